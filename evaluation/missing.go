package evaluation

import (
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// isMissing reports whether a cell is blank, or holds what a template or a spreadsheet left in it.
func isMissing(t *cell.Threshold) bool {
	if blank(t.Text()) {
		return true
	}
	_, unfilled := t.Unfilled()
	return unfilled
}

// whyMissing says what a cell that isn't blank looks like and still holds nothing; it says nothing of a blank one.
func whyMissing(t *cell.Threshold) lang.Message {
	if why, unfilled := t.Unfilled(); unfilled {
		return lang.Of("MISSING_BECAUSE", why)
	}
	return lang.Message{}
}

// whyNoActual is whyMissing of an actual, and says of a mark such as "/" that it is one.
func whyNoActual(actual *cell.Actual) lang.Message {
	if isMissing(&actual.Threshold) {
		return whyMissing(&actual.Threshold)
	}
	return lang.Of("ACTUAL_STRUCK", actual.Text())
}

// findUnfilledNames warns about rows whose name is a template's blank or a spreadsheet's error.
func (r *Result) findUnfilledNames() {
	for i := range r.rows {
		row := &r.rows[i]
		if row.indicator < 0 {
			continue
		}
		if said := &r.said.rows[row.indicator]; said.unfilled {
			why, _ := cell.UnfilledText(said.name)
			r.findRow(row, SeverityWarning, "/name", "NAME_UNFILLED", why)
		}
	}
}
