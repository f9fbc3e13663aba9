package evaluation_test

import (
	"encoding/json"
	"fmt"
	"log"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// A form is scored, and every lost point is explained.
func Example() {
	form, err := indicator.FormYAML("form.yaml", []byte(`
year: 2021
project: {name: 第一次自然灾害普查项目}
funds: {adjusted: {total: "10"}, spent: {total: "9.2"}}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 灾害普查乡镇数, target: 19个, points: "50", actual: 17个, reason: 汛期}
  - {level1: 效益指标, level2: 社会效益指标, name: 普查数据可用率, target: ≥90%, points: "30", actual: 93%}
  - {level1: 满意度指标, level2: 服务对象满意度, name: 群众满意度, target: ≥90%, points: "10", actual: 94%}
`))
	if err != nil {
		log.Fatal(err)
	}
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
	// 93.94 优
	// 0.80 预算执行率：预算10万元，支出9.2万元，执行率92%，按比例得9.20分（满分10分）——财预〔2021〕101号
	// 5.26 灾害普查乡镇数：目标19个，实际17个，完成率89.47%，按比例得44.74分（满分50分）——财预〔2021〕101号
}

// How do I keep a result, read it again, and see whether another run says the same?
func ExampleResult_Record() {
	form := &indicator.Form{Year: 2024, Project: indicator.Project{Name: "农村公路"}, Indicators: []indicator.Indicator{
		{
			Level1: "产出指标", Name: "修路里程", Target: cell.ParseThreshold("≥80公里"), Actual: cell.ParseActual("76公里"),
			Reason: "汛期停工",
		},
	}}
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
	kept := res.AppendJSON(nil, lang.English)

	var record evaluation.Record
	if err := json.Unmarshal(kept, &record); err != nil {
		log.Fatal(err)
	}
	fmt.Println(record.Indicators[0].Name, record.Indicators[0].Score, record.Indicators[0].Attainment)
	fmt.Println(cmp.Equal(record, res.Record(lang.English)))
	// Output:
	// 修路里程 47.50 0.95
	// true
}
