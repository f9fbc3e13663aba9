package expression

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// normalised is a source in the parser's spelling. Numbers are replaced by their index in literals, so that the parser
// can't round them; every character knows where it came from.
type normalised struct {
	text     strings.Builder
	origin   []int // of each character of text: its byte in the source
	literals []exact.Fraction
	mistakes []Mistake
	src      string
	at       int
}

// spellings are signs and words that offices write and the parser doesn't know.
var spellings = map[string]string{
	"≥": ">=", "≧": ">=", "≤": "<=", "≦": "<=", "≠": "!=", "＞": ">", "＜": "<", "＝": "==", "（": "(", "）": ")",
	"，": ",", "、": ",", "【": "[", "】": "]", "＋": "+", "－": "-", "×": "*", "÷": "/", "？": "?", "：": ":", "　": " ",
}

// words are whole words that stand for operators.
var words = map[string]string{"且": "and", "并且": "and", "或": "or", "或者": "or", "非": "not", "包含": "contains"}

func normalise(src string) *normalised {
	n := &normalised{src: src}
	for n.at < len(src) {
		n.next()
	}
	return n
}

func (n *normalised) write(s string) {
	n.text.WriteString(s)
	for range s {
		n.origin = append(n.origin, n.at)
	}
}

func (n *normalised) mistake(offset, length int, m, hint lang.Message) {
	n.mistakes = append(n.mistakes, Mistake{Message: m, Hint: hint, Offset: offset, Length: length})
}

func (n *normalised) next() {
	rest := n.src[n.at:]
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case r == '"' || r == '\'' || r == '“' || r == '”' || r == '‘' || r == '’' || r == '＂':
		n.quoted(r, size)
		return
	case r >= '0' && r <= '9' || r >= '０' && r <= '９':
		n.number()
		return
	case r == '_' || unicode.IsLetter(r):
		n.word()
		return
	case r == '=':
		n.equals(rest)
		return
	case (r == '>' || r == '<' || r == '!') && strings.HasPrefix(rest[1:], "="):
		n.write(rest[:2])
		n.at += 2
		return
	}
	if s, ok := spellings[rest[:size]]; ok {
		n.write(s)
	} else {
		n.write(rest[:size])
	}
	n.at += size
}

// equals reads == and takes a lone = for a slip.
func (n *normalised) equals(rest string) {
	length := 1
	if strings.HasPrefix(rest, "==") {
		length = 2
	} else {
		n.mistake(n.at, 1, lang.Of("EXPR_EQUALS"), lang.Of("EXPR_EQUALS_HINT"))
	}
	n.write("==")
	n.at += length
}

// quoted copies a text. Any closing quote of the pair ends it; the parser sees plain quotes.
func (n *normalised) quoted(open rune, size int) {
	closing := string(open)
	switch open {
	case '“', '”', '＂':
		closing = "“”＂"
	case '‘', '’':
		closing = "‘’"
	}
	start := n.at
	n.at += size
	end := strings.IndexAny(n.src[n.at:], closing)
	if open == '"' || open == '\'' {
		end = closingQuote(n.src[n.at:], byte(open))
	}
	if end < 0 {
		n.mistake(start, len(n.src)-start, lang.Of("EXPR_QUOTE"), lang.Message{})
		n.at = len(n.src)
		return
	}
	body := n.src[n.at : n.at+end]
	_, closed := utf8.DecodeRuneInString(n.src[n.at+end:])
	n.at = start
	n.write(quote(body, open))
	n.at = start + size + end + closed
}

// closingQuote finds the quote that ends a text, past escapes.
func closingQuote(s string, q byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case q:
			return i
		}
	}
	return -1
}

// quote is a body in plain quotes; one that stood in plain quotes already has its escapes.
func quote(body string, open rune) string {
	switch open {
	case '"':
		return `"` + body + `"`
	case '\'':
		return `'` + body + `'`
	}
	return strconv.Quote(body)
}

// word copies a name or an operator in words.
func (n *normalised) word() {
	end := strings.IndexFunc(n.src[n.at:], func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if end < 0 {
		end = len(n.src) - n.at
	}
	name := n.src[n.at : n.at+end]
	switch s, ok := words[name]; {
	case ok:
		n.write(" " + s + " ")
	case called(n.src[n.at+end:]) && !isOperator(name):
		n.write(callMark + name)
	default:
		n.write(name)
	}
	n.at += end
}

// callMark is before the name of a function, so that the parser doesn't take it for one of its own.
const callMark = "call_"

// called reports whether a name is that of a function: a bracket comes next.
func called(s string) bool {
	s = strings.TrimLeft(s, " ")
	return strings.HasPrefix(s, "(") || strings.HasPrefix(s, "（")
}

// isOperator reports whether the parser takes a word for an operator.
func isOperator(word string) bool {
	switch word {
	case "and", "or", "in", "not", "contains", "startsWith", "endsWith", "matches":
		return true
	}
	return false
}

// number replaces a literal by its index. A % or ‰ that follows belongs to it unless a value comes next, as in 7 % 3.
func (n *normalised) number() {
	start := n.at
	var digits strings.Builder
	at := n.at
scan:
	for at < len(n.src) {
		r, size := utf8.DecodeRuneInString(n.src[at:])
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case r >= '０' && r <= '９':
			digits.WriteRune(r - '０' + '0')
		case r == '_':
		case (r == '.' || r == '．') && startsDigit(n.src[at+size:]):
			digits.WriteByte('.')
		default:
			break scan
		}
		at += size
	}
	value, err := exact.Parse(digits.String())
	if err != nil {
		n.mistake(start, at-start, lang.Of("EXPR_LITERAL", n.src[start:at]), lang.Of("EXPR_LITERAL_HINT"))
	}
	blank := len(n.src[at:]) - len(strings.TrimLeft(n.src[at:], " "))
	sign, size := utf8.DecodeRuneInString(n.src[at+blank:])
	if scale := percentScale(sign); scale > 0 && !startsValue(n.src[at+blank+size:]) {
		per, _ := exact.Ratio(1, scale)
		value = value.Mul(per)
		at += blank + size
	}
	n.literals = append(n.literals, value)
	n.write(strconv.Itoa(len(n.literals) - 1))
	n.at = at
}

func percentScale(r rune) int64 {
	switch r {
	case '%', '％':
		return 100
	case '‰':
		return 1000
	}
	return 0
}

func startsDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}

// startsValue reports whether an operand comes next, past blanks; words that are operators don't count.
func startsValue(s string) bool {
	s = strings.TrimLeft(s, " ")
	r, _ := utf8.DecodeRuneInString(s)
	if r == '(' || r == '（' || startsDigit(s) {
		return true
	}
	if r != '_' && !unicode.IsLetter(r) {
		return false
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	word := s[:end]
	if _, operator := words[word]; operator {
		return false
	}
	return !isOperator(word)
}
