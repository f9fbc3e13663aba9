package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// targets is a target table without a mistake. Rows: 0 开办班次, 1 培训人数, 2 合格率, 3 完成时间, 4 人均成本, 5 带动就业,
// 6 长效机制, 7 满意度.
func targets(t *testing.T) *indicator.Form {
	return formOf(t, `
year: 2024
project: {name: 农民技能培训, department: 春山县农业农村局, implementing_unit: 春山县农业农村局}
funds:
  initial: {total: "30", fiscal: "30", carryover: "0", other: "0"}
  purpose: 预算数30万元。其中，财政资金30万元，其他资金0万元。用于培训费
goals: [{text: 培训农民200人}, {text: 提高务农技能}]
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 开办班次, target: ≥8期, points: "10", basis: 培训计划}
  - {level1: 产出指标, level2: 数量指标, name: 培训人数, target: ≥200人, points: "10", basis: 培训计划}
  - {level1: 产出指标, level2: 质量指标, name: 考核合格率, target: ≥95%, points: "10", basis: 往年情况}
  - {level1: 产出指标, level2: 时效指标, name: 培训完成时间, target: 11月底前, points: "10", basis: 培训计划}
  - {level1: 成本指标, level2: 经济成本指标, name: 人均培训成本, target: ≤1500元/人, points: "10", basis: 培训标准}
  - {level1: 效益指标, level2: 社会效益指标, name: 带动就业人数, target: ≥60人, points: "15", basis: 往年情况}
  - {level1: 效益指标, level2: 可持续影响指标, name: 长效培训机制, target: 健全, points: "15", basis: 工作要求}
  - {level1: 满意度指标, level2: 服务对象满意度指标, name: 学员满意度, target: ≥92%, points: "10", basis: 往年情况}
schedule:
  - {by: 2024-03-31, cumulative: "10"}
  - {by: 2024-06-30, cumulative: "40"}
  - {by: 2024-09-30, cumulative: "80"}
  - {by: 2024-12-31, cumulative: "100"}
`)
}

func TestCleanTargets(t *testing.T) { cleanOf(t, review.Audit, targets(t)) }

// without leaves rows out.
func without(rows ...int) func(*indicator.Form) {
	return func(f *indicator.Form) {
		var left []indicator.Indicator
		for i := range f.Indicators {
			keep := true
			for _, row := range rows {
				keep = keep && i != row
			}
			if keep {
				left = append(left, f.Indicators[i])
			}
		}
		f.Indicators = left
	}
}

func level2(row int, name string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[row].Level2 = name }
}

func cumulative(texts ...string) func(*indicator.Form) {
	return func(f *indicator.Form) {
		for i, text := range texts {
			f.Schedule[i].Cumulative = exact.Amount{}
			if text != "" {
				f.Schedule[i].Cumulative = amount(text)
			}
		}
	}
}

func initial(text string) func(*indicator.Form) {
	return func(f *indicator.Form) {
		f.Funds.Initial = indicator.Money{Total: amount(text), Fiscal: amount(text)}
		f.Funds.Purpose = ""
	}
}

func previous(funds string, actuals ...string) func(*indicator.Form) {
	return func(f *indicator.Form) {
		f.Funds.Previous.Total = amount(funds)
		for i, text := range actuals {
			if text != "" {
				f.Indicators[i].Previous = actual(text)
			}
		}
	}
}

