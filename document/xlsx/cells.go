package xlsx

import (
	"strconv"
	"strings"
	"time"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/symbols"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// The sides of a sheet.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
)

// value is a cell that shows something. Rows and columns count from 0.
type value struct {
	row, column int32
	text        string
	formula     bool
}

// span is from a row or column to another one, both of it.
type span struct{ first, last int }

// area is a merged area.
type area struct{ rows, columns span }

// cells are what a sheet holds.
type cells struct {
	book   *book
	sheet  sheet
	values []value
	merged []area

	formulas map[[2]int32]bool // that show nothing, by row and column

	hiddenColumns []span
	hiddenRows    []int // that show something

	region      string // the element below <worksheet>
	row, column int
	isHidden    bool // the row

	// of the cell that is open
	inCell            bool
	style             int
	kind              string
	raw               []byte
	rich              rich
	inValue, hasValue bool
	inFormula         bool
}

// take reads a tag or a text of a sheet.
func (c *cells) take(x *markup.Scanner, kind markup.Kind) error {
	switch {
	case c.inCell:
		return c.within(x, kind)
	case kind != markup.Start:
		return nil
	case x.Depth() == 2:
		c.region = string(x.Name)
		return nil
	}
	switch name := string(x.Name); {
	case c.region == "sheetData" && name == "row":
		c.startRow(x)
	case c.region == "sheetData" && name == "c":
		c.startCell(x)
	case c.region == "cols" && name == "col":
		if isTrue(x.Raw("hidden")) && len(c.hiddenColumns) < maxColumns {
			columns := span{numberOf(x.Raw("min")) - 1, numberOf(x.Raw("max")) - 1}
			c.hiddenColumns = append(c.hiddenColumns, span{max(columns.first, 0), min(columns.last, maxColumns-1)})
		}
	case c.region == "mergeCells" && name == "mergeCell":
		if a, ok := areaOf(x.Raw("ref")); ok {
			if len(c.merged) == c.book.limits.Cells {
				return c.book.fault(lang.Of("DOCUMENT_CELLS", c.book.limits.Cells))
			}
			c.merged = append(c.merged, a)
		}
	}
	return nil
}

// startRow begins a row. One without a number follows the row before it.
func (c *cells) startRow(x *markup.Scanner) {
	c.row++
	if n := numberOf(x.Raw("r")); n > 0 && n <= maxRows {
		c.row = n - 1
	}
	c.column = -1
	c.isHidden = isTrue(x.Raw("hidden"))
}

func (c *cells) startCell(x *markup.Scanner) {
	c.row = max(c.row, 0) // cells in no row
	c.column++
	if row, column, ok := positionOf(x.Raw("r")); ok {
		c.row, c.column = row, column
	}
	c.inCell, c.inFormula, c.inValue, c.hasValue = true, false, false, false
	c.style = numberOf(x.Raw("s"))
	c.kind = string(x.Raw("t"))
	c.raw = c.raw[:0]
}

// within reads what a cell holds: <f>, <v> and <is>.
func (c *cells) within(x *markup.Scanner, kind markup.Kind) error {
	name := string(x.Name)
	switch {
	case kind == markup.Start && name == "v":
		c.inValue, c.hasValue = true, true
	case kind == markup.Start && name == "f":
		c.inFormula = true
	case kind == markup.Close && name == "v":
		c.inValue = false
	case kind == markup.Close && name == "c":
		c.inCell = false
		return c.endCell()
	case kind == markup.Text && c.inValue:
		c.raw = x.AppendText(c.raw)
	case c.kind == "inlineStr":
		c.rich.take(x, kind, x.Depth()-1)
	}
	return nil
}

// endCell keeps a cell that shows something.
func (c *cells) endCell() error {
	if c.inFormula && (!c.hasValue || len(c.raw) == 0 && c.kind != "str") {
		c.remark("SHEET_FORMULA_EMPTY")
		c.noteFormula()
		return nil
	}
	text := c.text()
	if strings.TrimSpace(text) == "" || c.row >= maxRows || c.column >= maxColumns {
		c.noteFormula()
		return nil
	}
	if c.kind == "e" {
		c.remark("SHEET_ERROR_VALUE", text)
	}
	if len(c.values) == c.book.limits.Cells {
		return c.book.fault(lang.Of("DOCUMENT_CELLS", c.book.limits.Cells))
	}
	c.values = append(c.values, value{int32(c.row), int32(c.column), text, c.inFormula})
	if n := len(c.hiddenRows); c.isHidden && (n == 0 || c.hiddenRows[n-1] != c.row) {
		c.hiddenRows = append(c.hiddenRows, c.row)
	}
	return nil
}

// noteFormula notes a formula that shows nothing.
func (c *cells) noteFormula() {
	if c.inFormula && len(c.formulas) < c.book.limits.Cells {
		if c.formulas == nil {
			c.formulas = map[[2]int32]bool{}
		}
		c.formulas[[2]int32{int32(c.row), int32(c.column)}] = true
	}
}

// text is what the cell shows.
func (c *cells) text() string {
	styles := &c.book.styles
	switch c.kind {
	case "s":
		n, err := strconv.Atoi(string(c.raw))
		if err != nil || n < 0 || n >= len(c.book.strings) {
			return ""
		}
		return c.shown(c.book.strings[n])
	case "inlineStr":
		return c.shown(c.rich.done())
	case "str":
		text := clean(string(c.raw))
		return c.shown(shared{text, len(text)})
	case "e":
		return string(c.raw)
	case "b":
		if isTrue(c.raw) {
			return "TRUE"
		}
		return "FALSE"
	case "d":
		return styles.format(c.style).Number(daysOf(string(c.raw), c.book.from1904), c.book.from1904)
	}
	if len(c.raw) == 0 {
		return ""
	}
	return styles.format(c.style).Number(string(c.raw), c.book.from1904)
}

// shown is a text in the format and the font of the cell.
func (c *cells) shown(s shared) string {
	if font := c.book.styles.font(c.style); font != "" && s.bare > 0 {
		return symbols.Drawn(font, s.text[:s.bare]) + s.text[s.bare:]
	}
	return c.book.styles.format(c.style).Text(s.text)
}

// remark notes something of the cell that is open.
func (c *cells) remark(code lang.Code, args ...any) {
	row, column := c.row, c.column
	c.book.remarks.Find(func() *fault.Error { return fault.New(c.place(row, column), "", lang.Of(code, args...)) })
}

// daysOf is a date of a strict workbook as the number of days that others hold; what is none is returned as it is.
func daysOf(text string, from1904 bool) string {
	for _, layout := range []string{"2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999", "2006-01-02"} {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		days := int(t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		switch {
		case from1904:
			days -= 1462
		case days <= 60:
			days-- // the 29th of February 1900, which there wasn't
		}
		ms := int64(t.Hour()*3600+t.Minute()*60+t.Second())*1000 + int64(t.Nanosecond()/1e6)
		const one = 10_000_000_000
		return strconv.Itoa(days) + "." + strconv.FormatInt(one+ms*one/86_400_000, 10)[1:]
	}
	return text
}

// place is that of a cell.
func (c *cells) place(row, column int) fault.Place {
	return fault.Place{File: c.book.name, Cell: c.sheet.name + "!" + axis(row, column)}
}
