package scoring_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

func texts(parts []exact.Fraction) []string {
	var out []string
	for _, p := range parts {
		out = append(out, p.String())
	}
	return out
}

func TestSharingOut(t *testing.T) {
	for _, c := range []struct {
		total   string
		weights []string
		digits  int
		want    []string
	}{
		{"50", []string{"1", "1", "1"}, 2, []string{"16.67", "16.67", "16.66"}},
		{"50", []string{"1", "1", "1", "1"}, 2, []string{"12.5", "12.5", "12.5", "12.5"}},
		{"10", []string{"1", "1", "1"}, 0, []string{"4", "3", "3"}},
		{"50", []string{"20", "25"}, 2, []string{"22.22", "27.78"}},
		{"0", []string{"1", "2"}, 2, []string{"0", "0"}},
		{"1.005", []string{"1"}, 2, []string{"1.005"}},
		{"5", []string{"0", "1"}, 2, []string{"0", "5"}},
		{"5", []string{"0", "0"}, 2, nil},
	} {
		var weights []exact.Fraction
		for _, w := range c.weights {
			weights = append(weights, num(t, w))
		}
		if got := texts(scoring.ShareOut(num(t, c.total), weights, c.digits)); !slices.Equal(got, c.want) {
			t.Errorf("%s by %v: %v, want %v", c.total, c.weights, got, c.want)
		}
	}
}

func TestPartsAddUpAndStayNearTheirShare(t *testing.T) {
	for range 20 {
		rapid.Check(t, func(t *rapid.T) {
			total := exact.Scaled(int64(rapid.IntRange(0, 100000).Draw(t, "total")), 2)
			drawn := rapid.SliceOfN(rapid.IntRange(0, 1000), 1, 12).Draw(t, "weights")
			weights := make([]exact.Fraction, len(drawn))
			var all exact.Fraction
			for i, w := range drawn {
				weights[i] = exact.Int(int64(w))
				all = all.Add(weights[i])
			}
			parts := scoring.ShareOut(total, weights, 2)
			if all.IsZero() {
				if parts != nil {
					t.Fatal("parts without a weight")
				}
				return
			}
			var sum exact.Fraction
			for i, p := range parts {
				sum = sum.Add(p)
				ideal, _ := total.Mul(weights[i]).Quo(all)
				if off := p.Sub(ideal).Abs(); !off.Less(exact.Scaled(1, 2)) {
					t.Fatalf("part %d is %s, its share %s", i, p, ideal)
				}
			}
			if !sum.Equal(total) {
				t.Fatalf("parts add up to %s, not %s", sum, total)
			}
		})
	}
}

func TestGradesCountTheirLeastTotal(t *testing.T) {
	g := scoring.Grades{Levels: []scoring.Grade{
		{"优", exact.Int(90)},
		{"良", exact.Int(80)},
		{"中", exact.Int(60)},
		{"差", exact.Int(0)},
	}}
	for total, want := range map[string]string{
		"100": "优", "90": "优", "89.99": "良", "89.996": "良", "80": "良", "60": "中",
		"59.99": "差", "0": "差",
	} {
		if got := g.Name(g.Of(num(t, total))); got != want {
			t.Errorf("%s is %s, want %s", total, got, want)
		}
	}
	if g.Of(num(t, "-1")) != -1 || g.Name(-1) != "" || g.Index("良") != 1 || g.Index("甲") != -1 {
		t.Error("outside the levels")
	}
}

// No part is rounded up beyond its maximum: 0.996 with a maximum of 0.996 stays at 0.99, so missing steps go only to a
// part that may still grow. Printable is the sum that this allows.
func TestApportionWithin(t *testing.T) {
	values := []exact.Fraction{num(t, "0.996"), num(t, "0.996"), num(t, "0.003")}
	most := []exact.Fraction{num(t, "0.996"), num(t, "1"), num(t, "0.003")}
	if got := scoring.Printable(values, most, 2); got.String() != "1.99" {
		t.Errorf("printable %s", got)
	}
	if got := texts(scoring.ApportionWithin(num(t, "1.99"), values, most, 2)); !slices.Equal(
		got, []string{"0.99", "1", "0"}) {
		t.Errorf("%v", got)
	}
}
