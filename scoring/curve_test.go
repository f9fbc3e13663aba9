package scoring_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

func num(t testing.TB, s string) exact.Fraction {
	t.Helper()
	f, err := exact.Parse(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return f
}

// satisfaction is the example of 财预〔2021〕101号: ≥90% all, ≥80% 80%, ≥60% 50%, else nothing.
func satisfaction(t testing.TB) scoring.Curve {
	t.Helper()
	band := func(low, high scoring.Cut, share string) scoring.Piece {
		return scoring.Piece{Interval: scoring.Interval{Low: low, High: high}, Share: scoring.Constant(num(t, share))}
	}
	c, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		band(scoring.Before(num(t, "0.9")), scoring.Highest(), "1"),
		band(scoring.Before(num(t, "0.8")), scoring.Before(num(t, "0.9")), "0.8"),
		band(scoring.Before(num(t, "0.6")), scoring.Before(num(t, "0.8")), "0.5"),
		band(scoring.Lowest(), scoring.Before(num(t, "0.6")), "0"))
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	return c
}

func TestEdgesFallIntoTheirPiece(t *testing.T) {
	c := satisfaction(t)
	for x, want := range map[string]string{
		"1": "10", "0.9": "10", "0.8999999999": "8", "0.8": "8", "0.7999999999": "5", "0.6": "5", "0.5999999999": "0",
		"0": "0", "-1": "0",
	} {
		if got, _, ok := c.Earned(num(t, x), exact.Int(10)); !ok || got.String() != want {
			t.Errorf("%s earns %s, want %s", x, got, want)
		}
	}
}

func TestFlawsAreNamedWithTheirPlace(t *testing.T) {
	at := func(low, high string, closed bool) scoring.Piece {
		i := scoring.Interval{Low: scoring.Before(num(t, low)), High: scoring.Before(num(t, high))}
		if closed {
			i.High = scoring.After(num(t, high))
		}
		return scoring.Piece{Interval: i}
	}
	domain := scoring.Interval{Low: scoring.Before(num(t, "0")), High: scoring.After(num(t, "1"))}
	for name, c := range map[string]struct {
		pieces []scoring.Piece
		kind   scoring.FlawKind
		sample string
	}{
		"a gap within": {[]scoring.Piece{at("0", "0.5", false), at("0.6", "1", true)}, scoring.Gap, "0.5"},
		"a gap of one value": {
			[]scoring.Piece{
				at("0", "0.5", false),
				{Interval: scoring.Interval{Low: scoring.After(num(t, "0.5")), High: scoring.After(num(t, "1"))}},
			},
			scoring.Gap,
			"0.5",
		},
		"the top is open": {[]scoring.Piece{at("0", "1", false)}, scoring.Gap, "1"},
		"both on an edge": {[]scoring.Piece{at("0", "0.5", true), at("0.5", "1", true)}, scoring.Overlap, "0.5"},
		"never applies":   {[]scoring.Piece{at("0", "1", true), at("2", "3", true)}, scoring.Empty, "2"},
	} {
		_, flaws := scoring.NewCurve(domain, exact.Int(1), c.pieces...)
		if len(flaws) != 1 || flaws[0].Kind != c.kind || flaws[0].Where.Sample().String() != c.sample {
			t.Errorf("%s: %+v", name, flaws)
		}
	}
}

// The three readings of “0.5 points for each point below 95%” at 91.6%, of 10 points: 3.4 points below.
func TestStepsOfADeduction(t *testing.T) {
	for mode, want := range map[scoring.StepMode]string{
		scoring.WholeSteps: "8.5", scoring.Proportional: "8.3", scoring.StartedSteps: "8",
	} {
		d := scoring.Deduction{
			From: num(t, "0.95"), Below: true, Each: scoring.Loss{Points: num(t, "0.5")},
			Per: num(t, "0.01"), Mode: mode,
		}
		c, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1), d.Pieces()...)
		if len(flaws) > 0 {
			t.Fatal(flaws)
		}
		if got, _, _ := c.Earned(num(t, "0.916"), exact.Int(10)); got.String() != want {
			t.Errorf("mode %d: %s, want %s", mode, got, want)
		}
		if got, _, _ := c.Earned(num(t, "0.95"), exact.Int(10)); got.String() != "10" {
			t.Errorf("mode %d on the limit: %s", mode, got)
		}
		if got, _, _ := c.Earned(num(t, "0"), exact.Int(10)); got.String() != "0" {
			t.Errorf("mode %d at 0: %s, want 0 and not less", mode, got)
		}
	}
}

// 功效系数: unacceptable 60, satisfactory 95, actual 81: (60 + 21/35×40)% of 10 is 8.4; reversed, 74 of 60…95 is the same.
func TestEfficacyInBothDirections(t *testing.T) {
	up, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		scoring.Efficacy(num(t, "60"), num(t, "95"), num(t, "0.6"), exact.Int(0))...)
	down, more := scoring.NewCurve(scoring.Everything(), exact.Int(1),
		scoring.Efficacy(num(t, "95"), num(t, "60"), num(t, "0.6"), exact.Int(0))...)
	if len(flaws)+len(more) > 0 {
		t.Fatal(flaws, more)
	}
	for _, c := range []struct {
		curve   scoring.Curve
		x, want string
	}{
		{up, "81", "8.4"},
		{down, "74", "8.4"},
		{up, "95", "10"},
		{up, "60", "6"},
		{up, "59.99", "0"},
		{down, "60", "10"},
		{down, "95", "6"},
		{down, "95.01", "0"},
	} {
		if got, _, _ := c.curve.Earned(num(t, c.x), exact.Int(10)); got.String() != c.want {
			t.Errorf("%s earns %s, want %s", c.x, got, c.want)
		}
	}
}

// Whatever the bands are, an edge and its nearest neighbours fall into exactly one piece each.
func TestNeighboursOfAnEdgeFallIntoOnePiece(t *testing.T) {
	step := exact.Scaled(1, 18)
	for range 20 {
		rapid.Check(t, func(t *rapid.T) {
			edges := rapid.SliceOfNDistinct(rapid.IntRange(0, 10000), 1, 8, rapid.ID[int]).Draw(t, "edges")
			low := scoring.Lowest()
			var pieces []scoring.Piece
			sorted := append([]int(nil), edges...)
			for i := range sorted {
				for j := i + 1; j < len(sorted); j++ {
					if sorted[j] < sorted[i] {
						sorted[i], sorted[j] = sorted[j], sorted[i]
					}
				}
			}
			for _, e := range sorted {
				high := scoring.Before(exact.Scaled(int64(e), 4))
				if rapid.Bool().Draw(t, "closed") {
					high = scoring.After(exact.Scaled(int64(e), 4))
				}
				pieces = append(pieces, scoring.Piece{Interval: scoring.Interval{Low: low, High: high}})
				low = high
			}
			pieces = append(pieces, scoring.Piece{Interval: scoring.Interval{Low: low, High: scoring.Highest()}})
			curve, flaws := scoring.NewCurve(scoring.Everything(), exact.Int(1), pieces...)
			if len(flaws) > 0 {
				t.Fatal(flaws)
			}
			for _, e := range sorted {
				at := exact.Scaled(int64(e), 4)
				for _, x := range []exact.Fraction{at.Sub(step), at, at.Add(step)} {
					found := 0
					for _, p := range pieces {
						if p.Has(x) {
							found++
						}
					}
					if i := curve.Find(x); found != 1 || i < 0 || !pieces[i].Has(x) {
						t.Fatalf("%s falls into %d pieces, the curve finds %d", x, found, i)
					}
				}
			}
		})
	}
}
