package xls

import (
	"context"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/numfmt"
	"github.com/ziping-go/ziping/document/internal/symbols"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
)

// book is a workbook that is read.
type book struct {
	name   string // of the file
	limits source.Limits
	stream []byte

	isOld      bool // BIFF5
	codePage   int
	epoch1904  bool
	fonts      []string
	hasSymbols bool // a font draws other characters than its codes say
	formats    map[int]*numfmt.Format
	looks      []look
	shared     []rich
	sheets     []sheetEntry

	textLeft int // bytes of texts that may still be kept
	passed   int // bytes of sheets that were gone through
	placed   int // positions of tables
	cells    int

	document grid.Document
	remarks  fault.Gathered
}

// look is what a cell needs of its format: how numbers are shown, and the font.
type look struct{ font, format int }

type sheetEntry struct {
	name   string
	offset int
	hidden bool
}

// mostText is how many bytes of texts a workbook may have; repeated ones are counted once.
const mostText = 32 << 20

// globals reads what the sheets need: their names and places, formats, fonts and shared texts.
func (b *book) globals(ctx context.Context) error {
	r := records{stream: b.stream}
	ok, err := r.next()
	switch {
	case err != nil:
		return err
	case !ok || r.kind != recBOF || len(r.body) < 4:
		return b.fault("BOOK_OLD")
	}
	switch le16(r.body) {
	case 0x0600:
	case 0x0500:
		b.isOld = true
	default:
		return b.fault("BOOK_OLD")
	}
	for n := 0; ; n++ {
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
		if r.kind == recEOF {
			return nil
		}
		if err := b.global(&r); err != nil {
			return err
		}
	}
}

// global reads one record of the globals.
func (b *book) global(r *records) error {
	body := r.body
	switch {
	case r.kind == recFilePass:
		return b.fault("FILE_LOCKED")
	case r.kind == recCodePage && len(body) >= 2:
		b.codePage = int(le16(body))
	case r.kind == recDateMode && len(body) >= 2:
		b.epoch1904 = le16(body) == 1
	case r.kind == recXF && len(body) >= 4:
		b.looks = append(b.looks, look{font: int(le16(body)), format: int(le16(body[2:]))})
	case r.kind == recFont && len(body) >= 15:
		return b.font(body[14:])
	case r.kind == recFormat && len(body) >= 3:
		return b.format(body)
	case r.kind == recBoundSheet && len(body) >= 7:
		return b.sheetEntry(body)
	case r.kind == recSST:
		return b.sharedTexts(r.continued())
	}
	return nil
}

func (b *book) font(body []byte) error {
	name, err := b.sized(body, 1)
	b.fonts = append(b.fonts, name.text)
	b.hasSymbols = b.hasSymbols || symbols.IsFont(name.text)
	return err
}

// fontOf is the name of a font. There is none of number 4.
func (b *book) fontOf(n int) string {
	if n >= 4 {
		n--
	}
	if n < 0 || n >= len(b.fonts) {
		return ""
	}
	return b.fonts[n]
}

func (b *book) format(body []byte) error {
	lengthBytes := 2
	if b.isOld {
		lengthBytes = 1
	}
	code, err := b.sized(body[2:], lengthBytes)
	b.formats[int(le16(body))] = numfmt.Parse(code.text)
	return err
}

// formatOf is the number format of a cell.
func (b *book) formatOf(xf int) *numfmt.Format {
	id := 0
	if xf < len(b.looks) {
		id = b.looks[xf].format
	}
	f := b.formats[id]
	if f == nil {
		f = numfmt.Parse(numfmt.Builtin(id))
		b.formats[id] = f
	}
	return f
}

// cellFont is the name of the font of a cell.
func (b *book) cellFont(xf int) string {
	if !b.hasSymbols || xf >= len(b.looks) {
		return ""
	}
	return b.fontOf(b.looks[xf].font)
}

// sheetEntry notes a worksheet; charts and macros aren't read.
func (b *book) sheetEntry(body []byte) error {
	if body[5] != 0 {
		return nil
	}
	if len(b.sheets) == b.limits.Sheets {
		return b.fault("LIMIT_SHEETS", b.limits.Sheets)
	}
	name, err := b.sized(body[6:], 1)
	b.sheets = append(b.sheets, sheetEntry{name: name.text, offset: int(le32(body)), hidden: body[4]&3 != 0})
	return err
}

// sharedTexts reads the texts that cells share.
func (b *book) sharedTexts(bodies [][]byte) error {
	u := &units{bodies: bodies}
	counts := u.take(8)
	if counts == nil {
		return errRecord
	}
	unique := int(le32(counts[4:]))
	if unique > b.limits.Cells {
		return b.fault("DOCUMENT_CELLS", b.limits.Cells)
	}
	for range unique {
		length := u.take(2)
		if length == nil {
			return errRecord
		}
		text, ok := b.text(u, int(le16(length)))
		if !ok {
			return errRecord
		}
		if err := b.keep(text.text); err != nil {
			return err
		}
		b.shared = append(b.shared, text)
	}
	return nil
}

// keep counts a text that is kept.
func (b *book) keep(text string) error {
	if b.textLeft -= len(text); b.textLeft < 0 {
		return b.fault("LIMIT_UNPACKED", mostText>>20)
	}
	return nil
}
