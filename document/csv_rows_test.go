package document_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
)

// Rows are read by one buffer: one of its own for each would be some 4 KB.
func TestRowsOfCSVShareABuffer(t *testing.T) {
	const rows = 2000
	var text strings.Builder
	text.WriteString("项目名称,三级指标,年度指标值,实际完成值,分值\n")
	for i := range rows {
		fmt.Fprintf(&text, "甲%d,里程,≥1个,1个,10\n", i)
	}
	in := &document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text.String()), CSV: true}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	records := 0
	for range in.Records(t.Context()) {
		records++
	}
	runtime.ReadMemStats(&after)
	if records != rows {
		t.Errorf("%d records of %d rows", records, rows)
	}
	if each := (after.TotalAlloc - before.TotalAlloc) / rows; each > 4000 {
		t.Errorf("%d bytes for a row", each)
	}
}

// Headings are looked for within so many blank lines.
func TestHeadingsAfterBlankLines(t *testing.T) {
	for blank, want := range map[int]string{999_999: "", 1_000_000: "NO_FORM_FOUND"} {
		text := strings.Repeat("\n", blank) + "项目名称,三级指标,年度指标值,实际完成值,分值\n甲,里程,≥1个,1个,10\n"
		in := &document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text), CSV: true}
		forms, got := 0, ""
		for form, err := range in.Forms(t.Context()) {
			for _, e := range fault.All(err) {
				got += string(e.Code)
			}
			if form != nil {
				forms++
			}
		}
		if got != want || (forms == 1) != (want == "") {
			t.Errorf("%d blank lines: %d forms, %q, want %q", blank, forms, got, want)
		}
	}
}
