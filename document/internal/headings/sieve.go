package headings

import (
	"regexp/syntax"
	"unicode/utf8"
)

// lineSet is a set of the lines of a table, of which there are 64 at most: bit i is line i.
type lineSet uint64

// sieve says which lines of a table a text may be of, by its characters alone. Nearly every cell of a document is of
// none, and needn't be compared.
type sieve struct {
	letters letters // lines that a character may stand in
	endings letters // lines that it may end
	needed  letters // lines that need one of some characters, this one among them
}

// letters are sets of lines by character, and those that take any.
type letters struct {
	of  map[rune]lineSet
	any lineSet
}

func (l *letters) add(a alphabet, line int) {
	if a.any {
		l.any |= 1 << line
		return
	}
	for r := range a.runes {
		l.of[r] |= 1 << line
	}
}

func (l *letters) lines(r rune) lineSet { return l.of[r] | l.any }

func newSieve() sieve {
	empty := func() letters { return letters{of: map[rune]lineSet{}} }
	return sieve{empty(), empty(), empty()}
}

func (s *sieve) add(re *syntax.Regexp, line int) {
	s.letters.add(lettersOf(re), line)
	s.endings.add(endingOf(re), line)
	s.needed.add(neededBy(re), line)
}

// lines are those that a text may be of.
func (s *sieve) lines(plain string) lineSet {
	last, _ := utf8.DecodeLastRuneInString(plain)
	set := s.endings.lines(last)
	needed := s.needed.any
	for _, r := range plain {
		if set == 0 {
			return 0
		}
		set &= s.letters.lines(r)
		needed |= s.needed.of[r]
	}
	return set & needed
}

// alphabet is a set of characters.
type alphabet struct {
	runes map[rune]bool
	any   bool // of all of them
	empty bool // of an ending: nothing may be there as well
}

func anything() alphabet { return alphabet{any: true} }

func alphabetOf(runes ...rune) alphabet {
	a := alphabet{runes: map[rune]bool{}}
	for _, r := range runes {
		a.runes[r] = true
	}
	return a
}

func (a *alphabet) add(other alphabet) {
	for r := range other.runes {
		a.runes[r] = true
	}
	a.any, a.empty = a.any || other.any, a.empty || other.empty
}

// classOf is the characters of a class; any where they are many.
func classOf(re *syntax.Regexp) alphabet {
	a := alphabetOf()
	for i := 0; i < len(re.Rune); i += 2 {
		if re.Rune[i+1]-re.Rune[i] > 100 {
			return anything()
		}
		for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
			a.runes[r] = true
		}
	}
	return a
}

// lettersOf are the characters that may stand in what a regular expression matches.
func lettersOf(re *syntax.Regexp) alphabet {
	switch re.Op {
	case syntax.OpLiteral:
		return alphabetOf(re.Rune...)
	case syntax.OpCharClass:
		return classOf(re)
	case syntax.OpConcat, syntax.OpAlternate, syntax.OpCapture, syntax.OpPlus, syntax.OpStar, syntax.OpQuest,
		syntax.OpRepeat:
		a := alphabetOf()
		for _, sub := range re.Sub {
			a.add(lettersOf(sub))
		}
		return a
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText:
		return alphabetOf()
	}
	return anything()
}

// endingOf are the characters that what a regular expression matches may end with.
func endingOf(re *syntax.Regexp) alphabet {
	switch re.Op {
	case syntax.OpLiteral:
		return alphabetOf(re.Rune[len(re.Rune)-1])
	case syntax.OpCharClass:
		return classOf(re)
	case syntax.OpConcat:
		a := alphabetOf()
		a.empty = true
		for i := len(re.Sub) - 1; i >= 0 && a.empty; i-- {
			a.empty = false
			a.add(endingOf(re.Sub[i]))
		}
		return a
	case syntax.OpAlternate:
		a := alphabetOf()
		for _, sub := range re.Sub {
			a.add(endingOf(sub))
		}
		return a
	case syntax.OpCapture, syntax.OpPlus:
		return endingOf(re.Sub[0])
	case syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		a := endingOf(re.Sub[0])
		a.empty = a.empty || re.Op != syntax.OpRepeat || re.Min == 0
		return a
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText:
		a := alphabetOf()
		a.empty = true
		return a
	}
	return anything()
}

// neededBy are characters of which what a regular expression matches has one at least; any where none are known.
func neededBy(re *syntax.Regexp) alphabet {
	switch re.Op {
	case syntax.OpLiteral:
		return alphabetOf(re.Rune[len(re.Rune)-1]) // the first ones are common
	case syntax.OpCharClass:
		return classOf(re)
	case syntax.OpConcat:
		least := anything()
		for _, sub := range re.Sub {
			if a := neededBy(sub); !a.any && (least.any || len(a.runes) < len(least.runes)) {
				least = a
			}
		}
		return least
	case syntax.OpAlternate:
		a := alphabetOf()
		for _, sub := range re.Sub {
			a.add(neededBy(sub))
		}
		return a
	case syntax.OpCapture, syntax.OpPlus:
		return neededBy(re.Sub[0])
	}
	return anything()
}
