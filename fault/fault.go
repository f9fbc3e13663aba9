// Package fault is the error that every room returns for bad input: a stable code, a place, the offending text, and
// what would be right, in both languages. What is wrong with a score rather than with an input is a finding of package
// evaluation, not a fault.
package fault

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// Place says where in an input something stands. Every field may be absent.
type Place struct {
	File    string `json:"file,omitempty"`    // as the caller named it
	Line    int    `json:"line,omitempty"`    // from 1
	Column  int    `json:"column,omitempty"`  // in characters, from 1
	Cell    string `json:"cell,omitempty"`    // of a sheet: "Sheet1!E7"
	Pointer string `json:"pointer,omitempty"` // JSON pointer: "/indicators/3/actual"
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

// compare orders places as one reads an input: "/indicators/9" is before "/indicators/10".
func (p Place) compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column),
		compareCounting(p.Cell, q.Cell), compareCounting(p.Pointer, q.Pointer))
}

// compareCounting compares texts with the numbers in them taken as numbers.
func compareCounting(a, b string) int {
	for a != "" && b != "" {
		m, n := leadingDigits(a), leadingDigits(b)
		if m == 0 || n == 0 {
			if a[0] != b[0] {
				break
			}
			a, b = a[1:], b[1:]
			continue
		}
		// Of two numbers without leading zeros, the longer is the greater.
		if c := cmp.Or(cmp.Compare(m, n), cmp.Compare(a[:m], b[:n])); c != 0 {
			return c
		}
		a, b = a[m:], b[n:]
	}
	return cmp.Compare(a, b)
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// IsZero reports whether nothing is known about the place.
func (p Place) IsZero() bool { return p == Place{} }

// Error is one thing that is wrong with an input.
type Error struct {
	lang.Message              // the code and what is wrong
	Place        Place        // where
	Text         string       // the offending text, as written
	Hint         lang.Message // what would be right; may be absent
	Line         string       // the whole source line, for the caret; may be absent
	Fix          Fix          // a change that puts it right; may be absent
	Cause        error        // what the operating system or a decoder said; may be absent
}

// Fix is a change of the input: the text Old that is at Place becomes New. It lies within one line.
type Fix struct {
	Place Place  `json:"place"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

// IsZero reports whether there is nothing to change.
func (f Fix) IsZero() bool { return f == Fix{} }

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
	return visible.Line(short(s))
}

// longest is how many bytes of a sentence are shown: what it quotes may be a file of many megabytes.
const longest = 4 << 10

func short(s string) string {
	if len(s) <= longest {
		return s
	}
	at := longest
	for at > longest-utf8.UTFMax && !utf8.RuneStart(s[at]) {
		at--
	}
	return s[:at] + "…"
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
		b.WriteString("\n  " + visible.Line(short(e.Hint.In(l))))
	}
	return b.String()
}

// List is several errors, in the order of their places.
type List []*Error

// Error is the errors, one line each.
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

// Err is the sorted list without repetitions as an error, or nil when it is empty. Of more than MaxErrors the first by
// place are kept, and a last one says how many there were beyond.
func (l List) Err() error { return l.err(0) }

// err is Err where more were found than are in the list.
func (l List) err(more int) error {
	if len(l) == 0 {
		return nil
	}
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b *Error) int { return a.Place.compare(b.Place) })
	var kept List
	said := map[string]bool{}
	for _, e := range sorted {
		text := e.Error()
		if said[text] {
			continue
		}
		said[text] = true
		if len(kept) == MaxErrors {
			more++
			continue
		}
		kept = append(kept, e)
	}
	if more > 0 {
		last := Place{File: kept[len(kept)-1].Place.File}
		kept = append(kept, New(last, "", lang.Of("FAULTS_MORE", more)))
	}
	return kept
}

// Gathered collects faults as they are found. It keeps enough of them for Err and counts the others. The zero value is
// ready for use.
type Gathered struct {
	list List
	more int
}

// mostGathered is more than MaxErrors, because the first by place need not be found first.
const mostGathered = 20 * MaxErrors

// Add adds faults.
func (g *Gathered) Add(faults ...*Error) {
	kept := min(len(faults), mostGathered-len(g.list))
	g.list = append(g.list, faults[:kept]...)
	g.more += len(faults) - kept
}

// Find adds a fault that is only made if it will be kept.
func (g *Gathered) Find(found func() *Error) {
	if g.Full() {
		g.more++
		return
	}
	g.list = append(g.list, found())
}

// Full reports whether further faults are only counted.
func (g *Gathered) Full() bool { return len(g.list) >= mostGathered }

// Join adds what others gathered; nil adds nothing.
func (g *Gathered) Join(others *Gathered) {
	if others != nil {
		g.Add(others.list...)
		g.more += others.more
	}
}

// Err is List.Err of all faults that were added.
func (g *Gathered) Err() error { return g.list.err(g.more) }

// All lists the faults inside any error, in order; an error that holds none yields nothing. The cause of a fault is
// part of it and isn't listed.
func All(err error) List {
	switch e := err.(type) { //nolint:errorlint // the wrapping is taken apart here, one layer at a time
	case *Error:
		return List{e}
	case List:
		return e
	case interface{ Unwrap() error }:
		return All(e.Unwrap())
	case interface{ Unwrap() []error }:
		var all List
		for _, inner := range e.Unwrap() {
			all = append(all, All(inner)...)
		}
		return all
	}
	return nil
}
