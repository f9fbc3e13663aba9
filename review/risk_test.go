package review_test

import (
	"fmt"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// ranked is a report of a form with a budget and findings.
func ranked(t *testing.T, c *review.Checker, f *indicator.Form, findings ...review.Finding) *review.Report {
	t.Helper()
	r, err := c.Check(f)
	if err != nil {
		t.Fatal(err)
	}
	r.Findings = findings
	return r
}

func budgeted(name, department, budget, spent string) *indicator.Form {
	f := project(name, "数 1个 1个")
	f.Project.Department = department
	f.Funds.Initial.Total, f.Funds.Spent.Total = exact.MustAmount(budget), exact.MustAmount(spent)
	return f
}

func finding(code lang.Code, s evaluation.Severity) review.Finding {
	return review.Finding{Finding: evaluation.Finding{Message: lang.Of(code), Severity: s}}
}

// The 240th budget of 300 is 20; two errors and a warning are 14; full scores at an execution rate of 62% would be 19
// and count 15; 7.6 points too many; a void reason is 5.
func TestRisk(t *testing.T) {
	c := checker(t, review.Review)
	var ranking review.Ranking
	for i := range 300 {
		budget := fmt.Sprint(i + 1)
		if i != 239 {
			ranking.Add(ranked(t, c, budgeted("项目", "林业局", budget, budget)))
			continue
		}
		f := budgeted("山坡造林", "林业局", "240", "148.8")
		f.Indicators[0].Declared = f.Indicators[0].Points
		r := ranked(t, c, f, finding("SCORE_MISMATCH", evaluation.SeverityError), finding("TOTAL_SUM", evaluation.SeverityError),
			finding("REASON_VOID", evaluation.SeverityWarning))
		f.Declared.Score = exact.ShortestAmount(r.Result.Score().Fraction().Add(exact.MustParse("7.6")))
		ranking.Add(r)
	}
	first := ranking.All()[0]
	got := map[string]string{"total": first.Risk.Total().String()}
	for _, p := range first.Risk.Parts() {
		got[p.Key] = p.Value.String()
	}
	want := map[string]string{
		"budget": "20", "findings": "14", "ahead": "15", "above": "7.6", "habits": "5", "total": "61.6",
	}
	if diff := gocmp.Diff(want, got); diff != "" || first.Project != "山坡造林" {
		t.Errorf("%s: %s", first.Project, diff)
	}
}

// A sample has the riskiest forms, and one of each department at least; of equal ones the greater budget, then the
// first code.
func TestSample(t *testing.T) {
	c := checker(t, review.Review)
	var ranking review.Ranking
	wrong := finding("TOTAL_SUM", evaluation.SeverityError)
	coded := func(code string, f *indicator.Form) *indicator.Form {
		f.Project.Code = code
		return f
	}
	for _, r := range []*review.Report{
		ranked(t, c, coded("2", budgeted("甲", "林业局", "100", "100")), wrong, wrong),
		ranked(t, c, coded("1", budgeted("乙", "林业局", "100", "100")), wrong, wrong),
		ranked(t, c, budgeted("丙", "林业局", "1", "1"), wrong),
		ranked(t, c, budgeted("丁", "水利局", "2", "2")),
	} {
		ranking.Add(r)
	}
	ranking.Record()
	names := func(size int) (all []string) {
		for _, r := range ranking.Sample(size) {
			all = append(all, r.Project)
		}
		return all
	}
	for size, want := range [][]string{{"乙", "丁"}, {"乙", "丁"}, {"乙", "丁"}, {"乙", "甲", "丁"}, {"乙", "甲", "丁", "丙"}} {
		// 丁: 25 × 2/4 = 12.5; 丙: 25 × 1/4 + 6 = 12.25
		if diff := gocmp.Diff(want, names(size)); diff != "" {
			t.Errorf("%d: %s", size, diff)
		}
	}
	// What shows across the forms counts too: 丙 has 5 more for a copied form, and 2 for the warning.
	ranking.Joint(&review.Joint{Number: 2, Findings: []review.Finding{finding("COPIED_FORM", evaluation.SeverityWarning)}})
	ranking.Joint(&review.Joint{Number: 4, Record: true})
	if diff := gocmp.Diff([]string{"乙", "甲", "丙", "丁"}, names(4)); diff != "" || ranking.Len() != 4 {
		t.Error(diff)
	}
}
