package source

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// JSON reads one JSON value and refuses whatever JSON refuses. Lines are counted from first, for a line of NDJSON. The
// error is a *fault.Error; repeated keys are for Decoder.Open to report.
func JSON(name string, data []byte, first int) (*Node, error) {
	f, err := newFile(name, data, first, MaxJSON)
	if err != nil {
		return nil, err
	}
	s := &jsonScanner{file: f, text: f.text}
	root := s.value(0)
	s.space()
	if s.err == nil && s.at < len(s.text) {
		s.fail("JSON_AFTER")
	}
	if s.err != nil {
		return nil, s.err
	}
	root.mistakes = &s.faults
	return root, nil
}

// jsonScanner reads a text. The first syntax error ends it; duplicate keys are collected.
type jsonScanner struct {
	file   *file
	text   string
	at     int
	nodes  int
	err    error
	faults fault.Gathered
}

func (s *jsonScanner) fail(code lang.Code, args ...any) *Node {
	if s.err == nil {
		text := ""
		if s.at < len(s.text) {
			_, size := utf8.DecodeRuneInString(s.text[s.at:])
			text = s.text[s.at : s.at+size]
		} else {
			code, args = "JSON_ENDS", nil
		}
		s.err = s.file.fault(s.at, text, lang.Of(code, append([]any{text}, args...)...))
	}
	s.at = len(s.text)
	return &Node{file: s.file}
}

// surrogate fails at an escape of six characters that stands for half a character, or at the broken one after it.
func (s *jsonScanner) surrogate() *Node {
	if _, ok := s.hex(s.at + 6); !ok && strings.HasPrefix(s.text[s.at+6:], `\u`) {
		s.at += 6
		return s.fail("JSON_ESCAPE")
	}
	text := s.text[s.at : s.at+6]
	s.err = s.file.fault(s.at, text, lang.Of("JSON_SURROGATE", text)).Hinting(lang.Of("JSON_SURROGATE_HINT"))
	s.at = len(s.text)
	return &Node{file: s.file}
}

// limit fails because there is more of something than is read.
func (s *jsonScanner) limit(code lang.Code, most int) *Node {
	if s.err == nil {
		s.err = s.file.fault(s.at, "", lang.Of(code, most))
	}
	s.at = len(s.text)
	return &Node{file: s.file}
}

func (s *jsonScanner) space() {
	for s.at < len(s.text) && strings.IndexByte(" \t\r\n", s.text[s.at]) >= 0 {
		s.at++
	}
}

func (s *jsonScanner) peek() byte {
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

func (s *jsonScanner) value(depth int) *Node {
	s.space()
	if s.nodes++; s.nodes > maxNodes {
		return s.limit("LIMIT_NODES", maxNodes)
	}
	if depth > maxDepth {
		return s.fail("LIMIT_DEPTH_JSON", maxDepth)
	}
	switch c := s.peek(); {
	case c == '{':
		return s.object(depth)
	case c == '[':
		return s.array(depth)
	case c == '"':
		return s.str()
	case c == '-' || c >= '0' && c <= '9':
		return s.number()
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			n := &Node{Kind: Scalar, Text: word, file: s.file, start: s.at}
			if word == "null" {
				n.Kind, n.Text = Null, ""
			}
			s.at += len(word)
			return n
		}
	}
	return s.fail("JSON_VALUE")
}

func (s *jsonScanner) object(depth int) *Node {
	n := &Node{Kind: Mapping, file: s.file, start: s.at}
	seen := map[string]bool{}
	s.at++
	if s.space(); s.peek() == '}' {
		s.at++
		return n
	}
	for s.err == nil {
		s.space()
		if s.peek() != '"' {
			return s.fail("JSON_KEY")
		}
		key := s.str()
		if s.space(); s.peek() != ':' {
			return s.fail("JSON_EXPECTED", "“:”")
		}
		s.at++
		value := s.value(depth + 1)
		if seen[key.Text] {
			s.faults.Find(func() *fault.Error { return key.Fault(lang.Of("KEY_DUPLICATE", key.Text)) })
		} else {
			seen[key.Text] = true
			n.Entries = append(n.Entries, Entry{key, value})
		}
		if !s.more('}') {
			break
		}
	}
	return n.adopt()
}

