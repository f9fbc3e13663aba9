package indicator_test

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator"
)

func FuzzCell(f *testing.F) {
	for _, seed := range []string{
		"≥95%", "19个", "不低于90%", "104万元", "20-30", "2021年12月底前", "保持稳定", "/", "", "[80%,90%)", "≥90%，≤100%", "零事故", "-3%",
		"1,234.5万元", "３５％", "百分之八十五", "三万五", "一级≥80%；二级≥60%", "≥≥98%", "392. 40亿元", "控制在3%以内", "\xff\xfe", "一万万万亿亿亿", "9999999999999999999999亿",
	} {
		f.Add(seed, "95%")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		target, actual := indicator.ParseTarget(a), indicator.ParseActual(b)
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
		_ = actual.For(&target)
		line, err := json.Marshal(target)
		if err != nil || !utf8.Valid(line) {
			t.Fatalf("%q: %v", a, err)
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
