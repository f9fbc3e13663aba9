package template

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// sheetWriter writes a sheet, and notes where its rows go.
type sheetWriter struct {
	writer
	sheet *sheetTemplate
	plans map[string]*plan // nil while they are made
	plan  plan

	open   map[string]*mergedArea // merged cells by column, as far as they go
	merged []mergedArea           // that came to be
}

func newSheetWriter(s *sheetTemplate, plans map[string]*plan) *sheetWriter {
	w := &sheetWriter{
		sheet: s, plans: plans, plan: plan{rows: map[int][]placed{}}, open: map[string]*mergedArea{},
	}
	w.book = w
	w.above = map[*node][]string{}
	return w
}

func (w *sheetWriter) write(n *node, s *scope) {
	w.node(n, s)
	for _, c := range slices.Sorted(maps.Keys(w.open)) {
		w.end(c)
	}
}

// row writes a row where the next one is.
func (w *sheetWriter) row(_ *writer, n *node, s *scope) {
	r := n.row
	if r.blank > 0 {
		w.skip(r.number, r.blank)
		w.last = nil
		return
	}
	w.place(r.number)
	cells := mergers(n, func(c *node) bool { return c.is(sheet, "c") })
	before := w.above[n]
	if w.last != n {
		before = nil
	}
	now, goesOn := merging(cells, before, s)
	w.above[n] = now
	w.out.WriteString(w.high(renumbered(openTag(n), strconv.Itoa(w.plan.end)), n, s))
	column := 0
	for _, c := range n.children {
		if !c.is(sheet, "c") {
			w.out.WriteString(c.raw)
			continue
		}
		column++
		if at := c.attribute("r"); at != "" {
			column = columnNumber(readReference(at).column)
		}
		letters := columnLetters(column)
		if cells[c] != nil {
			w.grow(letters, r.number, goesOn[c])
		}
		w.cell(c, letters, r.number, goesOn[c], s)
	}
	w.out.WriteString("</" + w.sheet.prefix + "row>")
	w.last = n
}

// high is the tag of a row with the height that its longest field takes, where it takes several lines and the template
// doesn't set the height: not all programs work it out.
func (w *sheetWriter) high(tag string, n *node, s *scope) string {
	if n.attribute("ht") != "" {
		return tag
	}
	most := 1
	for _, c := range n.children {
		if !c.made || c.child("is") == nil {
			continue
		}
		only := onlyTag(c.child("is"))
		if only == nil {
			continue
		}
		width := w.widthAt(columnNumber(readReference(c.attribute("r")).column), n.row.number)
		lines := 0
		for line := range strings.SplitSeq(textOf(s.find(only.name)), "\n") {
			lines += max(1, (textwidth.Of(line)+width-1)/width)
		}
		if only.mark == '=' {
			at := reference{column: readReference(c.attribute("r")).column, row: w.plan.end}
			rows := max(w.plans[w.sheet.name].rowsIn(at), 1)
			lines = (lines + rows - 1) / rows
		}
		most = max(most, lines)
	}
	if most == 1 {
		return tag
	}
	const line, margin, highest = 14, 4, 400
	return strings.TrimSuffix(tag, ">") + ` ht="` + strconv.Itoa(min(most*line+margin, highest)) + `">`
}

// widthAt is how many digits fit into a cell, with those that are merged with it.
func (w *sheetWriter) widthAt(column, row int) int {
	last := column
	for _, m := range w.sheet.merged {
		if m.from.row <= row && row <= m.to.row && columnNumber(m.from.column) == column {
			last = columnNumber(m.to.column)
		}
	}
	const usual = 8
	sum := 0
	for c := column; c <= last; c++ {
		width := usual
		for _, known := range w.sheet.widths {
			if known.first <= c && c <= known.last {
				width = max(known.width-1, 1)
			}
		}
		sum += width
	}
	return sum
}

// place notes that a row is the next one.
func (w *sheetWriter) place(row int) {
	w.plan.end++
	w.plan.last = max(w.plan.last, row)
	w.plan.rows[row] = append(w.plan.rows[row], placed{w.plan.end, slices.Clone(w.writer.path)})
}

