package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
)

// mostShareDigits is how many decimals of a percentage are worth reading.
const mostShareDigits = 8

// shareBeside is a share in percent, with as many decimals as tell it from the bounds that it was compared with: what
// is below 90% isn't printed as 90%.
func shareBeside(share exact.Fraction, bounds ...exact.Fraction) string {
	text := evaluation.Percent(share)
	for _, bound := range bounds {
		if share.Equal(bound) || text != evaluation.Percent(bound) {
			continue
		}
		hundredfold := share.Mul(exact.Int(100))
		for digits := 3; digits <= mostShareDigits; digits++ {
			if rounded := hundredfold.Round(digits, exact.HalfUp); !rounded.Equal(bound.Mul(exact.Int(100))) {
				return exact.ShortestAmount(rounded).String() + "%"
			}
		}
	}
	return text
}

// shareOfDue is the share of what is due, told from the bounds of the lights.
func (m *monitoring) shareOfDue(share exact.Fraction) string {
	return shareBeside(share, m.settings.Monitor.Cuts[:]...)
}
