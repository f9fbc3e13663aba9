package recognise

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
)

// settleKind says what the table is for and what it is about, by its title, and else by what it has.
func (f *former) settleKind() {
	title := headings.Squeeze(f.form.Project.Title)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(title, w) })
	}
	actual := slices.ContainsFunc(f.form.Indicators, func(i indicator.Indicator) bool {
		return i.Actual.Text() != "" || i.Declared.IsSet()
	})
	interim := slices.ContainsFunc(f.form.Indicators, func(i indicator.Indicator) bool { return i.Interim != nil })
	switch {
	case has("监控", "跟踪"), title == "" && interim:
		f.form.Kind = indicator.MonitoringTable
	case has("自评", "完成情况", "评价表"):
		f.form.Kind = indicator.SelfEvaluationTable
	case has("目标表", "目标申报", "目标批复", "目标设定") && !actual, f.header != nil && !f.header.has(headings.Actual) && !f.header.has(headings.Score) && !interim:
		f.form.Kind = indicator.TargetTable
	case interim && !actual:
		f.form.Kind = indicator.MonitoringTable
	case f.header == nil || f.header.has(headings.Actual) || f.header.has(headings.Score):
		f.form.Kind = indicator.SelfEvaluationTable
	}
	switch {
	case has("转移支付"), f.transferred:
		f.form.Scope = indicator.TransferScope
	case has("整体", "部门支出", "部门绩效"):
		f.form.Scope = indicator.DepartmentScope
	case f.form.Project.Name != "" || has("项目"):
		f.form.Scope = indicator.ProjectScope
	case f.form.Project.Department != "":
		f.form.Scope = indicator.DepartmentScope
	}
}

// settleShared remarks on rows whose points stand for the rows below them, which carry the values.
func (f *former) settleShared() {
	for i, row := range f.form.Indicators {
		if row.Target.Text() != "" || !row.Points.IsSet() || i >= len(f.rows) {
			continue
		}
		n := 0
		for _, child := range f.form.Indicators[i+1:] {
			if child.Points.IsSet() || child.Target.Text() == "" || child.Level1 != row.Level1 {
				break
			}
			n++
		}
		if n > 0 {
			f.remarks = append(f.remarks, remarkOn(f.rows[i].place, f.rows[i].text, "POINTS_SHARED", n))
		}
	}
}

// inColumns sorts cells from left to right.
func inColumns(cells []*grid.Cell) []*grid.Cell {
	slices.SortStableFunc(cells, func(a, b *grid.Cell) int { return cmp.Compare(a.Column, b.Column) })
	return cells
}

// unwrapped is a figure that may be wrapped over lines.
func unwrapped(text string) string {
	if strings.Contains(text, "\n") {
		return headings.Squeeze(text)
	}
	return text
}

// yearInTitle reports whether a title says that it is of a year: it begins with it, or calls it 年度.
func yearInTitle(title string, year int) bool {
	s, of := headings.Squeeze(title), strconv.Itoa(year)+"年"
	return strings.HasPrefix(s, of) || strings.Contains(s, of+"度")
}
