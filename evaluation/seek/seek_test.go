package seek_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/evaluation/seek"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

type failer interface{ Fatal(...any) }

func evaluator(t failer, text string) *evaluation.Evaluator {
	set, err := rules.Parse("county.yaml", []byte("ziping: 1\nid: county\nsource: 县\nextends: mof-2021\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func amount(t failer, s string) exact.Amount {
	a, err := exact.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// road earns 9 for its money, 45 of 50 for 72 of 80 km, 30 for half an hour and 8 of 10 for 85%: 92.
func road(t failer, rows ...indicator.Indicator) *indicator.Form {
	row := func(level1, name, points, target, actual string) indicator.Indicator {
		return indicator.Indicator{
			Level1: level1, Name: name, Points: amount(t, points), Target: cell.ParseThreshold(target),
			Actual: cell.ParseActual(actual),
		}
	}
	f := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "道路"}, Indicators: append([]indicator.Indicator{
		row("产出指标", "里程", "50", "≥80公里", "72公里"),
		row("效益指标", "通行时间", "30", "≤30分钟", "0.5小时"),
		row("满意度指标", "群众满意度", "10", "≥90%", "85%"),
	}, rows...)}
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, "90")
	return f
}

func ask(t *testing.T, e *evaluation.Evaluator, form *indicator.Form, goal seek.Aim) *seek.Answer {
	t.Helper()
	a, err := seek.For(e, form, goal)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ways(all []seek.Way) string {
	var out []string
	for _, w := range all {
		out = append(out, w.Name+" "+w.From+"→"+w.To+" "+w.Score.String())
	}
	return strings.Join(out, ", ")
}

func short(all []seek.Short) string {
	var out []string
	for _, s := range all {
		out = append(out, s.Name+" "+string(s.Reason.Code)+" "+s.Best+" "+s.Score.String())
	}
	return strings.Join(out, ", ")
}

// 95 needs 3 more. The road earns them with 48 of 50, at 80 × 48/50 = 76.8 km; 76.79 km earn 47.99. All of the money is
// worth 1 more, 90% of satisfaction 2 more.
func TestOneIsEnough(t *testing.T) {
	a := ask(t, evaluator(t, ""), road(t), seek.Aim{Score: amount(t, "95")})
	if got := ways(a.Ways); got != "里程 72公里→76.8公里 95.00" || a.Gap.String() != "3" || a.Reached ||
		a.Ways[0].Change.String() != "1/15" {
		t.Error(got, a.Gap, a.Reached)
	}
	if got := short(
		a.Short); got != "预算执行率 SEEK_BEST 100万元 93.00, 通行时间 SEEK_IS_BEST 30分钟 92.00, 群众满意度 SEEK_BEST 90% 94.00" {
		t.Error(got)
	}
}

// One more km is worth 50/80 = 0.625: 45.63 after 45. A percentage point of satisfaction earns nothing below 90%, a
// minute nothing at all; one 万元 of 100 is worth 0.10.
func TestOneMoreUnit(t *testing.T) {
	a := ask(t, evaluator(t, ""), road(t), seek.Aim{})
	var got []string
	for _, u := range a.Units {
		got = append(got, u.Name+" "+u.To+" "+u.Gain.String())
	}
	if strings.Join(got, ", ") != "里程 73公里 0.63, 预算执行率 91万元 0.1" {
		t.Error(got)
	}
}

// 99 needs all of the road and of satisfaction; the money then isn't needed.
func TestTogether(t *testing.T) {
	a := ask(t, evaluator(t, ""), road(t), seek.Aim{Score: amount(t, "99")})
	if got := ways(a.Together); got != "里程 72公里→80公里 99.00, 群众满意度 85%→90% 99.00" || len(a.Ways) > 0 {
		t.Error(got)
	}
	if a = ask(t, evaluator(t, ""), road(t), seek.Aim{Score: amount(t, "101")}); len(a.Together) > 0 ||
		len(a.Blocked) != 1 || a.Blocked[0].In(lang.English) !=
		"with everything that can be changed at its best, the total "+
			"is 100.00, 优" {
		t.Error(a.Blocked)
	}
}

// A limit for low execution no longer applies once the money is spent: 60 of 100 are 60%. A veto stays in any case.
func TestLimitsAndVetoes(t *testing.T) {
	e := evaluator(t, "limits: [{if: execution < 60%, cap: 69, because: 执行率低于60%}]\nevents: {弄虚作假: {veto: 差}, 奖励: "+
		"{bonus: 5, cap: 100}}\n")
	form := road(t)
	form.Funds.Spent.Total = amount(t, "40") // 4 + 45 + 30 + 8 = 87, held at 69
	a := ask(t, e, form, seek.Aim{})
	if got := ways(a.Ways); a.Now.Score().String() != "69.00" || a.Goal.Grade != "良" || got != "预算执行率 40万元→60万元 89.00" {
		t.Error(a.Now.Score(), a.Goal, got)
	}
	form.Events = []indicator.Event{{Name: "弄虚作假"}}
	a = ask(t, e, form, seek.Aim{Grade: "良"})
	var codes []string
	for _, m := range a.Blocked {
		codes = append(codes, string(m.Code))
	}
	if strings.Join(codes, " ") != "SEEK_ALL_BEST SEEK_EVENT" || len(a.Ways) > 0 {
		t.Error(ways(a.Ways), codes)
	}
	// with the bonus 92 is 97, so 98 needs one point: 46 of 50 for 73.6 km (73.59 km earn 45.99), or 10 of 10 for 99.95
	// of the money, which is 9.995 before rounding
	form = road(t)
	form.Events = []indicator.Event{{Name: "奖励"}}
	if got := ways(ask(t, e, form, seek.Aim{Score: amount(
		t, "98")}).Ways); got != "里程 72公里→73.6公里 98.00, 群众满意度 85%→90% 99.00, 预算执行率 90万元→99.95万元 98.00" {
		t.Error(got)
	}
}

// Words: 部分达成 with 6 of 10; 95 is reached at 9 within 达成, which begins at 8. A date: each 5 full days late cost half a
// point, so 12 days late lose 1, and 4 days late none.
func TestLevelsAndDates(t *testing.T) {
	e := evaluator(t, "rules:\n  时效: {measure: days-late, curve: {deduct: 0.5分, per: 5天, steps: floor}}\nchoose:\n  - "+
		"{if: target.kind == \"date\", rule: 时效}\n  - {if: target.kind == \"text\", rule: 定性}\n  - {rule: 定量}\n")
	form := road(t)
	form.Indicators = []indicator.Indicator{
		{
			Level1: "产出指标", Name: "完工", Points: amount(t, "50"), Target: cell.ParseThreshold("2023年6月30日前"),
			Actual: cell.ParseActual("2023年7月12日"),
		},
		{
			Level1: "效益指标", Name: "出行改善", Points: amount(t, "40"), Target: cell.ParseThreshold("明显改善"),
			Actual: cell.ParseActual("部分达成"), Declared: amount(t, "30"),
		},
	}
	a := ask(t, e, form, seek.Aim{Score: amount(t, "88.5")}) // 9 + 49 + 30 = 88
	if got := ways(
		a.Ways); got != "完工 2023年7月12日→2023年7月9日 88.50, 出行改善 部分达成，30分→部分达成，30.5分 88.50, 预算执行率 90万元→94.95万元 88.50" {
		t.Error(got)
	}
	a = ask(t, e, form, seek.Aim{Score: amount(t, "94")})
	if got := ways(a.Ways); got != "出行改善 部分达成，30分→达成，36分 94.00" {
		t.Error(got)
	}
}

// A deadline that is only met or missed is moved to its last day, whatever was declared below 80% of 50 points. 49 + 30
// + 50 make 90 of the points of 产出 and 效益 and the money's 9: 50 + 30 + 9 = 89, and 39 + 30 + 9 = 78 with what was
// declared.
func TestLateDeadlines(t *testing.T) {
	for _, c := range []struct{ declared, policy, want string }{
		{"39", "judged", "完工 2023年7月12日→2023年6月30日 89.00"},
		{"", "judged", "完工 2023年7月12日→2023年6月30日 89.00"},
		{"39", "zero", "完工 2023年7月12日→2023年6月30日 89.00"},
		{"39", "pending", "完工 2023年7月12日→2023年6月30日 89.00"},
	} {
		form := road(t)
		form.Indicators = []indicator.Indicator{
			{
				Level1: "产出指标", Name: "完工", Points: amount(t, "50"), Target: cell.ParseThreshold("2023年6月30日前"),
				Actual: cell.ParseActual("2023年7月12日"),
			},
			{
				Level1: "效益指标", Name: "出行改善", Points: amount(t, "40"), Target: cell.ParseThreshold("明显改善"),
				Actual: cell.ParseActual("部分达成"), Declared: amount(t, "30"),
			},
		}
		if c.declared != "" {
			form.Indicators[0].Declared = amount(t, c.declared)
		}
		a := ask(t, evaluator(t, "policy: {late: "+c.policy+"}\n"), form, seek.Aim{Score: amount(t, "89")})
		if got := ways(a.Ways); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// Where rows have no score there is no total; the answer says which.
func TestMissingActuals(t *testing.T) {
	form := road(t)
	form.Indicators[0].Actual = cell.ParseActual("")
	if got := ways(ask(t, evaluator(t, ""), form, seek.Aim{Grade: "优"}).Ways); got != "里程 →68.8公里 90.00" { // 43 of 50
		t.Error(got)
	}
	form.Indicators[1].Actual = cell.ParseActual("很快")
	a := ask(t, evaluator(t, ""), form, seek.Aim{Grade: "优"})
	if len(a.Ways) > 0 || len(a.Together) != 2 {
		t.Error(ways(a.Ways), ways(a.Together), a.Blocked)
	}
}

func TestSet(t *testing.T) {
	e := evaluator(t, "")
	for name, c := range map[string]struct{ indicator, value, want string }{
		"a number":      {"里程", "76.8公里", "95.00"},
		"another unit":  {"里程", "76800米", "95.00"},
		"a row":         {"#3", "90%", "94.00"},
		"an amount":     {"预算执行率", "100", "93.00"},
		"with its unit": {"支出", "95.5万元", "92.55"},
		"a rate":        {"全年执行数", "95％", "92.50"},
	} {
		form := road(t)
		other, err := seek.Set(e, form, c.indicator, c.value)
		if err != nil {
			t.Error(name, err)
			continue
		}
		r, err := e.Evaluate(other)
		if err != nil || r.Score().String() != c.want {
			t.Error(name, r.Score(), err)
		}
		if r, err = e.Evaluate(form); err != nil || r.Score().String() != "92.00" {
			t.Error(name, "the form itself changed")
		}
	}
	twice := road(t, indicator.Indicator{Level1: "产出指标", Name: "里程", Target: cell.ParseThreshold("1个")})
	for name, c := range map[string]struct {
		form             *indicator.Form
		indicator, value string
		code, hint       string
	}{
		"a slip":       {road(t), "里呈", "80公里", "SEEK_SET_UNKNOWN", "did you mean “里程”?"},
		"a part":       {road(t), "满意度", "90%", "SEEK_SET_UNKNOWN", "did you mean “群众满意度”?"},
		"another name": {road(t), "乡镇数", "9", "SEEK_SET_UNKNOWN", "there are: 里程, 通行时间, 群众满意度, 预算执行率, 全年执行数, 支出"},
		"a wrong unit": {road(t), "里程", "80个", "SEEK_SET_VALUE", "write it like “里程=80公里”"},
		"words":        {road(t), "里程", "很长", "SEEK_SET_VALUE", "write it like “里程=80公里”"},
		"money in words": {
			road(t), "支出", "全部", "SEEK_SET_MONEY",
			"write an amount or a rate of the budget: “支出=9.5”, “支出=95%”",
		},
		"two of a name": {twice, "里程", "80公里", "SEEK_SET_TWICE", "say which by number: “#1=…”"},
	} {
		_, err := seek.Set(e, c.form, c.indicator, c.value)
		all := fault.All(err)
		if len(all) != 1 || string(all[0].Code) != c.code || !strings.Contains(all[0].Hint.In(lang.English), c.hint) {
			t.Errorf("%s: %v, hint %v", name, err, all)
			if len(all) == 1 {
				t.Log(all[0].Hint.In(lang.English))
			}
		}
	}
	if _, err := seek.For(e, road(t), seek.Aim{Grade: "甲"}); !errors.Is(err, seek.ErrGrade) {
		t.Error(err)
	}
}

// 0.1234 × 40.15% is 0.0495451, of which 40.15% of 10 points are 4.015, rounded 4.02; money cut to six decimals earned
// 4.01.
func TestSetRateIsTheRateThatIsScored(t *testing.T) {
	e := evaluator(t, "")
	for _, c := range []struct{ unit, budget, rate, want string }{
		{"", "0.1234", "40.15%", "4.02"},
		{"元", "77.77", "33.335%", "3.33"}, // 3.3335
		{"元", "123456.78", "40.1450001%", "4.01"},
		{"元", "123456.78", "40.1500000%", "4.02"},
		{"", "98765.4321", "99.99499999%", "10.00"},
		{"", "98765.4321", "66.66499999%", "6.67"},
		{"", "98765.4321", "66.64999999%", "6.66"},
	} {
		form := road(t)
		form.CurrencyUnit, form.Funds.Adjusted.Total = c.unit, amount(t, c.budget)
		other, err := seek.Set(e, form, "预算执行率", c.rate)
		if err != nil {
			t.Error(c, err)
			continue
		}
		r, err := e.Evaluate(other)
		if err != nil {
			t.Fatal(err)
		}
		for row := range r.Rows() {
			if _, ok := row.Indicator(); !ok && row.Score().String() != c.want {
				t.Errorf("%s of %s earns %s, not %s", c.rate, c.budget, row.Score(), c.want)
			}
		}
	}
	if _, err := seek.Set(e, road(t), "预算执行率", "100/3%"); err == nil {
		t.Error("a third is no amount of money")
	}
}

// Answers use the unit that the target is printed in.
func TestUnitsStayAsPrinted(t *testing.T) {
	e := evaluator(t, "")
	for target, c := range map[string]struct{ actual, unit string }{
		"≥80公里":       {"72公里", "公里"},
		"80公里以上":      {"72公里", "公里"},
		"不少于80公里（含）":  {"72公里", "公里"},
		"８０公里":        {"72公里", "公里"},
		"完成八十公里":      {"七十二公里", "公里"},
		"改造80公里以上":    {"72公里", "公里"},
		"8万平方米以上":     {"7.2万平方米", "万平方米"},
		"达到8万㎡":       {"7.2万㎡", "万㎡"},
		"≥80 km":      {"72 km", "km"},
		"至少80吨/天":     {"72吨/天", "吨/天"},
		"每人每月80元以上":   {"每人每月72元", "元/人·月"},
		"80%以上":       {"72%", "%"},
		"80～100公里":    {"72公里", "公里"},
		"80 公里 及以上":   {"72 公里", "公里"},
		"80小时以上":      {"72小时", "小时"},
		"20公斤≤X≤80公斤": {"18公斤", "公斤"},
	} {
		form := road(t)
		form.Indicators[0].Target, form.Indicators[0].Actual = cell.ParseThreshold(target), cell.ParseActual(c.actual)
		a := ask(t, e, form, seek.Aim{Score: amount(t, "95")})
		if len(a.Ways) != 1 || !strings.HasSuffix(a.Ways[0].To, c.unit) ||
			strings.Trim(strings.TrimSuffix(a.Ways[0].To, c.unit), "0123456789.") != "" {
			t.Errorf("%s: %s, short %s; want it in %s", target, ways(a.Ways), short(a.Short), c.unit)
		}
	}
}

// In a form of thousands of rows the rows that lost most are tried, and the rest are named.
func TestLargeForms(t *testing.T) {
	e := evaluator(t, "")
	form := road(t)
	form.Indicators = form.Indicators[1:]
	for i := range 2000 {
		actual := "100个"
		if i == 7 || i == 1507 {
			actual = "10个"
		}
		form.Indicators = append(form.Indicators, indicator.Indicator{
			Level1: "产出指标", Name: "第" + strconv.Itoa(i) + "项", Points: amount(t, "0.02"),
			Target: cell.ParseThreshold("≥100个"), Actual: cell.ParseActual(actual),
		})
	}
	a := ask(t, e, form, seek.Aim{Score: amount(t, "99.9")})
	if len(a.Left) < 1500 || len(a.Left)+len(a.Short)+len(a.Ways) != 2003 {
		t.Errorf("%d left, %d ways, %d short", len(a.Left), len(a.Ways), len(a.Short))
	}
	if len(a.Blocked) > 0 {
		t.Error("says of all rows what is known of some:", a.Blocked)
	}
	for _, name := range []string{"第7项", "第1507项", "群众满意度", "预算执行率"} {
		if slices.Contains(a.Left, name) {
			t.Errorf("%s lost points and was left out", name)
		}
	}
}

// For whole numbers of things the answer is compared with trying every value: the nearest value that is enough is the
// one that was found, the next smaller step isn't enough, and if no value is enough none was found.
func TestAgainstAllValues(t *testing.T) {
	curves := []string{
		"{measure: attainment, curve: proportional}",
		"{measure: attainment, curve: {proportional: {pass: 60%}}}",
		"{measure: attainment, curve: {proportional: {pass: 30%}, over: {\">200%\": 70%, \">150%\": 90%}}}",
		"{measure: attainment, curve: proportional, lower_is_better: linear}",
		"{measure: actual, curve: {\">=30个\": 100%, \">=20个\": 60%, \">=5个\": 3分, else: 0%}}",
		"{measure: shortfall, curve: {deduct: 1.5分, per: 3个, steps: floor}}",
		"{measure: shortfall, curve: {deduct: 1.5分, per: 3个, steps: ceil}}",
		"{measure: deviation-rate, curve: {\"<=10%\": 100%, \"<=15%\": 60%, \"<=20%\": 20%, else: 0%}}",
		"{measure: actual, curve: {efficacy: {unacceptable: 8个, satisfactory: 40个, base: 60%, below: 0%}}}",
		"{measure: occurrences, curve: {\"0\": 100%, \"(0,2]\": 50%, else: 0%}}",
	}
	rapid.Check(t, func(r *rapid.T) {
		e := evaluator(r, "rules:\n  甲: "+rapid.SampledFrom(curves).Draw(r, "curve")+
			"\nchoose:\n  - {if: name == \"数\", rule: 甲}\n  - {rule: 定量}\n"+
			rapid.SampledFrom([]string{
				"", "limits: [{if: total > 85, cap: 88, because: 上限}]\n", "rounding: {digits: 0}\n",
				"rounding: {at: total}\n",
			}).Draw(r, "more"))
		form := road(r)
		op := rapid.SampledFrom([]string{"≥", "≤", "=", ""}).Draw(r, "op")
		target, now := rapid.IntRange(1, 40).Draw(r, "target"), rapid.IntRange(0, 60).Draw(r, "now")
		form.Indicators[0] = indicator.Indicator{
			Level1: "产出指标", Name: "数",
			Points: amount(r, strconv.Itoa(rapid.IntRange(5, 50).Draw(r, "points"))),
			Target: cell.ParseThreshold(fmt.Sprintf("%s%d个", op, target)), Actual: cell.ParseActual(fmt.Sprintf("%d个", now)),
		}
		goal := seek.Aim{Score: amount(r, strconv.Itoa(rapid.IntRange(40, 95).Draw(r, "goal")))}
		a, err := seek.For(e, form, goal)
		if err != nil {
			r.Fatal(err)
		}
		enough := func(k int) bool {
			f, err := seek.Set(e, form, "数", fmt.Sprintf("%d个", k))
			if err != nil {
				r.Fatal(err)
			}
			result, err := e.Evaluate(f)
			if err != nil {
				r.Fatal(err)
			}
			return result.Score().IsSet() && !result.Score().Fraction().Less(goal.Score.Fraction())
		}
		if a.Reached {
			if !enough(now) {
				r.Fatal("reached, but isn't")
			}
			return
		}
		nearest := -1
		for away := 1; away <= 400 && nearest < 0; away++ {
			switch {
			case enough(now + away):
				nearest = away
			case now >= away && enough(now-away):
				nearest = away
			}
		}
		found := -1
		for _, w := range a.Ways {
			if w.Name == "数" {
				to, err := strconv.Atoi(strings.TrimSuffix(w.To, "个"))
				if err != nil {
					r.Fatal(err)
				}
				if !enough(to) {
					r.Fatalf("%s isn't enough", w.To)
				}
				found = max(to-now, now-to)
			}
		}
		if found != nearest {
			r.Fatalf("from %d: found %d away, nearest is %d away; %s", now, found, nearest, ways(a.Ways))
		}
	})
}

// Rates, lengths and money go in hundredths, minutes that are written whole in whole ones: the value found is enough,
// and a step less of a change isn't.
func TestTheNextSmallerStepIsNotEnough(t *testing.T) {
	e := evaluator(t, "")
	hundredth := exact.Scaled(1, 2)
	rapid.Check(t, func(r *rapid.T) {
		form := road(r)
		number := func(name string, from, to int) string {
			return exact.Scaled(int64(rapid.IntRange(from, to).Draw(r, name)), 2).String()
		}
		form.Indicators[0].Actual = cell.ParseActual(number("length", 100, 9000) + "公里")
		form.Indicators[1].Actual = cell.ParseActual(strconv.Itoa(rapid.IntRange(1, 90).Draw(r, "minutes")) + "分钟")
		form.Indicators[2].Actual = cell.ParseActual(number("satisfaction", 0, 10000) + "%")
		form.Funds.Spent.Total = amount(r, number("spent", 0, 10000))
		a, err := seek.For(e, form, seek.Aim{})
		if err != nil || a.Reached {
			return
		}
		for _, w := range a.Ways {
			number := func(s string) exact.Fraction {
				v, err := exact.Parse(strings.TrimRight(s, "公里分钟%万元"))
				if err != nil {
					r.Fatal(err)
				}
				return v
			}
			from, to := number(w.From), number(w.To)
			step := hundredth
			if w.Name == "通行时间" {
				step = exact.Int(1)
			}
			nearer := to.Sub(step)
			if to.Less(from) {
				nearer = to.Add(step)
			}
			for v, want := range map[string]bool{w.To: true, nearer.String() + strings.TrimLeft(w.To, "0123456789."): false} {
				f, err := seek.Set(e, form, w.Name, v)
				if err != nil {
					r.Fatal(err)
				}
				result, err := e.Evaluate(f)
				if err != nil {
					r.Fatal(err)
				}
				reached := e.Rules().Grades.Index(result.Grade()) <= e.Rules().Grades.Index(a.Goal.Grade)
				if reached != want {
					r.Errorf("%s at %s: %s %s for %s", w.Name, v, result.Score(), result.Grade(), a.Goal.Grade)
				}
			}
		}
	})
}
