package indicator

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// Interim is what a monitoring table (绩效运行监控表) says of the money.
type Interim struct {
	Until    calendar.Date // the last day that the figures count
	Spent    Money         // 执行数 until then
	Expected Money         // 全年预计执行数
	Reason   string        // why less was spent than should have been
}

// RowInterim is what a monitoring table says of a row.
type RowInterim struct {
	Actual     cell.Actual // 完成值 until then
	Expected   cell.Actual // 全年预计完成值
	Likelihood Likelihood  // 完成目标可能性
	Cause      string      // 偏差原因分析: 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他
	Note       string      // 原因说明
	Light      string      // the colour, where the table prints one
}

// Review is what a reviewer (复核) wrote into the total row.
type Review struct {
	Score  exact.Amount
	Grade  string
	Remark string
}

// FundsReview is what a reviewer wrote into the execution row.
type FundsReview struct {
	Score  exact.Amount
	Remark string
}

// RowReview is what a reviewer wrote into a row.
type RowReview struct {
	Actual cell.Actual
	Score  exact.Amount
	Remark string
}
