package words

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Vocabulary finds the longest of its words that a text starts with. It is filled once and never changes.
type Vocabulary[T any] struct {
	byFirst map[rune]*shelf[T]
}

// shelf holds the words with one first character, the longest first; many are found by their lengths.
type shelf[T any] struct {
	words   []word[T]
	lengths []int
	whole   map[string]T
}

// Of makes a vocabulary of words separated by blanks, in which _ stands for a blank.
func Of[T any](entries []Meaning[T]) *Vocabulary[T] {
	v := New[T]()
	for _, e := range entries {
		for _, text := range strings.Fields(e.Words) {
			v.Add(strings.ReplaceAll(text, "_", " "), e.Value)
		}
	}
	v.Sort()
	return v
}

// New is an empty vocabulary, to be sorted when its words are in.
func New[T any]() *Vocabulary[T] { return &Vocabulary[T]{byFirst: map[rune]*shelf[T]{}} }

// Meaning is what some words mean.
type Meaning[T any] = struct {
	Value T
	Words string
}

// MayStart reports whether a word starts with a character.
func (v *Vocabulary[T]) MayStart(first rune) bool { return v.byFirst[first] != nil }

// Add adds a word; Sort must follow.
func (v *Vocabulary[T]) Add(text string, value T) {
	first, _ := utf8.DecodeRuneInString(text)
	if v.byFirst[first] == nil {
		v.byFirst[first] = new(shelf[T])
	}
	v.byFirst[first].words = append(v.byFirst[first].words, word[T]{text, value})
}

// fewWords is how many words are looked through one by one.
const fewWords = 12

// Sort puts the words in the order in which At looks for them.
func (v *Vocabulary[T]) Sort() {
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

// At is the longest word at the start of s, and its length; 0 where there is none. Latin words end where no letter
// follows.
func (v *Vocabulary[T]) At(s string) (value T, size int) {
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
			if len(w.text) > 2 && len(w.text) <= len(s) && strings.EqualFold(s[:len(w.text)], w.text) && EndsThere(s, len(w.text)) {
				return w.value, len(w.text)
			}
		}
	}
	return value, 0
}

func (f *shelf[T]) at(s string) (value T, size int) {
	for _, length := range f.lengths {
		if length > len(s) || !EndsThere(s, length) {
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
		if w := &f.words[i]; strings.HasPrefix(s, w.text) && EndsThere(s, len(w.text)) {
			return w.value, len(w.text)
		}
	}
	return value, 0
}
