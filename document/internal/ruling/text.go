package ruling

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textLine is a line of text.
type textLine struct {
	text          string // without blanks at its ends
	before, after string // those blanks
	left, right   float64
	y             float64 // of its baseline
	size          float64
	word          float64 // width of what can't be parted from its beginning
}

// textLines are the lines of glyphs whose text runs to the right. Wide gaps become a tab where wide is set.
func textLines(glyphs []Glyph, wide bool) []textLine {
	all := slices.Clone(glyphs)
	slices.SortStableFunc(all, func(a, b Glyph) int { return cmp.Compare(a.Y, b.Y) })
	var lines []textLine
	for len(all) > 0 {
		n, size := 1, all[0].Size
		for n < len(all) && all[n].Y-all[0].Y <= 0.4*math.Max(size, all[n].Size) {
			size = math.Max(size, all[n].Size)
			n++
		}
		if l, ok := lineOf(all[:n], wide); ok {
			lines = append(lines, l)
		}
		all = all[n:]
	}
	return lines
}

// lineOf puts the glyphs of a line together; ok is false where they show nothing.
func lineOf(glyphs []Glyph, wide bool) (l textLine, ok bool) {
	slices.SortStableFunc(glyphs, func(a, b Glyph) int { return cmp.Compare(a.X, b.X) })
	var b strings.Builder
	var last Glyph
	for i, g := range glyphs {
		if isAgain(glyphs, i) {
			continue
		}
		if strings.TrimSpace(g.Text) != "" {
			if l.size == 0 {
				l.left = g.X
			}
			l.right = math.Max(l.right, g.X+g.Width)
			l.size = math.Max(l.size, g.Size)
			l.y = math.Max(l.y, g.Y)
		}
		if b.Len() > 0 {
			b.WriteString(between(last, g, wide))
		}
		b.WriteString(g.Text)
		last = g
	}
	all := strings.Map(printed, b.String())
	l.text = strings.TrimSpace(all)
	l.before, l.after, _ = strings.Cut(all, l.text)
	l.word = firstWord(glyphs)
	return l, l.text != ""
}

// isAgain reports whether a glyph was drawn before at nearly the same place, as some programs make bold letters.
func isAgain(glyphs []Glyph, i int) bool {
	g := glyphs[i]
	for k := i - 1; k >= 0 && k >= i-8 && g.X-glyphs[k].X < 0.2*g.Size; k-- {
		if o := glyphs[k]; o.Text == g.Text && math.Abs(o.Y-g.Y) < 0.2*g.Size && o.Width > 0.1*g.Size {
			return true
		}
	}
	return false
}

// between is what stands between two glyphs: a blank where the gap shows one. Chinese letters are set apart to fill a
// line, and from others, by a quarter of their size.
func between(a, b Glyph, wide bool) string {
	size := math.Max(a.Size, b.Size)
	space := b.X - a.X - a.Width
	switch {
	case wide && space > 2.5*size:
		return "\t"
	case strings.HasSuffix(a.Text, " ") || strings.HasPrefix(b.Text, " "):
		return ""
	}
	least := 0.2
	first, _ := utf8.DecodeLastRuneInString(a.Text)
	second, _ := utf8.DecodeRuneInString(b.Text)
	switch {
	case isWide(first) && isWide(second):
		least = 0.8
	case isWide(first) || isWide(second):
		least = 0.45
	}
	if space > least*size {
		return " "
	}
	return ""
}

// isWide reports whether a letter is as wide as it is high.
func isWide(r rune) bool { return r >= 0x2e80 || r >= 0x2014 && r <= 0x2026 }

func printed(r rune) rune {
	switch {
	case r == '\u00a0', r == '\n', r == '\r':
		return ' '
	case r == '\u00ad', r == '\u200b', r == '\ufeff', r != '\t' && unicode.IsControl(r):
		return -1
	}
	return r
}

// fill is what text has to know of its neighbours on the pages before and after.
type fill struct {
	word float64 // what can't be parted from its beginning
	last float64 // of its last line
	room float64
}

// holds reports whether the last line has room for the beginning of another text, which would have been put there.
func (f fill) holds(next fill) bool { return f.last+next.word < f.room }

