package docx

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
)

// lineEnds makes all line ends "\n".
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// finish notes what changes in a cell that has been gone through.
func (e *editor) finish(s *editedStory) {
	start, end := e.marks(s)
	text := string(clean([]byte(lineEnds.Replace(s.edit.Text))))
	if len(s.paras) == 0 { // no program writes such a cell
		if !s.edit.Keep {
			e.splice(e.x.From, e.x.From, "<"+s.prefix+"p>"+start+s.newRun("", text)+end+"</"+s.prefix+"p>")
		}
		return
	}
	p, properties, run := s.paras[0], "", ""
	switch {
	case s.edit.Keep:
	case s.edit.Cell.IsBlank() && text != "":
		p, properties, run = e.fill(s, text)
	case !s.edit.Cell.IsBlank():
		p, properties, run = e.replace(s, text)
	}
	e.put(s, p, properties, start, run+end)
}

// put puts something at the beginning and at the end of a paragraph.
func (e *editor) put(s *editedStory, p *editedParagraph, properties, first, last string) {
	if properties+first+last == "" {
		return
	}
	if p.closed {
		e.splice(p.tag-2, p.all.to, ">"+properties+first+last+"</"+s.prefix+"p>")
		return
	}
	if properties != "" { // they come first
		e.splice(p.tag, p.tag, properties)
	}
	if first != "" {
		at := max(p.tag, p.properties.to)
		e.splice(at, at, first)
	}
	if last != "" {
		at := bytes.LastIndexByte(e.part[:p.all.to], '<')
		e.splice(at, at, last)
	}
}

func (e *editor) splice(from, to int, with string) {
	e.splices = append(e.splices, source.Splice{From: from, To: to, With: with})
}

// fill is what is put into a paragraph of a cell that shows nothing, or only the prompt of a content control.
func (e *editor) fill(s *editedStory, text string) (p *editedParagraph, properties, run string) {
	p = s.paras[0]
	for _, other := range s.paras {
		for _, piece := range other.pieces {
			if piece.run.prompt && piece.text {
				e.answer(s, other, text)
				return other, "", ""
			}
		}
	}
	format := e.formatOf(s, p)
	if format == "" && !p.styled && len(e.rows) > 0 {
		if beside := e.rows[len(e.rows)-1]; beside.known && beside.prefix == s.prefix {
			format = kept(beside.run, "rPr", fontsOnly)
			if !p.properties.isSet() {
				properties = e.layoutOf(beside)
			}
		}
	}
	return p, properties, s.newRun(format, text)
}

// answer puts a text in the place of the prompt of a content control.
func (e *editor) answer(s *editedStory, p *editedParagraph, text string) {
	done := false
	for _, run := range p.runs {
		if !run.prompt {
			continue
		}
		with := ""
		if !done {
			with = s.newRun(kept(e.piece(p.mark), "rPr", anyFormat), text)
		}
		e.splice(run.all.from, run.all.to, with)
		done = true
	}
	for _, mark := range s.prompts {
		e.splice(mark.from, mark.to, "")
	}
}

// formatOf is the format of a paragraph without text: that of its blanks, or of its mark; else of the other paragraphs
// of the cell.
func (e *editor) formatOf(s *editedStory, p *editedParagraph) string {
	for _, run := range slices.Backward(p.runs) {
		if format := kept(e.piece(run.look), "rPr", anyFormat); format != "" {
			return format
		}
	}
	for _, other := range s.paras {
		if format := kept(e.piece(other.mark), "rPr", anyFormat); format != "" && (other == p || !p.properties.isSet()) {
			return format
		}
	}
	return ""
}

// layoutOf are the properties of a paragraph that isn't numbered.
func (e *editor) layoutOf(beside look) string {
	if bytes.Contains(beside.paragraph, []byte("numPr")) {
		return ""
	}
	of := &paragraphStyle{}
	kept(beside.paragraph, "pPr", of.keeps)
	if of.id != "" && e.styles.numbered(of.id).hasList {
		return ""
	}
	return kept(beside.paragraph, "pPr", layout)
}

