package document

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// WriteCSV writes forms as a table with a row for each indicator, in the columns by which CSV files of forms are read.
// It begins with the mark by which spreadsheets tell UTF-8. Each form is read back before it is written: what such a
// file can't hold, such as lists, is in the notes, once for each kind of value, with the place of the first one in its
// document. Whatever isn't noted comes back.
func WriteCSV(w io.Writer, forms []*indicator.Form) (notes fault.List, err error) {
	t := newCSVTable(forms)
	seen := map[csvKey]bool{}
	var last csvKey
	rows := [][]string{t.header()}
	for _, f := range forms {
		key := csvKey{
			project: headings.Clean(f.Project.Name), code: headings.Clean(f.Project.Code),
			department: headings.Clean(f.Project.Department), year: yearText(f.Year),
		}
		own := t.rows(f)
		switch {
		case len(own) == 0:
			notes = append(notes, noteOn(f, "", "CSV_FORM_EMPTY", f.Project.Name))
			continue
		case seen[key], len(seen) > 0 && (&csvGrouping{key: last}).goesOn(key):
			notes = append(notes, noteOn(f, "", "CSV_FORM_SAME", f.Project.Name).Hinting(lang.Of("CSV_NOT_HELD_HINT")))
			continue
		}
		lost, err := t.lost(f, own)
		if err != nil {
			notes = append(notes, noteOn(f, "", "CSV_FORM_LOST", f.Project.Name, err).Hinting(lang.Of("CSV_NOT_HELD_HINT")))
			continue
		}
		seen[key], last = true, key
		notes = append(notes, lost...)
		rows = append(rows, own...)
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return notes, err
	}
	return notes, csv.NewWriter(w).WriteAll(rows)
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

func noteOn(f *indicator.Form, pointer string, code lang.Code, args ...any) *fault.Error {
	place, _ := f.Origins().At(pointer)
	return fault.New(place, "", lang.Of(code, args...))
}

// csvTable is the columns that some forms need.
type csvTable struct {
	head, row []csvPlaced
}

// csvPlaced is a column and the value that it holds.
type csvPlaced struct {
	field   csvField
	pointer string
}

func newCSVTable(forms []*indicator.Form) *csvTable {
	used := map[csvField]bool{csvProject: true, csvName: true, csvTarget: true} // no file is without these
	for _, f := range forms {
		all := valuesOf(f)
		for _, c := range csvHead {
			used[c.field] = used[c.field] || all[c.pointer] != ""
		}
		for _, c := range csvRowColumns {
			for i := range f.Indicators {
				used[c.field] = used[c.field] || all[rowPointer(i)+c.pointer] != ""
			}
		}
	}
	t := &csvTable{}
	for _, c := range csvHead {
		if used[c.field] {
			t.head = append(t.head, csvPlaced{c.field, c.pointer})
		}
	}
	for _, c := range csvRowColumns {
		if used[c.field] {
			t.row = append(t.row, csvPlaced{c.field, c.pointer})
		}
	}
	return t
}

func rowPointer(i int) string { return "/indicators/" + strconv.Itoa(i) }

func (t *csvTable) header() []string {
	var names []string
	for _, c := range slices.Concat(t.head, t.row) {
		names = append(names, csvPrinted[c.field])
	}
	return names
}

// rows are the rows of a form. What is of the whole form stands in each, as people filter and sort by it.
func (t *csvTable) rows(f *indicator.Form) [][]string {
	all := valuesOf(f)
	var rows [][]string
	for i := range f.Indicators {
		var row []string
		for _, c := range t.head {
			row = append(row, visible.Cell(all[c.pointer]))
		}
		for _, c := range t.row {
			row = append(row, visible.Cell(all[rowPointer(i)+c.pointer]))
		}
		rows = append(rows, row)
	}
	return rows
}

// lost reads the rows of a form back, and says what isn't the same.
func (t *csvTable) lost(f *indicator.Form, rows [][]string) (fault.List, error) {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(append([][]string{t.header()}, rows...)); err != nil {
		return nil, err
	}
	var back Contents
	if err := readRows("", b.Bytes(), &back); err != nil {
		all := fault.All(err)
		return nil, all[0]
	}
	if len(back.Forms) != 1 {
		return nil, fault.New(fault.Place{}, "", lang.Of("NO_FORM_FOUND"))
	}
	want, got := valuesOf(f), valuesOf(back.Forms[0])
	kinds := map[string][]string{} // pointers by what they are without their numbers
	for pointer := range want {
		if got[pointer] != want[pointer] {
			kinds[kindOfValue(pointer)] = append(kinds[kindOfValue(pointer)], pointer)
		}
	}
	for pointer := range got {
		if _, known := want[pointer]; !known {
			kinds[kindOfValue(pointer)] = append(kinds[kindOfValue(pointer)], pointer)
		}
	}
	var notes fault.List
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		pointers := kinds[kind]
		slices.SortFunc(pointers, func(a, b string) int {
			if len(a) != len(b) {
				return len(a) - len(b) // 2 before 10
			}
			return strings.Compare(a, b)
		})
		first := pointers[0]
		e := noteOn(f, first, "CSV_NOT_HELD", kind, len(pointers), shortened(want[first]))
		notes = append(notes, e.Hinting(lang.Of("CSV_NOT_HELD_HINT")))
	}
	return notes, nil
}

// shortened is the start of a text, for a message.
func shortened(text string) string {
	text = strings.ReplaceAll(text, "\n", " ")
	if runes := []rune(text); len(runes) > 24 {
		return string(runes[:24]) + "…"
	}
	return text
}

// kindOfValue is a pointer without its numbers: goals/text.
func kindOfValue(pointer string) string {
	var keys []string
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if _, err := strconv.Atoi(key); err != nil {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, "/")
}

// valuesOf are the texts, numbers and flags of a form by JSON pointer.
func valuesOf(f *indicator.Form) map[string]string {
	d := json.NewDecoder(bytes.NewReader(f.AppendJSON(nil)))
	d.UseNumber()
	var root any
	all := map[string]string{}
	if d.Decode(&root) == nil { // it is what ziping writes itself
		addValues(all, "", root)
	}
	return all
}

func addValues(all map[string]string, pointer string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			addValues(all, pointer+"/"+key, inner)
		}
	case []any:
		for i, inner := range v {
			addValues(all, pointer+"/"+strconv.Itoa(i), inner)
		}
	default:
		all[pointer] = fmt.Sprint(v)
	}
}
