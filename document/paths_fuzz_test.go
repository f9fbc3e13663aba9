package document_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/laws"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/rules"
)

func scorerBy(f *testing.F, id string) *evaluation.Evaluator {
	f.Helper()
	set, err := rules.Preset(id)
	if err != nil {
		f.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		f.Fatal(err)
	}
	return e
}

// FuzzScored reads a file of any kind and scores what is in it: the results have the properties that all results have,
// and are recognised as results when they are read.
func FuzzScored(f *testing.F) {
	both := []*evaluation.Evaluator{scorerBy(f, "mof-2020"), scorerBy(f, "mof-2021")}
	names := []string{"form.json", "forms.ndjson", "form.yaml", "forms.csv"}
	f.Add([]byte(sample.Form(3)), uint8(0))
	f.Add([]byte(sample.Form(4)+"\n"+sample.Form(13)+"\n"+sample.Form(5)+"\n"), uint8(1))
	f.Add([]byte("year: 2021\nproject: {name: 普查}\nfunds: {adjusted: {total: \"10\"}, spent: {total: \"9.2\"}}\n"+
		"indicators:\n"+
		"  - {level1: 产出指标, level2: 数量指标, name: 乡镇数, target: 19个, points: 12.5, actual: 17个}\n"+
		"  - {level1: 效益指标, level2: 社会效益指标, name: 影响, target: 明显改善, actual: 达成, judged: {level: 达成}, declared: 7}\n"+
		"  - {level1: 满意度指标, name: 满意度, target: \"/\", actual: 不适用}\nevents: [{name: 表彰, points: 3}]\ndeclared: {score: 90, "+
		"grade: 优}\n"), uint8(2))
	f.Add([]byte(chineseCSV), uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, kind uint8) {
		contents, err := document.Read(context.Background(), names[int(kind)%len(names)], bytes.NewReader(data))
		if err != nil {
			if len(fault.All(err)) == 0 {
				t.Fatalf("an error without a code: %v", err)
			}
			return
		}
		for _, form := range contents.Forms {
			for _, e := range both {
				r, err := e.Evaluate(form)
				if err != nil {
					if len(fault.All(err)) == 0 {
						t.Fatalf("an error without a code: %v", err)
					}
					continue
				}
				laws.Hold(t, r)
			}
		}
	})
}

// FuzzCSVAndJSON writes the same cells into a table and into JSON: what is read from them is scored alike, or refused
// by both.
func FuzzCSVAndJSON(f *testing.F) {
	e := scorerBy(f, "mof-2021")
	f.Add("道路", "2023", "100", "90", "产出指标", "数量指标", "里程", "≥80公里", "50", "72公里", "雨季", "45")
	f.Add("普查", "二〇二一年", "10万元", "9.2", "效益指标", "社会效益指标", "影响", "明显改善", "30", "达成", "", "25")
	f.Add("桥\u00a0梁", " 2023 ", "1,000", "\u00a0900\u00a0", "3.满意度指标", "", "满意度", "≥90％", "１０", "８５％", "\u3000", "")
	f.Add("无", "", "", "", "产出指标", "时效指标", "完工", "12月底前", "", "2023年11月", "下雨", "/")
	f.Fuzz(func(t *testing.T, project, year, budget, spent, level1, level2, name, target, points, actual, reason,
		declared string,
	) {
		cells := []string{project, year, budget, spent, level1, level2, name, target, points, actual, reason, declared}
		for _, cell := range cells {
			// CSV can't tell \r\n from \n within a cell, and bytes that aren't text make a file of another encoding.
			if !utf8.ValidString(cell) || strings.ContainsAny(cell, "\r\x00\ufffd\ufeff") {
				return
			}
			if strings.Contains(cell, "\n") {
				return // a cell of a table is joined from its paragraphs, without blanks around each
			}
		}
		if strings.TrimSpace(project) == "" || strings.TrimSpace(name) == "" {
			return // a row of CSV belongs to a project, and is ignored without a name
		}
		fromCSV, errCSV := scored(t, e, func() ([]*indicator.Form, error) { return readCSV(cells) })
		fromJSON, errJSON := scored(t, e, func() ([]*indicator.Form, error) { return readJSON(cells) })
		if !slices.Equal(errCSV, errJSON) {
			t.Fatalf("CSV gives the errors %v, JSON %v", errCSV, errJSON)
		}
		if fromCSV != fromJSON {
			t.Fatalf("CSV\n%s\nJSON\n%s", fromCSV, fromJSON)
		}
	})
}

// scored is the result of the one form that is read, without the places where things stood, and the codes of what is
// wrong.
func scored(t *testing.T, e *evaluation.Evaluator, read func() ([]*indicator.Form, error)) (
	result string, wrong []string,
) {
	t.Helper()
	forms, err := read()
	for _, f := range fault.All(err) {
		wrong = append(wrong, string(f.Code))
	}
	if err != nil || len(forms) != 1 {
		slices.Sort(wrong)
		return "", slices.Compact(wrong) // a mistake that occurs twice in one line may be reported once
	}
	r, err := e.Evaluate(forms[0])
	if err != nil {
		return err.Error(), nil
	}
	laws.Hold(t, r)
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var said map[string]any
	if err := json.Unmarshal(text, &said); err != nil {
		t.Fatal(err)
	}
	delete(said, "file")
	delete(said, "line")
	if findings, ok := said["findings"].([]any); ok { // notes of fields are in the order of reading
		for _, f := range findings {
			if f, ok := f.(map[string]any); ok {
				delete(f, "line")
			}
		}
		slices.SortFunc(findings, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	again, err := json.MarshalIndent(said, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(again), nil
}

func readCSV(cells []string) ([]*indicator.Form, error) {
	var table bytes.Buffer
	w := csv.NewWriter(&table)
	header := []string{
		"project", "year", "budget", "spent", "level1", "level2", "name", "target", "points", "actual",
		"reason", "declared",
	}
	if err := w.WriteAll([][]string{header, cells}); err != nil {
		return nil, err
	}
	contents, err := document.Read(context.Background(), "forms.csv", &table)
	if err != nil {
		return nil, err
	}
	return contents.Forms, nil
}

func readJSON(cells []string) ([]*indicator.Form, error) {
	type object map[string]any
	put := func(o object, key, text string) object {
		if text != "" {
			o[key] = text
		}
		return o
	}
	row, form := object{}, object{}
	for i, key := range []string{"level1", "level2", "name", "target", "points", "actual", "reason", "declared"} {
		put(row, key, cells[4+i])
	}
	form["project"] = put(object{}, "name", cells[0])
	put(form, "year", cells[1])
	form["funds"] = object{"adjusted": put(object{}, "total", cells[2]), "spent": put(object{}, "total", cells[3])}
	form["indicators"] = []object{row}
	text, err := json.Marshal(form)
	if err != nil {
		return nil, err
	}
	contents, err := document.Read(context.Background(), "form.json", bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	return contents.Forms, nil
}
