package evaluation_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/chance"
	"github.com/ziping-go/ziping/lang"
)

// drawnSupplement adds to a form what tables print beside what is scored, all of it at odds with the rest.
func drawnSupplement(t *rapid.T, form *indicator.Form) *indicator.Form {
	some := func() exact.Amount {
		return exact.FixedAmount(exact.Int(int64(rapid.IntRange(0, 200).Draw(t, "amount"))), 0)
	}
	word := func() string {
		return rapid.SampledFrom([]string{"", "0%", "未完成", "无", "差", "≥5个"}).Draw(t, "word")
	}
	column := func() indicator.Money {
		return indicator.Money{Total: some(), More: []indicator.MoneyPart{{Name: "单位资金", Amount: some()}}}
	}
	day := func() calendar.Date { return calendar.Day(rapid.IntRange(2019, 2026).Draw(t, "year"), 2, 28) }
	f := *form
	f.Kind = rapid.SampledFrom([]indicator.Kind{
		"", indicator.TargetTable, indicator.MonitoringTable, indicator.SelfEvaluationTable,
	}).Draw(t, "kind")
	f.Scope = rapid.SampledFrom([]indicator.Scope{
		"", indicator.ProjectScope, indicator.TransferScope, indicator.DepartmentScope,
	}).Draw(t, "scope")
	f.Project.Start, f.Project.End = day(), day()
	f.Funds.Rates = indicator.Rates{Total: word(), Fiscal: word(), Carryover: word(), Other: word()}
	f.Funds.Points, f.Funds.Declared, f.Funds.Previous = some(), some(), column()
	f.Funds.Adjusted.More = append(f.Funds.Adjusted.More, indicator.MoneyPart{
		Name: "中央", Amount: some(), Within: indicator.FiscalPart,
	})
	f.Funds.Spent.More = column().More
	f.Funds.Reviewed = &indicator.FundsReview{Score: some(), Remark: word()}
	f.Levels = []indicator.LevelSum{{Name: "产出指标", Points: some(), Declared: some()}}
	f.Interim = &indicator.Interim{Until: day(), Spent: column(), Expected: column(), Reason: word()}
	f.Reviewed = &indicator.Review{Score: some(), Grade: word(), Remark: word()}
	f.Indicators = nil
	for _, row := range form.Indicators {
		previous, initial := cell.ParseActual(word()), cell.ParseThreshold(word())
		row.Previous, row.InitialTarget, row.Evidence = &previous, &initial, word()
		row.Interim = &indicator.RowInterim{
			Actual: cell.ParseActual(word()), Expected: cell.ParseActual(word()), Cause: word(), Note: word(), Light: word(),
			Likelihood: rapid.SampledFrom([]indicator.Likelihood{
				"", indicator.Certain, indicator.Possible, indicator.Impossible,
			}).Draw(t, "likelihood"),
		}
		row.Reviewed = &indicator.RowReview{Actual: cell.ParseActual(word()), Score: some(), Remark: word()}
		f.Indicators = append(f.Indicators, row)
	}
	return &f
}

// What a table prints beside what is scored changes no score, no finding and no word of a result.
func TestWhatIsPrintedBesideIsNotScored(t *testing.T) {
	all := allPresets(t)
	changed := 0
	chance.Until(t, func() bool { return changed > 0 }, func(t *rapid.T) {
		e := rapid.SampledFrom(all).Draw(t, "rules")
		form := drawnForm(t)
		more := drawnSupplement(t, form)
		want, got := evaluate(t, e, form).AppendJSON(nil, lang.Chinese), evaluate(t, e, more).AppendJSON(nil, lang.Chinese)
		if string(got) != string(want) {
			t.Fatalf("%s\nbecame\n%s\nby\n%s", want, got, more.AppendJSON(nil))
		}
		if string(form.AppendJSON(nil)) != string(more.AppendJSON(nil)) {
			changed++
		}
	})
}
