package docx

import (
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// level is what holds elements of some kind: a story holds paragraphs and tables, a table rows, a run texts. Content
// controls, tracked changes and the like may be around the elements of any level.
type level interface {
	// element reads the element that just started, to its end.
	element(r *reader) error
}

// inside reads what is in the element that just started, to its end.
func (r *reader) inside(l level) error {
	if r.x.Depth() > r.limits.Depth {
		return fault.New(r.here(), "", lang.Of("LIMIT_DEPTH", r.limits.Depth))
	}
	for {
		switch r.x.Next() {
		case markup.Start:
			if err := r.wrapped(l); err != nil {
				return err
			}
		case markup.Close:
			return nil
		case markup.Text: // blanks between elements
		case markup.End:
			return r.cut()
		}
	}
}

// cut is the error of a document that ends before its last element does.
func (r *reader) cut() error { return r.broken(lang.Of("REASON_XML", r.part, r.x.To)) }

func (r *reader) interrupted() error {
	e := fault.New(fault.Place{File: r.file}, "", lang.Of("FILE_UNREADABLE", r.file, fault.Reason(r.ctx.Err())))
	e.Cause = r.ctx.Err()
	return e
}

// checkEvery is after how many elements the context is looked at.
const checkEvery = 1 << 12

// wrapped reads an element of a level, or those within one that is only around them.
func (r *reader) wrapped(l level) error {
	if r.elements++; r.elements%checkEvery == 0 && r.ctx.Err() != nil {
		return r.interrupted()
	}
	if r.failed != nil {
		return r.failed
	}
	switch r.x.Space {
	case word:
		switch string(r.x.Name) {
		case "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo":
			return r.inside(l)
		case "sdt":
			return r.controlled(l)
		case "del", "moveFrom":
			r.note("DOCUMENT_DELETED")
			r.x.Skip()
			return nil
		}
	case either:
		if string(r.x.Name) == "AlternateContent" {
			return r.alternatives(l)
		}
	}
	return l.element(r)
}

// alternatives reads the first of several versions of the same content that shows something.
func (r *reader) alternatives(l level) error {
	before := r.shown
	return r.each(func() error {
		if r.shown != before || r.x.Space != either {
			r.x.Skip()
			return nil
		}
		return r.inside(l)
	})
}

// each calls a function for each element in the one that just started. It reads the element to its end.
func (r *reader) each(element func() error) error {
	for {
		switch r.x.Next() {
		case markup.Start:
			if err := element(); err != nil {
				return err
			}
		case markup.Close:
			return nil
		case markup.Text: // blanks between elements
		case markup.End:
			return r.cut()
		}
	}
}

// properties calls a function with the name of each property in the element that just started, in Word's namespace. It
// doesn't read on, but for a property that holds others.
func (r *reader) properties(property func(name string) error) error {
	return r.each(func() error {
		depth := r.x.Depth()
		if r.x.Space == word {
			if err := property(string(r.x.Name)); err != nil {
				return err
			}
		}
		if r.x.Depth() >= depth {
			r.x.Skip()
		}
		return nil
	})
}

// value is the w:val of a property.
func (r *reader) value() string {
	v, _ := r.x.Attribute(word, "val")
	return v
}

// isOn is whether a property that is on or off is on.
func isOn(x *markup.Scanner) bool {
	v, ok := x.Attribute(word, "val")
	return !ok || v != "0" && v != "false" && v != "off"
}
