package document

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// csvColumn says where in a form, or in a row of one, the cells of a column belong, and how they are read.
type csvColumn[T any] struct {
	field   csvField
	pointer string
	read    func(*csvFormReader, csvCell, *T)
}

// csvCell is a cell that is read: one with a text, or with odd blanks.
type csvCell struct {
	row     *csvCells
	field   csvField
	at      string // the row in the form; "" for the form
	pointer string // from there
}

// text is the text of the cell. Where odd blanks were trimmed, it ends in one, which readers of figures and words note.
func (c csvCell) text() string {
	if c.row.odd.has(c.field) {
		return c.row.text[c.field] + "\u00a0"
	}
	return c.row.text[c.field]
}

// csvHead are the columns of the whole form, in the order of its keys. A column comes after those that it is read by.
var csvHead = []csvColumn[indicator.Form]{
	{csvYear, "/year", func(r *csvFormReader, c csvCell, f *indicator.Form) {
		year, note, wrong := cell.ReadYear(c.row.text[csvYear])
		if note.IsZero() && c.row.odd.has(csvYear) {
			note = lang.Of("FIELD_READ", c.row.text[csvYear], strconv.Itoa(year))
		}
		r.noteOrFail(c, note, wrong)
		f.Year = year
	}},
	csvWord(csvKind, "/kind", indicator.ReadKind, func(f *indicator.Form) *indicator.Kind { return &f.Kind }),
	csvWord(csvScope, "/scope", indicator.ReadScope, func(f *indicator.Form) *indicator.Scope { return &f.Scope }),
	csvText(csvProject, "/project/name", func(f *indicator.Form) *string { return &f.Project.Name }),
	csvText(csvCode, "/project/code", func(f *indicator.Form) *string { return &f.Project.Code }),
	csvText(csvTitle, "/project/title", func(f *indicator.Form) *string { return &f.Project.Title }),
	csvText(csvDepartment, "/project/department", func(f *indicator.Form) *string { return &f.Project.Department }),
	csvText(csvDepartmentCode, "/project/department_code",
		func(f *indicator.Form) *string { return &f.Project.DepartmentCode }),
	csvText(csvUnit, "/project/implementing_unit",
		func(f *indicator.Form) *string { return &f.Project.ImplementingUnit }),
	csvDay(csvStart, "/project/start", func(f *indicator.Form) *calendar.Date { return &f.Project.Start }),
	csvDay(csvEnd, "/project/end", func(f *indicator.Form) *calendar.Date { return &f.Project.End }),
	{csvCurrency, "/currency_unit", func(r *csvFormReader, c csvCell, f *indicator.Form) {
		r.noteBlanks(c)
		text := c.row.text[csvCurrency]
		if name, _, known := cell.MoneyUnit(text); known && text != "" && name != text {
			f.NoteField("/currency_unit", lang.Of("FIELD_READ", text, name))
			text = name
		}
		f.CurrencyUnit = text
	}},
	csvMoneyIn(csvInitial, "/funds/initial/total", func(f *indicator.Form) *exact.Amount { return &f.Funds.Initial.Total }),
	csvMoneyIn(csvInitialFiscal, "/funds/initial/fiscal",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Initial.Fiscal }),
	csvMoneyIn(csvInitialCarryover, "/funds/initial/carryover",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Initial.Carryover }),
	csvMoneyIn(csvInitialOther, "/funds/initial/other",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Initial.Other }),
	csvMoneyIn(csvAdjusted, "/funds/adjusted/total",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Adjusted.Total }),
	csvMoneyIn(csvAdjustedFiscal, "/funds/adjusted/fiscal",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Adjusted.Fiscal }),
	csvMoneyIn(csvAdjustedCarryover, "/funds/adjusted/carryover",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Adjusted.Carryover }),
	csvMoneyIn(csvAdjustedOther, "/funds/adjusted/other",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Adjusted.Other }),
	csvMoneyIn(csvSpent, "/funds/spent/total", func(f *indicator.Form) *exact.Amount { return &f.Funds.Spent.Total }),
	csvMoneyIn(csvSpentFiscal, "/funds/spent/fiscal",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Spent.Fiscal }),
	csvMoneyIn(csvSpentCarryover, "/funds/spent/carryover",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Spent.Carryover }),
	csvMoneyIn(csvSpentOther, "/funds/spent/other",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Spent.Other }),
	csvText(csvRate, "/funds/rates/total", func(f *indicator.Form) *string { return &f.Funds.Rates.Total }),
	csvText(csvRateFiscal, "/funds/rates/fiscal", func(f *indicator.Form) *string { return &f.Funds.Rates.Fiscal }),
	csvText(csvRateCarryover, "/funds/rates/carryover",
		func(f *indicator.Form) *string { return &f.Funds.Rates.Carryover }),
	csvText(csvRateOther, "/funds/rates/other", func(f *indicator.Form) *string { return &f.Funds.Rates.Other }),
	csvFigure(csvFundsPoints, "/funds/points", cell.ReadPoints,
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Points }),
	csvFigure(csvFundsDeclared, "/funds/declared", cell.ReadScore,
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Declared }),
	csvMoneyIn(csvPrevious, "/funds/previous/total",
		func(f *indicator.Form) *exact.Amount { return &f.Funds.Previous.Total }),
	csvText(csvPurpose, "/funds/purpose", func(f *indicator.Form) *string { return &f.Funds.Purpose }),
	csvText(csvFundsReason, "/funds/reason", func(f *indicator.Form) *string { return &f.Funds.Reason }),
	csvText(csvAdjustment, "/funds/adjustment", func(f *indicator.Form) *string { return &f.Funds.Adjustment }),
	csvFigure(csvFundsReviewed, "/funds/reviewed/score", cell.ReadScore,
		func(f *indicator.Form) *exact.Amount { return &made(&f.Funds.Reviewed).Score }),
	csvText(csvFundsRemark, "/funds/reviewed/remark",
		func(f *indicator.Form) *string { return &made(&f.Funds.Reviewed).Remark }),
	csvFigure(csvDeclaredPoints, "/declared/points", cell.ReadScore,
		func(f *indicator.Form) *exact.Amount { return &f.Declared.Points }),
	csvFigure(csvDeclaredScore, "/declared/score", cell.ReadScore,
		func(f *indicator.Form) *exact.Amount { return &f.Declared.Score }),
	csvText(csvDeclaredGrade, "/declared/grade", func(f *indicator.Form) *string { return &f.Declared.Grade }),
	csvDay(csvUntil, "/interim/until", func(f *indicator.Form) *calendar.Date { return &made(&f.Interim).Until }),
	csvMoneyIn(csvInterimSpent, "/interim/spent/total",
		func(f *indicator.Form) *exact.Amount { return &made(&f.Interim).Spent.Total }),
	csvMoneyIn(csvInterimExpected, "/interim/expected/total",
		func(f *indicator.Form) *exact.Amount { return &made(&f.Interim).Expected.Total }),
	csvText(csvInterimReason, "/interim/reason", func(f *indicator.Form) *string { return &made(&f.Interim).Reason }),
	csvFigure(csvReviewedScore, "/reviewed/score", cell.ReadScore,
		func(f *indicator.Form) *exact.Amount { return &made(&f.Reviewed).Score }),
	csvText(csvReviewedGrade, "/reviewed/grade", func(f *indicator.Form) *string { return &made(&f.Reviewed).Grade }),
	csvText(csvReviewedRemark, "/reviewed/remark", func(f *indicator.Form) *string { return &made(&f.Reviewed).Remark }),
}

