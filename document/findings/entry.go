package findings

import (
	"path/filepath"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Entry is a finding as it is written: a line of NDJSON.
type Entry struct {
	File       string         `json:"file"`
	Line       int            `json:"line"` // 0 where a form is no line of its file
	Project    string         `json:"project"`
	Department string         `json:"department,omitempty"`
	About      string         `json:"about,omitempty"` // "department" of its record, or of its projects together; "call" of all forms; "" of a form
	Code       lang.Code      `json:"code"`
	Severity   string         `json:"severity"`       // error, warning, info
	At         string         `json:"at"`             // a JSON pointer into the form
	Cell       string         `json:"cell,omitempty"` // of the document: 自评表!F12
	Message    string         `json:"message"`
	Evidence   map[string]any `json:"evidence,omitempty"` // texts by name; "follows" lists what it is a consequence of
	Fix        string         `json:"fix,omitempty"`
	Light      string         `json:"light,omitempty"` // of code LIGHT: red, yellow, green, blue, none
	ID         string         `json:"id"`              // stays as long as what it is about does

	Decision string `json:"decision,omitempty"` // of a reviewer: accepted, rejected, score
	Reason   string `json:"reason,omitempty"`   // of the decision, or a comment
	Reviewed string `json:"reviewed,omitempty"` // the score that the reviewer gave the row

	// Where is the place in the document, for a person: Cell, else the line of a text; "" where the file has neither.
	Where string `json:"-"`

	line     int // of the finding, where it is in a text; else of the form
	severity evaluation.Severity
	verdict  review.Verdict
	path     string // of the file, to link to
}

// Of is a finding of a form, or of a department's record, as it is written in a language.
func Of(about *review.Joint, f *review.Finding, l lang.Language) Entry {
	e := Entry{
		File: base(about.File), Line: about.Line, Project: projectOf(about, l), Department: about.Department, Code: f.Code,
		Severity: f.Severity.String(), At: f.At, Cell: f.Place.Cell, Message: f.In(l), Fix: f.Advice(l),
		ID: about.ID(f), About: aboutOf(about), Light: lightOf(f), Where: f.Where(l), severity: f.Severity, path: about.File,
	}
	e.line = about.Line
	if f.Place.Cell == "" && f.Place.Line > 0 {
		e.line = f.Place.Line
	}
	for _, shown := range f.Evidence(l) {
		e.note(shown.Name, shown.Value)
	}
	if len(f.Follows) > 0 {
		e.note(follows, f.Follows)
	}
	e.Reason, e.verdict = f.Decision.Reason, f.Decision.Verdict
	e.Decision, e.Reviewed = decidedOf(f)
	return e
}

// follows is the name under which the evidence lists what a finding is a consequence of.
const follows = "follows"

// aboutCall is said of all forms of a call together.
const aboutCall = "call"

// aboutOf is what a finding is about, where that isn't a form.
func aboutOf(about *review.Joint) string {
	if about.Call {
		return aboutCall
	}
	if about.Record {
		return "department"
	}
	return ""
}

// projectOf is the project that a finding is about, or that it is about all forms.
func projectOf(about *review.Joint, l lang.Language) string {
	if about.Call {
		return lang.Of("LIST_ALL_FORMS").In(l)
	}
	return about.Project
}

// lightOf is the light that a finding is.
func lightOf(f *review.Finding) string {
	if f.Code == "LIGHT" || f.Code == "DEPARTMENT_LIGHT" {
		return f.Light.String()
	}
	return ""
}

// doubtOf says why the check of a code may be wrong; "" for a certain one.
func doubtOf(code string, l lang.Language) string {
	check, _ := review.CheckOf(lang.Code(code))
	if check.Doubt == "" {
		return ""
	}
	return lang.Of(check.Doubt).In(l)
}

// decidedOf is what a reviewer said of a finding, and the score that the row was given.
func decidedOf(f *review.Finding) (decision, reviewed string) {
	d := &f.Decision
	switch d.Verdict {
	case review.Undecided:
		return "", ""
	case review.Rescored:
		return d.Verdict.String(), d.Score.String()
	}
	return d.Verdict.String(), ""
}

func (e *Entry) note(name string, value any) {
	if e.Evidence == nil {
		e.Evidence = make(map[string]any)
	}
	e.Evidence[name] = value
}

// base is a file without its folder; nothing stays nothing.
func base(path string) string {
	if path == "" {
		return ""
	}
	return filepath.Base(path)
}

// isOpen reports whether a reviewer hasn't settled it: see review.Finding.IsOpen.
func (e *Entry) isOpen() bool {
	return e.verdict != review.Rejected && e.verdict != review.Rescored
}

// tellsReview reports whether it isn't a finding, but says what scores a reviewer gave.
func (e *Entry) tellsReview() bool { return e.Code == "REVIEWED_ROW" || e.Code == "REVIEWED_TOTAL" }

// place is where an entry is, for a person: in the document, else in the form.
func (e *Entry) place() string {
	if e.Where != "" {
		return e.Where
	}
	return e.At
}
