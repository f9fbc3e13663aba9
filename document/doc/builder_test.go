package doc_test

import (
	"encoding/binary"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/internal/compoundtest"
)

// run is a stretch of text of one look; a text ends with the mark of its paragraph where it has one.
type run struct {
	text string
	look []byte // changes
}

// paragraph is a paragraph with its mark.
type paragraph struct {
	runs    []run
	changes []byte
}

// document is what a test writes: text in UTF-16, or in bytes where narrow.
type document struct {
	paragraphs []paragraph
	fonts      []string
	narrow     bool
	data       []byte // of the stream Data
	flags      uint16
	version    uint16
}

func le(b []byte, at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }

// sprm is a change with an operand of its size.
func sprm(code uint16, operand ...byte) []byte {
	return append(binary.LittleEndian.AppendUint16(nil, code), operand...)
}

func join(parts ...[]byte) (all []byte) {
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// The changes of paragraphs in tables.
var (
	inTable   = sprm(0x2416, 1)
	innerText = join(inTable, sprm(0x6649, 2, 0, 0, 0))
	innerCell = join(innerText, sprm(0x244b, 1))
)

// The ways in which cells are merged.
const (
	single = 0
	first  = 0x60 // of those below
	below  = 0x20
	across = 0x02
)

// row is the change that divides a row: edges in twips, and how each cell is merged.
func row(edges []int, merged ...uint16) []byte {
	b := []byte{byte(len(edges) - 1)}
	for _, e := range edges {
		b = binary.LittleEndian.AppendUint16(b, uint16(int16(e)))
	}
	for _, m := range merged {
		b = append(binary.LittleEndian.AppendUint16(b, m), make([]byte, 18)...)
	}
	return append(binary.LittleEndian.AppendUint16(sprm(0xd608), uint16(len(b)+1)), b...)
}

func rowEnd(row []byte) paragraph {
	return paragraph{runs: []run{{text: "\x07"}}, changes: join(inTable, sprm(0x2417, 1), row)}
}

func innerRowEnd(row []byte) paragraph {
	return paragraph{runs: []run{{text: "\r"}}, changes: join(innerText, sprm(0x244c, 1), row)}
}

func cell(text string) paragraph { return paragraph{[]run{{text: text + "\x07"}}, inTable} }

func plain(text string) paragraph { return paragraph{runs: []run{{text: text + "\r"}}} }

// span is a stretch of the stream with changes.
type span struct {
	from, to int
	changes  []byte
}

// pages are the spans in pages, and the table that lists them.
func pages(stream []byte, spans []span, entry int) (out, table []byte) {
	for len(stream)%512 != 0 {
		stream = append(stream, 0)
	}
	var starts, numbers []uint32
	for len(spans) > 0 {
		page := make([]byte, 512)
		end, n := 510, 0
		var offsets []byte
		for n < len(spans) {
			body := spans[n].changes
			var stored []byte
			if entry > 1 {
				body = append([]byte{0, 0}, body...) // the style
				if len(body)%2 == 0 {
					stored = append([]byte{0, byte(len(body) / 2)}, body...)
				} else {
					stored = append([]byte{byte(len(body)/2 + 1)}, body...)
				}
			} else {
				stored = append([]byte{byte(len(body))}, body...)
			}
			at := (end - len(stored)) &^ 1
			if at < 4*(n+2)+entry*(n+1) {
				break
			}
			end = at
			copy(page[at:], stored)
			offsets = append(offsets, byte(at/2))
			n++
		}
		page[511] = byte(n)
		for i := range n {
			le(page, 4*i, uint32(spans[i].from))
			le(page, 4*i+4, uint32(spans[i].to))
			page[4*(n+1)+entry*i] = offsets[i]
		}
		starts, numbers = append(starts, uint32(spans[0].from)), append(numbers, uint32(len(stream)/512))
		stream = append(stream, page...)
		spans = spans[n:]
	}
	for _, s := range append(starts, 1<<30) {
		table = binary.LittleEndian.AppendUint32(table, s)
	}
	for _, n := range numbers {
		table = binary.LittleEndian.AppendUint32(table, n)
	}
	return stream, table
}

// streams are those of the document and of its tables.
func (d *document) streams() (text, tables []byte) {
	text = make([]byte, 1024)
	var looks, marks []span
	length := 0
	for _, p := range d.paragraphs {
		from := len(text)
		for _, r := range p.runs {
			start := len(text)
			for _, u := range utf16.Encode([]rune(r.text)) {
				if d.narrow {
					text = append(text, byte(u))
				} else {
					text = binary.LittleEndian.AppendUint16(text, u)
				}
				length++
			}
			looks = append(looks, span{start, len(text), r.look})
		}
		marks = append(marks, span{from, len(text), p.changes})
	}
	put := func(entry int, b []byte) {
		le(text, entry, uint32(len(tables)))
		le(text, entry+4, uint32(len(b)))
		tables = append(tables, b...)
	}
	var listed []byte
	text, listed = pages(text, looks, 1)
	put(0xfa, listed)
	text, listed = pages(text, marks, 13)
	put(0x102, listed)
	fonts := []byte{byte(len(d.fonts)), 0, 0, 0}
	for _, name := range d.fonts {
		f := make([]byte, 40)
		for _, u := range utf16.Encode([]rune(name + "\x00")) {
			f = binary.LittleEndian.AppendUint16(f, u)
		}
		f[0] = byte(len(f) - 1)
		fonts = append(fonts, f...)
	}
	put(0x112, fonts)
	place := uint32(1024)
	if d.narrow {
		place = 2048 | 1<<30
	}
	pieces := make([]byte, 5+8+8)
	pieces[0] = 2
	le(pieces, 1, 16)
	le(pieces, 9, uint32(length))
	le(pieces, 15, place)
	put(0x1a2, pieces)
	le(text, 0x4c, uint32(length))
	if d.version == 0 {
		d.version = 0xc1
	}
	binary.LittleEndian.PutUint16(text, 0xa5ec)
	binary.LittleEndian.PutUint16(text[2:], d.version)
	binary.LittleEndian.PutUint16(text[10:], 0x200|d.flags)
	return text, tables
}

func (d *document) file() []byte {
	text, tables := d.streams()
	return compoundtest.File(
		compoundtest.Stream{Name: "WordDocument", Data: text}, compoundtest.Stream{Name: "1Table", Data: tables},
		compoundtest.Stream{Name: "Data", Data: d.data})
}
