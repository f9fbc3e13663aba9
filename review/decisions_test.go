package review_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// mistaken is the clean form with three mistakes: 280 of 300 people earn 9.33 of 10 points, and 10 are declared; 900 of
// 1000 earn 18, and 19 are declared; the declared total doesn't follow.
const mistaken = "0/actual=280人 & 5/declared=19"

// decision is about a finding of a form.
func decision(
	t *testing.T, r *review.Report, code lang.Code, at string, v review.Verdict, score, reason string,
) review.Decision {
	t.Helper()
	f := findingOf(r, code, at)
	if f == nil {
		t.Fatalf("no %s at %s in %v", code, at, codesOf(r))
	}
	d := review.Decision{
		ID: f.ID(review.Subject(r.Form)), Verdict: v, Reason: reason, Place: fault.Place{File: "决定.csv", Line: 2},
	}
	if score != "" {
		d.Score = exact.MustAmount(score)
	}
	return d
}

// told are the mistakes in decisions.
func told(d *review.Decisions) (all []string) {
	var list fault.List
	if errors.As(d.Err(), &list) {
		for _, e := range list {
			all = append(all, fmt.Sprintf("%s %s", e.Code, e.Text))
		}
	}
	return all
}

// Decisions are shown on their findings; a score gives the form a reviewed total: of 9.6 + 10 + 20 + 9.33 + 18 + 30 the
// row of 18 becomes 15.5.
func TestDecisions(t *testing.T) {
	c := checker(t, review.Review)
	r := checked(t, c, mistaken)
	var d review.Decisions
	d.Add(decision(t, r, "SCORE_MISMATCH", "/indicators/5/declared", review.Rescored, "15.5", "学籍册只有775人"))
	d.Add(decision(t, r, "SCORE_MISMATCH", "/indicators/0/declared", review.Accepted, "", ""))
	d.Add(decision(t, r, "DEVIATION_MISSING", "/indicators/0/reason", review.Rejected, "", "另附说明"))
	d.Decide(r)
	if all := told(&d); all != nil {
		t.Fatal(all)
	}
	verdicts := map[string]string{}
	for _, f := range r.Findings {
		if f.Decision.Verdict != review.Undecided {
			verdicts[string(f.Code)+" "+f.At] = fmt.Sprintf("%s %t", f.Decision.Verdict, f.IsOpen())
		}
	}
	if diff := cmp.Diff(map[string]string{
		"SCORE_MISMATCH /indicators/5/declared": "score false", "SCORE_MISMATCH /indicators/0/declared": "accepted true",
		"DEVIATION_MISSING /indicators/0/reason": "rejected false",
	}, verdicts); diff != "" {
		t.Error(diff)
	}
	if got := r.Result.Score().String(); got != "96.93" {
		t.Errorf("computed %s", got)
	}
	if r.Reviewed == nil || r.Reviewed.Score.String() != "94.43" || r.Reviewed.Grade != "优" {
		t.Fatalf("reviewed %+v", r.Reviewed)
	}
	want := []review.ReviewedRow{{
		At: "/indicators/5", Name: "受益学生人数", Declared: exact.MustAmount("19"), Computed: exact.MustAmount("18.00"),
		Reviewed: exact.MustAmount("15.5"), Reason: "学籍册只有775人",
	}}
	if diff := cmp.Diff(want, r.Reviewed.Rows, cmp.Comparer(exact.Amount.Equal)); diff != "" {
		t.Error(diff)
	}
	if f := findingOf(r, "REVIEWED_TOTAL", ""); f == nil ||
		f.In(lang.English) != "total: declared 97.6 优, computed 96.93 优, reviewed 94.43 优" {
		t.Errorf("%v", f)
	}
	if o := d.Outcome(); o != (review.Outcome{Applied: 3}) {
		t.Errorf("%+v", o)
	}
}

