package lang

import "strings"

// Sentence is the sentence of a code, found and cut once, for texts that are made by the million: it is filled without
// memory of its own. Message is the usual way to say something.
type Sentence struct{ zh, en []stretch }

// stretch is what stands before an argument, and which argument that is; -1 behind the last.
type stretch struct {
	before   string
	argument int
}

// SentenceOf finds the sentence of a code. A code that the table lacks reads as the code.
func SentenceOf(code Code) Sentence {
	if e, ok := find(code); ok {
		return Sentence{cut(e.zh), cut(e.en)}
	}
	return Sentence{cut(string(code)), cut(string(code))}
}

func cut(text string) (all []stretch) {
	for {
		before, n, after, more := cutArgument(text)
		if !more {
			return append(all, stretch{before, -1})
		}
		all, text = append(all, stretch{before, n}), after
	}
}

// Append appends the sentence in a language; argument appends what stands for {n}.
func (s *Sentence) Append(dst []byte, l Language, argument func(dst []byte, n int) []byte) []byte {
	stretches := s.zh
	if l == English {
		stretches = s.en
	}
	for i := range stretches {
		dst = append(dst, stretches[i].before...)
		if n := stretches[i].argument; n >= 0 {
			dst = argument(dst, n)
		}
	}
	return dst
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
