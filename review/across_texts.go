package review

import (
	"strings"
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

// names are what other forms and departments are called, by their first characters.
type names map[string][]name

// name is a name that is looked for in texts.
type name struct {
	plain, shown string
	department   bool
}

// add adds the name of a project, unless it is too short to be one in a text.
func (n *names) add(plain, shown string) { n.put(name{plain, shown, false}) }

func (n *names) put(one name) {
	begin, ok := firstCharacters(one.plain)
	if !ok {
		return
	}
	if *n == nil {
		*n = names{}
	}
	for _, known := range (*n)[begin] {
		if known.plain == one.plain {
			return
		}
	}
	(*n)[begin] = append((*n)[begin], one)
}

// firstCharacters are as many as a name has at least.
func firstCharacters(text string) (string, bool) {
	at := 0
	for range leastName {
		_, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 {
			return "", false
		}
		at += size
	}
	return text[:at], true
}

// text looks for foreign names in a text. The first record of a form has its own names.
func (g *group) text(k kept) {
	at := k.rest.text()
	if at == "" {
		g.own = g.own[:0]
		for len(k.rest) > 0 {
			g.own = append(g.own, k.rest.text())
		}
		return
	}
	row, text, place := k.rest.text(), k.rest.text(), k.rest.place()
	found, ok := g.foreign(text)
	if !ok {
		return
	}
	whose := lang.Of("FOREIGN_PROJECT")
	if found.department {
		whose = lang.Of("FOREIGN_DEPARTMENT")
	}
	g.tell(k.number, place, row, at, "FOREIGN_NAME", found.shown, whose).now()
}

// foreign is the longest name in a text that is that of another project of the group, or of another department, and
// isn't part of the form's own names.
func (g *group) foreign(text string) (found name, ok bool) {
	for from := 0; from < len(text); {
		begin, more := firstCharacters(text[from:])
		if !more {
			break
		}
		for _, all := range [...]names{g.names, g.offices} {
			for _, n := range all[begin] {
				if len(n.plain) > len(found.plain) && strings.HasPrefix(text[from:], n.plain) && !g.isOwn(n.plain) {
					found, ok = n, true
				}
			}
		}
		_, size := utf8.DecodeRuneInString(begin)
		from += size
	}
	return found, ok
}

// isOwn reports whether a name is part of one of the form's own.
func (g *group) isOwn(plain string) bool {
	for _, own := range g.own {
		if strings.Contains(own, plain) {
			return true
		}
	}
	return false
}
