package source

import "strings"

// Keys are the keys that an object of some shape may have, at most 32.
type Keys []shapeKey

// shapeKey is a key as it stands in JSON, "name": with its quotes and colon. Where it is as short as most are, it is compared
// in two words instead of byte by byte.
type shapeKey struct {
	text        string
	words, mask [2]uint64 // none for a key that is longer
}

// wordSize is how many bytes a word holds.
const wordSize = 8

// KeysOf is the shape with some keys.
func KeysOf(keys ...string) Keys {
	shape := make(Keys, len(keys))
	for i, name := range keys {
		key := shapeKey{text: `"` + name + `":`}
		if size := len(key.text); size <= 2*wordSize {
			padded := key.text + strings.Repeat("\x00", 2*wordSize-size)
			key.words = [2]uint64{word(padded), word(padded[wordSize:])}
			key.mask = [2]uint64{1<<(8*min(wordSize, size)) - 1, 1<<(8*max(0, size-wordSize)) - 1}
		}
		shape[i] = key
	}
	return shape
}

// word is eight bytes of a text.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// starts reports whether a text starts with the key.
func (k *shapeKey) starts(text string) bool {
	if k.mask[0] != 0 && len(text) >= 2*wordSize {
		return word(text)&k.mask[0] == k.words[0] && word(text[wordSize:])&k.mask[1] == k.words[1]
	}
	return strings.HasPrefix(text, k.text)
}

// find is the key that a text is; -1 for one that isn't of the shape.
func (k Keys) find(text string) int {
	for i := range k {
		if key := k[i].text; len(key) == len(text)+3 && key[1:len(key)-2] == text {
			return i
		}
	}
	return -1
}

// Order remembers in which order the keys of a shape came, so that the next object's are found where they are looked for
// first. The zero value expects the order of the shape.
type Order struct{ steps [33]int8 }

// Members goes through an object of a shape.
type Members struct {
	Key int // of the value that Next got to, as an index into the shape

	keys  Keys
	order *Order
	seen  uint32
	inner bool // there was a key before
}

// Object opens an object; what isn't one fails.
func (s *Scanner) Object(keys Keys, order *Order) Members {
	s.need('{')
	return Members{Key: -1, keys: keys, order: order}
}

// Next gets to the next value that isn't null, which is as if its key were absent; false at the end of the object. A key
// that isn't of the shape or was there before fails.
func (s *Scanner) Next(m *Members) bool {
	for !s.failed && (s.expected(m) || s.toKey(m) && s.key(m)) {
		if s.at < len(s.text) && s.text[s.at] == '"' || !s.null() {
			return true
		}
	}
	return false
}

// expected passes over a comma, unless the object has just begun, and the key that came after the last one before, if they
// stand next.
func (s *Scanner) expected(m *Members) bool {
	key, at := m.Key+1+int(m.order.steps[m.Key+1]), s.at
	if uint(key) >= uint(len(m.keys)) || at >= len(s.text) {
		return false
	}
	if m.inner {
		if s.text[at] != ',' {
			return false
		}
		at++
	}
	if k := &m.keys[key]; m.seen&(1<<key) == 0 && k.starts(s.text[at:]) {
		s.at, m.inner = at+len(k.text), true
		m.goTo(key)
		return true
	}
	return false
}

// toKey passes over what stands before a key; false at the end of the object.
func (s *Scanner) toKey(m *Members) bool {
	if !m.inner {
		m.inner = true
		return !s.pass('}')
	}
	return !s.pass('}') && s.need(',')
}

// key passes over a key, and remembers after which it came.
func (s *Scanner) key(m *Members) bool {
	key := s.anyKey(m.keys)
	if key < 0 || m.seen&(1<<key) != 0 {
		s.failed = true
		return false
	}
	m.order.steps[m.Key+1] = int8(key - m.Key - 1)
	m.goTo(key)
	return true
}

func (m *Members) goTo(key int) {
	m.seen |= 1 << key
	m.Key = key
}

// anyKey passes over a key that may be any of a shape; -1 and a failure where it is none.
func (s *Scanner) anyKey(keys Keys) int {
	if !s.need('"') {
		return -1
	}
	end := strings.IndexByte(s.text[s.at:], '"')
	if end < 0 {
		s.failed = true
		return -1
	}
	key := keys.find(s.text[s.at : s.at+end]) // one with an escape is none that anybody knows
	s.at += end + 1
	if key < 0 || !s.need(':') {
		s.failed = true
		return -1
	}
	return key
}
