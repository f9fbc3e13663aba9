package words

import (
	"strings"
	"sync"
	"sync/atomic"
)

// Table finds short texts of a fixed list faster than a map does. Fill adds them when the table is first asked; of a
// text that is added again the first value is kept. A table is a variable of a package and is never copied, so that
// asking whether it is filled costs no load that the search waits for.
type Table[T any] struct {
	Fill    func(add func(text string, value T))
	once    sync.Once
	filled  atomic.Bool
	buckets [512][]word[T]
}

type word[T any] struct {
	text  string
	value T
}

// slot mixes the ends and the length of a text, which is not empty.
func slot(s string) int {
	return (int(s[0])*7 + int(s[len(s)-1])*31 + int(s[len(s)/2])*13 + len(s)) & 511
}

// List fills a table with words separated by blanks.
func List(list string) func(add func(text string, value bool)) {
	return func(add func(string, bool)) {
		for text := range strings.FieldsSeq(list) {
			add(text, true)
		}
	}
}

func (w *Table[T]) fill() {
	w.once.Do(func() {
		w.Fill(func(text string, value T) {
			if _, known := w.find(text); !known {
				at := slot(text)
				w.buckets[at] = append(w.buckets[at], word[T]{text, value})
			}
		})
		w.filled.Store(true)
	})
}

// Find is the value of a text.
func (w *Table[T]) Find(text string) (value T, ok bool) {
	if !w.filled.Load() {
		w.fill()
	}
	return w.find(text)
}

func (w *Table[T]) find(text string) (value T, ok bool) {
	if text == "" {
		return value, false
	}
	bucket := w.buckets[slot(text)]
	for i := range bucket {
		if bucket[i].text == text {
			return bucket[i].value, true
		}
	}
	return value, false
}

// Texts are all texts of the list, in no order.
func (w *Table[T]) Texts() []string {
	w.fill()
	var all []string
	for _, bucket := range w.buckets {
		for _, e := range bucket {
			all = append(all, e.text)
		}
	}
	return all
}
