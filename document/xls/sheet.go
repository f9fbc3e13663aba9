package xls

import (
	"context"
	"math"
	"strconv"

	"github.com/ziping-go/ziping/document/internal/symbols"
)

// sheet is a worksheet that is read.
type sheet struct {
	*book
	sheetEntry

	cells         []cell
	areas         []area
	hiddenRows    map[int]bool
	hiddenColumns []bool

	awaited []byte // the head of the formula whose text is in the next STRING record
}

type cell struct {
	row, column int
	text        string
}

// area is a merged one, its last row and column included.
type area struct{ row, lastRow, column, lastColumn int }

// The sizes of sheets, so that no more is kept of rows and columns than there are.
const (
	mostRows    = 1 << 16
	mostColumns = 1 << 8
)

// mostCells is how many cells with texts, and merged areas, a workbook may have.
const mostCells = 200_000

// sheet reads a worksheet and adds its table.
func (b *book) sheet(ctx context.Context, e sheetEntry) error {
	if e.offset < 0 || e.offset >= len(b.stream) {
		return errRecord
	}
	s := &sheet{book: b, sheetEntry: e, hiddenRows: map[int]bool{}, hiddenColumns: make([]bool, mostColumns)}
	r := records{stream: b.stream, at: e.offset}
	if ok, err := r.next(); !ok || err != nil || r.kind != recBOF {
		return errRecord
	}
	isSheet := len(r.body) >= 4 && le16(r.body[2:]) == 0x0010
	depth := 0 // of charts in the sheet
	for n := 0; ; n++ {
		before := r.at
		ok, err := r.next()
		if err == nil && !ok {
			err = errCut
		}
		if err == nil && n%1024 == 0 {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		if b.passed += r.at - before; b.passed > 2*len(b.stream) {
			return errRecord // sheets that share their records
		}
		switch {
		case r.kind == recBOF:
			depth++
		case r.kind == recEOF && depth == 0:
			if !isSheet {
				return nil
			}
			return s.finish()
		case r.kind == recEOF:
			depth--
		case depth == 0:
			if err := s.record(&r); err != nil {
				return err
			}
		}
	}
}

// leastBytes is how long records are at least.
var leastBytes = map[uint16]int{
	recFormula: 16, recNumber: 14, recRK: 10, recMulRK: 12, recLabelSST: 10, recLabel: 8, recRString: 8, recBoolErr: 8,
	recRow: 14, recColInfo: 10, recMerged: 2,
}

// record reads one record. One that is too short for what it says is an error.
func (s *sheet) record(r *records) error {
	body := r.body
	if len(body) < leastBytes[r.kind] {
		return errRecord
	}
	s.missText(r.kind)
	switch r.kind {
	case recNumber:
		return s.number(body, le64(body[6:]))
	case recRK:
		return s.putNumber(body, rk(le32(body[6:])))
	case recMulRK:
		return s.numbers(body)
	case recLabelSST:
		n := int(le32(body[6:]))
		if n >= len(s.shared) {
			return errRecord
		}
		return s.putText(body, s.shared[n], true)
	case recLabel, recRString:
		text, err := s.label(body[6:], r.kind == recRString)
		if err != nil {
			return err
		}
		return s.putText(body, text, false)
	case recBoolErr:
		return s.boolOrError(body, body[6], body[7] != 0)
	case recFormula:
		return s.formula(body)
	case recString:
		return s.formulaText(r)
	case recRow:
		if body[12]&0x20 != 0 {
			s.hiddenRows[int(le16(body))] = true
		}
	case recColInfo:
		if body[8]&1 != 0 {
			for c := int(le16(body)); c <= min(int(le16(body[2:])), mostColumns-1); c++ {
				s.hiddenColumns[c] = true
			}
		}
	case recMerged:
		return s.merged(body[2:], int(le16(body)))
	}
	return nil
}

// at is the place of a cell whose record begins so.
func at(body []byte) cell { return cell{row: int(le16(body)), column: int(le16(body[2:]))} }

// put adds a cell with a text.
func (s *sheet) put(head []byte, text string) error {
	c := at(head)
	c.text = text
	return s.add(c)
}

func (s *sheet) add(c cell) error {
	if c.column >= mostColumns {
		return errRecord
	}
	if c.text == "" {
		return nil
	}
	if s.book.cells++; s.book.cells > min(mostCells, s.limits.Cells) {
		return s.fault("DOCUMENT_CELLS", min(mostCells, s.limits.Cells))
	}
	s.cells = append(s.cells, c)
	return nil
}

// putText adds a cell with a text as its font and format show it. Texts that are shared have been counted.
func (s *sheet) putText(head []byte, text rich, shared bool) error {
	xf := int(le16(head[4:]))
	drawn := s.formatOf(xf).Text(text.in(s.cellFont(xf)))
	if !shared || drawn != text.text {
		if err := s.keep(drawn); err != nil {
			return err
		}
	}
	return s.put(head, drawn)
}

// label is the text within a cell: in BIFF5, and as some programs write it. Its fonts may follow.
func (s *sheet) label(body []byte, formatted bool) (rich, error) {
	text, err := s.sized(body, 2)
	if err != nil || !formatted || s.isOld || !s.hasSymbols {
		return text, err
	}
	u := &units{bodies: [][]byte{body[2:]}}
	flags := u.take(1)
	characters, ok := u.characters(int(le16(body)), flags != nil && flags[0]&1 != 0)
	count := u.take(2)
	if !ok || count == nil {
		return text, nil
	}
	return s.draw(characters, runsOf(u.take(4*int(le16(count))))), nil
}

func (s *sheet) putNumber(head []byte, value string) error {
	return s.put(head, s.shown(int(le16(head[4:])), value))
}

// shown is a number as its cell shows it.
func (s *sheet) shown(xf int, value string) string {
	return symbols.Drawn(s.cellFont(xf), s.formatOf(xf).Number(value, s.epoch1904))
}

// number adds a cell with the number of some bits.
func (s *sheet) number(head []byte, bits uint64) error {
	v := math.Float64frombits(bits)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return s.errorValue(head, 0x24)
	}
	return s.putNumber(head, strconv.FormatFloat(v, 'g', -1, 64))
}

