package scoring

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Stage is where a score is rounded. What comes before it stays exact; what comes after adds up what was rounded.
type Stage uint8

// The stages.
const (
	AtIndicator Stage = iota // each row, then added
	AtTier                   // each tier's sum, then added
	AtTotal                  // only the total
)

var stageNames = [...]string{"indicator", "tier", "total"}

// String is the stage as a rule set writes it.
func (s Stage) String() string { return word(stageNames[:], int(s)) }

// StageNames lists the stages as a rule set writes them, in their order.
func StageNames() []string { return slices.Clone(stageNames[:]) }

// MaxDigits is the most decimals that a score may have.
const MaxDigits = 6

// Rounding says how a score is rounded and where.
type Rounding struct {
	Digits int // 0 to MaxDigits
	Mode   exact.Mode
	At     Stage
}

// Of rounds a value.
func (r Rounding) Of(v exact.Fraction) exact.Fraction { return v.Round(r.Digits, r.Mode) }
