package document

import (
	"errors"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// csvCells are the cells of a row by what they hold.
type csvCells struct {
	text [csvFields]string
	line int
}

// cellsOf are the cells of each row, with level 1 and level 2 filled down, and of all rows what they say of the whole.
func (f *csvForm) cellsOf() (head csvCells, rows []csvCells) {
	var from [csvFields]int
	rows = make([]csvCells, len(f.rows))
	for n, row := range f.rows {
		cells := &rows[n]
		cells.line = row.line
		for i, text := range row.cells {
			if i < len(f.fields) && f.fields[i] != csvNothing {
				cells.text[f.fields[i]] = clean(text)
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
		for field := csvProject; field < csvLevel1; field++ {
			switch text := cells.text[field]; {
			case text == "" || text == head.text[field]:
			case head.text[field] == "":
				head.text[field], from[field] = text, row.line
			default:
				f.faults = append(f.faults, lineFault(f.file, row.line, "CSV_CONFLICT", text, head.text[field], from[field]))
			}
		}
	}
	head.line = f.rows[0].line
	return head, rows
}

// csvFormReader makes a form of cells.
type csvFormReader struct {
	file   string
	form   *indicator.Form
	faults fault.List
}

// form reads the rows. Everything that is wrong is told, each with its line.
func (f *csvForm) form() (*indicator.Form, error) {
	known := len(f.faults)
	head, rows := f.cellsOf()
	r := &csvFormReader{file: f.file, form: new(indicator.Form), faults: f.faults}
	f.faults = f.faults[:known:known] // reading again says the same again
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
	f.CurrencyUnit = c.text[csvCurrency]
	if text := c.text[csvYear]; text != "" {
		year, err := strconv.Atoi(strings.TrimSuffix(text, "年"))
		if err != nil || year < 1949 || year > 2199 {
			r.fail(c, "", text, "YEAR_WRONG", text).Hinting(lang.Of("YEAR_HINT"))
		}
		f.Year = year
	}
	f.Funds.Initial.Total = r.amount(c, "/funds/initial/total", csvInitial)
	f.Funds.Adjusted.Total = r.amount(c, "/funds/adjusted/total", csvAdjusted)
	f.Funds.Spent.Total = r.amount(c, "/funds/spent/total", csvSpent)
	f.Declared.Score = r.amount(c, "/declared/score", csvDeclaredScore)
	f.Declared.Grade = c.text[csvDeclaredGrade]
}

func (r *csvFormReader) indicator(c *csvCells) {
	at := "/indicators/" + strconv.Itoa(len(r.form.Indicators))
	r.form.SetOrigin(at, fault.Place{File: r.file, Line: c.line})
	if c.text[csvName] == "" {
		r.fail(c, at+"/name", "", "CSV_NAMELESS")
	}
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{
		Level1: c.text[csvLevel1], Level2: c.text[csvLevel2], Name: c.text[csvName], Description: c.text[csvDescription],
		Target: indicator.ParseTarget(c.text[csvTarget]), Basis: c.text[csvBasis], Points: r.amount(c, at+"/points", csvPoints),
		Actual: indicator.ParseActual(c.text[csvActual]), Reason: c.text[csvReason],
		Declared: r.amount(c, at+"/declared", csvDeclared), Judged: indicator.Judgement{Level: c.text[csvLevel]},
	})
}

func (r *csvFormReader) amount(c *csvCells, pointer string, field csvField) indicator.Amount {
	text := c.text[field]
	a, err := indicator.ParseAmount(text)
	switch {
	case errors.Is(err, exact.ErrTooLong):
		r.fail(c, pointer, "", "AMOUNT_LONG")
	case err != nil:
		r.fail(c, pointer, text, "AMOUNT_WRONG", text).Hinting(lang.Of("AMOUNT_HINT"))
	}
	return a
}

func (r *csvFormReader) fail(c *csvCells, pointer, text string, code lang.Code, args ...any) *fault.Error {
	e := fault.New(fault.Place{File: r.file, Line: c.line, Pointer: pointer}, text, lang.Of(code, args...))
	r.faults = append(r.faults, e)
	return e
}
