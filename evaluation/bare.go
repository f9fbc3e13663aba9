package evaluation

import (
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// bareDirection is what a value without a comparator asks for. A reading that depends on words of the name is noted.
func (r *Result) bareDirection(row *row, target *cell.Threshold) scoring.Direction {
	bare := r.set.Policy.Bare
	if len(bare) <= 1 {
		if len(bare) == 0 {
			return scoring.UpFrom
		}
		row.bare = 1
		return bare[0].Means
	}
	reading, word := r.bareReading(row, target)
	row.bare = int16(reading) + 1
	means := bare[reading].Means
	if word != "" {
		r.findOnce(row, SeverityInfo, "/target", "BARE_BY_NAME", target.Text(), word, lang.Of(bareWords[means]))
	}
	return means
}

// bareReading is the policy's reading that applies to a value without a comparator, and the word of the name that
// decides.
func (r *Result) bareReading(row *row, target *cell.Threshold) (reading int, word string) {
	ind := &r.form.Indicators[row.indicator]
	tier := r.names.of(r.set.Tiers[row.tier].Name)
	asked := rules.BareRow{
		Tier: tier, Level1: r.names.of(ind.Level1), Level2: r.names.of(ind.Level2), Name: ind.Name,
		Target: target,
	}
	return r.set.Policy.BareReadingOf(&asked)
}

// BareReading is the index of the policy's reading that applied to the row's target without a comparator; false if none
// was needed.
func (w Row) BareReading() (int, bool) { return int(w.row.bare) - 1, w.row.bare > 0 }

// bareWords say how a value without a comparator was read.
var bareWords = [...]lang.Code{
	scoring.UpFrom: "SAY_BARE_UP", scoring.Above: "SAY_BARE_ABOVE", scoring.DownFrom: "SAY_BARE_DOWN",
	scoring.Below: "SAY_BARE_BELOW", scoring.Exactly: "SAY_BARE_EXACTLY",
}

// findOnce notes a finding about a row unless it is already noted, as for another target in the same cell.
func (r *Result) findOnce(row *row, severity Severity, field string, code lang.Code, args ...any) {
	for i := range r.findings {
		if f := &r.findings[i]; f.row == row && f.message.Code == code && f.field == field {
			return
		}
	}
	r.findRow(row, severity, field, code, args...)
}
