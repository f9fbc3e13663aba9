package headings

import "regexp/syntax"

// ending is the characters that what a regular expression matches can end with: nearly every cell of a table ends with
// one that no heading ends with, and needn't be compared.
type ending struct {
	last  map[rune]bool
	any   bool // any character
	empty bool // it also matches nothing
}

// endingOf is the ending of a regular expression.
func endingOf(re *syntax.Regexp) ending {
	switch re.Op {
	case syntax.OpLiteral:
		return ending{last: map[rune]bool{re.Rune[len(re.Rune)-1]: true}}
	case syntax.OpCharClass:
		e := ending{last: map[rune]bool{}}
		for i := 0; i < len(re.Rune); i += 2 {
			if re.Rune[i+1]-re.Rune[i] > 100 {
				return ending{any: true}
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				e.last[r] = true
			}
		}
		return e
	case syntax.OpConcat:
		e := ending{last: map[rune]bool{}, empty: true}
		for i := len(re.Sub) - 1; i >= 0 && e.empty; i-- {
			e.empty = false
			e.add(endingOf(re.Sub[i]))
		}
		return e
	case syntax.OpAlternate:
		e := ending{last: map[rune]bool{}}
		for _, sub := range re.Sub {
			e.add(endingOf(sub))
		}
		return e
	case syntax.OpCapture, syntax.OpPlus:
		return endingOf(re.Sub[0])
	case syntax.OpStar, syntax.OpQuest, syntax.OpRepeat:
		e := endingOf(re.Sub[0])
		e.empty = e.empty || re.Op != syntax.OpRepeat || re.Min == 0
		return e
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText:
		return ending{empty: true}
	}
	return ending{any: true}
}

// add makes an ending that of either of two.
func (e *ending) add(other ending) {
	for r := range other.last {
		e.last[r] = true
	}
	e.any, e.empty = e.any || other.any, e.empty || other.empty
}

// fits reports whether a text may end so.
func (e ending) fits(last rune) bool { return e.any || e.last[last] }
