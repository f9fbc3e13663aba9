package review

import (
	"cmp"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
)

// copies are the forms of a department by their rows.
type copies struct {
	forms  []rowsOf
	hashes []uint64
}

// rowsOf are the rows of a form, as a part of all hashes.
type rowsOf struct {
	number   uint64
	name     string
	folded   string
	from, to int32
}

func (c *copies) add(number uint64, name string, hashes []uint64) {
	from := int32(len(c.hashes))
	c.hashes = append(c.hashes, hashes...)
	c.forms = append(c.forms, rowsOf{number, name, folded(name), from, int32(len(c.hashes))})
}

// find tells of each form that has most of its rows in common with one before it of another name.
//
// Two forms can only be alike if they share one of the rarest rows of each: of ten rows of which eight must be the
// same, one of the rarest three. Only forms with such a row in common are compared, so that rows that all forms have
// cost nothing.
func (c *copies) find(g *group) {
	set := g.settings.Copied
	often := slices.Clone(c.hashes)
	slices.Sort(often)
	var rare []counted
	before := map[uint64][]int32{} // forms by their rarest rows
	equal := map[uint64]int32{}    // forms by all of their rows
	for i := range c.forms {
		form := &c.forms[i]
		rows := c.hashes[form.from:form.to]
		if len(rows) < max(set.Least, 1) {
			continue
		}
		all := wordsHash(rows)
		first, ok := equal[all]
		if ok && c.alike(set.Rows, &c.forms[first], form) {
			c.tell(g, &c.forms[first], form)
			continue // whatever is like it is like the first of these
		}
		rare = rarest(rare[:0], rows, often)[:len(rows)-leastCommon(set.Rows, len(rows))+1]
		var like int32 = -1
		for _, row := range rare {
			for _, other := range before[row.hash] {
				if (like < 0 || other < like) && c.alike(set.Rows, &c.forms[other], form) {
					like = other
					break
				}
			}
		}
		if like >= 0 {
			c.tell(g, &c.forms[like], form)
		}
		if ok && c.same(&c.forms[first], form) {
			continue // whatever is like it is like the first of these too
		}
		if !ok {
			equal[all] = int32(i)
		}
		for _, row := range rare {
			before[row.hash] = append(before[row.hash], int32(i))
		}
	}
}

// counted is a row with how often all forms have it.
type counted struct {
	times int
	hash  uint64
}

// rarest appends rows, the rarest first; often are the rows of all forms, in order.
func rarest(to []counted, rows, often []uint64) []counted {
	for _, h := range rows {
		from, _ := slices.BinarySearch(often, h)
		behind := often[from:]
		times := len(behind)
		if h+1 != 0 {
			times, _ = slices.BinarySearch(behind, h+1)
		}
		to = append(to, counted{times, h})
	}
	slices.SortFunc(to, func(a, b counted) int {
		return cmp.Or(cmp.Compare(a.times, b.times), cmp.Compare(a.hash, b.hash))
	})
	return to
}

// same reports whether two forms have one name and all rows in common.
func (c *copies) same(a, b *rowsOf) bool {
	return a.folded == b.folded && slices.Equal(c.hashes[a.from:a.to], c.hashes[b.from:b.to])
}

// leastCommon is how many of so many rows must be the same.
func leastCommon(share exact.Fraction, rows int) int {
	n, _ := share.Mul(exact.Int(int64(rows))).Round(0, exact.Up).Int64()
	return min(max(int(n), 1), rows)
}

// alike reports whether two forms of different names have enough of the rows of the longer one in common.
func (c *copies) alike(share exact.Fraction, a, b *rowsOf) bool {
	longer := int(max(a.to-a.from, b.to-b.from))
	return a.folded != b.folded && c.common(a, b) >= leastCommon(share, longer)
}

// common is how many rows two forms have in common.
func (c *copies) common(a, b *rowsOf) (n int) {
	x, y := c.hashes[a.from:a.to], c.hashes[b.from:b.to]
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] < y[0]:
			x = x[1:]
		case x[0] > y[0]:
			y = y[1:]
		default:
			n++
			x, y = x[1:], y[1:]
		}
	}
	return n
}

// tell says that a form is like one before it.
func (c *copies) tell(g *group, first, form *rowsOf) {
	g.tell(form.number, fault.Place{}, "", "", "COPIED_FORM", c.common(first, form), int(form.to-form.from), first.name,
		g.settings.Copied.Rows.InPercent()).now()
}

// wordsHash is a hash of hashes: FNV-1a by words. What has it in common is still compared.
func wordsHash(all []uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, v := range all {
		h = (h ^ v) * 1099511628211
		h ^= h >> 29
	}
	return h
}
