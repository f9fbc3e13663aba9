package xls

import (
	"context"
	"io"
	"math"
	"strconv"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/internal/numfmt"
	"github.com/ziping-go/ziping/document/source"
)

// Copy writes a workbook of Excel 97 to 2003 as .xlsx with the same look: the same cells in the same places, with their
// fonts, fills, borders, alignment and number formats, merged areas, the widths of columns and heights of rows, and how
// pages are set up. Formulas become their values; pictures, charts and comments are left out. A workbook of
// Excel 5 or 95 is an error.
func Copy(ctx context.Context, w io.Writer, name string, data []byte, limits source.Limits) error {
	limits = limits.Or(source.DefaultLimits())
	if len(data) > limits.Bytes {
		return faultIn(name, "LIMIT_SIZE", len(data)>>20, limits.Bytes>>20)
	}
	stream, err := streamOf(data)
	if err != nil {
		return broken(name, err)
	}
	c := &copier{book: &book{
		name: name, limits: limits, stream: stream, formats: map[int]*numfmt.Format{}, textLeft: mostText,
	}}
	if err := c.globals(ctx); err != nil {
		return broken(name, err)
	}
	if c.isOld {
		return c.fault("BOOK_OLD")
	}
	if err := c.globalLooks(); err != nil {
		return broken(name, err)
	}
	var sheets []*copiedSheet
	for _, e := range c.sheets {
		s, err := c.sheet(ctx, e)
		if err != nil {
			return broken(name, err)
		}
		sheets = append(sheets, s)
	}
	return c.write(w, sheets)
}

// The records that say how a workbook looks.
const (
	recHeader        = 0x0014
	recFooter        = 0x0015
	recRowBreaks     = 0x001b
	recLeftMargin    = 0x0026
	recBottomMargin  = 0x0029
	recDefColWidth   = 0x0055
	recSheetFlags    = 0x0081
	recHCentre       = 0x0083
	recPalette       = 0x0092
	recStandardWidth = 0x0099
	recSetup         = 0x00a1
	recMulBlank      = 0x00be
	recBlank         = 0x0201
	recDefRowHeight  = 0x0225
)

// copier gathers the looks of a workbook.
type copier struct {
	*book

	fontLooks []fontLook
	xfs       []xf
	codes     map[int]string // of number formats
	palette   []byte         // four bytes for each colour from number 8 on
	kept      int            // cells
	texts     [][]stretch    // that cells share
}

type fontLook struct {
	height, flags, colour, weight, script int
	underline, family, charset            byte
	name                                  string
}

// xf is how cells look: its fields are those of the record.
type xf struct {
	font, format, align, indent int
	borders, more               uint32
	fill                        int
}

// copiedSheet is a sheet with its looks.
type copiedSheet struct {
	entry   sheetEntry
	rows    map[int]*copiedRow
	columns []copiedColumn
	areas   []area
	isSheet bool

	standard, usual int // widths in 256ths of a character, and in characters
	rowHeight       int // in twentieths of a point
	margins         [4]float64
	hasMargins      bool
	setup           []byte
	fit, centred    bool
	header, footer  string
	breaks          []int
}

type copiedRow struct {
	height int // 0 where none is told
	own    bool
	hidden bool
	xf     int // -1 where it has none
	cells  map[int]copiedCell
}

type copiedColumn struct {
	first, last, width, xf int
	hidden                 bool
}

// copiedCell is a cell: a number, a text, the text of an error, or neither.
type copiedCell struct {
	xf           int
	number, fail string
	text         []stretch
	isBool       bool
}

// stretch is a part of a text with its font; -1 for that of the cell.
type stretch struct {
	text string
	font int
}

