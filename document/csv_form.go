package document

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// csvCells are the cells of a row by what they hold.
type csvCells struct {
	text [csvFields]string
	odd  uint64 // a bit for each field from whose text blanks other than ordinary ones were trimmed
	line int
}

func (c *csvCells) isOdd(field csvField) bool { return c.odd&(1<<field) != 0 }

// sameYear is a year in digits, so that 2024 and 2024年 are the same; any other text stays.
func sameYear(text string) string {
	if year, _, wrong := cell.ReadYear(text); wrong == nil {
		return strconv.Itoa(year)
	}
	return text
}

// isSame reports whether two rows agree in a field of the whole form.
func isSame(field csvField, a, b string) bool {
	switch {
	case a == b:
		return true
	case field == csvYear:
		return sameYear(a) == sameYear(b)
	case field == csvCurrency:
		x, _, known := cell.MoneyUnit(a)
		y, _, _ := cell.MoneyUnit(b)
		return known && x == y
	}
	return false
}

// cellsOf are the cells of each row, with level 1 and level 2 filled down, and in head those about the whole form.
func (f *csvForm) cellsOf() (head csvCells, rows []csvCells) {
	var from [csvFields]int
	rows = make([]csvCells, len(f.rows))
	for n, row := range f.rows {
		cells := &rows[n]
		cells.line = row.line
		for i, text := range row.cells {
			if i < len(f.fields) && f.fields[i] != csvNothing {
				cells.text[f.fields[i]] = clean(text)
				if _, odd := cell.TrimBlanks(text); odd {
					cells.odd |= 1 << f.fields[i]
				}
			}
		}
		if n > 0 && cells.text[csvLevel1] == "" {
			cells.text[csvLevel1] = rows[n-1].text[csvLevel1]
			if cells.text[csvLevel2] == "" {
				cells.text[csvLevel2] = rows[n-1].text[csvLevel2]
			}
		} else if n > 0 && cells.text[csvLevel2] == "" && cells.text[csvLevel1] == rows[n-1].text[csvLevel1] {
			cells.text[csvLevel2] = rows[n-1].text[csvLevel2]
		}
		cells.face()
		if row.err != nil { // its cells are what could be read of it
			continue
		}
		for field := csvProject; field < csvLevel1; field++ {
			switch text := cells.text[field]; {
			case text == "":
			case head.text[field] == "":
				head.text[field], from[field] = text, row.line
				head.odd |= cells.odd & (1 << field)
			case isSame(field, text, head.text[field]):
			default:
				f.faults = append(f.faults, lineFault(f.file, row.line, "CSV_CONFLICT", text, head.text[field], from[field]))
			}
		}
	}
	head.line = f.rows[0].line
	return head, rows
}

// face sorts what is beside the target.
func (c *csvCells) face() {
	if c.text[csvSign] == "" && c.text[csvDirection] == "" && c.text[csvNature] == "" && c.text[csvMeasure] == "" {
		return
	}
	f := face(c.text[csvTarget], c.text[csvMeasure],
		[]facing{{c.text[csvSign], false}, {c.text[csvDirection], false}, {c.text[csvNature], true}})
	c.text[csvTarget], c.text[csvDirection], c.text[csvNature] = f.target, f.direction, f.nature
	c.text[csvSign], c.text[csvMeasure] = "", ""
}

// csvFormReader makes a form from cells.
type csvFormReader struct {
	*csvForm
	form   *indicator.Form
	faults fault.List
}

// form reads the rows. Every mistake is reported with its line.
func (f *csvForm) form() (*indicator.Form, error) {
	known := len(f.faults)
	head, rows := f.cellsOf()
	r := &csvFormReader{csvForm: f, form: new(indicator.Form), faults: f.faults}
	f.faults = f.faults[:known:known] // reading again would report the same again
	r.head(&head)
	for i := range rows {
		if f.rows[i].err == nil {
			r.indicator(&rows[i])
		}
	}
	if err := r.faults.Err(); err != nil {
		return nil, err
	}
	return r.form, nil
}

func (r *csvFormReader) head(c *csvCells) {
	f := r.form
	f.SetOrigin("", fault.Place{File: r.file, Line: c.line})
	f.Project = indicator.Project{
		Name: c.text[csvProject], Code: c.text[csvCode], Title: c.text[csvTitle], Department: c.text[csvDepartment],
		DepartmentCode: c.text[csvDepartmentCode], ImplementingUnit: c.text[csvUnit],
	}
	r.noteBlanks(c, "", csvHeadPointers)
	f.CurrencyUnit = c.text[csvCurrency]
	if name, _, known := cell.MoneyUnit(f.CurrencyUnit); known && f.CurrencyUnit != "" && name != f.CurrencyUnit {
		f.NoteField("/currency_unit", lang.Of("FIELD_READ", f.CurrencyUnit, name))
		f.CurrencyUnit = name
	}
	if text := c.text[csvYear]; text != "" {
		year, note, wrong := cell.ReadYear(text)
		if note.IsZero() && c.isOdd(csvYear) {
			note = lang.Of("FIELD_READ", text, strconv.Itoa(year))
		}
		r.noteOrFail(c, "/year", csvYear, note, wrong)
		f.Year = year
	}
	f.Funds.Initial.Total = r.amount(c, "/funds/initial/total", csvInitial, r.inUnit)
	f.Funds.Adjusted.Total = r.amount(c, "/funds/adjusted/total", csvAdjusted, r.inUnit)
	f.Funds.Spent.Total = r.amount(c, "/funds/spent/total", csvSpent, r.inUnit)
	f.Funds.Reason, f.Funds.Adjustment = c.text[csvFundsReason], c.text[csvAdjustment]
	f.Declared.Score = r.amount(c, "/declared/score", csvDeclaredScore, cell.ReadScore)
	f.Declared.Grade = c.text[csvDeclaredGrade]
}

