package source

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/jsontext"
)

// Scanner goes through JSON of a shape that its caller knows, without making a tree. It has no places and reports no
// mistakes: it fails for good at the first thing that isn't as expected, and JSON then says what is wrong. It accepts
// nothing that JSON refuses.
type Scanner struct {
	text   string
	at     int
	failed bool
}

// MaxScan is how many bytes a Scanner takes: so few that no other limit of JSON can be hit.
const MaxScan = 1 << 20

// NewScanner starts at the beginning of a text.
func NewScanner(text string) Scanner { return Scanner{text: text, failed: len(text) > MaxScan} }

// Fail gives up: what was found isn't what the caller takes.
func (s *Scanner) Fail() { s.failed = true }

// Ended reports whether the whole text was gone through without a failure.
func (s *Scanner) Ended() bool {
	s.space()
	return !s.failed && s.at == len(s.text)
}

func (s *Scanner) space() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return
		}
	}
}

// pass skips c, if it is next.
func (s *Scanner) pass(c byte) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	s.space()
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	return false
}

// need is pass for what must be there.
func (s *Scanner) need(c byte) bool {
	if !s.failed && s.pass(c) {
		return true
	}
	s.failed = true
	return false
}

func (s *Scanner) null() bool {
	s.space()
	if strings.HasPrefix(s.text[s.at:], "null") {
		s.at += len("null")
		return true
	}
	return false
}

// Array opens an array; false where it is empty or isn't one. The caller reads an item and asks for NextItem.
func (s *Scanner) Array() bool {
	return s.need('[') && !s.pass(']')
}

// NextItem reports whether another item follows.
func (s *Scanner) NextItem() bool {
	if s.failed || s.pass(']') {
		return false
	}
	return s.need(',')
}

// Text is a string, or a number as it is written. Anything else fails.
//
// Most characters take three bytes, or are plain ASCII, which is gone through by words.
func (s *Scanner) Text() string {
	text, i := s.text, s.at
	if s.failed || i >= len(text) || text[i] != '"' {
		return s.otherText()
	}
	i++
	start := i
	for i < len(text) {
		for text[i] >= utf8.RuneSelf && i+4 <= len(text) && jsontext.IsThree(half(text[i:])) {
			i += 3
		}
		switch c := text[i]; {
		case c == '"':
			s.at = i + 1
			s.failed = i-start > maxText // which the other reader says
			return text[start:i]
		case c == '\\':
			return s.escaped(start, i)
		case c < ' ':
			s.failed = true
			return ""
		case c >= utf8.RuneSelf:
			_, size := utf8.DecodeRuneInString(text[i:])
			if size == 1 {
				s.failed = true
				return ""
			}
			i += size
		case i+wordSize <= len(text):
			i += jsontext.PlainBytes(word(text[i:]))
		default:
			i++
		}
	}
	s.failed = true
	return ""
}

// Decimal is a string of a few digits with at most one point between them, as mantissa × 10^-places; false, with
// nothing passed over, where anything else is next.
func (s *Scanner) Decimal() (mantissa int64, places int, ok bool) {
	text, i := s.text, s.at+1
	if s.failed || i >= len(text) || text[s.at] != '"' {
		return 0, 0, false
	}
	start, point := i, 0
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c-'0' <= 9:
			mantissa = mantissa*10 + int64(c-'0')
		case c == '.' && point == 0 && i > start:
			point = i
		case c == '"' && i > start && i-start <= mostDigits && point != i-1:
			s.at = i + 1
			if point > 0 {
				places = i - point - 1
			}
			return mantissa, places, true
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// mostDigits is how long a Decimal may be, so that it fits into 64 bits.
const mostDigits = 17

// otherText is Text where no quote is next.
func (s *Scanner) otherText() string {
	if s.failed {
		return ""
	}
	if s.space(); strings.HasPrefix(s.text[s.at:], `"`) {
		return s.Text()
	}
	end, ok := numberEnd(s.text, s.at)
	if !ok {
		s.failed = true
		return ""
	}
	number := s.text[s.at:end]
	s.at = end
	return number
}

// Bool is true or false.
func (s *Scanner) Bool() bool {
	s.space()
	for _, word := range [...]string{"true", "false"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			s.at += len(word)
			return word == "true"
		}
	}
	s.failed = true
	return false
}

// escaped reads a string with escapes, the first of which is at i.
func (s *Scanner) escaped(start, i int) string {
	var b strings.Builder
	escapes := jsonScanner{text: s.text}
	for {
		b.WriteString(s.text[start:i])
		escapes.at = i
		if !escapes.escape(&b) {
			s.failed = true
			return ""
		}
		s.at, start = escapes.at, escapes.at
		part := s.upToEscape()
		if s.failed {
			return ""
		}
		i = start + len(part)
		if s.text[i] == '"' {
			b.WriteString(part)
			s.failed = b.Len() > maxText
			return b.String()
		}
	}
}

// upToEscape is the plain part of a string up to its end or its next escape.
func (s *Scanner) upToEscape() string {
	end := strings.IndexAny(s.text[s.at:], `"\`)
	if end < 0 {
		s.failed = true
		return ""
	}
	part := s.text[s.at : s.at+end]
	for i := range len(part) {
		if part[i] < ' ' {
			s.failed = true
		}
	}
	if !utf8.ValidString(part) {
		s.failed = true
	}
	s.at += end + 1
	return part
}
