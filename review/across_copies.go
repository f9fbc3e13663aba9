package review

import (
	"cmp"
	"hash/maphash"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
)

// copies are the forms of a department by their rows. The forms are in the group's pile; of a large department a part
// at a time is in memory.
type copies struct {
	kept  int     // forms
	parts []int64 // where the parts begin in the pile
	told  formSet // by their places among the kept ones

	part   formRows
	other  formRows // a form that is compared with the part
	sorted []uint64 // of the part's hashes, for its space
	often  []counted
	before map[uint64][]int32  // forms of the part by what they share with those that are like them
	equal  map[uint64][2]int32 // the first two of different names by all of their rows, where others have them too

	least []int // how many rows must be the same, by the number of rows; 0 for one that isn't known yet
	rare  []counted
	keys  []uint64
}

// formRows are forms with the hashes of their rows.
type formRows struct {
	forms  []rowsOf
	hashes []uint64
	names  []byte
}

// rowsOf are the rows of a form, as a part of all hashes, and its name, as a part of all names.
type rowsOf struct {
	number   uint64
	folded   uint64 // a hash of its name
	from, to int32
	name, at int32 // the end of its name, and where it begins
}

// mostTogether is how many forms of a department are in memory at a time.
const mostTogether = 1 << 15

func (f *formRows) reset() { *f = formRows{f.forms[:0], f.hashes[:0], f.names[:0]} }

// add takes a form as copies.add kept it.
func (f *formRows) add(p piled) {
	folded, name := p.rest.number(), p.rest.bytes()
	one := rowsOf{number: p.number, folded: folded}
	one.from, one.at = int32(len(f.hashes)), int32(len(f.names)) //nolint:gosec // of a part
	for range p.rest.count() {
		f.hashes = append(f.hashes, p.rest.number())
	}
	f.names = append(f.names, name...)
	one.to, one.name = int32(len(f.hashes)), int32(len(f.names)) //nolint:gosec // of a part
	f.forms = append(f.forms, one)
}

func (f *formRows) rows(i int32) []uint64 { return f.hashes[f.forms[i].from:f.forms[i].to] }

// reset forgets the forms, and keeps their space for others.
func (c *copies) reset() {
	*c = copies{
		parts: c.parts[:0], part: c.part, other: c.other, sorted: c.sorted, often: c.often, least: c.least[:0],
		rare: c.rare, keys: c.keys,
	}
}

// add takes a form with the hashes of its rows, as preparer.head wrote them.
func (c *copies) add(g *group, number uint64, name string, rows unpacker) {
	g.record = g.record[:0]
	g.record.number(maphash.String(rowSeed, folded(name)))
	g.record.text(name)
	g.record = append(g.record, rows...)
	at, err := g.pile.put(number, g.record)
	g.fail(err)
	if c.kept%g.together == 0 {
		c.parts = append(c.parts, at)
	}
	c.kept++
}

// find tells of each form that has most of its rows in common with one before it of another name.
//
// Two forms can only be alike if they share one of the rarest rows of each: of ten rows of which eight must be the
// same, one of the rarest three, and two of the rarest four. Only forms are compared that share one of those which is
// seldom, or two which aren't. What is rare is counted in the part that is in memory, with which its own forms and all
// later ones are compared.
func (c *copies) find(g *group) {
	if c.kept < 2 {
		return
	}
	for i, at := range c.parts {
		place, whole := i*g.together, false
		within := func() {
			whole = true
			c.count()
			c.before, c.equal = map[uint64][]int32{}, map[uint64][2]int32{}
			for k := range c.part.forms {
				c.compare(g, place, &c.part, int32(k)) //nolint:gosec // of a part
				place++
			}
		}
		c.part.reset()
		for record, err := range g.pile.from(at) {
			switch {
			case err != nil:
				g.fail(err)
				return
			case len(c.part.forms) < g.together:
				c.part.add(record)
				continue
			case !whole:
				within()
			}
			c.other.reset()
			c.other.add(record)
			c.compare(g, place, &c.other, 0)
			place++
		}
		if !whole {
			within()
		}
	}
	c.before, c.equal = nil, nil
}

