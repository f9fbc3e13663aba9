package rules_test

import (
	"bytes"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
	"github.com/ziping-go/ziping/rules/prose"
	"github.com/ziping-go/ziping/scoring"
)

// The tests of this file ask everything that speaks of a measure, a rounding mode and the shape of a curve about each
// of them, so that a piece that was forgotten fails by name.

var (
	languages = []lang.Language{lang.Chinese, lang.English}
	aCode     = regexp.MustCompile(`[A-Z]{3,}_[A-Z_]+`)
)

// isSaid fails where something has no words in one of the languages.
func isSaid(t *testing.T, what string, m lang.Speaker) {
	t.Helper()
	for _, l := range languages {
		if text := m.In(l); strings.TrimSpace(text) == "" || aCode.MatchString(text) {
			t.Errorf("%s has no words in %s: %q", what, l, text)
		}
	}
}

// entryOf is what a chapter of the reference says of a name.
func entryOf(t *testing.T, chapter lang.Code, name string) rules.Entry {
	t.Helper()
	for _, c := range rules.Reference() {
		for _, e := range c.Entries {
			if c.Title.Code == chapter && slices.Contains(e.Names, name) {
				return e
			}
		}
	}
	t.Errorf("the reference says nothing of %s", name)
	return rules.Entry{}
}

// inSchema fails where the schema of rule sets, as it is checked in, doesn't take a word.
func inSchema(t *testing.T, word string) {
	t.Helper()
	schema, err := os.ReadFile("../docs/schema/rules.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(schema, []byte(`"`+word+`"`)) {
		t.Errorf("docs/schema/rules.json doesn't know %s: go test ./internal/schema -update", word)
	}
}

func loaded(t *testing.T, text string) *rules.Set {
	t.Helper()
	set, err := rules.Parse("x.yaml", []byte("ziping: 1\nid: x\nsource: 县办法\nextends: mof-2020\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// ruleText is a set with a rule of a measure and a curve, given to what the measure is taken of.
func ruleText(m scoring.Measure, curve string) string {
	switch m.Basis() {
	case scoring.OfMoney:
		return "rules:\n  执行率: {measure: " + m.String() + ", curve: " + curve + "}\n"
	case scoring.OfLevels:
		return "rules:\n  定量: {measure: " + m.String() +
			`, levels: [{name: 达成, range: "[80%,100%]"}, {name: 未达成, range: "[0%,80%)"}]}` +
			"\nchoose: [{rule: 定量}]\n"
	case scoring.OfExpression:
		return "rules:\n  定量: {expression: actual, curve: " + curve + "}\nchoose: [{rule: 定量}]\n"
	case scoring.OfConditions:
		return "rules:\n  定量: {measure: " + m.String() +
			", conditions: [{name: 甲, points: 1, if: actual > 1}, {name: 乙, points: 1, if: actual > 99}], curve: " +
			curve + "}\nchoose: [{rule: 定量}]\n"
	}
	return "rules:\n  定量: {measure: " + m.String() + ", curve: " + curve + "}\nchoose: [{rule: 定量}]\n"
}

// ruleOf is the rule of ruleText.
func ruleOf(t *testing.T, set *rules.Set) int {
	t.Helper()
	i := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == "定量" && r.Place.File == "x.yaml" })
	if i < 0 {
		i = slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == "执行率" })
	}
	return i
}

// scoredRow scores a form of one row, and of money, by a set; the row that the measure is taken of is handed back.
func scoredRow(t *testing.T, set *rules.Set, m scoring.Measure) evaluation.Row {
	t.Helper()
	target, actual := "≥10个", "8个"
	switch {
	case m.Scale() == scoring.InDays:
		target, actual = "≤10天", "12天"
	case m.Basis() == scoring.OfLevels:
		target, actual = "明显改善", "达成"
	}
	text := `{"year": 2023, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "40"}}, ` +
		`"schedule": [{"by": "2023-06-30", "cumulative": "50", "spent": "40"}], ` +
		`"indicators": [{"level1": "产出指标", "name": "甲", "points": "90", "target": "` + target + `", "actual": "` + actual +
		`", "declared": "80"}]}`
	form, err := indicator.FormJSON("x.json", []byte(text), 1)
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	result, err := evaluator.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	var found evaluation.Row
	for row := range result.Rows() {
		if _, of := row.Indicator(); of != (m.Basis() == scoring.OfMoney) {
			found = row
		}
	}
	if !found.Score().IsSet() {
		t.Errorf("%s scores nothing: %v", m, result.Findings())
	}
	return found
}

// bandsOf are bands on the axis of a measure, by their shares from the lowest to the highest.
func bandsOf(m scoring.Measure, shares ...string) string {
	at := []string{"20", "50"}
	unit := map[scoring.Scale]string{scoring.InShares: "%", scoring.InDays: "天", scoring.InTimes: "次"}[m.Scale()]
	text := `{"<` + at[0] + unit + `": ` + shares[0]
	for i := 1; i < len(shares)-1; i++ {
		text += `, "[` + at[i-1] + unit + "," + at[i] + unit + `)": ` + shares[i]
	}
	return text + `, ">=` + at[len(shares)-2] + unit + `": ` + shares[len(shares)-1] + "}"
}

func codesOf(set *rules.Set) string {
	var all []string
	for _, e := range set.Check() {
		all = append(all, string(e.Code))
	}
	return strings.Join(all, " ")
}