// replace puts a text in the place of what a cell shows, or is what to put into a paragraph. Paragraphs that then hold
// nothing are taken out.
func (e *editor) replace(s *editedStory, text string) (in *editedParagraph, properties, run string) {
	if e.swap(s, text) {
		return s.paras[0], "", ""
	}
	done := text == ""
	var first *editedParagraph
	for _, p := range s.paras {
		for _, piece := range p.pieces {
			if piece.run.hidden {
				continue
			}
			with := ""
			if !done && (piece.text || isSymbol(e.part[piece.from:piece.to])) {
				with, done, first = s.words(text), true, p
			}
			e.splice(piece.from, piece.to, with)
		}
	}
	if !done {
		return e.fill(s, text)
	}
	if first == nil {
		first = s.paras[0]
		e.removeRuns(s)
	}
	for _, p := range s.paras {
		if p != first && !p.special && !p.closed && e.isBare(p) {
			e.remove(p.all)
		}
	}
	return first, "", ""
}

// swap changes single characters of what a story shows, where the new text has as many as the old: each piece of it
// keeps its format then. A number that the list gives the paragraph stands before the pieces.
func (e *editor) swap(s *editedStory, text string) bool {
	was, now := []rune(s.edit.Cell.Text), []rune(text)
	if len(was) != len(now) {
		return false
	}
	var shown int
	var pieces []*piece
	for _, p := range s.paras {
		for i := range p.pieces {
			if one := &p.pieces[i]; one.shows != "" {
				pieces = append(pieces, one)
				shown += utf8.RuneCountInString(one.shows)
			}
		}
	}
	at := 0
	// next goes over the characters that aren't in a piece.
	next := func(c rune) bool {
		for ; at < len(was) && was[at] != c; at++ {
			if was[at] != now[at] || was[at] != '\n' && was[at] != '\t' {
				return false
			}
		}
		return at < len(was)
	}
	breaks := strings.Count(s.edit.Cell.Text, "\n") + strings.Count(s.edit.Cell.Text, "\t")
	if number := len(was) - breaks - shown; number > 0 && len(s.paras) == 1 {
		if !slices.Equal(was[:number], now[:number]) {
			return false
		}
		at = number
	}
	with := make([]string, len(pieces))
	for i, one := range pieces {
		for _, c := range one.shows {
			if !next(c) || now[at] == '\n' || now[at] == '\t' {
				return false
			}
			with[i] += string(now[at])
			at++
		}
	}
	for ; at < len(was); at++ {
		if was[at] != now[at] {
			return false
		}
	}
	for i, one := range pieces {
		if with[i] != one.shows {
			e.splice(one.from, one.to, s.words(with[i]))
		}
	}
	return true
}

// removeRuns takes out the runs of a cell that held nothing but a text.
func (e *editor) removeRuns(s *editedStory) {
	for _, p := range s.paras {
		for _, run := range p.runs {
			from := max(run.look.to, run.all.from+bytes.IndexByte(e.part[run.all.from:run.all.to], '>')+1)
			for _, piece := range p.pieces {
				if piece.run == run && len(bytes.TrimSpace(e.part[from:piece.from])) == 0 {
					from = piece.to
				}
			}
			rest := bytes.TrimSpace(e.part[from:run.all.to])
			if !run.hidden && from > run.all.from && bytes.HasPrefix(rest, []byte("</")) && len(p.pieces) > 0 {
				e.remove(run.all)
			}
		}
	}
}

func isSymbol(tag []byte) bool { return bytes.Contains(tag, []byte("sym ")) }

// isBare reports whether a paragraph holds nothing but its properties and runs.
func (e *editor) isBare(p *editedParagraph) bool {
	from := max(p.tag, p.properties.to)
	for _, run := range p.runs {
		if len(bytes.TrimSpace(e.part[from:run.all.from])) > 0 || run.hidden {
			return false
		}
		from = run.all.to
	}
	return bytes.HasPrefix(bytes.TrimSpace(e.part[from:p.all.to]), []byte("</"))
}