// csvRowColumns are the columns of a row, in the order of its keys.
var csvRowColumns = []csvColumn[indicator.Indicator]{
	csvText(csvLevel1, "/level1", func(i *indicator.Indicator) *string { return &i.Level1 }),
	csvText(csvLevel2, "/level2", func(i *indicator.Indicator) *string { return &i.Level2 }),
	csvText(csvName, "/name", func(i *indicator.Indicator) *string { return &i.Name }),
	csvText(csvDescription, "/description", func(i *indicator.Indicator) *string { return &i.Description }),
	csvThreshold(csvTarget, "/target", func(i *indicator.Indicator) *cell.Threshold { return &i.Target }),
	csvText(csvDirection, "/direction", func(i *indicator.Indicator) *string { return &i.Direction }),
	csvText(csvNature, "/nature", func(i *indicator.Indicator) *string { return &i.Nature }),
	csvText(csvBasis, "/basis", func(i *indicator.Indicator) *string { return &i.Basis }),
	csvFigure(csvPoints, "/points", cell.ReadPoints, func(i *indicator.Indicator) *exact.Amount { return &i.Points }),
	csvThreshold(csvActual, "/actual", func(i *indicator.Indicator) *cell.Threshold { return &i.Actual.Threshold }),
	csvText(csvReason, "/reason", func(i *indicator.Indicator) *string { return &i.Reason }),
	csvFigure(csvDeclared, "/declared", cell.ReadScore, func(i *indicator.Indicator) *exact.Amount { return &i.Declared }),
	csvText(csvEvidence, "/evidence", func(i *indicator.Indicator) *string { return &i.Evidence }),
	csvThreshold(csvPreviousActual, "/previous",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Previous).Threshold }),
	csvThreshold(csvInitialTarget, "/initial_target",
		func(i *indicator.Indicator) *cell.Threshold { return made(&i.InitialTarget) }),
	csvThreshold(csvCumulativeTarget, "/cumulative/target",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Cumulative).Target }),
	csvThreshold(csvCumulativeActual, "/cumulative/actual",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Cumulative).Actual.Threshold }),
	csvText(csvLevel, "/judged/level", func(i *indicator.Indicator) *string { return &i.Judged.Level }),
	csvThreshold(csvInterimActual, "/interim/actual",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Interim).Actual.Threshold }),
	csvThreshold(csvExpectedActual, "/interim/expected",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Interim).Expected.Threshold }),
	csvWord(csvLikelihood, "/interim/likelihood", indicator.ReadLikelihood,
		func(i *indicator.Indicator) *indicator.Likelihood { return &made(&i.Interim).Likelihood }),
	csvText(csvCause, "/interim/cause", func(i *indicator.Indicator) *string { return &made(&i.Interim).Cause }),
	csvText(csvNote, "/interim/note", func(i *indicator.Indicator) *string { return &made(&i.Interim).Note }),
	csvText(csvLight, "/interim/light", func(i *indicator.Indicator) *string { return &made(&i.Interim).Light }),
	csvThreshold(csvRowReviewedActual, "/reviewed/actual",
		func(i *indicator.Indicator) *cell.Threshold { return &made(&i.Reviewed).Actual.Threshold }),
	csvFigure(csvRowReviewed, "/reviewed/score", cell.ReadScore,
		func(i *indicator.Indicator) *exact.Amount { return &made(&i.Reviewed).Score }),
	csvText(csvRowRemark, "/reviewed/remark", func(i *indicator.Indicator) *string { return &made(&i.Reviewed).Remark }),
}

