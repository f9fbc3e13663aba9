package sheet

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// Rewrite is a workbook with those changes made that belong to it. Cells keep their format; a number stays a number if
// the format shows it as it should read, and becomes text otherwise. A cell with a formula is refused: its change is
// marked.
func Rewrite(name string, data []byte, changes []ruletest.Change) ([]byte, error) {
	book, _, err := open(name, data, "")
	if err != nil {
		return nil, err
	}
	defer func() { _ = book.Close() }() // it removes temporary files
	made := 0
	for i := range changes {
		c := &changes[i]
		sheet, ref, ok := cutLast(c.Place.Cell, "!")
		if !ok || c.Place.File != name || !c.Refused.IsZero() {
			continue
		}
		formula, err := book.GetCellFormula(sheet, ref)
		if err == nil && formula != "" {
			c.Refused = lang.Of("ACCEPT_FORMULA")
			continue
		}
		if err == nil {
			err = write(book, sheet, ref, c.New)
		}
		if err != nil {
			return nil, fault.New(c.Place, "", lang.Of("SHEET_UNREADABLE", err))
		}
		made++
	}
	if made == 0 {
		return data, nil
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("SHEET_UNREADABLE", err))
	}
	return out.Bytes(), nil
}

// write sets a cell so that it shows a text.
func write(book *excelize.File, sheet, ref, text string) error {
	kind, err := book.GetCellType(sheet, ref)
	if err != nil {
		return err
	}
	if number, ok := stored(text); ok && (kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber) {
		if err := book.SetCellDefault(sheet, ref, number); err != nil {
			return err
		}
		if shown, err := book.GetCellValue(sheet, ref); err != nil || shown == text {
			return err
		}
	}
	return book.SetCellStr(sheet, ref, text)
}

// stored is a number as a workbook stores it: a percentage as its fraction.
func stored(text string) (string, bool) {
	number, percent := text, false
	if n := len(text) - 1; n > 0 && text[n] == '%' {
		number, percent = text[:n], true
	}
	v, err := exact.Parse(number)
	if err != nil {
		return "", false
	}
	if percent {
		v, _ = v.Quo(exact.Int(100))
	}
	d, ok := v.Decimal()
	return d.String(), ok
}
