package document_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/blank"
	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

const csvForm = `项目名称,年度,全年预算数,全年执行数,一级指标,指标名称,指标值,分值,实际完成值,偏差原因
农村公路,2024,200,180,产出指标,修路里程,≥80公里,50,76公里,汛期停工
,,,,效益指标,受益村数,40个,30,40个,
,,,,满意度指标,群众满意度,≥90%,10,93%,
`

// How do I read the forms of a file, whatever it is?
func ExampleRead() {
	contents, err := document.Read(context.Background(), "自评表.csv", strings.NewReader(csvForm))
	if err != nil {
		log.Fatal(err) // a fault.List with the line and column of every mistake
	}
	for _, form := range contents.Forms {
		fmt.Println(form.Year, form.Project.Name, len(form.Indicators), "indicators")
	}
	fmt.Println(len(contents.Remarks), "remarks")
	// Output:
	// 2024 农村公路 3 indicators
	// 0 remarks
}

// How do I read Word documents, and link the reader of no other format?
func ExampleRead_word() {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		log.Fatal(err)
	}
	var file bytes.Buffer // an empty form; yours has been filled in
	if err := (blank.Table{Set: set, Year: 2024}).Docx(&file); err != nil {
		log.Fatal(err)
	}
	contents, err := document.Read(context.Background(), "自评表.docx", &file, docx.Reader())
	if err != nil {
		log.Fatal(err) // a fault.Error or a fault.List with what is wrong, and where
	}
	form := contents.Forms[0]
	fmt.Println(form.Year, form.Project.Title)
	place, _ := form.Origins().At("/levels/0/points")
	fmt.Println(form.Levels[0].Name, form.Levels[0].Points, place.Cell)
	// Output:
	// 2024 项目支出绩效自评表
	// 产出指标 50 表2 第2行第1列
}

// How do I go through a stream of forms, some of which are broken?
func ExampleInput_Records() {
	in := document.Input{Files: []string{"-"}, Stdin: strings.NewReader(
		`{"year": 2024, "project": {"name": "一号路"}, "indicators": []}
{"year": 2024, "project": {"name": "二号路"}, "indicators": [{"name": "里程", "target": "≥80公里", "pionts": "10"}]}
{"year": 2024, "project": {"name": "三号路"}, "indicators": []}
`)}
	for record := range in.Records(context.Background()) {
		forms, err := record.Forms()
		for _, e := range fault.All(err) {
			fmt.Println("line", record.Line, e.Code, e.Text)
		}
		for _, form := range forms {
			fmt.Println(form.Project.Name)
		}
	}
	// Output:
	// 一号路
	// line 2 KEY_UNKNOWN pionts
	// 三号路
}

// How do I write results, a block of them in each goroutine?
func ExampleNDJSON() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		log.Fatal(err)
	}
	contents, err := document.Read(context.Background(), "自评表.csv", strings.NewReader(csvForm))
	if err != nil {
		log.Fatal(err)
	}
	results := document.NDJSON(lang.Chinese)
	block := results.Block() // one for each goroutine
	for _, form := range contents.Forms {
		result, err := evaluator.Evaluate(form)
		if err != nil {
			log.Fatal(err)
		}
		if err := block.Add(result); err != nil {
			log.Fatal(err)
		}
	}
	lines, err := block.Append(results.Head())
	if err != nil {
		log.Fatal(err)
	}
	var first struct {
		Project, Score, Grade string
	}
	if err := json.Unmarshal(lines, &first); err != nil {
		log.Fatal(err)
	}
	fmt.Println(first.Project, first.Score, first.Grade)
	// Output:
	// 农村公路 96.50 优
}
