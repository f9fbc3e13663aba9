package template

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// bookTemplate is a workbook with fields.
type bookTemplate struct {
	main   string // the part with the workbook
	sheets []*sheetTemplate
}

// sheetTemplate is a sheet with fields.
type sheetTemplate struct {
	name, part string
	top, data  *node
	prefix     string
	merged     []mergedArea
	widths     []columnWidth
}

// mergedArea is a merged area of the template.
type mergedArea struct{ from, to reference }

// columnWidth is how wide some columns are, in digits.
type columnWidth struct{ first, last, width int }

// row is a row of a sheet, or rows between two that hold nothing.
type row struct {
	number int
	blank  int
}

func readBook(file string, t *Template, c *checker) (*bookTemplate, error) {
	b := &bookTemplate{main: "xl/workbook.xml"}
	for _, r := range relations(t.part("_rels/.rels")) {
		if strings.HasSuffix(r.kind, "/officeDocument") {
			b.main = strings.TrimPrefix(r.target, "/")
		}
	}
	broken := func(part string) error {
		return fault.New(fault.Place{File: file}, part, lang.Of("PACKAGE_BROKEN"))
	}
	book, ok := parse(t.part(b.main), spaces)
	if !ok {
		return nil, broken(b.main)
	}
	targets := map[string]string{}
	var strs []*node
	for _, r := range relations(t.part(linksOf(b.main))) {
		targets[r.id] = resolved(b.main, r.target)
		if strings.HasSuffix(r.kind, "/sharedStrings") {
			top, ok := parse(t.part(targets[r.id]), spaces)
			if !ok {
				return nil, broken(targets[r.id])
			}
			top.each(func(n *node) bool {
				if n.is(sheet, "si") {
					strs = append(strs, n)
				}
				return true
			})
		}
	}
	book.each(func(n *node) bool {
		if n.is(sheet, "sheet") {
			b.sheets = append(b.sheets, &sheetTemplate{name: n.attribute("name"), part: targets[n.attribute("id")]})
		}
		return true
	})
	shown := b.sheets[:0]
	for _, s := range b.sheets {
		data := t.part(s.part)
		if !bytes.Contains(data, []byte("sheetData")) {
			continue // a sheet that is a chart
		}
		if s.top, ok = parse(data, spaces); !ok {
			return nil, broken(s.part)
		}
		s.read(file, c, strs)
		shown = append(shown, s)
	}
	b.sheets = shown
	return b, nil
}

// sheetLevel is where sections lie in a sheet.
func sheetLevel() *level {
	return &level{
		rows: func(n *node) bool { return n.is(sheet, "row") },
		tops: func(n *node) bool { return n.is(sheet, "sheetData") },
	}
}

// read prepares the rows of a sheet.
func (s *sheetTemplate) read(file string, c *checker, strs []*node) {
	shared := map[string]sharedFormula{}
	s.top.each(func(n *node) bool {
		switch {
		case n.is(sheet, "sheetData"):
			s.data = n
			s.prefix = n.prefix()
		case n.is(sheet, "col"):
			first, _ := strconv.Atoi(n.attribute("min"))
			last, _ := strconv.Atoi(n.attribute("max"))
			whole, _, _ := strings.Cut(n.attribute("width"), ".")
			width, _ := strconv.Atoi(whole)
			s.widths = append(s.widths, columnWidth{first, last, width})
		case n.is(sheet, "mergeCell"):
			from, to, _ := strings.Cut(n.attribute("ref"), ":")
			s.merged = append(s.merged, mergedArea{readReference(from), readReference(to)})
		}
		return true
	})
	if s.data == nil {
		return
	}
	var rows []*node
	last := 0
	for _, r := range s.data.children {
		if !r.is(sheet, "row") {
			continue
		}
		number, err := strconv.Atoi(r.attribute("r"))
		if err != nil {
			number = last + 1
		}
		if number > last+1 {
			rows = append(rows, &node{name: "row", row: &row{last + 1, number - last - 1}})
		}
		last = number
		r.row = &row{number: number}
		rows = append(rows, r)
		s.readRow(file, c, r, strs, shared)
	}
	s.data.children = rows
	for _, left := range c.structure(s.data, sheetLevel()) {
		c.unmatched(left)
	}
	c.resolve(s.data, &shape{fields: c.top})
}

// sharedFormula is one that several cells share, and where it is written.
type sharedFormula struct {
	text string
	at   reference
}

func (s *sheetTemplate) readRow(file string, c *checker, r *node, strs []*node, shared map[string]sharedFormula) {
	marks, others := 0, false
	column := 0
	for _, cell := range r.children {
		if !cell.is(sheet, "c") {
			continue
		}
		column++
		at := cell.attribute("r")
		if at == "" {
			at = columnLetters(column) + strconv.Itoa(r.row.number)
		}
		column = columnNumber(readReference(at).column)
		if f := cell.child("f"); f != nil {
			readFormula(f, readReference(at), shared)
			others = true
			continue
		}
		content := contentOf(cell, strs)
		if content == nil {
			others = others || cell.child("v") != nil
			continue
		}
		tags, rest := c.inline(content, sheet, fault.Place{File: file, Cell: s.name + "!" + at})
		if len(tags) > 0 {
			cell.children, cell.made = []*node{content}, true
		}
		marks += len(tags)
		if strings.TrimSpace(rest) != "" {
			others = true
		}
		for _, t := range tags {
			others = others || !t.opens() && !t.closes()
		}
	}
	r.hidden = marks > 0 && !others
}

// contentOf is a copy of a cell's text with its runs; nil for a cell without one.
func contentOf(cell *node, strs []*node) *node {
	switch cell.attribute("t") {
	case "s":
		v := cell.child("v")
		if v == nil {
			return nil
		}
		i, err := strconv.Atoi(strings.TrimSpace(v.text()))
		if err != nil || i < 0 || i >= len(strs) {
			return nil
		}
		is := cell.element("is")
		for _, child := range strs[i].children {
			if child.name != "rPh" && child.name != "phoneticPr" {
				is.children = append(is.children, child.copy())
			}
		}
		return is
	case "inlineStr":
		return cell.child("is")
	}
	return nil
}

// copy is an element with all that is in it.
func (n *node) copy() *node {
	c := *n
	c.children = make([]*node, len(n.children))
	for i, child := range n.children {
		c.children[i] = child.copy()
	}
	return &c
}

// readFormula writes a shared formula out.
func readFormula(f *node, at reference, shared map[string]sharedFormula) {
	if f.attribute("t") != "shared" {
		return
	}
	id, text := f.attribute("si"), f.text()
	if text != "" {
		shared[id] = sharedFormula{text, at}
	} else if of, ok := shared[id]; ok {
		text = translated(of.text, at.row-of.at.row, columnNumber(at.column)-columnNumber(of.at.column))
	}
	f.open, f.close = "<"+f.prefix()+"f>", "</"+f.prefix()+"f>"
	f.children = []*node{{raw: markup.Escaped(text)}}
}
