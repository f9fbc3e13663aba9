package document

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// CSV writes a row for each money row and each indicator, and one for each adjustment of the total, so that the scores
// of a form's rows add up to its total. It begins with a byte order mark, by which spreadsheets recognise UTF-8, and
// with headings in the language; docs/results.md lists them. Findings that aren't about a row are in the form's first
// row. A row is one line: line breaks and other controls within cells are shown as ␊ and the like.
func CSV(l lang.Language) Results { return rows{l} }

type rows struct{ language lang.Language }

// resultColumns are the headings, in the order of rows.record.
var resultColumns = []lang.Code{
	"RESULT_PROJECT", "RESULT_PROJECT_CODE", "RESULT_DEPARTMENT", "RESULT_YEAR", "RESULT_LEVEL1", "RESULT_LEVEL2",
	"RESULT_NAME",
	"RESULT_TARGET", "RESULT_ACTUAL", "RESULT_POINTS", "RESULT_DECLARED", "RESULT_SCORE", "RESULT_ATTAINMENT",
	"RESULT_ATTAINMENT_EXACT",
	"RESULT_RULE", "RESULT_EXPLANATION", "RESULT_FINDINGS", "RESULT_TOTAL", "RESULT_GRADE", "RESULT_RULES", "RESULT_FILE",
	"RESULT_LINE", "RESULT_CELL",
}

func columnHeadings(codes []lang.Code, l lang.Language) []string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = lang.Of(code).In(l)
	}
	return names
}

func (rows) Name() string { return "csv" }

func (w rows) Head() []byte {
	b := bytes.NewBufferString("\ufeff")
	_ = appendRow(csv.NewWriter(b), columnHeadings(resultColumns, w.language)) // a buffer takes everything
	return b.Bytes()
}

func (rows) Between() []byte                   { return nil }
func (rows) Tail([]*evaluation.Summary) []byte { return nil }

func (w rows) Block() Block {
	t := new(textBlock)
	out := csv.NewWriter(&t.b)
	record := make([]string, 0, len(resultColumns))
	t.write = func(_ *bytes.Buffer, r *evaluation.Result) error {
		found := w.findingsOf(r)
		for row := range w.of(r, found) {
			record = w.record(record[:0], r, row)
			if err := appendRow(out, record); err != nil {
				return err
			}
		}
		return nil
	}
	return t
}

func appendRow(w *csv.Writer, record []string) error {
	if err := w.Write(record); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// resultRow is what a row of the file holds in addition to the columns of the form.
type resultRow struct {
	level1, level2, name, target, actual           string
	points, declared, score                        string
	attainment, exact, rule, explanation, findings string
	at                                             string // where it stood in the form
}

// of are the rows of a result.
func (w rows) of(r *evaluation.Result, found map[string]string) func(yield func(*resultRow) bool) {
	return func(yield func(*resultRow) bool) {
		first := found[""]
		for row := range r.Rows() {
			out := w.row(row)
			out.findings = together(first, found[out.at], w.between())
			first = ""
			if !yield(out) {
				return
			}
		}
		for line := range r.Adjustments() {
			out := &resultRow{name: line.Name(w.language), score: line.Change().String(), explanation: line.Explain(w.language)}
			out.findings, first = first, ""
			if !yield(out) {
				return
			}
		}
	}
}

func (w rows) row(row evaluation.Row) *resultRow {
	out := &resultRow{
		name: row.Name(), points: row.Points().String(), score: amountOrBlank(row.Score()), rule: row.Rule(),
		explanation: row.Explain(w.language), at: "/funds",
	}
	if i, ok := row.Indicator(); ok {
		out.declared, out.at = amountOrBlank(row.Declared()), "/indicators/"+strconv.Itoa(i)
		out.level1, out.level2, out.target, out.actual = row.Level1(), row.Level2(), row.Target(), row.Actual()
	} else {
		out.level1 = row.Name()
	}
	if a, ok := row.Attainment(); ok {
		out.attainment, out.exact = evaluation.Percent(a), notADate(a)
	}
	return out
}

func (w rows) record(dst []string, r *evaluation.Result, row *resultRow) []string {
	file, line := r.Place(row.at)
	number := ""
	if line > 0 {
		number = strconv.Itoa(line)
	}
	dst = append(dst,
		r.Project(), r.ProjectCode(), r.Department(), strconv.Itoa(r.Year()), row.level1, row.level2, row.name,
		row.target, row.actual, row.points, row.declared, row.score, row.attainment, row.exact, row.rule, row.explanation,
		row.findings,
		amountOrBlank(r.Score()), r.Grade(), r.Rules().ID, file, number, r.Printed(row.at).Cell)
	for i, f := range dst {
		dst[i] = visible.Cell(visible.Line(f))
	}
	return dst
}

func (w rows) between() string { return lang.Of("RESULT_FINDINGS_BETWEEN").In(w.language) }

func together(a, b, between string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}

// findingsOf are the findings by the row that they are about, as a pointer into the form; "" for those about none.
func (w rows) findingsOf(r *evaluation.Result) map[string]string {
	findings := r.Findings()
	if len(findings) == 0 {
		return nil
	}
	slices.SortStableFunc(findings, evaluation.ByUrgency)
	money := ""
	for row := range r.Rows() {
		if _, ok := row.Indicator(); !ok {
			money = "/funds"
		}
	}
	found := map[string]string{}
	for i := range findings {
		f := &findings[i]
		at := ""
		if rest, ok := strings.CutPrefix(f.At, "/indicators/"); ok {
			number, _, _ := strings.Cut(rest, "/")
			at = "/indicators/" + number
		} else if strings.HasPrefix(f.At, "/funds") {
			at = money
		}
		text := lang.Of("RESULT_FINDING", f.Severity, f.In(w.language))
		if f.Place.Cell != "" {
			text = lang.Of("RESULT_FINDING_IN", f.Severity, f.Place.Cell, f.In(w.language))
		}
		found[at] = together(found[at], text.In(w.language), w.between())
	}
	return found
}

func amountOrBlank(a exact.Amount) string {
	if !a.IsSet() {
		return ""
	}
	return a.String()
}

// notADate is the text of an exact value; a fraction that a spreadsheet would take for a date, such as 2/3, gets an
// apostrophe.
func notADate(v exact.Fraction) string {
	text := v.String()
	above, below, _ := strings.Cut(text, "/")
	if isMonth(above) && (len(below) == 2 || len(below) == 4 || isMonth(below)) || len(above) == 2 && isMonth(below) {
		return "'" + text
	}
	return text
}

func isMonth(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 1 && n <= 12
}
