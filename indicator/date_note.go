package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// dates reads stretches with what stands behind values in cells.
var dates = reader{follows: followsUnit}

// op is the comparator that such a word is.
func (s side) op() Op { return [...]Op{by: AtMost, behind: More, since: AtLeast}[s] }

// noteStretch notes what of a stretch of the calendar was taken and isn't said.
func (p *cell) noteStretch(d *span, start, end int) {
	word := p.s[start:end]
	if d.short > 0 {
		p.noteAt("CELL_SHORT_YEAR", start, end, d.short)
	}
	if d.why != "" {
		p.noteAt(d.why, start, end, word, d.first.String(), d.last.String())
	}
	for _, name := range lunarMonths {
		if strings.Contains(word, name) {
			month, _ := otherMonths.at(name)
			p.noteAt("CELL_LUNAR_MONTH", start, end, name, month)
		}
	}
}

// beforeCode is the note of a stretch with 前 behind that it may be before the stretch begins, and not by its end.
func (d *span) beforeCode() lang.Code {
	if d.monthOnly() {
		return "CELL_MONTH_BEFORE"
	}
	return "CELL_STRETCH_BEFORE"
}
