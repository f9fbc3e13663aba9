package lang

import "strings"

// Sentence is the sentence of a code, found once, for texts that are made by the million: it is filled without memory of
// its own. Message is the usual way to say something.
type Sentence struct{ zh, en string }

// SentenceOf finds the sentence of a code. A code that the table lacks reads as the code.
func SentenceOf(code Code) Sentence {
	if e, ok := find(code); ok {
		return Sentence(e)
	}
	return Sentence{string(code), string(code)}
}

// Append appends the sentence in a language; argument appends what stands for {n}.
func (s *Sentence) Append(dst []byte, l Language, argument func(dst []byte, n int) []byte) []byte {
	text := s.zh
	if l == English {
		text = s.en
	}
	for {
		before, n, after, more := cutArgument(text)
		dst = append(dst, before...)
		if !more {
			return dst
		}
		dst, text = argument(dst, n), after
	}
}

// cutArgument cuts a sentence around its first {n}. Braces around anything but a digit stand for themselves.
func cutArgument(text string) (before string, n int, after string, found bool) {
	for from := 0; ; {
		at := strings.IndexByte(text[from:], '{')
		if at < 0 {
			return text, 0, "", false
		}
		at += from
		if at+2 < len(text) && text[at+2] == '}' && text[at+1] >= '0' && text[at+1] <= '9' {
			return text[:at], int(text[at+1] - '0'), text[at+3:], true
		}
		from = at + 1
	}
}