func (r *csvFormReader) indicator(c *csvCells) {
	at := "/indicators/" + strconv.Itoa(len(r.form.Indicators))
	r.form.SetOrigin(at, fault.Place{File: r.file, Line: c.line})
	if c.text[csvName] == "" {
		r.fail(c, at+"/name", "", "CSV_NAMELESS")
	}
	r.noteBlanks(c, at, csvRowPointers)
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{
		Level1: c.text[csvLevel1], Level2: c.text[csvLevel2], Name: c.text[csvName], Description: c.text[csvDescription],
		Target: cell.ParseThreshold(c.text[csvTarget]), Direction: c.text[csvDirection], Nature: c.text[csvNature],
		Basis: c.text[csvBasis], Points: r.amount(c, at+"/points", csvPoints, cell.ReadPoints),
		Actual: cell.ParseActual(c.text[csvActual]), Reason: c.text[csvReason],
		Declared: r.amount(c, at+"/declared", csvDeclared, cell.ReadScore),
		Judged:   indicator.Judgement{Level: c.text[csvLevel]},
	})
}

// inUnit reads an amount of money in the unit of the form.
func (r *csvFormReader) inUnit(text string) (exact.Amount, lang.Message, *cell.Wrong) {
	return cell.ReadMoney(text, r.form.CurrencyUnit)
}

func (r *csvFormReader) amount(c *csvCells, pointer string, field csvField, read cell.FigureReader) exact.Amount {
	text := c.text[field]
	if c.isOdd(field) {
		text += "\u00a0" // in place of trimmed ones, which the reader of a figure notes
	}
	a, note, wrong := read(text)
	r.noteOrFail(c, pointer, field, note, wrong)
	return a
}

// noteOrFail keeps a note about a field, or reports what is wrong with it and in which column it is.
func (r *csvFormReader) noteOrFail(c *csvCells, pointer string, field csvField, note lang.Message, wrong *cell.Wrong) {
	if wrong == nil {
		r.form.NoteField(pointer, note)
		return
	}
	args := wrong.Why.Args
	text := ""
	if len(args) > 0 {
		text = c.text[field]
		args = append(slices.Clone(args), lang.Of("IN_COLUMN", r.headings[slices.Index(r.fields, field)]))
	}
	e := r.fail(c, pointer, text, wrong.Why.Code, args...)
	if !wrong.Hint.IsZero() {
		e.Hinting(wrong.Hint)
	}
}

// csvHeadPointers and csvRowPointers are where texts of a file belong in a form.
var (
	csvHeadPointers = []csvPointer{
		{csvProject, "/project/name"},
		{csvCode, "/project/code"},
		{csvTitle, "/project/title"},
		{csvDepartment, "/project/department"},
		{csvDepartmentCode, "/project/department_code"},
		{csvUnit, "/project/implementing_unit"},
		{csvCurrency, "/currency_unit"},
		{csvFundsReason, "/funds/reason"},
		{csvAdjustment, "/funds/adjustment"},
		{csvDeclaredGrade, "/declared/grade"},
	}
	csvRowPointers = []csvPointer{
		{csvLevel1, "/level1"},
		{csvLevel2, "/level2"},
		{csvName, "/name"},
		{csvDescription, "/description"},
		{csvTarget, "/target"},
		{csvDirection, "/direction"},
		{csvNature, "/nature"},
		{csvBasis, "/basis"},
		{csvActual, "/actual"},
		{csvReason, "/reason"},
		{csvLevel, "/judged/level"},
	}
)

type csvPointer struct {
	field   csvField
	pointer string
}

// noteBlanks notes the texts from which blanks other than ordinary ones were trimmed.
func (r *csvFormReader) noteBlanks(c *csvCells, at string, fields []csvPointer) {
	if c.odd == 0 {
		return
	}
	for _, f := range fields {
		if c.isOdd(f.field) {
			r.form.NoteField(at+f.pointer, lang.Of("FIELD_BLANKS", c.text[f.field]))
		}
	}
}

func (r *csvFormReader) fail(c *csvCells, pointer, text string, code lang.Code, args ...any) *fault.Error {
	e := fault.New(fault.Place{File: r.file, Line: c.line, Pointer: pointer}, text, lang.Of(code, args...))
	r.faults = append(r.faults, e)
	return e
}