// skip goes on after rows that hold nothing. Many are noted as one: a sheet may go to the last row that there is.
func (w *sheetWriter) skip(first, rows int) {
	const few = 1000
	if rows <= few {
		for i := range rows {
			w.place(first + i)
		}
		return
	}
	w.plan.gaps = append(w.plan.gaps, gap{first, rows, placed{w.plan.end + 1, slices.Clone(w.writer.path)}})
	w.plan.end += rows
	w.plan.last = max(w.plan.last, first+rows-1)
}

// grow notes that a merged cell begins, or goes on.
func (w *sheetWriter) grow(letters string, row int, goesOn bool) {
	if g := w.open[letters]; goesOn && g != nil {
		g.to.row = w.plan.end
		return
	}
	w.end(letters)
	at := reference{column: letters, row: w.plan.end}
	g := &mergedArea{at, at}
	for _, m := range w.sheet.merged {
		if m.from.row == row && m.to.row == row && m.from.column == letters {
			g.to.column = m.to.column
		}
	}
	w.open[letters] = g
}

// end notes how far a merged cell went.
func (w *sheetWriter) end(letters string) {
	if g := w.open[letters]; g != nil && g.from != g.to {
		w.merged = append(w.merged, *g)
	}
	delete(w.open, letters)
}

var cellAtPattern = regexp.MustCompile(`\br="[^"]*"`)

// renumbered is the tag of a row or a cell for another place.
func renumbered(tag, at string) string {
	if cellAtPattern.MatchString(tag) {
		return cellAtPattern.ReplaceAllLiteralString(tag, `r="`+at+`"`)
	}
	end := strings.IndexAny(tag, " />")
	return tag[:end] + ` r="` + at + `"` + tag[end:]
}

// cell writes a cell. A field alone in it is a number where it holds a figure.
func (w *sheetWriter) cell(c *node, letters string, row int, blank bool, s *scope) {
	at := letters + strconv.Itoa(w.plan.end)
	p := w.sheet.prefix
	tag := "<" + p + `c r="` + at + `"`
	if style := c.attribute("s"); style != "" {
		tag += ` s="` + markup.Escaped(style) + `"`
	}
	f := c.child("f")
	switch content := c.child("is"); {
	case blank:
		w.out.WriteString(tag + "/>")
	case f != nil && w.plans != nil:
		here := viewpoint{sheet: w.sheet.name, row: row, at: w.plan.end}
		w.out.WriteString(tag + ">" + renumberedFormula(f, at) +
			markup.Escaped(moved(f.text(), here, w.plans)) + "</" + p + "f></" + p + "c>")
	case !c.made:
		w.out.WriteString(renumbered(c.open, at))
		w.nodes(c.children, s)
		w.out.WriteString(c.close)
	default:
		if only := onlyTag(content); only != nil {
			v := s.find(only.name)
			text := textOf(v)
			if _, ok := v.(string); !ok && isNumber(text) {
				w.out.WriteString(tag + "><" + p + "v>" + text + "</" + p + "v></" + p + "c>")
				return
			}
			if strings.TrimSpace(text) == "" {
				w.out.WriteString(tag + "/>")
				return
			}
		}
		start, texts := w.out.Len(), w.texts
		w.out.WriteString(tag + ` t="inlineStr">`)
		w.node(content, s)
		w.out.WriteString("</" + p + "c>")
		if w.texts == texts {
			w.out.Truncate(start)
			w.out.WriteString(tag + "/>")
		}
	}
}

// renumberedFormula is the tag of a formula that stands at a cell; one over several is for this cell alone.
func renumberedFormula(f *node, at string) string {
	if f.attribute("t") == "array" {
		return "<" + f.prefix() + `f t="array" ref="` + at + `">`
	}
	return "<" + f.prefix() + "f>"
}

// onlyTag is the field that is all of a cell; nil where there is more.
func onlyTag(content *node) *tag {
	var only *tag
	more := false
	content.each(func(n *node) bool {
		switch {
		case n.section != nil, n.tag != nil && only != nil, n.tag == nil && strings.TrimSpace(n.raw) != "":
			more = true
		case n.tag != nil:
			only = n.tag
		}
		return n.name != "rPr"
	})
	if more {
		return nil
	}
	return only
}

// whole is the sheet with all that refers to its rows.
func (w *sheetWriter) whole(s *scope) []byte {
	w.write(w.sheet.data, s)
	rows := w.out.String()
	w.out.Reset()
	merges := w.merges()
	w.sheetParts(w.sheet.top, rows, &merges)
	return w.out.Bytes()
}

