package rules_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

const soundRules = `
rules:
  扣分: {measure: shortfall, curve: {deduct: 1分, per: 1个, steps: floor}}
choose:
  - {if: name == "乡镇数", rule: 扣分}
  - {if: target.kind == "text" or target.kind == "grade", rule: 定性}
  - {rule: 定量}
`

// Each planted fault is found, with the value that shows it; the place is that of the text in question.
func TestCheckFindsWhatLoadsAndIsWrong(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"sound":                             {soundRules, ""},
		"a rule that nothing uses":          {strings.Replace(soundRules, "  - {if: name == \"乡镇数\", rule: 扣分}\n", "", 1), "6:3: CHECK_RULE_UNUSED"},
		"a choice that is never reached":    {strings.Replace(soundRules, "  - {if: target", "  - {if: name == \"乡镇数\", rule: 定量}\n  - {if: target", 1), "9:10: CHECK_CHOICE_UNREACHED"},
		"a band that falls":                 {"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 80%, \">=60%\": 90%, else: 0%}}\n", "6:38: CHECK_BETTER_EARNS_LESS|at 90%|[90%,∞) earns 80%, and [60%,90%) 90%"},
		"bands that rise and fall":          {"rules:\n  定量: {measure: attainment, curve: {\">=100%\": 100%, \">=80%\": 60%, \">=70%\": 70%, else: 0%}}\n", "|80%"},
		"more days late that earn more":     {strings.Replace(soundRules, "{measure: shortfall, curve: {deduct: 1分, per: 1个, steps: floor}}", "{measure: days-late, curve: {\"<=0天\": 100%, \"<=5天\": 50%, else: 60%}}", 1), "CHECK_BETTER_EARNS_LESS|5"},
		"over-fulfilment may earn less":     {"rules:\n  定量: {measure: attainment, curve: {\">=130%\": 80%, \">=100%\": 100%, else: 0%}}\n", ""},
		"a band for cost that may go down":  {"rules:\n  定量: {measure: deviation-rate, curve: {\"<=10%\": 100%, \"<=20%\": 60%, else: 0%}}\n", ""},
		"a cap that never binds":            {"limits:\n  - {if: execution < 60%, cap: 100, because: 执行率低}\n", "6:32: CHECK_CAP_IDLE"},
		"a cap that a bonus makes needful":  {"limits:\n  - {if: execution < 60%, cap: 100, because: 执行率低}\nevents:\n  表彰: {bonus: 5, cap: 105}\n", ""},
		"a grade that nobody can reach":     {"grades: {of: rounded, levels: {特优: 101, 优: 90, 差: 0}}\n", "5:36: CHECK_GRADE_UNREACHED|101"},
		"a deduction that is in proportion": {"rules:\n  定量: {measure: shortfall-rate, curve: {deduct: 10%, per: 10%, steps: proportional}}\n", ""},
	} {
		set, err := rules.Parse("county.yaml", []byte(countyHead+"extends: mof-2020\n"+strings.TrimPrefix(c.text, "\n")))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, e := range set.Check() {
			got = append(got, e.Report(lang.English))
		}
		text := strings.Join(got, "\n")
		if c.want == "" && text != "" {
			t.Errorf("%s: %s", name, text)
		}
		for part := range strings.SplitSeq(c.want, "|") {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q, want %s", name, text, part)
			}
		}
	}
}

func TestPresetsAreSound(t *testing.T) {
	for _, preset := range rules.Presets() {
		set, err := rules.Preset(preset.ID)
		if err != nil {
			t.Fatal(err)
		}
		if found := set.Check(); len(found) > 0 {
			t.Errorf("%s: %v", preset.ID, found)
		}
	}
}