func (s *jsonScanner) array(depth int) *Node {
	n := &Node{Kind: Sequence, file: s.file, start: s.at}
	s.at++
	if s.space(); s.peek() == ']' {
		s.at++
		return n
	}
	for s.err == nil {
		n.Items = append(n.Items, s.value(depth+1))
		if !s.more(']') {
			break
		}
	}
	return n.adopt()
}

// more skips a comma, or the end of the open array or object.
func (s *jsonScanner) more(end byte) bool {
	if s.err != nil {
		return false
	}
	switch s.space(); s.peek() {
	case ',':
		s.at++
		return true
	case end:
		s.at++
		return false
	}
	s.fail("JSON_EXPECTED", lang.Of("JSON_OR_END", string(end)))
	return false
}

// number keeps the text of a number; its reader limits how long it may be.
func (s *jsonScanner) number() *Node {
	start := s.at
	var ok bool
	if s.at, ok = numberEnd(s.text, s.at); !ok {
		return s.fail("JSON_VALUE")
	}
	return &Node{Kind: Scalar, Text: s.text[start:s.at], file: s.file, start: start}
}

// numberEnd is where a number ends, or where it goes wrong.
func numberEnd(text string, at int) (int, bool) {
	if at < len(text) && text[at] == '-' {
		at++
	}
	start := at
	if at = digitsEnd(text, at); at == start {
		return at, false
	}
	if text[start] == '0' {
		at = start + 1
	}
	if at < len(text) && text[at] == '.' {
		at++
		start = at
		if at = digitsEnd(text, at); at == start {
			return at, false
		}
	}
	if at < len(text) && (text[at] == 'e' || text[at] == 'E') {
		at++
		if at < len(text) && (text[at] == '+' || text[at] == '-') {
			at++
		}
		start = at
		if at = digitsEnd(text, at); at == start {
			return at, false
		}
	}
	return at, true
}

func digitsEnd(text string, at int) int {
	for at < len(text) && text[at] >= '0' && text[at] <= '9' {
		at++
	}
	return at
}

func (s *jsonScanner) str() *Node {
	s.at++
	n := &Node{Kind: Scalar, Style: DoubleQuoted, file: s.file, start: s.at}
	var b strings.Builder
	run := s.at
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case c == '"':
			b.WriteString(s.text[run:s.at])
			s.at++
			n.Text = b.String()
			return n
		case c == '\\':
			b.WriteString(s.text[run:s.at])
			if !s.escape(&b) {
				if _, ok := s.hex(s.at); ok {
					return s.surrogate()
				}
				return s.fail("JSON_ESCAPE")
			}
			run = s.at
		case c < ' ':
			return s.fail("JSON_CONTROL")
		default:
			s.at++
		}
	}
	return s.fail("JSON_ENDS")
}

// escape reads one escape into b. Half of a pair of surrogates isn't a character, and fails.
func (s *jsonScanner) escape(b *strings.Builder) bool {
	if s.at+1 >= len(s.text) {
		return false
	}
	c := s.text[s.at+1]
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		b.WriteByte("\"\\/\b\f\n\r\t"[i])
		s.at += 2
		return true
	}
	r, ok := s.hex(s.at)
	if !ok {
		return false
	}
	size := 6
	if utf16.IsSurrogate(r) {
		low, ok := s.hex(s.at + size)
		if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
			return false
		}
		size *= 2
	}
	s.at += size
	b.WriteRune(r)
	return true
}

// hex reads the \u and four hexadecimal digits at a byte.
func (s *jsonScanner) hex(at int) (rune, bool) {
	if at+6 > len(s.text) || s.text[at] != '\\' || s.text[at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(s.text[at+2:at+6], 16, 32)
	return rune(n), err == nil
}
