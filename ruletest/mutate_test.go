package ruletest_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

const countyRules = `ziping: 1
id: county
title: 县级口径
source: 县财政局
extends: mof-2020
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, ">=60%": 50%, else: 0%}}
choose:
  - {if: level1 == "满意度指标", rule: 满意度}
  - {rule: 定量}
`

const countyHead = "ziping: 1\nrules: county.yaml\ncases:\n"

func loadCounty(t *testing.T, cases string) *ruletest.File {
	t.Helper()
	fsys := fstest.MapFS{
		"county.yaml":      {Data: []byte(countyRules)},
		"county_test.yaml": {Data: []byte(countyHead + cases)},
	}
	file, err := ruletest.Load(fsys, "county_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func mutated(t *testing.T, file *ruletest.File, options ...ruletest.MutateOption) *ruletest.Mutation {
	t.Helper()
	m, err := ruletest.Mutate([]*ruletest.File{file}, options...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The end at 60% is tested from below only: that it belongs to its band is a change that nothing notices, and the case
// that would is the row at 60%. With that case the change doesn't survive.
func TestSurvivorAndItsCase(t *testing.T) {
	cases := `  - {name: 高, indicator: {level1: 满意度指标, name: 群众满意度, target: ≥90%, actual: 90%, points: "10"}, expect: {score: "10.00"}}
  - {name: 低, indicator: {level1: 满意度指标, name: 群众满意度, target: ≥90%, actual: 59.99%, points: "10", reason: 差}, expect: {score: "0.00"}}
`
	find := func(m *ruletest.Mutation, change string) *ruletest.Survivor {
		for i := range m.Survivors {
			if m.Survivors[i].Change.In(lang.Chinese) == change {
				return &m.Survivors[i]
			}
		}
		return nil
	}
	s := find(mutated(t, loadCounty(t, cases)), "“≥60%”改为“>60%”")
	if s == nil {
		t.Fatal("the end at 60% doesn't survive")
	}
	if s.Place.File != "county.yaml" || s.Place.Line != 7 || s.Place.Column != 50 {
		t.Errorf("the end stands at %s", s.Place)
	}
	want := `- {name: 满意度恰为60%, indicator: {level1: 满意度指标, name: 群众满意度, target: ≥90%, points: "10", actual: 60%}, expect: {score: ?}}` + "\n"
	if diff := cmp.Diff(want, s.Case(lang.Chinese)); diff != "" {
		t.Error(diff)
	}
	with := cases + "  " + strings.Replace(s.Case(lang.Chinese), "?", `"5.00"`, 1)
	if find(mutated(t, loadCounty(t, with)), "“≥60%”改为“>60%”") != nil {
		t.Error("the end at 60% survives the case that was made for it")
	}
	// A case that fails notices nothing.
	with = cases + "  " + strings.Replace(s.Case(lang.Chinese), "?", `"4.00"`, 1)
	if find(mutated(t, loadCounty(t, with)), "“≥60%”改为“>60%”") == nil {
		t.Error("a failing case killed a mutant")
	}
}

// What a county takes over is for the tests of the preset, unless the call asks for it.
func TestInheritedMutants(t *testing.T) {
	file := loadCounty(t, "  - {name: 高, indicator: {level1: 满意度指标, name: 群众满意度, target: ≥90%, actual: 90%, points: "+
		"\"10\"}, expect: {score: \"10.00\"}}\n")
	own, all := mutated(t, file), mutated(t, file, ruletest.Inherited())
	if own.Inherited == 0 || all.Inherited != 0 || all.All() <= own.All() {
		t.Errorf("own %d and %d inherited; all %d and %d", own.All(), own.Inherited, all.All(), all.Inherited)
	}
	for i := range own.Survivors {
		if own.Survivors[i].Place.File != "county.yaml" {
			t.Errorf("%s is inherited", own.Survivors[i].Place)
		}
	}
}

// presetTest is the test file of a preset with some of its cases left out.
func presetTest(t *testing.T, id string, keep func(int) bool) *ruletest.File {
	t.Helper()
	file, err := ruletest.Load(os.DirFS(".."), "testdata/presets/"+id+"_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var kept []ruletest.Case
	for i := range file.Cases {
		if keep(i) {
			kept = append(kept, file.Cases[i])
		}
	}
	file.Cases = kept
	return file
}

// Of every preset: with hardly any tests most changes survive, and the case that is proposed for each kills it once the
// score of the unchanged rules is written into it. The rules themselves aren't changed by any of it, and two runs
// agree.
func TestProposedCasesKill(t *testing.T) {
	for i, preset := range rules.Presets() {
		if testing.Short() && i%20 != 5 {
			continue
		}
		t.Run(preset.ID, func(t *testing.T) {
			file := presetTest(t, preset.ID, func(i int) bool { return i == 0 })
			before := summary(file.Rules)
			m := mutated(t, file, ruletest.Inherited())
			if len(m.Survivors) < 40 {
				t.Fatalf("%d survivors of one case", len(m.Survivors))
			}
			again := m
			if preset.ID == "mof-2021" {
				again = mutated(t, file, ruletest.Inherited())
			}
			var text strings.Builder
			text.WriteString("ziping: 1\nrules: " + preset.ID + "\ncases:\n")
			for i := range m.Survivors {
				s := &m.Survivors[i]
				if other := &again.Survivors[i]; s.Place != other.Place || s.Case(lang.Chinese) != other.Case(lang.Chinese) {
					t.Errorf("two runs differ: %s and %s", s.Case(lang.Chinese), other.Case(lang.Chinese))
				}
				if !strings.Contains(s.Case(lang.English), ": ?") {
					t.Errorf("%s leaves nothing to confirm", s.Case(lang.English))
				}
				for line := range strings.Lines(s.CaseWith(lang.Chinese)) {
					text.WriteString("  " + line)
				}
			}
			proposed, err := load(text.String())
			if err != nil {
				t.Fatalf("the cases can't be read: %v\n%s", err, text.String())
			}
			outcomes, err := proposed.Run()
			if err != nil {
				t.Fatal(err)
			}
			for i := range outcomes {
				if !outcomes[i].Passed() {
					t.Errorf("%s fails on the rules themselves: %v %v", outcomes[i].Case.Name, outcomes[i].Differences,
						outcomes[i].Err)
				}
			}
			left, err := ruletest.Mutate([]*ruletest.File{file, proposed}, ruletest.Inherited())
			if err != nil {
				t.Fatal(err)
			}
			for i := range left.Survivors {
				t.Errorf("%s %s survives the proposed cases", left.Survivors[i].Place, left.Survivors[i].Change)
			}
			if after := summary(file.Rules); after != before {
				t.Error("the rule set was changed")
			}
		})
	}
}

// summary is all that a rule set says, for comparing.
func summary(set *rules.Set) string {
	text := fmt.Sprint(set.Rounding, set.Grades, set.Sharing, set.Policy, set.Explain, set.Tolerance, set.Tiers)
	for i := range set.Rules {
		r := &set.Rules[i]
		text += fmt.Sprint(r.Name, r.Curve.Pieces(), r.Curve.Most(), r.Levels, r.Readings, r.Several)
	}
	for _, c := range set.Choices {
		if text += fmt.Sprint(c.Rule); c.If != nil {
			text += c.If.String()
		}
	}
	return text
}

const newerRules = `ziping: 1
id: county
title: 分项与择一
source: 县财政局
extends: mof-2020
rules:
  制度: {measure: conditions, conditions: [{name: 制度健全, points: 2}, {name: 执行到位, points: 1}, {name: 原因说明, points: 1, if: has_reason}]}
  定量: {measure: attainment, curve: proportional, several: mean, excuse: {missed: judged}}
choose:
  - {if: name == "管理制度", rule: 制度}
  - {rule: 定量}
alternatives:
  - {name: 二者择其一, rows: [新建, 改建], counts: filled}
`

// Conditions with their own points, pardons and rows of which one counts have mutants too, and cases that kill them.
func TestMutantsOfNewerRules(t *testing.T) {
	fsys := fstest.MapFS{"county.yaml": {Data: []byte(newerRules)}}
	read := func(cases string) *ruletest.File {
		fsys["county_test.yaml"] = &fstest.MapFile{Data: []byte(countyHead + cases)}
		file, err := ruletest.Load(fsys, "county_test.yaml")
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	m := mutated(t, read("  - {name: 一行, indicator: {level1: 产出指标, name: 村数, target: 10个, actual: 10个, points: \"10\"}, "+
		"expect: {score: \"10.00\"}}\n"))
	missing := []string{
		"points: 2” changed to “points: 3", "“not (has_reason)”", "missed: judged” changed to “missed: —",
		"missed: judged” changed to “missed: reason",
		"counts: filled” changed to “counts: best", "“新建” and “改建” swapped", "“二者择其一” left out",
	}
	var cases strings.Builder
	for i := range m.Survivors {
		s := &m.Survivors[i]
		said := s.Change.In(lang.English)
		missing = slices.DeleteFunc(missing, func(part string) bool { return strings.Contains(said, part) })
		for line := range strings.Lines(s.CaseWith(lang.Chinese)) {
			cases.WriteString("  " + line)
		}
	}
	if len(missing) > 0 {
		t.Errorf("no survivor says %q", missing)
	}
	for _, s := range mutated(t, read(cases.String())).Survivors {
		t.Errorf("%s %s survives the proposed cases", s.Place, s.Change)
	}
}

// manyRules is a rule set of 40 rules with bands, each for indicators of its name.
func manyRules() string {
	var out strings.Builder
	out.WriteString("ziping: 1\nid: many\ntitle: 四十条规则\nsource: 基准\nextends: mof-2020\nrules:\n")
	for i := range 40 {
		fmt.Fprintf(&out, "  规则%d: {measure: actual, curve: {\">=90%%\": 100%%, \">=80%%\": 80%%, \">=70%%\": 60%%, "+
			"\">=60%%\": 40%%, else: 0%%}}\n", i)
	}
	out.WriteString("choose:\n")
	for i := range 40 {
		fmt.Fprintf(&out, "  - {if: name == \"指标%d\", rule: 规则%d}\n", i, i)
	}
	out.WriteString("  - {rule: 定量}\n")
	return out.String()
}

// BenchmarkMutate runs about a thousand mutants against two hundred tests; a fifth of the mutants survive and get a
// case.
func BenchmarkMutate(b *testing.B) {
	var cases strings.Builder
	for i := range 40 {
		for _, row := range [][2]string{
			{"90%", "10.00"},
			{"80%", "8.00"},
			{"79.99%", "6.00"},
			{"60%", "4.00"},
			{"59.99%", "0.00"},
		} {
			fmt.Fprintf(&cases, "  - {name: 指标%d %s, indicator: {level1: 产出指标, name: 指标%d, target: ≥90%%, actual: %s, points: "+
				"\"10\"}, expect: {score: \"%s\"}}\n", i, row[0], i, row[0], row[1])
		}
	}
	fsys := fstest.MapFS{
		"county.yaml":      {Data: []byte(manyRules())},
		"county_test.yaml": {Data: []byte(countyHead + cases.String())},
	}
	file, err := ruletest.Load(fsys, "county_test.yaml")
	if err != nil {
		b.Fatal(err)
	}
	files := []*ruletest.File{file}
	var m *ruletest.Mutation
	for b.Loop() {
		if m, err = ruletest.Mutate(files); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(m.All()+m.Equivalent), "mutants")
	b.ReportMetric(float64(len(m.Survivors)), "survivors")
	b.ReportMetric(float64(len(file.Cases)), "tests")
}

// Just beside an end is what one more in the last digit of the actual brings to it.
func TestJustBesideAnEnd(t *testing.T) {
	for actual, want := range map[string][]string{
		"60%":     {"exactly 60%"},
		"59%":     {"just below 60%"},
		"59.9%":   {"just below 60%"},
		"58%":     nil,
		"58.99%":  nil,
		"61%":     {"just above 60%"},
		"60.001%": {"just above 60%"},
		"62%":     nil,
		"89.99%":  {"just below 90%"},
	} {
		file := loadCounty(t, `  - {name: 一行, indicator: {level1: 满意度指标, name: 群众满意度, target: ≥90%, actual: `+actual+
			`, points: "10", reason: 差}, expect: {met: "false"}}`+"\n")
		outcomes, err := file.Run()
		if err != nil {
			t.Fatal(err)
		}
		cover := ruletest.NewCoverage(file.Rules)
		cover.Add(&outcomes[0])
		var got []string
		for _, d := range cover.Decisions() {
			if d.Taken && d.Kind == ruletest.Ends {
				_, end, _ := strings.Cut(d.In(lang.English), ": ")
				got = append(got, end)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s takes %q, want %q", actual, got, want)
		}
	}
}
