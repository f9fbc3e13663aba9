package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// gapCharacters start what may be a gap among words.
const gapCharacters = "_□◯*×XxNn○△#([{<《“" + `"`

// longestWords is how many bytes a cell may have in which gaps are looked for.
const longestWords = 1000

// gaps looks for gaps in what was read. Words whose number is a gap state nothing: 就业率≥XX%, 培训____人. Any other gap is
// noted: XX公司.
func (p *cell) gaps() {
	blanks := p.t.kind == Text && p.script.at != nil && hasWideBlank(p.text)
	if len(p.s) > longestWords || p.marks&(gapMayBe|maskMayBe) == 0 && !blanks || p.t.kind == None {
		return
	}
	asksForNumber := p.t.kind == Text && !hasDigit(p.s)
	for i, r := range p.s {
		size := 0
		if strings.ContainsRune(gapCharacters, r) {
			size = p.gapInWords(i)
		}
		switch {
		case asksForNumber && (size > 0 && p.isForNumber(i, size) || blanks && p.blanksForNumber(i)):
			p.nothing("CELL_PLACEHOLDER")
			return
		case size > 0 && isPlainGap(p.s[i:i+size]) && !p.isInGap(i):
			p.noteAt("CELL_GAP", i, i+size, p.s[i:i+size])
		}
	}
}

// hasWideBlank reports whether a text has blanks of at least two characters' width.
func hasWideBlank(s string) bool {
	return strings.Contains(s, "  ") || strings.Contains(s, "\t") || strings.Contains(s, "　")
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// gapInWords is how long a gap among words is.
func (p *cell) gapInWords(i int) int {
	if i > 0 && strings.ContainsRune("Xx*×_", rune(p.s[i-1])) {
		return 0
	}
	return p.gapAt(p.s, i)
}

// isInGap reports whether a gap that starts earlier holds the place.
func (p *cell) isInGap(i int) bool {
	for _, n := range p.t.notes() {
		if n.Code == "CELL_GAP" && n.Start <= p.origin(i) && p.origin(i) < n.End {
			return true
		}
	}
	return false
}

// isPlainGap reports whether a gap can't be a mark of another kind: two and more of X, * and _, brackets around
// nothing.
func isPlainGap(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return utf8.RuneCountInString(s) > 1 && !strings.ContainsRune(`“"NnO`, r) || s == "□"
}

// isForNumber reports whether a gap stands where a number does: before a unit, after a comparator or a colon, or at
// the end as a line to write on.
func (p *cell) isForNumber(i, size int) bool {
	before, gap, behind := strings.TrimRight(p.s[:i], " "), p.s[i:i+size], strings.TrimLeft(p.s[i+size:], " ")
	rest := withoutScale(behind)
	if u, length := unit.At(rest); u.IsSet() {
		thing := rest[length:]
		switch {
		case thing == "",
			u.Dimension() != unit.Count && u.Dimension() != unit.Points,
			followsUnit(thing),
			strings.ContainsAny(thing[:1], "/(,;"):
			return true
		}
		return words.StartsHan(thing) && p.countsThing(rest[:length], thing)
	}
	if behind != "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(signs+":", last) || strings.HasPrefix(gap, "_") || strings.HasPrefix(gap, "(")
}

// blanksForNumber reports whether a stretch of blanks is before the unit that ends the cell: 培训    人次.
func (p *cell) blanksForNumber(i int) bool {
	if i == 0 || p.script.at == nil {
		return false
	}
	from := strings.TrimRightFunc(p.text[:p.origin(i)], blankRune)
	wide := 0
	for _, r := range p.text[len(from):p.origin(i)] {
		if wide++; r == 0x3000 || r == '\t' {
			wide++
		}
	}
	rest := withoutScale(p.s[i:])
	u, size := unit.At(rest)
	return wide > 1 && u.IsSet() && size == len(rest) && asksForNumber(u, rest)
}
