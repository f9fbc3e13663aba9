package html

import (
	"context"
	"errors"
	"io"
	"slices"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// maxTag is how long a tag may be, with the pictures that are written into it, and a text without tags.
const maxTag = 16 << 20

// open is an element that hasn't ended. Elements that change nothing of what is shown aren't kept.
type open struct {
	tag         atom.Atom
	name        string // where it has no atom
	isHidden    bool
	keepsBlanks bool
	table       *table // of <table>
	cell        cell   // of <td> and <th>
	hasCell     bool
	choice      *choice // of <select>
}

// page reads the pages of a file, one after the other.
type page struct {
	ctx    context.Context
	name   string
	limits source.Limits

	z          *xhtml.Tokenizer
	stack      []open
	flows      []*flow // of the cells that are open, below them that of the page
	hidden     int     // open elements that aren't shown
	kept       int     // and those that keep blanks
	choices    []*choice
	work       int // steps of finding places for cells
	cells      int // that were kept
	paragraphs int // in cells too
	spare      []*flow
	broken     int // characters that couldn't be read
}

// read reads one page.
func (p *page) read(r io.Reader) error {
	p.z = xhtml.NewTokenizer(r)
	p.z.SetMaxBuf(maxTag)
	for n := 0; ; n++ {
		if n%4096 == 0 && p.ctx.Err() != nil {
			return context.Cause(p.ctx)
		}
		kind := p.z.Next()
		var err error
		switch kind {
		case xhtml.ErrorToken:
			if err := p.z.Err(); !errors.Is(err, io.EOF) {
				return p.unreadable(err)
			}
			p.popTo(0)
			p.flow().end()
			return nil
		case xhtml.TextToken:
			p.text(p.z.Text())
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			err = p.start(kind == xhtml.SelfClosingTagToken)
		case xhtml.EndTagToken:
			name, _ := p.z.TagName()
			p.end(atom.Lookup(name), string(name))
		}
		if err == nil {
			err = p.check()
		}
		if err != nil {
			return err
		}
	}
}

// check holds the limits.
func (p *page) check() error {
	var m lang.Message
	switch {
	case len(p.stack) > p.limits.Depth:
		m = lang.Of("LIMIT_DEPTH", p.limits.Depth)
	case p.work > p.limits.Cells || p.cells > p.limits.Cells:
		m = lang.Of("DOCUMENT_CELLS", p.limits.Cells)
	case p.paragraphs > p.limits.Cells+maxParagraphs:
		m = lang.Of("DOCUMENT_LINES", p.limits.Cells+maxParagraphs)
	default:
		return nil
	}
	return fault.New(fault.Place{File: p.name}, "", m)
}

func (p *page) unreadable(err error) error {
	if errors.Is(err, xhtml.ErrBufferExceeded) {
		return fault.New(fault.Place{File: p.name}, "", lang.Of("LINE_LONG", maxTag>>20))
	}
	e := fault.New(fault.Place{File: p.name}, "", lang.Of("PACKAGE_BROKEN"))
	e.Cause = err
	return e
}

// flow is where text goes now: the innermost cell. What stands in a table but in no cell goes before the table.
func (p *page) flow() *flow { return p.flows[len(p.flows)-1] }

func (p *page) text(text []byte) {
	switch {
	case p.hidden > 0:
	case len(p.choices) > 0:
		p.choices[len(p.choices)-1].add(text)
	default:
		p.broken += p.flow().write(text, p.kept > 0)
	}
}

// start takes a start tag.
func (p *page) start(selfClosing bool) error {
	raw, more := p.z.TagName()
	tag, name := atom.Lookup(raw), ""
	if tag == 0 {
		name = string(raw)
		selfClosing = selfClosing && name != "" // <o:p/>, as Office writes it
	} else {
		selfClosing = false // such as <td/>: the standard takes it as <td>
	}
	a := attributesOf(p.z, more)
	p.impliedEnds(tag)
	switch {
	case ignored[tag], selfClosing:
	case voids[tag]:
		p.void(tag, a)
	case tag == atom.Table:
		p.startTable(a)
	case sections[tag]:
		p.startSection(tag, a)
	case tag == atom.Tr:
		p.startRow(a)
	case tag == atom.Td, tag == atom.Th:
		return p.startCell(tag, a)
	default:
		p.startOther(tag, name, a)
	}
	return nil
}

// startOther opens an element that has no place of its own in a table.
func (p *page) startOther(tag atom.Atom, name string, a attributes) {
	e := open{tag: tag, name: name}
	e.isHidden = a.isHidden || unseen[tag] || name == "xml"
	e.keepsBlanks = a.keepsBlanks || tag == atom.Pre || tag == atom.Textarea || tag == atom.Listing
	switch {
	case blocks[tag]:
		p.boundary()
	case tag == atom.Select && p.hidden == 0 && !e.isHidden:
		e.choice = &choice{isList: a.isList}
		p.choices = append(p.choices, e.choice)
	case tag == atom.Option:
		if len(p.choices) > 0 {
			p.choices[len(p.choices)-1].start(a.isChecked)
		}
		return
	case !e.isHidden && !e.keepsBlanks && p.openAt(tag, name) < 0:
		return
	}
	p.push(e)
}

// void takes an element without contents.
func (p *page) void(tag atom.Atom, a attributes) {
	if p.hidden > 0 || a.isHidden {
		return
	}
	switch tag {
	case atom.Br:
		p.flow().breakLine()
	case atom.Hr:
		p.boundary()
	case atom.Input:
		p.flow().write([]byte(inputText(a)), true)
	}
}

// impliedEnds ends the elements that a start tag ends: a paragraph before a block, an item before the next one.
func (p *page) impliedEnds(tag atom.Atom) {
	if blocks[tag] || tag == atom.Hr || tag == atom.Table {
		if i := p.openAt(atom.P, ""); i >= 0 {
			p.popTo(i)
		}
	}
	if isHeading(tag) && len(p.stack) > 0 && isHeading(p.stack[len(p.stack)-1].tag) {
		p.pop()
	}
	ended := closes[tag]
	for i := len(p.stack) - 1; i >= 0 && ended != nil; i-- {
		at := p.stack[i].tag
		if slices.Contains(ended, at) {
			p.popTo(i)
			return
		}
		loose := at == atom.Div || at == atom.P || at == atom.Address // which don't keep an item open
		if isCell(at) || at == atom.Table || at == atom.Select || blocks[at] && !loose {
			return
		}
	}
}

// openAt finds an open element in the cell that is open; -1 where there is none.
func (p *page) openAt(tag atom.Atom, name string) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		e := &p.stack[i]
		if e.tag == tag && e.name == name {
			return i
		}
		if isCell(e.tag) || e.tag == atom.Table {
			break
		}
	}
	return -1
}

