package ruletest_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/laws"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"

	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
	"github.com/ziping-go/ziping/ruletest"
	"github.com/ziping-go/ziping/ruletest/mutation"
)

// smallRules stand by themselves, in few words, so that a changed byte matters.
const smallRules = `ziping: 1
id: s
title: t
source: s
total: 100
rounding: {digits: 2, mode: half-up, at: tier}
grades: {of: rounded, levels: {a: 90, b: 0}}
tiers:
  - {name: 预算执行率, points: 20, rule: e}
  - {name: 产出指标, points: 80}
sharing: {by: level2, digits: 2}
policy:
  lower_is_better: ratio
  equal: at-least
  strict: inclusive
  late: judged
  bare: [{means: at-least}]
  zero_budget: zero
  missing_actual: zero
  not_applicable: level2
  text_for_number: pending
  same_text: met
  level_score: middle
  level_edges: exact
  percent_fraction: pending
  approximate: as-written
explain: {missed: true}
tolerance: 0.01
rules:
  e: {measure: execution, curve: proportional}
  q: {measure: attainment, curve: {">=90%": 100%, "[60%,90%)": 50%, else: 0%}, several: mean}
  l: {measure: level, levels: [{name: 好, range: "[50%,100%]"}, {name: 坏, range: "[0%,50%)"}]}
choose:
  - {if: target.kind == "text", rule: l}
  - {rule: q}
execution_rows: [执行率]
`

// FuzzRules takes rules through all that is done with them: they are checked, written out and read again, score a fixed
// form, one that is drawn and one that is given, are drawn, compared with themselves and with others, changed bit by
// bit, and tested.
func FuzzRules(f *testing.F) {
	form := []byte(sample.Form(1))
	for _, text := range []string{countyRules, eventfulRules, newerRules, smallRules} {
		f.Add([]byte(text), form, uint16(1))
	}
	for _, id := range []string{"mof-2020", "mof-2021", "hunan-yueyang", "jiangxi-2017", "hubei"} {
		set, err := rules.Preset(id)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(set.Text(), form, uint16(2))
	}
	other, err := rules.Preset("mof-2021")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, form []byte, n uint16) { throughAll(t, other, text, form, n) })
}

// FuzzRuleParts is FuzzRules for rule sets of given parts: more of what is tried can be read as rules.
func FuzzRuleParts(f *testing.F) {
	other, err := rules.Preset("mof-2021")
	if err != nil {
		f.Fatal(err)
	}
	for _, parts := range [][5]string{
		{"attainment", "proportional", `level1 == "产出指标"`, "execution < 60%", "cap: 69"},
		{
			"actual", `{">=90%": 100%, "[60%,90%)": 80%, else: 0%}`, `target.unit == "%" and not has_reason`,
			"total >= 90 or year == 2023", "grade_cap: 中",
		},
		{
			"attainment", `{proportional: {pass: 60%, full: 95%}, most: 120%, over: {">300%": 70%, ">150%": 90%}}`,
			`points > 10`, `count_if(not met) > 1`, "cap: 80",
		},
		{
			"deviation-rate", `{deduct: 0.5分, per: 1%, above: 5%, steps: ceil}`, `length(reason) > 0`, `execution > 100%`,
			"floor: 60",
		},
		{
			"attainment", `{efficacy: {unacceptable: 60%, satisfactory: 95%, base: 60%, below: 0%}}`, `name == "里程"`,
			`budget == 0`, "grade_cap: 差",
		},
		{
			"days-late", `{deduct: 10%, per: 5, steps: floor}`, `target.kind == "date"`, `sum_if(score, level1 == "产出指标") < 30`,
			"cap: 60",
		},
		{
			`custom, expression: "min(actual / target, 120%)"`, `proportional`, `has(actual) and actual > 0`, `spent > budget`,
			"cap: 70",
		},
	} {
		f.Add(parts[0], parts[1], parts[2], parts[3], parts[4], uint16(3))
	}
	f.Fuzz(func(t *testing.T, measure, curve, condition, limit, effect string, n uint16) {
		text := "ziping: 1\nid: parts\ntitle: 分\nsource: 县\nextends: mof-2020\nrules:\n  甲: {measure: " + measure +
			", curve: " + curve + "}\n" +
			"choose:\n  - {if: " + strconv.Quote(condition) + ", rule: 甲}\n  - {rule: 定量}\nlimits:\n  - {if: " +
			strconv.Quote(limit) + ", " + effect + ", because: 因}\n"
		throughAll(t, other, []byte(text), nil, n)
	})
}

// throughAll takes rules, and a form, through all that is done with them.
func throughAll(t *testing.T, other *rules.Set, text, form []byte, n uint16) {
	t.Helper()
	if len(text) > 16<<10 || len(form) > 16<<10 {
		return // long texts are for other tests; here they only cost time
	}
	set, err := rules.Parse("fuzz.yaml", text)
	if err != nil {
		haveWords(t, fault.All(err))
		return
	}
	haveWords(t, set.Check())
	forms := []*indicator.Form{readForm(t, sample.Form(0)), readForm(t, sample.Form(int(n)))}
	if given, err := indicator.FormJSON("form.json", form, 1); err == nil {
		forms = append(forms, given)
	}
	same := throughResolved(t, set)
	compared(t, set, set, forms, false)
	compared(t, set, same, forms, false)
	compared(t, set, other, forms, true)
	drawn(t, set, other)
	mutants(t, set, forms)
	tested(t, set, text)
}

func haveWords(t *testing.T, faults fault.List) {
	t.Helper()
	for _, e := range faults {
		if e.Code == "" || e.Report(lang.Chinese) == "" || e.Report(lang.English) == "" {
			t.Fatalf("an error without words: %v", e)
		}
	}
}

