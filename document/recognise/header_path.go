package recognise

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

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