// auditFormCases are of the form as a whole.
var auditFormCases = []tableCase{
	{"GOAL_MISSING", "none", func(f *indicator.Form) { f.Goals = nil }, []string{"error /goals"}},
	{"GOAL_MISSING", "blank", func(f *indicator.Form) { f.Goals = []indicator.Goal{{Text: " "}} }, []string{"error /goals"}},
	{"GOAL_MISSING", "one of two", func(f *indicator.Form) { f.Goals[0].Text = "" }, nil},

	{"BUDGET_MISSING", "absent", func(f *indicator.Form) { f.Funds.Initial = indicator.Money{} }, []string{"error /funds/initial/total"}},
	{"BUDGET_MISSING", "0", initial("0"), nil},
	{"BUDGET_ZERO", "0", initial("0"), []string{"warning /funds/initial/total"}},
	{"BUDGET_ZERO", "0.01", initial("0.01"), nil},
	{"BUDGET_ZERO", "absent", func(f *indicator.Form) { f.Funds.Initial = indicator.Money{} }, nil},

	{"TIER_ABSENT", "no benefit", without(5, 6), []string{"error /indicators"}},
	{"TIER_ABSENT", "no output", without(0, 1, 2, 3), []string{"error /indicators"}},
	{"TIER_ABSENT", "neither: one finding", without(0, 1, 2, 3, 5, 6), []string{"error /indicators"}},
	{"TIER_ABSENT", "no cost, which isn't required", without(4), nil},
	{"TIER_ABSENT", "named with number and points", func(f *indicator.Form) {
		f.Indicators[5].Level1, f.Indicators[6].Level1 = "3. 效益指标（30分）", "3. 效益指标（30分）"
	}, nil},

	{"SATISFACTION_ABSENT", "no row", without(7), []string{"warning /indicators"}},
	{"SATISFACTION_ABSENT", "under 效益", func(f *indicator.Form) {
		f.Indicators[7].Level1, f.Indicators[7].Level2 = "效益指标", "社会效益指标"
	}, nil},

	{"KIND_ABSENT", "no 时效", without(3), []string{"warning /indicators"}},
	{"KIND_ABSENT", "no 时效 and no 质量: one finding", without(2, 3), []string{"warning /indicators"}},
	{"KIND_ABSENT", "成本 as level 1 alone", level2(4, "单位支出"), nil},
	{"KIND_ABSENT", "no level 2 printed", func(f *indicator.Form) {
		for i := range f.Indicators {
			f.Indicators[i].Level2 = ""
		}
	}, nil},

	{"ROWS_FEW", "4", without(0, 1, 2, 3), []string{"warning /indicators"}},
	{"ROWS_FEW", "5", without(0, 1, 2), nil},

	{"POINTS_MISSING", "one of 8", func(f *indicator.Form) { f.Indicators[2].Points = exact.Amount{} }, []string{"warning /indicators"}},
	{"POINTS_MISSING", "one of 8 has 0", func(f *indicator.Form) { f.Indicators[2].Points = amount("0") }, nil},
	{"POINTS_MISSING", "none has any", func(f *indicator.Form) {
		for i := range f.Indicators {
			f.Indicators[i].Points = exact.Amount{}
		}
	}, nil},

	// 6 of 8 are numbers or dates at first (班次, 人数, 合格率, 时间, 成本, 就业, 满意度 are 7).
	{
		"QUALITATIVE_MAJORITY", "3 of 8", all(target(0, "若干"), target(1, "较多"), target(2, "良好"), target(3, "及时")),
		[]string{"warning /indicators"},
	},
	{"QUALITATIVE_MAJORITY", "4 of 8 are just enough", all(target(0, "若干"), target(1, "较多"), target(2, "良好")), nil},
	{
		"QUALITATIVE_MAJORITY", "a blank one counts on neither side",
		all(target(0, "若干"), target(1, "较多"), target(2, "良好"), target(3, "")),
		[]string{"warning /indicators"},
	}, // 3 of 7
}

func TestAuditOfTheForm(t *testing.T) { checkTable(t, review.Audit, targets, auditFormCases) }

