package template

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// node is a piece of a part: an element, what stands between elements, a tag, or a section.
type node struct {
	space       markup.Space
	name        string // of an element, without its prefix
	open, close string // its tags as written; close is "" where the first closes itself
	raw         string // what isn't an element, as written
	children    []*node

	tag     *tag
	bare    bool // the tag stands within an element of text
	section *section
	hidden  bool // a paragraph or a row that holds only marks

	onlySections bool // a paragraph that says nothing outside of sections
	row          *row // of a sheet
	made         bool // a cell that holds tags
}

// section is what stands between two marks.
type section struct {
	tag      *tag
	field    *Field
	children []*node
}

// deepest is how deep elements may lie in each other.
const deepest = 200

// parse reads a part; false where it isn't XML that office programs write.
func parse(data []byte, known map[string]markup.Space) (*node, bool) {
	top := &node{}
	open := []*node{top}
	x := markup.New(data, known)
	at := 0
	add := func(n *node) {
		last := open[len(open)-1]
		last.children = append(last.children, n)
	}
	for {
		kind := x.Next()
		if kind == markup.End {
			break
		}
		if x.From > at { // what the scanner passes over
			add(&node{raw: string(data[at:x.From])})
		}
		text := string(data[x.From:x.To])
		at = x.To
		switch kind {
		case markup.Text:
			add(&node{raw: text})
		case markup.Start:
			n := &node{space: x.Space, name: string(x.Name), open: text}
			add(n)
			open = append(open, n)
			if len(open) > deepest {
				return nil, false
			}
		case markup.Close:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if !strings.HasSuffix(last.open, "/>") {
				last.close = text
			}
		}
	}
	if x.Broken() || len(open) > 1 {
		return nil, false
	}
	if at < len(data) {
		top.children = append(top.children, &node{raw: string(data[at:])})
	}
	return top, true
}

// is reports whether a node is an element.
func (n *node) is(space markup.Space, name string) bool { return n.space == space && n.name == name }

// child is the first child of a name.
func (n *node) child(name string) *node {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// each calls a function for a node and all within it, from the outside; where it returns false, not within.
func (n *node) each(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for _, c := range n.children {
		c.each(visit)
	}
}

// text is what an element of text holds.
func (n *node) text() string {
	var b []byte
	for _, c := range n.children {
		if c.raw != "" {
			x := markup.New([]byte("<a>"+c.raw+"</a>"), nil)
			for kind := x.Next(); kind != markup.End; kind = x.Next() {
				if kind == markup.Text {
					b = x.AppendText(b)
				}
			}
		}
	}
	return string(b)
}

// attribute is the value of an attribute by its name without a prefix.
func (n *node) attribute(name string) string {
	tag := n.open
	if n.close != "" {
		tag = tag[:len(tag)-1] + "/>"
	}
	x := markup.New([]byte(tag), nil)
	if x.Next() != markup.Start {
		return ""
	}
	v, _ := x.Attribute(markup.Other, name)
	return v
}

// prefix is that of an element's name, with its colon.
func (n *node) prefix() string {
	for i := 1; i < len(n.open); i++ {
		switch n.open[i] {
		case ':':
			return n.open[1 : i+1]
		case ' ', '>', '/', '\t', '\n', '\r':
			return ""
		}
	}
	return ""
}

// element is a new element with the prefix of a node.
func (n *node) element(name string, children ...*node) *node {
	full := n.prefix() + name
	return &node{space: n.space, name: name, open: "<" + full + ">", close: "</" + full + ">", children: children}
}
