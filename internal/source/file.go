package source

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// The limits of what is read. One that is hit is an error that names it.
const (
	MaxYAML  = 4 << 20  // bytes of a YAML file
	MaxJSON  = 16 << 20 // bytes of a JSON file
	maxDepth = 64       // mappings and sequences within each other
	maxNodes = 300_000  // after aliases are expanded
	maxText  = 1 << 20  // bytes of a text

	// Of YAML, whose parser takes long for many keys and documents and much memory for each value.
	maxMarks     = 80_000 // commas, colons, brackets and dashes, of which nearly every value has one
	maxKeys      = 5_000  // of a mapping over lines
	maxDocuments = 2_000
)

// file is a text and its lines.
type file struct {
	name  string
	text  string
	first int    // number of the first line
	lines []int  // where each line starts, in bytes
	cell  string // of a sheet, where the text is all that a cell holds

	runes struct { // characters before each block of the text, counted once somebody asks for a place in a long one
		once   sync.Once
		before []int
	}
	seen struct{ line, column, offset int } // where offset was last asked for: the next place is usually after it
}

// newFile checks size and encoding, and finds the lines, which are counted from first.
func newFile(name string, data []byte, first, limit int) (*file, error) {
	if len(data) > limit {
		e := fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_SIZE", megabytes(len(data)), megabytes(limit)))
		return nil, e.Hinting(lang.Of("LIMIT_SIZE_HINT"))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	f := &file{name: name, text: string(data), first: first, lines: []int{0}}
	for i := range len(f.text) {
		if f.text[i] == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	if err := f.checkEncoding(); err != nil {
		return nil, err
	}
	return f, nil
}

func megabytes(n int) string {
	return strconv.FormatInt(int64(n+1<<20-1)>>20, 10)
}

// checkEncoding refuses what isn't UTF-8, and says what it looks like instead.
func (f *file) checkEncoding() error {
	if utf8.ValidString(f.text) && !strings.ContainsRune(f.text, 0) {
		return nil
	}
	looks := lang.Of("ENCODING_UNKNOWN")
	switch {
	case strings.HasPrefix(f.text, "\xff\xfe"), strings.HasPrefix(f.text, "\xfe\xff"), strings.ContainsRune(f.text, 0):
		looks = lang.Of("ENCODING_UTF16")
	case looksGBK(f.text):
		looks = lang.Of("ENCODING_GBK")
	}
	line := f.first
	for i, r := range f.text {
		if r == utf8.RuneError && !strings.HasPrefix(f.text[i:], "\ufffd") || r == 0 {
			line = f.lineOf(i) + f.first
			break
		}
	}
	e := fault.New(fault.Place{File: f.name, Line: line}, "", lang.Of("ENCODING", looks))
	return e.Hinting(lang.Of("ENCODING_HINT"))
}

// looksGBK reports whether every byte above ASCII starts or ends a pair that GBK has.
func looksGBK(s string) bool {
	pairs := 0
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 {
			continue
		}
		if i+1 >= len(s) || s[i] < 0x81 || s[i] == 0xff || s[i+1] < 0x40 || s[i+1] == 0x7f || s[i+1] == 0xff {
			return false
		}
		pairs++
		i++
	}
	return pairs > 0
}

// lineOf is the index of the line that a byte is in.
func (f *file) lineOf(offset int) int {
	low, high := 0, len(f.lines)
	for high-low > 1 {
		if middle := (low + high) / 2; f.lines[middle] <= offset {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// line is the text of a line by its index, without its end.
func (f *file) line(i int) string {
	if i < 0 || i >= len(f.lines) {
		return ""
	}
	end := len(f.text)
	if i+1 < len(f.lines) {
		end = f.lines[i+1] - 1
	}
	return strings.TrimSuffix(f.text[f.lines[i]:end], "\r")
}

// offset is the byte of a line and a column, both from 1 and the column in characters.
func (f *file) offset(line, column int) int {
	if line < 1 || line > len(f.lines) {
		return len(f.text)
	}
	at, from := f.lines[line-1], 1
	if f.seen.line == line && f.seen.column <= column {
		at, from = f.seen.offset, f.seen.column
	}
	for ; from < column && at < len(f.text); from++ {
		_, size := utf8.DecodeRuneInString(f.text[at:])
		at += size
	}
	f.seen.line, f.seen.column, f.seen.offset = line, from, at
	return at
}

// place is where a byte stands.
func (f *file) place(offset int) fault.Place {
	if f.cell != "" {
		return fault.Place{File: f.name, Cell: f.cell}
	}
	offset = min(max(offset, 0), len(f.text))
	i := f.lineOf(offset)
	return fault.Place{File: f.name, Line: f.first + i, Column: f.runesBetween(f.lines[i], offset) + 1}
}

// runeBlock is how many bytes of a long text are counted at a time.
const runeBlock = 1 << 10

// runesBetween counts characters. A file may be one line of megabytes with a mistake in every value, so that of long
// stretches only the ends are gone through.
func (f *file) runesBetween(from, to int) int {
	if to-from < 4*runeBlock {
		return utf8.RuneCountInString(f.text[from:to])
	}
	return f.runesBefore(to) - f.runesBefore(from)
}

func (f *file) runesBefore(offset int) int {
	f.runes.once.Do(func() {
		n := 0
		f.runes.before = make([]int, 0, len(f.text)/runeBlock+1)
		for i := 0; i < len(f.text); i++ {
			if i%runeBlock == 0 {
				f.runes.before = append(f.runes.before, n)
			}
			if utf8.RuneStart(f.text[i]) {
				n++
			}
		}
	})
	block := min(offset/runeBlock, len(f.runes.before)-1)
	n := f.runes.before[block]
	for i := block * runeBlock; i < offset; i++ {
		if utf8.RuneStart(f.text[i]) {
			n++
		}
	}
	return n
}

// fault is an error at a byte, with its line for the caret.
func (f *file) fault(offset int, text string, m lang.Message) *fault.Error {
	e := fault.New(f.place(offset), text, m)
	e.Line = f.line(f.lineOf(min(max(offset, 0), len(f.text))))
	return e
}
