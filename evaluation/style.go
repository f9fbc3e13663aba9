package evaluation

import "github.com/ziping-go/ziping/lang"

// styles are notes on how a form is typed, with their severities: a sign that was taken for another leaves no doubt
// about the value. A habit of typing affects the whole form, so each is reported once, with the number of cells.
var styles = [...]struct {
	code     lang.Code
	severity Severity
}{
	{"CELL_WIDTH", SeverityInfo},
	{"CELL_BLANKS", SeverityInfo},
	{"CELL_LINES", SeverityInfo},
	{"CELL_STOP", SeverityInfo},
	{"CELL_WRAPPED", SeverityInfo},
	{"CELL_BRACKETS", SeverityInfo},
	{"CELL_LOOKALIKE", SeverityInfo},
	{"CELL_UNIT_BRACKETS", SeverityInfo},
	{"CELL_PERCENT_WORD", SeverityInfo},
	{"UNIT_MISSING", SeverityWarning},
}

// styleOf is the index of the style that a finding notes; -1 for a finding about its row alone, such as a note that
// leaves the row without a score.
func styleOf(f *found) int {
	if f.note && f.severity != SeverityError {
		for i := range styles {
			if styles[i].code == f.message.Code {
				return i
			}
		}
	}
	return -1
}

// gatherStyles keeps one finding per style: the one about its first cell, which counts the others.
func (r *Result) gatherStyles() {
	if len(r.findings) == 0 {
		return
	}
	var seen [len(styles)]struct {
		at   int // into what is kept, from 1 on
		row  *row
		cell string
	}
	kept := r.findings[:0]
	for i := range r.findings {
		f := &r.findings[i]
		style := styleOf(f)
		if style < 0 {
			kept = append(kept, *f)
			continue
		}
		s := &seen[style]
		if s.at == 0 {
			kept = append(kept, *f)
			s.at = len(kept)
			kept[s.at-1].severity = styles[style].severity
		}
		if f.row != s.row || f.field != s.cell { // a cell may show a style in several places
			kept[s.at-1].cells++
		}
		s.row, s.cell = f.row, f.field
	}
	clear(r.findings[len(kept):])
	r.findings = kept
}
