package indicator_test

import (
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// How do I make a monitoring table?
func ExampleInterim() {
	kind, _, _ := indicator.ReadKind("绩效运行监控表")
	scope, _, _ := indicator.ReadScope("转移支付")
	likelihood, _, wrong := indicator.ReadLikelihood("有可能")
	_, _, other := indicator.ReadLikelihood("大概能")
	fmt.Println(wrong, other.Why, other.Hint)

	form := indicator.Form{Year: 2024, Kind: kind, Scope: scope, Project: indicator.Project{Name: "气象站"}}
	form.Funds.Previous.Total = exact.MustAmount("300")
	form.Interim = &indicator.Interim{
		Until: calendar.Day(2024, 7, 31), Spent: indicator.Money{Total: exact.MustAmount("189.14")},
	}
	previous, initial := cell.ParseActual("22套"), cell.ParseThreshold("≥36套")
	form.Indicators = []indicator.Indicator{{
		Level1: "产出指标", Name: "布设气象站", Target: cell.ParseThreshold("≥30套"), Previous: &previous,
		InitialTarget: &initial,
		Interim:       &indicator.RowInterim{Actual: cell.ParseActual("14套"), Likelihood: likelihood, Light: "黄"},
	}}
	text, err := form.MarshalYAML()
	fmt.Print(string(text), err)
	// Output:
	// <nil> “大概能” is none of the words that may be written here it may be: 确定能, 有可能, 完全不可能
	// year: 2024
	// kind: monitoring
	// scope: transfer
	// project:
	//   name: 气象站
	// funds:
	//   previous:
	//     total: "300"
	// indicators:
	// - level1: 产出指标
	//   name: 布设气象站
	//   target: ≥30套
	//   previous: 22套
	//   initial_target: ≥36套
	//   interim:
	//     actual: 14套
	//     likelihood: 有可能
	//     light: 黄
	// interim:
	//   until: "2024-07-31"
	//   spent:
	//     total: "189.14"
	// <nil>
}

// How do I see what a reviewer changed?
func ExampleReview() {
	form, err := indicator.FormYAML("form.yaml", []byte(`
funds:
  rates: {total: 92%}
  points: 10
  declared: 9.2
  reviewed: {score: 9, remark: 含上年结转}
indicators:
  - {name: 修路里程, target: ≥80公里, actual: 80公里, points: 50, declared: 50, reviewed: {actual: 76公里, score: 47.5}}
reviewed: {score: 96.5, grade: 优}
`))
	funds, row := &form.Funds, &form.Indicators[0]
	fmt.Println(err, funds.Rates.Total, funds.Declared, funds.Reviewed.Score, funds.Reviewed.Remark)
	fmt.Println(row.Actual.Text(), row.Reviewed.Actual.Text(), row.Declared, row.Reviewed.Score)
	fmt.Println(form.Reviewed.Score, form.Reviewed.Grade)
	// Output:
	// <nil> 92% 9.2 9 含上年结转
	// 80公里 76公里 50 47.5
	// 96.5 优
}