// stretches are the parts of a text.
func stretches(all []uint16, runs []run) []stretch {
	var parts []stretch
	add := func(from, to, font int) {
		if text := clean(string(utf16.Decode(all[min(from, len(all)):min(to, len(all))]))); text != "" {
			parts = append(parts, stretch{text, font})
		}
	}
	if len(runs) == 0 {
		add(0, len(all), -1)
		return parts
	}
	add(0, runs[0].at, -1)
	for i, r := range runs {
		end := len(all)
		if i+1 < len(runs) {
			end = runs[i+1].at
		}
		if r.at < end {
			add(r.at, end, r.font)
		}
	}
	return parts
}

// plainText is a text in the font of its cell.
func plainText(text string) []stretch {
	if text == "" {
		return nil
	}
	return []stretch{{text, -1}}
}

// sharedStretches reads the texts that cells share, with their fonts.
func (c *copier) sharedStretches(bodies [][]byte) error {
	u := &units{bodies: bodies}
	if u.take(8) == nil {
		return errRecord
	}
	for range c.shared {
		length := u.take(2)
		if length == nil {
			return errRecord
		}
		characters, runs, ok := u.formatted(int(le16(length)))
		if !ok {
			return errRecord
		}
		c.texts = append(c.texts, stretches(characters, runs))
	}
	return nil
}

// globalLooks reads the fonts, formats and colours that cells refer to.
func (c *copier) globalLooks() error {
	c.codes = map[int]string{}
	r := records{stream: c.stream}
	for {
		ok, err := r.next()
		if err != nil || !ok {
			return err
		}
		b := r.body
		switch {
		case r.kind == recEOF:
			return nil
		case r.kind == recFont && len(b) >= 15:
			name, err := c.sized(b[14:], 1)
			if err != nil {
				return err
			}
			c.fontLooks = append(c.fontLooks, fontLook{
				int(le16(b)), int(le16(b[2:])), int(le16(b[4:])), int(le16(b[6:])), int(le16(b[8:])),
				b[10], b[11], b[12], name.text,
			})
		case r.kind == recXF && len(b) >= 20:
			c.xfs = append(c.xfs, xf{
				font: int(le16(b)), format: int(le16(b[2:])), align: int(le16(b[6:])), indent: int(b[8]),
				borders: le32(b[10:]), more: le32(b[14:]), fill: int(le16(b[18:])),
			})
		case r.kind == recFormat && len(b) >= 3:
			code, err := c.sized(b[2:], 2)
			if err != nil {
				return err
			}
			c.codes[int(le16(b))] = code.text
		case r.kind == recSST:
			if err := c.sharedStretches(r.continued()); err != nil {
				return err
			}
		case r.kind == recPalette && len(b) >= 2 && len(b) >= 2+4*int(le16(b)):
			c.palette = b[2 : 2+4*int(le16(b))]
		}
	}
}

// sheet reads a sheet with its looks.
func (c *copier) sheet(ctx context.Context, e sheetEntry) (*copiedSheet, error) {
	if e.offset < 0 || e.offset >= len(c.stream) {
		return nil, errRecord
	}
	s := &copiedSheet{entry: e, rows: map[int]*copiedRow{}, margins: [4]float64{0.75, 0.75, 1, 1}}
	r := records{stream: c.stream, at: e.offset}
	if ok, err := r.next(); !ok || err != nil || r.kind != recBOF {
		return nil, errRecord
	}
	s.isSheet = len(r.body) >= 4 && le16(r.body[2:]) == 0x0010
	depth := 0 // of charts in the sheet
	var awaited []byte
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
			return nil, err
		}
		if c.passed += r.at - before; c.passed > 2*len(c.stream) {
			return nil, errRecord
		}
		switch {
		case r.kind == recBOF:
			depth++
		case r.kind == recEOF && depth == 0:
			return s, nil
		case r.kind == recEOF:
			depth--
		case depth == 0:
			if len(r.body) < leastBytes[r.kind] {
				return nil, errRecord
			}
			if awaited, err = c.record(s, &r, awaited); err != nil {
				return nil, err
			}
		}
	}
}

