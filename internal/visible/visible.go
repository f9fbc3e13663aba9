// Package visible shows the characters that steer a terminal, begin a line, turn the direction of text, or show nothing
// at all. Every text that a person reads passes through it on its way out, so that no name and no cell can forge a
// line, hide another or pass for a different one.
package visible

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is a text on one line: controls have their pictures, as ␛ and ␊, and the others that would not be seen are
// written as \u202e. A byte that is no UTF-8 is U+FFFD. What the log of a workflow would take for a command is written
// so that it doesn't: see inert.
func Line(s string) string { return inert(shown(s, false)) }

// Lines is Line for a text whose line feeds are meant.
func Lines(s string) string {
	s = shown(s, true)
	if !strings.Contains(s, "::") && !strings.Contains(s, "##") {
		return s
	}
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(inert(line))
	}
	return b.String()
}

// inert takes from a line what makes logs act on it: “::error::” at its beginning (GitHub, Gitea), and “##[error]”,
// “##vso[…]” or “##teamcity[…]” anywhere.
func inert(line string) string {
	if text := strings.TrimLeft(line, " "); strings.HasPrefix(text, "::") {
		line = line[:len(line)-len(text)] + Escape(':') + text[1:]
	}
	for from := 0; ; {
		at := strings.Index(line[from:], "##")
		if at < 0 {
			return line
		}
		at += from
		name := strings.TrimLeft(line[at+2:], "abcdefghijklmnopqrstuvwxyz")
		if strings.HasPrefix(name, "[") {
			line = line[:at+1] + Escape('#') + line[at+2:]
		}
		from = at + 1
	}
}

func shown(s string, lines bool) string {
	at := firstHidden(s, lines)
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:at])
	for _, r := range s[at:] { // a broken byte comes as U+FFFD
		if r == '\n' && lines || !IsHidden(r) {
			b.WriteRune(r)
			continue
		}
		b.WriteString(Rune(r))
	}
	return b.String()
}

// firstHidden is where the first character stands that can't be shown as it is; -1 where there is none.
func firstHidden(s string, lines bool) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if (c < ' ' || c == 0x7f) && (c != '\n' || !lines) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || IsHidden(r) {
			return i
		}
		i += size
	}
	return -1
}

// IsHidden reports whether a character is a control (C0, C1), a line or paragraph separator, or a format character such
// as those that turn the direction of text and the blanks of no width, or no character at all (U+FFFE, which XML
// refuses too).
func IsHidden(r rune) bool {
	if r < 0xad {
		return r < ' ' || r >= 0x7f && r < 0xa0
	}
	if r >= 0x3000 && r < 0xfe00 { // most of Chinese
		return false
	}
	return r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff' || unicode.Is(unicode.Cf, r)
}

// Rune is how a hidden character is shown.
func Rune(r rune) string {
	switch {
	case r < ' ':
		return string('\u2400' + r)
	case r == 0x7f:
		return "\u2421"
	}
	return Escape(r)
}

// Escape is a character as programs and the double quotes of YAML write it: \u001b.
func Escape(r rune) string {
	if r > 0xffff {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}
