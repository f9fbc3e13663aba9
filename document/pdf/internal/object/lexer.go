package object

import (
	"bytes"
	"strconv"
)

// maxDepth is how deep arrays and dictionaries may be in each other.
const maxDepth = 100

// maxValues is how many values one composite object may have.
const maxValues = 1_000_000

// Lexer reads the objects of a text one after another.
type Lexer struct {
	Data []byte
	Pos  int

	// Refs says that "1 0 R" is a reference, as in files; in content streams there are none.
	Refs bool

	values int // of the object being read
}

const (
	blank = 1 << iota
	delimiter
)

var classes = [...]uint8{
	0: blank, '\t': blank, '\n': blank, '\f': blank, '\r': blank, ' ': blank,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter, 255: 0,
}

// skip passes blanks and comments.
func (l *Lexer) skip() {
	for l.Pos < len(l.Data) {
		switch c := l.Data[l.Pos]; {
		case classes[c] == blank:
			l.Pos++
		case c == '%':
			for l.Pos < len(l.Data) && l.Data[l.Pos] != '\n' && l.Data[l.Pos] != '\r' {
				l.Pos++
			}
		default:
			return
		}
	}
}

// Next is the next object; ok is false at the end.
func (l *Lexer) Next() (v Value, ok bool) {
	l.values = 0
	return l.next(0)
}

func (l *Lexer) next(depth int) (Value, bool) {
	l.skip()
	if l.Pos >= len(l.Data) {
		return nil, false
	}
	if l.values++; l.values > maxValues || depth > maxDepth {
		l.Pos = len(l.Data)
		return nil, false
	}
	switch c := l.Data[l.Pos]; c {
	case '/':
		l.Pos++
		return l.name(), true
	case '(':
		l.Pos++
		return l.literal(), true
	case '[':
		l.Pos++
		return l.array(depth), true
	case '<':
		l.Pos++
		if l.Pos < len(l.Data) && l.Data[l.Pos] == '<' {
			l.Pos++
			return l.dict(depth), true
		}
		return l.hex(), true
	case '>':
		l.Pos++
		if l.Pos < len(l.Data) && l.Data[l.Pos] == '>' {
			l.Pos++
			return Keyword(">>"), true
		}
		return Keyword(">"), true
	case ']', ')', '{', '}':
		l.Pos++
		return Keyword(l.Data[l.Pos-1 : l.Pos]), true
	}
	return l.word(), true
}

// word is a number, a reference or a keyword.
func (l *Lexer) word() Value {
	start := l.Pos
	for l.Pos < len(l.Data) && classes[l.Data[l.Pos]] == 0 {
		l.Pos++
	}
	word := l.Data[start:l.Pos]
	n, ok := number(word)
	if !ok {
		switch string(word) {
		case "true":
			return true
		case "false":
			return false
		case "null":
			return nil
		}
		return Keyword(word)
	}
	if l.Refs && n >= 0 && n < 1<<31 && word[0] != '+' {
		if r, ok := l.ref(int(n)); ok {
			return r
		}
	}
	return n
}

// ref looks whether a number is followed by a generation and R.
func (l *Lexer) ref(n int) (Ref, bool) {
	p := l.Pos
	for p < len(l.Data) && classes[l.Data[p]] == blank {
		p++
	}
	generation, digits := 0, 0
	for p < len(l.Data) && l.Data[p] >= '0' && l.Data[p] <= '9' && digits < 6 {
		generation = 10*generation + int(l.Data[p]-'0')
		digits++
		p++
	}
	if digits == 0 || p >= len(l.Data) || classes[l.Data[p]] != blank {
		return Ref{}, false
	}
	for p < len(l.Data) && classes[l.Data[p]] == blank {
		p++
	}
	if p >= len(l.Data) || l.Data[p] != 'R' || p+1 < len(l.Data) && classes[l.Data[p+1]] == 0 {
		return Ref{}, false
	}
	l.Pos = p + 1
	return Ref{n, generation}, true
}

