package lang

import "strings"

// Sentence is the sentence of a code, found and cut once, for texts that are made by the million: it is filled without
// memory of its own. Message is the usual way to say something.
type Sentence struct{ zh, en []stretch }

// stretch is what is before an argument, and which argument that is; -1 after the last.
type stretch struct {
	before string
	hole
}

// hole is where an argument goes. With a pair of words, as in {0|point|points}, it takes not the argument but the word
// that goes with it: the first where the argument reads “1”. With a part of the sentence, as in {0?; {0} are left}, it
// takes that part unless the argument reads “0” or nothing.
type hole struct {
	argument  int
	one, many string
	part      string
}

// fill appends what goes into the hole.
func (h *hole) fill(dst []byte, argument func(dst []byte, n int) []byte) []byte {
	start := len(dst)
	dst = argument(dst, h.argument)
	switch {
	case h.part != "":
		if value := string(dst[start:]); value == "" || value == "0" {
			return dst[:start]
		}
		return appendFilled(dst[:start], h.part, argument)
	case h.many == "":
		return dst
	case string(dst[start:]) == "1":
		return append(dst[:start], h.one...)
	}
	return append(dst[:start], h.many...)
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
		before, h, after, more := cutHole(text)
		if !more {
			return append(all, stretch{before, hole{argument: -1}})
		}
		all, text = append(all, stretch{before, h}), after
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
		if stretches[i].argument >= 0 {
			dst = stretches[i].fill(dst, argument)
		}
	}
	return dst
}

// appendFilled appends a part of a sentence with its holes filled.
func appendFilled(dst []byte, text string, argument func(dst []byte, n int) []byte) []byte {
	for {
		before, h, after, more := cutHole(text)
		dst = append(dst, before...)
		if !more {
			return dst
		}
		dst = h.fill(dst, argument)
		text = after
	}
}

// cutHole cuts a sentence around its first {n}, {n|one|many} or {n?part}. Other braces stand for themselves.
func cutHole(text string) (before string, h hole, after string, found bool) {
	for from := 0; ; {
		at := strings.IndexByte(text[from:], '{')
		if at < 0 {
			return text, hole{}, "", false
		}
		at += from
		if at+2 < len(text) && text[at+1] >= '0' && text[at+1] <= '9' {
			h.argument, after = int(text[at+1]-'0'), text[at+3:]
			if text[at+2] == '}' {
				return text[:at], h, after, true
			}
			if text[at+2] == '?' {
				if part, rest, closed := cutPart(after); closed {
					h.part = part
					return text[:at], h, rest, true
				}
			}
			words, rest, closed := strings.Cut(after, "}")
			one, many, pair := strings.Cut(words, "|")
			if text[at+2] == '|' && closed && pair {
				h.one, h.many = one, many
				return text[:at], h, rest, true
			}
		}
		from = at + 1
	}
}

// cutPart cuts a text at the brace that closes the one before it.
func cutPart(text string) (part, rest string, closed bool) {
	depth := 1
	for i := range len(text) {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return text[:i], text[i+1:], true
			}
		}
	}
	return "", text, false
}
