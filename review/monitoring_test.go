package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// halfYear is a monitoring table until the end of July without a mistake. Rows: 0 数量, 1 质量, 2 时效 (a date), 3 成本,
// 4 效益, 5 words, 6 满意度.
func halfYear(t *testing.T) *indicator.Form {
	return formOf(t, `
year: 2024
project: {name: 水质监测, department: 春山县生态环境局, implementing_unit: 春山县环境监测站}
funds: {initial: {total: "120"}}
goals: [{text: 监测断面}]
indicators:
  - level1: 产出指标
    level2: 数量指标
    name: 采样次数
    target: ≥240次
    points: "20"
    interim: {actual: 140次, expected: 240次, likelihood: 确定能}
  - level1: 产出指标
    level2: 质量指标
    name: 数据有效率
    target: ≥95%
    points: "10"
    interim: {actual: 96%, expected: 96%, likelihood: 确定能}
  - {level1: 产出指标, level2: 时效指标, name: 报告完成时间, target: 11月底前, points: "10", interim: {likelihood: 确定能}}
  - level1: 成本指标
    level2: 经济成本指标
    name: 项目总成本
    target: ≤120万元
    points: "20"
    interim: {actual: 70万元, expected: 120万元, likelihood: 确定能}
  - level1: 效益指标
    level2: 社会效益指标
    name: 公开信息条数
    target: 60条
    points: "10"
    interim: {actual: 40条, expected: 60条, likelihood: 确定能}
  - {level1: 效益指标, level2: 可持续影响指标, name: 监测机制, target: 健全, points: "10", interim: {actual: 达成, likelihood: 确定能}}
  - level1: 满意度指标
    level2: 服务对象满意度指标
    name: 群众满意度
    target: ≥95%
    points: "10"
    interim: {actual: 95%, expected: 95%, likelihood: 确定能}
interim: {until: 2024-07-31, spent: {total: "70"}, expected: {total: "118"}}
`)
}

func TestCleanHalfYear(t *testing.T) { cleanOf(t, review.Monitoring, halfYear(t)) }

// lightOf is the light at a place.
func lightOf(r *review.Report, at string) string {
	for _, f := range r.Findings {
		if f.Code == "LIGHT" && f.At == at {
			return f.Light.String()
		}
	}
	return "not found"
}

func interim(row int, text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[row].Interim.Actual = cell.ParseActual(text) }
}

func expected(row int, text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[row].Interim.Expected = cell.ParseActual(text) }
}

func likely(l indicator.Likelihood) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[0].Interim.Likelihood = l }
}

func caused(cause, note string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[0].Interim.Cause, f.Indicators[0].Interim.Note = cause, note }
}

