package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/fault"
)

// A form of a document has no more rows than one in JSON.
func TestRowsOfAFormHaveALimit(t *testing.T) {
	page := "<table><tr><td>项目名称<td>甲<tr><td>一级指标<td>三级指标<td>指标值" + strings.Repeat("<tr><td>产出指标<td>道路<td>≥1个", 5_001)
	_, err := document.Read(t.Context(), "a.html", strings.NewReader(page), office.Readers()...)
	if all := fault.All(err); len(all) != 1 || all[0].Code != "LIMIT_ITEMS" || all[0].Place.Cell != "表1 第5003行第2列" {
		t.Error(err)
	}
}

// A document has no more rows than forms of some hundred projects; blank ones don't count.
func TestRowsOfADocumentHaveALimit(t *testing.T) {
	page := func(rows int) string {
		var b strings.Builder
		b.WriteString("<table>")
		for i := range rows {
			fmt.Fprintf(&b, "<tr><td>%d<td>甲<tr><td>", i)
		}
		return b.String() + "</table>"
	}
	for rows, want := range map[int]string{15_000: "", 15_001: "DOCUMENT_LINES 表1 第30001行第1列"} {
		_, err := document.Grid(t.Context(), "a.html", strings.NewReader(page(rows)), office.Readers()...)
		got := ""
		for _, e := range fault.All(err) {
			got = string(e.Code) + " " + e.Place.Cell
		}
		if got != want {
			t.Errorf("%d rows: %q, want %q", rows, got, want)
		}
	}
}
