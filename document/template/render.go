package template

import (
	"bytes"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// writer writes a part with its fields filled.
type writer struct {
	out   bytes.Buffer
	texts int // how many texts and pictures were written

	ended string // the element of Word that ended last: "p", "tbl"
	above map[*node][]string
	last  *node // the row that was written last

	chart    func(element *node, s *scope) string // the tag that shows a chart
	pictures int
	book     *sheetWriter // of a workbook
	path     []step       // the copies of sections that are being written
	copies   int
	large    *tag // of the list whose copies are too many
}

// How much of a part is written: lists within lists grow without end.
const (
	mostCopies  = 1_000_000
	mostWritten = 256 << 20
)

// nodes writes nodes one after the other.
func (w *writer) nodes(nodes []*node, s *scope) {
	for _, n := range nodes {
		w.node(n, s)
	}
}

func (w *writer) node(n *node, s *scope) {
	switch {
	case n.tag != nil:
		w.field(n, s)
	case n.section != nil:
		w.sectionOf(n.section, s)
	case n.name == "":
		if strings.TrimSpace(n.raw) != "" {
			w.texts++
		}
		w.out.WriteString(n.raw)
		w.nodes(n.children, s) // of the top
	case n.row != nil:
		w.book.row(w, n, s)
	case n.space == word:
		w.element(n, s)
	case n.name == "chart" && w.chart != nil:
		w.texts++
		w.out.WriteString(w.chart(n, s))
	case n.name == "docPr":
		w.pictures++
		w.out.WriteString(numbered(n.open, w.pictures))
		w.nodes(n.children, s)
		w.out.WriteString(n.close)
	default:
		w.plain(n, s)
	}
}

// plain writes an element as it is.
func (w *writer) plain(n *node, s *scope) {
	w.out.WriteString(n.open)
	w.nodes(n.children, s)
	w.out.WriteString(n.close)
}

func (w *writer) sectionOf(x *section, s *scope) {
	v := s.find(x.tag.name)
	if x.tag.mark != '#' {
		if isBlank(v) == (x.tag.mark == '^') {
			w.nodes(x.children, s)
		}
		return
	}
	switch v := v.(type) {
	case Tree:
		w.nodes(x.children, &scope{v, s})
	case []Tree:
		for _, item := range v {
			if w.copies >= mostCopies || w.out.Len() > mostWritten {
				w.large = x.tag
				return
			}
			if len(x.children) != 1 || x.children[0].section != nil {
				w.last = nil // a cell doesn't grow from one copy of several rows into the next
			}
			w.copies++
			w.path = append(w.path, step{x, w.copies})
			w.nodes(x.children, &scope{item, s})
			w.path = w.path[:len(w.path)-1]
		}
	}
}

// lineEnds makes all line ends "\n".
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n")

// field writes the value of a tag, as elements of text or within one.
func (w *writer) field(n *node, s *scope) {
	text := textOf(s.find(n.tag.name))
	if strings.TrimSpace(text) == "" {
		return
	}
	w.texts++
	switch {
	case n.bare && w.book != nil:
		w.out.WriteString(markup.EscapedInCell(text))
		return
	case n.bare:
		w.out.WriteString(markup.Escaped(text))
		return
	case w.book != nil:
		p := w.book.sheet.prefix
		w.out.WriteString("<" + p + `t xml:space="preserve">` + markup.EscapedInCell(text) + "</" + p + "t>")
		return
	}
	text = lineEnds.Replace(text)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.out.WriteString("<w:br/>")
		}
		for j, stretch := range strings.Split(line, "\t") {
			if j > 0 {
				w.out.WriteString("<w:tab/>")
			}
			if stretch != "" {
				w.out.WriteString(`<w:t xml:space="preserve">` + markup.Escaped(stretch) + `</w:t>`)
			}
		}
	}
}

// element writes an element of Word. A run without content, and a paragraph of which no section is left, aren't
// written; a cell has a paragraph, and a table doesn't grow together with the one before it.
func (w *writer) element(n *node, s *scope) {
	start, texts := w.out.Len(), w.texts
	switch n.name {
	case "p":
		w.plain(n, s)
		if n.onlySections && w.texts == texts {
			w.out.Truncate(start)
			return
		}
		w.ended = "p"
	case "r":
		w.plain(n, s)
		if w.texts == texts && onlyFields(n) {
			w.out.Truncate(start)
		}
	case "tbl":
		if w.ended == "tbl" {
			w.out.WriteString("<w:p/>")
		}
		w.last = nil
		w.plain(n, s)
		w.ended = "tbl"
	case "tr":
		w.wordRow(n, s)
	case "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote":
		w.holder(n, s)
	default:
		w.plain(n, s)
	}
}