// auditRowCases are of its rows.
var auditRowCases = []tableCase{
	{"NAME_MISSING", "blank", named(2, "　", "≥95%"), []string{"error /indicators/2/name"}},
	{"NAME_MISSING", "there", nothing, nil},
	{"NAME_MISSING", "one character", named(2, "率", "≥95%"), nil},

	{"TARGET_UNREADABLE", "letter O", target(2, "≥9O%"), []string{"warning /indicators/2/target"}},
	{"TARGET_UNREADABLE", "left over", target(2, "≥95%%#?"), []string{"warning /indicators/2/target"}},
	{"TARGET_UNREADABLE", "letter S", target(2, "≥9S%"), []string{"warning /indicators/2/target"}},
	{"TARGET_UNREADABLE", "commas", target(1, "≥1,00人"), []string{"warning /indicators/1/target"}},
	{"TARGET_UNREADABLE", "two facts", target(0, "8期，12台"), nil},
	{"TARGET_UNREADABLE", "words", target(2, "逐步提高"), nil},
	{"TARGET_UNREADABLE", "full-width", target(2, "≥９５％"), nil},

	{"TARGET_UNIT_MISSING", "plain number", target(1, "≥200"), []string{"warning /indicators/1/target"}},
	{"TARGET_UNIT_MISSING", "unit in the name", named(1, "培训人数（人）", "≥200"), nil},
	{"TARGET_UNIT_MISSING", "0 needs none", target(1, "0"), nil},
	{"TARGET_UNIT_MISSING", "ratio", target(1, "1:3"), nil},
	{"TARGET_UNIT_MISSING", "share", target(2, "≥4/5"), nil},
	{"TARGET_UNIT_MISSING", "share in words", target(2, "三分之二以上"), nil},
	{"TARGET_UNIT_MISSING", "decimals", target(2, "≥0.95"), []string{"warning /indicators/2/target"}},

	{"TARGET_VAGUE", "in 数量", target(1, "较多"), []string{"info /indicators/6/target", "warning /indicators/1/target"}},
	{"TARGET_VAGUE", "in 时效", target(3, "及时"), []string{"info /indicators/6/target", "warning /indicators/3/target"}},
	{"TARGET_VAGUE", "in 质量 a hint", target(2, "达标"), []string{"info /indicators/2/target", "info /indicators/6/target"}},
	{"TARGET_VAGUE", "not understood", target(1, "≥9S人"), []string{"info /indicators/6/target"}},
	{"TARGET_VAGUE", "a grade that is awarded", target(6, "AAA级"), nil},
	{"TARGET_VAGUE", "yes or no", target(6, "是"), nil},

	{"SEVERAL_FACTS", "two units", target(0, "8期；200人"), []string{"warning /indicators/0/target"}},
	{"SEVERAL_FACTS", "a number and a date", target(0, "8期，11月底前"), []string{"warning /indicators/0/target"}},
	{"SEVERAL_FACTS", "one unit", target(0, "①≥8期；②≥2期"), nil},
	{"SEVERAL_FACTS", "an interval", target(0, "8~10期"), nil},

	{"TARGET_COPIES_DESCRIPTION", "description", all(target(6, "建立长效机制"), func(f *indicator.Form) {
		f.Indicators[6].Description = "建立长效 机制"
	}), []string{"warning /indicators/6/target"}},
	{"TARGET_COPIES_DESCRIPTION", "name", target(6, "长效培训机制"), []string{"warning /indicators/6/target"}},
	{"TARGET_COPIES_DESCRIPTION", "goes on", target(6, "长效培训机制健全"), nil},
	{"TARGET_COPIES_DESCRIPTION", "a number of both", all(target(1, "200人"), func(f *indicator.Form) {
		f.Indicators[1].Description = "200人"
	}), nil},

	{"TIME_AS_RATE", "time", target(3, "100%"), []string{"warning /indicators/3/target"}},
	{"TIME_AS_RATE", "rate of time", named(3, "培训及时率", "100%"), nil},
	{"TIME_AS_RATE", "described as a period", all(named(3, "培训工作", "100%"), func(f *indicator.Form) {
		f.Indicators[3].Description = "2024年1月1日至2024年11月30日"
	}), []string{"warning /indicators/3/target"}},

	{"SATISFACTION_LOW", "89.9%", target(7, "≥89.9%"), []string{"warning /indicators/7/target"}},
	{"SATISFACTION_LOW", "90%", target(7, "≥90%"), nil},
	{"SATISFACTION_LOW", "complaints", named(7, "学员投诉率", "≤5%"), nil},

	{"TARGET_ODD_PRECISION", "90.09%", target(7, "≥90.09%"), []string{"warning /indicators/7/target"}},
	{"TARGET_ODD_PRECISION", "90.9%", target(7, "≥90.9%"), nil},
	{"TARGET_ODD_PRECISION", "named with 指标", named(7, "学员满意度指标", "≥90.09%"), []string{"warning /indicators/7/target"}},
	{"TARGET_ODD_PRECISION", "below 1%", named(2, "器材完好率", "≥0.05%"), nil},
	{"TARGET_ODD_PRECISION", "not bounded", named(2, "增长率", "≥12.35%"), nil},

	{"BASIS_MISSING", "blank", func(f *indicator.Form) { f.Indicators[3].Basis = "" }, []string{"info /indicators/3/basis"}},
	{"BASIS_MISSING", "无", func(f *indicator.Form) { f.Indicators[3].Basis = "无。" }, []string{"info /indicators/3/basis"}},
	{"BASIS_MISSING", "no such column", func(f *indicator.Form) {
		for i := range f.Indicators {
			f.Indicators[i].Basis = ""
		}
	}, nil},
}

func TestAuditOfRows(t *testing.T) { checkTable(t, review.Audit, targets, auditRowCases) }

