package review_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// byRules checks by the national rules with changes.
func byRules(t *testing.T, changes string) *review.Checker {
	t.Helper()
	set, err := rules.Parse("own.yaml", []byte("ziping: 1\nid: own\ntitle: own\nsource: own\nextends: mof-2021\n"+changes))
	if err != nil {
		t.Fatal(err)
	}
	scorer, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, review.Review)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What a rule set says of tolerance and reasons wins over the settings of checks.
func TestRulesWinOverSettings(t *testing.T) {
	for _, k := range []struct {
		rules string
		checkCase
	}{
		{"tolerance: 0.1", checkCase{"EXEC_SCORE_MISMATCH", "/funds/declared", "error", "/funds/declared=9.0"}},
		{"tolerance: 0.1", checkCase{"EXEC_SCORE_MISMATCH", "/funds/declared", "", "/funds/declared=9.7"}},
		{"tolerance: 0.1", checkCase{"SCORE_MISMATCH", "5/declared", "", "5/declared=18.1"}},
		{"tolerance: 0.1", checkCase{"SCORE_MISMATCH", "5/declared", "error", "5/declared=18.11"}},
		{
			"explain: {missed: true, execution_below: 80%}",
			checkCase{"EXEC_REASON_MISSING", "/funds/reason", "", "/funds/spent/total=80"},
		},
		{
			"explain: {missed: true, execution_below: 80%}",
			checkCase{"EXEC_REASON_MISSING", "/funds/reason", "warning", "/funds/spent/total=79.99"},
		},
		{
			`explain: {missed: true, over: ">=150%"}`,
			checkCase{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/actual=449人"},
		},
		{
			`explain: {missed: true, over: ">=150%"}`,
			checkCase{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/actual=450人"},
		},
	} {
		r := checked(t, byRules(t, k.rules), k.edit)
		if got := found(r, k.code, k.pointer()); got != k.want {
			t.Errorf("%s: %s after %s: “%s” instead of “%s”; %q", k.rules, k.code, k.edit, got, k.want, codesOf(r))
		}
	}
}

// A finding names those that it follows from.
func TestWhatFollows(t *testing.T) {
	c := checker(t, review.Review)
	for _, k := range []struct {
		code     lang.Code
		at, edit string
		want     []review.Cause
	}{
		{
			"TOTAL_MISMATCH", "/declared/score", "5/declared=20 & /declared/score=99.6",
			[]review.Cause{{Code: "SCORE_MISMATCH", At: "/indicators/5/declared"}},
		},
		{
			"TOTAL_MISMATCH", "/declared/score", "/declared/score=96.6",
			[]review.Cause{{Code: "TOTAL_SUM", At: "/declared/score"}},
		},
		{
			"TOTAL_MISMATCH", "/declared/score", "/funds/declared=9 & /declared/score=97.0",
			[]review.Cause{{Code: "EXEC_SCORE_MISMATCH", At: "/funds/declared"}},
		},
		{
			"MISSED_BUT_FULL", "/indicators/5/declared", "5/declared=20",
			[]review.Cause{{Code: "SCORE_MISMATCH", At: "/indicators/5/declared"}},
		},
		{
			"MISSED_BUT_FULL", "/indicators/3/declared", "3/actual=2024年12月5日",
			[]review.Cause{{Code: "MISS_SCORE_OUTSIDE", At: "/indicators/3/declared"}},
		},
		{
			"FUND_PART_OVERSPENT", "/funds/spent/fiscal", "/funds/adjusted/fiscal=70",
			[]review.Cause{{Code: "FUND_SUM", At: "/funds/adjusted/total"}},
		},
		{
			"COST_OVER_FUND", "/indicators/4/target", "/funds/adjusted/total=0",
			[]review.Cause{{Code: "FUND_SUM", At: "/funds/adjusted/total"}},
		},
		{
			"TARGET_MISSING", "/indicators/1/target", "1/target=XX个",
			[]review.Cause{{Code: "PLACEHOLDER", At: "/indicators/1/target"}},
		},
	} {
		r := checked(t, c, k.edit)
		f := findingOf(r, k.code, k.at)
		if f == nil {
			t.Errorf("%s isn't found after %s: %q", k.code, k.edit, codesOf(r))
			continue
		}
		if diff := cmp.Diff(k.want, f.Follows); diff != "" {
			t.Errorf("%s after %s:\n%s", k.code, k.edit, diff)
		}
	}
}

// A row that is scored by a ladder and missed its own target owes a reason and nothing else.
func TestLadderOwesAReasonOnly(t *testing.T) {
	r := checked(t, checker(t, review.Review), "7/target=≥95% & 7/actual=91%")
	if want := []string{"warning DEVIATION_MISSING /indicators/7/reason"}; !slices.Equal(codesOf(r), want) {
		t.Errorf("%q", codesOf(r))
	}
}

// A missed row with the right score and an empty word for a reason owes the reason alone.
func TestEmptyReasonIsOneFinding(t *testing.T) {
	r := checked(t, checker(t, review.Review), "5/reason=无")
	if want := []string{"warning REASON_VOID /indicators/5/reason"}; !slices.Equal(codesOf(r), want) {
		t.Errorf("%q", codesOf(r))
	}
}

// What scoring notes about a form and no check is about stays information.
func TestNotesOfScoringAreInformation(t *testing.T) {
	r := checked(t, checker(t, review.Review), "0/actual=约310人")
	if got := found(r, "ACTUAL_APPROXIMATE", "/indicators/0/actual"); got != "info" {
		t.Errorf("“%s”: %q", got, codesOf(r))
	}
	r = checked(t, checker(t, review.Review), "0/level1=其他")
	if got := found(r, "TIER_UNKNOWN", "/indicators/0/level1"); got != "error" {
		t.Errorf("“%s”: %q", got, codesOf(r))
	}
}
