package review_test

import (
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

func Example() {
	form, err := indicator.FormYAML("form.yaml", []byte(`
year: 2024
project: {name: 灾害普查, department: 应急管理局}
funds:
  initial: {total: 100, fiscal: 90, carryover: 0, other: 0}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 灾害普查乡镇数, target: 19个, points: 90}
`))
	if err != nil {
		log.Fatal(err)
	}
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	scorer, err := evaluation.New(set)
	if err != nil {
		log.Fatal(err)
	}
	// Last year's forms could be found by their project's code.
	last := func(*indicator.Form) *indicator.Form { return nil }
	checker, err := review.New(scorer, review.Audit, review.WithLastYear(last))
	if err != nil {
		log.Fatal(err)
	}
	report, err := checker.Check(form)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range report.Findings {
		if check, _ := review.CheckOf(f.Code); check.Code == "FUND_SUM" {
			fmt.Println(f.At, check.Settings, check.Doubt == "", f.In(lang.English))
		}
	}
	// Output: /funds/initial/total [sum_room] true the total 100 is 10 off the sum 90 of its parts, more than the 0.02 that rounding can make
}

func ExampleSettings() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range review.Settings(set)[:2] {
		fmt.Println(s.Key, s.Value)
	}
	// Output:
	// sum_room 0.005
	// exec_reason_below 90%
}
