package cell

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// facts reads several facts in one cell, split by semicolons.
func (p *cell) facts() bool {
	pieces := p.numbered()
	if len(pieces) < 2 {
		pieces = p.split(";")
		p.shareHead(pieces, true)
	}
	if len(pieces) < 2 ||
		!slices.ContainsFunc(pieces, func(t Threshold) bool { return t.kind != Text && t.kind != None }) {
		return false
	}
	p.list(pieces)
	return true
}

// numbered splits facts that are numbered: ①100%②95%, (1)100%(2)95%, 1.100%;2.95%.
func (p *cell) numbered() []Threshold {
	if p.depth > 2 {
		return nil
	}
	var starts, ends []int
	for next := 1; next <= 20; next++ {
		from := 0
		if len(starts) > 0 {
			from = starts[len(starts)-1]
		}
		at, size := p.numberMark(from, next)
		if size == 0 {
			break
		}
		if next == 1 && at > 0 {
			return nil
		}
		ends = append(ends, at)
		starts = append(starts, at+size)
	}
	if len(starts) < 2 {
		return nil
	}
	for i, end := range ends {
		p.mark(PartItem, end, starts[i])
	}
	ends = append(ends[1:], len(p.s))
	var pieces []Threshold
	for i, start := range starts {
		end := ends[i]
		for end > start && strings.IndexByte(";, ", p.s[end-1]) >= 0 {
			end--
		}
		pieces = append(pieces, p.piece(start, end))
	}
	return flat(pieces)
}

// startsOrdinal reports whether a text may start with the first of several numbers of facts.
func startsOrdinal(s string) bool {
	return s[0] == '1' || s[0] == '(' || strings.HasPrefix(s, "①")
}

// numberMark is where the mark of the nth of several facts stands, and how long it is.
func (p *cell) numberMark(from, n int) (at, size int) {
	digits := strconv.Itoa(n)
	circled := string(rune('①' + n - 1))
	for _, mark := range []string{circled, "(" + digits + ")", digits + ".", digits + "、"} {
		i := strings.Index(p.s[from:], mark)
		if i < 0 {
			continue
		}
		at := from + i
		if mark == digits+"." || mark == digits+"、" {
			behind := p.s[at+len(mark):]
			if at > 0 && strings.IndexByte("; ,", p.s[at-1]) < 0 &&
				!(words.StartsHan(behind) && !words.IsDigit(p.s[at-1])) ||
				at+len(mark) < len(p.s) && words.IsDigit(p.s[at+len(mark)]) && mark[len(mark)-1] == '.' {
				continue
			}
		}
		return at, len(mark)
	}
	return 0, 0
}

// lines reads several facts that stand on lines of their own.
func (p *cell) lines() bool { return p.tries((*cell).linesOfFacts) }

func (p *cell) linesOfFacts() bool {
	pieces := p.split("\n")
	if len(pieces) < 2 || !areFacts(pieces) {
		return false
	}
	p.shareHead(pieces, false)
	p.list(pieces)
	return true
}

// enumerations are the marks between facts beside semicolons, what the facts must be then, and whether bare ones take
// what the last of them says.
var enumerations = []struct {
	mark   string
	isList func([]Threshold) bool
	shares bool
}{
	{",", areFactsOrAmounts, false},
	{"、", areFactsOrAmounts, true},
	{"和", areFacts, true},
	{" and ", areFacts, true},
	{"/", areBounds, false},
}

// enumeration reads several facts split by commas and the like. Facts beside words leave the words as residual.
func (p *cell) enumeration() bool {
	var byComma []Threshold
	for i, by := range enumerations {
		pieces := p.split(by.mark)
		if i == 0 {
			byComma = pieces
		}
		if by.shares || strings.Contains(p.s, " and ") {
			p.shareLast(pieces)
		}
		if by.mark != "/" {
			p.shareHead(pieces, true)
		}
		if len(pieces) > 1 && by.isList(pieces) {
			p.list(pieces)
			p.commasBetweenDigits()
			return true
		}
	}
	return p.factBesideWords(byComma)
}

func areFactsOrAmounts(pieces []Threshold) bool { return areFacts(pieces) || areAmounts(pieces) }

