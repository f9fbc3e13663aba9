package recognise

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/lang"
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

// mayHead reports whether a line has a heading that every indicator block begins with.
func mayHead(l line) bool {
	known := 0
	for _, c := range l.cells {
		if c.Row != l.at || isBlank(c) {
			continue
		}
		switch headings.ColumnOf(c.Text) {
		case headings.NoColumn, headings.Remark:
		default:
			if known++; known >= 2 {
				return true
			}
		}
	}
	return false
}

// isSubheading reports whether a line is headings below others: all that it holds are headings, below a heading that
// spans several columns, or, where spans are lost, at or to the right of one.
func isSubheading(above []line, l line) bool {
	held := l.held()
	if len(held) == 0 || len(held) > maxHeadings {
		return false
	}
	top := above[0]
	for _, c := range held {
		parent := ownerAt(above, c.Column)
		if l.table.Flat {
			parent = before(above[0], c.Column)
		}
		under := parent != nil && !isBlank(parent) && headings.ColumnOf(parent.Text) != headings.NoColumn &&
			(l.table.Flat || parent.Columns > c.Columns)
		own := headings.ColumnOf(c.Text)
		if !under || own == headings.NoColumn && !isTickHeading(parent, c) {
			return false
		}
	}
	if l.table.Flat && l.heads && headerOf(top.held()) && headerOf(held) {
		return false // the same headings again
	}
	return true
}

// headerOf reports whether cells are the headings of a whole block.
func headerOf(cells []*grid.Cell) bool {
	var name, target bool
	for _, c := range cells {
		switch headings.ColumnOf(c.Text) {
		case headings.Name, headings.Level1:
			name = true
		case headings.Target, headings.InitialTarget:
			target = true
		}
	}
	return name && target
}

// isTickHeading reports whether a cell is a choice below a heading such as 完成目标可能性.
func isTickHeading(parent, c *grid.Cell) bool {
	if parent == nil {
		return false
	}
	switch headings.ColumnOf(parent.Text) {
	case headings.Likelihood, headings.Reason, headings.Cause, headings.Tier, headings.Standard, headings.Target:
		return len([]rune(headings.Squeeze(c.Text))) <= 8 && !strings.ContainsAny(c.Text, "0123456789≥≤")
	}
	return false
}

// ownerAt is the cell of the lowest of some lines that covers a column.
func ownerAt(lines []line, column int) *grid.Cell {
	for i := len(lines) - 1; i >= 0; i-- {
		if c := lines[i].table.At(lines[i].at, column); c != nil && !isBlank(c) {
			return c
		}
	}
	return nil
}

// pathColumns reads headings of several rows: each column is called by the cells that it passes.
func pathColumns(lines []line) []headColumn {
	width := 0
	for _, l := range lines {
		width = max(width, l.table.Width(l.at))
	}
	var all []headColumn
	var last []*grid.Cell
	for c := range width {
		path := pathAt(lines, c)
		if len(path) == 0 {
			last = nil
			continue
		}
		if len(all) > 0 && slices.Equal(path, last) {
			all[len(all)-1].to = c + 1
			continue
		}
		last = path
		leaf := path[len(path)-1]
		all = append(all, headColumn{
			column: pathMeaning(path), from: c, to: c + 1, heading: leaf, text: headings.Plain(leaf.Text),
		})
	}
	return all
}

// pathAt is the headings above a column, from the top. Where spans are lost, the heading of the first row reaches up to
// the next one.
func pathAt(lines []line, column int) []*grid.Cell {
	var path []*grid.Cell
	for i, l := range lines {
		c := l.table.At(l.at, column)
		if isBlank(c) && l.table.Flat && i == 0 && len(lines) > 1 && !isBlank(lines[1].table.At(lines[1].at, column)) {
			c = before(l, column)
		}
		if !isBlank(c) && !slices.Contains(path, c) {
			path = append(path, c)
		}
	}
	return path
}

// before is the last cell of a line up to a column that holds something: the heading that reaches there where spans are
// lost.
func before(l line, column int) *grid.Cell {
	for ; column >= 0; column-- {
		if c := l.table.At(l.at, column); !isBlank(c) {
			return c
		}
	}
	return nil
}

// reach is the column after the last one that a heading reaches: up to the next heading where spans are lost.
func reach(l line, c *grid.Cell) int {
	if !l.table.Flat {
		return c.Column + c.Columns
	}
	for _, next := range l.held() {
		if next.Column > c.Column {
			return next.Column
		}
	}
	return 1 << 30
}

