package html

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is a paragraph, or a table where there is one.
type block struct {
	text  string
	table *table
}

// flow is what stands in a cell, or outside of tables: blocks in their order.
type flow struct {
	blocks []block
	count  *int   // of all paragraphs of the page
	line   []byte // the paragraph so far
	last   rune   // of the line; 0 where it is empty
	blank  bool   // blanks came after it that count as one before more text
	broken bool   // there was a line end of the source among them
}

// write adds text of the page. Blanks count as one, as browsers show them, unless they are preformatted; line ends of
// the source between Chinese characters count for nothing. It returns how many characters couldn't be read.
func (f *flow) write(text []byte, preformatted bool) int {
	bad := 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		switch {
		case r == '\n' && preformatted:
			f.breakLine()
		case !preformatted && (r == ' ' || r == '\t' || r == '\n' || r == '\f' || r == '\r'):
			f.blank = true
			f.broken = f.broken || r == '\n'
		case r == '\u00a0':
			f.put(' ')
		case r == '\t':
			f.put(r)
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == '\u00ad':
		default:
			if r == utf8.RuneError {
				bad++
			}
			f.put(r)
		}
	}
	return bad
}

func (f *flow) put(r rune) {
	if f.blank && f.last != 0 && f.last != '\n' && !(f.broken && isWide(f.last) && isWide(r)) {
		f.line = append(f.line, ' ')
	}
	f.blank, f.broken = false, false
	f.line = utf8.AppendRune(f.line, r)
	f.last = r
}

// isWide reports whether a character is one of those that are written without blanks between.
func isWide(r rune) bool { return r >= 0x2e80 && r <= 0xffef && !unicode.Is(unicode.Hangul, r) }

// breakLine ends a line within a paragraph.
func (f *flow) breakLine() {
	f.line = append(f.line, '\n')
	f.last, f.blank, f.broken = '\n', false, false
}

// end ends a paragraph. One that is empty is none; one that shows a blank only is an empty line.
func (f *flow) end() {
	if len(f.line) > 0 {
		*f.count++
		f.blocks = append(f.blocks, block{text: strings.TrimRight(string(f.line), "\n")})
	}
	f.line, f.last, f.blank, f.broken = f.line[:0], 0, false, false
}

// text is all text of the flow, its paragraphs as lines.
func (f *flow) text() string {
	if len(f.blocks) == 1 && f.blocks[0].table == nil {
		return f.blocks[0].text
	}
	var lines []string
	for _, b := range f.blocks {
		if b.table == nil {
			lines = append(lines, b.text)
		}
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
