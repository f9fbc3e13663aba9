package office_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// edited is how many edits are made in each file.
func edited() int {
	if testing.Short() {
		return 60
	}
	return 1000
}

// Any cell of any layout takes any text: it is read back, every other cell reads as before and has its bytes, and so
// has every other part.
func TestAnyCellTakesAnyText(t *testing.T) {
	for _, format := range []struct {
		name, part string
		of         func(*layouts.Sample) []byte
	}{
		{"form.docx", "word/document.xml", (*layouts.Sample).Docx},
		{"form.xlsx", "xl/worksheets/sheet1.xml", (*layouts.Sample).Xlsx},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format.name, layout.Number), func(t *testing.T) {
				random := rand.New(rand.NewPCG(uint64(layout.Number), 5))
				for done, seed := 0, uint64(0); done < edited(); seed++ {
					data := format.of(layout.Make(seed))
					cells := cellsOf(t, format.name, data)
					edits := someEdits(random, cells)
					done += len(edits)
					if !isOnlyEdited(t, format.name, format.part, data, cells, edits) {
						return
					}
				}
			})
		}
	}
}

// cellsOf are the cells of a document by their places: what stands in tables and what is blank beside it.
func cellsOf(t *testing.T, name string, data []byte) map[string]*grid.Cell {
	t.Helper()
	doc, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*grid.Cell{}
	for _, b := range doc.Blocks {
		table, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		for row := range table.Rows() {
			for column := range table.Columns() {
				c := table.At(row, column)
				if c == nil {
					c = table.BlankAt(row, column)
				}
				if c != nil {
					all[c.Place.Cell] = c
				}
			}
		}
	}
	return all
}

var pieces = []string{
	"9.50", "10", "92%", "0", "007", "≥95%", "已完成", "<a&b>", "]]>", "=1+1", "{ INCLUDETEXT a }", "_x000D_", "\t", "\n", "\x1b[31m", "𠮷", "'", "\"", "-3.5", "1,250.50",
}

func someEdits(random *rand.Rand, cells map[string]*grid.Cell) []grid.Edit {
	places := make([]string, 0, len(cells))
	for place := range cells {
		places = append(places, place)
	}
	slices.Sort(places)
	random.Shuffle(len(places), func(i, j int) { places[i], places[j] = places[j], places[i] })
	var edits []grid.Edit
	for _, place := range places[:1+random.IntN(min(40, len(places)))] {
		text := ""
		for range random.IntN(4) {
			text += pieces[random.IntN(len(pieces))]
		}
		edits = append(edits, grid.Edit{Cell: cells[place], Text: text})
	}
	return edits
}

func isOnlyEdited(t *testing.T, name, part string, data []byte, before map[string]*grid.Cell, edits []grid.Edit) bool {
	t.Helper()
	w, _ := source.WriterFor(source.Of(data), office.Writers())
	var b bytes.Buffer
	if _, err := w.Write(&b, name, data, edits); err != nil {
		t.Error(err)
		return false
	}
	after := cellsOf(t, name, b.Bytes())
	want := map[string]string{}
	for place, c := range before {
		want[place] = c.Text
	}
	for _, e := range edits {
		want[e.Cell.Place.Cell] = strings.ReplaceAll(e.Text, "\x1b", "")
	}
	for place, text := range want {
		got := ""
		if c := after[place]; c != nil {
			got = c.Text
		}
		if strings.TrimSpace(got) != strings.TrimSpace(text) && !isSameNumber(got, strings.TrimSpace(text)) {
			t.Errorf("%s reads %q, want %q", place, got, text)
			return false
		}
	}
	return samePartsBut(t, part, data, b.Bytes()) && sameCellsBut(t, part, data, b.Bytes(), edits)
}

// isSameNumber reports whether two texts are the same number, as a cell without a format shows 9.50 as 9.5.
func isSameNumber(a, b string) bool {
	x, err := strconv.ParseFloat(strings.TrimSuffix(a, "%"), 64)
	y, err2 := strconv.ParseFloat(strings.TrimSuffix(b, "%"), 64)
	return err == nil && err2 == nil && x == y && strings.HasSuffix(a, "%") == strings.HasSuffix(b, "%")
}

// samePartsBut compares all parts but one, packed as they are.
func samePartsBut(t *testing.T, part string, before, after []byte) bool {
	t.Helper()
	a, b := rawParts(t, before), rawParts(t, after)
	same := len(a) == len(b)
	for name, packed := range a {
		if name != part && !bytes.Equal(packed, b[name]) {
			t.Errorf("%s isn't as it was", name)
			same = false
		}
	}
	return same
}

func rawParts(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range r.File {
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(raw); err != nil {
			t.Fatal(err)
		}
		all[f.Name] = b.Bytes()
	}
	return all
}
