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
		"sound": {soundRules, ""},
		"a rule that nothing uses": {
			strings.Replace(soundRules, "  - {if: name == \"乡镇数\", rule: 扣分}\n", "", 1),
			"6:3: CHECK_RULE_UNUSED",
		},
		"a choice that is never reached": {
			strings.Replace(
				soundRules, "  - {if: target", "  - {if: name == \"乡镇数\", rule: 定量}\n  - {if: target", 1),
			"9:10: CHECK_CHOICE_UNREACHED",
		},
		"a band that falls": {"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 80%, \">=60%\": 90%, " +
			"else: 0%}}\n", "6:38: CHECK_BETTER_EARNS_LESS|at 90%|[90%,∞) earns 80%, and [60%,90%) 90%"},
		"bands that rise and fall": {
			"rules:\n  定量: {measure: attainment, curve: {\">=100%\": 100%, \">=80%\": 60%," +
				" \">=70%\": 70%, else: 0%}}\n", "|80%",
		},
		"more days late that earn more": {
			strings.Replace(
				soundRules, "{measure: shortfall, curve: {deduct: 1分, per: 1个,"+
					" steps: floor}}", "{measure: days-late, curve: {\"<=0天\": 100%, \"<=5天\": 50%, else: 60%}}", 1),
			"CHECK_BETTER_EARNS_LESS|5",
		},
		"over-fulfilment may earn less": {"rules:\n  定量: {measure: attainment, curve: {\">=130%\": 80%, \">=100%\": " +
			"100%, else: 0%}}\n", ""},
		"a band for cost that may go down": {"rules:\n  定量: {measure: deviation-rate, curve: {\"<=10%\": 100%, \"<=20%\": " +
			"60%, else: 0%}}\n", ""},
		"a cap that never binds": {
			"limits:\n  - {if: execution < 60%, cap: 100, because: 执行率低}\n",
			"6:32: CHECK_CAP_IDLE",
		},
		"a cap that a bonus makes needful": {"limits:\n  - {if: execution < 60%, cap: 100, because: 执行率低}\nevents:\n  表彰: " +
			"{bonus: 5, cap: 105}\n", ""},
		"a grade that nobody can reach": {
			"grades: {of: rounded, levels: {特优: 101, 优: 90, 差: 0}}\n",
			"5:36: CHECK_GRADE_UNREACHED|101",
		},
		"a deduction that is in proportion": {"rules:\n  定量: {measure: shortfall-rate, curve: {deduct: 10%, per: 10%, " +
			"steps: proportional}}\n", ""},
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

// What a county changes in a preset in good faith is sound too.
func TestVariationsOfPresetsAreSound(t *testing.T) {
	for name, text := range map[string]string{
		"whole points":       "rounding: {digits: 0, mode: half-even, at: tier}\n",
		"rounded at the end": "rounding: {digits: 1, mode: half-up, at: total}\n",
		"exact to the end":   "rounding: {digits: 6, mode: down, at: total}\n",
		"another pass mark": "rules:\n  定量: {measure: attainment, curve: {proportional: {pass: 50%}}, several: " +
			"least}\n",
		"full from 95%": "rules:\n  定量: {measure: attainment, curve: {proportional: {full: 95%}}}\n",
		"a penalty beyond 130%": "rules:\n  定量: {measure: attainment, curve: {proportional: true, over: " +
			"{\">=150%\": 60%, \">=130%\": 80%}}}\n",
		"a penalty by deviation": "rules:\n  定量: {measure: attainment, curve: {proportional: true, over: {deduct: " +
			"10%, per: 10%, above: 130%, steps: floor}}}\n",
		"more for more": "rules:\n  定量: {measure: attainment, curve: {proportional: true, most: 120%}}\n",
		"bands with the upper end": "rules:\n  定量: {measure: attainment, curve: {\">=100%\": 100%, \"[80%,100%)\": 80%," +
			" \"[60%,80%)\": 60%, \"<60%\": 0%}}\n",
		"bands that end above": "rules:\n  定量: {measure: attainment, curve: {\">90%\": 100%, \"(60%,90%]\": 60%, " +
			"\"<=60%\": 0%}}\n",
		"a deduction for each point": "rules:\n  定量: {measure: attainment, curve: {deduct: 0.5分, per: 1%, below: 95%, " +
			"steps: ceil}}\n",
		"功效系数": "rules:\n  定量: {measure: actual, curve: {efficacy: {unacceptable: 60%, " +
			"satisfactory: 95%, base: 60%, below: 0%}}}\n",
		"功效系数, less is better": "rules:\n  定量: {measure: actual, curve: {efficacy: {unacceptable: 30天, " +
			"satisfactory: 10天, base: 60%, below: 0%}}}\n",
		"late days": "rules:\n  定量: {measure: days-late, curve: {deduct: 10%, per: 1天, steps: ceil}}\n",
		"an excess that costs": "rules:\n  定量: {measure: excess-rate, curve: {deduct: 1分, per: 10%, above: 30%, " +
			"steps: floor}}\n",
		"an excess that is rewarded": "rules:\n  定量: {measure: excess-rate, curve: {\">=20%\": 100%, \">=10%\": 90%, " +
			"else: 80%}}\n",
		"levels worth one share": "rules:\n  定性:\n    measure: level\n    levels:\n      - {name: 优, range: 100%}\n  " +
			"    - {name: 良, range: 80%}\n      - {name: 差, range: 0%}\n",
		"a level worth one, and ranges": "rules:\n  定性:\n    measure: level\n    levels:\n      - {name: 优, range: 100%}\n  " +
			"    - {name: 良, range: \"[60%,90%)\"}\n      - {name: 差, range: \"[0%,60%)\"}\n",
		"caps by execution": "limits:\n  - {if: execution < 60%, cap: 69, because: 低于60%}\n  - {if: execution < " +
			"80%, cap: 89, because: 低于80%}\n  - {if: execution < 40%, grade_cap: 差, because: 低于40%}\n",
		"a cap and another grade": "limits:\n  - {if: execution < 60%, cap: 89, grade_cap: 中, because: 低于60%}\n",
		"a floor apart from the cap": "limits:\n  - {if: execution < 60%, cap: 69, because: 低于60%}\n  - {if: execution " +
			">= 95%, floor: 70, because: 执行好}\n",
		"a bonus and its cap": "events:\n  表彰: {bonus: given, at_most: 5, cap: 105}\n  通报: {deduct: 2}\n  虚报: " +
			"{veto: 差, zero: true}\nlimits:\n  - {if: total > 100, cap: 100, because: 满分100}\n",
		"a measure that keeps 0 out": "rules:\n  定量:\n    expression: '目标值 == 0 ? 0 : 实际值 / 目标值'\n    curve: " +
			"{\">=100%\": 100%, else: proportional}\n",
		"choices in order": "choose:\n  - {if: target.kind == \"text\" and has_reason, rule: 定量}\n  - {if: " +
			"target.kind == \"text\" or target.kind == \"grade\", rule: 定性}\n  - {if: name contains \"率\" and actual >= target," +
			" rule: 定量}\n  - {if: points > 5 and points <= 10, rule: 定性}\n  - {rule: 定量}\n",
	} {
		for _, preset := range []string{"mof-2020", "mof-2021", "hubei"} {
			set, err := rules.Parse("county.yaml", []byte(countyHead+"extends: "+preset+"\n"+text))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			for _, e := range set.Check() {
				if e.Code != "CHECK_RULE_UNUSED" { // of a choice that was written again
					t.Errorf("%s on %s: %s", name, preset, e.Report(lang.English))
				}
			}
		}
	}
}
