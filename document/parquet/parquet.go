// Package parquet writes results as a Parquet file with typed columns, one row for each indicator and each money row,
// so that DuckDB, Spark or pandas read them directly.
//
// Points, scores and totals are DECIMAL(18,4). A score with more decimals, or an absent figure, is null, and no column
// has its text; use NDJSON if rule sets give more than four decimals.
package parquet

import (
	"bytes"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// row is a row of the file. The order of the fields is that of the columns.
type row struct {
	Project        string `parquet:"project,dict"`
	ProjectCode    string `parquet:"project_code,dict"`
	Department     string `parquet:"department,dict"`
	Year           int32  `parquet:"year"`
	Level1         string `parquet:"level1,dict"`
	Level2         string `parquet:"level2,dict"`
	Name           string `parquet:"name,dict"`
	Target         string `parquet:"target,dict"`
	Actual         string `parquet:"actual,dict"`
	Points         *int64 `parquet:"points,optional,decimal(4:18)"`
	Score          *int64 `parquet:"score,optional,decimal(4:18)"`
	AttainmentText string `parquet:"attainment"` // exact: "17/19"
	Met            bool   `parquet:"met"`
	Applies        bool   `parquet:"applies"`
	Rule           string `parquet:"rule,dict"`
	Explanation    string `parquet:"explanation"`
	Total          *int64 `parquet:"total,optional,decimal(4:18)"`
	Grade          string `parquet:"grade,dict"`
	Form           int64  `parquet:"form"` // counts the scored forms from 1
}

// rowGroup is how many rows a row group of the file has at most.
const rowGroup = 1 << 16

// Results is the format. Its blocks are small files that Finish joins.
type Results struct{ Language lang.Language }

var _ document.Results = Results{}

// Name is "parquet".
func (Results) Name() string { return "parquet" }

// Head is empty: everything that makes a file is in its blocks and in Finish.
func (Results) Head() []byte { return nil }

// Between is empty.
func (Results) Between() []byte { return nil }

// Tail is empty.
func (Results) Tail([]*evaluation.Summary) []byte { return nil }

// Block is an empty block.
func (r Results) Block() document.Block { return &block{language: r.Language} }

// block gathers rows.
type block struct {
	language lang.Language
	rows     []row
	forms    int64
}

func (b *block) Add(r *evaluation.Result) error {
	b.forms++
	total := fixed(r.Score())
	for w := range r.Rows() {
		out := row{
			Project: r.Project(), ProjectCode: r.ProjectCode(), Department: r.Department(), Year: int32(r.Year()),
			Name: w.Name(), Points: fixed(w.Points()), Score: fixed(w.Score()), Met: w.Met(), Applies: w.Applies(),
			Rule:        w.Rule(),
			Explanation: w.Explain(b.language), Total: total, Grade: r.Grade(), Form: b.forms,
		}
		if _, ok := w.Indicator(); ok {
			out.Level1, out.Level2, out.Target, out.Actual = w.Level1(), w.Level2(), w.Target(), w.Actual()
		} else {
			out.Level1 = w.Name()
		}
		if a, ok := w.Attainment(); ok {
			out.AttainmentText = a.String()
		}
		b.rows = append(b.rows, out)
	}
	return nil
}

// fixed is a figure in ten-thousandths; nil for one that is absent or doesn't fit.
func fixed(a exact.Amount) *int64 {
	if !a.IsSet() {
		return nil
	}
	n, ok := a.Fraction().Mul(exact.Int(10_000)).Int64()
	if !ok {
		return nil
	}
	return &n
}

// Append appends the rows as a file after its length.
func (b *block) Append(dst []byte) ([]byte, error) {
	if len(b.rows) == 0 {
		return dst, nil
	}
	at := len(dst)
	out := bytes.NewBuffer(append(dst, make([]byte, lengthBytes)...))
	w := parquet.NewGenericWriter[row](out, parquet.Compression(&parquet.Snappy))
	if _, err := w.Write(b.rows); err != nil {
		return dst, err
	}
	if err := w.Close(); err != nil {
		return dst, err
	}
	b.rows, b.forms = b.rows[:0], 0
	dst = out.Bytes()
	putLength(dst[at:], len(dst)-at-lengthBytes)
	return dst, nil
}

// Finish joins the blocks of a spool into a file. No more than a row group is in memory.
func (Results) Finish(spool io.ReaderAt, size int64, to io.Writer) error {
	w := parquet.NewGenericWriter[row](to, parquet.Compression(&parquet.Zstd), parquet.CreatedBy("ziping", "", ""))
	f := &finishing{w: w, rows: make([]row, 512)}
	for at := int64(0); at < size; {
		head := make([]byte, lengthBytes)
		if _, err := spool.ReadAt(head, at); err != nil {
			return err
		}
		length := int64(lengthOf(head))
		at += lengthBytes
		if length > size-at {
			return fmt.Errorf("parquet: block of %d bytes at %d of %d: %w", length, at, size, io.ErrUnexpectedEOF)
		}
		if err := f.block(io.NewSectionReader(spool, at, length)); err != nil {
			return err
		}
		at += length
	}
	return w.Close()
}

// finishing is a file that is being joined from blocks.
type finishing struct {
	w       *parquet.GenericWriter[row]
	rows    []row
	written int   // rows of the row group
	forms   int64 // of the blocks before
}

func (f *finishing) block(section *io.SectionReader) error {
	r := parquet.NewGenericReader[row](section)
	last := int64(0)
	for left := r.NumRows(); left > 0; {
		n, err := r.Read(f.rows)
		if n == 0 && err != nil {
			return err
		}
		for i := range f.rows[:n] {
			last = f.rows[i].Form
			f.rows[i].Form += f.forms
		}
		if _, err := f.w.Write(f.rows[:n]); err != nil {
			return err
		}
		left -= int64(n)
		if f.written += n; f.written >= rowGroup {
			if err := f.w.Flush(); err != nil {
				return err
			}
			f.written = 0
		}
	}
	f.forms += last
	return r.Close()
}
