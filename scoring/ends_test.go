package scoring_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// At an open end a staircase has the value that it earns just inside, for steps of any size and in either mode.
func TestEndsOfAPieceAgainstValuesNearby(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := func(name string, low, high int) exact.Fraction {
			return exact.Int(int64(rapid.IntRange(low, high).Draw(t, name)))
		}
		low := rapid.IntRange(-6, 6).Draw(t, "low")
		x, y := exact.Int(int64(low)), exact.Int(int64(low+rapid.IntRange(1, 6).Draw(t, "length")))
		interval := scoring.Interval{Low: scoring.Before(x), High: scoring.Before(y)}
		if rapid.Bool().Draw(t, "open") {
			interval.Low = scoring.After(x)
		}
		if rapid.Bool().Draw(t, "closed") {
			interval.High = scoring.After(y)
		}
		p := scoring.Piece{
			Interval: interval,
			Share:    scoring.Linear{Base: exact.Int(100), Slope: whole("slope", -3, 3)},
			Steps: scoring.Steps{
				From: whole("from", -3, 3), Per: whole("per", 1, 3),
				Mode: scoring.StepMode(rapid.IntRange(0, 2).Draw(t, "mode")),
			},
		}
		curve, flaws := scoring.NewCurve(interval, exact.Int(1000), p)
		if len(flaws) > 0 {
			t.Fatal(flaws)
		}
		atLow, ok1 := p.AtLow()
		atHigh, ok2 := p.AtHigh()
		if !ok1 || !ok2 {
			t.Fatal("a bounded piece has ends")
		}
		near := exact.Scaled(1, 9)
		if !interval.Low.IsAfter() {
			near = exact.Int(0)
		}
		t.Logf("%+v", p)
		check(t, &curve, x.Add(near), atLow)
		near = exact.Scaled(1, 9)
		if interval.High.IsAfter() {
			near = exact.Int(0)
		}
		check(t, &curve, y.Sub(near), atHigh)
	})
}

// check compares what a value earns of one point with limits, within the difference that a slope of 3 makes at 10^-9.
func check(t *rapid.T, c *scoring.Curve, x exact.Fraction, want scoring.Limits) {
	got, _, ok := c.Earned(x, exact.Int(1))
	if !ok || exact.Scaled(1, 8).Less(got.Sub(want.Share).Abs()) {
		t.Fatalf("%s earns %s, and its end %s", x, got, want.Share)
	}
}

// Exceed agrees with trying all points on a grid on whether one value ever earns more than another.
func TestExceedAgainstAllPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limits := func(name string) scoring.Limits {
			return scoring.Limits{
				Share: exact.Scaled(int64(rapid.IntRange(-4, 12).Draw(t, name+" share")), 1),
				Extra: exact.Int(int64(rapid.IntRange(-4, 4).Draw(t, name+" extra"))),
			}
		}
		a, b, most := limits("a"), limits("b"), exact.Scaled(int64(rapid.IntRange(8, 12).Draw(t, "most")), 1)
		points, exceeds := a.Exceed(b, exact.Int(20), most)
		if exceeds && !b.Of(points, most).Less(a.Of(points, most)) {
			t.Fatalf("%v doesn't exceed %v of %s", a, b, points)
		}
		for i := int64(1); i <= 200; i++ {
			if p := exact.Scaled(i, 1); !exceeds && b.Of(p, most).Less(a.Of(p, most)) {
				t.Fatalf("%v exceeds %v of %s", a, b, p)
			}
		}
	})
}