// TestLights holds lights on their edges. Until July 240 times are 140 by then: 84 is 60 %, 112 is 80 %, 168 is 120 %.
func TestLights(t *testing.T) {
	for _, c := range []struct {
		row          int
		target, done string
		want         string
	}{
		{0, "≥240次", "83次", "red"},
		{0, "≥240次", "84次", "yellow"},
		{0, "≥240次", "111次", "yellow"},
		{0, "≥240次", "112次", "green"},
		{0, "≥240次", "167次", "green"},
		{0, "≥240次", "168次", "blue"},
		{0, "240次", "84次", "yellow"},
		{0, ">240次", "112次", "green"},
		{0, "=240次", "168次", "blue"},
		{0, "≥240次", "0次", "red"},
		{0, "≥240次", "", "none"},
		{0, "≥240次", "正在推进", "none"},
		{0, "≥240次", "84公里", "none"},
		{0, "≥2.4万次", "0.84万次", "yellow"},
		{0, "≥240次", "140", "green"},
		{0, "≤8次", "8次", "green"},
		{0, "≤8次", "9次", "red"},
		{0, "<8次", "8次", "red"},
		{0, "<8次", "7次", "green"},
		{0, "0次", "0次", "green"},
		{0, "=0次", "1次", "red"},
		{0, "≤0次", "1次", "red"},
		{0, "每月≥2次", "每月2次", "green"},  // each month has its own two
		{0, "≥12次/年", "7次/年", "green"}, // 7 of the 7 that are due
		{0, "≥16小时/日", "9小时/日", "red"}, // 56 % each day
		{0, "0次", "无", "green"},
		{0, "≤0次", "暂无", "green"},
		{0, "≥240次", "无", "none"},
		{0, "100~300次", "35次", "yellow"}, // 60 % of 58⅓
		{0, "100~300次", "301次", "red"},
		{0, "8期；200人", "8期；200人", "none"},

		// A share isn't reached month by month: 57 % of 95 % is 60 %, 76 % is 80 %, 114 % is 120 %.
		{6, "≥95%", "56.9%", "red"},
		{6, "≥95%", "57%", "yellow"},
		{6, "≥95%", "60%", "yellow"},
		{6, "≥95%", "76%", "green"},
		{0, "≥100次", "70次", "blue"}, // 70 of 58⅓: exactly 120 %
		{4, "≥50%", "60%", "blue"},
		{4, "≥50%", "59.99%", "green"},
		{4, "60条", "28条", "green"}, // 35 are due: 80 %
		{4, "60条", "27条", "yellow"},
		{4, "60条", "42条", "blue"},

		// Inside or outside.
		{1, "≥95%", "95%", "green"},
		{1, "≥95%", "94.99%", "red"},
		{1, "≥95%", "100%", "green"},
		{1, "95%", "100%", "green"},
		{1, "≤2%", "2%", "green"},
		{1, "<2%", "2%", "red"},
		{3, "≤120万元", "120万元", "green"},
		{3, "≤120万元", "1200001元", "red"},
		{3, "120万元", "70万元", "green"},
		{3, "=120万元", "70万元", "green"},
		{3, "≥100万元", "70万元", "red"},
		{2, "≤30天", "30天", "green"},
		{2, "≤30天", "31天", "red"},
		{2, "100%", "100%", "green"},

		// Dates.
		{2, "11月底前", "", "none"},
		{2, "2024年6月底前", "2024年6月30日", "green"},
		{2, "2024年6月底前", "2024年7月1日", "red"},
		{2, "6月底前", "", "red"},
		{2, "7月31日前", "", "none"}, // that is today
		{2, "7月30日前", "", "red"},
		{2, "11月底前", "5月20日", "green"},
		{2, "6月底前", "尚未完工", "red"},
		{2, "6月底前", "未达成", "red"},
		{2, "6月底前", "部分达成", "red"},
		{2, "6月底前", "已经开工", "none"}, // when?

		// Words.
		{5, "健全", "达成", "green"},
		{5, "健全", "部分达成", "yellow"},
		{5, "健全", "未达成", "red"},
		{5, "健全", "基本完成", "yellow"},
		{5, "健全", "健全", "green"},
		{5, "健全", "尚未建立", "red"},
		{5, "健全", "推迟到下半年", "yellow"},
		{5, "健全", "正在商讨", "none"},
		{5, "A级以上", "B级", "red"},
		{5, "A级以上", "AA级", "green"},
		{5, "是", "否", "red"},
		{5, "健全", "", "none"},
	} {
		f := halfYear(t)
		target(c.row, c.target)(f)
		interim(c.row, c.done)(f)
		report, err := checker(t, review.Monitoring).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		at := fmt.Sprintf("/indicators/%d", c.row)
		if got := lightOf(report, at); got != c.want {
			t.Errorf("%s of %s is %s, not %s", c.done, c.target, got, c.want)
		}
	}
}

// TestLightOfMoney: of 120 until July 70 are due; 42 is 60 %, 56 is 80 %. There is no blue.
func TestLightOfMoney(t *testing.T) {
	for spent, want := range map[string]string{
		"41.99": "red", "42": "yellow", "55.99": "yellow", "56": "green", "70": "green", "120": "green", "0": "red", "": "none",
	} {
		f := halfYear(t)
		f.Interim.Spent.Total = exact.Amount{}
		if spent != "" {
			f.Interim.Spent.Total = amount(spent)
		}
		report, err := checker(t, review.Monitoring).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := lightOf(report, "/funds"); got != want {
			t.Errorf("%s is %s, not %s", spent, got, want)
		}
	}
}

