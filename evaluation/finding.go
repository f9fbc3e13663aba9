package evaluation

import (
	"cmp"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// Severity is how serious a finding is.
type Severity uint8

// The severities.
const (
	SeverityError   Severity = iota // a score could not be given, or is given against the data
	SeverityWarning                 // the score stands, but something doesn't add up
	SeverityInfo                    // a reader may want to know
)

// String is the severity as in JSON: "error", "warning", "info"; Severity(9) for a number that is none of these.
func (s Severity) String() string {
	if s > SeverityInfo {
		return "Severity(" + strconv.Itoa(int(s)) + ")"
	}
	return [...]string{"error", "warning", "info"}[s]
}

// In is the severity in a language.
func (s Severity) In(l lang.Language) string {
	if s > SeverityInfo {
		return s.String()
	}
	return lang.Of([...]lang.Code{"SEVERITY_ERROR", "SEVERITY_WARNING", "SEVERITY_INFO"}[s]).In(l)
}

// Finding is something a reader of a result must know (问题).
type Finding struct {
	lang.Message
	About    string // the row, if the message itself doesn't name it
	Severity Severity
	Cells    int         // how many cells it is about, the first of which is At; 0 if they aren't counted
	At       string      // JSON pointer into the form: "/indicators/3/actual"
	Place    fault.Place // where that was in the form's document, without a column where the form is one line
}

// ByUrgency compares findings by what has to be done first: errors, then warnings, then information; within these, what
// concerns the whole form, then its rows from top to bottom, then what the form declares. It suits
// slices.SortStableFunc.
func ByUrgency(a, b Finding) int { return cmp.Compare(a.Urgency(), b.Urgency()) }

// Urgency is the less, the earlier a finding comes by ByUrgency.
func (f *Finding) Urgency() uint64 {
	const below = 40                                                     // bits of a line
	return uint64(f.Severity)<<below | uint64(min(f.line(), 1<<below-1)) //nolint:gosec // a line isn't negative
}

// line is where a finding is in the form: 0 above its rows, the number of a row, or below them all.
func (f *Finding) line() int {
	if rest, ok := strings.CutPrefix(f.At, "/indicators/"); ok {
		number, _, _ := strings.Cut(rest, "/")
		i, _ := strconv.Atoi(number)
		return i + 1
	}
	if strings.HasPrefix(f.At, "/declared") {
		return math.MaxInt
	}
	return 0
}

// In is the finding in a language.
func (f Finding) In(l lang.Language) string { return string(f.Append(nil, l)) }

// Append appends the finding in a language.
func (f *Finding) Append(dst []byte, l lang.Language) []byte {
	switch {
	case f.About == "":
		return f.Message.Append(dst, l)
	case f.Cells > 1:
		return lang.Of("FINDING_IN_CELLS", f.Cells, f.About, f.Message).Append(dst, l)
	}
	return lang.Of("FINDING_ABOUT", f.About, f.Message).Append(dst, l)
}

// MarshalJSON writes code, severity, pointer, place and the Chinese message.
func (f Finding) MarshalJSON() ([]byte, error) { return json.Marshal(f.record(lang.Chinese)) }

// found is a finding as it is recorded; sentences are only made when they are asked for.
type found struct {
	message  lang.Message // of a row, without the row's name
	row      *row         // nil for one about the form
	field    string       // below the row's indicator, or all of the pointer
	severity Severity
	note     bool   // the message doesn't name its row
	cells    int    // how many cells it is about, if that is counted
	about    string // what the message is about, where that isn't a row
}

// find notes a finding about the form.
func (r *Result) find(severity Severity, at string, code lang.Code, args ...any) {
	r.findings = append(r.findings, found{message: lang.Of(code, args...), severity: severity, field: at})
}

// findRow notes a finding about a field of a row's indicator, or about the money of a tier's own row.
func (r *Result) findRow(row *row, severity Severity, field string, code lang.Code, args ...any) {
	r.findings = append(r.findings, found{message: lang.Of(code, args...), row: row, severity: severity, field: field})
}

// findNote notes what the reader of cells said about a row's cell.
func (r *Result) findNote(row *row, severity Severity, field string, m lang.Message) {
	r.findings = append(r.findings, found{message: m, row: row, severity: severity, field: field, note: true})
}

// finding is the complete finding, except for its place.
func (r *Result) finding(f *found) Finding {
	out := Finding{Message: f.message, Severity: f.severity, Cells: f.cells, At: f.field}
	if f.row == nil {
		out.About = f.about
		return out
	}
	out.At = r.pointer(f.row, f.field)
	if f.note {
		out.About = r.rowName(f.row)
	} else {
		out.Args = append([]any{r.rowName(f.row)}, f.message.Args...)
	}
	return out
}

// findInCell notes everything that the reader of cells said about a cell, and what it didn't understand.
func (r *Result) findInCell(row *row, field string, t *cell.Threshold) {
	for _, n := range t.Notes() {
		if n.Code == "CELL_VAGUE" || n.Code == "CELL_SHARE_WORD" { // judging or counting words gives a finding anyway
			continue
		}
		r.findNote(row, SeverityWarning, field, n.Message)
	}
	for _, part := range t.Residual() {
		r.findNote(row, SeverityWarning, field, lang.Of("CELL_RESIDUAL", part.Text))
	}
}

func (r *Result) pointer(row *row, field string) string {
	if row.indicator < 0 {
		return "/funds" + field
	}
	return "/indicators/" + strconv.Itoa(int(row.indicator)) + field
}

func (r *Result) rowName(row *row) string {
	if row.indicator < 0 {
		return r.set.Tiers[row.tier].Name
	}
	return r.said.rows[row.indicator].name
}