// cellText is the text of a cell. Text that doesn't run to the right comes last.
func cellText(glyphs []Glyph, left, width, height float64) (text string, f fill) {
	var turned [Slanted][]Glyph
	for _, g := range glyphs {
		turned[g.Turn] = append(turned[g.Turn], g.set())
	}
	var parts []string
	for t, own := range turned {
		if len(own) == 0 {
			continue
		}
		lines := textLines(own, false)
		from, room := left, width
		if Turn(t) != Upright {
			from = math.Inf(1) // not known: its padding is taken to be the usual one
		}
		if Turn(t) == Upwards || Turn(t) == Downwards {
			room = height
		}
		part, full := wrapped(lines, from, room)
		if Turn(t) == Upright {
			f = full
		}
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n"), f
}

// wrapped joins the lines of a cell.
func wrapped(lines []textLine, left, width float64) (text string, f fill) {
	if len(lines) == 0 {
		return "", fill{}
	}
	room := width - 2*padding(lines, left)
	stacked := len(lines) > 1 && isStack(lines)
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			above := lines[i-1]
			switch {
			case stacked:
			case above.right-above.left+l.word < room || beginsAnew(above.text, l.text):
				b.WriteString("\n" + l.before)
			case above.after+l.before != "":
				b.WriteString(above.after + l.before)
			default:
				b.WriteString(seam(above.text, l.text))
			}
		} else {
			b.WriteString(l.before)
		}
		b.WriteString(l.text)
	}
	last := lines[len(lines)-1]
	return b.String(), fill{word: lines[0].word, last: last.right - last.left, room: room}
}

// padding is the room that a cell keeps free at its sides: what its text begins after, unless it is in the middle.
func padding(lines []textLine, left float64) float64 {
	const usual, most = 5.4, 12
	least := math.Inf(1)
	for _, l := range lines {
		least = math.Min(least, l.left-left)
	}
	if least >= 0 && least < most {
		return least
	}
	return usual
}

// isStack reports whether lines are a text that runs downwards: one Chinese letter each.
func isStack(lines []textLine) bool {
	for _, l := range lines {
		r, n := utf8.DecodeRuneInString(l.text)
		if n != len(l.text) || !isWide(r) {
			return false
		}
	}
	return true
}

// firstWord is the width of what can't be parted from the beginning of a line: a letter, a word or number, and the
// signs that no line begins with.
func firstWord(glyphs []Glyph) float64 {
	begin, wide, opened := -1, false, false
	for i, g := range glyphs {
		r, _ := utf8.DecodeRuneInString(strings.TrimSpace(g.Text))
		isBlank := r == utf8.RuneError
		switch {
		case begin < 0 && isBlank:
			continue
		case begin < 0 || opened:
			if begin < 0 {
				begin = i
			}
			wide, opened = isWide(r), strings.ContainsRune("（(《“‘[【〔", r)
			continue
		case strings.ContainsRune("，。、；：！？）》”’%％℃…,.;:!?)]}", r) && !isBlank:
			continue
		case !wide && !isWide(r) && !isBlank:
			continue
		}
		return glyphs[i-1].X + glyphs[i-1].Width - glyphs[begin].X
	}
	if begin < 0 {
		return 0
	}
	last := glyphs[len(glyphs)-1]
	return last.X + last.Width - glyphs[begin].X
}

// beginsAnew reports whether a line begins a paragraph although the one above is full: that one ends a sentence, and
// this one is numbered.
func beginsAnew(above, line string) bool {
	r, _ := utf8.DecodeLastRuneInString(above)
	if !strings.ContainsRune("。；;！？!?", r) {
		return false
	}
	return isNumbered(line)
}

// isNumbered reports whether a line begins with a number of a list, such as "1." "2、" "（三）" or "目标1：".
func isNumbered(line string) bool {
	line = strings.TrimLeft(line, "（(【[第目标指 ")
	digits := 0
	for _, r := range line {
		if digits > 0 && strings.ContainsRune("．.、)）：:]】", r) {
			return true
		}
		if !unicode.IsDigit(r) && !strings.ContainsRune("一二三四五六七八九十①②③④⑤⑥⑦⑧⑨", r) || digits > 3 {
			return false
		}
		digits++
	}
	return false
}

// seam is what a wrapped text has where it was wrapped: a blank between Latin words.
func seam(above, line string) string {
	a, _ := utf8.DecodeLastRuneInString(above)
	b, _ := utf8.DecodeRuneInString(line)
	isLetter := func(r rune) bool { return r < 0x2e80 && unicode.IsLetter(r) }
	switch {
	case isLetter(a) && (isLetter(b) || unicode.IsDigit(b)),
		isLetter(b) && (unicode.IsDigit(a) || strings.ContainsRune(",;:", a)):
		return " "
	}
	return ""
}
