package report_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/python"
)

// rowsByPython are the rows of a document with the texts of their cells, those of workbooks in the order of columns.
func rowsByPython(d python.Document) [][]string {
	if d.Rows != nil {
		return d.Rows
	}
	type place struct {
		row    string
		column string
	}
	texts := map[place]string{}
	var all []place
	for at, v := range d.Cells {
		i := strings.IndexFunc(at, func(r rune) bool { return r >= '0' && r <= '9' })
		sheet, column, _ := strings.Cut(at[:i], "!")
		p := place{sheet + at[i:], column}
		all = append(all, p)
		switch v := v.(type) {
		case string:
			texts[p] = v
		case json.Number:
			texts[p] = v.String()
		}
	}
	slices.SortFunc(all, func(a, b place) int {
		if c := strings.Compare(a.row, b.row); c != 0 {
			return c
		}
		return strings.Compare(a.column, b.column)
	})
	var rows [][]string
	last := ""
	for _, p := range all {
		if p.row != last {
			rows = append(rows, nil)
			last = p.row
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], texts[p])
	}
	return rows
}

// python-docx and openpyxl read every report, and find the figures of the results in it: in workbooks as numbers.
func TestReportsAreReadByPython(t *testing.T) {
	forms := county(t)
	b, records := bookOf(t, forms...)
	documents := map[string][]byte{}
	for kind, formats := range kinds {
		for _, format := range formats {
			if format != "html" {
				documents[string(kind)+"."+format] = made(t, b, kind, format)
			}
		}
	}
	for name, data := range documents {
		ooxml.InOrder(t, name, data)
	}
	for name, d := range python.Read(t, documents) {
		if len(d.Warnings) > 0 {
			t.Errorf("%s: %v", name, d.Warnings)
		}
		rows := rowsByPython(d)
		kind, format, _ := strings.Cut(name, ".")
		for i, r := range records {
			if report.Kind(kind) == report.Summary {
				funds := forms[i].Funds
				if !hasFigures(rows, r.Project, funds.Spent.Total, r.Points, r.Score) {
					t.Errorf("%s: %s", name, r.Project)
				}
			}
			for _, w := range r.Indicators {
				isShort := w.Score.Fraction().Less(w.Points.Fraction())
				shown := kind == "form" || kind == "text" || kind == "unmet" && isShort
				if shown && !hasFigures(rows, w.Name, w.Points, w.Score) {
					t.Errorf("%s: %s of %s has not %v and %v", name, w.Name, r.Project, w.Points, w.Score)
				}
			}
		}
		if format != "xlsx" {
			continue
		}
		for at, v := range d.Cells {
			if text, ok := v.(string); ok {
				if _, err := strconv.Atoi(text); err == nil && kind != "summary" && kind != "unmet" && kind != "opinion" {
					t.Errorf("%s: %s is the text %s", name, at, text)
				}
			}
		}
		charts := 0
		switch report.Kind(kind) {
		case report.Summary:
			charts = 3
		case report.Form:
			for _, p := range b.Data()["projects"].([]template.Tree) {
				charts += len(p["curves"].([]template.Tree))
			}
		}
		if d.Charts != charts {
			t.Errorf("%s: %d charts, want %d", name, d.Charts, charts)
		}
	}
}
