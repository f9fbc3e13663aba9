package paper

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/carlos7ags/folio/document"
	"github.com/carlos7ags/folio/font"
	"github.com/carlos7ags/folio/layout"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Write lays a Word document of package report out and writes its pages as PDF, in the letters of the first of some
// files of fonts; a character that it lacks is taken from the next that has it. Without a font that has Chinese
// letters, or where no font has a character, it is an error that names them. The name is for places. The same document
// and fonts give the same bytes.
func Write(ctx context.Context, w io.Writer, name string, docx []byte, fonts []string) error {
	s, err := read(name, docx)
	if err != nil {
		return err
	}
	set := &setter{}
	if err := set.choose(name, s, fonts); err != nil {
		return err
	}
	_, err = set.pages(s).WriteToWithContext(ctx, w, document.WriteOptions{})
	return err
}

// setter sets texts in letters.
type setter struct{ fonts []*font.EmbeddedFont }

// choose takes the fonts that a document needs.
func (set *setter) choose(name string, s *story, files []string) error {
	needed := map[rune]bool{'绩': true, '…': true, '—': true}
	s.each(func(text string) {
		for _, r := range text {
			if r > ' ' {
				needed[r] = true
			}
		}
	})
	for _, file := range files {
		f := load(file)
		if f == nil {
			continue
		}
		if len(set.fonts) == 0 && f.Face().GlyphIndex('绩') == 0 {
			continue
		}
		helps := false
		for r := range needed {
			if f.Face().GlyphIndex(r) != 0 {
				delete(needed, r)
				helps = true
			}
		}
		if helps {
			set.fonts = append(set.fonts, f)
		}
		if len(needed) == 0 {
			return nil
		}
	}
	if len(set.fonts) == 0 {
		return fault.New(fault.Place{File: name}, "", lang.Of("FONT_MISSING")).Hinting(lang.Of("FONT_HINT"))
	}
	lacking := ""
	for r := range needed {
		lacking += string(r)
	}
	return fault.New(fault.Place{File: name}, sorted(lacking), lang.Of("FONT_LACKS", sorted(lacking))).Hinting(lang.Of("FONT_HINT"))
}

// fontOf is the font that has a character. The first has to do for what isn't seen.
func (set *setter) fontOf(r rune) *font.EmbeddedFont {
	for _, f := range set.fonts {
		if f.Face().GlyphIndex(r) != 0 {
			return f
		}
	}
	return set.fonts[0]
}

// runs are texts in the fonts that have their characters.
func (set *setter) runs(of []run, size float64) []layout.TextRun {
	var all []layout.TextRun
	yellow := layout.Hex("FFFF00")
	for _, r := range of {
		for i, line := range strings.Split(r.text, "\n") {
			if i > 0 {
				all = append(all, layout.TextRun{IsLineBreak: true})
			}
			add := func(text string, f *font.EmbeddedFont) {
				made := layout.NewRunEmbedded(text, f, size)
				if r.marked {
					made.BackgroundColor = &yellow
				}
				all = append(all, made)
			}
			set.stretches(line, add)
		}
	}
	if len(all) == 0 {
		all = append(all, layout.NewRunEmbedded("", set.fonts[0], size))
	}
	return all
}

// stretches parts a text by the fonts that have its characters.
func (set *setter) stretches(text string, add func(text string, f *font.EmbeddedFont)) {
	from, last := 0, (*font.EmbeddedFont)(nil)
	for i, r := range text {
		f := set.fontOf(r)
		if r == ' ' && last != nil {
			f = last
		}
		if last != nil && f != last {
			add(text[from:i], last)
			from = i
		}
		last = f
	}
	if last != nil {
		add(text[from:], last)
	}
}

func (set *setter) width(text string, size float64) float64 {
	sum := 0.0
	set.stretches(text, func(text string, f *font.EmbeddedFont) { sum += f.MeasureString(text, size) })
	return sum
}

// pages is a story on its pages.
func (set *setter) pages(s *story) *document.Document {
	doc := document.NewDocument(document.PageSize{Width: s.width, Height: s.height})
	doc.SetMargins(layout.Margins{Top: s.margins[0], Right: s.margins[1], Bottom: s.margins[2], Left: s.margins[3]})
	doc.Info.Title = s.title()
	doc.SetTagged(true)
	doc.SetAutoBookmarks(true)
	var kept []layout.Element // that aren't parted from what comes next
	flush := func() {
		for _, e := range kept {
			doc.Add(e)
		}
		kept = nil
	}
	for i, b := range s.blocks {
		var made layout.Element
		switch b := b.(type) {
		case *paragraph:
			if b.breaks && i > 0 {
				doc.Add(layout.NewAreaBreak())
			}
			made = set.paragraph(b)
			if b.bold {
				made = bold{made, b.size}
			}
		case *table:
			made = ruled{Element: set.table(b)}
		case *chart:
			made = &drawing{of: b, set: set}
		}
		if p, ok := b.(*paragraph); ok {
			if p.level > 0 {
				made = layout.NewBookmarkAnchor(made, p.level, p.text(), false)
			}
			if p.keep {
				kept = append(kept, made)
				continue
			}
		}
		if _, isTable := b.(*table); len(kept) == 0 || isTable { // which is parted anyway
			flush()
			doc.Add(made)
			continue
		}
		together := layout.NewDiv().SetKeepTogether(true)
		for _, e := range append(kept, made) {
			together.Add(e)
		}
		kept = nil
		doc.Add(together)
	}
	flush()
	doc.SetFooter(func(at document.PageContext, p *document.Page) {
		text := ""
		for _, r := range s.footer {
			if r.page {
				text += fmt.Sprint(at.PageIndex + 1)
			}
			text += r.text
		}
		x := (s.width - set.width(text, 9)) / 2
		set.stretches(text, func(text string, f *font.EmbeddedFont) {
			p.AddTextEmbedded(text, f, 9, x, s.margins[2]/2)
			x += f.MeasureString(text, 9)
		})
	})
	return doc
}

