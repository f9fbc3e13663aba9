package recognise

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// headColumn is a column of the indicator block.
type headColumn struct {
	column   headings.Column
	from, to int // of the grid: from ≤ c < to
	heading  *grid.Cell
	text     string // of the last heading of its path, for columns that a tick is in

	label headings.Label // of a column of the head, in tables that list projects
}

// header is the headings of an indicator block.
type header struct {
	table   *grid.Table
	columns []headColumn
	first   line
	rows    int // that the headings take
}

// maxHeadings is how many headings a line has at most: no table that is printed has more, and each of its cells is
// compared with each heading.
const maxHeadings = 100

// maxHeaderRows is how many rows the headings of one block take at most.
const maxHeaderRows = 3

// headerAt reads the headings of an indicator block that begin at a line; nil where none do.
func headerAt(lines []line, at int) *header {
	if !lines[at].heads {
		return nil
	}
	rows := 1
	for rows < maxHeaderRows && at+rows < len(lines) && lines[at+rows].at == lines[at].at+rows &&
		isSubheading(lines[at:at+rows], lines[at+rows]) {
		rows++
	}
	for ; rows > 0; rows-- {
		h := &header{table: lines[at].table, first: lines[at], rows: rows, columns: pathColumns(lines[at : at+rows])}
		h.split(lines, at+rows)
		h.splitLevel(lines, at+rows)
		h.resolveHead()
		h.resolve()
		if h.isWhole() {
			return h
		}
	}
	return nil
}

// split parts a heading over the levels and the names, 绩效指标 without others below it, by the cells under it.
func (h *header) split(lines []line, below int) {
	if h.has(headings.Name) || h.has(headings.Level1) || h.has(headings.Level2) || below >= len(lines) {
		return
	}
	at := slices.IndexFunc(h.columns, func(c headColumn) bool { return c.column == headings.Group })
	if at < 0 && len(h.columns) > 1 && h.columns[0].column == headings.Target && h.columns[1].column == headings.Target {
		at = 0 // 绩效目标 | 绩效目标值
	}
	if at < 0 || at+1 >= len(h.columns) || h.columns[at+1].column == headings.Group {
		return
	}
	group, l := h.columns[at], lines[below]
	var parts []headColumn
	for column := group.from; column < h.columns[at+1].from; {
		c := l.table.At(l.at, column)
		if isBlank(c) {
			column++
			continue
		}
		part := group
		part.column, part.from, part.to = headings.Level2, c.Column, c.Column+c.Columns
		parts = append(parts, part)
		column = c.Column + c.Columns
	}
	if len(parts) < 2 || len(parts) > 3 {
		return
	}
	parts[0].column, parts[len(parts)-1].column = headings.Level1, headings.Name
	h.columns = slices.Replace(h.columns, at, at+1, parts...)
}

// has reports whether a block has a column.
func (h *header) has(column headings.Column) bool {
	return slices.ContainsFunc(h.columns, func(c headColumn) bool { return c.column == column })
}

// rename makes the first column of one kind another.
func (h *header) rename(from, to headings.Column) bool {
	for i := range h.columns {
		if h.columns[i].column == from {
			h.columns[i].column = to
			return true
		}
	}
	return false
}

// resolve settles what a heading means beside the others.
func (h *header) resolve() {
	h.resolveYears()
	switch has := h.has; {
	case has(headings.Adjusted) && !has(headings.InitialTarget):
		h.rename(headings.Target, headings.InitialTarget)
	case has(headings.InitialTarget) && !has(headings.Adjusted) && !has(headings.Target):
		h.rename(headings.InitialTarget, headings.Target)
	}
	h.rename(headings.Adjusted, headings.Target)
	if h.has(headings.Weighted) {
		h.rename(headings.Score, headings.RawScore)
		h.rename(headings.Weighted, headings.Score)
	}
	if !h.has(headings.Score) {
		h.rename(headings.RawScore, headings.Score)
	}
	if !h.has(headings.Points) {
		h.rename(headings.Share, headings.Points)
	}
	h.resolvePoints()
	if !h.has(headings.InterimActual) && !h.has(headings.Expected) && !h.has(headings.Likelihood) {
		h.rename(headings.CauseNote, headings.Reason)
	} else if !h.has(headings.CauseNote) && !h.has(headings.Actual) {
		h.rename(headings.Reason, headings.CauseNote)
	}
	h.resolveLevels()
	if !h.has(headings.Name) && !h.rename(headings.Group, headings.Name) {
		h.rename(headings.Level2, headings.Name)
	}
	if !h.has(headings.Target) && h.has(headings.Tier) {
		h.rename(headings.Tier, headings.Target) // the best one
	}
	if !h.has(headings.Target) && h.has(headings.Sign) && !h.has(headings.NoColumn) {
		h.rename(headings.Measure, headings.Target) // number and unit in one: 符号 | 单位(文字描述)
	}
}

