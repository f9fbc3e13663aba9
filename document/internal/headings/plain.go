package headings

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/cell"
)

// Squeeze is a text without any blanks, as headings are compared.
func Squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0x3000 || r == 0xfeff || r == 0x200b {
			return -1
		}
		return r
	}, s)
}

// Clean is a text without the blanks around it and its paragraphs; wide blanks count.
func Clean(s string) string {
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line, _ = cell.TrimBlanks(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// Narrow turns full-width signs and digits into the usual ones.
func Narrow(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '【' || r == '〔' || r == '〈' || r == '『':
			return '['
		case r == '】' || r == '〕' || r == '〉' || r == '』':
			return ']'
		}
		return r
	}, s)
}

// marks are what forms put before a heading that must be filled in, and around headings.
const marks = "*★☆▲△●○◆◇■□※✱#"

// chineseNumerals are the digits of numbering.
const chineseNumerals = "一二三四五六七八九十"

// Plain is the plain form of a heading: 3.*年度(/项目)指标值（万元）： is 年度指标值.
func Plain(text string) string {
	s := strings.Trim(Narrow(Squeeze(text)), marks)
	s = withoutNumbering(s)
	s = strings.Trim(s, marks)
	if bare := withoutBrackets(s); bare != "" {
		s = bare
	}
	return strings.TrimRight(s, ":;,.、，。"+marks)
}

// withoutNumbering cuts 1. (二) 三、 ① from the front.
func withoutNumbering(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if first >= 0x2460 && first <= 0x2473 {
		return s[size:]
	}
	rest, bracketed := strings.CutPrefix(s, "(")
	digits := strings.TrimLeft(rest, "0123456789")
	if digits == rest {
		digits = strings.TrimLeft(rest, chineseNumerals)
	}
	if n := len(rest) - len(digits); n == 0 || n > len("二十一") {
		return s
	}
	ends := []string{"、", ".", ")"}
	if bracketed {
		ends = ends[2:]
	}
	for _, end := range ends {
		if after, ok := strings.CutPrefix(digits, end); ok && after != "" && (after[0] < '0' || after[0] > '9') {
			return after
		}
	}
	return s
}

// withoutBrackets leaves out what is in brackets, also where the closing one is missing.
func withoutBrackets(s string) string {
	if !strings.ContainsAny(s, "([") {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// Bracketed is what each pair of brackets of a text holds, from the last one on.
func Bracketed(text string) []string {
	s := Narrow(Squeeze(text))
	var all []string
	for {
		at := strings.LastIndexAny(s, "([")
		if at < 0 {
			return all
		}
		inside, _, _ := strings.Cut(s[at+1:], ")")
		inside, _, _ = strings.Cut(inside, "]")
		all, s = append(all, strings.Trim(inside, ":")), s[:at]
	}
}
