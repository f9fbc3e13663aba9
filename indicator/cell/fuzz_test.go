package cell_test

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

func FuzzCell(f *testing.F) {
	for _, seed := range cellSeeds {
		f.Add(seed, "95%")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		target, actual := cell.ParseThreshold(a), cell.ParseActual(b)
		if target.Text() != a {
			t.Fatalf("the text of %q became %q", a, target.Text())
		}
		for _, n := range target.Notes() {
			if n.Start < 0 || n.End < n.Start || n.End > len(a) {
				t.Fatalf("%q: a note from %d to %d", a, n.Start, n.End)
			}
		}
		for _, p := range target.Parts() {
			if p.Start < 0 || p.End < p.Start || p.End > len(a) {
				t.Fatalf("%q: a part from %d to %d", a, p.Start, p.End)
			}
		}
		_ = actual.For(target)
		line, err := json.Marshal(target)
		if err != nil || !utf8.Valid(line) {
			t.Fatalf("%q: %v", a, err)
		}
	})
}

// cellSeeds start the fuzzing of cells: one of each shape.
var cellSeeds = []string{
	"≥95%", "19个", "不低于90%", "104万元", "20-30", "2021年12月底前", "保持稳定", "/", "", "[80%,90%)", "≥90%，≤100%", "零事故", "-3%",
	"1,234.5万元", "３５％", "百分之八十五", "三万五",
	"一级≥80%；二级≥60%", "≥≥98%", "392. 40亿元", "控制在3%以内", "\xff\xfe", "60%＜X≤80%", "±5%", "1:20", "两年一次", "每人每月80元",
	"6.5次/10万公顷以下", "三五天", "几十个", "1200余人", "比上年增长3%",
	"翻一番", "A级以上", "2021.1.1-12.31", "1-12月", "每月5日前", "at least 95%", "by 31 Dec 2021", "8天20小时", "人民币叁佰贰拾万元整",
	"已完成19个，完成率100%", "11月底完成100%", "≧ %", "1/2", "3w人",
}

// What is printed reads as what it was printed from.
func FuzzPrint(f *testing.F) {
	for _, seed := range cellSeeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkPrinting(t, cell.ParseThreshold(text)) })
}

// Every question has an answer, and an answer that isn't one has a reason.
func FuzzCovers(f *testing.F) {
	for i, seed := range cellSeeds {
		f.Add(seed, cellSeeds[(i*7+3)%len(cellSeeds)])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		target, actual := cell.ParseThreshold(a), cell.ParseActual(b)
		answer, reason := target.Covers(actual)
		if (answer == cell.CannotSay) != (reason.Code != "") {
			t.Fatalf("does %q cover %q: %s, %s", a, b, answer, reason.Code)
		}
		for _, other := range target.Alternatives() {
			if other.Reason.Code == "" {
				t.Fatalf("%q: another reading without a reason", a)
			}
		}
		if kind := target.Kind(); kind == cell.Quantity && target.Op() == cell.In && target.Low().Set && target.High().Set &&
			target.High().Value.Less(target.Low().Value) {
			t.Fatalf("%q: from %s to %s", a, target.Low().Value, target.High().Value)
		}
	})
}

const seedForm = `{"year": 2021, "project": {"name": "普查"}, "funds": {"adjusted": {"total": "10"}, "spent": {"total": 9.2}},
 "schedule": [{"by": "2021-03-31", "cumulative": "25"}], "goals": [{"text": "完成"}],
 "indicators": [{"level1": "产出指标", "level2": "数量指标", "name": "乡镇数", "target": "19个", "points": "10", "actual": "17个"}], "declared": {"score": "90", "grade": "优"}}`

func FuzzFormJSON(f *testing.F) {
	f.Add([]byte(seedForm))
	f.Add([]byte(`{"year": "二〇二一", "year": 1, "projekt": {}, "indicators": {}}`))
	f.Add([]byte(`[[[[[[[[`))
	f.Add([]byte("\xff\xfe{"))
	f.Fuzz(func(t *testing.T, data []byte) {
		form, err := indicator.FormJSON("form.json", data, 1)
		if err != nil {
			return
		}
		again, err := form.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		second, err := indicator.FormJSON("again.json", again, 1)
		if err != nil {
			t.Fatalf("%s: %v", again, err)
		}
		third, err := second.MarshalJSON()
		if err != nil || string(third) != string(again) {
			t.Fatalf("%s\n%s", again, third)
		}
		if !json.Valid(data) && len(data) > 0 && data[0] != 0xef {
			t.Fatalf("%q is no JSON", data)
		}
	})
}

func FuzzFormYAML(f *testing.F) {
	f.Add([]byte("year: 2021\nproject: {name: 普查}\nindicators:\n  - {level1: 产出指标, name: 乡镇数, target: 19个}\n"))
	f.Add([]byte("a: &a [*a, *a]\n"))
	f.Add([]byte("? - :\n\t- |\n  > x"))
	f.Fuzz(func(_ *testing.T, data []byte) { _, _ = indicator.FormYAML("form.yaml", data) })
}

// Whatever JSON is taken for a cell comes back from the JSON of that cell.
func FuzzCellJSON(f *testing.F) {
	for _, text := range []string{"≥95%", "12月底前", "5度", "≥3次；≤5天", "提高3倍", "/"} {
		data, err := json.Marshal(cell.ParseThreshold(text).InYear(2023))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"text":"3只羊","kind":"quantity","op":"=","low":"3","high":"3","unit":"只羊","dimension":"count"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second cell.Threshold
		if json.Unmarshal(data, &first) != nil {
			return
		}
		written, err := json.Marshal(first)
		if err != nil || json.Unmarshal(written, &second) != nil || !second.Equal(first) {
			t.Errorf("%s became %s: %v", data, written, err)
		}
	})
}
