package document_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
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
