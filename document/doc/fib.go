package doc

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/internal/compound"
	"github.com/ziping-go/ziping/lang"
)

// Offsets in the head of a document, the file information block.
const (
	fibVersion  = 2
	fibFlags    = 10
	fibText     = 0x4c // characters of the main text
	fibRuns     = 0xfa // where what characters look like is, and the others: each an offset and a length
	fibMarks    = 0x102
	fibFonts    = 0x112
	fibPieces   = 0x1a2
	fibLeast    = fibPieces + 8
	word97      = 0xc1
	flagLocked  = 0x100
	flagTable1  = 0x200
	pageSize    = 512
	pieceBytes  = 1 << 30 // a piece has characters of one byte
	mostColumns = 63
)

// file is a document's streams and tables.
type file struct {
	text, tables, data []byte
	length             int // characters of the main text

	pieces []piece
	runs   spans // what characters look like
	marks  spans // what paragraphs are
	fonts  []string
}

// piece is a stretch of text that lies together in the file.
type piece struct {
	from, to int // characters
	at       int // in the stream
	narrow   bool
}

// Errors that have words of their own.
var (
	errBroken = errors.New("the document's tables aren't what it says of them")
	errOld    = errors.New("older than Word 97")
	errLocked = errors.New("it has a password")
)

func le16(b []byte) int    { return int(binary.LittleEndian.Uint16(b)) }
func le32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }

// open reads what the text needs.
func open(data []byte) (*file, error) {
	c, err := compound.Open(data)
	if err != nil {
		return nil, err
	}
	f := &file{}
	if f.text, err = c.Stream("WordDocument"); err != nil {
		return nil, err
	}
	switch {
	case len(f.text) < fibFlags+2:
		return nil, errBroken
	case le16(f.text[fibVersion:]) < word97:
		return nil, errOld
	case le16(f.text[fibFlags:])&flagLocked != 0:
		return nil, errLocked
	case len(f.text) < fibLeast:
		return nil, errBroken
	}
	name := "0Table"
	if le16(f.text[fibFlags:])&flagTable1 != 0 {
		name = "1Table"
	}
	if f.tables, err = c.Stream(name); err != nil {
		return nil, err
	}
	if f.data, err = c.Stream("Data"); err != nil {
		f.data = nil
	}
	f.length = int(min(le32(f.text[fibText:]), 1<<30))
	if err := f.readPieces(f.part(fibPieces)); err != nil {
		return nil, err
	}
	f.readFonts(f.part(fibFonts))
	if f.runs, err = f.readSpans(f.part(fibRuns), 1); err != nil {
		return nil, err
	}
	f.marks, err = f.readSpans(f.part(fibMarks), 13)
	return f, err
}

// part is what an entry of the head refers to.
func (f *file) part(entry int) []byte {
	at, size := int64(le32(f.text[entry:])), int64(le32(f.text[entry+4:]))
	if at+size > int64(len(f.tables)) {
		return nil
	}
	return f.tables[at : at+size]
}

// readPieces reads where the text is.
func (f *file) readPieces(b []byte) error {
	for len(b) > 3 && b[0] == 1 { // changes by saving quickly: they say nothing of tables
		size := 3 + le16(b[1:])
		if size > len(b) {
			return errBroken
		}
		b = b[size:]
	}
	if len(b) < 5+4 || b[0] != 2 {
		return errBroken
	}
	b = b[5:]
	n := (len(b) - 4) / 12
	total := 0
	for i := range n {
		from, to := int(le32(b[4*i:])), int(le32(b[4*i+4:]))
		place := le32(b[4*(n+1)+8*i+2:])
		p := piece{from: from, to: min(to, f.length), at: int(place &^ pieceBytes), narrow: place&pieceBytes != 0}
		width := 2
		if p.narrow {
			p.at, width = p.at/2, 1
		}
		if p.from >= f.length {
			break
		}
		if from < 0 || to < from || p.at+width*(p.to-p.from) > len(f.text) {
			return errBroken
		}
		if total += p.to - p.from; total > len(f.text) { // pieces that share their text
			return errBroken
		}
		f.pieces = append(f.pieces, p)
	}
	if total < f.length {
		return errBroken
	}
	return nil
}

// readFonts reads the names of fonts.
func (f *file) readFonts(b []byte) {
	if len(b) < 4 {
		return
	}
	for b = b[4:]; len(b) > 40; {
		size := 1 + int(b[0])
		if size > len(b) {
			return
		}
		var units []uint16
		for at := 40; at+1 < size; at += 2 {
			u := uint16(le16(b[at:]))
			if u == 0 {
				break
			}
			units = append(units, u)
		}
		f.fonts = append(f.fonts, string(utf16.Decode(units)))
		b = b[size:]
	}
}

// spans are stretches of the stream and what their properties are, in order.
type spans struct {
	starts []uint32
	ends   []uint32
	values [][]byte // sequences of property changes
}

// at are the properties of a place in the stream; nil where there are none.
func (s *spans) at(place int) []byte {
	value, _, _ := s.around(place)
	return value
}

// around is at with the stretch that has these properties.
func (s *spans) around(place int) (value []byte, from, until int) {
	low, high := 0, len(s.starts)
	for low < high {
		middle := (low + high) / 2
		if int64(s.ends[middle]) <= int64(place) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(s.starts) && int64(s.starts[low]) <= int64(place) {
		return s.values[low], int(s.starts[low]), int(s.ends[low])
	}
	return nil, place, place + 1
}

// readSpans reads the pages that a table lists. An entry of a page has some bytes of which the first leads to the
// properties: 1 for characters, 13 for paragraphs.
func (f *file) readSpans(table []byte, entry int) (s spans, err error) {
	if len(table) < 12 {
		return s, nil
	}
	n := (len(table) - 4) / 8
	if n > len(f.text)/pageSize+1 { // pages that are listed twice
		return s, errBroken
	}
	for i := range n {
		at := int64(le32(table[4*(n+1)+4*i:])&0x3fffff) * pageSize
		if at+pageSize > int64(len(f.text)) {
			return s, errBroken
		}
		page := f.text[at : at+pageSize]
		count := int(page[pageSize-1])
		if 4*(count+1)+entry*count > pageSize-1 {
			return s, errBroken
		}
		for k := range count {
			offset := 2 * int(page[4*(count+1)+entry*k])
			s.starts = append(s.starts, le32(page[4*k:]))
			s.ends = append(s.ends, le32(page[4*k+4:]))
			s.values = append(s.values, properties(page, offset, entry > 1))
		}
	}
	return s, nil
}

// properties are the changes at an offset of a page. Those of paragraphs have the number of a style before them, and
// count their length in words.
func properties(page []byte, offset int, paragraph bool) []byte {
	if offset == 0 || offset >= pageSize-1 {
		return nil
	}
	size := int(page[offset])
	offset++
	if paragraph {
		if size == 0 {
			size = 2 * int(page[offset])
			offset++
		} else {
			size = 2*size - 1
		}
	}
	if offset+size > pageSize {
		return nil
	}
	b := page[offset : offset+size]
	if paragraph {
		if len(b) < 2 {
			return nil
		}
		b = b[2:]
	}
	return b
}

// code is the code of an error of this package.
func code(err error) (lang.Code, bool) {
	switch {
	case errors.Is(err, errOld):
		return "DOCUMENT_OLD", true
	case errors.Is(err, errLocked):
		return "FILE_LOCKED", true
	}
	return "", false
}
