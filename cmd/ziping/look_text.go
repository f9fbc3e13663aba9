package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/drawing"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// Of a table without a form only the first rows are shown; of one with a form, as many as forms have.
const (
	rowsWithoutForm = 8
	rowsWithForm    = 500
)

// lookText shows a document to a person.
type lookText struct {
	*call
	*sight
	out      *output
	width    int
	coloured bool
	shown    map[int]bool // remarks
	pending  []int        // remarks on the paragraphs since the last table
}

func newLookText(s *call, out *output, seen *sight) *lookText {
	return &lookText{
		call: s, sight: seen, out: out, width: s.pictureColumns(), coloured: s.isColoured(), shown: map[int]bool{},
	}
}

// write shows the document from top to bottom, and below each table the remarks on it.
func (l *lookText) write(first bool) {
	if !first {
		l.line("")
	}
	tables := 0
	for _, b := range l.doc.Blocks {
		if _, ok := b.(*grid.Table); ok {
			tables++
		}
	}
	l.line(l.paint(bold, l.say("LOOK_FILE", visible.Line(l.file), len(l.Forms), tables, len(l.Remarks))))
	roles := false
	for _, b := range l.doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			l.paragraph(b)
		case *grid.Table:
			roles = l.table(b) || roles
		}
	}
	all := l.pending
	for i := range l.Remarks { // also those on no cell and no paragraph, such as on hidden sheets
		all = append(all, i+1)
	}
	l.remarks(all)
	if roles {
		l.line("")
		l.wrapped(l.say("LOOK_LEGEND"), "")
	}
}

func (l *lookText) line(text string) {
	_, _ = l.out.WriteString(text + "\n") // it tells of an error when it is flushed
}

// wrapped writes a text in lines, which all begin with a margin.
func (l *lookText) wrapped(text, margin string) {
	for _, line := range wrap(text, l.width-textwidth.Of(margin)) {
		l.line(margin + line)
	}
}

// paragraph shows a paragraph, and what it was taken for at the end of the line.
func (l *lookText) paragraph(p grid.Paragraph) {
	text := visible.Line(oneLine(p.Text))
	if text == "" {
		return
	}
	label, color, numbers := "", "", l.remarksOnText(p)
	if _, at := l.paragraphAt(p); at != "" {
		label, color = l.valueLabel(at), green
	} else if len(numbers) > 0 {
		label, color = leftOut, red
	}
	label = marks(numbers) + label
	room := l.width - 2
	if label != "" {
		room -= textwidth.Of(label) + 2
	}
	shown := l.paint(color, drawing.Cut(text, max(room, 10)))
	if label != "" {
		shown += "  " + l.paint(dim, label)
	}
	l.line("¶ " + shown)
	l.pending = append(l.pending, numbers...)
}

// table shows a table with the forms that begin in it, and reports whether it has cells with roles.
func (l *lookText) table(t *grid.Table) bool {
	inForm := l.isInForm(t)
	l.remarks(l.pending)
	l.pending = nil
	l.line("")
	if t.Name != "" {
		l.line(l.paint(bold, l.say("LOOK_SHEET", visible.Line(t.Name))))
	}
	for _, n := range l.begun[t] {
		l.wrapped(l.formLine(n), "")
	}
	rows := rowsWithForm
	if !inForm {
		rows = rowsWithoutForm
	}
	lines, ok := drawing.Table(t, rows, l.width, l.cell)
	if !ok {
		lines = l.list(t, rows)
	}
	for _, line := range lines {
		l.line(line)
	}
	begun := map[int]bool{}
	var numbers []int
	for _, c := range t.Cells() {
		begun[c.Row] = true
		numbers = append(numbers, l.remarksOn(c)...)
	}
	if more := len(begun) - rows; more > 0 {
		l.line(l.say("LOOK_MORE_ROWS", more))
	}
	l.remarks(numbers)
	return inForm
}

// formLine says in a line what a form is.
func (l *lookText) formLine(n int) string {
	f := l.Forms[n].Form
	var parts []string
	if f.Year > 0 {
		parts = append(parts, strconv.Itoa(f.Year))
	}
	if f.Kind != "" {
		parts = append(parts, l.say(lang.Named("LOOK_KIND", string(f.Kind))))
	}
	name := f.Project.Name
	if name == "" {
		name = f.Project.Department
	}
	if name == "" {
		name = l.say("LOOK_NAMELESS")
	}
	parts = append(parts, visible.Line(oneLine(name)), l.say("LOOK_INDICATORS", len(f.Indicators)))
	return l.paint(bold, l.say("LOOK_FORM", n+1)) + "  " + strings.Join(parts, "  ")
}

// list shows a table that is too wide for a picture: a line a cell.
func (l *lookText) list(t *grid.Table, rows int) []string {
	var lines []string
	for _, c := range t.Cells() {
		if c.IsBlank() || c.Row >= rows {
			continue
		}
		shown := l.cell(c)
		place := spotOf(c.Place) + "  "
		room := max(l.width-textwidth.Of(place)-textwidth.Of(shown.Label)-2, 10)
		line := place + shown.Paint(drawing.Cut(shown.Text, room), false)
		if shown.Label != "" {
			line += "  " + shown.Paint(shown.Label, true)
		}
		lines = append(lines, line)
	}
	return lines
}

// cell is what is shown of a cell.
func (l *lookText) cell(c *grid.Cell) drawing.Cell {
	shown := drawing.Cell{Text: visible.Line(oneLine(c.Text))}
	role, known := l.Roles[c]
	color := ""
	if known && shown.Text != "" {
		switch role.Kind {
		case recognise.Value:
			color, shown.Label = green, l.valueLabel(role.At)
		case recognise.Heading:
			color = cyan
			if strings.Trim(shown.Text, "-—－–/无") != "" {
				shown.Label = "[" + l.headingLabel(role.At) + "]"
			}
		default:
			color, shown.Label = red, leftOut
			if role.At != "" {
				shown.Label += l.headingLabel(role.At)
			}
		}
	}
	shown.Label = strings.TrimRight(marks(l.remarksOn(c))+shown.Label, " ")
	shown.Paint = func(line string, label bool) string {
		if label {
			return l.paint(dim, line)
		}
		return l.paint(color, line)
	}
	return shown
}

// leftOut marks what is in no form.
const leftOut = "✗"

// marks are the numbers of remarks: !3.
func marks(numbers []int) string {
	text := ""
	for _, n := range numbers {
		text += fmt.Sprintf("!%d ", n)
	}
	return text
}