// seldom is how many forms of a part a row may be in whose forms are all compared with each other.
const seldom = 64

// compare compares a form with those of the part before it, and lets later ones be compared with it if it is of the
// part. Its place is among all that are kept.
func (c *copies) compare(g *group, place int, of *formRows, k int32) {
	set := g.settings.Copied
	least := max(set.Least, 1)
	form, rows := &of.forms[k], of.rows(k)
	if len(rows) < least {
		return
	}
	alone := len(c.parts) == 1
	told, within := c.told.has(uint64(place)), of == &c.part //nolint:gosec // a count
	c.rare = c.rarest(c.rare[:0], rows)
	all, known, same, equals := uint64(0), false, false, [2]int32{}
	if c.rare[0].times > 1 || !alone {
		all = wordsHash(rows)
		equals, known = c.equal[all]
		same = known && slices.Equal(c.part.rows(equals[0]), rows)
	}
	for _, i := range equals { // whatever is like one of them is like it, but for its name
		if same && !told && i >= 0 && c.part.forms[i].folded != form.folded {
			c.tell(g, place, i, of, k)
			told = true
		}
	}
	indexed := within && !(same && (equals[1] >= 0 || c.part.forms[equals[0]].folded == form.folded))
	if told && !indexed {
		return
	}
	shared := min(c.leastCommon(set.Rows, least), 2)
	rare := c.rare[:len(rows)-c.leastCommon(set.Rows, len(rows))+shared]
	c.keys = keysOf(c.keys[:0], rare, shared > 1, alone)
	if like := c.like(set.Rows, of, k); !told && like >= 0 {
		c.tell(g, place, like, of, k)
	}
	if !indexed {
		return
	}
	for _, key := range c.keys {
		c.before[key] = append(c.before[key], k)
	}
	switch {
	case same:
		c.equal[all] = [2]int32{equals[0], k}
	case !known && all != 0:
		c.equal[all] = [2]int32{k, -1}
	}
}

// like is the first form of the part that a form is like; below 0 for none.
func (c *copies) like(share exact.Fraction, of *formRows, k int32) int32 {
	like := int32(-1)
	for _, key := range c.keys {
		for _, other := range c.before[key] {
			if like >= 0 && other >= like {
				break
			}
			if c.alike(share, other, of, k) {
				like = other
				break
			}
		}
	}
	return like
}

// keysOf appends what forms have in common that are compared: of the rarest rows those that are seldom, and pairs of
// those that aren't; without pairs, all of them. Where the part is alone, nobody else has a row that is there once.
func keysOf(keys []uint64, rare []counted, pairs, alone bool) []uint64 {
	for i, row := range rare {
		switch {
		case row.times == 1 && alone:
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

// counted is a row with how often the forms of the part have it.
type counted struct {
	times int
	hash  uint64
}

// count counts the rows that are there more than once.
func (c *copies) count() {
	c.sorted = append(c.sorted[:0], c.part.hashes...)
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

// alike reports whether a form of the part and another form of a different name have enough of the rows of the longer
// one in common.
func (c *copies) alike(share exact.Fraction, other int32, of *formRows, k int32) bool {
	a, b := c.part.rows(other), of.rows(k)
	return c.part.forms[other].folded != of.forms[k].folded && common(a, b) >= c.leastCommon(share, max(len(a), len(b)))
}

// common is how many rows two forms have in common.
func common(x, y []uint64) (n int) {
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

// tell says that a form is like one of the part.
func (c *copies) tell(g *group, place int, like int32, of *formRows, k int32) {
	c.told.add(uint64(place)) //nolint:gosec // a count
	first, rows := &c.part.forms[like], of.rows(k)
	g.tell(of.forms[k].number, fault.Place{}, "", "", "COPIED_FORM", common(c.part.rows(like), rows), len(rows),
		string(c.part.names[first.at:first.name]), g.settings.Copied.Rows.InPercent()).now()
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
