package main

import (
	"encoding/csv"
	"fmt"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// resultWriter writes results in one of the formats.
type resultWriter interface {
	write(*evaluation.Result) error
	close() error
}

func resultWriterFor(format string, s *call, out *output) resultWriter {
	switch format {
	case "json":
		return &jsonWriter{out: out, language: s.language}
	case "ndjson":
		return &ndjsonWriter{out, s.language}
	case "csv":
		return &csvWriter{csv: csv.NewWriter(out), language: s.language}
	}
	return &tableWriter{out: out, language: s.language}
}

// jsonWriter writes an array of results.
type jsonWriter struct {
	out      *output
	language lang.Language
	some     bool
}

func (w *jsonWriter) write(r *evaluation.Result) error {
	text, err := r.JSON(w.language)
	if err != nil {
		return err
	}
	open := "[\n"
	if w.some {
		open = ",\n"
	}
	w.some = true
	_, err = fmt.Fprintf(w.out, "%s%s", open, text)
	return err
}

func (w *jsonWriter) close() error {
	end := "\n]\n"
	if !w.some {
		end = "[]\n"
	}
	_, err := w.out.WriteString(end)
	return err
}

// ndjsonWriter writes one result a line.
type ndjsonWriter struct {
	out      *output
	language lang.Language
}

func (w *ndjsonWriter) write(r *evaluation.Result) error {
	text, err := r.JSON(w.language)
	if err != nil {
		return err
	}
	_, err = w.out.Write(append(text, '\n'))
	return err
}

func (w *ndjsonWriter) close() error { return nil }

// csvWriter writes one row an indicator, with the columns of the result's JSON; money rows stand with the others.
type csvWriter struct {
	csv      *csv.Writer
	language lang.Language
	header   bool
}

var csvColumns = []string{
	"project", "year", "level1", "level2", "name", "target", "actual", "points", "score", "attainment", "rule",
	"explanation", "total", "grade",
}

func (w *csvWriter) write(r *evaluation.Result) error {
	if !w.header {
		w.header = true
		if err := w.csv.Write(csvColumns); err != nil {
			return err
		}
	}
	for row := range r.Rows() {
		if err := w.csv.Write(w.record(r, row)); err != nil {
			return err
		}
	}
	return nil
}

func (w *csvWriter) record(r *evaluation.Result, row evaluation.Row) []string {
	form := r.Form()
	var level1, level2, target, actual, attainment string
	if i, ok := row.Indicator(); ok {
		ind := &form.Indicators[i]
		level1, level2, target, actual = ind.Level1, ind.Level2, ind.Target.Text(), ind.Actual.Text()
	}
	if a, ok := row.Attainment(); ok {
		attainment = a.String()
	}
	fields := []string{
		form.Project.Name, fmt.Sprint(form.Year), level1, level2, row.Name(), target, actual, row.Points().String(),
		amountOrBlank(row.Score()), attainment, row.Rule(), row.Explain(w.language), amountOrBlank(r.Score()), r.Grade(),
	}
	for i, f := range fields {
		fields[i] = inertCell(f)
	}
	return fields
}

func (w *csvWriter) close() error {
	w.csv.Flush()
	return w.csv.Error()
}

func amountOrBlank(a interface {
	IsSet() bool
	String() string
},
) string {
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
		if !isNumber(s[1:]) {
			return "'" + s
		}
	}
	return s
}

func isNumber(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '.' {
			return false
		}
	}
	return s != ""
}
