package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
)

// lexicon is the words of a rule set's checks, prepared for looking up.
type lexicon struct {
	void         map[string]bool   // reasons that say nothing, as bareText makes them
	whole        map[string]bool   // names of units that come in whole numbers
	placeholders map[rune][]string // by their first character
	unfinished   map[rune][]string // by their first character
	starts       [ends]start       // by the end of a character's UTF-8: what may start with it
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
		for _, form := range formsOf(word) {
			first, _ := utf8.DecodeRuneInString(form)
			x.placeholders[first] = append(x.placeholders[first], form)
			x.mark(first, aPlaceholder)
		}
	}
	for _, word := range c.UnfinishedWords {
		first, _ := utf8.DecodeRuneInString(word)
		x.unfinished[first] = append(x.unfinished[first], word)
		x.mark(first, anUnfinished)
	}
	return x
}

// formsOf are the ways to write a word of Latin letters: XX, xx, ＸＸ.
func formsOf(word string) []string {
	if !strings.ContainsFunc(word, isLatin) {
		return []string{word}
	}
	return []string{word, strings.ToLower(word), width.Widen.String(word)}
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
	text := string(first)
	x.starts[endOf(text, len(text)-1)] |= kind
}

// mayStart reports whether a text may start with a word of a kind: with a character whose UTF-8 ends as that of one.
func (x *lexicon) mayStart(text string, kind start) bool {
	_, size := utf8.DecodeRuneInString(text)
	return size > 0 && x.starts[endOf(text, size-1)]&kind != 0
}

// ends is how many numbers endOf has.
const ends = 64*64 + utf8.RuneSelf

// endOf is a number for the last two bytes of the character that ends at i, or for the one of an ASCII character.
func endOf(text string, i int) int {
	c := int(text[i])
	if c < utf8.RuneSelf || i == 0 {
		return 64*64 + c&(utf8.RuneSelf-1)
	}
	return int(text[i-1])&63<<6 | c&63
}

// mayHave reports whether a text may have a word of a kind, by the bytes that their first characters end in.
func (x *lexicon) mayHave(text string, kind start) bool {
	for i := range len(text) {
		if x.starts[endOf(text, i)]&kind != 0 {
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
