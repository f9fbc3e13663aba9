package recognise

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/lang"
)

// notKept leaves out a cell that is known, and has no place in a form.
func (f *former) notKept(c *grid.Cell, what string) {
	f.use(c, LeftOut, "")
	f.remark(c, "CELL_NOT_KEPT", lang.Of(keptWord(what)))
}

// columnNotKept leaves out a cell of a column, which is called as its heading prints it.
func (f *former) columnNotKept(c *grid.Cell, column headings.Column) {
	f.use(c, LeftOut, string(column))
	var heading *grid.Cell
	most := -1
	for _, h := range f.header.columns {
		if n := max(0, overlap(c, h.from, h.to)); h.column == column && n > most && !isBlank(h.heading) {
			heading, most = h.heading, n
		}
	}
	if heading == nil {
		f.remark(c, "CELL_NOT_KEPT", lang.Of("PART_OTHER"))
		return
	}
	f.remark(c, "CELL_NOT_KEPT", short(headings.Squeeze(heading.Text)))
}

// keptWord is what a part of a table is called that a form has no place for.
func keptWord(what string) lang.Code {
	switch what {
	case string(headings.Points), string(headings.Share):
		return "PART_POINTS"
	case "levels":
		return "PART_LEVEL"
	case string(headings.DeclaredGrade), string(headings.DeclaredScore):
		return "PART_TOTAL"
	case string(headings.Funds):
		return "PART_MONEY"
	case string(headings.Adjustment):
		return "PART_BUDGET_CHANGE"
	case string(headings.ProjectTotal):
		return "PART_MONEY_ALL"
	case string(headings.Arrived):
		return "PART_ARRIVED"
	case string(headings.Requested):
		return "PART_REQUESTED"
	case string(headings.InterimRate):
		return "PART_INTERIM_RATE"
	case string(headings.GoalText):
		return "PART_GOAL"
	case string(headings.GoalRate):
		return "PART_GOAL_RATE"
	case string(headings.LongGoal):
		return "PART_GOAL_ALL"
	case string(headings.FilledBy):
		return "PART_FILLED_BY"
	case string(headings.BudgetUnit):
		return "PART_BUDGET_UNIT"
	case string(headings.UpperDepartment):
		return "PART_UPPER_DEPARTMENT"
	}
	return "PART_OTHER"
}