// A corrected form keeps the decisions: the score stands though its finding is gone, and so is what was accepted.
func TestCorrectedFormsKeepDecisions(t *testing.T) {
	c := checker(t, review.Review)
	r := checked(t, c, mistaken)
	var d review.Decisions
	d.Add(decision(t, r, "SCORE_MISMATCH", "/indicators/5/declared", review.Rescored, "0", ""))
	d.Add(decision(t, r, "SCORE_MISMATCH", "/indicators/0/declared", review.Accepted, "", ""))
	d.Add(decision(t, r, "DEVIATION_MISSING", "/indicators/0/reason", review.Rejected, "", "另附说明"))
	corrected := checked(t, c, "0/actual=280人 & 0/declared=9.33")
	d.Decide(corrected)
	if f := findingOf(corrected, "DEVIATION_MISSING", "/indicators/0/reason"); f == nil || f.IsOpen() {
		t.Errorf("%v", codesOf(corrected))
	}
	if corrected.Reviewed == nil || corrected.Reviewed.Score.String() != "78.93" || corrected.Reviewed.Grade != "中" {
		t.Errorf("%+v", corrected.Reviewed) // 96.93 − 18
	}
	if o := d.Outcome(); o != (review.Outcome{Applied: 2, Gone: 1}) || told(&d) != nil {
		t.Errorf("%+v %v", o, told(&d))
	}
}