func TestEveryMeasureIsKnown(t *testing.T) {
	for i, name := range scoring.MeasureNames() {
		m := scoring.Measure(i)
		t.Run(name, func(t *testing.T) {
			if m.Basis() == scoring.NoBasis || m.Scale() == scoring.NoScale || m.Trend() == scoring.NoTrend {
				t.Fatal("its row in scoring says too little: of, in and better are due")
			}
			goal := &scoring.Target{Direction: scoring.UpFrom, Low: exact.Int(10)}
			if m.Basis() == scoring.OfTarget && !(scoring.Readings{}).Measure(m, goal, exact.Int(8)).Defined {
				t.Error("its row in scoring has no reading")
			}
			isSaid(t, "the reference of "+name, entryOf(t, "REFERENCE_MEASURES", name).Doc)
			inSchema(t, name)
			isSaid(t, "the axis of "+name, prose.Measure(m))

			set := loaded(t, ruleText(m, bandsOf(m, "0%", "100%")))
			rule := ruleOf(t, set)
			for _, sentence := range prose.Rule(set, rule).Sentences {
				isSaid(t, "the rule of "+name, sentence)
			}
			picture, err := plot.New(set, plot.Only(set.Rules[rule].Name))
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range languages {
				var drawn bytes.Buffer
				axis := html.EscapeString(prose.Measure(m).In(l))
				if m.Basis() == scoring.OfLevels { // drawn as bars with their words
					axis = "未达成"
				}
				if err := picture.SVG(&drawn, l); err != nil || !strings.Contains(drawn.String(), axis) {
					t.Errorf("the picture has no axis in %s: %v", l, err)
				}
			}
			row := scoredRow(t, set, m)
			for _, l := range languages {
				if text := row.Explain(l); strings.TrimSpace(text) == "" || aCode.MatchString(text) {
					t.Errorf("explained in %s by %q", l, text)
				}
			}
			isChecked(t, m)
		})
	}
}

// isChecked fails where more earns less, or less than less, and nothing is found.
func isChecked(t *testing.T, m scoring.Measure) {
	t.Helper()
	if m.Basis() == scoring.OfLevels {
		return // has no curve
	}
	want, wrong := "CHECK_BETTER_EARNS_LESS", bandsOf(m, "100%", "0%")
	switch m.Trend() {
	case scoring.LessIsBetter:
		wrong = bandsOf(m, "0%", "100%")
	case scoring.NotSettled:
		want, wrong = "CHECK_RISES_AND_FALLS", bandsOf(m, "50%", "100%", "0%")
	}
	if got := codesOf(loaded(t, ruleText(m, wrong))); !strings.Contains(got, want) {
		t.Errorf("of %s the check finds %q, not %s", wrong, got, want)
	}
}

func TestEveryRoundingModeIsKnown(t *testing.T) {
	samples := []string{"0.5", "1.5", "-0.5", "-1.5", "0.4", "0.6", "-0.4", "-0.6"}
	rounded := map[string]string{}
	for i, name := range exact.ModeNames() {
		set := loaded(t, "rounding: {digits: 2, mode: "+name+", at: indicator}\n")
		if set.Rounding.Mode != exact.Mode(i) {
			t.Errorf("%s is read as %s", name, set.Rounding.Mode)
		}
		inSchema(t, name)
		for _, section := range prose.Of(set) {
			for _, sentence := range section.Sentences {
				isSaid(t, "a set that rounds "+name, sentence)
			}
		}
		var got []string
		for _, s := range samples {
			v, err := exact.Parse(s)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, v.Round(0, exact.Mode(i)).String())
		}
		key := strings.Join(got, " ")
		if other := rounded[key]; other != "" {
			t.Errorf("%s rounds as %s does: its case in awayFromZero is missing", name, other)
		}
		rounded[key] = name
	}
}

// Each shape of a curve is read, said, drawn and explained, and what earns less for what is better is found in it,
// under one of the two directions; over-fulfilment falls where the rest rises, and is wrong under both.
func TestEveryShapeOfACurveIsKnown(t *testing.T) {
	for _, chapter := range rules.Reference() {
		if chapter.Title.Code != "REFERENCE_CURVES" {
			continue
		}
		for _, shape := range chapter.Entries {
			isSaid(t, "the reference of "+shape.Names[0], shape.Doc)
			found := 0
			for _, better := range []string{"more", "less"} {
				set := loaded(t, "rules:\n  定量: {measure: actual, better: "+better+", curve: "+shape.Example+
					"}\nchoose: [{rule: 定量}]\n")
				if strings.Contains(codesOf(set), "CHECK_BETTER_EARNS_LESS") {
					found++
				}
				rule := ruleOf(t, set)
				for _, sentence := range prose.Rule(set, rule).Sentences {
					isSaid(t, "a rule of "+shape.Names[0], sentence)
				}
				picture, err := plot.New(set, plot.Only("定量"))
				if err != nil {
					t.Fatal(err)
				}
				var drawn bytes.Buffer
				if err := picture.SVG(&drawn, lang.English); err != nil || !strings.Contains(drawn.String(), "<circle") { // ends
					t.Errorf("%s isn't drawn: %v", shape.Names[0], err)
				}
			}
			if found == 0 {
				t.Errorf("whichever way is better, the check finds nothing wrong in %s", shape.Example)
			}
		}
	}
}

// A measure of the money block says nothing of a row: a choice that gives it to rows is a mistake of the file.
func TestMoneyIsNoMeasureOfRows(t *testing.T) {
	for _, measure := range []string{"execution", "schedule"} {
		_, err := rules.Parse("x.yaml", []byte("ziping: 1\nid: x\nsource: 县办法\nextends: mof-2020\nrules:\n  资金: {measure: "+
			measure+
			", curve: proportional}\nchoose:\n  - {rule: 资金}\n"))
		if err == nil || !strings.Contains(err.Error(), "x.yaml:8:12: CHOICE_MEASURE") {
			t.Errorf("%s: %v", measure, err)
		}
	}
}