// TestLightOfMoneyInJune: 40 % in June is 80 % of what is due.
func TestLightOfMoneyInJune(t *testing.T) {
	f := halfYear(t)
	f.Interim.Until, f.Interim.Spent.Total = day("2024-06-30"), amount("48")
	report, err := checker(t, review.Monitoring).Check(f)
	if err != nil || lightOf(report, "/funds") != "green" {
		t.Errorf("%s, %v", lightOf(report, "/funds"), err)
	}
}

// TestLightOfTheForm: the worst row counts, in the order red, yellow, green, blue; the money is apart.
func TestLightOfTheForm(t *testing.T) {
	blue := all(interim(0, "168次"), interim(4, "42条"), interim(6, ""), interim(5, ""), interim(1, ""), interim(3, ""))
	for _, c := range []struct {
		name string
		edit func(*indicator.Form)
		want string
	}{
		{"green", nothing, "green"},
		{"green and blue", interim(0, "168次"), "green"},
		{"blue alone", blue, "blue"},
		{"green, blue and yellow", all(interim(0, "168次"), interim(4, "21条")), "yellow"},
		{"red", interim(1, "90%"), "red"},
		{"red money", func(f *indicator.Form) { f.Interim.Spent.Total = amount("1") }, "green"},
	} {
		f := halfYear(t)
		c.edit(f)
		report, err := checker(t, review.Monitoring).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := lightOf(report, ""); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

// TestMoreIsNeverWorse: with more done, a light that goes by the pace is never worse.
func TestMoreIsNeverWorse(t *testing.T) {
	c := checker(t, review.Monitoring)
	order := map[string]int{"red": 0, "yellow": 1, "green": 2, "blue": 3}
	rapid.Check(t, func(rt *rapid.T) {
		f := halfYear(t)
		f.Interim.Until = day(fmt.Sprintf("2024-%02d-15", rapid.IntRange(1, 12).Draw(rt, "month")))
		goal := rapid.IntRange(1, 100000).Draw(rt, "target")
		target(0, fmt.Sprintf("≥%d次", goal))(f)
		less := rapid.IntRange(0, 2*goal).Draw(rt, "less")
		more := rapid.IntRange(less, 3*goal).Draw(rt, "more")
		var got [2]string
		for i, done := range []int{less, more} {
			interim(0, fmt.Sprintf("%d次", done))(f)
			report, err := c.Check(f)
			if err != nil {
				rt.Fatal(err)
			}
			got[i] = lightOf(report, "/indicators/0")
		}
		if order[got[0]] > order[got[1]] {
			rt.Errorf("%d is %s, %d is %s", less, got[0], more, got[1])
		}
	})
}

func untilDay(text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Interim.Until = day(text) }
}

func spentSoFar(text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Interim.Spent.Total = amount(text) }
}

func expectsMoney(text, reason string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Interim.Expected.Total, f.Interim.Reason = amount(text), reason }
}

func fundsReason(text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Funds.Reason = text }
}

func printedLight(text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[0].Interim.Light = text }
}

