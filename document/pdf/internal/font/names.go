package font

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// letterOf is the letter of the name of a glyph, such as "A", "percent", "uni4E00" or "eacute".
func letterOf(name string) string {
	if len(name) == 1 {
		return name
	}
	if s, ok := named[name]; ok {
		return s
	}
	name, _, _ = strings.Cut(name, ".")
	if s, ok := named[name]; ok {
		return s
	}
	for _, prefix := range []string{"uni", "u"} {
		if digits, ok := strings.CutPrefix(name, prefix); ok && len(digits) >= 4 {
			n, err := strconv.ParseUint(digits[:min(len(digits), 6)], 16, 32)
			if prefix == "uni" {
				n, err = strconv.ParseUint(digits[:4], 16, 32)
			}
			if err == nil && n < 0x110000 {
				return string(rune(n))
			}
		}
	}
	if len(name) > 1 {
		if mark, ok := accents[name[1:]]; ok && name[0] >= 'A' && name[0] <= 'z' {
			return norm.NFC.String(name[:1] + mark)
		}
	}
	return Unknown
}

var accents = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "tilde": "\u0303", "dieresis": "\u0308",
	"ring": "\u030a", "cedilla": "\u0327", "caron": "\u030c", "macron": "\u0304", "breve": "\u0306",
}

var named = map[string]string{
	"space": " ", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
	"period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
	"six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=",
	"greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": `\`, "bracketright": "]",
	"asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}",
	"asciitilde": "~", "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”",
	"endash": "–", "emdash": "—", "bullet": "•", "ellipsis": "…", "multiply": "×", "divide": "÷", "degree": "°",
	"plusminus": "±", "lessequal": "≤", "greaterequal": "≥", "notequal": "≠", "periodcentered": "·", "section": "§",
	"perthousand": "‰", "yen": "¥", "sterling": "£", "cent": "¢", "Euro": "€", "minus": "−", "fi": "fi", "fl": "fl",
	"ff": "ff", "ffi": "ffi", "ffl": "ffl", "nbspace": " ", "sfthyphen": "-", "infinity": "∞", "approxequal": "≈",
	"radical": "√", "checkmark": "✓", "H18533": "■", "H22073": "□", "filledbox": "■", "square": "□", "circle": "○",
	"guillemotleft": "«", "guillemotright": "»", "germandbls": "ß", "onesuperior": "¹", "twosuperior": "²",
	"threesuperior": "³", "onehalf": "½", "onequarter": "¼", "threequarters": "¾", "copyright": "©", "registered": "®",
	"trademark": "™", "mu": "µ", "paragraph": "¶", "dagger": "†", "AE": "Æ", "ae": "æ", "Oslash": "Ø", "oslash": "ø",
}

// dingbats are the ticks and boxes of ZapfDingbats, which forms to fill in use.
var dingbats = map[int]string{
	'3': "✓", '4': "✔", '5': "✕", '6': "✖", '7': "✗", '8': "✘", 'l': "●", 'n': "■", 'o': "□", 'u': "◆", 'H': "★",
	'q': "□",
}

// symbolsOf are the ticks and boxes of the fonts that show them for letters; nil of other fonts.
func symbolsOf(name string) map[rune]string {
	name = strings.ToLower(strings.NewReplacer(" ", "", "-", "", "#20", "").Replace(name))
	switch {
	case strings.HasPrefix(name, "wingdings2"):
		return map[rune]string{'P': "✓", 'O': "✗", 'R': "☑", 'S': "☒", 'T': "☒", 'Q': "☒", 0xa3: "□", 0xa2: "■"}
	case strings.HasPrefix(name, "wingdings") && !strings.HasPrefix(name, "wingdings3"):
		return map[rune]string{
			0xfc: "✓", 0xfb: "✗", 0xfe: "☑", 0xfd: "☒", 0xa8: "□", 'o': "□", 'n': "■", 'q': "□", 'l': "●", 'x': "☒",
			0xa1: "○", 0x75: "◆", 0xd8: "➢", 0xf0: "⇨",
		}
	}
	return nil
}

// normal puts compatibility forms right: programs that make ToUnicode maps from a font take the radical ⽬ for 目, as
// both are the same glyph, and ligatures.
func normal(text string) string {
	for _, r := range text {
		if r >= 0x2e80 && r <= 0x2fdf || r >= 0xf900 && r <= 0xfb06 {
			return norm.NFKC.String(text)
		}
	}
	return text
}