// auditMoneyCases are of money.
var auditMoneyCases = []tableCase{
	// 200 × 1500 = 300,000; allowed are 28 × 1.05 = 29.4 and 28.6 × 1.05 = 30.03.
	{"UNIT_COST_OVER_FUND", "28", initial("28"), []string{"warning /indicators/4/target"}},
	{"UNIT_COST_OVER_FUND", "28.6", initial("28.6"), nil},
	{
		"UNIT_COST_OVER_FUND", "in 元", all(initial("280000"), func(f *indicator.Form) { f.CurrencyUnit = "元" }),
		[]string{"warning /indicators/4/target"},
	},
	{"UNIT_COST_OVER_FUND", "two rows count people", all(initial("28"), target(0, "≥8人")), nil},
	{"UNIT_COST_OVER_FUND", "nothing counts hectares", all(initial("28"), target(4, "≤1500元/公顷")), nil},
	{
		"UNIT_COST_OVER_FUND", "20 km at 1.5万元 are 30", all(initial("28"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")),
		[]string{"warning /indicators/4/target"},
	},
	{"UNIT_COST_OVER_FUND", "29.4 is 1.05 of 28", all(initial("28"), target(1, "≥19.6公里"), target(4, "≤1.5万元/公里")), nil},
	{
		"UNIT_COST_OVER_FUND", "20 km at 15元/米 are 30", all(initial("28"), target(1, "≥20公里"), target(4, "≤15元/米")),
		[]string{"warning /indicators/4/target"},
	},
	{
		"UNIT_COST_OVER_FUND", "the row in km is meant, not that in metres",
		all(initial("28"), target(0, "≥800米"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")),
		[]string{"warning /indicators/4/target"},
	},
	{"UNIT_COST_OVER_FUND", "two rows in km", all(initial("28"), target(0, "≥8公里"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")), nil},
	{"UNIT_COST_OVER_FUND", "two in other units", all(initial("28"), target(0, "≥8里"), target(1, "≥20公里"), target(4, "≤15元/米")), nil},
	{
		"UNIT_COST_OVER_FUND", "one row that wasn't read, but not in km", all(initial("28"), target(0, "≥9O%"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")),
		[]string{"warning /indicators/4/target"},
	},
	{
		"UNIT_COST_OVER_FUND", "one row of two other facts", all(initial("28"), target(0, "8期，3座"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")),
		[]string{"warning /indicators/4/target"},
	},
	{"UNIT_COST_OVER_FUND", "one row of two facts", all(initial("28"), target(0, "8公里，3座"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")), nil},
	{"UNIT_COST_OVER_FUND", "one row of nobody knows what", all(initial("28"), target(0, "≥8"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")), nil},
	{"UNIT_COST_OVER_FUND", "by the month", all(initial("28"), target(1, "≥20个月"), target(4, "≤1.5万元/月")), nil},
	{"UNIT_COST_OVER_FUND", "per person and month", all(initial("28"), target(4, "≤1500元/人·月")), nil},

	// 30 of 25 is 20 % more.
	{"MONEY_UNIT_MIXED", "last year's in 元", previous("250000"), []string{"warning /funds/previous/total"}},
	{"MONEY_UNIT_MIXED", "last year's", previous("25"), nil},
	{"BUDGET_UP_TARGET_DOWN", "at the bound", previous("25", "8期", "210人"), []string{"warning /funds/initial/total"}},
	{"BUDGET_UP_TARGET_DOWN", "below it", previous("25.01", "8期", "210人"), nil},
	{"BUDGET_UP_TARGET_DOWN", "one target rises", previous("25", "8期", "199人"), nil},
	{"BUDGET_UP_TARGET_DOWN", "one is not known", previous("25", "8期"), nil},

	{
		"PURPOSE_FUND_CONFLICT", "total", func(f *indicator.Form) { f.Funds.Purpose = "预算数 20 万元。用于培训费" },
		[]string{"warning /funds/purpose"},
	},
	{
		"PURPOSE_FUND_CONFLICT", "fiscal", func(f *indicator.Form) { f.Funds.Purpose = "预算数30万元，其中：财政资金25万元" },
		[]string{"warning /funds/purpose"},
	},
	{"PURPOSE_FUND_CONFLICT", "in 元", func(f *indicator.Form) { f.Funds.Purpose = "预算数300,000元" }, nil},
	{"PURPOSE_FUND_CONFLICT", "another sum", func(f *indicator.Form) { f.Funds.Purpose = "其中教材费3万元" }, nil},
}

func TestAuditOfMoney(t *testing.T) { checkTable(t, review.Audit, targets, auditMoneyCases) }

func dueBy(at int, date string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Schedule[at].By = day(date) }
}

// auditScheduleCases are of the plan of spending.
var auditScheduleCases = []tableCase{
	{"SCHEDULE_SUM", "95", cumulative("10", "40", "80", "95"), []string{"error /schedule"}},
	{"SCHEDULE_SUM", "100.00", cumulative("10", "40", "80", "100.00"), nil},
	{"SCHEDULE_SUM", "blank at the end, 100 before", cumulative("10", "100", "", ""), nil},
	{"SCHEDULE_SUM", "blank at the end, less before", cumulative("10", "40", "75", ""), nil},
	{"SCHEDULE_SUM", "no schedule", func(f *indicator.Form) { f.Schedule = nil }, nil},

	{"SCHEDULE_ORDER", "falls", cumulative("10", "40", "35", "100"), []string{"error /schedule/2"}},
	{"SCHEDULE_ORDER", "stays", cumulative("10", "40", "40", "100"), nil},
	{"SCHEDULE_ORDER", "falls over a blank", cumulative("10", "40", "", "35"), []string{"error /schedule/3"}},
	{"SCHEDULE_ORDER", "dates swapped", all(dueBy(1, "2024-09-30"), dueBy(2, "2024-06-30")), []string{"error /schedule/2"}},
	{"SCHEDULE_ORDER", "a date twice", dueBy(2, "2024-06-30"), []string{"error /schedule/2"}},

	{"SCHEDULE_INCOMPLETE", "blank", cumulative("10", "", "80", "100"), []string{"warning /schedule/1/cumulative"}},
	{"SCHEDULE_INCOMPLETE", "0", cumulative("0", "0", "80", "100"), nil},

	{"SCHEDULE_OUTSIDE_YEAR", "next year", dueBy(3, "2025-01-31"), []string{"warning /schedule/3/by"}},
	{"SCHEDULE_OUTSIDE_YEAR", "last day", dueBy(3, "2024-12-31"), nil},
	{"SCHEDULE_OUTSIDE_YEAR", "project of two years", all(dueBy(3, "2025-01-31"), func(f *indicator.Form) {
		f.Project.Start, f.Project.End = day("2024-01-01"), day("2025-12-31")
	}), nil},

	{"SCHEDULE_SPARSE", "one date", func(f *indicator.Form) { f.Schedule = f.Schedule[3:] }, []string{"warning /schedule"}},
	{"SCHEDULE_SPARSE", "two", func(f *indicator.Form) { f.Schedule = f.Schedule[2:] }, nil},
}

func TestAuditOfTheSchedule(t *testing.T) { checkTable(t, review.Audit, targets, auditScheduleCases) }

// TestOpinion holds the marks of the groups, and what they come to.
func TestOpinion(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*indicator.Form)
		want []string
	}{
		{"a hint about 健全 alone", nothing, []string{"通过", "优", "良", "优", "优"}},
		{"nothing", target(6, "≥3年"), []string{"通过", "优", "优", "优", "优"}},
		{"a warning of dates", all(target(6, "≥3年"), cumulative("10", "", "80", "100")), []string{"修改后通过", "优", "优", "优", "中"}},
		{"an error of completeness", func(f *indicator.Form) { f.Goals = nil }, []string{"退回修改", "差", "良", "优", "优"}},
		{"low satisfaction", target(7, "≥80%"), []string{"修改后通过", "优", "良", "中", "优"}},
	} {
		f := targets(t)
		c.edit(f)
		report, err := checker(t, review.Audit).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{report.Opinion.Verdict.In(lang.Chinese)}
		for i, m := range report.Opinion.Marks {
			if m.Group != review.Complete+review.Group(i) {
				t.Errorf("%s: mark %d is of group %d", c.name, i, m.Group)
			}
			got = append(got, m.Grade.In(lang.Chinese))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", c.name, diff)
		}
		if places := placesOf(report, "OPINION"); !cmp.Equal(places, []string{"info "}) {
			t.Errorf("%s: the opinion is found at %q", c.name, places)
		}
	}
	if report, err := checker(t, review.Monitoring).Check(targets(t)); err != nil || report.Opinion != nil {
		t.Errorf("monitoring has an opinion: %v, %v", report.Opinion, err)
	}
}