// remove takes bytes out, with the changes within them.
func (e *editor) remove(x extent) {
	e.splices = slices.DeleteFunc(e.splices, func(c source.Splice) bool { return c.From >= x.from && c.To <= x.to })
	e.splice(x.from, x.to, "")
}

// newRun is a run with a format and a text.
func (s *editedStory) newRun(format, text string) string {
	return "<" + s.prefix + "r>" + format + s.words(text) + "</" + s.prefix + "r>"
}

// words are the elements of a text: its lines and tabs have elements of their own.
func (s *editedStory) words(text string) string {
	var b strings.Builder
	flush := func(part string) {
		if part == "" {
			return
		}
		b.WriteString("<" + s.prefix + `t xml:space="preserve">`)
		b.WriteString(markup.Escaped(part))
		b.WriteString("</" + s.prefix + "t>")
	}
	for {
		n := strings.IndexAny(text, "\n\t")
		if n < 0 {
			flush(text)
			return b.String()
		}
		flush(text[:n])
		if text[n] == '\n' {
			b.WriteString("<" + s.prefix + "br/>")
		} else {
			b.WriteString("<" + s.prefix + "tab/>")
		}
		text = text[n+1:]
	}
}

// look is how the text that was shown last in a row looks.
type look struct {
	run, paragraph []byte // w:rPr, w:pPr
	prefix         string
	known          bool
}

// What is kept of formats: all but what would hide the new text, or say that somebody changed it; of a text beside it
// only the font.
func anyFormat(name string, x *markup.Scanner) bool {
	switch name {
	case "vanish", "webHidden", "specVanish", "ins", "del", "moveFrom", "moveTo", "rPrChange", "strike", "dstrike":
		return false
	case "rStyle":
		v := x.Raw("val")
		return !bytes.Contains(v, []byte("Placeholder"))
	case "rFonts":
		return symbolFontRaw(x) == ""
	}
	return true
}

func fontsOnly(name string, x *markup.Scanner) bool {
	switch name {
	case "rFonts", "sz", "szCs", "kern", "lang", "w", "spacing":
		return anyFormat(name, x)
	}
	return false
}

func layout(name string, _ *markup.Scanner) bool {
	switch name {
	case "pStyle", "widowControl", "snapToGrid", "spacing", "ind", "jc", "textAlignment":
		return true
	}
	return false
}

func symbolFontRaw(x *markup.Scanner) string {
	for _, script := range []string{"ascii", "hAnsi"} {
		if font := fontName(string(x.Raw(script))); font != "" {
			return font
		}
	}
	return ""
}

// paragraphStyle takes the style from the properties of a paragraph.
type paragraphStyle struct{ id string }

func (p *paragraphStyle) keeps(name string, x *markup.Scanner) bool {
	if name == "pStyle" {
		p.id = string(x.Raw("val"))
	}
	return false
}

// kept is an element of properties with those that are kept; "" where none are.
func kept(element []byte, name string, keeps func(name string, x *markup.Scanner) bool) string {
	x := markup.New(element, nil) // a fragment: its prefixes aren't bound
	var b strings.Builder
	tag, empty := "", true
	for {
		switch kind := x.Next(); {
		case kind == markup.End:
			return ""
		case kind == markup.Start && x.Depth() == 1:
			if string(x.Name) != name {
				return ""
			}
			tag = strings.TrimRight(strings.Trim(string(element[x.From:x.To]), "<>"), "/")
			b.WriteString("<" + tag + ">")
		case kind == markup.Start && x.Depth() == 2:
			from := x.From
			keep := keeps(string(x.Name), x)
			x.Skip()
			if keep {
				b.Write(element[from:x.To])
				empty = false
			}
		case kind == markup.Close && x.Depth() == 0:
			if empty {
				return ""
			}
			tag, _, _ = strings.Cut(tag, " ")
			return b.String() + "</" + tag + ">"
		}
	}
}
