package review

import (
	"bytes"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// sameText are the places of a text.
type sameText struct {
	key, text string
	places    []placed
	forms     int // that have it
	first     [2]firstOf
}

// placed is a place of a text.
type placed struct {
	number  uint64
	at, row string
	place   fault.Place
}

// firstOf is one of the first forms with a text.
type firstOf struct {
	number  uint64
	project string
}

// copiedText takes a longer text; those that are the same come one after the other, in the order of their forms.
func (g *group) copiedText(k kept) {
	if k.key != g.same.key {
		g.sameTexts()
	}
	s := &g.same
	at, row, project, text, place := k.rest.text(), k.rest.text(), k.rest.text(), k.rest.text(), k.rest.place()
	if len(s.places) == 0 {
		s.key, s.text = k.key, text
	}
	if n := len(s.places); n == 0 || s.places[n-1].number != k.number {
		if s.forms < len(s.first) {
			s.first[s.forms] = firstOf{k.number, project}
		}
		s.forms++
	}
	s.places = append(s.places, placed{k.number, at, row, place})
}

// sameTexts tells of a text that enough forms have, in each of its places, and names another form that has it.
func (g *group) sameTexts() {
	s := &g.same
	if s.forms >= max(g.settings.Copied.Forms, len(s.first)) {
		for _, p := range s.places {
			other := s.first[0]
			if other.number == p.number {
				other = s.first[1]
			}
			g.tell(p.number, p.place, p.row, p.at, "COPIED_TEXT", s.text, s.forms, other.project, g.settings.Copied.Forms).now()
		}
	}
	g.same = sameText{places: s.places[:0]}
}

// names are what other forms and departments are called, by how they begin.
type names struct {
	by  map[uint64][]name
	may filter
}

// name is a name that is looked for in texts.
type name struct {
	plain, shown string
	department   bool
}

// add adds the name of a project, unless it is too short to be one in a text.
func (n *names) add(plain, shown string) { n.put(name{plain, shown, false}) }

func (n *names) put(one name) {
	if utf8.RuneCountInString(one.plain) < leastName {
		return
	}
	begin := beginningOf([]byte(one.plain))
	if n.by == nil {
		n.by = make(map[uint64][]name)
	}
	for _, known := range n.by[begin] {
		if known.plain == one.plain {
			return
		}
	}
	n.by[begin] = append(n.by[begin], one)
	n.may.add(begin)
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

// texts looks for foreign names in the texts of a form, behind its own names.
func (g *group) texts(k kept) {
	g.own = g.own[:0]
	for range 4 { // see preparer.searched
		g.own = append(g.own, k.rest.bytes())
	}
	for len(k.rest) > 0 {
		at, row, text, place := k.rest.bytes(), k.rest.bytes(), k.rest.bytes(), k.rest.place()
		found, ok := g.foreign(text)
		if !ok {
			continue
		}
		whose := lang.Of("FOREIGN_PROJECT")
		if found.department {
			whose = lang.Of("FOREIGN_DEPARTMENT")
		}
		g.tell(k.number, place, string(row), string(at), "FOREIGN_NAME", found.shown, whose).now()
	}
}

// foreign is the longest name in a text that is that of another project of the group, or of another department, and
// isn't part of the form's own names.
func (g *group) foreign(text []byte) (found name, ok bool) {
	for from := 0; from+leastName <= len(text); from++ {
		if text[from]&0xc0 == 0x80 { // within a character
			continue
		}
		begin := beginningOf(text[from:])
		for _, all := range [...]*names{&g.names, &g.offices} {
			if !all.may.has(begin) {
				continue
			}
			for _, n := range all.by[begin] {
				if len(n.plain) > len(found.plain) && bytes.HasPrefix(text[from:], []byte(n.plain)) && !g.isOwn(n.plain) {
					found, ok = n, true
				}
			}
		}
	}
	return found, ok
}

// isOwn reports whether a name is part of one of the form's own.
func (g *group) isOwn(plain string) bool {
	for _, own := range g.own {
		if bytes.Contains(own, []byte(plain)) {
			return true
		}
	}
	return false
}
