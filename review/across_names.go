package review

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// leastName is how many characters a name has that is looked for in the texts of other forms: shorter ones are words.
const leastName = 6

// names are what projects or departments are called, to be looked for in texts: folded, in their order, and as they are
// printed where that differs.
type names struct {
	department bool // they are those of departments
	text       []byte
	all        []nameIn
	may        filter
	unordered  bool // until they are sorted
}

// nameIn is a name within the text of all.
type nameIn struct {
	at            int
	plain, shown  int32 // how many bytes; 0 shown for one that is printed as it is folded
	longestWithin int32 // the longest other name that it begins with; below 0 for none
}

func (n *names) plain(i int32) []byte { return n.text[n.all[i].at:][:n.all[i].plain] }

func (n *names) shown(i int32) string {
	one := &n.all[i]
	if one.shown == 0 {
		return string(n.plain(i))
	}
	return string(n.text[one.at+int(one.plain):][:one.shown])
}

// add adds a name unless it is too short to be one in a text. They mostly come in order; of several that are folded
// alike the first stays.
func (n *names) add(plain, shown string) {
	if utf8.RuneCountInString(plain) < leastName {
		return
	}
	if last := int32(len(n.all)) - 1; last >= 0 { //nolint:gosec // names fit into memory
		switch before := string(n.plain(last)); {
		case before == plain:
			return
		case before > plain:
			n.unordered = true
		}
	}
	one := nameIn{at: len(n.text), plain: int32(len(plain))} //nolint:gosec // a text of a form
	n.text = append(n.text, plain...)
	if shown != plain {
		one.shown = int32(len(shown)) //nolint:gosec // likewise
		n.text = append(n.text, shown...)
	}
	n.all = append(n.all, one)
	n.may.add(beginningOf([]byte(plain)))
}

// ready makes the names ready to be looked for.
func (n *names) ready() {
	if n.unordered {
		slices.SortStableFunc(n.all, func(a, b nameIn) int {
			return bytes.Compare(n.text[a.at:][:a.plain], n.text[b.at:][:b.plain])
		})
		n.unordered = false
	}
	for i := range n.all {
		within := int32(i) - 1 //nolint:gosec // names fit into memory
		for within >= 0 && !bytes.HasPrefix(n.plain(int32(i)), n.plain(within)) {
			within = n.all[within].longestWithin
		}
		n.all[i].longestWithin = within
	}
}

// reset forgets the names, and keeps their space for others.
func (n *names) reset() {
	*n = names{department: n.department, text: n.text[:0], all: n.all[:0]}
}

// longest is the longest name that a text begins with; below 0 for none. The next shorter one is its longestWithin.
//
// All that sorts between such a name and the text begins with it, too: so does the last name that isn't behind the
// text.
func (n *names) longest(text []byte) int32 {
	if len(text) < leastName || !n.may.has(beginningOf(text)) {
		return -1
	}
	last := sort.Search(len(n.all), func(i int) bool { return bytes.Compare(n.plain(int32(i)), text) > 0 }) - 1
	found := int32(last) //nolint:gosec // names fit into memory
	for found >= 0 && !bytes.HasPrefix(text, n.plain(found)) {
		found = n.all[found].longestWithin
	}
	return found
}

// beginningOf is how a text of at least leastName bytes begins: two characters, mostly.
func beginningOf(text []byte) uint64 {
	_ = text[leastName-1]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 | uint64(text[4])<<32 |
		uint64(text[5])<<40
}

// filter says quickly of most numbers that they aren't among some.
type filter [1 << 8]uint64

func (f *filter) bit(v uint64) (word, bit uint64) {
	h := v * 0x9e3779b97f4a7c15 >> 50
	return h >> 6, 1 << (h & 63)
}

func (f *filter) add(v uint64) {
	word, bit := f.bit(v)
	f[word] |= bit
}

func (f *filter) has(v uint64) bool {
	word, bit := f.bit(v)
	return f[word]&bit != 0
}
