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

func ExampleOpinion() {
	form, err := indicator.FormYAML("form.yaml", []byte(`
year: 2024
project: {name: 农民技能培训, department: 农业农村局}
funds: {initial: {total: 30}}
goals: [{text: 提高务农技能}]
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 培训人数, target: ≥200人, points: 25}
  - {level1: 产出指标, level2: 质量指标, name: 考核合格率, target: ≥95%, points: 15}
  - {level1: 产出指标, level2: 时效指标, name: 培训完成时间, target: 11月底前, points: 10}
  - {level1: 成本指标, level2: 经济成本指标, name: 人均培训成本, target: ≤2000元/人, points: 10}
  - {level1: 效益指标, level2: 社会效益指标, name: 带动就业人数, target: ≥60人, points: 20}
  - {level1: 满意度指标, level2: 服务对象满意度指标, name: 学员满意度, target: ≥92%, points: 10}
`))
	if err != nil {
		log.Fatal(err)
	}
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		log.Fatal(err)
	}
	auditor, err := review.New(scorer, review.Audit)
	if err != nil {
		log.Fatal(err)
	}
	report, err := auditor.Check(form)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(report.Opinion.Verdict.In(lang.Chinese))
	for _, mark := range report.Opinion.Marks {
		if mark.Group == review.Appropriate {
			fmt.Println(mark.Grade.In(lang.Chinese), mark.Findings, report.Findings[0].In(lang.Chinese))
		}
	}
	// Output:
	// 修改后通过
	// 中 1 “人均培训成本”为“≤2000元/人”，按“培训人数”的“≥200人”计算共需40万元，超过预算30万元的5%以上（最多31.5万元）
}