// leaveOutLong leaves out what stands below the goals of all the years of a project where the columns stand below the
// year's goals again.
func (h *header) leaveOutLong(long []goalColumn) {
	isLong := func(c headColumn) bool {
		return slices.ContainsFunc(long, func(g goalColumn) bool { return g.from <= c.from && c.to <= g.to })
	}
	if h.lists() || h.table.Flat {
		return
	}
	for i, c := range h.columns {
		again := func(other headColumn) bool { return other.column == c.column && !isLong(other) }
		if isLong(c) && slices.ContainsFunc(h.columns, again) {
			h.columns[i].column = headings.Remark
		}
	}
}

// resolvePoints tells the points of levels, beside their names, from those of the rows.
func (h *header) resolvePoints() {
	first, n := -1, 0
	for i, c := range h.columns {
		if c.column == headings.Points {
			if n++; first < 0 {
				first = i
			}
		}
	}
	if first <= 0 || h.columns[first-1].column != headings.Level1 {
		return
	}
	if n > 1 || first+1 < len(h.columns) && h.columns[first+1].column == headings.Level2 {
		h.columns[first].column = headings.LevelPoints
	}
}

// isKind reports whether a column is called as if it had natures, and may have levels.
func (c headColumn) isKind() bool {
	return c.column == headings.Nature && strings.HasSuffix(c.text, "类型")
}

// resolveLevels finds level 1 and the name under headings that mean something else elsewhere: 指标类型 before 二级指标, and
// 指标内容.
func (h *header) resolveLevels() {
	second := slices.IndexFunc(h.columns, func(c headColumn) bool { return c.column == headings.Level2 })
	if second < 0 { // 指标类型 | 指标名称
		second = slices.IndexFunc(h.columns, func(c headColumn) bool { return c.column == headings.Name })
	}
	if !h.has(headings.Level1) && second > 0 && h.columns[second-1].isKind() {
		h.columns[second-1].column = headings.Level1
	}
	if !h.has(headings.Name) {
		h.rename(headings.Content, headings.Name)
	}
	h.rename(headings.Content, headings.Description)
	name := slices.IndexFunc(h.columns, func(c headColumn) bool { return c.column == headings.Name })
	if name == 1 && h.columns[0].column == headings.Group && !h.has(headings.Level1) && !h.has(headings.Level2) {
		h.columns[0].column = headings.Level1 // 绩效指标 | 评价内容
	}
}

// splitLevel parts a heading over two levels, 指标类别, by the cells under it.
func (h *header) splitLevel(lines []line, below int) {
	at := slices.IndexFunc(h.columns, func(c headColumn) bool { return c.column == headings.Level1 })
	if at < 0 || at+1 >= len(h.columns) || h.has(headings.Level2) || below >= len(lines) {
		return
	}
	level, l := h.columns[at], lines[below]
	first := l.table.At(l.at, level.from)
	if isBlank(first) || first.Column+first.Columns >= h.columns[at+1].from {
		return
	}
	from := first.Column + first.Columns
	second := l.table.At(l.at, from)
	if isBlank(second) || second.Column != from || second.Column+second.Columns > h.columns[at+1].from {
		return
	}
	next := level
	h.columns[at].to = from
	next.column, next.from, next.to = headings.Level2, from, h.columns[at+1].from
	h.columns = slices.Insert(h.columns, at+1, next)
}

// resolveYears tells last year's value from this year's where headings name the years: 2021年实际实现值, 预期2022年实现值.
func (h *header) resolveYears() {
	latest := 0
	for _, c := range h.columns {
		if c.column == headings.Target {
			latest = max(latest, yearIn(c.text))
		}
	}
	last := -1
	for i, c := range h.columns {
		if year := yearIn(c.text); c.column == headings.Actual && year > 0 && year < latest {
			h.columns[i].column = headings.Previous
		}
		if h.columns[i].column == headings.Previous { // of several years the last one
			if last >= 0 {
				h.columns[last].column = headings.Remark
			}
			last = i
		}
	}
}

// isWhole reports whether headings are those of an indicator block: what is measured, and what it should be.
func (h *header) isWhole() bool {
	named := h.has(headings.Name)
	level := h.has(headings.Level1) || h.has(headings.Level2)
	target := h.has(headings.Target) || h.has(headings.InitialTarget)
	if !named || !target && !h.isChecklist() {
		return false
	}
	for _, other := range []headings.Column{
		headings.Actual, headings.Points, headings.Score, headings.Measure, headings.Sign, headings.Nature,
		headings.Basis, headings.Description, headings.Standard, headings.Previous,
	} {
		level = level || h.has(other)
	}
	return level
}
