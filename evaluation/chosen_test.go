package evaluation_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
)

// The rule chosen for a row is remembered for rows with a similar target. It is never used for a row that another rule
// is for: one with another comparator, unit or kind, one whose condition looks at more than the target, or a row of the
// next form or rule set.
func TestARememberedChoiceIsOnlyForLikeTargets(t *testing.T) {
	levels := `乙: {measure: level, levels: [{name: 达成, range: "[100%,100%]"}, {name: 未达成, range: "[0%,0%]"}]}`
	ofTarget := plainRules("100")
	ofTarget.rules = []string{
		"甲: {measure: attainment, curve: proportional, several: mean}", levels,
		`丙: {measure: actual, curve: {">=90%": 100%, else: 0%}}`,
	}
	ofTarget.choose = []string{
		`{if: 'target.kind == "text" or target.kind == "grade"', rule: 乙}`,
		`{if: 'target.dimension == "ratio" and target.op not in ["<=", "<"]', rule: 丙}`,
		"{rule: 甲}",
	}
	ofMore := plainRules("100")
	ofMore.rules = []string{
		"甲: {measure: attainment, curve: proportional, several: mean}",
		`丙: {measure: actual, curve: {">=90%": 100%, else: 0%}}`,
	}
	ofMore.choose = []string{`{if: 'target.op == ">=" and name == "丙"', rule: 丙}`, "{rule: 甲}"}

	ofKind := plainRules("100")
	ofKind.rules = append(slices.Clone(ofTarget.rules), "丁: {measure: attainment, curve: proportional, several: mean}")
	ofKind.choose = []string{
		`{if: 'target.kind == "grade" and target.op == ""', rule: 乙}`,
		`{if: 'target.op == "<"', rule: 丁}`, "{rule: 甲}",
	}

	named := func(name, target, actual string) indicator.Indicator {
		r := row(t, "10", target, actual)
		r.Name = name
		return r
	}
	cases := []struct {
		rules *ruleSet
		rows  []indicator.Indicator
		want  []string
	}{
		{ofTarget, []indicator.Indicator{
			named("1", "≥90%", "95%"), named("2", "≥95%", "95%"), named("3", "≤90%", "95%"), named("4", "≥90个", "95个"),
			named("5", "≥90%", "95%"), named("6", "明显", "达成"), named("9", "90", "95"), named("7", "90%", "95%"),
			named("8", "≥90‰", "95‰"),
		}, []string{"丙", "丙", "甲", "甲", "丙", "乙", "甲", "丙", "丙"}},
		{ofMore, []indicator.Indicator{
			named("丙", "≥90%", "95%"), named("丁", "≥90%", "95%"), named("丙", "≥90%", "95%"), named("丙", "≤90%", "95%"),
		}, []string{"丙", "甲", "丙", "甲"}},
		{ofKind, []indicator.Indicator{
			named("1", "明显", "达成"), named("2", "90", "95"), named("3", "<90", "95"), named("4", "明显", "达成"),
		}, []string{"乙", "甲", "丁", "乙"}},
	}
	var used evaluation.Result
	for round := range 2 {
		for at, c := range cases {
			form := formOf(c.rows...)
			if err := c.rules.evaluator(t).EvaluateInto(&used, form); err != nil {
				t.Fatal(err)
			}
			for w := range used.Rows() {
				i, _ := w.Indicator()
				alone := only(c.rules.score(t, formOf(c.rows[i])), false)
				if w.Rule() != c.want[i] || w.Rule() != alone.Rule() || w.Score().String() != alone.Score().String() {
					t.Errorf("round %d, case %d, row %d: %s earns %s by %q, alone %s by %q, want %q",
						round, at, i, c.rows[i].Target.Text(), w.Score(), w.Rule(), alone.Score(), alone.Rule(), c.want[i])
				}
			}
		}
	}
}
