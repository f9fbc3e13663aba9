package cell

import (
	"iter"

	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/lazy"
)

// The tokens of a cell: what starts at a place of its plain text, the longest of each class, and how long it is; 0
// where there is none. Productions ask for tokens. A name within a cell, which ends before the cell does, is looked
// up by itself.

// class is a class of words; a place has a bit for each that a word of may start there.
type class uint16

const (
	dateLeadWord class = 1 << iota
	comparatorWord
	endWord
	approximationWord
	moreOrLessWord
	qualifierWord
	doneWord
	baseWord
	currencyWord
	averageWord
	sideWord
	verbWord
)

// starts are the classes of words that a character may start.
var starts = lazy.Of(indexStarts)

func indexStarts() (of [1 << 16]class) {
	for c, firsts := range map[class]iter.Seq[rune]{
		dateLeadWord: dateLeads.Firsts(), comparatorWord: comparators.Firsts(), endWord: comparatorsAfter.Firsts(),
		approximationWord: approximations.Firsts(), moreOrLessWord: approximationsAfter.Firsts(),
		qualifierWord: qualifiers.Firsts(), doneWord: tailQualifiers.Firsts(), baseWord: bases.Firsts(),
		currencyWord: currencies.Firsts(), averageWord: averages.Firsts(), sideWord: sides.Firsts(),
		verbWord: changes.Firsts(),
	} {
		for r := range firsts {
			of[r] |= c
			if r >= 'a' && r <= 'z' { // words in lower case are found in capitals too
				of[r-'a'+'A'] |= c
			}
		}
	}
	return of
}

// mayBe reports whether a word of a class may start at a place. The cell is cut when it is first asked.
func (p *cell) mayBe(at int, c class) bool {
	if p.classes == nil {
		p.cut()
	}
	return at < len(p.classes) && p.classes[at]&c != 0
}

// cut finds what may start at each place of the cell.
func (p *cell) cut() {
	of := starts.Get()
	if len(p.s) <= len(p.room) {
		p.classes = p.room[:len(p.s)]
		clear(p.classes)
	} else {
		p.classes = make([]class, len(p.s))
	}
	for i, r := range p.s {
		if int(r) < len(of) {
			p.classes[i] = of[r]
		}
	}
}

// numberAt is a number. One in characters is asked for by several productions, and kept.
func (p *cell) numberAt(at int) (numeral.Numeral, int) {
	for i := range p.numbers {
		if known := &p.numbers[i]; known.at == at {
			return known.value, known.size
		}
	}
	n, size := numeral.Read(p.s[at:])
	if n.Chinese && len(p.numbers) < mostKept {
		p.numbers = append(p.numbers, number{at, size, n})
	}
	return n, size
}

// number is a number that starts at a place.
type number struct {
	at, size int
	value    numeral.Numeral
}

// mostKept is how many numbers of a cell are kept. What has more is damaged or a list, whose facts are cells of their
// own.
const mostKept = 8

func (p *cell) unitAt(at int) (unit.Unit, int)        { return unit.At(p.s[at:]) }
func (p *cell) stretchAt(at int) (dates.Stretch, int) { return stretches.At(p.s[at:]) }
func (p *cell) dateTailAt(at int) (dates.Side, int)   { return dates.TailAt(p.s[at:]) }

// The words, by their classes.

func (p *cell) dateLeadAt(at int) (word Op, size int) {
	if p.mayBe(at, dateLeadWord) {
		return dateLeads.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) comparatorAt(at int) (word comparison, size int) {
	if p.mayBe(at, comparatorWord) {
		return comparators.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) endAt(at int) (word Op, size int) {
	if p.mayBe(at, endWord) {
		return comparatorsAfter.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) approximationAt(at int) (word Approx, size int) {
	if p.mayBe(at, approximationWord) {
		return approximations.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) moreOrLessAt(at int) (word Approx, size int) {
	if p.mayBe(at, moreOrLessWord) {
		return approximationsAfter.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) qualifierAt(at int) (word string, size int) {
	if p.mayBe(at, qualifierWord) {
		return qualifiers.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) doneAt(at int) (word string, size int) {
	if p.mayBe(at, doneWord) {
		return tailQualifiers.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) baseAt(at int) (word string, size int) {
	if p.mayBe(at, baseWord) {
		return bases.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) currencyAt(at int) (word string, size int) {
	if p.mayBe(at, currencyWord) {
		return currencies.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) averageAt(at int) (word string, size int) {
	if p.mayBe(at, averageWord) {
		return averages.At(p.s[at:])
	}
	return word, 0
}

func (p *cell) sideAt(at int) (word Change, size int) {
	if p.mayBe(at, sideWord) {
		return sides.At(p.s[at:])
	}
	return word, 0
}

// verbAt is a verb of change.
func (p *cell) verbAt(at int) (word Change, size int) {
	if p.mayBe(at, verbWord) {
		return changes.At(p.s[at:])
	}
	return word, 0
}
