package scoring_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

func target(t *testing.T, d scoring.Direction, low, high string) scoring.Target {
	g := scoring.Target{Direction: d}
	if low != "" {
		g.Low = num(t, low)
	}
	if high != "" {
		g.High = num(t, high)
	}
	return g
}

// The attainment of 12 against a ceiling of 10 under each reading, and similar cases, worked out by hand.
func TestAttainment(t *testing.T) {
	ratio, linear, nothing := scoring.Readings{}, scoring.Readings{Lower: scoring.LowerLinear},
		scoring.Readings{Lower: scoring.LowerAllOrNothing}
	symmetric, only := scoring.Readings{Equal: scoring.EqualSymmetric}, scoring.Readings{Equal: scoring.EqualExact}
	strict := scoring.Readings{StrictEnds: true, Lower: scoring.LowerAllOrNothing}
	for _, c := range []struct {
		name     string
		readings scoring.Readings
		target   scoring.Target
		actual   string
		want     string
		met      bool
		remark   scoring.Remark
	}{
		{"a floor reached", ratio, target(t, scoring.UpFrom, "19", ""), "19", "1", true, scoring.Clear},
		{"a floor missed", ratio, target(t, scoring.UpFrom, "19", ""), "17", "17/19", false, scoring.Clear},
		{"a floor exceeded", ratio, target(t, scoring.UpFrom, "100", ""), "150", "1.5", true, scoring.Clear},
		{
			"a floor and a negative actual", ratio, target(t, scoring.UpFrom, "5", ""), "-2", "0", false,
			scoring.NegativeActual,
		},
		{"a floor of 0", ratio, target(t, scoring.UpFrom, "0", ""), "0", "1", true, scoring.ZeroTarget},
		{"a ceiling kept", ratio, target(t, scoring.DownFrom, "", "10"), "8", "1", true, scoring.Clear},
		{"a ceiling, ratio", ratio, target(t, scoring.DownFrom, "", "10"), "12", "5/6", false, scoring.Clear},
		{"a ceiling, linear", linear, target(t, scoring.DownFrom, "", "10"), "12", "0.8", false, scoring.Clear},
		{"a ceiling, linear, twice", linear, target(t, scoring.DownFrom, "", "10"), "20", "0", false, scoring.Clear},
		{"a ceiling, all or nothing", nothing, target(t, scoring.DownFrom, "", "10"), "10.01", "0", false, scoring.Clear},
		{"a ceiling of 0 kept", ratio, target(t, scoring.DownFrom, "", "0"), "0", "1", true, scoring.Clear},
		{"a ceiling of 0 broken", linear, target(t, scoring.DownFrom, "", "0"), "1", "0", false, scoring.Clear},
		{"below, on its end", strict, target(t, scoring.Below, "", "10"), "10", "0", false, scoring.Clear},
		{"below, read as ≤", nothing, target(t, scoring.Below, "", "10"), "10", "1", true, scoring.Clear},
		{"equal, more is as good", ratio, target(t, scoring.Exactly, "8", ""), "9", "1.125", true, scoring.Clear},
		{"equal, both sides", symmetric, target(t, scoring.Exactly, "8", ""), "9", "0.875", false, scoring.Clear},
		{"equal, both sides, far off", symmetric, target(t, scoring.Exactly, "8", ""), "80", "0", false, scoring.Clear},
		{"equal, exactly", only, target(t, scoring.Exactly, "8", ""), "9", "0", false, scoring.Clear},
		{"equal 0 kept", symmetric, target(t, scoring.Exactly, "0", ""), "0", "1", true, scoring.Clear},
		{"equal 0 broken", ratio, target(t, scoring.Exactly, "0", ""), "1", "0", false, scoring.Clear},
		{"a range, inside", ratio, target(t, scoring.Within, "20", "30"), "30", "1", true, scoring.Clear},
		{"a range, below", ratio, target(t, scoring.Within, "20", "30"), "18", "0.9", false, scoring.Clear},
		{"a range, above, linear", linear, target(t, scoring.Within, "20", "30"), "33", "0.9", false, scoring.Clear},
		{"a missed fall", ratio, target(t, scoring.UpFrom, "-3", ""), "-5", "", false, scoring.NegativeTarget},
		{"a kept fall", ratio, target(t, scoring.UpFrom, "-3", ""), "-2", "1", true, scoring.Clear},
	} {
		m := c.readings.Attain(&c.target, num(t, c.actual))
		if m.Defined != (c.want != "") || m.Defined && m.Value.String() != c.want || m.Met != c.met || m.Remark != c.remark {
			t.Errorf("%s: %+v %s, want %s", c.name, m, m.Value, c.want)
		}
	}
}

