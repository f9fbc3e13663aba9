package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// stagedForm is a form that is checked at a stage.
type stagedForm struct {
	stage review.Stage
	form  *indicator.Form
}

// changedSetting is the key of a setting that differs, and the numbers that it has in both sets; none where it has
// words.
func changedSetting(was, is *rules.Checks) (key string, values []exact.Fraction) {
	before, after := was.Settings(), is.Settings()
	for i := range before {
		if before[i].Value == after[i].Value {
			continue
		}
		for _, text := range strings.Split(before[i].Value+"、"+after[i].Value, "、") {
			digits, percent := strings.CutSuffix(text, "%")
			value, err := exact.ParseAmount(digits)
			if err != nil || !value.IsSet() {
				continue
			}
			number := value.Fraction()
			if percent {
				number, _ = number.Quo(exact.Int(100))
			}
			if !slices.ContainsFunc(values, number.Equal) {
				values = append(values, number)
			}
		}
		return before[i].Key, values
	}
	return "", nil
}

// aroundSetting are forms that lie on a bound of checks, with each of its values: the money spent as a share of the
// budget, what rows reach of their targets, the targets of rows, and the money within the year.
func (p *prober) aroundSetting(values []exact.Fraction) []stagedForm {
	var all []stagedForm
	base := p.full()
	base.Year = p.year
	budget := exact.Int(10000)
	for _, v := range values {
		if v.Sign() < 0 {
			continue
		}
		for _, share := range []int64{1, 0} { // of the points that the rows declare
			spent := *base
			spent.Funds, spent.Indicators = funds(budget, v.Mul(budget)), slices.Clone(base.Indicators)
			for i := range spent.Indicators {
				spent.Indicators[i].Declared = amount(spent.Indicators[i].Points.Fraction().Mul(exact.Int(share)))
			}
			all = append(all, stagedForm{review.Review, &spent})
		}
		for i := range base.Indicators {
			reached, promised := *base, *base
			reached.Funds, promised.Funds = funds(budget, budget), funds(budget, budget)
			reached.Indicators, promised.Indicators = slices.Clone(base.Indicators), slices.Clone(base.Indicators)
			reached.Indicators[i].Target = cell.ParseThreshold("10000个")
			reached.Indicators[i].Actual, reached.Indicators[i].Reason = cell.ParseActual(v.Mul(budget).String()+"个"), ""
			promised.Indicators[i].Target = cell.ParseThreshold("≥" + v.InPercent())
			all = append(all, stagedForm{review.Review, &reached}, stagedForm{review.Audit, &promised}, p.reaching(base, i, v))
		}
		for _, form := range interims(base, map[int][]exact.Fraction{
			variable.Budget: {budget}, variable.InterimExecution: {exact.Int(1)}, variable.Passed: values,
			variable.ExpectedSpent: {v.Mul(budget)},
		}) {
			all = append(all, stagedForm{review.Monitoring, form})
		}
	}
	return all
}

// reaching is a form until July of which a row has reached a share of what is due: of 12,000 that are 7,000.
func (p *prober) reaching(base *indicator.Form, row int, share exact.Fraction) stagedForm {
	form := *base
	form.Funds, form.Indicators = indicator.Funds{}, withInterim(base, false)
	form.Interim = &indicator.Interim{Until: calendar.MonthEnd(p.year, 7)}
	done := cell.ParseActual(share.Mul(exact.Int(7000)).String() + "个")
	form.Indicators[row].Target = cell.ParseThreshold("12000个")
	form.Indicators[row].Interim = &indicator.RowInterim{Actual: done}
	return stagedForm{review.Monitoring, &form}
}
