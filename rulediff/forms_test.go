package rulediff_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"

	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

func amount(t testing.TB, s string) exact.Amount {
	t.Helper()
	a, err := exact.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// road is 50 points of 80 km, 30 of half an hour and 10 of satisfaction, with 100 of money.
func road(t testing.TB, spent, length, minutes, satisfaction string) *indicator.Form {
	row := func(level1, name, points, target, actual string) indicator.Indicator {
		return indicator.Indicator{
			Level1: level1, Name: name, Points: amount(t, points), Target: cell.ParseThreshold(target),
			Actual: cell.ParseActual(actual), Reason: "雨季",
		}
	}
	f := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "道路"}, Indicators: []indicator.Indicator{
		row("产出指标", "里程", "50", "≥80公里", length),
		row("效益指标", "通行时间", "30", "≤30分钟", minutes),
		row("满意度指标", "群众满意度", "10", "≥90%", satisfaction),
	}}
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, spent)
	return f
}

// By the measures of 2020: 9 + 45 + 25 + 9.44 = 88.44. By a county that scores a missed ≤ in a line, satisfaction in
// bands and rounds to one digit: 9.0 + 45.0 + 24.0 (6 of 30 minutes too many leave 80%) + 8.0 = 86.0, one grade as
// before; with 良 from 87 on it is 中.
func TestEachChangeMovesWhatItMoves(t *testing.T) {
	older := parsed(t, "ziping: 1\nid: a\nsource: 县\nextends: mof-2020\n")
	newer := parsed(t, `ziping: 1
id: b
source: 县
extends: mof-2020
policy: {lower_is_better: linear}
rounding: {digits: 1}
grades: {of: rounded, levels: {优: 90, 良: 87, 中: 60, 差: 0}}
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, ">=80%": 80%, else: 0%}}
choose:
  - {if: level1 == "满意度指标", rule: 满意度}
  - {rule: 定量}
`)
	c, err := rulediff.Compare(older, newer)
	if err != nil {
		t.Fatal(err)
	}
	m, moved, err := c.Form(road(t, "90", "72公里", "36分钟", "85%"))
	if err != nil || !moved {
		t.Fatal(moved, err)
	}
	if m.Before.String() != "88.44" || m.After.String() != "86.0" || m.GradeBefore != "良" || m.GradeAfter != "中" {
		t.Errorf("%+v", m)
	}
	var got []string
	for _, row := range m.Rows {
		for _, cause := range row.Causes {
			got = append(got, row.Name+" "+cause.In(lang.English)+" "+cause.By.String())
		}
	}
	want := "通行时间 policy lower_is_better -1, 群众满意度 rule 满意度 instead of 定量 -1.44"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
	var causes []string
	for _, cause := range m.Causes {
		causes = append(causes, string(cause.Kind)+" "+cause.By.String())
	}
	if got := strings.Join(causes, ", "); got != "policy -1, choose -1.44, grades 0" {
		t.Error(got)
	}
	if _, moved, err = c.Form(road(t, "100", "80公里", "30分钟", "90%")); moved || err != nil {
		t.Error("a form that earns everything moved", err)
	}
	totals := c.Totals()
	if totals.Forms != 2 || totals.Moved != 1 || totals.Regraded != 1 ||
		totals.Of("优") != (rulediff.Grade{Before: 1, After: 1}) || totals.Of("良") != (rulediff.Grade{Before: 1}) ||
		totals.Of("中") != (rulediff.Grade{After: 1}) {
		t.Errorf("%+v", totals)
	}
}

