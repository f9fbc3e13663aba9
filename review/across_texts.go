package review

import (
	"bytes"
	"iter"

	"github.com/ziping-go/ziping/fault"

	"github.com/ziping-go/ziping/lang"
)

// sameText is a text, whose places are in the pile.
type sameText struct {
	key   string
	text  string // how it begins, in the first place
	forms int    // that have it
	last  uint64
	first [2]firstOf
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
		g.pile.Reset()
		g.same.key = k.key
	}
	s := &g.same
	if _, err := g.pile.put(k.number, k.rest); err != nil {
		g.fail(err)
		return
	}
	if s.forms == 0 || s.last != k.number {
		if s.forms < len(s.first) {
			_, _ = k.rest.bytes(), k.rest.bytes() // see preparer.copies
			s.first[s.forms] = firstOf{k.number, k.rest.text()}
			if s.forms == 0 {
				s.text = k.rest.text()
			}
		}
		s.forms++
	}
	s.last = k.number
}

// sameTexts tells of a text that enough forms have, in each of its places, and names another form that has it.
func (g *group) sameTexts() {
	s := &g.same
	if s.forms >= max(g.settings.Copied.Forms, len(s.first)) {
		g.tellSame()
	}
	g.same = sameText{}
}

func (g *group) tellSame() {
	s := &g.same
	for p, err := range g.pile.from(0) {
		if err != nil {
			g.fail(err)
			return
		}
		at, row, _, _, place := p.rest.text(), p.rest.text(), p.rest.bytes(), p.rest.bytes(), p.rest.place()
		other := s.first[0]
		if other.number == p.number {
			other = s.first[1]
		}
		g.tell(p.number, place, row, at, "COPIED_TEXT", s.text, s.forms, other.project, g.settings.Copied.Forms).now()
	}
}

// texts looks for foreign names in the texts of a form.
func (g *group) texts(k kept) {
	if g.many.kept > 0 {
		_, err := g.many.texts.put(k.number, k.rest)
		g.fail(err)
		return
	}
	for t := range g.eachText(k.rest) {
		if found, ok := g.foreign(t.text); ok {
			g.tellForeign(k.number, string(t.row), string(t.at), t.place, found.shown(), found.among.department)
		}
	}
}

func (g *group) tellForeign(number uint64, row, at string, place fault.Place, shown string, department bool) {
	whose := lang.Of("FOREIGN_PROJECT")
	if department {
		whose = lang.Of("FOREIGN_DEPARTMENT")
	}
	g.tell(number, place, row, at, "FOREIGN_NAME", shown, whose, placeBy(row, at)).now()
}

// searchedText is a text as preparer.searched wrote it, as long as its record is valid.
type searchedText struct {
	at, row, text []byte
	place         fault.Place
}

// eachText yields the texts of a form, behind its own names.
func (g *group) eachText(rest unpacker) iter.Seq[searchedText] {
	return func(yield func(searchedText) bool) {
		g.own = g.own[:0]
		for range 4 { // see preparer.searched
			g.own = append(g.own, rest.bytes())
		}
		for len(rest) > 0 {
			if !yield(searchedText{rest.bytes(), rest.bytes(), rest.bytes(), rest.place()}) {
				return
			}
		}
	}
}

// foreign is the longest name in a text that is that of another project of the group, or of another department, and
// isn't part of the form's own names.
func (g *group) foreign(text []byte) (found foreignName, ok bool) {
	size := int32(0)
	for from := 0; from+leastName <= len(text); from++ {
		if text[from]&0xc0 == 0x80 { // within a character
			continue
		}
		for _, all := range [...]*names{&g.names, g.offices} {
			for i := all.longest(text[from:]); i >= 0 && all.all[i].plain > size; i = all.all[i].longestWithin {
				if !g.isOwn(all.plain(i)) {
					found, ok, size = foreignName{all, i, from}, true, all.all[i].plain
				}
			}
		}
	}
	return found, ok
}

// foreignName is a name of another project or department.
type foreignName struct {
	among *names
	index int32
	from  int // where it begins in the text
}

func (f foreignName) shown() string { return f.among.shown(f.index) }

// isOwn reports whether a name is part of one of the form's own.
func (g *group) isOwn(plain []byte) bool {
	for _, own := range g.own {
		if bytes.Contains(own, plain) {
			return true
		}
	}
	return false
}
