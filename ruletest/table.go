package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// tableOf reads a table of cases, which is in the test file, in a CSV file or in a workbook. What all rows share
// is in indicator.
func (r *reader) tableOf(c Case, about map[string]*source.Node, shared *source.Node, beside map[string]*source.Node) {
	t := &table{reader: r, of: c, shared: shared, beside: beside}
	var rows [][]*source.Node
	var ok bool
	switch {
	case about["table"] != nil:
		t.at = about["table"]
		rows, ok = r.inlineTable(t.at)
	case about["csv"] != nil:
		t.at = about["csv"]
		rows, ok = r.csvTable(t.at)
	default:
		t.at = about["xlsx"]
		rows, ok = r.workbookTable(t.at)
	}
	if ok && t.head(&rows) {
		t.rows(rows)
	}
}

// inlineTable is a table of the test file: columns that name the fields, and a row for each case.
func (r *reader) inlineTable(n *source.Node) ([][]*source.Node, bool) {
	f := r.Fields(n)
	columns, items := r.Items(f.Need("columns")), r.Items(f.Need("rows"))
	f.Close()
	rows := [][]*source.Node{columns}
	for _, item := range items {
		cells := r.Items(item)
		if len(cells) != len(columns) {
			r.Fail(item, "TEST_ROW", len(cells), len(columns))
			continue
		}
		rows = append(rows, cells)
	}
	if len(items) == 0 {
		r.Fail(n, "TEST_NO_CASES")
	}
	return rows, len(columns) > 0
}

// table is a table while its rows become cases.
type table struct {
	*reader
	of     Case                    // what all rows are cases of
	at     *source.Node            // where the test file names it
	shared *source.Node            // fields of an indicator that all rows have
	beside map[string]*source.Node // what goes with the stage of all rows
	header []*source.Node
	keys   []string // of each column; "" for one that is left out
}

// titles is how many rows may be above the header: the title of a sheet, who made it and when.
const titles = 10

// head finds the header and takes it and what is above it from the rows.
func (t *table) head(rows *[][]*source.Node) bool {
	best, found := -1, 0
	for i, row := range (*rows)[:min(len(*rows), titles)] {
		known := 0
		for _, cell := range row {
			if !isBlank(cell) && t.keyOf(cell.Text) != "" {
				known++
			}
		}
		if known > found {
			best, found = i, known
		}
		if known > 1 {
			break
		}
	}
	if best < 0 {
		t.noHeader(*rows)
		return false
	}
	t.header = (*rows)[best]
	*rows = (*rows)[best+1:]
	return t.columns(*rows)
}

func (t *table) noHeader(rows [][]*source.Node) {
	for _, row := range rows {
		for _, cell := range row {
			if isBlank(cell) {
				continue
			}
			if t.at.Kind == source.Scalar && !t.isTable(cell.Text) {
				t.noTable(t.at, t.at.Text)
			} else {
				t.unknownHeader(cell)
			}
			return
		}
	}
	t.Fail(t.at, "TEST_NO_CASES")
}

// columns reads the header.
func (t *table) columns(rows [][]*source.Node) bool {
	fine := true
	for i, cell := range t.header {
		key := ""
		switch {
		case isBlank(cell):
			if at := firstIn(rows, i); at != nil {
				t.Fail(at, "TEST_COLUMN_UNNAMED", strings.TrimSpace(at.Text))
				fine = false
			}
		default:
			if key = t.keyOf(cell.Text); key == "" {
				t.unknownHeader(cell)
				fine = false
			} else if key != "note" && slices.Contains(t.keys, key) {
				t.Fail(cell, "TEST_COLUMN_TWICE", strings.TrimSpace(cell.Text))
				fine = false
			}
		}
		t.keys = append(t.keys, key)
	}
	return fine && t.complete()
}

// complete reports whether the columns make cases: something is expected, and there is something to score.
func (t *table) complete() bool {
	has := func(prefix string) bool {
		return slices.ContainsFunc(t.keys, func(key string) bool {
			return strings.HasPrefix(key, prefix) && key != "expect.tolerance"
		})
	}
	last := t.header[len(t.header)-1]
	for _, cell := range t.header {
		if !isBlank(cell) {
			last = cell
		}
	}
	if !has("expect.") {
		t.Fail(last, "TEST_COLUMN_MISSING", headerOf("expect.score"), "score").Hinting(lang.Of("TEST_NOTHING_EXPECTED_HINT"))
		return false
	}
	if has("form") || has("funds.") || has("cumulative.") {
		return true
	}
	fine := true
	due := []string{"target", "actual"}
	if t.of.staged.is {
		due = due[:1] // a target table has nothing else, and one of monitoring what came out until now
	}
	for _, key := range due {
		if !has(key) && t.shared.Get(key) == nil && !t.hasShared("cumulative", "funds") {
			t.Fail(last, "TEST_COLUMN_MISSING", headerOf(key), key).Hinting(lang.Of("TEST_COLUMN_MISSING_HINT", key))
			fine = false
		}
	}
	return fine
}

