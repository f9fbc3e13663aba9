package rules

import (
	"maps"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Checks are the settings of the checks of a submitted table: what circulars leave open, and which words count. The
// zero value isn't of use; every Set has them all, with defaults where it doesn't say otherwise.
type Checks struct {
	SumRoom         exact.Fraction // room of a sum per printed number
	ExecReasonBelow exact.Fraction // a lower execution rate needs a reason
	CutBelow        exact.Fraction // a lower execution rate has the budget cut
	AdjustedOver    exact.Fraction // a greater change of the budget needs a reason
	OverExplain     exact.Fraction // an attainment from here on needs a reason
	Concentrated    exact.Fraction // a share of the points from here on is too much for one row
	Ahead           exact.Fraction // how far indicators may be ahead of the money
	NothingSpent    exact.Fraction // an execution rate up to here is no money spent
	MoneyAhead      MoneyAhead
	CostOver        exact.Fraction // how far a cost may be above the budget
	CostSpent       exact.Fraction // how far the total cost may be off the spending
	UnitCostOver    exact.Fraction // how far unit cost × quantity may be above the budget
	LastYear        exact.Fraction // how far a target may be below last year's actual
	BudgetUp        exact.Fraction // a budget that rises by this much should buy more
	ReviewCut       exact.Fraction // points of percent between the cut that a remark names and the real one
	ReviewGap       exact.Fraction // a share of the declared total from here on is a gap

	QuantitativeLeast exact.Fraction // the least share of rows that are numbers or dates
	RowsLeast         int
	TargetPoints      []exact.Fraction // what the points of a target table may add up to
	SatisfactionLeast exact.Fraction
	RequiredTiers     []string
	RequiredKinds     []string

	Copied          Copied
	SameAsLastYear  SameRows
	AllFull         AllFull
	DepartmentScore DepartmentScore
	EachDepartment  bool // a sample takes at least one form of each department

	Monitor MonitorSettings

	BoundedRates    []string // names that end so are rates of at most 100 %
	VoidReasons     []string // reasons that say nothing
	UnfinishedWords []string
	WholeUnits      []string
	TotalCost       []string // words of rows that state the cost of the whole project
	Carried         []string // words of names that may carry another year
	Placeholders    []string
	RatioNames      []string
	CountNames      []string
	ExecutionNames  []string
	FormWords       []string // left out of a title before it is compared

	Off      map[lang.Code]bool   // checks that aren't made
	Severity map[lang.Code]string // "error", "warning" or "info" instead of the catalogue's

	Own []OwnCheck // that the set adds
}

// OwnCheck is a check that a rule set adds: a condition over the form, and what is said where it holds.
type OwnCheck struct {
	Code     lang.Code // such as COUNTY_1
	If       *Expression
	Because  string
	Stage    string // at which it is made: "audit", "monitor" or "review"
	Severity string // "error", "warning" or "info"
	At       string // a JSON pointer into the form; "" for all of it
	Place    fault.Place
}

// MoneyAhead says when money is ahead of the output: spent at least so much of the budget, earned less than so much of
// the output's points.
type MoneyAhead struct{ Spent, Output exact.Fraction }

// Copied says from when on forms or texts of a department count as copied.
type Copied struct {
	Rows  exact.Fraction // share of rows that are the same
	Least int            // rows that a form has at least
	Text  int            // characters that a text has at least
	Forms int            // that have the text
}

// SameRows says from when on a form repeats last year's.
type SameRows struct {
	Rows  exact.Fraction
	Least int
}

// AllFull says from when on all forms of a department are full.
type AllFull struct {
	Score exact.Fraction
	Least int // forms
}

// DepartmentScore is how the score of a department is made of those of its projects.
type DepartmentScore uint8

// The ways to make the score of a department.
const (
	DepartmentMean    DepartmentScore = iota // the mean
	DepartmentByFunds                        // weighted by the budgets
)

// MonitorSettings are the settings of monitoring within the year (绩效运行监控).
type MonitorSettings struct {
	Cuts          [3]exact.Fraction // red below, yellow below, green below, else blue
	ScaledRatios  bool              // a ratio is measured against its target × month ÷ 12
	WithFunds     bool              // the light of the form counts the money too
	CauseFor      []string          // lights that need a cause
	ForecastBelow exact.Fraction
}

// defaultChecks are the settings of a rule set without checks of its own.
func defaultChecks() Checks {
	percent := exact.Percent
	return Checks{
		SumRoom: exact.Scaled(5, 3), ExecReasonBelow: percent(90), CutBelow: percent(50), AdjustedOver: percent(30),
		OverExplain: percent(130), Concentrated: percent(50), Ahead: percent(5), NothingSpent: percent(1),
		MoneyAhead: MoneyAhead{percent(95), percent(60)}, CostOver: exact.Scaled(1, 3), CostSpent: percent(1),
		UnitCostOver: percent(5), LastYear: percent(10), BudgetUp: percent(20), ReviewCut: exact.Int(5),
		ReviewGap: percent(10),

		QuantitativeLeast: percent(50), RowsLeast: 5, TargetPoints: []exact.Fraction{exact.Int(90), exact.Int(100)},
		SatisfactionLeast: percent(90), RequiredTiers: []string{"产出指标", "效益指标"},
		RequiredKinds: []string{"数量", "质量", "时效", "成本"},

		Copied:         Copied{Rows: percent(80), Least: 5, Text: 15, Forms: 3},
		SameAsLastYear: SameRows{percent(80), 5}, AllFull: AllFull{exact.Scaled(995, 1), 5}, EachDepartment: true,

		Monitor: MonitorSettings{
			Cuts: [3]exact.Fraction{percent(60), percent(80), percent(120)}, CauseFor: []string{"red", "yellow"},
			ForecastBelow: percent(80),
		},

		BoundedRates: []string{
			"合格率", "满意度", "满意率", "优良率", "优秀率", "准确率", "及时率", "覆盖率", "达标率", "普及率", "到位率",
			"知晓率", "完好率", "有效率", "合规率", "公开率", "通过率", "办结率",
		},
		VoidReasons: []string{
			"", "无", "/", "-", "—", "——", "无偏差", "没有", "不涉及", "同上", "详见附件", "已完成", "无原因", "正常", "n/a",
		},
		UnfinishedWords: []string{
			"未完成", "尚未", "未验收", "未完工", "未竣工", "未达到", "推迟", "延期", "正在实施", "在建",
		},
		WholeUnits: []string{
			"人", "名", "户", "辆", "台", "套", "座", "所", "个", "场", "次", "人次", "册", "份", "批次", "盏", "只", "头",
			"处", "期", "篇", "部", "件",
		},
		TotalCost:    []string{"总成本", "项目成本", "成本控制", "预算控制", "投入"},
		Carried:      []string{"结转", "续建", "尾款", "跨年"},
		Placeholders: []string{"XX", "××", "待填写", "请填写", "待定", "某某", "{…}", "……", "..."},
		RatioNames:   []string{"率", "满意度", "比例", "占比"},
		CountNames:   []string{"人数", "个数", "数量", "次数", "面积", "里程", "长度", "场次"},
		ExecutionNames: []string{
			"预算执行率", "资金执行率", "资金支付率", "支出进度",
		},
		FormWords: []string{
			"项目支出", "绩效目标申报表", "绩效目标表", "绩效自评表", "绩效运行监控表", "部门预算", "项目",
		},
	}
}

// clone is a copy that shares no list with the original.
func (c *Checks) clone() Checks {
	out := *c
	out.TargetPoints = slices.Clone(c.TargetPoints)
	for _, words := range []*[]string{
		&out.RequiredTiers, &out.RequiredKinds, &out.Monitor.CauseFor, &out.BoundedRates, &out.VoidReasons,
		&out.UnfinishedWords, &out.WholeUnits, &out.TotalCost, &out.Carried, &out.Placeholders, &out.RatioNames,
		&out.CountNames, &out.ExecutionNames, &out.FormWords,
	} {
		*words = slices.Clone(*words)
	}
	out.Own = slices.Clone(c.Own)
	out.Off, out.Severity = maps.Clone(c.Off), maps.Clone(c.Severity)
	return out
}