// beforeMerges are the elements of a sheet behind its rows that stand before the merged areas.
const beforeMerges = " sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
	"dataConsolidate customSheetViews "

// sheetParts writes what is around the rows.
func (w *sheetWriter) sheetParts(n *node, rows string, merges *string) {
	if n.name == "" {
		w.out.WriteString(n.raw)
	}
	w.out.WriteString(n.open)
	lastBefore := -1
	for i, c := range n.children {
		if strings.Contains(beforeMerges, " "+c.name+" ") && c.name != "" {
			lastBefore = i
		}
	}
	for i, c := range n.children {
		switch c.name {
		case "sheetData":
			w.out.WriteString(rows)
		case "mergeCells", "dimension":
		case "rowBreaks":
			w.breaks(c)
		case "autoFilter", "hyperlinks":
			w.out.Write(w.areasOf([]byte(written(c)), "ref"))
		case "conditionalFormatting", "dataValidations":
			w.out.Write(w.areasOf([]byte(written(c)), "sqref"))
		default:
			w.sheetParts(c, rows, merges)
		}
		if i == lastBefore && n.name == "worksheet" {
			w.out.WriteString(*merges)
		}
	}
	w.out.WriteString(n.close)
}

// written is an element as it was.
func written(n *node) string {
	var b strings.Builder
	var write func(*node)
	write = func(n *node) {
		b.WriteString(n.raw + n.open)
		for _, c := range n.children {
			write(c)
		}
		b.WriteString(n.close)
	}
	write(n)
	return b.String()
}

// merges are the merged areas: those of the template, once for each copy of their rows, and those that came to be.
func (w *sheetWriter) merges() string {
	all := slices.Clone(w.merged)
	for _, m := range w.sheet.merged {
		for _, first := range w.plan.placesOf(m.from.row) {
			from, to := m.from, m.to
			_, last, ok := w.plan.area(m.from.row, m.to.row, m.from.row, first.at)
			if from.row, to.row = first.at, last; ok && !w.within(from) {
				all = append(all, mergedArea{from, to})
			}
		}
	}
	if len(all) == 0 {
		return ""
	}
	p := w.sheet.prefix
	var b strings.Builder
	b.WriteString("<" + p + `mergeCells count="` + strconv.Itoa(len(all)) + `">`)
	for _, m := range all {
		b.WriteString("<" + p + `mergeCell ref="` + m.from.String() + ":" + m.to.String() + `"/>`)
	}
	b.WriteString("</" + p + "mergeCells>")
	return b.String()
}

// within reports whether a cell is in an area that came to be.
func (w *sheetWriter) within(r reference) bool {
	for _, m := range w.merged {
		c := columnNumber(r.column)
		if r.row >= m.from.row && r.row <= m.to.row && c >= columnNumber(m.from.column) && c <= columnNumber(m.to.column) {
			return true
		}
	}
	return false
}

// breaks writes the breaks between pages, once for each copy of their rows.
func (w *sheetWriter) breaks(n *node) {
	var b strings.Builder
	count := 0
	for _, c := range n.children {
		row, _ := strconv.Atoi(c.attribute("id"))
		for _, r := range w.plan.placesOf(row) {
			count++
			b.WriteString(regexp.MustCompile(`\bid="[^"]*"`).ReplaceAllLiteralString(c.open, `id="`+strconv.Itoa(r.at)+`"`) + c.close)
		}
	}
	if count > 0 {
		p := n.prefix()
		b.WriteString("</" + p + "rowBreaks>")
		w.out.WriteString("<" + p + `rowBreaks count="` + strconv.Itoa(count) + `" manualBreakCount="` + strconv.Itoa(count) + `">` + b.String())
	}
}

// areasOf moves the areas that an attribute names.
func (w *sheetWriter) areasOf(data []byte, attribute string) []byte {
	pattern := regexp.MustCompile(`\b` + attribute + `="([^"]*)"`)
	return pattern.ReplaceAllFunc(data, func(m []byte) []byte {
		var areas []string
		for _, a := range strings.Fields(string(pattern.FindSubmatch(m)[1])) {
			if text := moved(a, viewpoint{sheet: w.sheet.name}, w.plans); text != "0" {
				areas = append(areas, text)
			}
		}
		return []byte(attribute + `="` + strings.Join(areas, " ") + `"`)
	})
}