// rk is a number of 30 bits, an integer or the upper bits of a double, perhaps in hundredths.
func rk(bits uint32) string {
	if bits&2 != 0 {
		text := strconv.Itoa(int(int32(bits) >> 2))
		if bits&1 != 0 {
			text += "e-2"
		}
		return text
	}
	v := math.Float64frombits(uint64(bits&^3) << 32)
	if bits&1 != 0 {
		v /= 100
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// numbers are several cells of a row in one record.
func (s *sheet) numbers(body []byte) error {
	first := int(le16(body[2:]))
	for n := 0; 4+6*n+6 <= len(body)-2; n++ {
		one := body[4+6*n:]
		c := cell{row: int(le16(body)), column: first + n, text: s.shown(int(le16(one)), rk(le32(one[2:])))}
		if err := s.add(c); err != nil {
			return err
		}
	}
	return nil
}

// errorTexts are the error values by their codes.
var errorTexts = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0f: "#VALUE!", 0x17: "#REF!", 0x1d: "#NAME?", 0x24: "#NUM!", 0x2a: "#N/A",
}

func (s *sheet) boolOrError(head []byte, value byte, isError bool) error {
	switch {
	case isError:
		return s.errorValue(head, value)
	case value != 0:
		return s.put(head, "TRUE")
	}
	return s.put(head, "FALSE")
}

func (s *sheet) errorValue(head []byte, value byte) error {
	text, known := errorTexts[value]
	if !known {
		text = "#N/A"
	}
	s.remark(at(head), "SHEET_ERROR_VALUE", text)
	return s.put(head, text)
}

// computeOnLoad is the flag of a formula that asks for its value to be computed when the workbook is opened: programs
// that don't compute write it with 0, but so does LibreOffice where the value is 0.
const computeOnLoad = 2

// formula adds the value that a program computed last.
func (s *sheet) formula(body []byte) error {
	result := body[6:14]
	if le16(result[6:]) != 0xffff {
		if le64(result) == 0 && body[14]&computeOnLoad != 0 {
			s.remark(at(body), "SHEET_FORMULA_ZERO")
		}
		return s.number(body, le64(result))
	}
	switch result[0] {
	case 0: // a text, in a record of its own
		s.awaited = body[:6]
	case 1:
		return s.boolOrError(body, result[2], false)
	case 2:
		return s.errorValue(body, result[2])
	}
	return nil
}

// formulaText is the text of the formula before.
func (s *sheet) formulaText(r *records) error {
	head := s.awaited
	s.awaited = nil
	if head == nil {
		return nil
	}
	if s.isOld {
		text, err := s.sized(r.body, 2)
		if err != nil {
			return err
		}
		return s.putText(head, text, false)
	}
	u := &units{bodies: r.continued()}
	length := u.take(2)
	if length == nil {
		return errRecord
	}
	text, ok := s.text(u, int(le16(length)))
	if !ok {
		return errRecord
	}
	return s.putText(head, text, false)
}

// missText says that a formula has no value where its text doesn't follow.
func (s *sheet) missText(next uint16) {
	switch next {
	case recString, recContinue, recArray, recTable, recSharedFormula:
		return
	}
	if s.awaited != nil {
		s.remark(at(s.awaited), "SHEET_FORMULA_EMPTY")
		s.awaited = nil
	}
}