// Each wrong decision is told with its place, and the others are applied.
func TestWrongDecisions(t *testing.T) {
	c := checker(t, review.Review)
	r := checked(t, c, mistaken+" & /declared/score=99 & 4/target=/ & 4/actual=/ & 4/declared=3")
	row := func(v review.Verdict, score, reason string) review.Decision {
		return decision(t, r, "SCORE_MISMATCH", "/indicators/5/declared", v, score, reason)
	}
	with := func(d review.Decision, id string) review.Decision {
		d.ID = id
		return d
	}
	for name, k := range map[string]struct {
		all  []review.Decision
		want []string
	}{
		"mistyped":       {[]review.Decision{with(row(review.Accepted, "", ""), "abcdefg-hijkmn-pqrstuv")}, []string{"DECISION_ID abcdefg-hijkmn-pqrstuv"}},
		"no reason":      {[]review.Decision{row(review.Rejected, "", "")}, []string{"DECISION_REASON " + row(0, "", "").ID}},
		"no score":       {[]review.Decision{row(review.Rescored, "", "多")}, []string{"DECISION_SCORE_MISSING " + row(0, "", "").ID}},
		"a score aside":  {[]review.Decision{row(review.Accepted, "3", "")}, []string{"DECISION_SCORE_ASIDE 3"}},
		"a bare score":   {[]review.Decision{row(review.Undecided, "3", "")}, []string{"DECISION_SCORE_ASIDE 3"}},
		"over":           {[]review.Decision{row(review.Rescored, "20.01", "")}, []string{"DECISION_SCORE_OUTSIDE 20.01"}},
		"all points":     {[]review.Decision{row(review.Rescored, "20", "")}, nil},
		"below nothing":  {[]review.Decision{row(review.Rescored, "-0.01", "")}, []string{"DECISION_SCORE_OUTSIDE -0.01"}},
		"too fine":       {[]review.Decision{row(review.Rescored, "7.125", "")}, []string{"DECISION_DIGITS 7.125"}},
		"trailing zeros": {[]review.Decision{row(review.Rescored, "7.1200", "")}, nil},
		"twice":          {[]review.Decision{row(review.Accepted, "", ""), row(review.Accepted, "", "")}, nil},
		"twice, otherwise": {
			[]review.Decision{row(review.Accepted, "", ""), row(review.Rescored, "7", "")},
			[]string{"DECISION_TWICE " + row(0, "", "").ID},
		},
		"of the form": {
			[]review.Decision{decision(t, r, "TOTAL_SUM", "/declared/score", review.Rescored, "7", "")},
			[]string{"DECISION_NO_ROW 7"},
		},
	} {
		var d review.Decisions
		for _, one := range k.all {
			d.Add(one)
		}
		good := decision(t, r, "SCORE_MISMATCH", "/indicators/0/declared", review.Accepted, "", "")
		d.Add(good)
		again := checked(t, c, mistaken+" & /declared/score=99 & 4/target=/ & 4/actual=/ & 4/declared=3")
		d.Decide(again)
		if diff := cmp.Diff(k.want, told(&d)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if f := findingOf(again, "SCORE_MISMATCH", "/indicators/0/declared"); f.Decision.Verdict != review.Accepted {
			t.Errorf("%s: the other decision is lost", name)
		}
		if f := findingOf(again, "SCORE_MISMATCH", "/indicators/5/declared"); k.want != nil && !f.IsOpen() {
			t.Errorf("%s: the finding is settled", name)
		}
		if (again.Reviewed != nil) != (k.want == nil && k.all[0].Verdict == review.Rescored) {
			t.Errorf("%s: %+v", name, again.Reviewed)
		}
	}
}

// Two findings of a row may give it one score, not two.
func TestOneScoreForARow(t *testing.T) {
	c := checker(t, review.Review)
	for second, want := range map[string][]string{"7": nil, "8": {"DECISION_SCORES 8"}} {
		r := checked(t, c, mistaken)
		var d review.Decisions
		d.Add(decision(t, r, "SCORE_MISMATCH", "/indicators/0/declared", review.Rescored, "7", ""))
		d.Add(decision(t, r, "DEVIATION_MISSING", "/indicators/0/reason", review.Rescored, second, ""))
		d.Decide(r)
		if diff := cmp.Diff(want, told(&d)); diff != "" {
			t.Error(diff)
		}
		if r.Reviewed == nil || r.Reviewed.Score.String() != "94.60" { // 96.93 − 9.33 + 7
			t.Errorf("%+v", r.Reviewed)
		}
	}
}

// The execution rate is a row too: 9.6 becomes 5. A printed reviewed score stands unless a decision is given.
func TestReviewedExecutionRate(t *testing.T) {
	c := checker(t, review.Review)
	r := checked(t, c, `/funds/rates/total=90% & 0/reviewed={"score":"8","remark":"缺签到表"}`)
	var d review.Decisions
	d.Add(decision(t, r, "EXEC_RATE_MISMATCH", "/funds/rates/total", review.Rescored, "5", "挪用"))
	d.Decide(r)
	if r.Reviewed == nil || r.Reviewed.Score.String() != "91.00" || len(r.Reviewed.Rows) != 1 || r.Reviewed.Rows[0].At != "/funds" {
		t.Errorf("%+v %v", r.Reviewed, told(&d)) // 97.6 − 4.6 − 2
	}
}

// Two forms that are one by their names can't be told apart: the first takes the decisions, and that is said.
func TestDecisionsOfTwoForms(t *testing.T) {
	c := checker(t, review.Review)
	first, second := checked(t, c, mistaken), checked(t, c, mistaken)
	var d review.Decisions
	d.Add(decision(t, first, "SCORE_MISMATCH", "/indicators/5/declared", review.Rescored, "7", ""))
	d.Decide(first)
	d.Decide(second)
	all := told(&d)
	if first.Reviewed == nil || second.Reviewed != nil || len(all) != 1 || !strings.HasPrefix(all[0], "DECISION_FORMS ") {
		t.Errorf("%v %v %v", first.Reviewed, second.Reviewed, all)
	}
}

// Nothing is scored at other stages, and a decision of a form that isn't read is kept aside.
func TestDecisionsOfOtherStages(t *testing.T) {
	c := checker(t, review.Audit)
	r := checked(t, c, "1/target=≥20万元")
	var d review.Decisions
	d.Add(decision(t, r, "MONEY_AS_QUANTITY", "/indicators/1/target", review.Rescored, "7", ""))
	other, err := c.Check(&indicator.Form{Year: 2024, Project: indicator.Project{Name: "别的"}})
	if err != nil {
		t.Fatal(err)
	}
	d.Add(decision(t, other, "HEAD_MISSING", "/project/department", review.Accepted, "", ""))
	d.Decide(r)
	if diff := cmp.Diff([]string{"DECISION_NO_SCORES 7"}, told(&d)); diff != "" {
		t.Error(diff)
	}
	if o := d.Outcome(); o != (review.Outcome{Aside: 1}) {
		t.Errorf("%+v", o)
	}
}

// What shows across forms, and of the record of a department, is decided too.
func TestDecisionsAcrossForms(t *testing.T) {
	j := &review.Joint{Subject: "department/应急局/2024", Record: true, Findings: []review.Finding{{}}}
	j.Findings[0].Code, j.Findings[0].At = "DEPARTMENT_SCORE", "/summary/score"
	var d review.Decisions
	d.Add(review.Decision{ID: j.Findings[0].ID(j.Subject), Verdict: review.Rejected, Reason: "另有项目"})
	d.Record(&indicator.Department{Name: "应急局", Year: 2024})
	d.DecideJoint(j)
	if j.Findings[0].IsOpen() || d.Outcome() != (review.Outcome{Applied: 1}) {
		t.Errorf("%+v %+v", j.Findings[0], d.Outcome())
	}
}
