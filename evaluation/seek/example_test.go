package seek_test

import (
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/evaluation/seek"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// What would earn the next grade? 9.2 + 40 + 30 + 10 are 89.2 now. 17 of 20 townships earn 42.5 of 50, all of the money
// 10.
func ExampleFor() {
	form, err := indicator.FormYAML("form.yaml", []byte(`
year: 2021
project: {name: 第一次自然灾害普查项目}
funds: {adjusted: {total: "10"}, spent: {total: "9.2"}}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 灾害普查乡镇数, target: 20个, points: "50", actual: 16个}
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
	answer, err := seek.For(ev, form, seek.Aim{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Now.Score(), answer.Now.Grade(), "→", answer.Goal.Grade)
	for _, way := range answer.Ways {
		fmt.Println(way.Name, way.From, "→", way.To, "=", way.Score)
	}
	// Output:
	// 89.20 良 → 优
	// 灾害普查乡镇数 16个 → 17个 = 91.70
	// 预算执行率 9.2万元 → 10万元 = 90.00
}