// monitoringCases are of tables of monitoring until the end of July.
var monitoringCases = []tableCase{
	{"UNTIL_MISSING", "blank", untilDay(""), []string{"error /interim/until"}},
	{"UNTIL_MISSING", "no monitoring at all", func(f *indicator.Form) { f.Interim = nil }, []string{"error /interim/until"}},
	{"UNTIL_MISSING", "there", nothing, nil},
	{"UNTIL_OUTSIDE_YEAR", "last year", untilDay("2023-12-31"), []string{"error /interim/until"}},
	{"UNTIL_OUTSIDE_YEAR", "last day", untilDay("2024-12-31"), nil},

	{"INTERIM_MISSING", "blank", interim(0, ""), []string{"warning /indicators/0/interim/actual"}},
	{"INTERIM_MISSING", "words for a number", interim(0, "正常推进"), []string{"warning /indicators/0/interim/actual"}},
	{
		"INTERIM_MISSING", "no interim at all", func(f *indicator.Form) { f.Indicators[0].Interim = nil },
		[]string{"warning /indicators/0/interim/actual"},
	},
	{"INTERIM_MISSING", "a date to come", interim(2, ""), nil},
	{"INTERIM_MISSING", "a date that has passed is red", all(target(2, "6月底前"), interim(2, "")), nil},
	{"INTERIM_MISSING", "words for words", interim(5, "正在商讨"), nil},
	{"INTERIM_MISSING", "a list", all(target(0, "8期；200人"), interim(0, "8期；200人")), nil},
	{"INTERIM_MISSING", "struck out", all(target(0, "/"), interim(0, "/")), nil},
	{"INTERIM_MISSING", "no lights at all", all(untilDay(""), interim(0, "")), nil},

	{"LIGHT_MISMATCH", "green for yellow", all(interim(0, "84次"), printedLight("绿灯")), []string{"error /indicators/0/interim/light"}},
	{"LIGHT_MISMATCH", "yellow", all(interim(0, "84次"), printedLight("黄")), nil},
	{"LIGHT_MISMATCH", "no known colour", printedLight("正常"), nil},
	{"LIGHT_MISMATCH", "nothing to compare", all(interim(0, ""), printedLight("绿")), nil},

	{"CAUSE_MISSING", "red", interim(0, "83次"), []string{"warning /indicators/0/interim/cause"}},
	{"CAUSE_MISSING", "yellow", interim(0, "84次"), []string{"warning /indicators/0/interim/cause"}},
	{"CAUSE_MISSING", "无", all(interim(0, "84次"), caused("无", "")), []string{"warning /indicators/0/interim/cause"}},
	{"CAUSE_MISSING", "green", interim(0, "112次"), nil},
	{"CAUSE_MISSING", "given", all(interim(0, "84次"), caused("人员保障", "监测人员调离")), nil},
	{"CAUSE_MISSING", "money", spentSoFar("55.99"), []string{"warning /interim/reason"}},
	{"CAUSE_MISSING", "money with a reason", all(spentSoFar("55.99"), expectsMoney("118", "付款在四季度")), nil},
	{"CAUSE_MISSING", "money with a reason for the year", all(spentSoFar("55.99"), fundsReason("付款在四季度")), nil},

	{"CAUSE_NOTE_MISSING", "blank", all(interim(0, "84次"), caused("人员保障", "")), []string{"warning /indicators/0/interim/note"}},
	{"CAUSE_NOTE_MISSING", "void", caused("其他", "无"), []string{"warning /indicators/0/interim/note"}},
	{"CAUSE_NOTE_MISSING", "explained", caused("其他", "汛期停采"), nil},
	{"CAUSE_NOTE_MISSING", "no cause", caused("", ""), nil},

	{"EXPECTED_MISSING", "有可能", all(likely(indicator.Possible), expected(0, "")), []string{"warning /indicators/0/interim/expected"}},
	{
		"EXPECTED_MISSING", "完全不可能", all(likely(indicator.Impossible), expected(0, "")),
		[]string{"warning /indicators/0/interim/expected"},
	},
	{"EXPECTED_MISSING", "确定能", expected(0, ""), nil},
	{"EXPECTED_MISSING", "given", likely(indicator.Possible), nil},

	{"LIKELIHOOD_CONFLICT", "certain on red", interim(0, "83次"), []string{"warning /indicators/0/interim/likelihood"}},
	{"LIKELIHOOD_CONFLICT", "certain on yellow", interim(0, "84次"), nil},
	{"LIKELIHOOD_CONFLICT", "certain, expected short", expected(0, "239次"), []string{"error /indicators/0/interim/likelihood"}},
	{"LIKELIHOOD_CONFLICT", "certain, expected just enough", expected(0, "240次"), nil},
	{"LIKELIHOOD_CONFLICT", "both", all(interim(0, "83次"), expected(0, "239次")), []string{"error /indicators/0/interim/likelihood"}},
	{"LIKELIHOOD_CONFLICT", "impossible, expected enough", likely(indicator.Impossible), []string{"error /indicators/0/interim/likelihood"}},
	{"LIKELIHOOD_CONFLICT", "impossible, expected short", all(likely(indicator.Impossible), expected(0, "200次")), nil},
	{"LIKELIHOOD_CONFLICT", "possible says nothing", all(likely(indicator.Possible), expected(0, "200次")), nil},
	{"LIKELIHOOD_CONFLICT", "certain, cost above", expected(3, "121万元"), []string{"error /indicators/3/interim/likelihood"}},
	{
		"LIKELIHOOD_CONFLICT", "certain, date late", all(target(2, "2024年11月底前"), expected(2, "2024年12月10日")),
		[]string{"error /indicators/2/interim/likelihood"},
	},
	{"LIKELIHOOD_CONFLICT", "expected not to be read", expected(0, "能完成"), nil},

	{"EXPECTED_BELOW_INTERIM", "below", all(interim(0, "200次"), expected(0, "199次")), []string{"error /indicators/0/interim/expected"}},
	{"EXPECTED_BELOW_INTERIM", "the same", all(interim(0, "240次"), expected(0, "240次")), nil},
	{"EXPECTED_BELOW_INTERIM", "a cost", expected(3, "69万元"), []string{"error /indicators/3/interim/expected"}},
	{"EXPECTED_BELOW_INTERIM", "a share may fall", expected(1, "95%"), nil},
	{"EXPECTED_BELOW_INTERIM", "a mean may fall", all(named(0, "日均采样次数", "≥240次"), interim(0, "250次"), expected(0, "240次")), nil},
	{"EXPECTED_BELOW_INTERIM", "money", expectsMoney("69.99", "项目调减"), []string{"error /interim/expected/total"}},
	{"EXPECTED_BELOW_INTERIM", "money the same", expectsMoney("70", "项目调减"), nil},

	// In July 111 would be 190.29 of 240: 79.3 %; 112 is 192: 80 %.
	{"FORECAST_SHORT", "79.3%", all(interim(0, "111次"), expected(0, "")), []string{"info /indicators/0/interim/actual"}},
	{"FORECAST_SHORT", "80%", all(interim(0, "112次"), expected(0, "")), nil},
	{"FORECAST_SHORT", "expected", interim(0, "111次"), nil},
	{"FORECAST_SHORT", "impossible anyway", all(interim(0, "111次"), expected(0, ""), likely(indicator.Impossible)), nil},
	{"FORECAST_SHORT", "a share", all(interim(6, "60%"), expected(6, "")), nil},

	// 312 of 240 is 130 %.
	{"INTERIM_FAR_OVER", "130%", interim(0, "312次"), []string{"warning /indicators/0/interim/actual"}},
	{"INTERIM_FAR_OVER", "just below", interim(0, "311次"), nil},
	{"INTERIM_FAR_OVER", "explained", all(interim(0, "312次"), caused("", "新增应急监测")), nil},
	{"INTERIM_FAR_OVER", "less is better", all(target(0, "≤100次"), interim(0, "312次"), expected(0, "400次")), nil},

	{"EXEC_OVER_100", "above", spentSoFar("120.01"), []string{"warning /interim/spent/total"}},
	{"EXEC_OVER_100", "all", spentSoFar("120"), nil},
	// 元 among 万元: 700000 and 1180000 of 120.
	{"MONEY_UNIT_MIXED", "spent", spentSoFar("700000"), []string{"warning /interim/spent/total"}},
	{"MONEY_UNIT_MIXED", "expected", expectsMoney("1180000", ""), []string{"warning /interim/expected/total"}},
	{"MONEY_UNIT_MIXED", "neither", spentSoFar("121"), nil},
	{"UNIT_MIXED", "per mille", all(interim(6, "95‰"), expected(6, "")), []string{"warning /indicators/6/interim/actual"}},
	{"UNIT_MIXED", "a tenth", interim(6, "9.5%"), nil},
	{"EXEC_EXPECTED_OVER", "above", expectsMoney("120.01", ""), []string{"error /interim/expected/total"}},
	{"EXEC_EXPECTED_OVER", "all", expectsMoney("120", ""), nil},
	{"EXEC_EXPECTED_OVER", "of the adjusted budget", all(expectsMoney("121", ""), func(f *indicator.Form) {
		f.Funds.Adjusted.Total = amount("121")
	}), nil},
	// 108 is 90 % of 120.
	{"EXEC_EXPECTED_LOW", "below", expectsMoney("107.99", ""), []string{"warning /interim/expected/total"}},
	{"EXEC_EXPECTED_LOW", "void", expectsMoney("107.99", "无"), []string{"warning /interim/expected/total"}},
	{"EXEC_EXPECTED_LOW", "90%", expectsMoney("108", ""), nil},
	{"EXEC_EXPECTED_LOW", "explained", expectsMoney("100", "招标节约"), nil},
}

