package paper

import (
	"math"
	"strconv"
)

// axis is a span of values with ticks, laid on a length.
type axis struct{ from, to, tick float64 }

// axisOf is an axis that holds values, with at most so many ticks; from 0 where it has to, else from near the least.
func axisOf(least, most float64, zero bool, ticks int) axis {
	if zero {
		least = math.Min(least, 0)
		most = math.Max(most, 0)
	}
	if !(most > least) { // none, or all the same
		most = least + 1
	}
	tick := math.Pow(10, math.Floor(math.Log10((most-least)/float64(ticks))))
	for _, n := range []float64{1, 2, 5, 10} {
		if (most-least)/(n*tick) <= float64(ticks) {
			tick *= n
			break
		}
	}
	a := axis{from: math.Floor(least/tick) * tick, to: math.Ceil(most/tick) * tick, tick: tick}
	if !zero && least > 0 && a.from > 0 && a.from == least { // what stands at the foot would not be seen
		a.from -= tick
	}
	return a
}

// at is where a value lies on a length.
func (a axis) at(v, length float64) float64 { return (v - a.from) / (a.to - a.from) * length }

// values are those of the ticks.
func (a axis) values() []float64 {
	var all []float64
	for i := 0; i <= int(math.Round((a.to-a.from)/a.tick)); i++ {
		all = append(all, a.from+float64(i)*a.tick)
	}
	return all
}

// label is a tick as it is written.
func (a axis) label(v float64) string {
	digits := max(int(math.Ceil(-math.Log10(a.tick)-1e-9)), 0)
	return strconv.FormatFloat(v+0, 'f', digits, 64)
}
