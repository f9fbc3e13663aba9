package seek

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// spentNames are names of the money spent, besides the name of its tier.
var spentNames = []string{"全年执行数", "支出"}

// Set is the form with another outcome: of an indicator, by its name or as “#3” for the third row, or of the money
// spent, as an amount or as a rate of the budget, by the name of its tier, 全年执行数 or 支出. A row that is judged takes a
// level, a score or both: “达成，9分”. The error is a fault that names what there is and what would be right. The form that
// was given stays as it is.
func Set(e *evaluation.Evaluator, form *indicator.Form, name, value string) (*indicator.Form, error) {
	f := clone(form)
	at, money, err := find(e, form, strings.TrimSpace(name))
	if err != nil {
		return nil, err
	}
	value = strings.TrimSpace(value)
	if money {
		return f, setMoney(f, name, value)
	}
	ind := &f.Indicators[at]
	if level, score, ok := judged(value); ok && !isNumber(&ind.Target) {
		if level != "" {
			ind.Actual, ind.Judged.Level = cell.ParseActual(level), ""
		} else if fitting := fittingLevel(e, form, at, score.Fraction()); fitting != "" {
			ind.Actual, ind.Judged.Level = cell.ParseActual(fitting), ""
		}
		if score.IsSet() {
			ind.Declared = score
		}
		return f, nil
	}
	ind.Actual = cell.ParseActual(value)
	if isNumber(&ind.Target) {
		switch ind.Actual.For(ind.Target).Status {
		case cell.UnitMismatch, cell.NotNumeric, cell.Missing:
			e := fault.New(fault.Place{}, value, lang.Of("SEEK_SET_VALUE", name, value, ind.Target.Text()))
			return nil, e.Hinting(lang.Of("SEEK_SET_VALUE_HINT", name, example(ind)))
		}
	}
	return f, nil
}

func isNumber(t *cell.Threshold) bool {
	return t.Kind() == cell.Quantity || t.Kind() == cell.Duration || t.Kind() == cell.Day
}

// example is a value that the target itself suggests.
func example(ind *indicator.Indicator) string {
	if ind.Target.Kind() == cell.Day {
		return "2021-12-31"
	}
	word, scale := written(&ind.Target)
	for _, v := range targetsOf(&ind.Target) {
		q, _ := v.Quo(scale)
		return q.String() + word
	}
	return ind.Target.Text()
}

// judged reads a level, a score, or both.
func judged(value string) (level string, score exact.Amount, ok bool) {
	for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return strings.ContainsRune("，,；; 　", r) }) {
		if number, found := strings.CutSuffix(part, "分"); found {
			a, err := exact.ParseAmount(number)
			if err != nil || score.IsSet() {
				return "", a, false
			}
			score = a
			continue
		}
		if level != "" {
			return "", score, false
		}
		level = part
	}
	return level, score, level != "" || score.IsSet()
}

// fittingLevel is the level that allows a score of a row.
func fittingLevel(e *evaluation.Evaluator, form *indicator.Form, at int, score exact.Fraction) string {
	result, err := e.Evaluate(form)
	if err != nil {
		return ""
	}
	set := e.Rules().AsRead()
	for row := range result.Rows() {
		if i, ok := row.Indicator(); !ok || i != at {
			continue
		}
		if rule, err := set.RuleNamed(row.Rule()); err == nil && set.Rules[rule].Measure == scoring.Level {
			return levelAt(set, &set.Rules[rule], row.Points().Fraction(), score)
		}
	}
	return ""
}

// find is the indicator of a name, or whether the name is that of the money spent.
func find(e *evaluation.Evaluator, form *indicator.Form, name string) (at int, money bool, err error) {
	if number, ok := strings.CutPrefix(name, "#"); ok {
		if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= len(form.Indicators) {
			return n - 1, false, nil
		}
	}
	at = -1
	var known []string
	for i := range form.Indicators {
		known = append(known, form.Indicators[i].Name)
		if form.Indicators[i].Name != name {
			continue
		}
		if at >= 0 {
			again := fault.New(fault.Place{}, name, lang.Of("SEEK_SET_TWICE", name, at+1, i+1))
			return -1, false, again.Hinting(lang.Of("SEEK_SET_TWICE_HINT", at+1))
		}
		at = i
	}
	if at >= 0 {
		return at, false, nil
	}
	for _, t := range e.Rules().AsRead().Tiers {
		if t.Rule >= 0 {
			known = append(known, t.Name)
			money = money || t.Name == name || slices.Contains(t.Aliases, name)
		}
	}
	known = append(known, spentNames...)
	if money || slices.Contains(spentNames, name) {
		return -1, true, nil
	}
	unknown := fault.New(fault.Place{}, name, lang.Of("SEEK_SET_UNKNOWN", name))
	if near := nearestName(name, known); near != "" {
		return -1, false, unknown.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return -1, false, unknown.Hinting(lang.Of("SEEK_SET_KNOWN", known))
}

// nearestName is the name that was probably meant: one that differs by a slip, or that contains what was given.
func nearestName(name string, known []string) string {
	if near := source.Nearest(name, known); near != "" {
		return near
	}
	for _, k := range known {
		if name != "" && strings.Contains(k, name) {
			return k
		}
	}
	return ""
}

// mostDecimals is the maximum of an amount's decimals: the share of the budget is kept exactly, not cut to the 分, so
// that the rate that was asked for is the one that is scored.
const mostDecimals = 200

// setMoney sets what was spent: an amount in the form's unit, or a rate of the budget.
func setMoney(f *indicator.Form, name, value string) error {
	wrong := func() error {
		e := fault.New(fault.Place{}, value, lang.Of("SEEK_SET_MONEY", name, value))
		return e.Hinting(lang.Of("SEEK_SET_MONEY_HINT", name))
	}
	unit := f.CurrencyUnit
	if unit == "" {
		unit = "万元"
	}
	if number, ok := strings.CutSuffix(strings.ReplaceAll(value, "％", "%"), "%"); ok {
		rate, err := exact.Parse(number)
		budget := total(&f.Funds.Adjusted)
		if !budget.IsSet() {
			budget = total(&f.Funds.Initial)
		}
		if err != nil || !budget.IsSet() || rate.Sign() < 0 {
			return wrong()
		}
		spent := rate.Mul(budget.Fraction()).Mul(exact.Scaled(1, 2))
		digits := decimals(spent, mostDecimals)
		if !spent.Round(digits, exact.Floor).Equal(spent) { // 1/3%: no amount is that share
			return wrong()
		}
		f.Funds.Spent = indicator.Money{Total: exact.FixedAmount(spent, max(2, digits))}
		return nil
	}
	amount, err := exact.ParseAmount(strings.TrimSuffix(value, unit))
	if err != nil || !amount.IsSet() || amount.Fraction().Sign() < 0 {
		return wrong()
	}
	f.Funds.Spent = indicator.Money{Total: amount}
	return nil
}
