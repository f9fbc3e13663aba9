package fill

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Commented are the comments on a form that was filled: beside each cell the errors and warnings of its result that are
// about it, and where a cell shows something else than what was computed, both values.
func Commented(changes []Change, found recognise.Found, r *evaluation.Result, l lang.Language) []grid.Edit {
	said, cells := map[fault.Place][]string{}, []*grid.Cell(nil)
	add := func(c *grid.Cell, text string) {
		if c == nil || c.Origin == nil {
			return
		}
		if said[c.Place] == nil {
			cells = append(cells, c)
		}
		said[c.Place] = append(said[c.Place], text)
	}
	told := map[string]bool{}
	for _, f := range r.Findings() {
		if f.Severity <= evaluation.SeverityWarning {
			add(found.At(f.At), f.In(l))
			told[f.At] = told[f.At] || f.Code == "SCORE_MISMATCH"
		}
	}
	for _, c := range changes {
		if (c.State == Differs || c.State == Computed) && !told[c.At] {
			add(found.Cells[c.At], lang.Of("FILL_BESIDE", c.Was, c.Text).In(l))
		}
	}
	all := make([]grid.Edit, 0, len(cells))
	for _, c := range cells {
		all = append(all, grid.Edit{Cell: c, Keep: true, Comment: strings.Join(said[c.Place], "\n")})
	}
	return all
}
