package ruling

import (
	"cmp"
	"math"
	"slices"
)

const (
	near     = 1.6 // lines so close to each other are one: those of a double line
	spread   = 3.0 // of all lines that are one
	gap      = 3.0 // between the pieces of a line: dashes
	touch    = 2.5 // lines so close to crossing do
	shortest = 4.0
)

// maxStrokes is how many lines of a direction a page may have. One with more is a drawing or a map.
const maxStrokes = 4000

// stroke is a line of either direction: at a position across, from one place to another along.
type stroke struct{ at, from, to float64 }

// strokes are the level and the upright lines of a page, joined. They are none where a page has too many.
func strokes(lines []Line) (level, upright []stroke) {
	for _, l := range lines {
		w, h := math.Abs(l.X1-l.X0), math.Abs(l.Y1-l.Y0)
		if w >= h {
			level = append(level, stroke{(l.Y0 + l.Y1) / 2, math.Min(l.X0, l.X1), math.Max(l.X0, l.X1)})
		}
		if h >= w {
			upright = append(upright, stroke{(l.X0 + l.X1) / 2, math.Min(l.Y0, l.Y1), math.Max(l.Y0, l.Y1)})
		}
	}
	level, upright = joined(level), joined(upright)
	if len(level) > maxStrokes || len(upright) > maxStrokes {
		return nil, nil
	}
	return level, upright
}

// joined joins the pieces of lines, and lines beside each other.
func joined(all []stroke) []stroke {
	slices.SortFunc(all, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	var out []stroke
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].at-all[n-1].at <= near && all[n].at-all[0].at <= spread {
			n++
		}
		out = append(out, together(all[:n])...)
		all = all[n:]
	}
	return out
}

// together joins pieces that are at the same position.
func together(all []stroke) []stroke {
	sum, weight := 0.0, 0.0
	for _, s := range all {
		w := s.to - s.from + 0.01
		sum += w * s.at
		weight += w
	}
	at := sum / weight
	slices.SortFunc(all, func(a, b stroke) int { return cmp.Compare(a.from, b.from) })
	var out []stroke
	for _, s := range all {
		if n := len(out); n > 0 && s.from <= out[n-1].to+gap {
			out[n-1].to = math.Max(out[n-1].to, s.to)
		} else {
			out = append(out, stroke{at, s.from, s.to})
		}
	}
	return slices.DeleteFunc(out, func(s stroke) bool { return s.to-s.from < shortest })
}

// figure is lines that touch each other.
type figure struct{ level, upright []stroke }

// figures are the lines of a page, those together that touch each other directly or over others.
func figures(level, upright []stroke) []figure {
	set := newSets(len(level) + len(upright))
	for i, h := range level {
		from, _ := slices.BinarySearchFunc(upright, h.from-touch, func(s stroke, x float64) int {
			return cmp.Compare(s.at, x)
		})
		for j := from; j < len(upright) && upright[j].at <= h.to+touch; j++ {
			if v := upright[j]; h.at >= v.from-touch && h.at <= v.to+touch {
				set.join(i, len(level)+j)
			}
		}
	}
	index := map[int]int{}
	var all []figure
	of := func(n int) *figure {
		root := set.root(n)
		k, known := index[root]
		if !known {
			k = len(all)
			index[root] = k
			all = append(all, figure{})
		}
		return &all[k]
	}
	for i, s := range level {
		f := of(i)
		f.level = append(f.level, s)
	}
	for i, s := range upright {
		f := of(len(level) + i)
		f.upright = append(f.upright, s)
	}
	return all
}

// sets are numbers that are joined to sets.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(n int) int {
	for s[n] != n {
		s[n] = s[s[n]]
		n = s[n]
	}
	return n
}

func (s sets) join(a, b int) { s[s.root(a)] = s.root(b) }
