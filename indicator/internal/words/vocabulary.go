package words

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/internal/lazy"
)

// Vocabulary finds the longest of its words that a text starts with. It is filled when it is first asked and never
// changes.
type Vocabulary[T any] struct{ made *lazy.Value[shelves[T]] }

// shelves are the words by their first characters.
type shelves[T any] struct {
	of  map[rune]*shelf[T]
	han han.Set // the Chinese ones of these characters
}

// shelf holds the words with one first character, the longest first; many are found by their lengths.
type shelf[T any] struct {
	words   []word[T]
	lengths []int
	whole   map[string]T
}

// Of is a vocabulary of words separated by blanks, in which _ stands for a blank.
func Of[T any](entries []Meaning[T]) Vocabulary[T] {
	return OfMade(func() []Meaning[T] { return entries })
}

// OfMade is Of for words that are put together when the vocabulary is first asked.
func OfMade[T any](entries func() []Meaning[T]) Vocabulary[T] {
	return VocabularyOf(func(add func(string, T)) {
		for _, e := range entries() {
			for text := range strings.FieldsSeq(e.Words) {
				add(strings.ReplaceAll(text, "_", " "), e.Value)
			}
		}
	})
}

// VocabularyOf is a vocabulary that a function fills.
func VocabularyOf[T any](fill func(add func(text string, value T))) Vocabulary[T] {
	return Vocabulary[T]{lazy.Of(func() shelves[T] {
		all := shelves[T]{of: map[rune]*shelf[T]{}}
		fill(all.add)
		all.sort()
		return all
	})}
}

// Meaning is what some words mean.
type Meaning[T any] = struct {
	Value T
	Words string
}

// Firsts are the characters that words start with, in no order.
func (v Vocabulary[T]) Firsts() iter.Seq[rune] { return maps.Keys(v.made.Get().of) }

func (s *shelves[T]) add(text string, value T) {
	first, _ := utf8.DecodeRuneInString(text)
	if s.of[first] == nil {
		s.of[first] = new(shelf[T])
		s.han.Add(first)
	}
	s.of[first].words = append(s.of[first].words, word[T]{text, value})
}

// fewWords is how many words are looked through one by one.
const fewWords = 12

// sort puts the words in the order in which At looks for them.
func (s *shelves[T]) sort() {
	for _, shelf := range s.of {
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
func (v Vocabulary[T]) At(s string) (value T, size int) {
	if s == "" {
		return value, 0
	}
	made := v.made.Get()
	if han.Leads(s) && !made.han.Starts(s) {
		return value, 0
	}
	byFirst := made.of
	first, _ := utf8.DecodeRuneInString(s)
	if shelf := byFirst[first]; shelf != nil {
		if value, size = shelf.at(s); size > 0 {
			return value, size
		}
	}
	if first >= 'A' && first <= 'Z' && byFirst[first+'a'-'A'] != nil {
		for _, w := range byFirst[first+'a'-'A'].words {
			if len(w.text) > 2 && len(w.text) <= len(s) && strings.EqualFold(s[:len(w.text)], w.text) &&
				EndsThere(s, len(w.text)) {
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
