package docx

import (
	"strconv"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// paragraph is one that is being read.
type paragraph struct {
	story   *story
	style   string
	numbers numbered
	gone    bool // its mark isn't shown
}

// numbered is the numbering that a paragraph or a style asks for.
type numbered struct {
	list, level int
	hasList     bool
	hasLevel    bool
}

func (r *reader) paragraph(s *story) error {
	from, whole := r.x.From, !s.joined
	if whole {
		r.flush(s)
	}
	s.began, r.control.skips = true, false
	p := paragraph{story: s}
	if err := r.inside(&p); err != nil {
		return err
	}
	s.joined = p.gone
	s.origin = nil
	if whole && !p.gone && !r.recoded && s.kind == body {
		s.origin = Origin{Part: r.part, From: from, To: r.x.To}
	}
	for i := r.base; i < len(r.fields); i++ {
		r.fields[i].code = false // a field whose code has no end would hide all that follows
	}
	return nil
}

func (p *paragraph) element(r *reader) error {
	switch r.x.Space {
	case word:
		switch string(r.x.Name) {
		case "r":
			return r.inside(&run{p: p})
		case "pPr":
			if err := p.properties(r); err != nil {
				return err
			}
			p.number(r)
			return nil
		case "tbl": // no program should write it here
			return r.table(p.story)
		}
	case formula:
		return r.inside(&math{p})
	}
	r.x.Skip()
	return nil
}

func (p *paragraph) properties(r *reader) error {
	return r.properties(func(name string) error {
		switch name {
		case "pStyle":
			p.style = r.value()
		case "numPr":
			return p.numbers.read(r)
		case "rPr":
			return r.properties(func(name string) error {
				switch name {
				case "del", "moveFrom":
					p.gone = true
					r.note("DOCUMENT_DELETED")
				case "vanish", "specVanish":
					p.gone = p.gone || isOn(r.x)
				}
				return nil
			})
		}
		return nil
	})
}

func (n *numbered) read(r *reader) error {
	return r.properties(func(name string) error {
		n.set(r.x, name)
		return nil
	})
}

// set takes a property of w:numPr.
func (n *numbered) set(x *markup.Scanner, name string) {
	v, _ := x.Attribute(word, "val")
	value, err := strconv.Atoi(v)
	switch {
	case err != nil:
	case name == "numId":
		n.list, n.hasList = value, true
	case name == "ilvl":
		n.level, n.hasLevel = value, true
	}
}

// number shows the number of a paragraph.
func (p *paragraph) number(r *reader) {
	if p.gone {
		return
	}
	n := p.numbers
	if style := r.styles.numbered(p.style); !n.hasList {
		n.list, n.hasList = style.list, style.hasList
		if !n.hasLevel {
			n.level, n.hasLevel = style.level, style.hasLevel
		}
	}
	if n.hasList && n.list != 0 {
		r.show(p.story, r.numbers.next(n, p.style))
		p.story.number = len(p.story.line)
	}
}

// math is a formula: its parts are shown in one line.
type math struct{ p *paragraph }

func (l *math) element(r *reader) error {
	switch {
	case r.x.Is(formula, "t"), r.x.Is(word, "t"):
		text, err := r.content(nil)
		r.show(l.p.story, text)
		return err
	case r.x.Is(formula, "den"):
		r.show(l.p.story, []byte("/"))
	}
	return r.inside(l)
}
