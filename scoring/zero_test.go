package scoring_test

import (
	"math"
	"reflect"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// Zero values, absent arguments and numbers outside the constants have documented results and never panic.
func TestNothingPanics(t *testing.T) {
	var zero exact.Fraction
	one := exact.Int(1)

	var curve scoring.Curve
	if earned, piece, ok := curve.Earned(one, one); ok || piece != -1 || !earned.IsZero() {
		t.Errorf("an empty curve earns %s", earned)
	}
	for _, i := range []int{-1, 0, 7} {
		if p := curve.Piece(i); !reflect.ValueOf(p.Share).IsZero() || p.Label != "" {
			t.Errorf("piece %d of nothing: %+v", i, p)
		}
	}
	full, flaws := scoring.NewCurve(scoring.Everything(), one, scoring.Ratio(scoring.Lowest(), one)...)
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	if earned, _, ok := full.Earned(one, exact.Int(-1)); !ok || !earned.IsZero() {
		t.Errorf("points below 0 earn %s", earned)
	}

	for _, d := range []scoring.Deduction{{}, {Per: exact.Int(-1), Mode: scoring.WholeSteps}} {
		if _, flaws := scoring.NewCurve(scoring.Everything(), one, d.Pieces()...); len(flaws) != 1 ||
			flaws[0].String() != "gap (-∞,∞)" {
			t.Errorf("a deduction without steps: %v", flaws)
		}
	}
	if _, flaws := scoring.NewCurve(scoring.Everything(), one, scoring.Efficacy(one, one, zero, zero)...); len(
		flaws) == 0 {
		t.Error("a 功效系数 from a value to itself is a curve")
	}
	if _, flaws := scoring.NewCurve(scoring.Interval{}, one); len(flaws) != 0 {
		t.Errorf("the empty domain: %v", flaws)
	}
	stairs := scoring.Piece{Interval: scoring.Everything(), Steps: scoring.Steps{Mode: scoring.WholeSteps}}
	stairs.AtLow()
	stairs.AtHigh()
	stairs.LimitsAt(one)
	(scoring.Limits{}).Exceed(scoring.Limits{}, zero, zero)

	r := scoring.Readings{}
	for _, m := range []scoring.Measured{
		r.Attain(nil, one), r.Measure(scoring.Shortfall, nil, one), r.Measure(scoring.Custom, &scoring.Target{}, one),
		r.Measure(200, &scoring.Target{}, one),
	} {
		if m.Defined || m.Met {
			t.Errorf("measured out of nothing: %+v", m)
		}
	}
	if r.Holds(nil, one) {
		t.Error("an absent target is met")
	}
	r.Measure(scoring.ShortfallRate, &scoring.Target{Direction: 99}, one)

	var grades scoring.Grades
	if grades.Of(one) != -1 || grades.Name(-1) != "" || grades.Name(3) != "" || grades.Index("优") != -1 {
		t.Error("grades without levels have one")
	}
	if got := (scoring.Rounding{Digits: -3, Mode: 77}).Of(one); !got.Equal(one) {
		t.Errorf("rounded: %s", got)
	}
}

func TestSharesOfNothing(t *testing.T) {
	one := exact.Int(1)
	for name, parts := range map[string][]exact.Fraction{
		"n of 0": scoring.ShareEvenly(one, 0, 2), "n of -1": scoring.ShareEvenly(one, -1, 2),
		"no weights":   scoring.ShareOut(one, nil, 2),
		"weights of 0": scoring.ShareOut(one, make([]exact.Fraction, 2), 2), "no values": scoring.Apportion(one, nil, 2),
	} {
		if len(parts) != 0 {
			t.Errorf("%s: %v", name, parts)
		}
	}
	if got := scoring.Printable([]exact.Fraction{exact.Scaled(15, 1)}, nil, 0); got.String() != "2" {
		t.Errorf("without a most: %s", got)
	}
	// Where values are far below the total, steps are given out in whole rounds, not one at a time.
	parts := scoring.ApportionWithin(exact.Int(math.MaxInt32), make([]exact.Fraction, 3), []exact.Fraction{one}, 6)
	var sum exact.Fraction
	for _, p := range parts {
		sum = sum.Add(p)
	}
	if !sum.Equal(exact.Int(math.MaxInt32)) {
		t.Errorf("%v add up to %s", parts, sum)
	}
}

// Every constant that a person may print has a word, and so has a number out of range.
func TestConstantsHaveWords(t *testing.T) {
	for want, got := range map[string]string{
		"measure?": scoring.Measure(200).String(), "tier": scoring.AtTier.String(), "ceil": scoring.StartedSteps.String(),
		"≤":           scoring.DownFrom.String(),
		"zero target": scoring.ZeroTarget.String(), "overlap": scoring.Overlap.String(), "empty": scoring.Interval{}.String(),
		"=1":     scoring.Between(scoring.Before(exact.Int(1)), scoring.After(exact.Int(1))).String(),
		"(1,2]":  scoring.Between(scoring.After(exact.Int(1)), scoring.After(exact.Int(2))).String(),
		"(-∞,2)": scoring.Between(scoring.Lowest(), scoring.Before(exact.Int(2))).String(),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, s := range []interface{ String() string }{
		scoring.Stage(99), scoring.Basis(99), scoring.Scale(99), scoring.Trend(99), scoring.Direction(99), scoring.Remark(99),
		scoring.StepMode(99), scoring.FlawKind(99),
	} {
		if s.String() != "?" {
			t.Errorf("%T out of range: %q", s, s.String())
		}
	}
	floor := scoring.Target{Direction: scoring.UpFrom, Low: exact.Int(8)}
	within := scoring.Target{Direction: scoring.Within, Low: exact.Int(20), High: exact.Int(30), HighOpen: true}
	if floor.String() != "≥8" || within.String() != "[20,30)" {
		t.Errorf("%s, %s", floor, within)
	}
}
