package source

import "strings"

// Keys are the keys that an object of some shape may have, at most 32, as they stand in JSON: "\"name\":".
type Keys []string

// KeysOf is the shape with some keys.
func KeysOf(keys ...string) Keys {
	shape := make(Keys, len(keys))
	for i, key := range keys {
		shape[i] = `"` + key + `":`
	}
	return shape
}

// find is the key that a text is; -1 for one that isn't of the shape.
func (k Keys) find(text string) int {
	for i, key := range k {
		if len(key) == len(text)+3 && key[1:len(key)-2] == text {
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
	for s.toKey(m) && s.key(m) {
		if s.at < len(s.text) && s.text[s.at] == '"' || !s.null() {
			return true
		}
	}
	return false
}

// toKey passes over what stands before a key; false at the end of the object.
func (s *Scanner) toKey(m *Members) bool {
	if !m.inner {
		m.inner = true
		return !s.failed && !s.pass('}')
	}
	if s.at < len(s.text) && s.text[s.at] == ',' && !s.failed {
		s.at++
		return true
	}
	return !s.failed && !s.pass('}') && s.need(',')
}

// key passes over a key.
func (s *Scanner) key(m *Members) bool {
	step := &m.order.steps[m.Key+1]
	key := m.Key + 1 + int(*step)
	if uint(key) < uint(len(m.keys)) && strings.HasPrefix(s.text[s.at:], m.keys[key]) {
		s.at += len(m.keys[key])
	} else {
		if key = s.anyKey(m.keys); key < 0 {
			return false
		}
		*step = int8(key - m.Key - 1)
	}
	if m.seen&(1<<key) != 0 {
		s.failed = true
		return false
	}
	m.seen |= 1 << key
	m.Key = key
	return true
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
