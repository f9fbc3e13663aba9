package html

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// maxParagraphs is how many paragraphs a page may have outside of its tables.
const maxParagraphs = 100_000

// Reader reads pages.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.HTML}, Read: read}
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	if len(data) > limits.Bytes {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_SIZE", len(data)>>20, limits.Bytes>>20))
	}
	texts, err := pagesOf(name, data)
	if err != nil {
		return nil, err
	}
	p := &page{ctx: ctx, name: name, limits: limits}
	p.flows = []*flow{{count: &p.paragraphs}}
	for _, text := range texts {
		if err := p.read(text.reader()); err != nil {
			return nil, err
		}
	}
	d := &document{Document: &grid.Document{}, name: name, limits: limits}
	if p.broken > 0 {
		d.Remarks = append(d.Remarks, fault.New(fault.Place{File: name}, "", lang.Of("PAGE_BYTES", p.broken)))
	}
	return d.Document, d.add(p.flows[0].blocks, "")
}

// document is what has been read, with its places.
type document struct {
	*grid.Document
	name       string
	limits     source.Limits
	paragraphs int
	positions  int // of all tables
}

// add appends blocks. The number is that of the table that they stand in, "" outside of tables.
func (d *document) add(blocks []block, number string) error {
	tables := 0
	for b := range laidOut(blocks) {
		if b.table == nil {
			if err := d.paragraph(b.text); err != nil {
				return err
			}
			continue
		}
		tables++
		own := strconv.Itoa(tables)
		if number != "" {
			own = number + "." + own
		}
		t, err := d.table(b.table, own)
		if err != nil {
			return err
		}
		if len(t.Cells()) > 0 {
			d.Blocks = append(d.Blocks, t)
		}
		if err := d.add(b.table.within(), own); err != nil {
			return err
		}
	}
	return nil
}

// paragraph appends a text that shows something.
func (d *document) paragraph(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if d.paragraphs++; d.paragraphs > maxParagraphs {
		return fault.New(fault.Place{File: d.name}, "", lang.Of("DOCUMENT_LINES", maxParagraphs))
	}
	place := fault.Place{File: d.name, Cell: fmt.Sprintf("第%d段", d.paragraphs)}
	d.Blocks = append(d.Blocks, grid.Paragraph{Text: text, Place: place})
	return nil
}

// laidOut are blocks with what tables that lay out a page hold in the place of these tables.
func laidOut(blocks []block) iter.Seq[block] {
	return func(yield func(block) bool) { yieldLaidOut(blocks, yield) }
}

func yieldLaidOut(blocks []block, yield func(block) bool) bool {
	for _, b := range blocks {
		switch {
		case b.table == nil || !b.table.isLayout():
			if !yield(b) {
				return false
			}
		default:
			for _, c := range b.table.cells {
				if !yieldLaidOut(c.blocks(), yield) {
					return false
				}
			}
		}
	}
	return true
}
