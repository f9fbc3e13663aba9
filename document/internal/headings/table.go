package headings

import (
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

// matchers are the lines ready to be compared, and what any of them ends with.
type matchers struct {
	lines  []matcher
	ending ending
}

// matcher is a line ready to be compared.
type matcher struct {
	*regexp.Regexp
	ending ending
}

func tableOf[T any](lines ...line[T]) *table[T] {
	return &table[T]{lines: lines, matchers: lazy.Of(func() matchers {
		all := matchers{make([]matcher, len(lines)), ending{last: map[rune]bool{}}}
		for i, l := range lines {
			words := "^(?:" + l.words + ")$"
			parsed, _ := syntax.Parse(words, syntax.Perl) // it compiles
			all.lines[i] = matcher{regexp.MustCompile(words), endingOf(parsed)}
			all.ending.add(all.lines[i].ending)
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
	last, _ := utf8.DecodeLastRuneInString(plain)
	all := t.matchers.Get()
	if !all.ending.fits(last) {
		return means, false
	}
	for i, m := range all.lines {
		if m.ending.fits(last) && m.MatchString(plain) {
			return t.lines[i].means, true
		}
	}
	return means, false
}
