package html

import (
	"golang.org/x/net/html/atom"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// tableAt is the place of the innermost open table in the stack, -1 where there is none.
func (p *page) tableAt() int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].tag == atom.Table {
			return i
		}
	}
	return -1
}

// table is the innermost open table; nil where there is none, or where it isn't shown.
func (p *page) table() *table {
	if i := p.tableAt(); i >= 0 {
		return p.stack[i].table
	}
	return nil
}

func (p *page) startTable(a attributes) {
	if i := p.tableAt(); i >= 0 && !p.isInCell(i) {
		p.popTo(i) // a table in a table but in no cell comes after it
	}
	p.boundary()
	e := open{tag: atom.Table, isHidden: a.isHidden}
	if p.hidden == 0 && !a.isHidden {
		e.table = &table{}
	}
	p.push(e)
}

// isInCell reports whether a cell or a caption is open within the element at a place of the stack.
func (p *page) isInCell(at int) bool {
	for _, e := range p.stack[at+1:] {
		if isCell(e.tag) {
			return true
		}
	}
	return false
}

func (p *page) startSection(tag atom.Atom, a attributes) {
	i := p.tableAt()
	if i < 0 {
		return
	}
	p.popTo(i + 1)
	p.push(open{tag: tag, isHidden: a.isHidden})
	if t := p.table(); t != nil && p.hidden == 0 {
		t.startSection(tag == atom.Tfoot)
	}
}

// startRow begins a row, in the section that is open.
func (p *page) startRow(a attributes) {
	i := p.tableAt()
	if i < 0 {
		p.boundary()
		return
	}
	p.popTo(p.afterSection(i))
	p.push(open{tag: atom.Tr, isHidden: a.isHidden})
	if t := p.table(); t != nil && p.hidden == 0 {
		t.startRow()
	}
}

// afterSection is the place in the stack after a table and its open section.
func (p *page) afterSection(table int) int {
	if table+1 < len(p.stack) && sections[p.stack[table+1].tag] {
		return table + 2
	}
	return table + 1
}

// startCell begins a cell, and the row that it lacks.
func (p *page) startCell(tag atom.Atom, a attributes) error {
	i := p.tableAt()
	if i < 0 {
		p.boundary()
		return nil
	}
	row := p.afterSection(i)
	if row >= len(p.stack) || p.stack[row].tag != atom.Tr {
		p.startRow(attributes{})
	}
	p.popTo(row + 1)
	e := open{tag: tag, isHidden: a.isHidden}
	t := p.table()
	if t != nil && p.hidden == 0 && !a.isHidden {
		e.cell, e.hasCell = t.place(a.rows, a.columns)
		p.work += t.scanned
		t.scanned = 0
		if !e.hasCell {
			return fault.New(fault.Place{File: p.name}, "", lang.Of("LIMIT_COLUMNS", maxColumns))
		}
		p.flows = append(p.flows, p.newFlow())
	}
	p.push(e)
	return nil
}

// endInTable takes the end tag of a table or of a part of it: it ends what is open in that part.
func (p *page) endInTable(tag atom.Atom) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		at := p.stack[i].tag
		if at == tag {
			p.popTo(i)
			return
		}
		if at == atom.Table {
			return
		}
	}
}

// endCell hands what stands in a cell to its table.
func (p *page) endCell(c cell) {
	f := p.flow()
	f.end()
	p.flows = p.flows[:len(p.flows)-1]
	if t := p.table(); t != nil {
		before := len(t.cells) + len(t.foot)
		t.keep(c, f)
		p.cells += len(t.cells) + len(t.foot) - before
	}
	f.blocks = f.blocks[:0]
	p.spare = append(p.spare, f)
}

// newFlow is an empty flow, one that was used before where there is one.
func (p *page) newFlow() *flow {
	if n := len(p.spare); n > 0 {
		f := p.spare[n-1]
		p.spare = p.spare[:n-1]
		return f
	}
	return &flow{count: &p.paragraphs}
}

// endTable hands a table to what it stands in.
func (p *page) endTable(t *table) {
	t.finish()
	f := p.flow()
	f.end()
	if !t.isEmpty() {
		f.blocks = append(f.blocks, block{table: t})
	}
}
