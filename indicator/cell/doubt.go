package cell

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// doubtful notes that a number may be meant otherwise, as 3万5 may be 30005, and keeps the cell in which the other
// reading is the only one for another reading of this one.
func (p *cell) doubtful(n *numeral.Numeral, at, end int) {
	if n.OtherWord == "" {
		return
	}
	if n.Other.Equal(n.Value) {
		u, _ := unit.At(n.OtherWord + p.s[end:])
		if !u.IsSet() {
			return
		}
		p.noteAt("CELL_SCALE_OR_UNIT", at, end, n.OtherWord, u.Name())
		p.otherwise("CELL_SCALE_OR_UNIT", n, at, n.OtherWord, u.Name())
		return
	}
	p.noteAt("CELL_SPOKEN_DIGIT", at, end, p.s[at:end], n.Value, n.Other)
	p.otherwise("CELL_SPOKEN_DIGIT", n, at, p.s[at:end], n.Value, n.Other)
}

// otherwise keeps the reading of the cell as it would be written in the other way.
func (p *cell) otherwise(reason lang.Code, n *numeral.Numeral, at int, args ...any) {
	if p.alternatives == nil {
		return
	}
	written := p.s[:at+n.OtherAt] + n.OtherWord + p.s[at+n.OtherAt:]
	other := parseBy(p.grammar, strings.TrimSpace(written))
	p.alternative(reason, func(t *Threshold) {
		t.kind, t.op, t.low, t.high, t.unit, t.scale = other.kind, other.op, other.low, other.high, other.unit, other.scale
	}, args...)
}