// end takes an end tag. One that ends nothing is dropped, but </br> and </p> are shown.
func (p *page) end(tag atom.Atom, name string) {
	if tag != 0 {
		name = ""
	}
	switch {
	case ignored[tag]:
		return
	case tag == atom.Br:
		p.void(tag, attributes{})
		return
	case tag == atom.Table || tag == atom.Tr || sections[tag] || isCell(tag):
		p.endInTable(tag)
		return
	case isHeading(tag):
		for i := len(p.stack) - 1; i >= 0 && !isCell(p.stack[i].tag) && p.stack[i].tag != atom.Table; i-- {
			if isHeading(p.stack[i].tag) {
				p.popTo(i)
				return
			}
		}
	}
	i := p.openAt(tag, name)
	if i < 0 {
		if blocks[tag] {
			p.boundary()
		}
		return
	}
	if !blocks[tag] { // it doesn't end the blocks in it
		for _, within := range p.stack[i+1:] {
			if blocks[within.tag] {
				return
			}
		}
	}
	p.popTo(i)
}

// boundary ends a paragraph.
func (p *page) boundary() {
	if p.hidden == 0 {
		p.flow().end()
	}
}

func (p *page) push(e open) {
	if e.isHidden {
		p.hidden++
	}
	if e.keepsBlanks {
		p.kept++
	}
	p.stack = append(p.stack, e)
}

// popTo ends all elements from a place of the stack on.
func (p *page) popTo(n int) {
	for len(p.stack) > n {
		p.pop()
	}
}

func (p *page) pop() {
	e := p.stack[len(p.stack)-1]
	p.stack[len(p.stack)-1] = open{}
	p.stack = p.stack[:len(p.stack)-1]
	if e.choice != nil {
		p.choices = p.choices[:len(p.choices)-1]
		p.flow().write([]byte(e.choice.shown()), true)
	}
	switch {
	case e.hasCell:
		p.endCell(e.cell)
	case e.table != nil:
		p.endTable(e.table)
	case sections[e.tag]:
		if t := p.table(); t != nil && p.hidden == 0 {
			t.endSection()
		}
	case blocks[e.tag]:
		p.boundary()
	}
	if e.isHidden {
		p.hidden--
	}
	if e.keepsBlanks {
		p.kept--
	}
}
