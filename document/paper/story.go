package paper

import (
	"fmt"
	"path"
	"strings"

	"github.com/ziping-go/ziping/document/source"
)

// Lengths in Word documents: styles count in twentieths of a point, sizes of letters in halves, pictures in EMU.
const (
	twips   = 20
	halves  = 2
	emu     = 12700
	lineOf  = 1.2 // the height of a line where a style has none, in sizes of its letters
	letters = 12  // the size of letters where a style has none
)

// story is a document with what its pages look like.
type story struct {
	blocks        []any // *paragraph, *table, *chart
	width, height float64
	margins       [4]float64 // top, right, bottom, left
	footer        []run
}

// paragraph is a text with its look.
type paragraph struct {
	style
	runs []run
}

// run is a stretch of text; marked is one that a person has to fill in.
type run struct {
	text   string
	marked bool
	page   bool // it is the number of the page
}

// style is how a paragraph looks, in points.
type style struct {
	size, indent, before, after, line float64
	align                             string
	breaks, keep                      bool // it begins a page; it isn't parted from what comes next
	bold                              bool
	level                             int // of a heading, from 1
}

// table is a grid; the widths are in points.
type table struct {
	widths []float64
	rows   []row
}

type row struct {
	cells []cell
	head  bool
}

// cell is a cell with its column; down is how many rows it covers, 0 where one above covers it.
type cell struct {
	paragraphs   []*paragraph
	column       int
	across, down int
	shade        string
}

// reader reads a story from the parts of a package.
type reader struct {
	parts  *source.Package
	styles map[string]*element
	charts map[string]string // parts by the ids of their relations
}

func read(name string, document []byte) (*story, error) {
	parts, err := source.OpenPackage(name, document, source.Limits{})
	if err != nil {
		return nil, err
	}
	r := &reader{parts: parts, styles: map[string]*element{}, charts: map[string]string{}}
	styles, err := r.part("word/styles.xml")
	if err != nil {
		return nil, err
	}
	for _, s := range styles.children {
		r.styles[s.attribute("styleId")] = s
	}
	relations, err := r.part("word/_rels/document.xml.rels")
	if err != nil {
		return nil, err
	}
	footer := ""
	for _, e := range relations.children {
		target := e.attribute("Target")
		if !strings.HasPrefix(target, "/") {
			target = "/word/" + target
		}
		switch path.Base(e.attribute("Type")) {
		case "chart":
			r.charts[e.attribute("Id")] = target
		case "footer":
			footer = target
		}
	}
	top, err := r.part("word/document.xml")
	if err != nil {
		return nil, err
	}
	s := &story{}
	if s.blocks, err = r.blocks(top.at("body")); err != nil {
		return nil, err
	}
	section := top.at("body", "sectPr")
	s.width, s.height = section.at("pgSz").points("w", twips), section.at("pgSz").points("h", twips)
	for i, side := range []string{"top", "right", "bottom", "left"} {
		s.margins[i] = section.at("pgMar").points(side, twips)
	}
	if footer != "" {
		e, err := r.part(footer)
		if err != nil {
			return nil, err
		}
		p, _, err := r.paragraph(e.at("p"))
		if err != nil {
			return nil, err
		}
		s.footer = p.runs
	}
	return s, nil
}

