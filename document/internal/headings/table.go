package headings

import (
	"regexp"
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
	lines   []line[T]
	regexps *lazy.Value[[]*regexp.Regexp]
}

func tableOf[T any](lines ...line[T]) *table[T] {
	t := &table[T]{lines: lines}
	t.regexps = lazy.Of(func() []*regexp.Regexp {
		all := make([]*regexp.Regexp, len(lines))
		for i, l := range lines {
			all[i] = regexp.MustCompile("^(?:" + l.words + ")$")
		}
		return all
	})
	return t
}

// longest is up to how many characters a heading has.
const longest = 24

// of is the meaning of a plain form; the zero value where no line fits.
func (t *table[T]) of(plain string) (means T, ok bool) {
	if plain == "" || utf8.RuneCountInString(plain) > longest {
		return means, false
	}
	for i, r := range *t.regexps.Get() {
		if r.MatchString(plain) {
			return t.lines[i].means, true
		}
	}
	return means, false
}
