// Package fault is the error that every room returns for bad input: a stable code, a place, the offending text, and
// what would be right, in both languages. What is wrong with a score rather than with an input is a finding of package
// evaluation, not a fault.
package fault

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// Place says where in an input something stands. Every field may be absent.
type Place struct {
	File    string // as the caller named it
	Line    int    // from 1
	Column  int    // in characters, from 1
	Cell    string // of a sheet: "Sheet1!E7"
	Pointer string // JSON pointer: "/indicators/3/actual"
}

// String is "file:line:column", "file:Sheet1!E7" or "file:/pointer", as far as known.
func (p Place) String() string {
	var parts []string
	if p.File != "" {
		parts = append(parts, p.File)
	}
	switch {
	case p.Line > 0:
		parts = append(parts, strconv.Itoa(p.Line))
		if p.Column > 0 {
			parts = append(parts, strconv.Itoa(p.Column))
		}
	case p.Cell != "":
		parts = append(parts, p.Cell)
	case p.Pointer != "":
		parts = append(parts, p.Pointer)
	}
	return strings.Join(parts, ":")
}

// IsZero reports whether nothing is known of the place.
func (p Place) IsZero() bool { return p == Place{} }

// Error is one thing that is wrong with an input.
type Error struct {
	lang.Message              // the code and what is wrong
	Place        Place        // where
	Text         string       // the offending text, as written
	Hint         lang.Message // what would be right; may be absent
	Line         string       // the whole source line, for the caret; may be absent
	Cause        error        // what the operating system or a decoder said; may be absent
}

// New is an error at a place.
func New(place Place, text string, m lang.Message) *Error {
	return &Error{Message: m, Place: place, Text: text}
}

// Hinting adds what would be right.
func (e *Error) Hinting(hint lang.Message) *Error {
	e.Hint = hint
	return e
}

// Error is one English line: "county.yaml:14:22: UNKNOWN_KEY: there is no key …".
func (e *Error) Error() string { return e.line(lang.English) }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

func (e *Error) line(l lang.Language) string {
	s := string(e.Code) + ": " + e.In(l)
	if p := e.Place.String(); p != "" {
		s = p + ": " + s
	}
	return s
}

// Report is the error for a person: the line of Error, the source line with a caret under the text, and the hint.
func (e *Error) Report(l lang.Language) string {
	var b strings.Builder
	b.WriteString(e.line(l))
	if e.Line != "" && e.Place.Column > 0 {
		source, caret := excerpt(e.Line, e.Place.Column, e.Text)
		b.WriteString("\n  " + source + "\n  " + caret)
	}
	if !e.Hint.IsZero() {
		b.WriteString("\n  " + e.Hint.In(l))
	}
	return b.String()
}

// List is several errors, in the order of their places.
type List []*Error

// Error is the errors, a line each.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, e := range l {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As and errors.Is see each error.
func (l List) Unwrap() []error {
	all := make([]error, len(l))
	for i, e := range l {
		all[i] = e
	}
	return all
}

// MaxErrors is how many errors of one input are kept; a file with more is wrong in kind.
const MaxErrors = 100

// Err is the sorted list without repetitions as an error, or nil when it is empty.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b *Error) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column), cmp.Compare(a.Place.Cell, b.Place.Cell),
			cmp.Compare(a.Place.Pointer, b.Place.Pointer))
	})
	sorted = slices.CompactFunc(sorted, func(a, b *Error) bool { return a.Error() == b.Error() })
	return sorted[:min(len(sorted), MaxErrors)]
}

// All lists the faults inside any error, in order; an error that holds none yields nothing.
func All(err error) List {
	var list List
	if errors.As(err, &list) {
		return list
	}
	var one *Error
	if errors.As(err, &one) {
		return List{one}
	}
	return nil
}
