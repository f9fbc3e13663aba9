package xls_test

import (
	"encoding/binary"
	"math"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/internal/compoundtest"
)

// rec is a record of some parts: uint8, uint16, uint32, uint64, float64 and bytes.
func rec(kind uint16, parts ...any) []byte {
	body := cat(parts...)
	return append(cat(kind, uint16(len(body))), body...)
}

func cat(parts ...any) []byte {
	var b []byte
	for _, p := range parts {
		switch p := p.(type) {
		case uint8:
			b = append(b, p)
		case uint16:
			b = binary.LittleEndian.AppendUint16(b, p)
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, p)
		case uint64:
			b = binary.LittleEndian.AppendUint64(b, p)
		case float64:
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p))
		case []byte:
			b = append(b, p...)
		default:
			panic(p)
		}
	}
	return b
}

func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// long is a text with a length of two bytes, short with one of one: in UTF-16.
func long(s string) []byte  { return cat(uint16(len(wide(s))/2), uint8(1), wide(s)) }
func short(s string) []byte { return cat(uint8(len(wide(s))/2), uint8(1), wide(s)) }

// workbook is what a test writes.
type workbook struct {
	globals [][]byte // records after the first
	shared  [][]byte // the SST, with what continues it; texts by sst
	names   []string
	hidden  map[int]uint8
	sheets  [][]byte // records between the first and the last
}

// looks are the fonts, formats and cell formats of every test: the numbers are those of the cell formats.
const (
	xfGeneral = iota
	xfPercent
	xfUnits
	xfDate
	xfTick
	xfText
	xfThousands
	xfTick1
	xfMonth
	xfFraction
)

func looks() []byte {
	font := func(name string) []byte {
		return rec(0x31, uint16(200), uint16(0), uint16(0), uint16(400), make([]byte, 6), short(name))
	}
	xf := func(font, format uint16) []byte { return rec(0xe0, font, format, make([]byte, 16)) }
	return cat(
		font("宋体"), font("Arial"), font("Wingdings 2"), font("Wingdings"), font("黑体"), // 0, 1, 2, 3, 5: there is no 4
		rec(0x41e, uint16(164), long(`0"家"`)), rec(0x41e, uint16(165), long(`yyyy"年"m"月"d"日"`)),
		xf(0, 0), xf(0, 9), xf(0, 164), xf(0, 165), xf(2, 0), xf(5, 49), xf(0, 4), xf(3, 0), xf(0, 57), xf(0, 12))
}

// sst is a SST of texts in one record.
func sst(texts ...string) []byte {
	b := cat(uint32(len(texts)), uint32(len(texts)))
	for _, t := range texts {
		b = append(b, long(t)...)
	}
	return rec(0xfc, b)
}

// sheet adds a worksheet.
func (w *workbook) sheet(name string, records ...[]byte) {
	w.names = append(w.names, name)
	var b []byte
	for _, r := range records {
		b = append(b, r...)
	}
	w.sheets = append(w.sheets, b)
}

func bof(kind uint16) []byte {
	return rec(0x809, uint16(0x600), kind, uint16(0x2000), uint16(1997), uint32(0), uint32(6))
}

// stream is the stream of the workbook.
func (w *workbook) stream() []byte {
	head := cat(bof(5), rec(0x42, uint16(1200)), looks())
	for _, r := range append(w.globals, w.shared...) {
		head = append(head, r...)
	}
	end := rec(0x0a)
	bounds := 0
	for _, name := range w.names {
		bounds += len(rec(0x85, uint32(0), uint8(0), uint8(0), short(name)))
	}
	at := len(head) + bounds + len(end)
	var body []byte
	for i, name := range w.names {
		head = append(head, rec(0x85, uint32(at+len(body)), w.hidden[i], uint8(0), short(name))...)
		body = append(body, cat(bof(0x10), w.sheets[i], end)...)
	}
	return cat(head, end, body)
}

// file is the workbook as a file.
func (w *workbook) file() []byte {
	return compoundtest.File(compoundtest.Stream{Name: "Workbook", Data: w.stream()})
}

// The records of cells. Rows and columns count from 0.
func label(row, column, xf uint16, shared int) []byte {
	return rec(0xfd, row, column, xf, uint32(shared))
}

func text(row, column, xf uint16, s string) []byte    { return rec(0x204, row, column, xf, long(s)) }
func number(row, column, xf uint16, v float64) []byte { return rec(0x203, row, column, xf, v) }
func merged(areas ...[4]uint16) []byte {
	b := cat(uint16(len(areas)))
	for _, a := range areas { // row, last row, column, last column
		b = append(b, cat(a[0], a[1], a[2], a[3])...)
	}
	return rec(0xe5, b)
}

// formula is a formula with a result of eight bytes.
func formula(row, column, xf uint16, result []byte, flags uint16) []byte {
	return rec(0x06, row, column, xf, result, flags, uint32(0), uint16(3), []byte{0x1e, 1, 0})
}

// result is one that is no number.
func result(kind, value uint8) []byte { return []byte{kind, 0, value, 0, 0, 0, 0xff, 0xff} }