func (s *copiedSheet) row(n int) *copiedRow {
	r := s.rows[n]
	if r == nil {
		r = &copiedRow{xf: -1, cells: map[int]copiedCell{}}
		s.rows[n] = r
	}
	return r
}

// put adds a cell whose record begins so.
func (c *copier) put(s *copiedSheet, head []byte, cell copiedCell) error {
	cell.xf = int(le16(head[4:]))
	return c.putAt(s, int(le16(head)), int(le16(head[2:])), cell)
}

func (c *copier) putAt(s *copiedSheet, row, column int, cell copiedCell) error {
	if column >= mostColumns || cell.xf >= len(c.xfs) {
		return errRecord
	}
	if c.kept++; c.kept > min(mostCells, c.limits.Cells) {
		return c.fault("DOCUMENT_CELLS", min(mostCells, c.limits.Cells))
	}
	s.row(row).cells[column] = cell
	return nil
}

func numberCell(bits uint64) copiedCell {
	v := math.Float64frombits(bits)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return copiedCell{fail: "#NUM!"}
	}
	return copiedCell{number: strconv.FormatFloat(v, 'g', -1, 64)}
}

// record reads one record of a sheet. Handed on is the head of a formula whose text is in the next record.
func (c *copier) record(s *copiedSheet, r *records, awaited []byte) ([]byte, error) {
	b := r.body
	switch r.kind {
	case recNumber:
		return nil, c.put(s, b, numberCell(le64(b[6:])))
	case recRK:
		return nil, c.put(s, b, rkCell(le32(b[6:])))
	case recBlank:
		if len(b) >= 6 {
			return nil, c.put(s, b, copiedCell{})
		}
	case recMulRK, recMulBlank:
		return nil, c.several(s, r.kind, b)
	case recLabelSST:
		n := int(le32(b[6:]))
		if n >= len(c.texts) {
			return nil, errRecord
		}
		return nil, c.put(s, b, copiedCell{text: c.texts[n]})
	case recLabel, recRString:
		text, err := c.sized(b[6:], 2)
		if err != nil {
			return nil, err
		}
		return nil, c.put(s, b, copiedCell{text: plainText(text.text)})
	case recBoolErr:
		return nil, c.put(s, b, boolCell(b[6], b[7] != 0))
	case recFormula:
		return c.formula(s, b)
	case recString:
		if awaited == nil {
			return nil, nil
		}
		u := &units{bodies: r.continued()}
		length := u.take(2)
		if length == nil {
			return nil, errRecord
		}
		text, ok := c.text(u, int(le16(length)))
		if !ok {
			return nil, errRecord
		}
		return nil, c.put(s, awaited, copiedCell{text: plainText(text.text)})
	case recArray, recTable, recSharedFormula, recContinue:
		return awaited, nil
	default:
		return awaited, c.layout(s, r.kind, b)
	}
	return nil, nil
}

// several are the cells of a record for a stretch of a row.
func (c *copier) several(s *copiedSheet, kind uint16, b []byte) error {
	size := 2
	if kind == recMulRK {
		size = 6
	}
	if len(b) < 6+size {
		return errRecord
	}
	row, column := int(le16(b)), int(le16(b[2:]))
	for b = b[4 : len(b)-2]; len(b) >= size; b = b[size:] {
		cell := copiedCell{}
		if kind == recMulRK {
			cell = rkCell(le32(b[2:]))
		}
		cell.xf = int(le16(b))
		if err := c.putAt(s, row, column, cell); err != nil {
			return err
		}
		column++
	}
	return nil
}

func boolCell(value byte, isError bool) copiedCell {
	if !isError {
		return copiedCell{number: strconv.Itoa(int(value & 1)), isBool: true}
	}
	text, known := errorTexts[value]
	if !known {
		text = "#N/A"
	}
	return copiedCell{fail: text}
}

