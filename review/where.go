package review

import "github.com/ziping-go/ziping/lang"

// Where is the place of a finding in its document, for a person: the cell (自评表!F12), else the line of a text, such as
// a CSV file; "" where it has neither.
func (f Finding) Where(l lang.Language) string {
	if f.Place.Cell == "" && f.Place.Line > 0 {
		return lang.Of("AT_LINE", f.Place.Line).In(l)
	}
	return f.Place.Cell
}
