package ruletest_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/layout"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

const eventfulRules = countyRules + `limits:
  - {if: execution < 60%, cap: 69, because: 执行率低于60%}
  - {if: execution < 50%, grade_cap: 中, because: 执行率低于50%}
events:
  获得表彰: {bonus: 5, cap: 100}
  审计问题: {deduct: given, at_most: 10}
  重大违规: {veto: 差, zero: true}
`

// Of presets of each kind and of a county with limits and events: each generated case fails until its mark is taken
// away, then passes, and together they take every decision and notice every change.
func TestGeneratedCases(t *testing.T) {
	named := map[string]string{"county.yaml": eventfulRules}
	names := []string{"county.yaml", "mof-2020", "mof-2021", "jiangxi-2017", "hunan-yueyang"}
	if testing.Short() {
		names = names[:1]
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			set, err := rules.Preset(name)
			if text := named[name]; text != "" {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
				set, err = rules.Load(fsys, name)
			}
			if err != nil {
				t.Fatal(err)
			}
			var text strings.Builder
			if err := ruletest.Generate(&text, set, name, lang.Chinese); err != nil {
				t.Fatal(err)
			}
			// What is drafted is laid out as ziping rules fmt lays it out.
			laidOut, err := layout.Format("county_test.yaml", []byte(text.String()))
			if d := cmp.Diff(string(laidOut), text.String()); err != nil || d != "" {
				t.Errorf("%v\n%s", err, d)
			}
			run := func(text string) (*ruletest.File, []ruletest.Outcome) {
				fsys["county_test.yaml"] = &fstest.MapFile{Data: []byte(text)}
				file, err := ruletest.Load(fsys, "county_test.yaml")
				if err != nil {
					t.Fatalf("%v\n%s", err, text)
				}
				outcomes, err := file.Run()
				if err != nil {
					t.Fatal(err)
				}
				return file, outcomes
			}
			_, unconfirmed := run(text.String())
			if i := slices.IndexFunc(unconfirmed, func(o ruletest.Outcome) bool { return o.Passed() }); i >= 0 ||
				len(unconfirmed) < 20 {
				t.Errorf("of %d cases number %d passes unconfirmed", len(unconfirmed), i)
			}
			file, outcomes := run(strings.NewReplacer(", unconfirmed: true", "", "    unconfirmed: true\n", "").Replace(
				text.String()))
			cover := ruletest.NewCoverage(set)
			for i := range outcomes {
				cover.Add(&outcomes[i])
				if o := &outcomes[i]; !o.Passed() {
					t.Errorf("%s: %v %v", o.Case.Name, o.Differences, o.Err)
				}
			}
			for _, d := range cover.Missing() {
				t.Errorf("%s: no case takes: %s", d.Place, d.In(lang.English))
			}
			m := mutated(t, file, ruletest.Inherited())
			for i := range m.Survivors {
				t.Errorf("%s: no case notices: %s", m.Survivors[i].Place, m.Survivors[i].Change)
			}
		})
	}
}

// Of a large rule set the cases are drafted in bounded time, and the file says that not all was tried.
func TestGenerateForManyRules(t *testing.T) {
	var rule, choose strings.Builder
	for i := range 30 {
		fmt.Fprintf(&rule, "  规则%d: {measure: actual, curve: {\">=%d%%\": 100%%, \">=%d%%\": 50%%, else: 0%%}}\n", i, 50+i,
			10+i)
		fmt.Fprintf(&choose, "  - {if: name == \"指标%d\", rule: 规则%d}\n", i, i)
	}
	text := "ziping: 1\nid: county\nsource: 县\nextends: mof-2021\nrules:\n" + rule.String() + "choose:\n" +
		choose.String() + "  - {rule: 定量}\n"
	set, err := rules.Parse("county.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := ruletest.Generate(&out, set, "./county.yaml", lang.Chinese); err != nil {
		t.Fatal(err)
	}
	if cases := strings.Count(out.String(), "unconfirmed: true"); cases < 60 {
		t.Errorf("%d cases for 30 rules of two edges", cases)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if last := lines[len(lines)-1]; !strings.HasPrefix(last, "# 规则很多，有") ||
		!strings.HasSuffix(last, "ziping test --mutate 逐处查找") {
		t.Error(last)
	}
}

func BenchmarkGenerate(b *testing.B) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := ruletest.Generate(io.Discard, set, "mof-2021", lang.Chinese); err != nil {
			b.Fatal(err)
		}
	}
}
