package recognise

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator/cell"
)

// executionRow reads the points and the score of the execution rate from a row of their own among the indicators, which
// has neither target nor actual: 五、预算执行率得分 | 10 | 9; false where a row isn't that.
func (f *former) executionRow(l line, row rowCells) bool {
	held := l.held()
	funds := &f.form.Funds
	if funds.Points.IsSet() || funds.Declared.IsSet() || !isExecution(held[0]) || len(held) < 2 {
		return false
	}
	first := row.first(headings.Name)
	named := first != held[0] && !isBlank(first)
	if named || !isBlank(row.first(headings.Target)) || !isBlank(row.first(headings.Actual)) {
		return false
	}
	figures := slices.Concat(row[headings.Points], row[headings.Score], row[headings.RawScore], row[headings.Share])
	if slices.ContainsFunc(held[1:], func(c *grid.Cell) bool { return !slices.Contains(figures, c) }) {
		return false
	}
	f.use(held[0], Heading, string(headings.Funds))
	if c := row.first(headings.Points); c != nil && !isBlank(c) {
		funds.Points = f.figure(c, "/funds/points", cell.ReadPoints)
	}
	if c := row.first(headings.Score); c != nil && !isBlank(c) {
		funds.Declared = f.figure(c, "/funds/declared", cell.ReadScore)
	}
	f.left(row, l)
	return true
}

// isExecution reports whether a cell names the execution rate, and says that its score is beside it.
func isExecution(c *grid.Cell) bool {
	s := headings.Plain(c.Text)
	return headings.MoneyColumnOf(s) == headings.Rate ||
		strings.HasSuffix(s, "执行率得分") || strings.HasSuffix(s, "执行得分") || strings.HasSuffix(s, "执行情况得分")
}
