package docx

import (
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// The fonts whose characters are signs. unknownFont are signs of the private area without their font.
const (
	wingdings   = "wingdings"
	wingdings2  = "wingdings 2"
	webdings    = "webdings"
	greek       = "symbol"
	unknownFont = ""
)

// privateUse is the first byte of the characters U+F000 to U+FFFF in UTF-8; U+F020 to U+F0FF stand for the bytes of
// symbol fonts.
const privateUse = 0xef

// signs are the characters of symbol fonts that forms use, by their number in the font: ticks, boxes, signs of
// comparison, bullets, numbers in circles.
var signs = map[string]map[rune]rune{
	wingdings: signsOf("ü✓þ☑û✗ý☒x☒¨□o□q□r□n■§▪l●Ÿ•¡○u◆v❖«★Ø➢à→ß←á↑â↓F☞J☺R☼",
		0x81, "①②③④⑤⑥⑦⑧⑨⑩", 0x8c, "❶❷❸❹❺❻❼❽❾❿"),
	wingdings2: signsOf("P✓R☑O✗Q☒S☒T☒U☒V☒£□¢■ ▪—●˜●",
		0x6a, "①②③④⑤⑥⑦⑧⑨⑩", 0x75, "❶❷❸❹❺❻❼❽❾❿"),
	webdings: signsOf("a✓r✗c□g■n●=★", 0, "", 0, ""),
	greek: signsOf("£≤³≥±±´×¸÷¹≠»≈¥∞°°Ö√·•®→¬←\u00ad↑¯↓º≡å∑m\u03bcDΔ"+
		"aαbβcχdδeεfφgγhηiιkκlλnνoοpπqθrρsσtτuυwωxξyψzζSΣWΩPΠQΘLΛGΓFΦYΨXΞ-−", 0, "", 0, ""),
	unknownFont: signsOf("ü✓þ☑û✗ý☒R☑P✓¨□o□£□n■·•l●Ø➢", 0, "", 0, ""),
}

// signsOf is a table of pairs, a character as Latin-1 shows it and its sign, and of signs in a row from two numbers on.
func signsOf(pairs string, from1 rune, row1 string, from2 rune, row2 string) map[rune]rune {
	table := map[rune]rune{}
	all := []rune(pairs)
	for i := 0; i+1 < len(all); i += 2 {
		table[inLatin(all[i])] = all[i+1]
	}
	for i, sign := range []rune(row1) {
		table[from1+rune(i)] = sign
	}
	for i, sign := range []rune(row2) {
		table[from2+rune(i)] = sign
	}
	return table
}

// inLatin is the number of a character in the Windows variant of Latin-1.
func inLatin(c rune) rune {
	switch c {
	case '—':
		return 0x97
	case '˜':
		return 0x98
	case 'Ÿ':
		return 0x9f
	}
	return c
}

// symbol is the Unicode character that a character of a font shows. One that isn't known keeps as it is.
func symbol(font string, c rune) rune {
	n := c
	if c >= 0xf020 && c <= 0xf0ff {
		n = c - 0xf000
	} else if font == unknownFont || c > 0xff {
		return c
	}
	if sign, ok := signs[font][n]; ok {
		return sign
	}
	if n < 0x80 && (font == greek || n == ' ') {
		return n
	}
	return c
}

// fontName is the name of a symbol font as the table has it; "" of any other font.
func fontName(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if _, ok := signs[name]; ok {
		return name
	}
	return unknownFont
}

// symbolFont is the symbol font of w:rFonts; "" where it has another.
func symbolFont(x *markup.Scanner) string {
	for _, script := range []string{"ascii", "hAnsi"} {
		if name, ok := x.Attribute(word, script); ok {
			if font := fontName(name); font != "" {
				return font
			}
		}
	}
	return ""
}