// rkCell is a cell with a number of 30 bits.
func rkCell(bits uint32) copiedCell {
	v, err := strconv.ParseFloat(rk(bits), 64)
	if err != nil {
		return copiedCell{}
	}
	return numberCell(math.Float64bits(v))
}

// formula is the value that a formula had.
func (c *copier) formula(s *copiedSheet, b []byte) ([]byte, error) {
	result := b[6:14]
	if le16(result[6:]) != 0xffff {
		return nil, c.put(s, b, numberCell(le64(result)))
	}
	switch result[0] {
	case 0:
		return b[:6], nil
	case 1, 2:
		return nil, c.put(s, b, boolCell(result[2], result[0] == 2))
	}
	return nil, c.put(s, b, copiedCell{})
}

// layout reads a record on rows, columns and pages.
func (c *copier) layout(s *copiedSheet, kind uint16, b []byte) error {
	switch {
	case kind == recRow:
		row := s.row(int(le16(b)))
		row.height, row.hidden, row.own = int(le16(b[6:]))&0x7fff, b[12]&0x20 != 0, b[12]&0x40 != 0
		if b[12]&0x80 != 0 && len(b) >= 16 {
			row.xf = int(le16(b[14:])) & 0xfff
		}
	case kind == recColInfo:
		s.columns = append(s.columns, copiedColumn{
			int(le16(b)), min(int(le16(b[2:])), mostColumns-1), int(le16(b[4:])), int(le16(b[6:])), b[8]&1 != 0,
		})
	case kind == recMerged:
		return s.merge(c, b[2:], int(le16(b)))
	case kind == recDefRowHeight && len(b) >= 4:
		s.rowHeight = int(le16(b[2:]))
	case kind == recDefColWidth && len(b) >= 2:
		s.usual = int(le16(b))
	case kind == recStandardWidth && len(b) >= 2:
		s.standard = int(le16(b))
	default:
		c.page(s, kind, b)
	}
	return nil
}

// page reads a record on how pages are set up.
func (c *copier) page(s *copiedSheet, kind uint16, b []byte) {
	switch {
	case kind >= recLeftMargin && kind <= recBottomMargin && len(b) >= 8:
		v := math.Float64frombits(le64(b))
		if v >= 0 && v < 50 {
			s.margins[kind-recLeftMargin], s.hasMargins = v, true
		}
	case kind == recSetup && len(b) >= 34:
		s.setup = b
	case kind == recSheetFlags && len(b) >= 2:
		s.fit = le16(b)&0x0100 != 0
	case kind == recHCentre && len(b) >= 2:
		s.centred = le16(b) == 1
	case (kind == recHeader || kind == recFooter) && len(b) > 2:
		text, err := c.sized(b, 2)
		if err != nil {
			return // a page without its header is still the page
		}
		if kind == recHeader {
			s.header = text.text
		} else {
			s.footer = text.text
		}
	case kind == recRowBreaks && len(b) >= 2:
		for i := range min(int(le16(b)), (len(b)-2)/6) {
			s.breaks = append(s.breaks, int(le16(b[2+6*i:])))
		}
	}
}

func (s *copiedSheet) merge(c *copier, b []byte, count int) error {
	if len(b) < 8*count {
		return errRecord
	}
	for ; count > 0; count-- {
		a := area{int(le16(b)), int(le16(b[2:])), int(le16(b[4:])), int(le16(b[6:]))}
		b = b[8:]
		if a.lastRow < a.row || a.lastColumn < a.column || a.lastColumn >= mostColumns {
			return errRecord
		}
		if c.kept++; c.kept > min(mostCells, c.limits.Cells) {
			return c.fault("DOCUMENT_CELLS", min(mostCells, c.limits.Cells))
		}
		if a.row != a.lastRow || a.column != a.lastColumn {
			s.areas = append(s.areas, a)
		}
	}
	return nil
}
