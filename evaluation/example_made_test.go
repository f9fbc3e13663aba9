package evaluation_test

import (
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// How is a form made in Go? Of values: amounts, and cells made of numbers, units and days.
func ExampleEvaluator_Evaluate() {
	percent, points := unit.Must("%"), exact.MustAmount
	form := &indicator.Form{Year: 2021, Project: indicator.Project{Name: "县道养护"}, Indicators: []indicator.Indicator{
		{
			Level1: "产出指标", Name: "养护里程", Points: points("50"), Target: cell.AtLeast.Of(exact.Int(85), unit.Must("公里")),
			Actual: cell.Value(exact.Int(80), unit.Must("km")),
		},
		{
			Level1: "效益指标", Name: "通行时间缩短", Points: points("30"), Target: cell.AtLeast.Of(exact.Int(10), percent),
			Actual: cell.Value(exact.Int(12), percent),
		},
		{
			Level1: "满意度指标", Name: "村民满意度", Points: points("10"), Target: cell.AtLeast.Of(exact.Int(90), percent),
			Actual: cell.Value(exact.Int(93), percent),
		},
	}}
	form.Funds.Adjusted.Total, form.Funds.Spent.Total = exact.MustAmount("120.00"), exact.MustAmount("120.00")
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	ev, err := evaluation.New(set)
	if err != nil {
		log.Fatal(err)
	}
	res, err := ev.Evaluate(form)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Score(), res.Grade())
	for line := range res.Lost() {
		fmt.Println(line.Points(), line.Explain(lang.Chinese))
	}
	// Output:
	// 97.06 优
	// 2.94 养护里程：目标≥85千米，实际80千米，完成率94.12%，按比例得47.06分（满分50分）——财预〔2021〕101号
}
