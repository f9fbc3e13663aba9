package document

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// Results is a format of results that is written block by block, so that several goroutines can each write a block and
// the blocks are put together in order: Head, the blocks with Between between them, Tail.
type Results interface {
	// Head is what stands before the first result, and Tail behind the last. The summaries are one for each rule set.
	Head() []byte
	Tail([]*evaluation.Summary) []byte
	// Between is what stands between two blocks that hold something.
	Between() []byte
	// Block is an empty block, for one goroutine.
	Block() Block
}

// Block takes results in one by one. It keeps none of them.
type Block interface {
	Add(*evaluation.Result) error
	// Append appends what the block holds; the block is empty afterwards.
	Append(dst []byte) ([]byte, error)
}

// text is a block of what is written as text, result by result.
type text struct {
	b       bytes.Buffer
	between []byte
	write   func(*bytes.Buffer, *evaluation.Result) error
}

func (t *text) Add(r *evaluation.Result) error {
	if t.b.Len() > 0 {
		t.b.Write(t.between)
	}
	return t.write(&t.b, r)
}

func (t *text) Append(dst []byte) ([]byte, error) {
	dst = append(dst, t.b.Bytes()...)
	t.b.Reset()
	return dst, nil
}

// NDJSON writes a result a line.
func NDJSON(l lang.Language) Results { return ndjson{l} }

type ndjson struct{ language lang.Language }

func (ndjson) Head() []byte                      { return nil }
func (ndjson) Between() []byte                   { return nil }
func (ndjson) Tail([]*evaluation.Summary) []byte { return nil }

func (n ndjson) Block() Block {
	return &text{write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.Write(r.AppendJSON(b.AvailableBuffer(), n.language))
		return b.WriteByte('\n')
	}}
}

// JSON writes an array of results.
func JSON(l lang.Language) Results { return array{l} }

type array struct{ language lang.Language }

func (array) Head() []byte    { return []byte("[") }
func (array) Between() []byte { return []byte(",") }

func (array) Tail([]*evaluation.Summary) []byte { return []byte("\n]\n") }

func (a array) Block() Block {
	return &text{between: a.Between(), write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.WriteByte('\n')
		b.Write(r.AppendJSON(b.AvailableBuffer(), a.language))
		return nil
	}}
}

// CSV writes a row for each indicator and each money row, with the columns of the result's JSON. A row is one line: line
// breaks and other controls within cells are shown as ␊ and the like.
func CSV(l lang.Language) Results { return rows{l} }

type rows struct{ language lang.Language }

var resultColumns = []string{
	"project", "year", "level1", "level2", "name", "target", "actual", "points", "score", "attainment", "rule",
	"explanation", "total", "grade",
}

func (rows) Head() []byte {
	var b bytes.Buffer
	_ = appendRow(csv.NewWriter(&b), resultColumns) // a buffer takes everything
	return b.Bytes()
}

func (rows) Between() []byte                   { return nil }
func (rows) Tail([]*evaluation.Summary) []byte { return nil }

func (w rows) Block() Block {
	t := new(text)
	out := csv.NewWriter(&t.b)
	record := make([]string, 0, len(resultColumns))
	t.write = func(_ *bytes.Buffer, r *evaluation.Result) error {
		for row := range r.Rows() {
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

func (w rows) record(dst []string, r *evaluation.Result, row evaluation.Row) []string {
	form := r.Form()
	var level1, level2, target, actual, attainment string
	if i, ok := row.Indicator(); ok {
		ind := &form.Indicators[i]
		level1, level2, target, actual = ind.Level1, ind.Level2, ind.Target.Text(), ind.Actual.Text()
	}
	if a, ok := row.Attainment(); ok {
		attainment = a.String()
	}
	dst = append(dst,
		form.Project.Name, strconv.Itoa(form.Year), level1, level2, row.Name(), target, actual, row.Points().String(),
		amountOrBlank(row.Score()), attainment, row.Rule(), row.Explain(w.language), amountOrBlank(r.Score()), r.Grade())
	for i, f := range dst {
		dst[i] = inertCell(visible.Line(f))
	}
	return dst
}

func amountOrBlank(a indicator.Amount) string {
	if !a.IsSet() {
		return ""
	}
	return a.String()
}

// inertCell keeps a spreadsheet from taking text for a formula: what starts like one gets an apostrophe, numbers don't.
func inertCell(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '@', '\t', '\r':
		return "'" + s
	case '+', '-':
		if !isPlainNumber(s[1:]) {
			return "'" + s
		}
	}
	return s
}

func isPlainNumber(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '.' {
			return false
		}
	}
	return s != ""
}
