package template

import (
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
)

// The namespaces of Word and of workbooks.
const (
	word markup.Space = iota + 1
	sheet
)

var spaces = map[string]markup.Space{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": word,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             word,
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":    sheet,
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                sheet,
}

// wordLevel is where sections lie in Word.
func wordLevel() *level {
	return &level{
		rows: func(n *node) bool { return n.is(word, "tr") },
		tops: func(n *node) bool {
			if n.space == word {
				switch n.name {
				case "tbl", "body", "hdr", "ftr", "footnote", "endnote", "txbxContent":
					return true
				}
			}
			return false
		},
	}
}

// wordPart prepares a part of a Word document: its paragraphs, then its sections.
type wordPart struct {
	*checker
	file, before string // the name of the file, and what places are written behind

	paragraphs, tables int
	table, row, column int // of the table that is being gone through; 0 outside
}

func (p *wordPart) place() fault.Place {
	cell := p.before
	if p.table > 0 {
		cell += "表" + strconv.Itoa(p.table) + " 第" + strconv.Itoa(p.row) + "行第" + strconv.Itoa(p.column) + "列"
	} else {
		cell += "第" + strconv.Itoa(p.paragraphs) + "段"
	}
	return fault.Place{File: p.file, Cell: cell}
}

// prepare goes through paragraphs and tables in their order.
func (p *wordPart) prepare(n *node) {
	for _, child := range n.children {
		switch {
		case child.space != word:
			p.prepare(child)
		case child.name == "p":
			p.paragraph(child)
		case child.name == "tbl" && p.table == 0:
			p.tables++
			p.table, p.row, p.column = p.tables, 0, 0
			p.prepare(child)
			p.table = 0
		case child.name == "tr" && p.table > 0:
			p.tableRow(child)
		case child.name == "pict" || child.name == "instrText" || child.name == "delText":
		default:
			p.prepare(child)
		}
	}
}

// tableRow counts cells where they stand in the grid. A row that holds nothing but marks isn't shown.
func (p *wordPart) tableRow(tr *node) {
	if p.column > 0 { // of a table within a cell
		p.prepare(tr)
		return
	}
	p.row++
	at := 1
	if pr := tr.child("trPr"); pr != nil {
		if skipped := pr.child("gridBefore"); skipped != nil {
			n, _ := strconv.Atoi(skipped.attribute("val"))
			at += n
		}
	}
	for _, c := range tr.children {
		if !c.is(word, "tc") {
			p.prepare(c)
			continue
		}
		p.column = at
		p.prepare(c)
		p.column = 0
		span := 1
		if pr := c.child("tcPr"); pr != nil {
			if s := pr.child("gridSpan"); s != nil {
				span, _ = strconv.Atoi(s.attribute("val"))
			}
		}
		at += max(span, 1)
	}
	tr.hidden = true
	tr.each(func(n *node) bool {
		if n.is(word, "p") && !n.hidden && !isEmpty(n) {
			tr.hidden = false
		}
		return tr.hidden
	})
}

// isEmpty reports whether a paragraph shows nothing.
func isEmpty(p *node) bool {
	empty := true
	p.each(func(n *node) bool {
		switch {
		case n.tag != nil, n.name == "drawing", n.name == "pict", n.name == "object":
			empty = false
		case n.is(word, "t"):
			empty = empty && strings.TrimSpace(n.text()) == ""
		}
		return empty
	})
	return empty
}

// paragraph finds the tags of a paragraph, and those of text boxes in it.
func (p *wordPart) paragraph(n *node) {
	if p.table == 0 && !isEmpty(n) { // readers count those that say something
		p.paragraphs++
	}
	tags, rest := p.inline(n, word, p.place())
	n.each(func(c *node) bool {
		if c.name == "txbxContent" {
			p.prepare(c)
			return false
		}
		return true
	})
	if len(tags) == 0 {
		return
	}
	pictures := false
	n.each(func(c *node) bool {
		pictures = pictures || c.name == "drawing" || c.name == "pict" || c.name == "object" || c.name == "sectPr"
		return !pictures
	})
	marks := !slices.ContainsFunc(tags, func(t *tag) bool { return !t.opens() && !t.closes() })
	n.hidden = marks && strings.TrimSpace(rest) == "" && !pictures
	n.onlySections = !pictures && onlyInSections(n)
}

// onlyInSections reports whether a paragraph says nothing outside of its sections.
func onlyInSections(p *node) bool {
	depth, only := 0, true
	p.each(func(n *node) bool {
		switch {
		case n.tag != nil && n.tag.opens():
			depth++
		case n.tag != nil && n.tag.closes():
			depth--
		case n.tag != nil:
			only = only && depth > 0
		case n.is(word, "t") && depth <= 0:
			only = only && strings.TrimSpace(n.text()) == ""
		}
		return only
	})
	return only
}

// inOrder are the cells of a row by where their tags stand.
func inOrder(cells map[*node]*tag) []*node {
	var all []*node
	for c := range cells {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b *node) int { return cells[a].number - cells[b].number })
	return all
}

// numberPattern is the number of a picture, which no other has.
var numberPattern = regexp.MustCompile(` id="\d+"`)

func numbered(tag string, n int) string {
	return numberPattern.ReplaceAllLiteralString(tag, ` id="`+strconv.Itoa(n)+`"`)
}

// twicePattern are the marks by which Word tells paragraphs apart, which copies must not share.
var twicePattern = regexp.MustCompile(` w14:(paraId|textId)="[^"]*"`)

// unmarked takes those marks off all that is repeated.
func unmarked(n *node, repeated bool) {
	if n.section != nil {
		for _, c := range n.section.children {
			unmarked(c, true)
		}
		return
	}
	if repeated && n.is(word, "p") || repeated && n.is(word, "tr") {
		n.open = twicePattern.ReplaceAllString(n.open, "")
	}
	for _, c := range n.children {
		unmarked(c, repeated)
	}
}

// isStory reports whether a part of a Word document holds paragraphs, and what its places are written behind.
func isStory(part, main string) (before string, ok bool) {
	if strings.EqualFold(part, main) {
		return "", true
	}
	if !strings.EqualFold(path.Dir(part), path.Dir(main)) {
		return "", false
	}
	base := strings.TrimSuffix(path.Base(part), ".xml")
	for _, s := range [...][2]string{{"header", "页眉"}, {"footer", "页脚"}, {"footnotes", "脚注"}, {"endnotes", "尾注"}} {
		if number, ok := strings.CutPrefix(base, s[0]); ok {
			return s[1] + number + " ", true
		}
	}
	return "", false
}
