package rulediff_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

var update = flag.Bool("update", false, "write the goldens anew")

func parsed(t testing.TB, text string) *rules.Set {
	t.Helper()
	set, err := rules.Parse("county.yaml", []byte(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return set
}

func preset(t testing.TB, id string) *rules.Set {
	t.Helper()
	set, err := rules.Preset(id)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func lines(changes []rulediff.Change, l lang.Language) string {
	var out []string
	for _, c := range changes {
		out = append(out, c.In(l))
	}
	return strings.Join(out, "\n")
}

const bands = `ziping: 1
id: county
source: 县财政局〔2026〕1号
extends: mof-2020
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, ">=80%": 80%, else: 0%}}
choose:
  - {if: level1 == "满意度指标", rule: 满意度}
  - {rule: 定量}
`

// The exact stretches where what is earned differs, and nothing else; the answers are read off the two texts by hand.
func TestSets(t *testing.T) {
	curve := `{">=90%": 100%, ">=80%": 80%, else: 0%}`
	for name, c := range map[string]struct{ replace, by, want string }{
		"nothing":          {"", "", ""},
		"another spelling": {curve, `{"≥90％": 100%, "[80%,90%)": 80.0%, "<80%": 0}`, ""},
		"another name": {
			"rules:\n  满意度: {measure: actual, curve: " + curve + "}\nchoose:\n  - {if: level1 == \"满意度指标\", rule: 满意度}",
			"rules:\n  满意: {measure: actual, curve: " + curve + "}\nchoose:\n  - {if: 一级指标 == “满意度指标”, rule: 满意}", "",
		},
		"a rule that nothing uses": {"rules:\n", "rules:\n  备用: {measure: actual, curve: " + curve + "}\n", ""},
		"an edge moves": {
			`">=80%": 80%`, `">=85%": 80%`,
			"rule 满意度, where the actual is at least 80% and below 85%: 0% instead of 80% (80% less)",
		},
		"an end opens": {
			`">=90%": 100%`, `">90%": 100%`,
			"rule 满意度, where the actual is exactly 90%: 80% instead of 100% (20% less)",
		},
		"a band pays otherwise": {
			`">=80%": 80%`, `">=80%": 75%`,
			"rule 满意度, where the actual is at least 80% and below 90%: 75% instead of 80% (5% less)",
		},
		"bands become a line": {
			`{">=90%": 100%, ">=80%": 80%, else: 0%}`,
			`{efficacy: {unacceptable: 80%, satisfactory: 90%, base: 60%, below: 0%}}`,
			// 60% at 80% up to 100% at 90%: less than 80% before 85%, as much at 85%, more after
			"rule 满意度, where the actual is at least 80% and below 85%: 60%…80% instead of 80% (20%…0% less)\n" +
				"rule 满意度, where the actual is above 85% and below 90%: 80%…100% instead of 80% (0%…20% more)",
		},
		"a reading": {
			"rules:\n", "policy: {lower_is_better: linear}\nrules:\n",
			"policy lower_is_better: linear instead of ratio\n" +
				"policy lower_is_better, now: A missed ≤ target: 1 less the excess as a share of the target, nothing from twice " +
				"the target on.",
		},
		"grades": {
			"rules:\n", "grades: {of: rounded, levels: {优: 85, 良: 80, 中: 60, 差: 0}}\nrules:\n",
			"grade 优: from 85 on instead of 90",
		},
		"rounding": {
			"rules:\n", "rounding: {digits: 1}\nrules:\n",
			"rounding: 1 half-up indicator instead of 2 half-up indicator",
		},
		"a choice": {
			"level1 == \"满意度指标\"", "level2 == \"服务对象满意度\"",
			"indicators where level 1 is “满意度指标”: rule 定量 instead of 满意度\nindicators where level 2 is “服务对象满意度”: rule 满意度 " +
				"instead of 定量",
		},
		"a pass": {
			"rules:\n", "rules:\n  定量: {measure: attainment, curve: {proportional: {pass: 60%}}, several: mean}\n",
			"rule 定量, where attainment is above 0% and below 60%: 0% instead of 0%…60% (0%…60% less)",
		},
		"a measure": {
			"{measure: actual,", "{measure: attainment,",
			"rule 满意度 looks at something else. Before: Looks at the actual itself. Now: Looks at attainment. For a ≥ target " +
				"that is actual ÷ target; a ≤ target that is kept is 100%, one that is missed is target ÷ actual; for an = target," +
				" more is as good.",
		},
		"tiers": {
			"rules:\n", "tiers: [{name: 预算执行率, points: 20, rule: 执行率}, {name: 产出指标, points: 40}, {name: 效益指标, points: 30}, " +
				"{name: 满意度指标, points: 10, absent: {效益指标: 10}}]\nrules:\n",
			"tier 预算执行率: 20 points instead of 10\ntier 产出指标: 40 points instead of 50",
		},
		"what must be explained": {
			"rules:\n", "explain: {missed: true, budget_change: true, reason_length: 100}\nrules:\n",
			"explain budget_change: true instead of false\nexplain reason_length: 100 instead of —",
		},
		"checks": {
			"rules:\n", "checks: {cut_below: 40%, off: [ALL_FULL], own: [{code: A_1, if: execution < 40%, because: 太慢}]}\nrules:\n",
			"checks cut_below: 40% instead of 50%\nchecks off: ALL_FULL instead of —\n" +
				"new: Check A_1: if the execution rate is below 40%, “太慢” is listed (warning).",
		},
		"a limit": {
			"rules:\n", "limits: [{if: execution < 60%, cap: 69, because: 执行率低}]\nrules:\n",
			"new limit: If the execution rate is below 60%: the total is 69 at most (执行率低).",
		},
	} {
		newer := bands
		if c.replace != "" {
			if newer = strings.Replace(bands, c.replace, c.by, 1); newer == bands {
				t.Fatal(name)
			}
		}
		if got := lines(rulediff.Sets(parsed(t, bands), parsed(t, newer)), lang.English); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

// A check of a set's own is the same in another spelling, and another one with another bound, severity or place.
func TestOwnChecks(t *testing.T) {
	with := func(own string) *rules.Set {
		return parsed(t, "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\nchecks:\n  own:\n    - {code: A_1, "+own+"}\n")
	}
	before := with("if: execution < 40%, because: 太慢")
	for own, want := range map[string]string{
		"if: 执行率 < 0.4, because: 太慢": "",
		"if: execution < 50%, because: 太慢": "原来：检查A_1：预算执行率不到40%时，列为提醒“太慢”。" +
			"现在：检查A_1：预算执行率不到50%时，列为提醒“太慢”。",
		"if: execution < 40%, because: 太慢, severity: error, at: /funds/spent/total": "原来：检查A_1：预算执行率不到40%时，列为提醒“太慢”。" +
			"现在：检查A_1：预算执行率不到40%时，在/funds/spent/total处列为错误“太慢”。",
		"if: budget < 40, because: 太慢, stage: audit": "原来：检查A_1：预算执行率不到40%时，列为提醒“太慢”。" +
			"现在：审核目标时，检查A_1：全年预算数不到40时，列为提醒“太慢”。",
	} {
		if got := lines(rulediff.Sets(before, with(own)), lang.Chinese); got != want {
			t.Errorf("%s: %s", own, got)
		}
	}
	if got := lines(rulediff.Sets(before, preset(t, "mof-2020")), lang.English); got !=
		"gone: Check A_1: if the execution rate is below 40%, “太慢” is listed (warning)." {
		t.Error(got)
	}
}

// Choices whose conditions exclude each other may change places; others not.
func TestOrderOfChoices(t *testing.T) {
	text := func(first, second string) string {
		return strings.Replace(bands, "choose:\n", "choose:\n  - {if: '"+first+"', rule: 满意度}\n  - {if: '"+second+
			"', rule: 定性}\n", 1)
	}
	for conditions, want := range map[[2]string]bool{
		{`name == "甲"`, `name == "乙"`}:                                true,
		{`name == "甲"`, `level2 == "数量指标"`}:                           false,
		{`points < 5`, `points >= 10`}:                                true,
		{`target.kind == "text"`, `target.kind in ["grade", "date"]`}: true,
	} {
		older := parsed(t, text(conditions[0], conditions[1]))
		swapped := strings.Replace(text(conditions[0], conditions[1]), "  - {if: '"+conditions[0]+"', rule: 满意度}\n", "", 1)
		swapped = strings.Replace(swapped, "'"+conditions[1]+"', rule: 定性}\n",
			"'"+conditions[1]+"', rule: 定性}\n  - {if: '"+conditions[0]+"', rule: 满意度}\n", 1)
		if changes := rulediff.Sets(older, parsed(t, swapped)); (len(changes) == 0) != want {
			t.Errorf("%v: %s", conditions, lines(changes, lang.English))
		}
	}
}

// Every preset is the same as itself with its keys and tiers in another order, its numbers and conditions in another
// spelling, and its rules under other names.
func TestPresetsInAnotherOrderAndSpelling(t *testing.T) {
	for _, info := range rules.Presets() {
		set := preset(t, info.ID)
		roots, err := source.YAML(info.ID, set.Resolved())
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		respell(&b, roots[0], nil)
		again := parsed(t, b.String())
		if changes := rulediff.Sets(set, again); len(changes) > 0 {
			t.Errorf("%s: %s\n%s", info.ID, lines(changes, lang.English), b.String())
		}
		if changes := rulediff.Sets(again, set); len(changes) > 0 {
			t.Errorf("%s turned round: %s", info.ID, lines(changes, lang.English))
		}
	}
}

// respell writes a rule set as flow YAML, backwards.
func respell(b *strings.Builder, n *source.Node, path []string) {
	at := strings.Join(path, "/")
	switch n.Kind {
	case source.Mapping:
		entries := slices.Clone(n.Entries)
		// of which the first that holds counts
		if ladder := strings.HasSuffix(at, "/curve"); !ladder && at != "grades/levels" {
			slices.Reverse(entries)
		}
		b.WriteByte('{')
		for i, e := range entries {
			if i > 0 {
				b.WriteString(", ")
			}
			key := e.Key.Text
			if at == "rules" {
				key += "（新）"
			}
			if !slices.Contains(path, "curve") || key == "else" {
				b.WriteString(quoted(key))
			} else {
				b.WriteString(quoted(strings.ReplaceAll(key, "%", ".00％")))
			}
			b.WriteString(": ")
			respell(b, e.Value, append(slices.Clone(path), e.Key.Text))
		}
		b.WriteByte('}')
	case source.Sequence:
		items := slices.Clone(n.Items)
		if at == "tiers" {
			slices.Reverse(items)
		}
		b.WriteByte('[')
		for i, item := range items {
			if i > 0 {
				b.WriteString(", ")
			}
			respell(b, item, append(slices.Clone(path), "-"))
		}
		b.WriteByte(']')
	default:
		b.WriteString(scalar(n.Text, path))
	}
}

func scalar(text string, path []string) string {
	last := path[len(path)-1]
	switch {
	case text == "true" || text == "false":
		return text
	case last == "rule":
		return quoted(text + "（新）")
	case last == "if":
		return quoted(strings.NewReplacer("level1", "一级指标", "target.kind", "目标类型", "==", "＝", " and ", " 且 ", "0.80",
			"80%").Replace(text))
	case last == "points" || last == "total" && len(path) == 1:
		return quoted(text + ".00")
	case slices.Contains(path, "curve") && strings.HasSuffix(text, "%"):
		return quoted(strings.TrimSuffix(text, "%") + ".0%")
	}
	return quoted(text)
}

func quoted(s string) string {
	text, _ := json.Marshal(s)
	return strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(text))
}

// What the ministry's guide of 2021 scores otherwise than its measures of 2020, read beside the two regulations.
func TestTheTwoRegulations(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		path := filepath.Join("testdata", "mof-2020-2021."+l.String()+".txt")
		got := lines(rulediff.Sets(preset(t, "mof-2020"), preset(t, "mof-2021")), l) + "\n"
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Error(d)
		}
	}
}
