package paper

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// element is an element of a part, by its name without a prefix.
type element struct {
	name       string
	attributes []xml.Attr
	children   []*element
	text       string
}

// parsed is the outermost element of a part.
func parsed(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	open := []*element{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local, attributes: t.Attr}
			top.children = append(top.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(t)
		}
	}
	if len(open[0].children) != 1 {
		return nil, io.ErrUnexpectedEOF
	}
	return open[0].children[0], nil
}

// at is the element at a path of names below this one; an empty element where there is none.
func (e *element) at(path ...string) *element {
	for _, name := range path {
		if e = e.child(name); e == nil {
			return &element{}
		}
	}
	return e
}

func (e *element) child(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

func (e *element) has(name string) bool { return e.child(name) != nil }

func (e *element) attribute(name string) string {
	for _, a := range e.attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// val is the attribute in which Word and its charts keep what a property says.
func (e *element) val() string { return e.attribute("val") }

// points are a length in parts of a point; 0 where there is none.
func (e *element) points(name string, parts float64) float64 {
	v, err := strconv.ParseFloat(e.attribute(name), 64)
	if err != nil {
		return 0
	}
	return v / parts
}

// texts are all texts of an element and those below.
func (e *element) texts() string {
	var b strings.Builder
	var add func(*element)
	add = func(e *element) {
		b.WriteString(e.text)
		for _, c := range e.children {
			add(c)
		}
	}
	add(e)
	return b.String()
}