// A form that only one of the two sets can score: 成本指标 isn't a tier in 2020.
func TestATotalThatComes(t *testing.T) {
	c, err := rulediff.Compare(preset(t, "mof-2020"), preset(t, "mof-2021"))
	if err != nil {
		t.Fatal(err)
	}
	form := road(t, "100", "80公里", "30分钟", "90%")
	form.Indicators[0].Points, form.Indicators[1].Points = amount(t, "40"), amount(t, "20")
	form.Indicators = append(form.Indicators, indicator.Indicator{
		Level1: "成本指标", Name: "造价", Points: amount(t, "20"), Target: cell.ParseThreshold("≤10万元"),
		Actual: cell.ParseActual("9万元"),
	})
	m, moved, err := c.Form(form)
	if err != nil || !moved || m.Before.IsSet() || m.After.String() != "100.00" || m.GradeBefore != "" ||
		m.GradeAfter != "优" {
		t.Fatalf("%+v %v", m, err)
	}
	if len(m.Causes) != 1 || m.Causes[0].Kind != rulediff.Tiers || len(m.Rows) != 1 || m.Rows[0].Name != "造价" {
		t.Errorf("%+v", m)
	}
}

// Between any two presets the causes of every row and total add up to the movement that two separate evaluators give.
func TestCausesAddUp(t *testing.T) {
	infos := rules.Presets()
	sets := make([]*rules.Set, len(infos))
	for i := range infos {
		sets[i] = preset(t, infos[i].ID)
	}
	sum := func(causes []rulediff.Cause) exact.Fraction {
		var s exact.Fraction
		for _, c := range causes {
			s = s.Add(c.By)
		}
		return s
	}
	rapid.Check(t, func(r *rapid.T) {
		older := rapid.SampledFrom(sets).Draw(r, "older")
		newer := rapid.SampledFrom(sets).Draw(r, "newer")
		number := func(name string, most int) string { return strconv.Itoa(rapid.IntRange(0, most).Draw(r, name)) }
		form := road(t, number("spent", 110), number("length", 120)+"公里", number("minutes", 70)+"分钟",
			number("satisfaction", 100)+"%")
		if rapid.Bool().Draw(r, "shared") {
			for i := range form.Indicators {
				form.Indicators[i].Points = exact.Amount{}
			}
		}
		c, err := rulediff.Compare(older, newer)
		if err != nil {
			r.Fatal(err)
		}
		m, moved, err := c.Form(form)
		if err != nil {
			r.Fatal(err)
		}
		if total := evaluated(r, newer, form).Sub(evaluated(r, older, form)); !moved && !total.IsZero() {
			r.Fatalf("%s to %s: not moved, but by %s", older.ID, newer.ID, total)
		}
		if !moved {
			return
		}
		if m.Before.IsSet() && m.After.IsSet() {
			complete := true
			for _, cause := range m.Causes {
				complete = complete && (!cause.By.IsZero() || cause.Kind == rulediff.Grades)
			}
			if complete && !sum(m.Causes).Equal(m.By()) {
				r.Errorf("%s to %s: %v is not %s", older.ID, newer.ID, m.Causes, m.By())
			}
			for _, cause := range m.Causes {
				if cause.Kind == "" && !cause.By.IsZero() {
					r.Errorf("%s to %s: no change explains %s", older.ID, newer.ID, cause.By)
				}
			}
		}
	})
}

func evaluated(r *rapid.T, set *rules.Set, form *indicator.Form) exact.Fraction {
	e, err := evaluation.New(set)
	if err != nil {
		r.Fatal(err)
	}
	result, err := e.Evaluate(form)
	if err != nil {
		r.Fatal(err)
	}
	return result.Score().Fraction()
}

// The largest movements are kept, in order, up to the given number.
func TestRanked(t *testing.T) {
	ranked := rulediff.Rank(2)
	for i, after := range []string{"90", "70", "95", "60"} {
		ranked.Add(&rulediff.Movement{Number: i + 1, Before: amount(t, "80"), After: amount(t, after)})
	}
	ranked.Add(&rulediff.Movement{Number: 5, Before: amount(t, "80")})
	var got []int
	for _, m := range ranked.Forms() {
		got = append(got, m.Number)
	}
	if len(got) != 2 || got[0] != 5 || got[1] != 4 {
		t.Error(got)
	}
}