// pathMeaning is what a column holds by its headings: what the last says, unless it only chooses within the one above.
func pathMeaning(path []*grid.Cell) headings.Column {
	leaf := headings.ColumnOf(path[len(path)-1].Text)
	if len(path) == 1 {
		switch leaf {
		case headings.Cause: // 其他 alone
			return headings.Remark
		case headings.Value:
			return headings.Target
		}
		return leaf
	}
	parent := headings.ColumnOf(path[len(path)-2].Text)
	text := headings.Plain(path[len(path)-2].Text)
	switch {
	case strings.Contains(text, "复核") || strings.Contains(text, "审核"):
		switch leaf {
		case headings.Score, headings.Points:
			return headings.ReviewedScore
		case headings.Actual:
			return headings.ReviewedActual
		case headings.Reason, headings.Remark, headings.CauseNote:
			return headings.ReviewedRemark
		}
		return leaf
	case strings.HasPrefix(text, "上年") && (leaf == headings.Actual || leaf == headings.Target):
		return headings.Previous
	case isLong(text) && leaf != headings.NoColumn: // of all the years of the project
		return headings.Remark
	case parent == headings.Reason || parent == headings.Cause:
		if leaf == headings.Reason || leaf == headings.NoColumn {
			return headings.CauseNote
		}
		return leaf
	case leaf == headings.NoColumn, leaf == headings.Value, parent == headings.Likelihood:
		return parent
	case parent == headings.Actual && leaf == headings.Target: // 实际完成值/指标值
		return parent
	}
	return leaf
}

// isLong reports whether a heading is of the years of a project together.
func isLong(text string) bool {
	for _, word := range []string{"实施期", "中长期", "中期", "长期"} {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
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
	if !h.has(headings.Score) {
		h.rename(headings.RawScore, headings.Score)
	}
	if !h.has(headings.Points) {
		h.rename(headings.Share, headings.Points)
	}
	h.resolvePoints()
	if !h.has(headings.Name) && !h.rename(headings.Group, headings.Name) {
		h.rename(headings.Level2, headings.Name)
	}
	if !h.has(headings.Target) && h.has(headings.Tier) {
		h.rename(headings.Tier, headings.Target) // the best one
	}
	if !h.has(headings.Target) && h.has(headings.Sign) {
		h.rename(headings.Measure, headings.Target) // number and unit in one: 符号 | 单位(文字描述)
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
	if n > 1 && first > 0 && h.columns[first-1].column == headings.Level1 {
		h.columns[first].column = headings.LevelPoints
	}
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
	if !named || !target {
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

// missingColumn is what a line of headings lacks to be those of an indicator block; "" where it isn't near.
func missingColumn(l line) lang.Code {
	if !l.heads {
		return ""
	}
	h := &header{columns: pathColumns([]line{l})}
	h.resolve()
	switch level := h.has(headings.Level1) || h.has(headings.Level2); {
	case level && h.has(headings.Name) && !h.has(headings.Target):
		return "COLUMN_OF_TARGETS"
	case level && h.has(headings.Target):
		return "COLUMN_OF_NAMES"
	}
	return ""
}

// hasForm reports whether lines have what makes a form: headings of an indicator block, or labels of a head.
func hasForm(lines []line) bool {
	for i := range lines {
		if headerAt(lines, i) != nil {
			return true
		}
	}
	return startsForm(lines) || proseRows(lines) > 1
}

// startsForm reports whether one of the first lines is that of the head of a form: it names the project.
func startsForm(lines []line) bool {
	for i, l := range lines {
		if l.names {
			return true
		}
		if i == 6 || headerAt(lines, i) != nil {
			break
		}
	}
	return false
}

// namesProject reports whether a line has the label of the project's name or code, and a value beside it.
func namesProject(l line) bool {
	held := l.held()
	for i, c := range held[:min(len(held), 2)] {
		label, value := labelled(c)
		if label == headings.ProjectName || label == headings.ProjectCode || label == headings.WholeUnit {
			// "项目" alone heads lists of projects
			return headings.Plain(c.Text) != "项目" && (value != "" || i+1 >= len(held) || headings.MoneyColumnOf(held[i+1].Text) == headings.NoMoney &&
				headings.ColumnOf(held[i+1].Text) == headings.NoColumn && len(held) <= 6)
		}
	}
	return false
}
