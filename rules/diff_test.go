package rules_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func differences(t *testing.T, older, newer string) string {
	t.Helper()
	parse := func(text string) *rules.Set {
		set, err := rules.Parse("county.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return set
	}
	var lines []string
	for _, m := range rules.Diff(parse(older), parse(newer)) {
		lines = append(lines, m.In(lang.English))
	}
	return strings.Join(lines, "\n")
}

const bands = countyHead + `extends: mof-2020
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, ">=80%": 80%, else: 0%}}
choose:
  - {if: level1 == "满意度指标", rule: 满意度}
  - {rule: 定量}
`

// The exact stretches where what is earned differs, and nothing else; the answers are read off the two texts by hand.
func TestDiff(t *testing.T) {
	for name, c := range map[string]struct{ replace, by, want string }{
		"nothing":                {"", "", ""},
		"another spelling":       {`{">=90%": 100%, ">=80%": 80%, else: 0%}`, `{"≥90％": 100%, "[80%,90%)": 80%, "<80%": 0%}`, ""},
		"an edge moves":          {`">=80%": 80%`, `">=85%": 80%`, "rule 满意度: at [80%,85%) 0% instead of 80%"},
		"an end opens":           {`">=90%": 100%`, `">90%": 100%`, "rule 满意度: at =90% 80% instead of 100%"},
		"a band pays otherwise":  {`">=80%": 80%`, `">=80%": 75%`, "rule 满意度: at [80%,90%) 75% instead of 80%"},
		"bands become a line":    {`{">=90%": 100%, ">=80%": 80%, else: 0%}`, `{">=90%": 100%, else: 0%}`, "rule 满意度: at [80%,90%) 0% instead of 80%"},
		"a reading":              {"rules:\n", "policy: {lower_is_better: linear}\nrules:\n", "lower_is_better: linear instead of ratio"},
		"grades":                 {"rules:\n", "grades: {of: rounded, levels: {优: 85, 良: 80, 中: 60, 差: 0}}\nrules:\n", "grades: rounded 优 85 良 80 中 60 差 0 instead of rounded 优 90 良 80 中 60 差 0"},
		"a choice":               {"  - {if: level1 == \"满意度指标\", rule: 满意度}\n", "", "rule 满意度 is no longer used|choose: "},
		"a pass mark":            {"rules:\n", "rules:\n  定量: {measure: attainment, curve: {proportional: {pass: 60%}}, several: mean}\n", "rule 定量: at (-∞,60%) 0% instead of …60%"},
		"points of another tier": {"rules:\n", "tiers: [{name: 预算执行率, points: 20, rule: 执行率}, {name: 产出指标, points: 40}, {name: 效益指标, points: 30}, {name: 满意度指标, points: 10, absent: {效益指标: 10}}]\nrules:\n", "tiers 预算执行率: 20 instead of 10\ntiers 产出指标: 40 instead of 50"},
	} {
		newer := bands
		if c.replace != "" {
			newer = strings.Replace(bands, c.replace, c.by, 1)
		}
		got := differences(t, bands, newer)
		if c.want == "" && got != "" {
			t.Errorf("%s: %s", name, got)
		}
		for part := range strings.SplitSeq(c.want, "|") {
			if !strings.Contains(got, part) || !strings.HasPrefix(got, strings.Split(c.want, "|")[0]) {
				t.Errorf("%s: %q, want %q", name, got, part)
			}
		}
	}
}

// A preset differs in nothing from itself.
func TestNoPresetDiffersFromItself(t *testing.T) {
	for _, preset := range rules.Presets() {
		a, err := rules.Preset(preset.ID)
		if err != nil {
			t.Fatal(err)
		}
		b, err := rules.Preset(preset.ID)
		if err != nil {
			t.Fatal(err)
		}
		if changes := rules.Diff(a, b); len(changes) > 0 {
			t.Errorf("%s: %v", preset.ID, changes)
		}
	}
}
