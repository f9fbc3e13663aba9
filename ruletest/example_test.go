package ruletest_test

import (
	"fmt"
	"testing/fstest"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

func Example() {
	folder := fstest.MapFS{
		"county_test.yaml": {Data: []byte(`ziping: 1
rules: mof-2021
cases:
  - name: 满意度
    indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, points: 10, reason: 回访不足}
    csv: cases.csv
`)},
		"cases.csv": {Data: []byte("用例,实际完成值,得分\n恰好,90%,10.00\n差一点,89.99%,9.00\n")},
	}
	file, err := ruletest.Load(folder, "county_test.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	outcomes, err := file.Outcomes(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for o := range outcomes {
		fmt.Println(o.Case.Name, o.Passed())
		for _, d := range o.Differences {
			fmt.Printf("%s: %s: expected %s, got %s\n", d.Place, d.Field, d.Want, d.Got)
			fmt.Println(o.Explain(lang.English))
		}
	}
	// Output:
	// 满意度：恰好 true
	// 满意度：差一点 false
	// cases.csv:3:12: score: expected 9.00, got 8.00
	// 满意度: target ≥90%, actual 89.99%, at least 80% and below 90% earns 80% of the points: 8.00 of 10 points (财预〔2021〕101号)
}

// Would the tests notice a mistake in the rules? Each one that they wouldn't comes with the test that is missing.
func ExampleMutate() {
	folder := fstest.MapFS{
		"county.yaml": {Data: []byte("ziping: 1\nid: county\nsource: 县财政局\nextends: mof-2021\npolicy: {lower_is_better: " +
			"linear}\n")},
		"county_test.yaml": {Data: []byte(`ziping: 1
rules: county.yaml
cases:
  - name: 满意度
    indicator: {level1: 满意度指标, name: 满意度, target: ≥90%, actual: 90%, points: "10"}
    expect: {score: "10.00"}
`)},
	}
	file, err := ruletest.Load(folder, "county_test.yaml")
	if err != nil {
		fmt.Println(err)
		return
	}
	mutation, err := ruletest.Mutate([]*ruletest.File{file})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range mutation.Survivors {
		survivor := &mutation.Survivors[i]
		fmt.Println(survivor.Place, survivor.Change.In(lang.English))
		_ = survivor.CaseWith(lang.English) // YAML of the test that is missing, with the score of today
	}
	// Output:
	// county.yaml:5:27 “lower_is_better: linear” changed to “lower_is_better: ratio”
	// county.yaml:5:27 “lower_is_better: linear” changed to “lower_is_better: all-or-nothing”
}
