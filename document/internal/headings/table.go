package headings

import (
	"math/bits"
	"regexp"
	"regexp/syntax"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/lazy"
)

// line is one line of a table of words: what they mean, and the words as a regular expression over a plain form.
type line[T any] struct {
	means T
	words string
}

// table finds the meaning of a text among lines.
type table[T any] struct {
	lines    []line[T]
	matchers *lazy.Value[matchers]
}

// matchers are the lines ready to be compared, and what tells most of them without that.
type matchers struct {
	lines []*regexp.Regexp
	sieve sieve
}

func tableOf[T any](lines ...line[T]) *table[T] {
	return &table[T]{lines: lines, matchers: lazy.Of(func() matchers {
		all := matchers{make([]*regexp.Regexp, len(lines)), newSieve()}
		for i, l := range lines {
			words := "^(?:" + l.words + ")$"
			parsed, _ := syntax.Parse(words, syntax.Perl) // it compiles
			all.lines[i] = regexp.MustCompile(words)
			all.sieve.add(parsed, i)
		}
		return all
	})}
}

// longest is up to how many characters a heading has.
const longest = 24

// maxBytes is how long a text may be that is a heading with what stands in brackets.
const maxBytes = 600

// of is the meaning of a text; the zero value where no line fits its plain form.
func (t *table[T]) of(text string) (means T, ok bool) {
	if len(text) > maxBytes {
		return means, false
	}
	return t.ofPlain(Plain(text))
}

func (t *table[T]) ofPlain(plain string) (means T, ok bool) { return t.within(plain, longest) }

// within is of a plain form of up to a number of characters.
func (t *table[T]) within(plain string, longest int) (means T, ok bool) {
	if plain == "" || utf8.RuneCountInString(plain) > longest {
		return means, false
	}
	all := t.matchers.Get()
	for left := all.sieve.lines(plain); left != 0; left &= left - 1 {
		if i := bits.TrailingZeros64(uint64(left)); all.lines[i].MatchString(plain) {
			return t.lines[i].means, true
		}
	}
	return means, false
}
