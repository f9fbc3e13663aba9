package document

import (
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// Actuals are the outcomes of a file of their own, for forms that only hold targets: one row per indicator, found by
// project and indicator name.
//
// Setting is safe for concurrent use.
type Actuals struct {
	file     string
	text     []byte
	rows     []*actualRow
	projects map[string][]int // the rows of each
	remarks  fault.List
}

type actualRow struct {
	place                    fault.Place
	time                     int // which of the indicators with the name it is for, from 1; 0 for all of them
	project, name            string
	actual, reason, declared string
	used                     atomic.Bool
}

// actualColumns are the headings of the table.
var actualColumns = map[string]string{
	"项目名称": "project", "project": "project",
	"三级指标": "name", "指标名称": "name", "name": "name",
	"实际完成值": "actual", "actual": "actual",
	"偏差原因": "reason", "reason": "reason",
	"自评得分": "declared", "declared": "declared",
}

// ReadActuals reads a CSV file with the columns 项目名称, 三级指标, 实际完成值 and, where there are any, 偏差原因 and 自评得分.
// The row with the indicator name “全年执行数” states what was spent. Or it reads forms that have outcomes, in the formats
// of Read with the same readers. Waiting for the file ends with the context.
func ReadActuals(ctx context.Context, file string, readers ...source.Reader) (*Actuals, error) {
	data, err := infile.File(ctx, file, MaxActuals)
	if err != nil {
		return nil, unreadable(file, err)
	}
	return ActualsOf(ctx, file, data, readers...)
}

// The limits of a file of actuals, which is held in memory.
const (
	MaxActuals    = 16 << 20 // bytes
	maxActualRows = 200_000
)

// ActualsOf is ReadActuals of a file that was read already.
func ActualsOf(ctx context.Context, file string, data []byte, readers ...source.Reader) (*Actuals, error) {
	if len(data) > MaxActuals {
		return nil, tooLarge(file, MaxActuals)
	}
	if isEmptyFile(data) {
		return nil, emptyError(file, len(data))
	}
	if kind := traitsOf(file, data[:min(len(data), headSize)]).kind; mayHoldForms(kind, data) {
		return actualsOfForms(ctx, file, data, kind, readers)
	}
	decoded, _, err := charset.Decode(file, data)
	if err != nil {
		return nil, err
	}
	text := strings.ReplaceAll(strings.ReplaceAll(decoded, "\r\n", "\n"), "\r", "\n")
	in := csv.NewReader(strings.NewReader(text))
	in.FieldsPerRecord, in.ReuseRecord = -1, true
	first, _, _ := strings.Cut(text, "\n")
	in.Comma = commaOf(first)
	header, err := in.Read()
	if err != nil && !errors.Is(err, io.EOF) { // an empty file has no columns
		return nil, rowFault(file, err)
	}
	if len(header) > maxColumns {
		return nil, fault.New(fault.Place{File: file, Line: 1}, "", lang.Of("LIMIT_COLUMNS", maxColumns))
	}
	columns := make([]string, len(header))
	for i, h := range header {
		columns[i] = actualColumns[headings.Squeeze(h)]
	}
	for _, due := range []struct{ key, heading string }{{"project", "项目名称"}, {"name", "三级指标"}, {"actual", "实际完成值"}} {
		if !slices.Contains(columns, due.key) {
			return nil, fault.New(fault.Place{File: file, Line: 1}, "", lang.Of("ACTUALS_COLUMN_MISSING", due.heading))
		}
	}
	a := &Actuals{file: file, text: data, projects: map[string][]int{}}
	var faults fault.Gathered
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return a, faults.Err()
		}
		if err != nil {
			return nil, rowFault(file, err)
		}
		line, _ := in.FieldPos(0)
		if len(a.rows) == maxActualRows {
			return nil, fault.New(fault.Place{File: file, Line: line}, "", lang.Of("LIMIT_ROWS", maxActualRows))
		}
		row := &actualRow{place: fault.Place{File: file, Line: line}}
		for i, value := range record {
			if i < len(columns) {
				row.set(columns[i], headings.Clean(value))
			}
		}
		faults.Add(row.unread(file)...)
		a.add(row)
	}
}

// mayHoldForms reports whether a file isn't a table of actuals, but may hold forms that have some.
func mayHoldForms(kind fileKind, data []byte) bool {
	switch f := source.Of(data); {
	case f != source.Text && f != source.Unknown:
		return kind == officeFile
	case kind == csvFile, kind == officeFile:
		return false
	}
	return kind == jsonFile || kind == ndjsonFile || kind == yamlFile
}