// readForm reads a form of the samples; of broken ones there is another.
func readForm(t *testing.T, text string) *indicator.Form {
	t.Helper()
	form, err := indicator.FormJSON("sample", []byte(text), 1)
	if err != nil {
		return readForm(t, sample.Form(0))
	}
	return form
}

// throughResolved is the rule set as it is written out whole and read again: it must be sound, and written out the
// same.
func throughResolved(t *testing.T, set *rules.Set) *rules.Set {
	t.Helper()
	again, err := rules.Parse("resolved.yaml", set.Resolved())
	if err != nil {
		t.Fatalf("written out, it can't be read: %v\n%s", err, set.Resolved())
	}
	twice, err := rules.Parse("resolved.yaml", again.Resolved())
	if err != nil {
		t.Fatal(err)
	}
	// What comes first is where a line is from, which is another place each time; from the second time on it is the same
	// text.
	thrice, err := rules.Parse("resolved.yaml", twice.Resolved())
	if err != nil || thrice.Digest != twice.Digest {
		t.Fatalf("%v\n%s\n%s", err, twice.Text(), thrice.Text())
	}
	return again
}

// compared scores forms by two rule sets and says what differs; where they mean the same, nothing may.
func compared(t *testing.T, a, b *rules.Set, forms []*indicator.Form, may bool) {
	t.Helper()
	for _, change := range rulediff.Sets(a, b) {
		if !may || change.In(lang.Chinese) == "" || change.In(lang.English) == "" {
			t.Fatalf("rules that are the same differ: %v", change)
		}
	}
	first, err := evaluation.New(a)
	if err != nil {
		if errors.Is(err, evaluation.ErrTiers) {
			return
		}
		t.Fatal(err)
	}
	second, err := evaluation.New(b)
	if err != nil {
		t.Fatal(err)
	}
	comparison, err := rulediff.Compare(a, b)
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range forms {
		moved, ok, err := comparison.Form(form)
		if err != nil {
			continue // the form can't be scored
		}
		x, errX := first.Evaluate(form)
		y, errY := second.Evaluate(form)
		if errX != nil || errY != nil {
			t.Fatal(errX, errY)
		}
		laws.Hold(t, x)
		laws.Hold(t, y)
		if !may && (ok || x.Score().String() != y.Score().String() || x.Grade() != y.Grade()) {
			t.Fatalf("%s %q by one, %s %q by the other", x.Score(), x.Grade(), y.Score(), y.Grade())
		}
		if ok {
			addsUp(t, moved)
		}
	}
}

// addsUp holds the causes of a movement to what moved.
func addsUp(t *testing.T, m *rulediff.Movement) {
	t.Helper()
	var sum exact.Fraction
	for _, c := range m.Causes {
		if c.In(lang.Chinese) == "" || c.In(lang.English) == "" {
			t.Fatalf("a cause without words: %v", c)
		}
		sum = sum.Add(c.By)
	}
	if m.Before.IsSet() && m.After.IsSet() && !sum.Equal(m.By()) {
		t.Fatalf("%s to %s, causes of %s: %v", m.Before, m.After, sum, m.Causes)
	}
}

// drawn draws rules as a picture and as text, by themselves and over others.
func drawn(t *testing.T, set, other *rules.Set) {
	t.Helper()
	for _, options := range [][]plot.Option{nil, {plot.Over(other)}} {
		picture, err := plot.New(set, options...)
		if err != nil {
			continue // nothing to draw
		}
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			var svg bytes.Buffer
			if err := picture.SVG(&svg, l); err != nil {
				t.Fatal(err)
			}
			for decoder := xml.NewDecoder(&svg); ; {
				if _, err := decoder.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("the picture is no XML: %v", err)
				}
			}
			if err := picture.Text(io.Discard, l, 60); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// mutants scores forms by the first changes of a rule set, which say what they change.
func mutants(t *testing.T, set *rules.Set, forms []*indicator.Form) {
	t.Helper()
	for i, m := range mutation.Of(set) {
		if i == 20 {
			return
		}
		if m.Change.In(lang.Chinese) == "" || m.Change.In(lang.English) == "" {
			t.Fatalf("a change without words: %v", m.Change)
		}
		e, err := evaluation.New(m.Set)
		if err != nil {
			continue
		}
		for _, form := range forms {
			if r, err := e.Evaluate(form); err == nil {
				laws.Hold(t, r)
			}
		}
	}
}

// tested drafts tests for rules of few mutants and runs them: all cases can be read, and hold once somebody has
// confirmed them.
func tested(t *testing.T, set *rules.Set, text []byte) {
	t.Helper()
	if len(set.Rules) > 4 || len(set.Tiers) > 3 {
		return // it takes a second
	}
	var cases strings.Builder
	if err := ruletest.Generate(&cases, set, "fuzz.yaml", lang.Chinese); err != nil {
		t.Fatal(err)
	}
	confirmed := strings.NewReplacer(", unconfirmed: true", "", "    unconfirmed: true\n", "").Replace(cases.String())
	fsys := fstest.MapFS{"fuzz.yaml": {Data: text}, "fuzz_test.yaml": {Data: []byte(confirmed)}}
	file, err := ruletest.Load(fsys, "fuzz_test.yaml")
	if err != nil {
		if len(set.Rules) == 0 || !strings.Contains(confirmed, "- {") && !strings.Contains(confirmed, "name:") {
			return // no case
		}
		t.Fatalf("%v\n%s", err, confirmed)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		if o := &outcomes[i]; !o.Passed() {
			t.Fatalf("%s: %v %v\n%s", o.Case.Name, o.Differences, o.Err, confirmed)
		}
	}
}