func (t *table) hasShared(keys ...string) bool {
	return slices.ContainsFunc(keys, func(key string) bool { return t.shared.Get(key) != nil })
}

// rows makes a case of every row that isn't blank.
func (t *table) rows(rows [][]*source.Node) {
	made := 0
	for _, row := range rows {
		if first := slices.IndexFunc(row, func(cell *source.Node) bool { return !isBlank(cell) }); first >= 0 {
			t.row(row, row[first])
			made++
		}
	}
	if made == 0 {
		t.Fail(t.at, "TEST_NO_CASES")
	}
}

// row makes a case of a row.
func (t *table) row(row []*source.Node, first *source.Node) {
	c := Case{Place: first.Place(), Unconfirmed: t.of.Unconfirmed, staged: t.of.staged}
	var expect, about []source.Entry
	var form *source.Node
	var words []string
	called := ""
	for i, cell := range row {
		if isBlank(cell) || i >= len(t.keys) {
			if !isBlank(cell) {
				t.Fail(cell, "TEST_COLUMN_UNNAMED", strings.TrimSpace(cell.Text))
			}
			continue
		}
		key := t.keys[i]
		switch field, expected := strings.CutPrefix(key, "expect."); {
		case key == "note" || key == "":
		case expected:
			expect = put(expect, field, cell)
		case key == "case":
			called = strings.TrimSpace(cell.Text)
		case key == "form":
			form = cell
			words = append(words, cell.Text)
		default:
			about = put(about, key, cell)
			words = append(words, strings.TrimSpace(cell.Text))
		}
	}
	if called == "" {
		called = strings.Join(words, " ")
	}
	c.Name = t.of.Name + "：" + called
	if len(expect) == 0 {
		t.Add(first.Fault(lang.Of("TEST_NOTHING_EXPECTED")).Hinting(lang.Of("TEST_NOTHING_EXPECTED_HINT"))).Text = ""
		return
	}
	c.expect = t.expectations(first.Mapping(expect...))
	switch {
	case form == nil:
		t.subject(&c, map[string]*source.Node{"indicator": first.Mapping(t.withShared(about)...)})
	case len(about) > 0:
		t.Add(form.Fault(lang.Of("TEST_FORM_ALONE")))
	default:
		t.subject(&c, map[string]*source.Node{"form": form})
	}
	t.checking(&c, t.beside)
	t.expectable(&c)
	t.file.Cases = append(t.file.Cases, c)
}

// withShared adds what all rows have and this one doesn't say itself.
func (t *table) withShared(about []source.Entry) []source.Entry {
	if t.shared == nil {
		return about
	}
	for _, e := range t.shared.Entries {
		if !slices.ContainsFunc(about, func(own source.Entry) bool { return own.Key.Text == e.Key.Text }) {
			about = append(about, e)
		}
	}
	return about
}

// put adds a value under a dotted key.
func put(entries []source.Entry, key string, value *source.Node) []source.Entry {
	outer, inner, nested := strings.Cut(key, ".")
	if !nested {
		return append(entries, source.Named(key, value))
	}
	for i := range entries {
		if e := &entries[i]; e.Key.Text == outer {
			e.Value = e.Value.Mapping(put(e.Value.Entries, inner, value)...)
			return entries
		}
	}
	return append(entries, source.Named(outer, value.Mapping(put(nil, inner, value)...)))
}

// isBlank reports whether a cell holds nothing.
func isBlank(n *source.Node) bool {
	return n == nil || n.Kind == source.Null || n.Kind == source.Scalar && strings.TrimSpace(n.Text) == "" &&
		n.Style != source.SingleQuoted && n.Style != source.DoubleQuoted
}

// firstIn is the first cell of a column that isn't blank.
func firstIn(rows [][]*source.Node, column int) *source.Node {
	for _, row := range rows {
		if column < len(row) && !isBlank(row[column]) {
			return row[column]
		}
	}
	return nil
}
