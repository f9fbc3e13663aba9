package main

import (
	"strings"
	"testing"
)

// ziping rules explain says a rule set, or one rule of it, in sentences.
func TestRulesExplain(t *testing.T) {
	for name, c := range map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"a preset": {[]string{"rules", "explain", "mof-2021"}, 0, "完成率达到60%、不到100%：按比例得分，即分值×完成率。", ""},
		"in English": {
			[]string{"rules", "explain", "mof-2020", "--lang", "en"},
			0,
			"Attainment is below 100%: in proportion: the points × attainment.", "",
		},
		"one rule": {
			[]string{"rules", "explain", "mof-2021", "--rule", "满意度"},
			0,
			"规则“满意度”\n  看实际完成值本身。\n  实际完成值不到60%：不得分。\n  实际完成值达到60%、不到80%：得分值的50%。\n", "",
		},
		"a slip": {
			[]string{"rules", "explain", "mof-2021", "--rule", "满意率"},
			2, "",
			"RULES_NO_SUCH_RULE: 评分规则“mof-2021”里没有规则“满意率”\n  是不是“满意度”？",
		},
		"another rule":    {[]string{"rules", "explain", "mof-2021", "--rule", "x"}, 2, "", "有：执行率、定量、满意度、定性"},
		"no such set":     {[]string{"rules", "explain", "mof"}, 2, "", "PRESET_UNKNOWN"},
		"nothing to read": {[]string{"rules", "explain"}, 2, "", "用法：ziping rules explain"},
	} {
		code, out, errs := called(t, "", c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
}
