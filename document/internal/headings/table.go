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
	matchers *lazy.Value[[]matcher]
}

// matcher is a line ready to be compared.
type matcher struct {
	*regexp.Regexp
	ending ending
}

func tableOf[T any](lines ...line[T]) *table[T] {
	return &table[T]{lines: lines, matchers: lazy.Of(func() []matcher {
		all := make([]matcher, len(lines))
		for i, l := range lines {
			words := "^(?:" + l.words + ")$"
			parsed, _ := syntax.Parse(words, syntax.Perl) // it compiles
			all[i] = matcher{regexp.MustCompile(words), endingOf(parsed)}
		}
		return all
	})}
}

// longest is up to how many characters a heading has.
const longest = 24

// of is the meaning of a plain form; the zero value where no line fits.
func (t *table[T]) of(plain string) (means T, ok bool) {
	if plain == "" || utf8.RuneCountInString(plain) > longest {
		return means, false
	}
	last, _ := utf8.DecodeLastRuneInString(plain)
	for i, m := range *t.matchers.Get() {
		if m.ending.fits(last) && m.MatchString(plain) {
			return t.lines[i].means, true
		}
	}
	return means, false
}