// onlyFields reports whether a run is one that was made for a field.
func onlyFields(run *node) bool {
	for _, c := range run.children {
		if c.tag == nil && c.name != "rPr" {
			return false
		}
	}
	return true
}

// holder writes what holds paragraphs, of which the last is one.
func (w *writer) holder(n *node, s *scope) {
	w.ended = ""
	w.out.WriteString(n.open)
	w.nodes(n.children, s)
	if w.ended != "p" && n.close != "" {
		w.out.WriteString("<w:p/>")
	}
	w.out.WriteString(n.close)
}

// wordRow writes a row. Of cells that are to be merged, one that shows what the one above it shows goes on from it.
func (w *writer) wordRow(n *node, s *scope) {
	cells := mergers(n, func(c *node) bool { return c.is(word, "tc") })
	before := w.above[n]
	if w.last != n {
		before = nil
	}
	now, goesOn := merging(cells, before, s)
	if len(cells) > 0 {
		w.above[n] = now
	}
	w.out.WriteString(n.open)
	for _, c := range n.children {
		t := cells[c]
		if t == nil {
			w.node(c, s)
			continue
		}
		w.mergedCell(c, goesOn[c], s)
	}
	w.out.WriteString(n.close)
	w.last = n
}

// mergers are the cells of a row that hold one tag with '='.
func mergers(row *node, isCell func(*node) bool) map[*node]*tag {
	var cells map[*node]*tag
	for _, c := range row.children {
		if !isCell(c) {
			continue
		}
		c.each(func(n *node) bool {
			if n.tag != nil && n.tag.mark == '=' {
				if cells == nil {
					cells = map[*node]*tag{}
				}
				cells[c] = n.tag
			}
			return true
		})
	}
	return cells
}

// merging tells what the cells show, in the order of their names, and which go on from those above: those to whose
// left all go on too.
func merging(cells map[*node]*tag, before []string, s *scope) (now []string, goesOn map[*node]bool) {
	if len(cells) == 0 {
		return nil, nil
	}
	goesOn = map[*node]bool{}
	same := before != nil
	for _, c := range inOrder(cells) {
		text := textOf(s.find(cells[c].name))
		same = same && len(now) < len(before) && before[len(now)] == text
		now = append(now, text)
		goesOn[c] = same
	}
	return now, goesOn
}

// mergedCell writes a cell with w:vMerge, which stands behind the first properties of a cell.
func (w *writer) mergedCell(c *node, goesOn bool, s *scope) {
	merge := `<w:vMerge w:val="restart"/>`
	if goesOn {
		merge = `<w:vMerge/>`
	}
	w.ended = ""
	w.out.WriteString(c.open)
	properties := c.child("tcPr")
	if properties == nil {
		w.out.WriteString("<w:tcPr>" + merge + "</w:tcPr>")
	} else {
		w.out.WriteString(strings.TrimSuffix(properties.open, "/>"))
		if properties.close == "" {
			w.out.WriteString(">")
		}
		at := 0
		for i, p := range properties.children {
			switch p.name {
			case "cnfStyle", "tcW", "gridSpan", "hMerge":
				at = i + 1
			}
		}
		w.nodes(properties.children[:at], s)
		w.out.WriteString(merge)
		for _, p := range properties.children[at:] {
			if p.name != "vMerge" {
				w.node(p, s)
			}
		}
		w.out.WriteString("</" + properties.prefix() + "tcPr>")
	}
	for _, child := range c.children {
		switch {
		case child == properties:
		case !goesOn:
			w.node(child, s)
		case child.is(word, "p"):
			w.out.WriteString(openTag(child))
			if pr := child.child("pPr"); pr != nil {
				w.node(pr, s)
			}
			w.out.WriteString("</" + child.prefix() + "p>")
			w.ended = "p"
		}
	}
	if w.ended != "p" {
		w.out.WriteString("<w:p/>")
	}
	w.out.WriteString(c.close)
}

// openTag is an element's first tag, where it may close itself too.
func openTag(n *node) string {
	if n.close == "" {
		return strings.TrimSuffix(n.open, "/>") + ">"
	}
	return n.open
}
