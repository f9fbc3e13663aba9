package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// table reads many cases of one shape: columns that name the fields of an indicator or what is expected of it, and a row
// for each case. What all rows share stands in indicator.
func (r *reader) table(name string, n, shared *source.Node) {
	f := r.Fields(n)
	columns := r.Items(f.Need("columns"))
	rows := r.Items(f.Need("rows"))
	f.Close()
	expects := false
	for _, c := range columns {
		expects = expects || slices.Contains(expected, c.Text)
	}
	if len(columns) > 0 && !expects {
		r.Fail(n, "TEST_NOTHING_EXPECTED")
		return
	}
	for _, row := range rows {
		cells := r.Items(row)
		if len(cells) != len(columns) {
			r.Fail(row, "TEST_ROW", len(cells), len(columns))
			continue
		}
		r.tableRow(name, columns, cells, shared, row)
	}
	if len(rows) == 0 {
		r.Fail(n, "TEST_NO_CASES")
	}
}

func (r *reader) tableRow(name string, columns, cells []*source.Node, shared, row *source.Node) {
	c := Case{Place: row.Place(), single: true}
	about := row.Mapping()
	var words []string
	for i, column := range columns {
		cell := cells[i]
		if cell.Kind == source.Null {
			continue
		}
		if slices.Contains(expected, column.Text) {
			c.expect = append(c.expect, r.expectation(column.Text, cell)...)
			continue
		}
		about.Entries = append(about.Entries, source.Entry{Key: column, Value: cell})
		words = append(words, cell.Text)
	}
	if shared != nil {
		for _, e := range shared.Entries {
			if !slices.ContainsFunc(columns, func(column *source.Node) bool { return column.Text == e.Key.Text }) {
				about.Entries = append(about.Entries, e)
			}
		}
	}
	if len(c.expect) == 0 {
		r.Add(row.Fault(lang.Of("TEST_NOTHING_EXPECTED")))
		return
	}
	c.Name = name + "：" + strings.Join(words, " ")
	c.form = r.form(formAround(about))
	r.file.Cases = append(r.file.Cases, c)
}
