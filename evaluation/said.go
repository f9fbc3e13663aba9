package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
)

// said is what a result copies from its form, so that it doesn't change when the form is edited or its memory is
// reused.
type said struct {
	project, code, department, implementing string
	currency                                string
	year                                    int
	origins                                 indicator.Origins
	rows                                    []saidRow // by indicator
}

// saidRow is what a result copies from an indicator.
type saidRow struct {
	level1, level2, name string
	target, actual       string
	declared             exact.Amount
	unit                 unit.Unit // of the target

	// What the rule set makes of the levels and of the name. Forms that are evaluated one after the other often have
	// the same.
	placed   bool  // tier and below are known
	below    bool  // a level is called like the execution rate
	named    bool  // isRate and unfilled are known
	isRate   bool  // the name is one of the execution rate
	unfilled bool  // the name is a template's blank
	tier     int16 // -1 is none
}

func (s *said) take(form *indicator.Form) {
	p := &form.Project
	s.project, s.code, s.department, s.implementing = p.Name, p.Code, p.Department, p.ImplementingUnit
	s.currency, s.year, s.origins = form.CurrencyUnit, form.Year, form.Origins()
	n := len(form.Indicators)
	s.rows = slices.Grow(s.rows[:0], n)[:n]
	for i := range form.Indicators {
		ind, to := &form.Indicators[i], &s.rows[i]
		if to.level1 != ind.Level1 || to.level2 != ind.Level2 {
			to.level1, to.level2, to.placed = ind.Level1, ind.Level2, false
		}
		if to.name != ind.Name {
			to.name, to.named = ind.Name, false
		}
		to.target, to.actual = ind.Target.Text(), ind.Actual.Text()
		to.declared, to.unit = ind.Declared, ind.Target.Unit()
	}
}

// place finds what the rule set makes of the levels and the name of a row. Rows of one level follow each other.
func (s *said) place(set *rules.Set, i int) *saidRow {
	row := &s.rows[i]
	if !row.placed {
		var above saidRow
		if i > 0 {
			above = s.rows[i-1]
		}
		if row.tier = above.tier; i == 0 || above.level1 != row.level1 {
			row.tier = int16(set.TierOf(row.level1))
		}
		if row.below = above.below; i == 0 || above.level2 != row.level2 || above.level1 != row.level1 {
			row.below = set.IsExecutionName(row.level2) || set.IsExecutionName(row.level1)
		}
		row.placed = true
	}
	if !row.named {
		row.isRate = set.IsExecutionName(row.name)
		_, row.unfilled = cell.UnfilledText(row.name)
		row.named = true
	}
	return row
}

// label is a name that distinguishes the form from others.
func (s *said) label() string { return labelOf(s.project, s.implementing, s.department) }

// of is what is said of a row's indicator; empty for the money row of a tier.
func (s *said) of(row *row) *saidRow {
	if row.indicator < 0 {
		return new(saidRow)
	}
	return &s.rows[row.indicator]
}

// Year is the year of the form; 0 where it has none.
func (r *Result) Year() int { return r.said.year }

// Project is the name of the form's project.
func (r *Result) Project() string { return r.said.project }

// ProjectCode is the code of the form's project.
func (r *Result) ProjectCode() string { return r.said.code }

// Department is the department that the form's project belongs to.
func (r *Result) Department() string { return r.said.department }

// Level1 is the row's first level as the form has it; "" for a money row of a tier, as for the texts below.
func (w Row) Level1() string { return w.r.said.of(w.row).level1 }

// Level2 is the row's second level as the form has it.
func (w Row) Level2() string { return w.r.said.of(w.row).level2 }

// Target is the cell of the row's target as written.
func (w Row) Target() string { return w.r.said.of(w.row).target }

// Actual is the cell of the row's actual as written.
func (w Row) Actual() string { return w.r.said.of(w.row).actual }

// Declared is the unit's own score of the row; absent where there is none.
func (w Row) Declared() exact.Amount { return w.r.said.of(w.row).declared }