func TestMonitoringChecks(t *testing.T) { checkTable(t, review.Monitoring, halfYear, monitoringCases) }

// TestMonitorSettings: what 山西 and 宁夏 change.
func TestMonitorSettings(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	set = set.Clone()
	set.Checks.Monitor.ScaledRatios, set.Checks.Monitor.WithFunds = true, true
	set.Checks.Monitor.CauseFor = []string{"red"}
	scorer, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	if len(scorer.Rules().Checks.Monitor.CauseFor) != 1 {
		t.Skip("a clone's checks aren't taken")
	}
	c, err := review.New(scorer, review.Monitoring)
	if err != nil {
		t.Fatal(err)
	}
	f := halfYear(t)
	all(interim(6, "60%"), interim(0, "84次"))(f)
	f.Interim.Spent.Total = amount("1")
	report, err := c.Check(f)
	if err != nil {
		t.Fatal(err)
	}
	// 60 % of 95 % × 7/12 is 108 %.
	if got := []string{lightOf(report, "/indicators/6"), lightOf(report, "/indicators/0"), lightOf(report, "")}; !cmp.Equal(got,
		[]string{"green", "yellow", "red"}) {
		t.Errorf("lights %v", got)
	}
	if got := placesOf(report, "CAUSE_MISSING"); !cmp.Equal(got, []string{"warning /interim/reason"}) {
		t.Errorf("causes asked for at %q", got)
	}
}

