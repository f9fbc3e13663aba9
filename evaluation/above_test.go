package evaluation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// A form with duplicated rows earns 190 and has no grade, and a finding names those rows; the bound form agrees. The
// lines add up: nothing was lost, and 90 points are more than the rule set gives.
func TestRowsThatStandTwice(t *testing.T) {
	e := plainRules("100").evaluator(t)
	once := []indicator.Indicator{row(t, "60", "2次", "2次"), row(t, "40", "3次", "3次")}
	f := formOf(append(slices.Clone(once), once...)...)
	f.Indicators[3].Actual = cell.ParseActual("2.25次") // of 3: 30 of 40
	f.Indicators[3].Reason = "有"
	r, err := e.Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	if r.Score().String() != "190.00" || r.Grade() != "" {
		t.Errorf("%s %q", r.Score(), r.Grade())
	}
	var got []string
	for _, f := range r.Findings() {
		if f.Severity == evaluation.SeverityError || f.Code == "DUPLICATE_ROW" {
			got = append(got, f.At+" "+f.In(lang.English))
		}
	}
	want := []string{
		"/indicators/2 “指标602次” is duplicated in the form, with the same levels, name and target: indicators 1 and 3",
		"/indicators/3 “指标403次” is duplicated in the form, with the same levels, name and target: indicators 2 and 4",
		"/indicators the total 190.00 is more than the 100 that the rule set gives, so there is no grade; it comes from " +
			"指标602次, 指标403次",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if left := lostTotal(r); left != "190.00" {
		t.Errorf("the lines leave %s", left)
	}
	var u evaluation.RollUp
	if err := u.Add(r); err != nil {
		t.Fatal(err)
	}
	if _, pending := u.Forms(); pending != 1 || u.Score().IsSet() {
		t.Errorf("%d pending, mean %s", pending, u.Score())
	}
	b, err := e.Bind(f)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, scores := make([]evaluation.Outcome, b.Rows()), new(evaluation.Scores)
	if err := b.Read(f, outcomes); err != nil {
		t.Fatal(err)
	}
	if err := b.Score(outcomes, scores); err != nil || scores.Total().String() != "190.00" || scores.Grade() != "" {
		t.Errorf("bound %s %q %v", scores.Total(), scores.Grade(), err)
	}
}

// Rows are duplicates if their levels, name and target are the same, in small forms and in large ones.
func TestWhichRowsAreTheSame(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*indicator.Indicator)
		twice  bool
	}{
		"as it is":       {func(*indicator.Indicator) {}, true},
		"another actual": {func(i *indicator.Indicator) { i.Actual = cell.ParseActual("1次") }, true},
		"other points":   {func(i *indicator.Indicator) { i.Points = amount(t, "1") }, true},
		"another name":   {func(i *indicator.Indicator) { i.Name = "另一个" }, false},
		"another target": {func(i *indicator.Indicator) { i.Target = cell.ParseThreshold("≥2次") }, false},
		"another level":  {func(i *indicator.Indicator) { i.Level2 = "质量指标" }, false},
	} {
		for _, others := range []int{0, 100} {
			f := formOf(row(t, "10", "2次", "2次"))
			for i := range others {
				r := row(t, "0", "2次", "2次")
				r.Name = fmt.Sprint(i)
				f.Indicators = append(f.Indicators, r)
			}
			again := f.Indicators[0]
			c.change(&again)
			f.Indicators = append(f.Indicators, again)
			r := plainRules("100").score(t, f)
			if got := slices.Contains(codes(r), "DUPLICATE_ROW"); got != c.twice {
				t.Errorf("%s with %d others: %v", name, others, got)
			}
		}
	}
}

