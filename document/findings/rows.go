package findings

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// column is a column of a list: its heading, its width in characters of a workbook, and what is in it.
type column struct {
	heading lang.Code
	width   int
	of      func(e *Entry, l lang.Language) string
}

// columns are those that say what was found.
var columns = []column{
	{"RESULT_DEPARTMENT", 17, func(e *Entry, _ lang.Language) string { return e.Department }},
	{"RESULT_PROJECT", 20, func(e *Entry, _ lang.Language) string { return e.Project }},
	{"LIST_SEVERITY", 6, func(e *Entry, l lang.Language) string { return e.severity.In(l) }},
	{"LIST_MESSAGE", 46, func(e *Entry, _ lang.Language) string { return e.Message }},
	{"LIST_FIX", 36, func(e *Entry, _ lang.Language) string { return e.Fix }},
	{"LIST_FILE", 20, func(e *Entry, _ lang.Language) string { return e.File }},
	{"RESULT_LINE", 6, func(e *Entry, _ lang.Language) string { return lineText(e.line) }},
	{"LIST_PLACE", 17, func(e *Entry, _ lang.Language) string { return e.place() }},
}

// decisionColumns are left to the reviewer, and hold what the reviewer said before.
var decisionColumns = []column{
	{"LIST_DECISION", 10, func(e *Entry, l lang.Language) string { return e.verdict.In(l) }},
	{"LIST_COMMENT", 22, func(e *Entry, _ lang.Language) string { return e.Reason }},
	{"LIST_SCORE", 8, func(e *Entry, _ lang.Language) string { return e.Reviewed }},
}

// keyColumns are what programs go by, and decisions that come back. They aren't printed.
var keyColumns = []column{
	{"LIST_CODE", 26, func(e *Entry, _ lang.Language) string { return string(e.Code) }},
	{"LIST_ID", 25, func(e *Entry, _ lang.Language) string { return e.ID }},
}

// allColumns are the columns of a list, in their order.
func allColumns() []column { return slices.Concat(columns, decisionColumns, keyColumns) }

func lineText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func placeOf(e Entry) fault.Place { return fault.Place{File: e.path} }

// rows writes CSV with a byte order mark, by which spreadsheets recognise UTF-8.
type rows struct {
	language lang.Language
	out      *csv.Writer
	began    error
}

func newRows(w io.Writer, l lang.Language) *rows {
	r := &rows{language: l, out: csv.NewWriter(w)}
	if _, r.began = io.WriteString(w, "\ufeff"); r.began == nil {
		r.began = r.out.Write(headings(l))
	}
	return r
}

func headings(l lang.Language) []string {
	var all []string
	for _, c := range allColumns() {
		all = append(all, lang.Of(c.heading).In(l))
	}
	return all
}

func (w *rows) Write(about *review.Joint, f *review.Finding) error {
	if w.began != nil {
		return w.began
	}
	e := Of(about, f, w.language)
	var record []string
	for _, c := range allColumns() {
		record = append(record, visible.Cell(visible.Line(c.of(&e, w.language))))
	}
	return w.out.Write(record)
}

func (w *rows) Sums(*review.Summary) {} // a row is a finding

func (w *rows) Close() error {
	w.out.Flush()
	if w.began != nil {
		return w.began
	}
	return w.out.Error()
}
