package xls_test

import (
	"bytes"
	"context"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

func copied(t *testing.T, name string, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xls.Copy(t.Context(), &b, name, data, source.Limits{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shownIn are the texts of a workbook and how far their cells reach, by place.
func shownIn(t *testing.T, r source.Reader, data []byte) map[string]string {
	t.Helper()
	d, err := r.Read(context.Background(), "a", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, b := range d.Blocks {
		for _, c := range b.(*grid.Table).Cells() {
			if !c.IsBlank() {
				all[c.Place.Cell] = strings.Repeat("|", c.Columns) + strings.Repeat("-", c.Rows) + c.Text
			}
		}
	}
	return all
}

// A copy shows the same texts in the same places as the workbook.
func TestCopiesShowTheSame(t *testing.T) {
	books := realBooks(t)
	if len(books) == 0 {
		t.Skip("../shared isn't there")
	}
	for name, data := range books {
		made := copied(t, name, data)
		ooxml.InOrder(t, name, made)
		want, got := shownIn(t, xls.Reader(), data), shownIn(t, xlsx.Reader(), made)
		if d := cmp.Diff(want, got); d != "" || len(want) < 50 {
			t.Errorf("%s, %d cells: %s", name, len(want), d)
		}
	}
}

// A copy looks as the one that LibreOffice itself makes of the workbook: of what it prints of both, the letters
// stand in the same places, in the same size. (It prints .xls with other margins within cells than .xlsx.)
func TestCopiesLookTheSame(t *testing.T) {
	documents, originals := map[string][]byte{}, map[string][]byte{}
	books := realBooks(t)
	if len(books) == 0 {
		t.Skip("../shared isn't there")
	}
	for name, data := range books {
		originals["book-"+name] = data
		documents["copy-"+name+"x"] = copied(t, name, data)
	}
	for name, data := range soffice.Convert(t, "xlsx", originals) {
		documents[name+"x"] = data
	}
	printed := soffice.Convert(t, "pdf", documents)
	for name := range books {
		pages := func(file string) []pdf.Page {
			all, err := pdf.Pages(t.Context(), file, printed[file], source.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			return all
		}
		want, got := pages("book-"+name+"x"), pages("copy-"+name+"x")
		if len(want) != len(got) {
			t.Errorf("%s: %d pages, want %d", name, len(got), len(want))
			continue
		}
		letters, same := 0, 0
		for i := range want {
			for _, l := range want[i].Letters {
				letters++
				for _, m := range got[i].Letters {
					if m.Text == l.Text && math.Abs(m.X-l.X) < 1 && math.Abs(m.Y-l.Y) < 1 && math.Abs(m.Size-l.Size) < 0.3 {
						same++
						break
					}
				}
			}
		}
		if same*1000 < 995*letters || letters < 500 {
			t.Errorf("%s: %d of %d letters are in their places", name, same, letters)
		}
		t.Logf("%s: %d of %d letters on %d pages are in their places", name, same, letters, len(want))
	}
}
