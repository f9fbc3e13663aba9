package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// interimOf takes what a monitoring table says of a row.
func (f *former) interimOf(ind *indicator.Indicator, row rowCells, at string) {
	var in indicator.RowInterim
	set := false
	text := func(column headings.Column, to *string) {
		if c := row.first(column); c != nil && !isBlank(c) {
			*to, set = f.text(c), true
			f.value(c, at+"/"+string(column))
		}
	}
	if c := row.first(headings.InterimActual); c != nil && !isBlank(c) {
		in.Actual, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/interim/actual")
		f.untilOf(headings.InterimActual)
	}
	if c := row.first(headings.Expected); c != nil && !isBlank(c) {
		in.Expected, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/interim/expected")
	}
	text(headings.CauseNote, &in.Note)
	text(headings.Light, &in.Light)
	for _, c := range row[headings.Likelihood] {
		if choice := f.chosen(c); choice != "" {
			in.Likelihood, set = indicator.Likelihood(choice), true
			f.value(c, at+"/interim/likelihood")
		}
	}
	var causes []string
	for _, c := range row[headings.Cause] {
		if choice := f.chosen(c); choice != "" {
			causes, set = append(causes, choice), true
			f.value(c, at+"/interim/cause")
		}
	}
	in.Cause = strings.Join(causes, "、")
	if set {
		ind.Interim = &in
	}
}

// untilOf takes the last month of the figures from the heading of a column.
func (f *former) untilOf(column headings.Column) {
	if f.form.Interim != nil && !f.form.Interim.Until.IsZero() {
		return
	}
	for _, c := range f.header.columns {
		if c.column == column {
			f.until(c.text)
		}
	}
}

// chosen is what a cell chooses: the heading of its column where it is a tick, its own text else, "" where it is empty.
func (f *former) chosen(c *grid.Cell) string {
	text := headings.Squeeze(c.Text)
	switch {
	case text == "" || isNothing(text) || strings.Trim(text, "□☐○ ") == "":
		if text != "" {
			f.use(c, Heading, "")
		}
		return ""
	case strings.ContainsAny(text, "✔✓√☑☒■●R") && len([]rune(text)) <= 2:
		best, most := "", 0
		for _, column := range f.header.columns {
			if n := overlap(c, column.from, column.to); n > most {
				best, most = column.text, n
			}
		}
		return best
	}
	return headings.Clean(c.Text)
}
