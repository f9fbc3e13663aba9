package evaluation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// asking scores forms by a rule set that asks for reasons of at most five characters, and why the budget changed.
func asking(t *testing.T, explain string) *evaluation.Evaluator {
	t.Helper()
	return textEvaluator(t, "ziping: 1\nid: t\nsource: 县\nextends: mof-2020\nexplain: "+explain+"\n")
}

// A reason is measured in characters, not in bytes, without the blanks around it, whether or not its row has a score.
func TestReasonsAreMeasuredInCharacters(t *testing.T) {
	e := asking(t, "{reason_length: 5}")
	for reason, long := range map[string]bool{
		"": false, "下雨停工期": false, "下雨停工期长": true, " \u3000下雨停工期\n": false, "abcde": false, "abcdef": true, "𠮷𠮷𠮷𠮷𠮷": false,
		"𠮷𠮷𠮷𠮷𠮷𠮷": true, "一 二 三": false, "一 二 三四": true,
	} {
		for _, actual := range []string{"9个", "10个", "", "很好"} {
			r := row(t, "10", "≥10个", actual)
			r.Reason = reason
			f := formOf(r)
			f.Funds.Reason = reason
			f.Funds.Adjustment = reason
			result, err := e.Evaluate(f)
			if err != nil {
				t.Fatal(err)
			}
			var at []string
			for _, found := range result.Findings() {
				if found.Code == "REASON_TOO_LONG" {
					at = append(at, found.At)
				}
			}
			slices.Sort(at)
			if want := "/funds/adjustment /funds/reason /indicators/0/reason"; (strings.Join(at, " ") == want) != long ||
				!long && len(at) > 0 {
				t.Errorf("%q, %q: %q", reason, actual, at)
			}
		}
	}
}

// A budget that was adjusted within the year needs a reason of its own; the columns are compared by their totals.
func TestAChangedBudgetNeedsAReasonOfItsOwn(t *testing.T) {
	e := asking(t, "{budget_change: true}")
	total := func(s string) indicator.Money { return indicator.Money{Total: amount(t, s)} }
	for name, c := range map[string]struct {
		funds indicator.Funds
		due   bool
	}{
		"the same":              {indicator.Funds{Initial: total("10"), Adjusted: total("10.00")}, false},
		"more":                  {indicator.Funds{Initial: total("10"), Adjusted: total("10.01")}, true},
		"less":                  {indicator.Funds{Initial: total("10"), Adjusted: total("9.99")}, true},
		"new within the year":   {indicator.Funds{Initial: total("0"), Adjusted: total("5")}, true},
		"only the one":          {indicator.Funds{Initial: total("10")}, false},
		"only the other":        {indicator.Funds{Adjusted: total("10")}, false},
		"with its reason":       {indicator.Funds{Initial: total("10"), Adjusted: total("9"), Adjustment: "结余收回"}, false},
		"with the other reason": {indicator.Funds{Initial: total("10"), Adjusted: total("9"), Reason: "结余收回"}, true},
		"a blank reason":        {indicator.Funds{Initial: total("10"), Adjusted: total("9"), Adjustment: "　 "}, true},
		"parts that add up": {indicator.Funds{
			Initial:  indicator.Money{Fiscal: amount(t, "6"), Other: amount(t, "4")},
			Adjusted: total("10"),
		}, false},
		"parts that don't": {indicator.Funds{
			Initial:  total("10"),
			Adjusted: indicator.Money{Fiscal: amount(t, "6"), Carryover: amount(t, "5")},
		}, true},
	} {
		f := formOf(row(t, "10", "≥10个", "10个"))
		spent := c.funds.Initial
		c.funds.Spent = spent
		f.Funds = c.funds
		result, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, found := range result.Findings() {
			if found.Code == "BUDGET_CHANGE_REASON" {
				texts = append(texts, found.At, found.In(lang.Chinese), found.In(lang.English))
			}
		}
		if (len(texts) > 0) != c.due {
			t.Errorf("%s: %q", name, texts)
		}
		if name == "more" && strings.Join(texts, "|") != "/funds/adjustment|年初预算数10调整为10.01，没有写明调整原因|the budget was "+
			"adjusted from 10 to 10.01 and no reason is given" {
			t.Errorf("%q", texts)
		}
	}
}