// title is the first text of a story.
func (s *story) title() string {
	for _, b := range s.blocks {
		if p, ok := b.(*paragraph); ok && p.text() != "" {
			return p.text()
		}
	}
	return ""
}

func (p *paragraph) text() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

var aligned = map[string]layout.Align{"left": layout.AlignLeft, "center": layout.AlignCenter, "right": layout.AlignRight, "both": layout.AlignJustify}

func (set *setter) paragraph(p *paragraph) *layout.Paragraph {
	made := layout.NewStyledParagraph(set.runs(p.runs, p.size)...).SetAlign(aligned[p.align]).SetFirstLineIndent(p.indent)
	return made.SetSpaceBefore(p.before).SetSpaceAfter(p.after).SetLeading(math.Max(p.line/p.size, lineOf))
}

// manyRows is how many rows a cell may cover to be one cell: these rows stay on one page. One that covers more is drawn
// as a cell of each row, without lines between them.
const manyRows = 8

func (set *setter) table(t *table) *layout.Table {
	made := layout.NewTable().SetColumnWidths(t.widths)
	line := layout.SolidBorder(thin, layout.Hex("000000"))
	long := map[int]int{}   // by column, how many rows of a cell are still to come
	middle := map[int]int{} // by column, after how many of them its text comes
	texts, shades := map[int][]*paragraph{}, map[int]string{}
	for _, r := range t.rows {
		row := made.AddRow
		if r.head {
			row = made.AddHeaderRow
		}
		next := row()
		for _, c := range r.cells {
			borders := layout.AllBorders(line)
			show, shade, down := c.paragraphs, c.shade, c.down
			switch {
			case c.down > manyRows:
				long[c.column], middle[c.column], texts[c.column] = c.down, (c.down-1)/2, c.paragraphs
				shades[c.column] = c.shade
				down = 1
			case c.down == 0 && long[c.column] == 0:
				continue
			}
			if n := long[c.column]; n > 0 {
				if c.down == 0 {
					borders.Top = layout.Border{}
				}
				if n > 1 {
					borders.Bottom = layout.Border{}
				}
				show, shade = nil, shades[c.column]
				if middle[c.column] == 0 {
					show = texts[c.column]
				}
				middle[c.column]--
				long[c.column]--
				down = 1
			}
			room := -2 * beside
			for _, w := range t.widths[min(c.column, len(t.widths)):min(c.column+c.across, len(t.widths))] {
				room += w
			}
			cell := next.AddCellElement(set.stacked(show, room)).SetColspan(c.across).SetRowspan(down)
			cell.SetBorders(borders).SetVAlign(layout.VAlignMiddle)
			cell.SetPaddingSides(layout.Padding{Left: beside, Right: beside, Top: 1, Bottom: 1})
			if shade != "" && shade != "auto" {
				cell.SetBackground(layout.Hex(shade))
			}
		}
	}
	return made
}

// thin is the width of a line between cells.
const thin = 0.5

// beside is what is left free on both sides of a cell.
const beside = 2.85

// stacked are the paragraphs of a cell that has so much room.
func (set *setter) stacked(all []*paragraph, room float64) layout.Element {
	if len(all) == 1 {
		return set.fitted(all[0], room)
	}
	d := layout.NewDiv()
	for _, p := range all {
		d.Add(set.fitted(p, room))
	}
	return d
}

// fitted is a paragraph whose figures and words aren't broken: smaller where they are a little too wide.
func (set *setter) fitted(p *paragraph, room float64) layout.Element {
	const smallest = 0.7
	widest := 0.0
	for _, word := range strings.FieldsFunc(p.text(), func(r rune) bool { return r <= ' ' || r >= 0x2e80 }) {
		widest = max(widest, set.width(word, p.size))
	}
	if widest <= room {
		return set.paragraph(p)
	}
	if widest*smallest > room {
		return set.paragraph(p).SetWordBreak("break-all")
	}
	small := *p
	small.size = math.Floor(p.size*room/widest*20) / 20
	return set.paragraph(&small)
}

// sorted is a text with its characters in order.
func sorted(text string) string {
	all := []rune(text)
	slices.Sort(all)
	return string(all)
}
