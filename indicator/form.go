package indicator

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// Form is one project's table (绩效目标表 or 自评表): who, money, goals, indicators, and what the unit declared.
//
// A form is plain data and may be built in Go or read with FormJSON and FormYAML. Scoring only reads it, so one form
// may be scored by several goroutines at once as long as nobody writes to it.
type Form struct {
	Year         int
	Kind         Kind  // what the table is for; "" where nobody has said it
	Scope        Scope // what it is about; "" where nobody has said it
	Project      Project
	CurrencyUnit string // of every amount in Funds; "" is 万元
	Funds        Funds
	Schedule     []Milestone // 资金支出计划
	Goals        []Goal
	Levels       []LevelSum // the sums that the table prints for its level 1
	Indicators   []Indicator
	Events       []Event // 加分, 扣分, 一票否决: what happened to the project beside its indicators
	Declared     Declaration
	Interim      *Interim // nil for a table without figures within the year
	Reviewed     *Review  // nil for a table that nobody has reviewed

	notes   []FieldNote
	origins Origins
}

// Project says whose form it is.
type Project struct {
	Name             string
	Code             string
	Title            string // of the table
	Department       string // 主管部门
	DepartmentCode   string // 预算编码
	ImplementingUnit string // 实施单位

	Start, End calendar.Date // of a project that is longer than the year
}

// Funds is the money of a project. Scoring reads Initial, Adjusted and Spent; what else is printed beside them is for
// those who check the table.
type Funds struct {
	Initial    Money        // 年初预算数
	Adjusted   Money        // 全年预算数; absent means Initial
	Spent      Money        // 全年执行数
	Rates      Rates        // 执行率
	Points     exact.Amount // 分值 of the execution row
	Declared   exact.Amount // 得分 of the execution row
	Previous   Money        // the year before
	Purpose    string
	Reason     string       // 偏差原因 of a low execution rate
	Adjustment string       // 预算调整原因: why the budget changed within the year
	Reviewed   *FundsReview // nil where nobody has reviewed it
}

// Money is one column of the money block. An absent amount is not 0.
type Money struct {
	Total     exact.Amount // 年度资金总额
	Fiscal    exact.Amount // 其中：当年财政拨款
	Carryover exact.Amount // 上年结转资金
	Other     exact.Amount // 其他资金
	More      []MoneyPart  // what else the total is made of
}

// MoneyPart is a part of a column of money under a name of its own, such as 单位资金.
type MoneyPart struct {
	Name   string
	Amount exact.Amount
	Within Part // which of the other parts it is in; "" for one of its own
}

// Rates are the execution rates as printed: 86.18%, 98, 0.9.
type Rates struct {
	Total, Fiscal, Carryover, Other string
}

// Milestone is one column of the spending schedule.
type Milestone struct {
	By         calendar.Date
	Cumulative exact.Amount // planned until then, in percent of the budget
	Spent      exact.Amount // spent until then, in percent of the budget
}

// Goal is one annual goal and its outcome.
type Goal struct {
	Text    string
	Outcome string
	Ratio   exact.Amount // the weight of the goal in percent, in tables that weigh their goals
}

// LevelSum is what the table prints as the sums of a level 1.
type LevelSum struct {
	Name     string
	Points   exact.Amount
	Declared exact.Amount
}

// Indicator is a row of the table.
type Indicator struct {
	Level1      string
	Level2      string
	Name        string // level 3
	Description string
	Target      cell.Threshold // 年度指标值
	Direction   string         // 指标方向 as printed: 正向, 反向, ≥; see ReadFacing
	Nature      string         // 指标性质 as printed: 定量, 定性; tables mix the two up
	Basis       string         // 指标值确定依据
	Points      exact.Amount   // 分值; absent when the table carries none
	Actual      cell.Actual    // 实际完成值
	Reason      string         // 偏差原因
	Declared    exact.Amount   // 自评得分
	Evidence    string         // 佐证材料
	Cumulative  *Cumulative    // nil for an indicator of one year
	Judged      Judgement

	Previous      *cell.Actual    // what came out the year before; nil where the table doesn't say
	InitialTarget *cell.Threshold // the target before it was adjusted to Target; nil for one that wasn't
	Interim       *RowInterim     // nil for a row without figures within the year
	Reviewed      *RowReview      // nil for a row that nobody has reviewed
}

// Cumulative is the running total of an indicator that spans several years; the year's own slice is Target and Actual.
type Cumulative struct {
	Target cell.Threshold
	Actual cell.Actual
}

// Judgement is what a person decided about a row and no engine can.
type Judgement struct {
	Level     string // 达成, 部分达成, 未达成: where the actual doesn't say it
	Excused   bool   // the deviation lies outside the unit's control
	TargetLow bool   // the target was set clearly too low (明显偏低)
}

// Event is something that happened to a project beside its indicators: a bonus, a deduction, a veto. The rule set says
// what an event of that name does.
type Event struct {
	Name   string
	Points exact.Amount // given or taken, where the rule set leaves the number to the evaluator
	Reason string
}

// Declaration is what the unit wrote into the total row itself. It is compared, never trusted.
type Declaration struct {
	Points exact.Amount
	Score  exact.Amount
	Grade  string
}
