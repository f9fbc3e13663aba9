package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
)

// lexicon is the words of a rule set's checks, prepared for looking up.
type lexicon struct {
	void         map[string]bool   // reasons that say nothing, as bareText makes them
	whole        map[string]bool   // names of units that come in whole numbers
	placeholders map[rune][]string // by their first character
	unfinished   map[rune][]string // by their first character
	starts       [256]start        // by the last byte of a character's UTF-8: what may start with it
}

func newLexicon(c *rules.Checks) *lexicon {
	x := &lexicon{
		void: make(map[string]bool), whole: make(map[string]bool), placeholders: make(map[rune][]string),
		unfinished: make(map[rune][]string),
	}
	for _, word := range c.VoidReasons {
		word = bareText(word)
		x.void[word] = true
		first, _ := utf8.DecodeRuneInString(word)
		x.mark(first, aVoid)
	}
	for _, word := range c.WholeUnits {
		x.whole[word] = true
		if u, ok := unit.Named(word); ok {
			x.whole[u.Name()] = true
		}
	}
	for _, word := range c.Placeholders {
		first, _ := utf8.DecodeRuneInString(word)
		x.placeholders[first] = append(x.placeholders[first], word)
		x.mark(first, aPlaceholder)
	}
	for _, word := range c.UnfinishedWords {
		first, _ := utf8.DecodeRuneInString(word)
		x.unfinished[first] = append(x.unfinished[first], word)
		x.mark(first, anUnfinished)
	}
	return x
}

// start is a set of kinds of words that may start with a character.
type start uint8

const (
	aVoid start = 1 << iota
	aPlaceholder
	anUnfinished
)

// mark notes that words of a kind may start with a character.
func (x *lexicon) mark(first rune, kind start) {
	var text [utf8.UTFMax]byte
	x.starts[text[utf8.EncodeRune(text[:], first)-1]] |= kind
}

// mayStart reports whether a text may start with a word of a kind: with a character whose UTF-8 ends as that of one.
func (x *lexicon) mayStart(text string, kind start) bool {
	_, size := utf8.DecodeRuneInString(text)
	return size > 0 && x.starts[text[size-1]]&kind != 0
}

// mayHave reports whether a text may have a word of a kind, by the bytes that their first characters end in.
func (x *lexicon) mayHave(text string, kind start) bool {
	for i := range len(text) {
		if x.starts[text[i]]&kind != 0 {
			return true
		}
	}
	return false
}

// endsIn reports whether a name ends in one of the words.
func endsIn(name string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(name, w) })
}

// hasAny reports whether a text has one of the words.
func hasAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
