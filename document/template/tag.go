package template

import (
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// tag is what stands between braces.
type tag struct {
	mark  byte // '#', '?', '^' open a section and '/' closes one; '=' merges a cell, and 0 is a plain field
	name  string
	text  string // as written
	place fault.Place

	number int // among all of the template
}

func (t *tag) opens() bool  { return t.mark == '#' || t.mark == '?' || t.mark == '^' }
func (t *tag) closes() bool { return t.mark == '/' }

// tagPattern finds tags in a text of one line.
var tagPattern = regexp.MustCompile(`\{\{([^{}\n]*)\}\}`)

func readTag(text, inside string, place fault.Place) *tag {
	t := &tag{text: text, place: place}
	inside = strings.TrimSpace(inside)
	if inside != "" && strings.IndexByte("#?^/=", inside[0]) >= 0 {
		t.mark, inside = inside[0], strings.TrimSpace(inside[1:])
	}
	t.name = inside
	return t
}

// mostFaults is how many mistakes of a template are told at a time.
const mostFaults = 20

// checker notes the mistakes of a template.
type checker struct {
	top    []Field
	charts map[string]*chart // by the id that a document shows them under
	faults fault.List
	tags   int
}

func (c *checker) note(place fault.Place, text string, m lang.Message) *fault.Error {
	e := fault.New(place, text, m)
	if len(c.faults) < mostFaults {
		c.faults = append(c.faults, e)
	}
	return e
}

// field finds the field of a tag, and notes what is wrong with it.
func (c *checker) field(t *tag, s *shape) *Field {
	f := s.find(t.name)
	switch {
	case f == nil:
		c.unknown(t, s)
	case t.mark == '#' && f.Kind < Group:
		c.note(t.place, t.text, lang.Of("TEMPLATE_NO_LIST", t.name)).Hinting(lang.Of("TEMPLATE_NO_LIST_HINT", "{{?"+t.name+"}}"))
		return nil
	case (t.mark == 0 || t.mark == '=') && f.Kind >= Group:
		e := c.note(t.place, t.text, lang.Of("TEMPLATE_IS_LIST", t.name))
		var inner []string
		for _, g := range f.Fields {
			inner = append(inner, g.Name)
		}
		e.Hinting(lang.Of("TEMPLATE_IS_LIST_HINT", "{{#"+t.name+"}}…{{/"+t.name+"}}", inner))
		return nil
	}
	return f
}

func (c *checker) unknown(t *tag, s *shape) {
	e := c.note(t.place, t.text, lang.Of("TEMPLATE_FIELD_UNKNOWN", t.name))
	if list := listWith(c.top, t.name); list != "" {
		e.Hinting(lang.Of("TEMPLATE_FIELD_WITHIN", "{{#"+list+"}}", "{{/"+list+"}}"))
		return
	}
	if near := source.Nearest(t.name, s.names()); near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
		return
	}
	e.Hinting(lang.Of("TEMPLATE_FIELDS_KNOWN", s.names()))
}
