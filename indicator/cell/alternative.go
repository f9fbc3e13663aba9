package cell

import (
	"slices"

	"github.com/ziping-go/ziping/lang"
)

// Alternative is another reading of a cell, and why it isn't the one taken.
type Alternative struct {
	Reading Threshold
	Reason  lang.Message
}

// Alternatives are the other readings of the cell, the likelier first. They aren't kept, but found by reading the text
// again.
func (t Threshold) Alternatives() []Alternative {
	var others []otherReading
	again := unread(t.text, Text)
	p := cell{grammar: readings, t: &again, alternatives: &others}
	p.all()
	found := make([]Alternative, len(others))
	for i, other := range others {
		reading := again
		if again.more != nil {
			rare := *again.more
			rare.notes = slices.Clone(rare.notes)
			reading.more = &rare
		}
		other.apply(&reading)
		found[i] = Alternative{reading, other.reason}
	}
	return found
}

// otherReading turns the reading taken into another one.
type otherReading struct {
	reason lang.Message
	apply  func(*Threshold)
}

// alternative notes another reading while somebody asks for them.
func (p *cell) alternative(reason lang.Code, apply func(*Threshold), args ...any) {
	if p.alternatives != nil {
		*p.alternatives = append(*p.alternatives, otherReading{lang.Of(reason, args...), apply})
	}
}

// Confidence says how sure a reading is.
type Confidence uint8

// The degrees of confidence.
const (
	Certain   Confidence = iota // the cell says it
	Resolved                    // one of several readings, which a rule or a convention settles
	Uncertain                   // ambiguous, repaired or partly understood: see Notes and Residual
)

// Confidence is how sure the reading is.
func (t Threshold) Confidence() Confidence {
	switch {
	case len(t.notes()) > 0 || len(t.residual()) > 0:
		return Uncertain
	case len(t.Alternatives()) > 0:
		return Resolved
	}
	return Certain
}
