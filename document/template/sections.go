package template

import (
	"github.com/ziping-go/ziping/lang"
)

// level is how sections are found among the children of an element.
type level struct {
	rows func(*node) bool // of a table or a sheet: what two of its cells open and close is the row itself
	tops func(*node) bool // elements that a section can't reach out of
}

// structure makes sections of what stands between marks, within a node and all below it. Left are the marks whose
// partners are elsewhere: closing ones before opening ones.
func (c *checker) structure(n *node, l *level) (left []*tag) {
	if n.tag != nil {
		if n.tag.opens() || n.tag.closes() {
			return []*tag{n.tag}
		}
		return nil
	}
	if l.rows(n) {
		return c.structureRow(n, l)
	}
	var stack []*frame
	children := []*node{}
	put := func(n *node) {
		if len(stack) > 0 {
			top := stack[len(stack)-1]
			top.children = append(top.children, n)
			return
		}
		children = append(children, n)
	}
	var outside []*tag // closing marks of sections that started before
	shut := func(t *tag) {
		if len(stack) == 0 {
			outside = append(outside, t)
			return
		}
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		c.match(top.tag, t)
		put(&node{section: &section{tag: top.tag, children: top.children}})
	}
	for _, child := range n.children {
		marks := c.structure(child, l)
		if len(marks) == 0 {
			put(child)
			continue
		}
		alone := child.hidden || child.tag != nil
		if !alone && marks[0].closes() && marks[len(marks)-1].opens() {
			last := marks[len(marks)-1]
			c.note(last.place, last.text, lang.Of("TEMPLATE_CROSSES", marks[0].text, last.text)).
				Hinting(lang.Of("TEMPLATE_CROSSES_HINT"))
			continue
		}
		if !alone && marks[0].closes() {
			put(child)
		}
		for _, t := range marks {
			if t.closes() {
				shut(t)
			} else {
				stack = append(stack, &frame{tag: t})
			}
		}
		if !alone && marks[0].opens() {
			put(child)
		}
	}
	left = outside
	for _, f := range stack { // they are closed elsewhere, or nowhere
		left = append(left, f.tag)
		children = append(children, f.children...)
	}
	n.children = children
	if l.tops(n) {
		for _, t := range left {
			c.unmatched(t)
		}
		return nil
	}
	return left
}

// frame is a section that is open.
type frame struct {
	tag      *tag
	children []*node
}

// structureRow finds the sections that have all of a row between them.
func (c *checker) structureRow(row *node, l *level) (left []*tag) {
	var open []*tag
	var pairs []*tag
	for _, cell := range row.children {
		for _, t := range c.structure(cell, l) {
			switch {
			case t.opens():
				open = append(open, t)
			case len(open) > 0:
				last := open[len(open)-1]
				open = open[:len(open)-1]
				c.match(last, t)
				pairs = append(pairs, last) // the innermost first
			default:
				left = append(left, t)
			}
		}
	}
	if len(pairs) > 0 {
		inner := *row
		row.hidden = false
		wrapped := &inner
		for _, t := range pairs {
			wrapped = &node{section: &section{tag: t, children: []*node{wrapped}}}
		}
		*row = *wrapped
	}
	return append(left, open...)
}

func (c *checker) match(open, shut *tag) {
	if shut.name != "" && shut.name != open.name {
		c.note(shut.place, shut.text, lang.Of("TEMPLATE_CLOSES_OTHER", shut.text, open.text)).
			Hinting(lang.Of("TEMPLATE_CLOSES_OTHER_HINT", "{{/"+open.name+"}}"))
	}
}

func (c *checker) unmatched(t *tag) {
	if t.opens() {
		c.note(t.place, t.text, lang.Of("TEMPLATE_OPEN", t.text)).Hinting(lang.Of("TEMPLATE_OPEN_HINT", "{{/"+t.name+"}}"))
		return
	}
	c.note(t.place, t.text, lang.Of("TEMPLATE_CLOSES_NOTHING", t.text)).
		Hinting(lang.Of("TEMPLATE_CLOSES_NOTHING_HINT", "{{#"+t.name+"}}"))
}

// resolve finds the fields of all tags of a node, and notes those that aren't known.
func (c *checker) resolve(n *node, s *shape) {
	if n.tag != nil {
		c.field(n.tag, s)
		return
	}
	if n.section == nil {
		if n.name == "chart" {
			c.resolveChart(n, s)
		}
		for _, child := range n.children {
			c.resolve(child, s)
		}
		return
	}
	f := c.field(n.section.tag, s)
	if f == nil {
		return // what is inside can't be known
	}
	n.section.field = f
	if n.section.tag.mark == '#' {
		s = &shape{f.Fields, s}
	}
	for _, child := range n.section.children {
		c.resolve(child, s)
	}
}
