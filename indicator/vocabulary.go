package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// vocabulary finds the longest of its words that a text starts with. It is filled once and never changes.
type vocabulary[T any] struct {
	byFirst map[rune]*shelf[T]
}

// shelf holds the words with one first character, the longest first; many are found by their lengths.
type shelf[T any] struct {
	words   []word[T]
	lengths []int
	whole   map[string]T
}

// vocabularyOf makes a vocabulary of words separated by blanks, in which _ stands for a blank.
func vocabularyOf[T any](entries []meaning[T]) *vocabulary[T] {
	v := &vocabulary[T]{byFirst: map[rune]*shelf[T]{}}
	for _, e := range entries {
		for _, text := range strings.Fields(e.words) {
			v.add(strings.ReplaceAll(text, "_", " "), e.value)
		}
	}
	v.sort()
	return v
}

// meaning is what some words mean.
type meaning[T any] = struct {
	value T
	words string
}

func (v *vocabulary[T]) add(text string, value T) {
	first, _ := utf8.DecodeRuneInString(text)
	if v.byFirst[first] == nil {
		v.byFirst[first] = new(shelf[T])
	}
	v.byFirst[first].words = append(v.byFirst[first].words, word[T]{text, value})
}

// fewWords is how many words are looked through one by one.
const fewWords = 12

func (v *vocabulary[T]) sort() {
	for _, shelf := range v.byFirst {
		slices.SortStableFunc(shelf.words, func(a, b word[T]) int { return len(b.text) - len(a.text) })
		if len(shelf.words) <= fewWords {
			continue
		}
		shelf.whole = map[string]T{}
		for _, w := range shelf.words {
			if _, known := shelf.whole[w.text]; !known {
				shelf.whole[w.text] = w.value
			}
			if !slices.Contains(shelf.lengths, len(w.text)) {
				shelf.lengths = append(shelf.lengths, len(w.text))
			}
		}
	}
}

// at is the longest word at the start of s, and its length; 0 where there is none. Latin words end where no letter
// follows.
func (v *vocabulary[T]) at(s string) (value T, size int) {
	if s == "" {
		return value, 0
	}
	first, _ := utf8.DecodeRuneInString(s)
	if shelf := v.byFirst[first]; shelf != nil {
		if value, size = shelf.at(s); size > 0 {
			return value, size
		}
	}
	if first >= 'A' && first <= 'Z' && v.byFirst[first+'a'-'A'] != nil {
		for _, w := range v.byFirst[first+'a'-'A'].words {
			if len(w.text) > 2 && len(w.text) <= len(s) && strings.EqualFold(s[:len(w.text)], w.text) && endsThere(s, len(w.text)) {
				return w.value, len(w.text)
			}
		}
	}
	return value, 0
}

func (f *shelf[T]) at(s string) (value T, size int) {
	for _, length := range f.lengths {
		if length > len(s) || !endsThere(s, length) {
			continue
		}
		if value, ok := f.whole[s[:length]]; ok {
			return value, length
		}
	}
	if f.whole != nil {
		return value, 0
	}
	for i := range f.words {
		if w := &f.words[i]; strings.HasPrefix(s, w.text) && endsThere(s, len(w.text)) {
			return w.value, len(w.text)
		}
	}
	return value, 0
}
