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
	Project      Project
	CurrencyUnit string // of every amount in Funds; "" is 万元
	Funds        Funds
	Schedule     []Milestone // 资金支出计划
	Goals        []Goal
	Indicators   []Indicator
	Events       []Event // 加分, 扣分, 一票否决: what happened to the project beside its indicators
	Declared     Declaration

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
}

// Funds is the money of a project.
type Funds struct {
	Initial  Money // 年初预算数
	Adjusted Money // 全年预算数; absent means Initial
	Spent    Money // 全年执行数
	Purpose  string
	Reason   string // 偏差原因 of a low execution rate

	ChangeReason string // 预算调整原因: why the budget changed within the year
}

// Money is one column of the money block. An absent amount is not 0.
type Money struct {
	Total     exact.Amount // 年度资金总额
	Fiscal    exact.Amount // 其中：当年财政拨款
	Carryover exact.Amount // 上年结转资金
	Other     exact.Amount // 其他资金
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
	Cumulative  *Cumulative    // nil for an indicator of one year
	Judged      Judgement
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
