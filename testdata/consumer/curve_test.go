package consumer_test

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// A measure and a curve in Go, without a rule file: days late cost a tenth of the points each, after three of grace.
func TestCurveAndMeasureInGo(t *testing.T) {
	tenth, _ := exact.Ratio(1, 10)
	three, thirteen := exact.Int(3), exact.Int(13)
	falling := scoring.Linear{Base: exact.Int(13).Mul(tenth), Slope: tenth.Neg()} // 1 at 3 days, 0 at 13
	curve, flaws := scoring.NewCurve(scoring.DaysLate.Domain(), exact.Int(1),
		scoring.Piece{Interval: scoring.Between(scoring.Lowest(), scoring.After(three)),
			Share: scoring.Constant(exact.Int(1))},
		scoring.Piece{Interval: scoring.Between(scoring.After(three), scoring.After(thirteen)), Share: falling},
		scoring.Piece{Interval: scoring.Between(scoring.After(thirteen), scoring.Highest())},
	)
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	for days, want := range map[int64]string{0: "20", 3: "20", 4: "18", 8: "10", 13: "0", 90: "0"} {
		earned, _, ok := curve.Earned(exact.Int(days), exact.Int(20))
		if !ok || earned.String() != want {
			t.Errorf("%d days late earn %s, want %s", days, earned, want)
		}
	}
	floor := scoring.Target{Direction: scoring.UpFrom, Low: exact.Int(80)}
	attained := scoring.Readings{}.Attain(&floor, exact.Int(76))
	if !attained.Defined || attained.Met || attained.Value.String() != "0.95" {
		t.Errorf("76 of 80 is %s", attained.Value)
	}
	shortfall := scoring.Readings{}.Measure(scoring.Shortfall, &floor, exact.Int(76))
	if shortfall.Value.String() != "4" {
		t.Errorf("76 is %s short of 80", shortfall.Value)
	}
}
