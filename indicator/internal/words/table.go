package words

import "slices"

// Table finds short texts of a fixed list faster than a map does. It is filled once and never changes.
type Table[T any] struct {
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

// Add keeps the first value of a text.
func (w *Table[T]) Add(text string, value T) {
	if _, known := w.Find(text); known {
		return
	}
	at := slot(text)
	w.buckets[at] = append(w.buckets[at], word[T]{text, value})
}

// Find is the value of a text.
func (w *Table[T]) Find(text string) (value T, ok bool) {
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
	var all []string
	for _, bucket := range w.buckets {
		for _, e := range bucket {
			all = append(all, e.text)
		}
	}
	return all
}

// Remove takes a text back.
func (w *Table[T]) Remove(text string) {
	at := slot(text)
	w.buckets[at] = slices.DeleteFunc(w.buckets[at], func(e word[T]) bool { return e.text == text })
}