// number reads a number as PDF writes it: signs, digits and one point. Some programs write two signs, or a sign within.
func number(word []byte) (n float64, ok bool) {
	negative, point, digits := false, false, 0
	scale := 1.0
	for i, c := range word {
		switch {
		case c >= '0' && c <= '9':
			digits++
			if point {
				scale /= 10
				n += float64(c-'0') * scale
			} else {
				n = 10*n + float64(c-'0')
			}
		case c == '.' && !point:
			point = true
		case c == '-' && digits == 0:
			negative = true
		case c == '+' && i == 0:
		case c == '-': // 12-34 is 12 to Acrobat
			return signed(n, negative), true
		default:
			return 0, false
		}
	}
	if digits > 40 {
		return 0, false
	}
	return signed(n, negative), digits > 0 || point
}

func signed(n float64, negative bool) float64 {
	if negative {
		return -n
	}
	return n
}

func (l *Lexer) name() Name {
	start := l.Pos
	for l.Pos < len(l.Data) && classes[l.Data[l.Pos]] == 0 {
		l.Pos++
	}
	raw := l.Data[start:l.Pos]
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return Name(out)
}

// literal is a string in parentheses.
func (l *Lexer) literal() String {
	var out []byte
	for open := 1; l.Pos < len(l.Data); {
		c := l.Data[l.Pos]
		l.Pos++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return String(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		case '\r':
			if l.Pos < len(l.Data) && l.Data[l.Pos] == '\n' {
				l.Pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return String(out)
}

func (l *Lexer) escape(out []byte) []byte {
	if l.Pos >= len(l.Data) {
		return out
	}
	c := l.Data[l.Pos]
	l.Pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if l.Pos < len(l.Data) && l.Data[l.Pos] == '\n' {
			l.Pos++
		}
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := int(c - '0')
	for i := 0; i < 2 && l.Pos < len(l.Data) && l.Data[l.Pos] >= '0' && l.Data[l.Pos] <= '7'; i++ {
		n = 8*n + int(l.Data[l.Pos]-'0')
		l.Pos++
	}
	return append(out, byte(n&0xff)) //nolint:gosec // masked
}

func (l *Lexer) hex() String {
	var out []byte
	high, half := byte(0), false
	for l.Pos < len(l.Data) {
		c := l.Data[l.Pos]
		l.Pos++
		if c == '>' {
			break
		}
		d, ok := hexDigit(c)
		if !ok {
			continue
		}
		if half {
			out = append(out, high<<4|d)
		}
		high, half = d, !half
	}
	if half {
		out = append(out, high<<4)
	}
	return String(out)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func (l *Lexer) array(depth int) Array {
	var a Array
	for {
		v, ok := l.next(depth + 1)
		if !ok || v == Keyword("]") {
			return a
		}
		if k, is := v.(Keyword); is {
			if isEnd(k) {
				l.Pos -= len(k)
				return a
			}
			continue
		}
		a = append(a, v)
	}
}

// isEnd are words that no array or dictionary holds: one that meets them was never closed.
func isEnd(k Keyword) bool { return k == "endobj" || k == "endstream" || k == "stream" || k == "obj" }

func (l *Lexer) dict(depth int) Dict {
	d := Dict{}
	for {
		key, ok := l.next(depth + 1)
		if !ok || key == Keyword(">>") {
			return d
		}
		name, is := key.(Name)
		if !is {
			if k, word := key.(Keyword); word && isEnd(k) {
				l.Pos -= len(k)
				return d
			}
			continue
		}
		v, ok := l.next(depth + 1)
		if !ok || v == Keyword(">>") {
			return d
		}
		if k, word := v.(Keyword); word {
			if isEnd(k) {
				l.Pos -= len(k)
				return d
			}
			continue
		}
		if _, twice := d[name]; !twice {
			d[name] = v
		}
	}
}
