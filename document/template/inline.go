package template

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// leaf is an element of text of a paragraph or a cell, with the run that it is in.
type leaf struct {
	text, run, holder *node
	from, to          int // of the joined text
}

// inline finds the tags of a paragraph or a cell, also where a program has split one over several runs, and gives each
// a run of its own in the format of the one in which it starts. It reports what else the text says.
func (c *checker) inline(p *node, space markup.Space, place fault.Place) (tags []*tag, rest string) {
	var leaves []leaf
	var joined strings.Builder
	var walk func(n, run, holder *node)
	walk = func(n, run, holder *node) {
		for _, child := range n.children {
			switch {
			case child.is(space, "r"):
				walk(child, child, n)
			case child.is(space, "t") && (run != nil || n == p):
				from := joined.Len()
				joined.WriteString(child.text())
				leaves = append(leaves, leaf{child, run, holder, from, joined.Len()})
			case child.is(space, "br") || child.is(space, "tab") && run != nil || child.is(space, "cr"):
				joined.WriteByte('\n')
			case child.name == "txbxContent" || child.name == "rPh":
			case child.name != "":
				walk(child, run, holder)
			}
		}
	}
	walk(p, nil, p)
	text := joined.String()
	found := tagPattern.FindAllStringSubmatchIndex(text, -1)
	plain := tagPattern.ReplaceAllString(text, "")
	if i := strings.Index(plain, "{{"); i >= 0 {
		c.note(place, plain[i:min(len(plain), i+30)], lang.Of("TEMPLATE_BRACES")).
			Hinting(lang.Of("TEMPLATE_BRACES_HINT"))
	}
	if len(found) == 0 {
		return nil, text
	}
	var pieces []piece
	at := 0
	for _, f := range found {
		t := readTag(text[f[0]:f[1]], text[f[2]:f[3]], place)
		c.tags++
		t.number = c.tags
		tags = append(tags, t)
		pieces = append(pieces, piece{from: at, to: f[0]}, piece{from: f[0], to: f[1], tag: t})
		at = f[1]
	}
	pieces = append(pieces, piece{from: at, to: len(text)})
	split := map[*node][]*node{} // by run or element of text, what stands in its place
	for _, l := range leaves {
		l.split(text, pieces, split)
	}
	replaceRuns(p, space, split)
	return tags, plain
}

// piece is a stretch of the joined text: a tag, or what is between two.
type piece struct {
	from, to int
	tag      *tag
}

// split notes what a leaf becomes: its texts, and the tags that start in it.
func (l leaf) split(text string, pieces []piece, split map[*node][]*node) {
	var parts []*node
	changed := false
	for _, p := range pieces {
		from, to := max(p.from, l.from), min(p.to, l.to)
		switch {
		case p.tag != nil && p.from >= l.from && p.from < l.to:
			parts = append(parts, &node{tag: p.tag, bare: l.run == nil})
			changed = true
		case from >= to:
		case p.tag != nil:
			changed = true
		default:
			t := l.text.element("t", &node{raw: markup.Escaped(text[from:to])})
			t.open = strings.TrimSuffix(t.open, ">") + ` xml:space="preserve">`
			parts = append(parts, t)
		}
	}
	if changed {
		split[l.text] = parts
	}
}

// replaceRuns puts runs in the place of those that hold tags.
func replaceRuns(n *node, space markup.Space, split map[*node][]*node) {
	var children []*node
	for _, child := range n.children {
		if parts, ok := split[child]; ok && !n.is(space, "r") { // a cell without runs
			for _, part := range parts {
				if part.tag == nil {
					part = part.children[0]
				}
				child.children = append(child.children, part)
			}
			child.children = child.children[len(child.children)-len(parts):]
			if child.close == "" {
				child.close = "</" + child.prefix() + "t>"
			}
			child.open = "<" + child.prefix() + `t xml:space="preserve">`
			children = append(children, child)
			continue
		}
		replaceRuns(child, space, split)
		if child.is(space, "r") {
			children = append(children, splitRun(child, split)...)
			continue
		}
		children = append(children, child)
	}
	n.children = children
}

// splitRun is a run in pieces: each tag has one of its own.
func splitRun(run *node, split map[*node][]*node) []*node {
	holds := false
	for _, c := range run.children {
		if _, ok := split[c]; ok {
			holds = true
		}
	}
	if !holds {
		return []*node{run}
	}
	properties := run.child("rPr")
	var runs []*node
	var now *node
	add := func(c *node) {
		if now == nil {
			now = &node{space: run.space, name: run.name, open: run.open, close: run.close}
			if properties != nil {
				now.children = append(now.children, properties)
			}
			runs = append(runs, now)
		}
		now.children = append(now.children, c)
	}
	for _, c := range run.children {
		parts, ok := split[c]
		if c == properties {
			continue
		}
		if !ok {
			add(c)
			continue
		}
		for _, part := range parts {
			switch {
			case part.tag == nil:
				add(part)
			case part.tag.opens() || part.tag.closes():
				runs, now = append(runs, part), nil
			default:
				now = nil
				add(part)
				now = nil
			}
		}
	}
	return runs
}
