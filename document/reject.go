package document

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// Reject is a form that could not be scored, as a line of a rejects file. Such a file is NDJSON that is read like any
// other: correct Input, the form as JSON, or Text, and score the file of rejects.
type Reject struct {
	File   string          `json:"file"`
	Line   int             `json:"line,omitempty"` // absent for a whole file
	Code   lang.Code       `json:"code"`
	At     string          `json:"at"`     // file:line:column, as far as known
	Reason string          `json:"reason"` // in the language of the run
	Hint   string          `json:"hint,omitempty"`
	More   []RejectReason  `json:"more,omitempty"`  // what else is wrong
	Input  json.RawMessage `json:"input,omitempty"` // the form, where it is JSON or can be written as such
	Text   string          `json:"text,omitempty"`  // else what stood there
	Bytes  []byte          `json:"bytes,omitempty"` // in base64, where that isn't UTF-8
	Cut    bool            `json:"cut,omitempty"`   // only the beginning of it is here
}

// RejectReason is a further thing that is wrong with a form.
type RejectReason struct {
	Code   lang.Code `json:"code"`
	At     string    `json:"at"`
	Reason string    `json:"reason"`
}

// maxReasons is how many reasons of one form are listed.
const maxReasons = 10

// RejectOf describes what is wrong with a record. The form is what was read of it if only scoring failed; else nil.
func RejectOf(r *Record, form *indicator.Form, err error, l lang.Language) *Reject {
	out := &Reject{File: r.File, Line: r.Line}
	for i, f := range fault.All(err) {
		reason := RejectReason{f.Code, f.Place.String(), f.In(l)}
		switch {
		case i == 0:
			out.Code, out.At, out.Reason, out.Hint = reason.Code, reason.At, reason.Reason, f.Hint.In(l)
			if f.Cause != nil && f.Code != "PACKAGE_BROKEN" { // which says all; the cause is a library's, in English
				out.Reason += ": " + f.Cause.Error()
			}
		case i <= maxReasons:
			out.More = append(out.More, reason)
		}
	}
	if out.Code == "" {
		out.Code, out.Reason = "FORM_UNSCORED", err.Error()
	}
	out.input(r, form)
	return out
}

// input adds what is to be corrected.
func (j *Reject) input(r *Record, form *indicator.Form) {
	text := r.Text
	if r.kind == jsonLine && isReject(text) {
		if before, err := readReject(r); err == nil && before.Input != nil {
			text = before.Input // rejected again
		}
	}
	switch {
	case form != nil && (r.kind == wholeFile || r.kind == csvRows):
		j.Input, _ = form.MarshalJSON() // texts and numbers can always be written
	case r.kind == csvRows && len(r.rows.rows) < maxFormRows:
		j.Input = r.rows.json()
	case len(text) <= maxShown && r.kind == jsonLine && json.Valid(text) && !repeatsKeys(r):
		j.Input = json.RawMessage(bytes.Clone(text))
	case r.kind == wholeFile && source.Of(text) != source.Text: // a document: its bytes are nothing to correct
	case utf8.Valid(cutAt(text, maxShown)):
		j.Text = string(cutAt(text, maxShown))
		j.Cut = r.cut || len(text) > maxShown
	case r.kind != wholeFile:
		j.Bytes = bytes.Clone(text[:min(len(text), maxShown)])
		j.Cut = r.cut || len(text) > maxShown
	}
}

// repeatsKeys reports whether a line must be kept as text, because tools that read JSON drop repeated keys.
func repeatsKeys(r *Record) bool {
	_, err := r.Forms()
	return slices.ContainsFunc(fault.All(err), func(e *fault.Error) bool { return e.Code == lang.KeyDuplicate })
}

// cutAt is a text cut to at most n bytes, between characters.
func cutAt(text []byte, n int) []byte {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// AppendJSON appends the line, without its end.
func (j *Reject) AppendJSON(dst []byte) ([]byte, error) {
	var line bytes.Buffer // separate, as the bytes already in dst were checked before
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(j); err != nil {
		return dst, err
	}
	return append(dst, jsontext.Hidden(bytes.TrimSuffix(line.Bytes(), []byte("\n")))...), nil
}

// rejectKeys are the keys that a line of a rejects file can begin with; forms have none of them.
var rejectKeys = []string{"file", "line", "code", "at", "reason", "hint", "more", "input", "text", "bytes", "cut"}

// isReject reports whether a line is one of a rejects file, by its first key.
func isReject(line []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimLeft(line, " \t"), []byte("{"))
	if !ok {
		return false
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, " \t"), []byte(`"`))
	if !ok {
		return false
	}
	end := bytes.IndexByte(rest[:min(len(rest), 8)], '"')
	return end > 0 && slices.Contains(rejectKeys, string(rest[:end]))
}

func readReject(r *Record) (*Reject, error) {
	dec := json.NewDecoder(bytes.NewReader(r.Text))
	dec.DisallowUnknownFields()
	j := new(Reject)
	if err := dec.Decode(j); err != nil {
		e := lineFault(r.File, r.Line, "REJECT_WRONG")
		e.Cause = err
		return nil, e.Hinting(lang.Of("REJECT_WRONG_HINT"))
	}
	return j, nil
}

// rejectedForms reads the corrected form of a line of a rejects file. Places are those of the rejects file.
func (r *Record) rejectedForms() ([]*indicator.Form, error) {
	j, err := readReject(r)
	if err != nil {
		return nil, err
	}
	text := j.Text
	switch {
	case len(j.Input) > 0:
		// Blanks before it keep its columns as they are in the line.
		at := bytes.Index(r.Text, j.Input)
		return formOrNone(indicator.RecordJSON(r.File, append(bytes.Repeat([]byte(" "), max(at, 0)), j.Input...), r.Line))
	case j.Cut || text == "":
		return nil, lineFault(r.File, r.Line, "REJECT_NOTHING", j.At).Hinting(lang.Of("REJECT_WRONG_HINT"))
	}
	switch traitsOf(j.File, []byte(text)[:min(len(text), headSize)]).kind {
	case yamlFile, jsonFile, officeFile:
		contents, err := Read(context.Background(), j.File, strings.NewReader(text))
		if err != nil {
			return nil, err
		}
		return contents.Forms, nil
	}
	return formOrNone(indicator.RecordJSON(r.File, []byte(text), r.Line))
}
