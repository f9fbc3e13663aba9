package rules

import (
	"math/bits"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// maxCombined is the number of tiers with absent points up to which all combinations are tried.
const maxCombined = 12

// points finds combinations of absent tiers whose points don't reach a tier that is present: they go round in a circle,
// or to a tier that is also absent and doesn't pass them on.
func (c *checker) points() {
	var moving []int
	for i := range c.Tiers {
		if len(c.Tiers[i].Absent) > 0 {
			moving = append(moving, i)
		}
	}
	if len(moving) == 0 || len(moving) > maxCombined {
		return
	}
	for _, chosen := range combinations(len(moving)) {
		absent := make([]bool, len(c.Tiers))
		var names []string
		for at, i := range moving {
			if chosen&(1<<at) != 0 {
				absent[i] = true
				names = append(names, c.Tiers[i].Name)
			}
		}
		if lost := c.lost(absent); lost.Sign() > 0 && len(names) < len(c.Tiers) {
			t := &c.Tiers[moving[bits.TrailingZeros(chosen)]]
			item := c.item("tiers", t.Place)
			c.at(item.Get("absent"), t.Place, "CHECK_POINTS_LOST", names, lost, c.Total.Sub(lost), c.Total).Hinting(
				lang.Of("CHECK_POINTS_LOST_HINT"))
			return
		}
	}
}

// combinations are the non-empty sets of some things, the small ones first.
func combinations(n int) []uint {
	all := make([]uint, 0, 1<<n)
	for set := uint(1); set < 1<<n; set++ {
		all = append(all, set)
	}
	slices.SortStableFunc(all, func(a, b uint) int { return bits.OnesCount(a) - bits.OnesCount(b) })
	return all
}

// lost is how many points of absent tiers reach no tier that is present. As in an evaluation, each absent tier passes
// on what it has as many times as there are tiers.
func (c *checker) lost(absent []bool) exact.Fraction {
	points := make([]exact.Fraction, len(c.Tiers))
	for i := range c.Tiers {
		points[i] = c.Tiers[i].Points
	}
	for range c.Tiers {
		for i := range c.Tiers {
			if absent[i] {
				handOn(c.Tiers[i].Absent, i, points)
			}
		}
	}
	var gone exact.Fraction
	for i := range c.Tiers {
		if absent[i] {
			gone = gone.Add(points[i])
		}
	}
	return gone
}

func handOn(moves []Transfer, from int, points []exact.Fraction) {
	var planned exact.Fraction
	for _, m := range moves {
		planned = planned.Add(m.Points)
	}
	have := points[from]
	for _, m := range moves {
		if part, ok := have.Mul(m.Points).Quo(planned); ok {
			points[m.To] = points[m.To].Add(part)
			points[from] = points[from].Sub(part)
		}
	}
}
