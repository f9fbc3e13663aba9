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
}

func newLexicon(c *rules.Checks) *lexicon {
	x := &lexicon{
		void: make(map[string]bool), whole: make(map[string]bool), placeholders: make(map[rune][]string),
		unfinished: make(map[rune][]string),
	}
	for _, word := range c.VoidReasons {
		x.void[bareText(word)] = true
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
	}
	for _, word := range c.UnfinishedWords {
		first, _ := utf8.DecodeRuneInString(word)
		x.unfinished[first] = append(x.unfinished[first], word)
	}
	return x
}

// endsIn reports whether a name ends in one of the words.
func endsIn(name string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(name, w) })
}

// hasAny reports whether a text has one of the words.
func hasAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
