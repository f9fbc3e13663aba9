package review_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// honestRow draws a row whose unit says what came out: the target, and an actual that may miss it.
func honestRow(t *rapid.T, level1, level2, name, unit, sign string, least, most int) indicator.Indicator {
	target := rapid.IntRange(least, most).Draw(t, name)
	actual := target * rapid.IntRange(70, 160).Draw(t, name+" share") / 100
	if unit == "%" {
		actual = min(actual, 100)
	}
	ind := indicator.Indicator{
		Level1: level1, Level2: level2, Name: name,
		Target: cell.ParseThreshold(fmt.Sprintf("%s%d%s", sign, target, unit)),
		Actual: cell.ParseActual(fmt.Sprintf("%d%s", actual, unit)), Evidence: "台账、问卷",
	}
	if actual < target || actual*10 >= target*13 {
		ind.Reason = "需求与预计不同"
	}
	return ind
}

// honestForm draws a form whose unit adds up and rounds as it should, and explains what has to be explained.
func honestForm(t *rapid.T, scorer *evaluation.Chooser) *indicator.Form {
	fiscal := rapid.IntRange(1_00, 900_00).Draw(t, "fiscal")
	carryover := rapid.IntRange(0, 90_00).Draw(t, "carryover")
	share := rapid.IntRange(1, 100).Draw(t, "share")
	cents := func(n int) exact.Amount { return exact.FixedAmount(exact.Scaled(int64(n), 2), 2) }
	column := func(fiscal, carryover int) indicator.Money {
		return indicator.Money{
			Total: cents(fiscal + carryover), Fiscal: cents(fiscal), Carryover: cents(carryover), Other: cents(0),
		}
	}
	f := &indicator.Form{Year: 2024, Project: indicator.Project{Name: "站点建设", Department: "青山县教育局"}}
	f.Funds.Initial, f.Funds.Adjusted = column(fiscal, carryover), column(fiscal, carryover)
	f.Funds.Spent = column(fiscal*share/100, carryover*share/100)
	f.Funds.Reason = "按合同分期支付"
	rate, _ := f.Funds.Spent.Total.Fraction().Quo(f.Funds.Adjusted.Total.Fraction())
	digits := rapid.IntRange(0, 4).Draw(t, "digits")
	f.Funds.Rates.Total = rate.Mul(exact.Int(100)).Fixed(digits, exact.HalfUp) + "%"

	f.Indicators = []indicator.Indicator{
		honestRow(t, "产出指标", "数量指标", "建设站点数量", "个", "≥", 10, 90),
		honestRow(t, "产出指标", "数量指标", "服务人次", "人次", "", 100, 9000),
		honestRow(t, "产出指标", "质量指标", "验收合格率", "%", "≥", 80, 100),
		honestRow(t, "产出指标", "时效指标", "开通及时率", "%", "≥", 80, 100),
		honestRow(t, "效益指标", "社会效益指标", "受益群众人数", "人", "不少于", 100, 9000),
		honestRow(t, "满意度指标", "服务对象满意度指标", "群众满意度", "%", "≥", 80, 100),
	}
	for i, p := range []string{"12.5", "12.5", "15", "10", "30", "10"} {
		f.Indicators[i].Points = exact.MustAmount(p)
	}
	first, err := scorer.Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	total := exact.Fraction{}
	for row := range first.Rows() {
		if i, ok := row.Indicator(); ok {
			f.Indicators[i].Declared = row.Score()
		} else {
			f.Funds.Points, f.Funds.Declared = row.Points(), row.Score()
		}
		total = total.Add(row.Score().Fraction())
	}
	f.Declared = indicator.Declaration{
		Points: exact.MustAmount("100"), Score: exact.FixedAmount(total, 2), Grade: first.Grade(),
	}
	return f
}

// Of an honest form a review says nothing beyond information, whatever its figures.
func TestHonestFormsGiveNoAlarm(t *testing.T) {
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c := checker(t, review.Review)
	rapid.Check(t, func(t *rapid.T) {
		r, err := c.Check(honestForm(t, scorer))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Severity != evaluation.SeverityInfo {
				t.Errorf("%s at %s: %s", f.Code, f.At, f.In(lang.Chinese))
			}
		}
	})
}

// A wrong total is one finding: whatever is added to it, the rows stay undisputed.
func TestWrongTotalIsOneFinding(t *testing.T) {
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c := checker(t, review.Review)
	rapid.Check(t, func(t *rapid.T) {
		form := honestForm(t, scorer)
		off := exact.Scaled(int64(rapid.IntRange(2, 300).Draw(t, "off")), 2)
		form.Declared.Score = exact.FixedAmount(form.Declared.Score.Fraction().Add(off), 2)
		form.Declared.Grade = ""
		r, err := c.Check(form)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			if f.Severity != evaluation.SeverityInfo && f.Code != "TOTAL_SUM" {
				t.Errorf("%s at %s: %s", f.Code, f.At, f.In(lang.Chinese))
			}
		}
		if found(r, "TOTAL_SUM", "/declared/score") != "error" {
			t.Errorf("%s isn't disputed: %q", form.Declared.Score, codesOf(r))
		}
	})
}
