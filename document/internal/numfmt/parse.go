package numfmt

import (
	"strings"
	"unicode/utf8"
)

// Format is a number format, read once for many values. The zero value is General.
type Format struct{ sections []section }

// section is one of the parts between semicolons.
type section struct {
	tokens    []token
	condition condition
	dates     bool // shows dates or times
	general   bool // holds General
	text      bool // holds @
	numerals  int  // 1, 2 or 3 of DBNum: Chinese numerals, those of cheques, full-width digits
}

// condition is [>=100]; without an operator there is none.
type condition struct {
	operator string
	than     decimal
}

func (c condition) holds(d decimal) bool {
	n := d.compare(c.than)
	switch c.operator {
	case "<":
		return n < 0
	case "<=":
		return n <= 0
	case ">":
		return n > 0
	case ">=":
		return n >= 0
	case "<>":
		return n != 0
	}
	return n == 0
}

type kind uint8

// The kinds of tokens.
const (
	literal kind = iota
	digit        // 0 # ?
	point
	comma
	percent
	power // E+ E-
	slash
	at
	general
	datePart // y m d h s e a, with brackets for elapsed time
	halfDay  // AM/PM
)

type token struct {
	kind    kind
	text    string
	elapsed bool // [h]
}

// mostTokens is how long a format may be; longer ones are General.
const mostTokens = 1000

// Parse reads a format. Whatever it doesn't know shows itself.
func Parse(code string) *Format {
	f := &Format{}
	if len(code) > mostTokens {
		return f
	}
	for len(f.sections) < 4 {
		s, rest, more := parseSection(code)
		f.sections = append(f.sections, s)
		if !more {
			break
		}
		code = rest
	}
	return f
}

// halves are how the halves of the day are asked for, and what is shown.
var halves = []struct{ text, before, after string }{
	{"AM/PM", "AM", "PM"}, {"A/P", "A", "P"}, {"上午/下午", "上午", "下午"},
}

// parseSection reads up to a semicolon.
func parseSection(code string) (s section, rest string, more bool) {
	for code != "" {
		r, size := utf8.DecodeRuneInString(code)
		switch {
		case r == ';':
			s.settle()
			return s, code[1:], true
		case r == '[':
			code = s.bracket(code)
		case r == '"':
			text, after, _ := strings.Cut(code[1:], `"`)
			s.add(literal, text)
			code = after
		case r == '\\' || r == '!':
			text := firstRune(code[1:])
			s.add(literal, text)
			code = code[1+len(text):]
		case r == '_': // as wide as the next character
			s.add(literal, " ")
			code = code[1+len(firstRune(code[1:])):]
		case r == '*': // the next character fills the column
			code = code[1+len(firstRune(code[1:])):]
		default:
			n := s.word(code)
			if n == 0 {
				s.add(literal, code[:size])
				n = size
			}
			code = code[n:]
		}
	}
	s.settle()
	return s, "", false
}

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

func (s *section) add(k kind, text string) { s.tokens = append(s.tokens, token{kind: k, text: text}) }

// ofSystem are the long date and the time of the system, which come in the place of what a format says after them.
var ofSystem = map[string]string{"f800": `yyyy"年"m"月"d"日"`, "f400": "h:mm:ss"}

// bracket reads a colour, a currency, a condition, numerals or an elapsed time.
func (s *section) bracket(code string) (rest string) {
	inside, rest, closed := strings.Cut(code[1:], "]")
	if !closed {
		s.add(literal, "[")
		return code[1:]
	}
	lower := strings.ToLower(inside)
	switch {
	case strings.HasPrefix(inside, "$"):
		currency, language, _ := strings.Cut(inside[1:], "-")
		s.add(literal, currency)
		if whole := ofSystem[strings.ToLower(language)]; whole != "" {
			_, others, more := strings.Cut(rest, ";")
			rest = whole
			if more {
				rest += ";" + others
			}
		}
	case strings.HasPrefix(lower, "dbnum") && len(lower) == 6 && lower[5] >= '1' && lower[5] <= '3':
		s.numerals = int(lower[5] - '0')
	case lower != "" && strings.Trim(lower, lower[:1]) == "" && strings.IndexAny(lower, "hms") == 0:
		s.tokens = append(s.tokens, token{kind: datePart, text: lower, elapsed: true})
	case strings.IndexAny(inside, "<>=") == 0:
		n := len(inside) - len(strings.TrimLeft(inside, "<>="))
		if than, ok := parseDecimal(inside[n:]); ok {
			s.condition = condition{inside[:n], than}
		}
	}
	return rest
}

// word reads what has a meaning without quotes, and says how many bytes that is.
func (s *section) word(code string) int {
	for _, known := range []string{"General", "G/通用格式"} {
		if len(code) >= len(known) && strings.EqualFold(code[:len(known)], known) {
			s.add(general, known)
			return len(known)
		}
	}
	for _, h := range halves {
		if len(code) >= len(h.text) && strings.EqualFold(code[:len(h.text)], h.text) {
			s.add(halfDay, h.text)
			return len(h.text)
		}
	}
	switch c := code[0]; c {
	case '0', '#', '?':
		s.add(digit, code[:1])
	case '.':
		s.add(point, ".")
	case ',':
		s.add(comma, ",")
	case '%':
		s.add(percent, "%")
	case '/':
		s.add(slash, "/")
	case '@':
		s.add(at, "@")
	case 'E', 'e':
		if len(code) > 1 && (code[1] == '+' || code[1] == '-') {
			s.add(power, code[:2])
			return 2
		}
		return s.datePart(code)
	case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S', 'a', 'A', 'g', 'G':
		return s.datePart(code)
	default:
		return 0
	}
	return 1
}

// datePart reads a letter as often as it is repeated.
func (s *section) datePart(code string) int {
	letter := strings.ToLower(code[:1])
	n := 1
	for n < len(code) && strings.EqualFold(code[n:n+1], letter) {
		n++
	}
	if letter == "a" && n < 3 {
		return 0
	}
	s.add(datePart, strings.Repeat(letter, n))
	return n
}

// settle tells minutes from months and notes what the section shows.
func (s *section) settle() {
	last := -1
	for i, t := range s.tokens {
		switch t.kind {
		case general:
			s.general = true
		case at:
			s.text = true
		case halfDay:
			s.dates = true
		case datePart:
			s.dates = true
			if last >= 0 && t.text[0] == 's' && s.tokens[last].text[0] == 'm' {
				s.tokens[last].asMinutes()
			}
			if last >= 0 && t.text[0] == 'm' && s.tokens[last].text[0] == 'h' {
				s.tokens[i].asMinutes()
			}
			last = i
		}
	}
}

// asMinutes marks minutes by a letter of their own.
func (t *token) asMinutes() {
	if !t.elapsed {
		t.text = strings.Repeat("n", min(len(t.text), 2))
	}
}
