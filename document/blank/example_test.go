package blank_test

import (
	"fmt"
	"log"
	"os"

	"github.com/ziping-go/ziping/document/blank"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// How do I hand out a form to fill in? Docx and Xlsx write the printed table, YAML and CSV what programs fill in.
func ExampleTable() {
	set, err := rules.Preset("yinchuan")
	if err != nil {
		log.Fatal(err)
	}
	table := blank.Table{Set: set, Year: 2025}
	for _, level := range table.Form().Levels {
		fmt.Println(level.Name, level.Points)
	}
	if err := table.YAML(os.Stdout, lang.English); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 决策 10
	// 管理 25
	// 产出 30
	// 效益 35
	// # an empty form: write after the colons, and leave blank what there is none of
	// year: 2025
	// kind: self_evaluation
	// scope: project
	// project:
	//   name:
	//   title: 项目支出绩效自评表
	//   department:
	//   implementing_unit:
	// currency_unit: 万元
	// funds:
	//   initial:  {total: , fiscal: , carryover: , other: }
	//   adjusted: {total: , fiscal: , carryover: , other: }
	//   spent:    {total: , fiscal: , carryover: , other: }
	// goals:
	//   # - {text: , outcome: }
	// levels:
	//   - {name: 决策, points: "10"}
	//   - {name: 管理, points: "25"}
	//   - {name: 产出, points: "30"}
	//   - {name: 效益, points: "35"}
	// indicators:
	//   # a line an indicator: take away the leading “# ” and fill it in; lines that aren't needed may go
	//   # - {level1: 决策, level2: , name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 管理, level2: , name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 产出, level2: 数量指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 产出, level2: 质量指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 产出, level2: 时效指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 产出, level2: 成本指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 效益, level2: 经济效益指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 效益, level2: 社会效益指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 效益, level2: 生态效益指标, name: , target: , actual: , points: , declared: , reason: }
	//   # - {level1: 效益, level2: 可持续影响指标, name: , target: , actual: , points: , declared: , reason: }
	// declared: {points: "100", score: , grade: }
}