// commasBetweenDigits notes commas that may be meant inside one number and don't group its digits by three: 1,25,000.
func (p *cell) commasBetweenDigits() {
	for at := p.find(",", 0); at >= 0; at = p.find(",", at+1) {
		if at > 0 && words.IsDigit(p.s[at-1]) && at+1 < len(p.s) && words.IsDigit(p.s[at+1]) {
			p.noteAt("CELL_COMMAS", at, at+1)
		}
	}
}

func (p *cell) list(pieces []Threshold) {
	p.t.kind = List
	m := p.t.rare()
	m.items = pieces
	for i := range pieces { // what was said about one of them is said about the cell
		m.notes = append(m.notes, pieces[i].notes()...)
		m.residual = append(m.residual, pieces[i].residual()...)
	}
	p.markItems(pieces)
}

// split reads the pieces between separators; none for a comma inside a number.
func (p *cell) split(separator string) []Threshold {
	if !strings.Contains(p.s, separator) || p.depth > 2 || strings.Count(p.s, separator) > maxFacts {
		return nil
	}
	var pieces []Threshold
	start := p.headOfList(separator)
	for {
		end := p.find(separator, start)
		last := end < 0
		if last {
			end = len(p.s)
		}
		if strings.TrimSpace(p.s[start:end]) != "" {
			pieces = append(pieces, p.piece(start, end))
		}
		if last {
			return flat(pieces)
		}
		start = end + len(separator)
	}
}

// flat puts the facts of lists within a list in their place.
func flat(pieces []Threshold) []Threshold {
	if !slices.ContainsFunc(pieces, func(t Threshold) bool { return t.kind == List }) {
		return pieces
	}
	var all []Threshold
	for i := range pieces {
		if pieces[i].kind == List {
			all = append(all, pieces[i].items()...)
		} else {
			all = append(all, pieces[i])
		}
	}
	return all
}

// maxFacts is how many facts a cell may hold.
const maxFacts = 40

// areFacts reports whether all pieces state something, and one at least a number, and
// that nothing in them wasn't understood.
func areFacts(pieces []Threshold) bool {
	numeric := false
	for i := range pieces {
		switch {
		case pieces[i].kind == Text, pieces[i].kind == None, len(pieces[i].residual()) > 0:
			return false
		case pieces[i].kind != Grade:
			numeric = true
		}
	}
	return numeric
}

// areBounds reports whether all pieces are amounts with a unit and a comparator, so that a slash between them makes no
// rate: ≥5场/≥300人.
func areBounds(pieces []Threshold) bool {
	return areAmounts(pieces) && !slices.ContainsFunc(pieces, func(t Threshold) bool { return t.op == Bare })
}

// areAmounts reports whether all pieces state an amount with a unit, with no more than a few words before it:
// 发放补贴1200人， 金额36万元.
func areAmounts(pieces []Threshold) bool {
	for i := range pieces {
		t := &pieces[i]
		if t.kind != Quantity && t.kind != Duration || !t.unit.IsSet() {
			return false
		}
		if slices.ContainsFunc(
			t.residual(),
			func(left Fragment) bool { return hasNumber(left.Text) || utf8.RuneCountInString(left.Text) > 8 },
		) {
			return false
		}
	}
	return true
}

// factBesideWords takes the one fact of a cell whose other clauses are words without a number.
func (p *cell) factBesideWords(pieces []Threshold) bool {
	if len(pieces) < 2 {
		return false
	}
	which := -1
	for i := range pieces {
		switch pieces[i].kind {
		case Quantity, Duration, Day:
			if which >= 0 {
				return false
			}
			which = i
		case List:
			return false
		default:
			if hasNumber(pieces[i].text) {
				return false
			}
		}
	}
	if which < 0 {
		return false
	}
	p.become(&pieces[which], PartItem)
	for i := range pieces {
		if i != which {
			at := strings.Index(p.text, pieces[i].text)
			m := p.t.rare()
			m.residual = append(m.residual, Fragment{Text: pieces[i].text, Start: at, End: at + len(pieces[i].text)})
		}
	}
	return true
}