// made is what a pointer leads to, which is made where there is nothing yet.
func made[T any](at **T) *T {
	if *at == nil {
		*at = new(T)
	}
	return *at
}

// csvText is a column of texts.
func csvText[T any](field csvField, pointer string, of func(*T) *string) csvColumn[T] {
	return csvColumn[T]{field, pointer, func(r *csvFormReader, c csvCell, to *T) {
		r.noteBlanks(c)
		if text := c.row.text[field]; text != "" {
			*of(to) = text
		}
	}}
}

// csvThreshold is a column of cells of targets or actuals.
func csvThreshold[T any](field csvField, pointer string, of func(*T) *cell.Threshold) csvColumn[T] {
	return csvColumn[T]{field, pointer, func(r *csvFormReader, c csvCell, to *T) {
		r.noteBlanks(c)
		if text := c.row.text[field]; text != "" {
			*of(to) = cell.ParseThreshold(text)
		}
	}}
}

// csvFigure is a column of figures.
func csvFigure[T any](
	field csvField, pointer string, read cell.FigureReader, of func(*T) *exact.Amount,
) csvColumn[T] {
	return csvColumn[T]{field, pointer, func(r *csvFormReader, c csvCell, to *T) {
		a, note, wrong := read(c.text())
		r.noteOrFail(c, note, wrong)
		if a.IsSet() {
			*of(to) = a
		}
	}}
}

// csvMoneyIn is a column of amounts in the unit of the form.
func csvMoneyIn(field csvField, pointer string, of func(*indicator.Form) *exact.Amount) csvColumn[indicator.Form] {
	return csvColumn[indicator.Form]{field, pointer, func(r *csvFormReader, c csvCell, to *indicator.Form) {
		a, note, wrong := cell.ReadMoney(c.text(), to.CurrencyUnit)
		r.noteOrFail(c, note, wrong)
		if a.IsSet() {
			*of(to) = a
		}
	}}
}

// csvDay is a column of days, in the year of the form where they name none.
func csvDay(field csvField, pointer string, of func(*indicator.Form) *calendar.Date) csvColumn[indicator.Form] {
	return csvColumn[indicator.Form]{field, pointer, func(r *csvFormReader, c csvCell, to *indicator.Form) {
		if c.row.text[field] == "" {
			r.noteBlanks(c)
			return
		}
		day, note, wrong := cell.ReadDay(c.text(), to.Year)
		r.noteOrFail(c, note, wrong)
		if wrong == nil {
			*of(to) = day
		}
	}}
}

// csvWord is a column of words, one of a few.
func csvWord[T any, E ~string](
	field csvField, pointer string, read func(string) (E, lang.Message, *cell.Wrong), of func(*T) *E,
) csvColumn[T] {
	return csvColumn[T]{field, pointer, func(r *csvFormReader, c csvCell, to *T) {
		word, note, wrong := read(c.text())
		r.noteOrFail(c, note, wrong)
		if word != "" {
			*of(to) = word
		}
	}}
}
