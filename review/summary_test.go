package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Of three forms two are of one department, one of which declares 97.6 and earns it, and one 97.6 with 96.93 computed;
// the third, of another, has its total in 元. What was settled isn't counted, and money with errors is.
func TestSummary(t *testing.T) {
	c := checker(t, review.Review)
	var s review.Summary
	var d review.Decisions
	reports := []*review.Report{
		checked(t, c, ""), checked(t, c, mistaken+" & /project/name=校舍维修"),
		checked(t, c, "/project/department=水务局 & /declared/score=91 & /declared/grade=良 & 5/reason=无"),
	}
	d.Add(decision(t, reports[1], "SCORE_MISMATCH", "/indicators/5/declared", review.Rescored, "0", ""))
	d.Add(decision(t, reports[1], "DEVIATION_MISSING", "/indicators/0/reason", review.Rejected, "", "另附说明"))
	s.Add(reports[0])
	s.Record()
	for _, r := range reports[1:] {
		d.Decide(r)
		s.Add(r)
	}
	odd := review.Finding{Finding: evaluation.Finding{Message: lang.Of("COPIED_TEXT"), Severity: evaluation.SeverityWarning}}
	s.Joint(&review.Joint{Number: 0, Department: "青山县教育局", Findings: []review.Finding{odd}})
	s.Joint(&review.Joint{Number: 1, Department: "水务局", Record: true, Findings: []review.Finding{odd, odd}})

	all := s.All()
	if all.Forms != 3 || all.WithOpen != 3 || all.Settled != 2 || all.Budget.String() != "300" || all.Affected.String() != "200" {
		t.Errorf("%+v", all)
	}
	var errors, warnings int
	for _, r := range reports {
		for _, f := range r.Findings {
			switch {
			case !f.IsOpen():
			case f.Severity == evaluation.SeverityError:
				errors++
			case f.Severity == evaluation.SeverityWarning:
				warnings++
			}
		}
	}
	if all.Findings[0] != errors || all.Findings[1] != warnings+3 {
		t.Errorf("%v, not %d and %d", all.Findings, errors, warnings+3)
	}
	// 97.6 and 97.6; 97.6 and 96.93; 91 and 97.6
	if diff := cmp.Diff([review.ApartBands]int{1, 0, 0, 1, 1, 0, 0}, all.Apart); diff != "" {
		t.Error(diff)
	}
	// 96.93 − 18 is 78.93
	if diff := cmp.Diff([]review.GradeChange{{"优", 2, 3, 2}, {"中", 0, 0, 1}, {"良", 1, 0, 0}}, all.Grades); diff != "" {
		t.Error(diff)
	}
	if all.Codes[0] != (review.CodeCount{Code: "COPIED_TEXT", Count: 3}) {
		t.Errorf("%v", all.Codes)
	}
	departments := s.Departments()
	if len(departments) != 2 || departments[0].Forms+departments[1].Forms != 3 {
		t.Fatalf("%+v", departments)
	}
	for _, one := range departments {
		if one.Department == "水务局" && (one.Forms != 1 || one.Budget.String() != "100" || one.Codes[0].Count != 2) {
			t.Errorf("%+v", one)
		}
	}
	if f := s.Forms()[1]; f.Reviewed.String() != "78.93" || f.FinalGrade != "中" || f.Computed.String() != "96.93" || f.ComputedGrade != "优" {
		t.Errorf("%+v", f)
	}
}

// The bands of how far a declared total is off, on their edges.
func TestApart(t *testing.T) {
	c := checker(t, review.Review)
	for declared, band := range map[string]int{ // 97.6 are computed
		"92.59": 0, "92.6": 1, "96.6": 1, "96.61": 2, "97.59": 2, "97.6": 3, "97.61": 4, "98.59": 4, "98.6": 5, "102.6": 5, "102.61": 6,
	} {
		var s review.Summary
		s.Add(checked(t, c, "/declared/score="+declared))
		want := [review.ApartBands]int{}
		want[band] = 1
		if diff := cmp.Diff(want, s.All().Apart); diff != "" {
			t.Errorf("%s: %s", declared, diff)
		}
	}
	var s review.Summary
	s.Add(checked(t, c, "/declared/score="))
	if s.All().Apart != [review.ApartBands]int{} || !s.All().Affected.Equal(exact.Fraction{}) {
		t.Errorf("%+v", s.All())
	}
}