// TestUntilOfTheCall: the day of the call counts instead of the form's, which stays as it is.
func TestUntilOfTheCall(t *testing.T) {
	f := halfYear(t)
	c := checker(t, review.Monitoring, review.WithUntil(day("2024-12-31")))
	report, err := c.Check(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := lightOf(report, "/indicators/0"); got != "red" { // 140 of 240 is 58.3 %
		t.Errorf("light %s", got)
	}
	if f.Interim.Until != day("2024-07-31") || report.Form != f {
		t.Error("the form was changed")
	}
	f.Interim = nil
	if report, err = c.Check(f); err != nil || len(placesOf(report, "UNTIL_MISSING")) > 0 {
		t.Errorf("the day of the call isn't taken for a form without one: %v", err)
	}
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := review.New(scorer, review.Monitoring, review.WithUntil(day(""))); err != review.ErrUntil { //nolint:errorlint // it is returned as it is
		t.Errorf("no day: %v", err)
	}
}

// TestForecasts: the money and what is counted go on as until July; 140 of 240 times 12/7 is 240, 70 of 120 is 120.
func TestForecasts(t *testing.T) {
	f := halfYear(t)
	report, err := checker(t, review.Monitoring).Check(f)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[lang.Code]string{
		"FORECAST_STRAIGHT": "按目前进度推算，全年可得100.00分（优），执行率100%；定性和未到期的2个指标按达成计",
		// 118 of 120 is 9.83 of 10 points.
		"FORECAST_EXPECTED": "按填报的全年预计，全年可得99.83分（优），执行率98.33%；定性和未到期的2个指标按达成计",
	} {
		got := ""
		for _, found := range report.Findings {
			if found.Code == code {
				got = found.In(lang.Chinese)
			}
		}
		if got != want {
			t.Errorf("%s: %q, not %q", code, got, want)
		}
	}
	if len(placesOf(report, "FORECAST_SCHEDULE")) > 0 {
		t.Error("a form without a schedule is forecast by one")
	}
	// A schedule of 87.5 % until the end of July: 140 ÷ 87.5 % is 160 of 240, two thirds of 20 points; 70 ÷ 87.5 % is 80.
	f.Schedule = []indicator.Milestone{{By: day("2024-07-31"), Cumulative: amount("87.5")}, {By: day("2024-12-31"), Cumulative: amount("100")}}
	if report, err = checker(t, review.Monitoring).Check(f); err != nil {
		t.Fatal(err)
	}
	// 13.33 + 20 for a cost within its bound + 7.5 (45 of 60) + 40 of rows as they are + 6.67 of the money.
	want := "按资金支出计划的进度（应已支出87.5%）推算，全年可得87.50分（良），执行率66.67%；定性和未到期的2个指标按达成计"
	for _, found := range report.Findings {
		if found.Code == "FORECAST_SCHEDULE" && found.In(lang.Chinese) != want {
			t.Errorf("%q, not %q", found.In(lang.Chinese), want)
		}
	}
	if len(placesOf(report, "FORECAST_SCHEDULE")) != 1 {
		t.Error("no forecast by the schedule")
	}
}

// TestPlannedShare: between two dates of the schedule, the plan goes straight on.
func TestPlannedShare(t *testing.T) {
	f := halfYear(t)
	f.Interim.Until = day("2024-08-15") // 46 of the 92 days after June: half of the way from 40 to 80
	f.Schedule = []indicator.Milestone{
		{By: day("2024-06-30"), Cumulative: amount("40")},
		{By: day("2024-09-30"), Cumulative: amount("80")},
		{By: day("2024-12-31"), Cumulative: amount("100")},
	}
	report, err := checker(t, review.Monitoring).Check(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range report.Findings {
		if found.Code == "FORECAST_SCHEDULE" {
			for _, e := range found.Evidence(lang.English) {
				if e.Name == "planned" && e.Value == "60%" {
					return
				}
			}
			t.Errorf("%v", found.Evidence(lang.English))
		}
	}
}

// TestNeededPerMonth: 100 of 240 are left after July, in five months.
func TestNeededPerMonth(t *testing.T) {
	report, err := checker(t, review.Monitoring).Check(halfYear(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range report.Findings {
		if found.Code != "LIGHT" || found.At != "/indicators/0" {
			continue
		}
		got := map[string]string{}
		for _, e := range found.Evidence(lang.English) {
			got[e.Name] = e.Value
		}
		delete(got, "why")
		delete(got, "needed")
		want := map[string]string{
			"row": "采样次数", "light": "green", "actual": "140次", "target": "≥240次", "due": "140 times", "share": "100%",
			"monthly": "20 times",
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// The rate that is forecast at the pace until now is the share of the money's light, with the same decimals: 8 of 40
// until July are 34.2857 %.
func TestForecastRateIsThatOfTheLight(t *testing.T) {
	f := halfYear(t)
	f.Funds.Initial.Total, f.Interim.Spent.Total = exact.MustAmount("40"), exact.MustAmount("8")
	r, err := checker(t, review.Monitoring).Check(f)
	if err != nil {
		t.Fatal(err)
	}
	light, straight := findingOf(r, "LIGHT", "/funds").In(lang.English), anyOf(r.Findings, "FORECAST_STRAIGHT").In(lang.English)
	if !strings.Contains(light, "58.33% is due, 34.29%") || !strings.Contains(straight, "an execution rate of 34.29%") {
		t.Errorf("%s\n%s", light, straight)
	}
}

// Where a cost is in 万元, so is what it ends at: 8 万元 until July are 13.7142 in a year, and 80000元 137142.85元.
func TestForecastOfMoneyIsInTheTargetsUnit(t *testing.T) {
	for target, want := range map[string]string{"≤40万元": "13.7142万元", "≤400000元": "137142.85元"} {
		f := halfYear(t)
		f.Indicators[3].Target, f.Indicators[3].Interim.Actual = cell.ParseThreshold(target), cell.ParseActual("8万元")
		f.Indicators[3].Interim.Expected = cell.Actual{}
		r, err := checker(t, review.Monitoring).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Outlook.Rows[3].Forecast.Text(); got != want {
			t.Errorf("%s: %s", target, got)
		}
	}
}
