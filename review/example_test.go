package review_test

import (
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
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

func ExampleChecker_CheckInto() {
	forms, _, err := indicator.RecordsYAML("forms.yaml", []byte(`
year: 2024
project: {name: 灾害普查, department: 应急管理局}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 普查乡镇数, target: 19个, actual: 17个, points: 90, declared: 90}
---
year: 2024
project: {name: 应急演练, department: 应急管理局}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 演练次数, target: 2次, actual: 2次, points: 90, declared: 90}
`))
	if err != nil {
		log.Fatal(err)
	}
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		log.Fatal(err)
	}
	checker, err := review.New(scorer, review.Review)
	if err != nil {
		log.Fatal(err)
	}
	var report review.Report // used again for each form
	for _, form := range forms {
		if err := checker.CheckInto(&report, form); err != nil {
			log.Fatal(err)
		}
		for _, f := range report.Findings {
			if f.Code == "MISSED_BUT_FULL" {
				fmt.Println(form.Project.Name, f.At, f.Advice(lang.English))
			}
		}
	}
	// Output: 灾害普查 /indicators/0/declared change the declared score of “普查乡镇数” to 80.53; if the score is right, correct target, actual or money
}

// A project with the 240th budget of 300 that has two errors and a warning, whose indicators are far ahead of its
// money, which declares 96 where 88.4 are computed, and whose reason says nothing.
func ExampleRisk() {
	risk := review.Risk{
		Budget: exact.Int(20), Findings: exact.Int(14), Ahead: exact.Int(15), Above: exact.Scaled(76, 1),
		Habits: exact.Int(5),
	}
	fmt.Println(exact.ShortestAmount(risk.Total()))
	// Output: 61.6
}
