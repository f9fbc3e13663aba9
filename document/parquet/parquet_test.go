package parquet_test

import (
	"bytes"
	"testing"

	"github.com/parquet-go/parquet-go"

	ours "github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// read is a row as another program sees it, by the names of the columns.
type read struct {
	Project string `parquet:"project"`
	Year    int32  `parquet:"year"`
	Level1  string `parquet:"level1"`
	Name    string `parquet:"name"`
	Actual  string `parquet:"actual"`
	Points  *int64 `parquet:"points,optional,decimal(4:18)"`
	Score   *int64 `parquet:"score,optional,decimal(4:18)"`
	Total   *int64 `parquet:"total,optional,decimal(4:18)"`
	Grade   string `parquet:"grade"`
	Form    int64  `parquet:"form"`
}

// 9 for the money, 50×72/80 = 45, half an hour is 30 minutes, 85% is worth 8: 92. The second form lacks an actual.
func TestColumnsAreTyped(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	results := ours.Results{}
	block := results.Block()
	var spool []byte
	for i, actual := range []string{"72公里", ""} {
		form, err := indicator.FormJSON("form.json", []byte(
			`{"year": 2023, "project": {"name": "道路"}, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "90"}}, "indicators": [
{"level1": "产出指标", "level2": "数量指标", "name": "里程", "target": "≥80公里", "points": "50", "actual": "`+actual+`", "reason": "雨季"},
{"level1": "效益指标", "level2": "社会效益指标", "name": "通行时间", "target": "≤30分钟", "points": "30", "actual": "0.5小时"},
{"level1": "满意度指标", "level2": "服务对象满意度", "name": "群众满意度", "target": "≥90%", "points": "10", "actual": "85%"}]}`), 1)
		if err != nil {
			t.Fatal(err)
		}
		r, err := e.Evaluate(form)
		if err != nil {
			t.Fatal(err)
		}
		if err := block.Add(r); err != nil {
			t.Fatal(err)
		}
		if i == 0 { // a block each
			b, err := block.Append(nil)
			if err != nil {
				t.Fatal(err)
			}
			spool = append(spool, b...)
		}
	}
	b, err := block.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	spool = append(spool, b...)
	var file bytes.Buffer
	if err := results.Finish(bytes.NewReader(spool), int64(len(spool)), &file); err != nil {
		t.Fatal(err)
	}
	rows, err := parquet.Read[read](bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil || len(rows) != 8 {
		t.Fatal(len(rows), err)
	}
	money, road := rows[0], rows[1]
	if money.Level1 != "预算执行率" || *money.Score != 9_0000 || *money.Points != 10_0000 || *money.Total != 92_0000 ||
		money.Grade != "优" || money.Form != 1 || money.Year != 2023 {
		t.Errorf("%+v", money)
	}
	if road.Name != "里程" || road.Actual != "72公里" || *road.Score != 45_0000 || road.Project != "道路" {
		t.Errorf("%+v", road)
	}
	if pending := rows[5]; pending.Name != "里程" || pending.Score != nil || pending.Total != nil || pending.Grade != "" ||
		pending.Form != 2 {
		t.Errorf("%+v", pending)
	}
	schema, err := parquet.OpenFile(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"score": "DECIMAL(18,4)", "project": "STRING", "year": "INT(32,true)"} {
		column, ok := schema.Schema().Lookup(name)
		if !ok || column.Node.Type().String() != want {
			t.Errorf("%s is %v, want %s", name, column.Node.Type(), want)
		}
	}
	// Half a spool is an error, not a short file.
	if err := results.Finish(bytes.NewReader(spool), int64(len(spool)-9), &bytes.Buffer{}); err == nil {
		t.Error("a block that was cut was taken")
	}
}
