package source

import "strings"

// Keys are the keys that an object of some shape may have, at most mostKeys.
type Keys []shapeKey

// shapeKey is a key as it is in JSON, "name": with its quotes and colon. Its first bytes are compared in two words
// instead of byte by byte; few keys are longer.
type shapeKey struct {
	text        string
	words, mask [2]uint64
	rest        string // after the words
}

// mostKeys is how many keys a shape may have: Members has a bit for each.
const mostKeys = 32

// KeysOf is the shape with some keys. More than mostKeys are a mistake of the program, and panic.
func KeysOf(keys ...string) Keys {
	if len(keys) > mostKeys {
		panic("source: an object of more than 32 keys")
	}
	shape := make(Keys, len(keys))
	for i, name := range keys {
		text := `"` + name + `":`
		padded := text + strings.Repeat("\x00", 2*wordSize)
		shape[i] = shapeKey{
			text:  text,
			words: [2]uint64{word(padded), word(padded[wordSize:])},
			mask:  [2]uint64{lowBytes(len(text)), lowBytes(len(text) - wordSize)},
			rest:  text[min(len(text), 2*wordSize):],
		}
	}
	return shape
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

// Order remembers in which order the keys of a shape came, so that the next object's are found where they are looked
// for first. The zero value expects the order of the shape.
type Order struct{ steps [mostKeys + 1]int8 }

// Members goes through an object of a shape.
type Members struct {
	Key int // of the value that Next got to, as an index into the shape

	keys  Keys
	order *Order
	seen  uint32
	nulls uint32
	inner bool // there was a key before
}

// Has reports whether all of some keys, each a bit by its index, were there and not null.
func (m *Members) Has(keys uint32) bool { return m.seen&^m.nulls&keys == keys }

// Object opens an object; what isn't one fails.
func (s *Scanner) Object(keys Keys, order *Order) Members {
	s.need('{')
	return Members{Key: -1, keys: keys, order: order}
}

// Next gets to the next value that isn't null, which is as if its key were absent; false at the end of the object. A
// key that isn't of the shape or was there before fails.
func (s *Scanner) Next(m *Members) bool {
	key, at, text := m.Key+1+int(m.order.steps[m.Key+1]), s.at, s.text
	follows := !m.inner
	if at < len(text) && m.inner {
		switch text[at] {
		case ',':
			at, follows = at+1, true
		case '}':
			s.at++
			return false
		}
	}
	if follows && !s.failed && uint(key) < uint(len(m.keys)) && m.seen&(1<<key) == 0 && len(text)-at >= 2*wordSize {
		k, start := &m.keys[key], text[at:]
		if word(start)&k.mask[0] == k.words[0] && word(start[wordSize:])&k.mask[1] == k.words[1] &&
			(k.rest == "" || strings.HasPrefix(start[2*wordSize:], k.rest)) {
			if at += len(k.text); at < len(text) && text[at] > ' ' && text[at] != 'n' {
				s.at, m.inner = at, true
				m.goTo(key)
				return true
			}
		}
	}
	return s.seek(m)
}

// seek is Next where the text isn't what Next expects: another key than came after the last one before, space around
// it, or null.
func (s *Scanner) seek(m *Members) bool {
	for !s.failed && s.toKey(m) && s.key(m) {
		if s.at < len(s.text) && s.text[s.at] == '"' || !s.null() {
			return true
		}
		m.nulls |= 1 << m.Key
	}
	return false
}

// toKey passes over what is before a key; false at the end of the object.
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
