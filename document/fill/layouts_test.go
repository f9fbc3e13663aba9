package fill_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// seeds is how many forms of each layout are filled in each format; ZIPING_SEEDS sets another number.
func seeds() uint64 {
	if n, err := strconv.Atoi(os.Getenv("ZIPING_SEEDS")); err == nil {
		return uint64(n)
	}
	return 8
}

// isFilledIn reports whether a field is one that a unit fills in at the end of the year.
func isFilledIn(at string) bool {
	for _, end := range []string{"/actual", "/declared", "/reason", "/outcome", "/evidence", "/reviewed/score"} {
		if strings.HasSuffix(at, end) && at != "/declared" {
			return true
		}
	}
	switch at {
	case "/declared/score", "/declared/grade", "/levels/0/declared", "/funds/declared":
		return true
	}
	return strings.HasPrefix(at, "/funds/") && strings.Count(at, "/") == 3
}

// What is taken out of a form is filled in again, in the same cells, by its pointers; the form is then what it was.
func TestWhatIsTakenOutIsFilledIn(t *testing.T) {
	for _, format := range []struct {
		name string
		of   func(*layouts.Sample) []byte
	}{
		{"form.docx", (*layouts.Sample).Docx},
		{"form.xlsx", (*layouts.Sample).Xlsx},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format.name, layout.Number), func(t *testing.T) {
				for seed := range seeds() {
					data := format.of(layout.Make(seed))
					emptyAndFill(t, format.name, data)
				}
			})
		}
	}
}

func read(t *testing.T, name string, data []byte) recognise.Found {
	t.Helper()
	doc, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	out := recognise.Document(doc)
	if len(out.Forms) != 1 {
		t.Fatalf("%d forms", len(out.Forms))
	}
	return out.Forms[0]
}

func write(t *testing.T, name string, data []byte, edits []grid.Edit) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := fill.Write(t.Context(), &out, name, data, edits, office.Readers(), office.Writers()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func emptyAndFill(t *testing.T, name string, data []byte) {
	t.Helper()
	full := read(t, name, data)
	shared := map[*grid.Cell]int{}
	for at, c := range full.Cells {
		if isFilledIn(at) {
			shared[c]++
		}
	}
	var values []fill.Value
	var empty []grid.Edit
	for at, c := range full.Cells {
		if isFilledIn(at) && shared[c] == 1 && !c.IsBlank() {
			values = append(values, fill.Value{At: at, Text: c.Text})
			empty = append(empty, grid.Edit{Cell: c})
		}
	}
	slices.SortFunc(values, func(a, b fill.Value) int { return strings.Compare(a.At, b.At) })
	blanked := write(t, name, data, empty)
	blank := read(t, name, blanked)
	changes := fill.Plan(blank, values, false)
	for _, c := range changes {
		if c.State != fill.Fills || c.Cell.Place != full.Cells[c.At].Place {
			t.Errorf("%s %s: %d %v, want %s", c.At, c.Text, c.State, c.Cell, full.Cells[c.At].Place.Cell)
		}
	}
	filled := read(t, name, write(t, name, blanked, fill.Edits(changes)))
	if got, want := fields(t, filled), fields(t, full); got != want {
		t.Errorf("the form is\n%s\nwant\n%s", got, want)
	}
	for _, c := range fill.Plan(filled, values, false) {
		if c.State != fill.Stands {
			t.Errorf("%s: %d once filled", c.At, c.State)
		}
	}
}

func fields(t *testing.T, found recognise.Found) string {
	t.Helper()
	text, err := found.Form.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
