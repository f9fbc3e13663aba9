package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/scoring"
)

// Terms are what a reviewer needs to work a score out again by hand: measure, value, piece of the curve, and rounding.
// Earned is Piece at Value, held between nothing and the most that the curve grants; Score is Earned rounded.
type Terms struct {
	Measure  string
	Value    exact.Fraction // of the measure, unrounded
	Piece    scoring.Piece  // that the value fell into; empty for levels
	Points   exact.Fraction
	Earned   exact.Fraction // unrounded
	Score    exact.Fraction
	Rounding scoring.Rounding
	Rule     string
	Place    fault.Place // of the rule in its file
	Source   string
}
