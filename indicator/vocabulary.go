package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// vocabulary finds the longest of its words that a text starts with. It is filled once and never changes.
type vocabulary[T any] struct {
	byFirst map[rune][]word[T]
}

// vocabularyOf makes a vocabulary of words separated by blanks, in which _ stands for a blank.
func vocabularyOf[T any](entries []meaning[T]) *vocabulary[T] {
	v := &vocabulary[T]{byFirst: map[rune][]word[T]{}}
	for _, e := range entries {
		for _, text := range strings.Fields(e.words) {
			v.add(strings.ReplaceAll(text, "_", " "), e.value)
		}
	}
	v.sort()
	return v
}

// meaning is what some words mean.
type meaning[T any] struct {
	value T
	words string
}

func (v *vocabulary[T]) add(text string, value T) {
	first, _ := utf8.DecodeRuneInString(text)
	v.byFirst[first] = append(v.byFirst[first], word[T]{text, value})
}

func (v *vocabulary[T]) sort() {
	for _, words := range v.byFirst {
		slices.SortStableFunc(words, func(a, b word[T]) int { return len(b.text) - len(a.text) })
	}
}

// at is the longest word at the start of s, and its length; 0 where there is none. Latin words end where no letter
// follows.
func (v *vocabulary[T]) at(s string) (value T, size int) {
	if s == "" {
		return value, 0
	}
	first, _ := utf8.DecodeRuneInString(s)
	for _, w := range v.byFirst[first] {
		if strings.HasPrefix(s, w.text) && endsThere(s, len(w.text)) {
			return w.value, len(w.text)
		}
	}
	if first >= 'A' && first <= 'Z' {
		for _, w := range v.byFirst[first+'a'-'A'] {
			if len(w.text) > 2 && len(w.text) <= len(s) && strings.EqualFold(s[:len(w.text)], w.text) && endsThere(s, len(w.text)) {
				return w.value, len(w.text)
			}
		}
	}
	return value, 0
}

// endsThere reports whether a Latin word may end at i: no letter follows one.
func endsThere(s string, i int) bool {
	return i >= len(s) || !isLetter(s[i-1]) || !isLetter(s[i])
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