// A total may exceed the points without a finding where the rule set allows it: by a bonus of an event or of a curve.
func TestABonusMayLieAbove(t *testing.T) {
	s := plainRules("100")
	s.events = []string{"表彰: {bonus: 5, cap: 105}"}
	f := totalForm(t, "100")
	f.Events = []indicator.Event{{Name: "表彰"}}
	if r := s.score(t, f); r.Score().String() != "105.00" || r.Grade() != "优" {
		t.Errorf("%s %q %v", r.Score(), r.Grade(), r.Findings())
	}
	f.Indicators = append(f.Indicators, row(t, "50", "2次", "2次"))
	if r := s.score(t, f); r.Grade() != "" || !slices.Contains(codes(r), "TOTAL_ABOVE") {
		t.Errorf("%s %q", r.Score(), r.Grade())
	}
}

// Each adjustment says which way it moved the total, in both languages.
func TestAdjustmentsHaveASign(t *testing.T) {
	s := plainRules("100")
	s.events = []string{"表彰: {bonus: 3, cap: 100}", "通报: {deduct: 2}"}
	f := totalForm(t, "90")
	f.Events = []indicator.Event{{Name: "表彰"}, {Name: "通报"}}
	r := s.score(t, f)
	var got []string
	for line := range r.Lost() {
		if _, isRow := line.Row(); !isRow {
			got = append(got, line.Change().String()+" "+line.Explain(lang.Chinese)+" / "+line.Explain(lang.English))
		}
	}
	want := []string{
		"3.00 表彰：加3分，总分由90变为93 / 表彰: 3 points added, from 90 to 93",
		"-2.00 通报：扣2分，总分由93变为91 / 通报: 2 points taken off, from 93 to 91",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for points, want := range map[string]string{
		"120": "20.00 分值合计超出 表中分值合计120，比评分规则的100多20分", "80": "-20.00 分值合计不足 表中分值合计80，比评分规则的100少20分",
	} {
		r := plainRules("100").score(t, formOf(row(t, points, "2次", "2次")))
		for line := range r.Lost() {
			if got := line.Change().String() + " " + line.Name(lang.Chinese) + " " + line.Explain(lang.Chinese); got != want {
				t.Errorf("%s points: %s, want %s", points, got, want)
			}
		}
	}
}

// No form with a total above 100 has a grade, whatever points it prints and however often its rows are repeated; any
// other form has one. The lines add up to exactly the total.
func TestATotalAbove100HasNoGrade(t *testing.T) {
	evaluators := allPresets(t)
	above := 0
	check2000(t, func(t *rapid.T) {
		e := evaluators[rapid.IntRange(0, len(evaluators)-1).Draw(t, "rules")]
		f := &indicator.Form{Year: 2022}
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = drawnAmount(t, 1, 100), drawnAmount(t, 0, 100)
		for range rapid.IntRange(1, 8).Draw(t, "rows") {
			tier := rapid.SampledFrom(e.Rules().Tiers).Draw(t, "tier")
			ind := indicator.Indicator{
				Level1: tier.Name, Level2: "数量指标",
				Name: rapid.SampledFrom([]string{"甲", "乙", "预算执行率"}).Draw(t, "name"), Reason: "有",
			}
			if rapid.Bool().Draw(t, "printed") {
				ind.Points = drawnAmount(t, 0, 60)
			}
			ind.Target = cell.ParseThreshold("100%")
			ind.Actual = cell.ParseActual(fmt.Sprint(rapid.IntRange(50, 120).Draw(t, "actual"), "%"))
			f.Indicators = append(f.Indicators, ind)
		}
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Score().IsSet() {
			return
		}
		isAbove := strings.Contains(strings.Join(codes(r), " "), "TOTAL_ABOVE")
		if over := r.Points().Fraction().Less(r.Score().Fraction()); over != (r.Grade() == "") || over != isAbove {
			t.Fatalf("%s %q %v", r.Score(), r.Grade(), r.Findings())
		} else if over {
			above++
		}
		if left := lostTotal(r); left != r.Score().String() {
			t.Fatalf("the lines leave %s of %s", left, r.Score())
		}
	})
	if above == 0 {
		t.Error("no form was above")
	}
}

func drawnAmount(t *rapid.T, least, most int) exact.Amount {
	a, err := exact.ParseAmount(fmt.Sprint(rapid.IntRange(least, most).Draw(t, "amount")))
	if err != nil {
		t.Fatal(err)
	}
	return a
}
