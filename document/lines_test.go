package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
)

// A line that can't be read is reported with its number, and the lines around it are read.
func TestABadLineCostsOnlyItself(t *testing.T) {
	form := `{"project": {"name": "甲"}, "indicators": []}`
	in := form + "\r\n" + `{"broken": ` + "\n\n" + form + "\n" + `{"project": 3}` + "\n" + form
	var places []string
	forms := 0
	for f, err := range (&document.Input{Files: []string{"-"}, Stdin: strings.NewReader(in)}).Forms(t.Context()) {
		for _, e := range fault.All(err) {
			places = append(places, e.Place.String()+" "+string(e.Code))
		}
		if f != nil {
			forms++
		}
	}
	want := "stdin:2:12 JSON_ENDS|stdin:5:13 TYPE_WRONG"
	if got := strings.Join(places, "|"); got != want || forms != 3 {
		t.Errorf("%d forms, %s; want 3, %s", forms, got, want)
	}
}

// A CSV line longer than the read buffer is read like any other. One that is too long is reported, together with the
// fact that the forms beside it may lack its row.
func TestLongLinesOfCSV(t *testing.T) {
	const head = "项目名称,一级指标,三级指标,目标值,分值\n"
	row := func(name string) string { return name + ",产出指标,里程,80公里,10\n" }
	for n, want := range map[int]string{100_000: "", 17 << 20: "LINE_LONG CSV_DOUBT"} {
		in := &document.Input{
			Files: []string{"-"}, CSV: true,
			Stdin: strings.NewReader(head + row("甲") + row(strings.Repeat("乙", n/3)) + row("丙")),
		}
		var codes []string
		var names []string
		for r := range in.Records(t.Context()) {
			forms, err := r.Forms()
			for _, e := range fault.All(err) {
				codes = append(codes, string(e.Code))
			}
			for _, f := range forms {
				names = append(names, f.Project.Name[:3])
			}
		}
		if got := strings.Join(codes, " "); got != want || want == "" && strings.Join(names, "") != "甲乙丙" {
			t.Errorf("%d bytes: %s of %v, want %s", n, got, names, want)
		}
	}
}
