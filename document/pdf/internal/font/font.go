// Package font turns the bytes that a PDF file shows into letters and widths: ToUnicode maps first, then the encoding
// of the font, then the table of an embedded TrueType font. A glyph that none of them names is told as unknown.
package font

import (
	"strings"

	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// Unknown is the text of a glyph whose letter the file doesn't tell.
const Unknown = "\ufffd"

// Glyph is one shown character.
type Glyph struct {
	Text  string
	Width float64 // of a text of size 1
	Blank bool    // a single byte 32, which word spacing widens
}

// Font decodes the strings shown in it.
type Font struct {
	// Vertical says that its text runs downwards.
	Vertical bool

	// Scale is the height of its glyphs in a text of size 1; 1 but for some fonts of type 3.
	Scale float64

	split   func(s string) (code, length int)
	text    func(code, length int) string
	width   func(code, length int) float64
	glyphs  map[[2]int]Glyph // by code and length
	unicode *cmap
	symbols map[rune]string // of Wingdings and the like
}

// maxGlyphs is how many glyphs a font keeps.
const maxGlyphs = 1 << 16

// New reads a font from its dictionary. Whatever is missing is made up for: the result is never nil.
func New(file *object.File, d object.Dict) *Font {
	f := &Font{Scale: 1, glyphs: map[[2]int]Glyph{}, symbols: symbolsOf(baseName(file, d))}
	if s := file.Stream(d["ToUnicode"]); s != nil {
		data, _ := file.Data(s) // of a damaged map, what is readable
		f.unicode = readCMap(data)
	}
	if file.Name(d["Subtype"]) == "Type0" {
		f.composite(file, d)
	} else {
		f.simple(file, d)
	}
	return f
}

func baseName(file *object.File, d object.Dict) string {
	name := string(file.Name(d["BaseFont"]))
	if _, after, subset := strings.Cut(name, "+"); subset {
		return after
	}
	return name
}

// Each calls a function for each glyph of a string.
func (f *Font) Each(s string, shown func(Glyph) bool) {
	for s != "" {
		code, length := f.split(s)
		length = min(max(length, 1), len(s))
		s = s[length:]
		if !shown(f.glyph(code, length)) {
			return
		}
	}
}

func (f *Font) glyph(code, length int) Glyph {
	key := [2]int{code, length}
	g, known := f.glyphs[key]
	if !known {
		g = Glyph{Text: f.letter(code, length), Width: f.width(code, length), Blank: code == 32 && length == 1}
		if len(f.glyphs) < maxGlyphs {
			f.glyphs[key] = g
		}
	}
	return g
}

// letter is the text of a glyph: by the font's own map, or else by its encoding.
func (f *Font) letter(code, length int) string {
	text, mapped := "", false
	if f.unicode != nil {
		text, mapped = f.unicode.text(code, length)
	}
	if !mapped || strings.Trim(text, "\x00\ufffd") == "" {
		text = f.text(code, length)
	}
	if f.symbols != nil {
		for r, symbol := range f.symbols {
			if text == string(r) || text == string(0xf000+r) {
				return symbol
			}
		}
	}
	return normal(text)
}
