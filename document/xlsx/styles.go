package xlsx

import (
	"strconv"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/numfmt"
	"github.com/ziping-go/ziping/document/internal/symbols"
)

// maxStyles is how many styles, fonts and formats are read: some more than Excel has.
const maxStyles = 100_000

// styles are how cells are shown.
type styles struct {
	cells   []style
	codes   map[int]string // of number formats
	fonts   []string       // symbol fonts by their names, "" for others
	formats map[int]*numfmt.Format
}

// style is one of cells.
type style struct{ format, font int }

// readStyles reads the styles of cells. They name a number format and a font; the named styles that they are based on
// don't count, as Excel repeats in each style what it takes from there.
func (b *book) readStyles(part string) error {
	s := &b.styles
	s.codes = map[int]string{}
	s.cells = []style{}
	region := ""
	return b.scan(part, func(x *markup.Scanner, kind markup.Kind) error {
		if kind != markup.Start {
			return nil
		}
		if x.Depth() == 2 {
			region = string(x.Name)
			return nil
		}
		switch name := string(x.Name); {
		case region == "numFmts" && name == "numFmt" && len(s.codes) < maxStyles:
			code, _ := x.Attribute(markup.Other, "formatCode")
			s.codes[numberOf(x.Raw("numFmtId"))] = code
		case region == "fonts" && name == "font" && x.Depth() == 3 && len(s.fonts) < maxStyles:
			s.fonts = append(s.fonts, "")
		case region == "fonts" && name == "name" && len(s.fonts) > 0:
			s.fonts[len(s.fonts)-1] = fontOf(x)
		case region == "cellXfs" && name == "xf" && len(s.cells) < maxStyles:
			s.cells = append(s.cells, style{numberOf(x.Raw("numFmtId")), numberOf(x.Raw("fontId"))})
		}
		return nil
	})
}

// format is the number format of a style, and font its symbol font.
func (s *styles) format(index int) *numfmt.Format {
	id := 0
	if index >= 0 && index < len(s.cells) {
		id = s.cells[index].format
	}
	if f := s.formats[id]; f != nil {
		return f
	}
	code, ok := s.codes[id]
	if !ok {
		code = numfmt.Builtin(id)
	}
	if s.formats == nil {
		s.formats = map[int]*numfmt.Format{}
	}
	f := numfmt.Parse(code)
	s.formats[id] = f
	return f
}

func (s *styles) font(index int) string {
	if index < 0 || index >= len(s.cells) {
		return ""
	}
	if n := s.cells[index].font; n >= 0 && n < len(s.fonts) {
		return s.fonts[n]
	}
	return ""
}

// fontOf is the symbol font that an element names; "" for other fonts.
func fontOf(x *markup.Scanner) string {
	name, _ := x.Attribute(markup.Other, "val")
	if !symbols.IsFont(name) {
		return ""
	}
	return name
}

// numberOf is an attribute that is a number; 0 where it is none, as the standard has it.
func numberOf(value []byte) int {
	n, err := strconv.Atoi(string(value))
	if err != nil {
		return 0
	}
	return n
}