func TestDistances(t *testing.T) {
	r := scoring.Readings{}
	for _, c := range []struct {
		measure scoring.Measure
		target  scoring.Target
		actual  string
		want    string
	}{
		{scoring.Shortfall, target(t, scoring.UpFrom, "5", ""), "3", "2"},
		{scoring.Shortfall, target(t, scoring.UpFrom, "5", ""), "7", "0"},
		{scoring.Shortfall, target(t, scoring.DownFrom, "", "5"), "7", "2"},
		{scoring.ShortfallRate, target(t, scoring.UpFrom, "5", ""), "3", "0.4"},
		{scoring.Excess, target(t, scoring.UpFrom, "5", ""), "7", "2"},
		{scoring.Excess, target(t, scoring.UpFrom, "5", ""), "3", "0"},
		{scoring.ExcessRate, target(t, scoring.UpFrom, "100", ""), "250", "1.5"},
		{scoring.Deviation, target(t, scoring.DownFrom, "", "100"), "86", "14"},
		{scoring.DeviationRate, target(t, scoring.DownFrom, "", "100"), "86", "0.14"},
		{scoring.Shortfall, target(t, scoring.Within, "20", "30"), "33", "3"},
		{scoring.Deviation, target(t, scoring.Within, "20", "30"), "25", "0"},
	} {
		if m := r.Measure(c.measure, &c.target, num(t, c.actual)); !m.Defined || m.Value.String() != c.want {
			t.Errorf("%s of %s: %s, want %s", c.measure, c.actual, m.Value, c.want)
		}
	}
	kept := target(t, scoring.DownFrom, "", "0")
	if m := r.Measure(scoring.ShortfallRate, &kept, exact.Int(2)); m.Defined || m.Remark != scoring.ZeroDivision {
		t.Errorf("a rate of a target of 0: %+v", m)
	}
}

// A missed target never has an attainment of 1 or a distance of 0, whatever the readings.
func TestMissedIsNeverAllOfIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(label string) exact.Fraction { return exact.Int(rapid.Int64Range(-5, 20).Draw(t, label)) }
		r := scoring.Readings{
			Lower:      scoring.LowerReading(rapid.IntRange(0, 2).Draw(t, "lower")),
			Equal:      scoring.EqualReading(rapid.IntRange(0, 2).Draw(t, "equal")),
			StrictEnds: rapid.Bool().Draw(t, "strict"),
		}
		g := scoring.Target{
			Direction: scoring.Direction(rapid.IntRange(0, 5).Draw(t, "direction")), Low: number("low"),
			LowOpen: rapid.Bool().Draw(t, "low open"), HighOpen: rapid.Bool().Draw(t, "high open"),
		}
		g.High = g.Low.Add(exact.Int(rapid.Int64Range(0, 5).Draw(t, "width")))
		actual := number("actual")
		if m := r.Attain(&g, actual); m.Defined && !m.Met && !m.Value.Less(exact.Int(1)) {
			t.Fatalf("%+v, %+v at %s: attained %s, missed", r, g, actual, m.Value)
		}
		for _, measure := range []scoring.Measure{
			scoring.Shortfall, scoring.ShortfallRate, scoring.Deviation,
			scoring.DeviationRate, scoring.DaysLate,
		} {
			if m := r.Measure(measure, &g, actual); m.Defined && !m.Met && m.Value.IsZero() {
				t.Fatalf("%+v, %+v at %s: %s 0, missed", r, g, actual, measure)
			}
		}
	})
}
