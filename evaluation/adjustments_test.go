package evaluation_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// Limits and events applied to a total of 92 with an execution rate of 55%; the lines still add up.
func TestLimitsAndEventsMoveTheTotal(t *testing.T) {
	for name, c := range map[string]struct {
		limits, events []string
		happened       []indicator.Event
		score, grade   string
		lines          []string
	}{
		"nothing": {nil, nil, nil, "92.00", "优", []string{"8.00 指标100100个"}},
		"a ceiling": {
			[]string{"{if: execution < 60%, cap: 69, because: 执行率低于60%}"},
			nil, nil, "69.00", "中",
			[]string{"8.00 指标100100个", "23.00 执行率低于60%"},
		},
		"a ceiling that is off": {
			[]string{"{if: execution < 55%, cap: 69, because: 执行率低于55%}"},
			nil, nil, "92.00", "优",
			[]string{"8.00 指标100100个"},
		},
		"a floor": {
			[]string{"{if: total > 90, floor: 95, because: 奖励}"},
			nil, nil, "95.00", "优",
			[]string{"8.00 指标100100个", "-3.00 奖励"},
		},
		"a grade cap": {
			[]string{"{if: 执行率 < 60%, grade_cap: 良, because: 执行率低于60%}"},
			nil, nil, "92.00", "良",
			[]string{"8.00 指标100100个"},
		},
		"a bonus": {
			nil,
			[]string{"表彰: {bonus: 5, cap: 100}"},
			[]indicator.Event{{Name: "表彰"}, {Name: "表彰"}},
			"100.00", "优",
			[]string{"8.00 指标100100个", "-5.00 表彰", "-3.00 表彰"},
		},
		"a deduction": {
			nil,
			[]string{"审计问题: {deduct: 4.5}"},
			[]indicator.Event{{Name: "审计问题"}},
			"87.50", "良",
			[]string{"8.00 指标100100个", "4.50 审计问题"},
		},
		"a veto": {
			nil,
			[]string{"虚报: {veto: 差, zero: true}"},
			[]indicator.Event{{Name: "虚报"}},
			"0.00", "差",
			[]string{"8.00 指标100100个", "92.00 虚报"},
		},
		"a veto of the grade only": {
			nil, []string{"虚报: {veto: 差}"}, []indicator.Event{{Name: "虚报"}}, "92.00", "差", []string{"8.00 指标100100个"},
		},
	} {
		s := plainRules("100")
		s.limits, s.events = c.limits, c.events
		f := totalForm(t, "92")
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, "55")
		f.Events = c.happened
		r := s.score(t, f)
		var lines []string
		lost := exact.Fraction{}
		for line := range r.Lost() {
			lines = append(lines, line.Points().String()+" "+line.Name(lang.Chinese))
			lost = lost.Add(line.Points().Fraction())
		}
		if r.Score().String() != c.score || r.Grade() != c.grade || !slices.Equal(lines, c.lines) || len(r.Findings()) > 0 {
			t.Errorf("%s: %s %s %q %v", name, r.Score(), r.Grade(), lines, r.Findings())
		}
		if !exact.Int(100).Sub(lost).Equal(r.Score().Fraction()) {
			t.Errorf("%s: the lines add up to %s", name, lost)
		}
	}
}

func TestEventsThatTheRulesDoNotHave(t *testing.T) {
	s := plainRules("100")
	s.events = []string{"表彰: {bonus: given, at_most: 3, cap: 100}"}
	f := totalForm(t, "92")
	f.Events = []indicator.Event{{Name: "获奖", Points: amount(t, "5")}, {Name: "表彰"}, {Name: "表彰", Points: amount(t, "5")}}
	r := s.score(t, f)
	if got := codes(r); !slices.Equal(got, []string{"EVENT_UNKNOWN", "EVENT_POINTS_MISSING", "EVENT_POINTS_CAPPED"}) ||
		r.Score().String() != "95.00" {
		t.Errorf("%v %s", got, r.Score())
	}
}

// 90 of 100万元 spent and scored 80, 10000 of 500000元 spent and scored 50: (80×100 + 50×50) ÷ 150 = 70, evenly 65; the
// execution rate is (90 + 1) ÷ 150.
func TestRollUp(t *testing.T) {
	s := plainRules("100")
	first, second := totalForm(t, "80"), totalForm(t, "50")
	first.Funds.Adjusted.Total, first.Funds.Spent.Total = amount(t, "100"), amount(t, "90")
	second.CurrencyUnit = "元"
	second.Funds.Adjusted.Total, second.Funds.Spent.Total = amount(t, "500000"), amount(t, "10000")
	third := totalForm(t, "70")
	third.Indicators[0].Actual = cell.Actual{}
	results := []*evaluation.Result{s.score(t, first), s.score(t, second), s.score(t, third)}
	weighted, evenly := evaluation.RollUp{}, evaluation.RollUp{Weighting: evaluation.Evenly}
	for _, r := range results {
		weighted.Add(r)
		evenly.Add(r)
	}
	all, pending := weighted.Forms()
	rate, ok := weighted.Rate()
	if weighted.Score().String() != "70.00" || weighted.Grade() != "中" || evenly.Score().String() != "65.00" || all != 3 ||
		pending != 1 ||
		weighted.WithoutBudget() != 1 || weighted.Budget().String() != "150" || weighted.Spent().String() != "91" || !ok ||
		evaluation.Percent(rate) != "60.67%" {
		t.Errorf("%s %s, evenly %s; %d forms, %d pending; %s of %s", weighted.Score(), weighted.Grade(), evenly.Score(), all,
			pending, weighted.Spent(), weighted.Budget())
	}
	want := []evaluation.GradeCount{{"优", 0}, {"良", 1}, {"中", 0}, {"差", 1}}
	if got := weighted.Grades(); !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	var none evaluation.RollUp
	if none.Score().IsSet() || none.Grade() != "" || none.Grades() != nil || none.ExecutionScore().IsSet() {
		t.Error("a roll-up of nothing has a score")
	}
}
