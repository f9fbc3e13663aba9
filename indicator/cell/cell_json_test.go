package cell_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// A cell comes back from its JSON as it was, and from a string as it is read.
func TestCellsComeBackFromJSON(t *testing.T) {
	for _, text := range []string{"≥95%", "12月底前", "", "/", "带动增收", "约3.5万元", "A级以上", "≥3次；≤5天", "[80%,90%)"} {
		want := cell.ParseThreshold(text)
		type row struct {
			Target cell.Threshold
			Actual cell.Actual
		}
		data, err := json.Marshal(row{want, cell.ParseActual(text)})
		if err != nil {
			t.Fatal(err)
		}
		asString, err := json.Marshal(map[string]string{"Target": text, "Actual": text})
		if err != nil {
			t.Fatal(err)
		}
		for _, data := range [][]byte{data, asString} {
			var got row
			if err := json.Unmarshal(data, &got); err != nil || !reflect.DeepEqual(got.Target, want) ||
				!reflect.DeepEqual(got.Actual.Threshold, want) {
				t.Errorf("%s became %+v: %v", data, got, err)
			}
		}
	}
	kept := cell.ParseThreshold("≥1个")
	if err := json.Unmarshal([]byte("null"), &kept); err != nil || kept.Text() != "≥1个" {
		t.Errorf("null: %v %q", err, kept.Text())
	}
	for _, data := range []string{`{}`, `{"kind":"quantity"}`, `5`, `[]`, `true`} {
		var got cell.Threshold
		if err := json.Unmarshal([]byte(data), &got); err == nil {
			t.Errorf("%s is taken as %q", data, got.Text())
		}
	}
}

// Every reading of a cell comes back from JSON: the one taken, in the year of a form, and the others; so do cells made
// in Go, also in units that cells are read otherwise from.
func TestReadingsComeBackFromJSON(t *testing.T) {
	back := func(want cell.Threshold) {
		t.Helper()
		data, err := json.Marshal(want)
		var got cell.Threshold
		if err != nil || json.Unmarshal(data, &got) != nil || !got.Equal(want) {
			t.Errorf("%s of %q became %s: %v", data, want, got, json.Unmarshal(data, &got))
		}
	}
	texts := []string{
		"≥80M", "5度", "1/2", "12-31", "超计划20%", "5日", "2-3亿元", "提高3倍", "2023年12月前", "¥50", "12月31日前完成95%", "第三季度培训20人次",
		"10月至2月",
	}
	for _, name := range []string{"targets.jsonl", "actuals.jsonl", "seed.jsonl", "odd.jsonl"} {
		for _, m := range readMeanings(t, name) {
			texts = append(texts, m.Text)
		}
	}
	others, dated := 0, 0
	for _, text := range texts {
		read := cell.ParseThreshold(text)
		back(read)
		if inYear := read.InYear(2023); !inYear.Equal(read) {
			back(inYear)
			dated++
		}
		for _, other := range read.Alternatives() {
			back(other.Reading)
			back(other.Reading.InYear(2023))
			others++
		}
	}
	if others < 10 || dated < 5 {
		t.Errorf("only %d other readings, %d in a year", others, dated)
	}
	for _, u := range []unit.Unit{{}, unit.Must("亩"), unit.Counted("只羊"), unit.Counted("solar lamps")} {
		for op := cell.Bare; op <= cell.In; op++ {
			back(op.Of(exact.MustParse("2/3"), u))
		}
		back(cell.Between(exact.Int(5), exact.Int(3), u))
	}
	back(cell.ParseThreshold("≥93%").Holding(exact.MustParse("280/3")))
}

// JSON whose fields aren't a reading of its text is refused, and changes nothing.
func TestJSONThatContradictsItself(t *testing.T) {
	for _, data := range []string{
		`{"text":"≥95%","kind":"quantity","op":">=","low":"96","unit":"%"}`,
		`{"text":"≥95%","kind":"text"}`,
		`{"text":"12月底前","kind":"date","op":"<=","high":"2023-11-30"}`,
		`{"text":"≥95%","kind":7}`,
	} {
		kept := cell.ParseThreshold("≥1个")
		if err := json.Unmarshal([]byte(data), &kept); err == nil || kept.Text() != "≥1个" {
			t.Errorf("%s is taken as %q: %v", data, kept, err)
		}
	}
	var got cell.Threshold
	if err := json.Unmarshal([]byte(`{"text":"≥95%"}`), &got); err != nil || !got.Equal(cell.ParseThreshold("≥95%")) {
		t.Errorf("text alone: %v %q", err, got)
	}
}
