// Package symbols reads texts in fonts of symbols, in which þ is drawn as ☑: Office keeps ticks so.
package symbols

import "strings"

// drawn is what the fonts draw for their characters, as far as forms use them: ticks, boxes, bullets and numbers in
// circles. The keys are the fonts' own codes.
var drawn = map[string]map[rune]rune{
	"wingdings": {
		'l': '●', 'n': '■', 'o': '□', 'p': '□', 'q': '□', 'r': '□', 'u': '◆', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
		0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
		0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8a: '⑩',
		0x8c: '❶', 0x8d: '❷', 0x8e: '❸', 0x8f: '❹', 0x90: '❺', 0x91: '❻', 0x92: '❼', 0x93: '❽', 0x94: '❾', 0x95: '❿',
	},
	"wingdings 2": {
		'O': '✗', 'P': '✓', 'Q': '☒', 'R': '☑', 'S': '☒', 'T': '☒', 0xa0: '▪', 0xa1: '■', 0xa2: '■', 0xa3: '□',
	},
	"webdings": {'a': '✓', 'c': '□', 'g': '■', 'r': '✗'},
}

// windows are the characters that code page 1252 has at 0x80 to 0x9f, where the fonts have others.
var windows = map[rune]rune{
	'€': 0x80, '‚': 0x82, 'ƒ': 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, 'ˆ': 0x88, '‰': 0x89, 'Š': 0x8a,
	'‹': 0x8b, 'Œ': 0x8c, 'Ž': 0x8e, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97,
	'˜': 0x98, '™': 0x99, 'š': 0x9a, '›': 0x9b, 'œ': 0x9c, 'ž': 0x9e, 'Ÿ': 0x9f,
}

// IsFont reports whether a font is one of symbols that are known here.
func IsFont(font string) bool { return drawn[key(font)] != nil }

func key(font string) string { return strings.ToLower(strings.TrimSpace(font)) }

// Drawn is a text as a font draws it. Fonts of letters draw it as it is, and so does every font what isn't known here.
func Drawn(font, text string) string {
	table := drawn[key(font)]
	if table == nil {
		return text
	}
	return strings.Map(func(r rune) rune {
		code := r
		if r >= 0xf000 && r <= 0xf0ff { // Office keeps codes of symbols among the private characters too
			code = r - 0xf000
		} else if at, ok := windows[r]; ok {
			code = at
		}
		if to, ok := table[code]; ok {
			return to
		}
		return r
	}, text)
}
