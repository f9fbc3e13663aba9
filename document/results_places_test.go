package document_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// The reason for a missed target is missing, and an actual.
const lackingPage = `<p>2024年度项目支出绩效自评表</p><table>
<tr><td>项目名称</td><td colspan="7">乡村道路养护</td></tr>
<tr><td>项目资金（万元）</td><td></td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td><td>分值</td><td>执行率</td><td>得分</td></tr>
<tr><td></td><td>年度资金总额</td><td>100</td><td>100</td><td>100</td><td>10</td><td>100%</td><td>10</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td><td>偏差原因分析</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>养护里程</td><td>≥80公里</td><td>60公里</td><td>40</td><td></td><td></td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>受益人数</td><td>≥900人</td><td></td><td>50</td><td></td><td></td></tr></table>`

func lackingResult(t *testing.T, name, text string) *evaluation.Result {
	t.Helper()
	contents, err := document.Read(context.Background(), name, strings.NewReader(text), html.Reader())
	if err != nil {
		t.Fatal(err)
	}
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	ev, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	result, err := ev.Evaluate(contents.Forms[0])
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// Results say where in its document a finding is: in the cell where something is missing, too.
func TestFindingsNameTheCell(t *testing.T) {
	result := lackingResult(t, "表.html", lackingPage)
	want := map[lang.Code]string{
		"DEVIATION_MISSING": "表1 第5行第8列",
		"ACTUAL_MISSING":    "表1 第6行第5列",
	}
	got := map[lang.Code]string{}
	for _, f := range result.Record(lang.Chinese).Findings {
		if want[f.Code] != "" {
			got[f.Code] = f.Cell
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var read evaluation.Record
	if err := json.Unmarshal(result.AppendJSON(nil, lang.English), &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(result.Record(lang.English), read); diff != "" {
		t.Error(diff)
	}
	if read.Cell != "表1 第1行第1列" || read.File != "表.html" || read.Line != 0 {
		t.Error(read.File, read.Line, read.Cell)
	}
	for _, f := range result.Findings() {
		var one evaluation.FindingRecord
		text, err := json.Marshal(f)
		if err == nil {
			err = json.Unmarshal(text, &one)
		}
		if err != nil || one.Cell != f.Place.Cell || one.Cell == "" {
			t.Error(one, f.Place, err)
		}
	}
}

// Tables for spreadsheets name the cell of each row, and of each finding.
func TestTablesNameTheCell(t *testing.T) {
	format := document.CSV(lang.English)
	block := format.Block()
	if err := block.Add(lackingResult(t, "表.html", lackingPage)); err != nil {
		t.Fatal(err)
	}
	text, err := block.Append(format.Head())
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	for i, want := range []struct{ cell, finding string }{
		{"表1 第2行第1列", ""},
		{"表1 第5行第3列", "warning (表1 第5行第8列): "},
		{"表1 第6行第3列", "error (表1 第6行第5列): "},
	} {
		row := rows[i+1]
		if row[column["cell"]] != want.cell || !strings.Contains(row[column["findings"]], want.finding) {
			t.Error(row)
		}
	}
}

// A text has lines instead of cells.
func TestFindingsNameTheLine(t *testing.T) {
	const text = "2024年度项目支出绩效自评表\n\n" +
		"| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 偏差原因分析 |\n|---|---|---|---|---|---|---|\n" +
		"| 产出指标 | 数量指标 | 养护里程 | ≥80公里 | 60公里 | 50 | |\n"
	for _, f := range lackingResult(t, "表.md", text).Record(lang.Chinese).Findings {
		if f.Code == "DEVIATION_MISSING" && (f.Line != 5 || f.Cell != "") {
			t.Error(f)
		}
	}
}