// rowFault reports which row has a misplaced quote.
func rowFault(file string, err error) error {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return lineFault(file, 0, "CSV_SYNTAX", err)
	}
	return lineFault(file, wrong.StartLine, "CSV_ROW").Hinting(lang.Of("CSV_ROW_HINT"))
}

// unread are the figures of the row that can't be read.
func (r *actualRow) unread(file string) (faults fault.List) {
	fail := func(column, text string, wrong *cell.Wrong) {
		if wrong != nil {
			args := append(slices.Clone(wrong.Why.Args), lang.Of("IN_COLUMN", column))
			e := lineFault(file, r.place.Line, wrong.Why.Code, args...)
			e.Text = text
			faults = append(faults, e.Hinting(wrong.Hint))
		}
	}
	_, _, wrong := cell.ReadScore(r.declared)
	fail("自评得分", r.declared, wrong)
	if r.name == spentRow {
		_, _, wrong = cell.ReadMoney(r.actual, "")
		fail("实际完成值", r.actual, wrong)
	}
	return faults
}

func (r *actualRow) set(column, value string) {
	switch column {
	case "project":
		r.project = value
	case "name":
		r.name = value
	case "actual":
		r.actual = value
	case "reason":
		r.reason = value
	case "declared":
		r.declared = value
	}
}

// spentRow is the indicator name of the row that states what was spent.
const spentRow = "全年执行数"

// Set puts the rows of a form's project into it.
func (a *Actuals) Set(form *indicator.Form) {
	if a == nil || form == nil {
		return
	}
	for _, i := range a.projects[form.Project.Name] {
		row := a.rows[i]
		if row.name == spentRow {
			if v, note, wrong := cell.ReadMoney(row.actual, form.CurrencyUnit); wrong == nil {
				form.Funds.Spent.Total = v
				form.NoteField("/funds/spent/total", note)
				row.used.Store(true)
			}
			continue
		}
		times := 0
		for j := range form.Indicators {
			ind := &form.Indicators[j]
			if ind.Name != row.name {
				continue
			}
			if times++; row.time > 0 && row.time != times {
				continue
			}
			row.used.Store(true)
			ind.Actual, ind.Reason = cell.ParseActual(row.actual), row.reason
			v, note, _ := cell.ReadScore(row.declared)
			form.NoteField("/indicators/"+strconv.Itoa(j)+"/declared", note)
			ind.Declared = v
		}
	}
}

// Unused is a fault.List of the rows that no form has taken; nil when all were.
func (a *Actuals) Unused() error {
	if a == nil {
		return nil
	}
	var faults fault.Gathered
	for i := range a.rows {
		if row := a.rows[i]; !row.used.Load() {
			faults.Find(func() *fault.Error {
				if row.time > 0 || row.place.Cell != "" {
					return fault.New(row.place, row.name, lang.Of("ACTUALS_OF_FORM_UNUSED", row.project, row.name))
				}
				return fault.New(row.place, row.name, lang.Of("ACTUALS_UNUSED", row.place.Line, row.project, row.name))
			})
		}
	}
	return faults.Err()
}

// Remarks are what was not recognised, or is in doubt, of a document that they were read from.
func (a *Actuals) Remarks() fault.List {
	if a == nil {
		return nil
	}
	return a.remarks
}

// File is the path or name that they were read from.
func (a *Actuals) File() string {
	if a == nil {
		return ""
	}
	return a.file
}

// Text is the content of the file as it was read.
func (a *Actuals) Text() []byte {
	if a == nil {
		return nil
	}
	return a.text
}

// Digest is the SHA-256 of the file.
func (a *Actuals) Digest() string {
	sum := sha256.Sum256(a.Text())
	return hex.EncodeToString(sum[:])
}

// Taken are the numbers of the rows that forms have taken, for Take in a run that is resumed later.
func (a *Actuals) Taken() []int {
	if a == nil {
		return nil
	}
	var taken []int
	for i := range a.rows {
		if a.rows[i].used.Load() {
			taken = append(taken, i)
		}
	}
	return taken
}

// Take notes rows as taken.
func (a *Actuals) Take(rows []int) {
	if a == nil {
		return
	}
	for _, i := range rows {
		if i >= 0 && i < len(a.rows) {
			a.rows[i].used.Store(true)
		}
	}
}
