package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// due are the findings that a unit has to answer, the worst first, as letters, opinions and reports list them. The form
// is nil of a department's record.
func due(form *indicator.Form, subject string, found []review.Finding, l lang.Language) []template.Tree {
	all := []template.Tree{}
	found = slices.DeleteFunc(slices.Clone(found), func(f review.Finding) bool { return !isDue(f) })
	slices.SortStableFunc(found, func(f, g review.Finding) int { return evaluation.ByUrgency(f.Finding, g.Finding) })
	type mend struct{ at, fix string }
	said := map[mend]string{}
	for _, f := range found {
		n, fix := strconv.Itoa(len(all)+1), f.Advice(l)
		if before := said[mend{f.At, fix}]; before != "" {
			fix = lang.Of("REPORT_SAME_FIX", before).In(l)
		} else {
			said[mend{f.At, fix}] = n
		}
		all = append(all, template.Tree{
			"number": n, "code": string(f.Code), "severity": f.Severity.In(l), "at": placeOf(form, &f, l), "message": f.In(l), "fix": fix,
			"id": f.ID(subject), "remark": f.Decision.Reason,
		})
	}
	return all
}

// isDue reports whether a unit has to answer a finding.
func isDue(f review.Finding) bool { return f.IsOpen() && f.Severity != evaluation.SeverityInfo }

// placeOf is where a finding is: in the unit's own document, and as people call it.
func placeOf(form *indicator.Form, f *review.Finding, l lang.Language) string {
	var parts []string
	if where := f.Where(l); where != "" {
		parts = append(parts, where)
	}
	if form != nil {
		if place := review.PlaceIn(form, f.At); place.Code != "AT_PLACE" {
			parts = append(parts, place.In(l))
		}
	}
	return strings.Join(parts, " ")
}