func (r *reader) part(name string) (*element, error) {
	data, err := r.parts.Part(name)
	if err != nil {
		return nil, err
	}
	e, err := parsed(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return e, nil
}

func unknown(in, e *element) error { return fmt.Errorf("%s in %s isn't laid out", e.name, in.name) }

func (r *reader) blocks(body *element) (all []any, err error) {
	for _, e := range body.children {
		switch e.name {
		case "p":
			p, pictures, err := r.paragraph(e)
			if err != nil {
				return nil, err
			}
			if len(pictures) == 0 {
				all = append(all, p)
			}
			for _, c := range pictures {
				all = append(all, c)
			}
		case "tbl":
			t, err := r.table(e)
			if err != nil {
				return nil, err
			}
			all = append(all, t)
		case "sectPr":
		default:
			return nil, unknown(body, e)
		}
	}
	return all, nil
}

// paragraph reads a paragraph; the charts in it are blocks of their own.
func (r *reader) paragraph(e *element) (*paragraph, []*chart, error) {
	p := &paragraph{style: r.style(e.at("pPr"))}
	var charts []*chart
	var add func(*element) error
	add = func(in *element) error {
		marked := in.at("rPr").has("highlight")
		for _, c := range in.children {
			switch c.name {
			case "pPr", "rPr":
			case "r":
				if err := add(c); err != nil {
					return err
				}
			case "t":
				p.add(run{text: c.text, marked: marked})
			case "br":
				p.add(run{text: "\n", marked: marked})
			case "tab":
				p.add(run{text: "  ", marked: marked})
			case "fldSimple":
				p.runs = append(p.runs, run{page: true})
			case "drawing":
				made, err := r.chart(c)
				if err != nil {
					return err
				}
				charts = append(charts, made)
			default:
				return unknown(in, c)
			}
		}
		return nil
	}
	return p, charts, add(e)
}

// add adds a run, to the last one where that looks the same: a line isn't broken where runs meet.
func (p *paragraph) add(r run) {
	if n := len(p.runs); n > 0 && p.runs[n-1].marked == r.marked && !p.runs[n-1].page {
		p.runs[n-1].text += r.text
		return
	}
	p.runs = append(p.runs, r)
}

// style is that of a paragraph's properties, of its style and of those that it is based on.
func (r *reader) style(properties *element) style {
	s := style{size: letters, align: "left"}
	id := properties.at("pStyle").val()
	if id == "" {
		id = "Normal"
	}
	var chain []*element
	for e := r.styles[id]; e != nil && len(chain) < 10; e = r.styles[e.at("basedOn").val()] {
		chain = append([]*element{e}, chain...)
	}
	for _, e := range chain {
		s.apply(e.at("pPr"))
		if b := e.at("rPr").child("b"); b != nil {
			s.bold = b.val() == "" || b.val() == "1" || b.val() == "true"
		}
		if size := e.at("rPr", "sz").points("val", halves); size > 0 {
			s.size = size
		}
	}
	s.apply(properties)
	return s
}

func (s *style) apply(properties *element) {
	for _, p := range properties.children {
		switch p.name {
		case "spacing":
			if p.attribute("line") != "" {
				s.line = p.points("line", twips)
			}
			if p.attribute("before") != "" {
				s.before = p.points("before", twips)
			}
			if p.attribute("after") != "" {
				s.after = p.points("after", twips)
			}
		case "ind":
			s.indent = p.points("firstLine", twips)
		case "jc":
			s.align = p.val()
		case "keepNext":
			s.keep = true
		case "pageBreakBefore":
			s.breaks = true
		case "outlineLvl":
			s.level = int(p.points("val", 1)) + 1
		}
	}
}

func (r *reader) table(e *element) (*table, error) {
	t := &table{}
	for _, c := range e.at("tblGrid").children {
		t.widths = append(t.widths, c.points("w", twips))
	}
	last := map[int]*cell{} // by column, the one that goes on
	for _, c := range e.children {
		switch c.name {
		case "tblPr", "tblGrid":
			continue
		case "tr":
		default:
			return nil, unknown(e, c)
		}
		made, err := r.row(c)
		if err != nil {
			return nil, err
		}
		t.rows = append(t.rows, made)
		cells := t.rows[len(t.rows)-1].cells
		for i := range cells {
			if cells[i].down > 0 {
				last[cells[i].column] = &cells[i]
			} else if above := last[cells[i].column]; above != nil {
				above.down++
			} else {
				cells[i].down = 1
			}
		}
	}
	return t, nil
}

func (r *reader) row(e *element) (row, error) {
	made := row{head: e.at("trPr").has("tblHeader")}
	column := 0
	for _, c := range e.children {
		if c.name == "trPr" {
			continue
		}
		if c.name != "tc" {
			return row{}, unknown(e, c)
		}
		properties := c.at("tcPr")
		next := cell{column: column, across: max(int(properties.at("gridSpan").points("val", 1)), 1), down: 1, shade: properties.at("shd").attribute("fill")}
		if merge := properties.child("vMerge"); merge != nil && merge.val() != "restart" {
			next.down = 0
		}
		column += next.across
		for _, in := range c.children {
			switch in.name {
			case "tcPr":
			case "p":
				p, charts, err := r.paragraph(in)
				if err != nil {
					return row{}, err
				}
				if len(charts) > 0 {
					return row{}, unknown(c, in)
				}
				next.paragraphs = append(next.paragraphs, p)
			default:
				return row{}, unknown(c, in)
			}
		}
		made.cells = append(made.cells, next)
	}
	return made, nil
}

// each calls a function with every text of a story.
func (s *story) each(f func(text string)) {
	of := func(p *paragraph) {
		for _, r := range p.runs {
			f(r.text)
		}
	}
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *paragraph:
			of(b)
		case *chart:
			b.each(f)
		case *table:
			for _, r := range b.rows {
				for _, c := range r.cells {
					for _, p := range c.paragraphs {
						of(p)
					}
				}
			}
		}
	}
	for _, r := range s.footer {
		f(r.text)
	}
}
