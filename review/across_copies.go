package review

import (
	"cmp"
	"hash/maphash"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
)

// copies are the forms of a department by their rows.
type copies struct {
	forms  []rowsOf
	hashes []uint64
	sorted []uint64 // of the hashes, for its space
	often  []counted
	least  []int // how many rows must be the same, by the number of rows; 0 for one that isn't known yet
}

// rowsOf are the rows of a form, as a part of all hashes. Its name is in the group's pile.
type rowsOf struct {
	number   uint64
	folded   uint64 // a hash of its name
	at       int64
	size     int32
	from, to int32
}

// mostSpared is how many rows' space is kept for the next department: one of hundreds of thousands has no like.
const mostSpared = 1 << 16

// reset forgets the forms, and keeps their space for others.
func (c *copies) reset() {
	if cap(c.hashes) > mostSpared {
		*c = copies{}
		return
	}
	*c = copies{
		forms: c.forms[:0], hashes: c.hashes[:0], sorted: c.sorted[:0], often: c.often[:0], least: c.least[:0],
	}
}

// add takes a form with the hashes of its rows, as preparer.head wrote them.
func (c *copies) add(g *group, number uint64, name string, rows unpacker) error {
	from := int32(len(c.hashes)) //nolint:gosec // they fit into memory
	for range rows.count() {
		c.hashes = append(c.hashes, rows.number())
	}
	at, err := g.pile.Put([]byte(name))
	to := int32(len(c.hashes)) //nolint:gosec // likewise
	hash := maphash.String(rowSeed, folded(name))
	c.forms = append(c.forms, rowsOf{number, hash, at, int32(len(name)), from, to}) //nolint:gosec // a text of a form
	return err
}

// seldom is how many forms a row may be in whose forms are all compared with each other.
const seldom = 64

// find tells of each form that has most of its rows in common with one before it of another name.
//
// Two forms can only be alike if they share one of the rarest rows of each: of ten rows of which eight must be the
// same, one of the rarest three, and two of the rarest four. Only forms are compared that share one of those which is
// seldom, or two which aren't.
func (c *copies) find(g *group) {
	set := g.settings.Copied
	least := max(set.Least, 1)
	shared := min(c.leastCommon(set.Rows, least), 2)
	c.count()
	var rare []counted
	var keys []uint64
	before := map[uint64][]int32{} // forms by what they share with those that are like them
	equal := map[uint64]int32{}    // forms by all of their rows, where others have them too
	for i := range c.forms {
		form := &c.forms[i]
		rows := c.hashes[form.from:form.to]
		if len(rows) < least {
			continue
		}
		rare = c.rarest(rare[:0], rows)
		all, ok, first := uint64(0), false, int32(0)
		if rare[0].times > 1 {
			all = wordsHash(rows)
			first, ok = equal[all]
		}
		if ok && c.alike(set.Rows, &c.forms[first], form) {
			c.tell(g, &c.forms[first], form)
			continue // whatever is like it is like the first of these
		}
		keys = keysOf(keys[:0], rare[:len(rare)-c.leastCommon(set.Rows, len(rows))+shared], shared > 1)
		var like int32 = -1
		for _, key := range keys {
			for _, other := range before[key] {
				if like >= 0 && other >= like {
					break
				}
				if c.alike(set.Rows, &c.forms[other], form) {
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
		if !ok && all != 0 {
			equal[all] = int32(i) //nolint:gosec // they fit into memory
		}
		for _, key := range keys {
			before[key] = append(before[key], int32(i)) //nolint:gosec // likewise
		}
	}
}

// keysOf appends what forms have in common that are compared: of the rarest rows those that are seldom, and pairs of
// those that aren't; without pairs, all of them. A row that no other form has is in neither.
func keysOf(keys []uint64, rare []counted, pairs bool) []uint64 {
	for i, row := range rare {
		switch {
		case row.times == 1:
		case row.times <= seldom || !pairs:
			keys = append(keys, row.hash)
		default:
			for _, other := range rare[:i] {
				if other.times > seldom {
					keys = append(keys, wordsHash([]uint64{other.hash, row.hash}))
				}
			}
		}
	}
	return keys
}

// counted is a row with how often all forms have it.
type counted struct {
	times int
	hash  uint64
}

// count counts the rows that are there more than once.
func (c *copies) count() {
	c.sorted = append(c.sorted[:0], c.hashes...)
	slices.Sort(c.sorted)
	c.often = c.often[:0]
	for from := 0; from < len(c.sorted); {
		to := from + 1
		for to < len(c.sorted) && c.sorted[to] == c.sorted[from] {
			to++
		}
		if to-from > 1 {
			c.often = append(c.often, counted{to - from, c.sorted[from]})
		}
		from = to
	}
	if cap(c.sorted) > mostSpared {
		c.sorted = nil
	}
}

// rarest appends rows, the rarest first.
func (c *copies) rarest(to []counted, rows []uint64) []counted {
	for _, h := range rows {
		times := 1
		at, found := slices.BinarySearchFunc(c.often, h, func(one counted, h uint64) int { return cmp.Compare(one.hash, h) })
		if found {
			times = c.often[at].times
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
func (c *copies) leastCommon(share exact.Fraction, rows int) int {
	for len(c.least) <= rows {
		c.least = append(c.least, 0)
	}
	if c.least[rows] == 0 {
		n, _ := share.Mul(exact.Int(int64(rows))).Round(0, exact.Up).Int64()
		c.least[rows] = min(max(int(n), 1), rows)
	}
	return c.least[rows]
}

// alike reports whether two forms of different names have enough of the rows of the longer one in common.
func (c *copies) alike(share exact.Fraction, a, b *rowsOf) bool {
	longer := int(max(a.to-a.from, b.to-b.from))
	return a.folded != b.folded && c.common(a, b) >= c.leastCommon(share, longer)
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
	name, err := g.pile.Get(g.record[:0], first.at, int(first.size))
	g.record = name
	g.fail(err)
	g.tell(form.number, fault.Place{}, "", "", "COPIED_FORM", c.common(first, form), int(form.to-form.from), string(name),
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
