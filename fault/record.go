package fault

import (
	"encoding/json"
	"errors"
	"log/slog"
	"slices"

	"github.com/ziping-go/ziping/lang"
)

// Record is an error as plain data, with its sentences in one language: what a service sends, and the JSON of an error.
// Args and HintArgs keep what the sentences are made of, so that the error which is read back speaks both languages.
// The cause is left out: what the operating system said is for logs, and may name what a client shouldn't know.
type Record struct {
	Code     lang.Code `json:"code"`
	Place    Place     `json:"place,omitzero"`
	Message  string    `json:"message"`
	Hint     string    `json:"hint,omitempty"`
	Text     string    `json:"text,omitempty"`   // the offending text, as written
	Source   string    `json:"source,omitempty"` // the line that it is in, unless it is very long
	Fix      Fix       `json:"fix,omitzero"`
	Args     lang.Args `json:"args,omitempty"`
	HintCode lang.Code `json:"hint_code,omitempty"`
	HintArgs lang.Args `json:"hint_args,omitempty"`
}

// longestSource is how many bytes of a source line are sent. A longer one is a file without line ends, which each of a
// hundred errors would repeat.
const longestSource = 400

// Record is the error with its sentences in a language. A long quotation is cut, as Error cuts it.
func (e *Error) Record(l lang.Language) Record {
	r := Record{
		Code: e.Code, Place: e.Place, Message: short(e.In(l)), Text: short(e.Text), Fix: e.Fix,
		Args: shortArgs(e.Args), HintCode: e.Hint.Code, HintArgs: shortArgs(e.Hint.Args),
	}
	if len(e.Line) <= longestSource {
		r.Source = e.Line
	}
	if !e.Hint.IsZero() {
		r.Hint = short(e.Hint.In(l))
	}
	return r
}

// shortArgs cuts the arguments of a sentence as short cuts the sentence, so that the sentence comes out the same.
func shortArgs(args lang.Args) lang.Args {
	cut := slices.Clone(args)
	for i, a := range cut {
		switch a := a.(type) {
		case string:
			cut[i] = short(a)
		case lang.Message:
			cut[i] = lang.Message{Code: a.Code, Args: shortArgs(a.Args)}
		}
	}
	return cut
}

// Records are the records of all errors that All finds in err, in the same order.
func Records(err error, l lang.Language) []Record {
	all := All(err)
	records := make([]Record, len(all))
	for i, e := range all {
		records[i] = e.Record(l)
	}
	return records
}

// Error is the error described by the record. Its sentences come from the arguments; Message and Hint are not read.
func (r *Record) Error() *Error {
	return &Error{
		Message: lang.Message{Code: r.Code, Args: r.Args}, Place: r.Place, Text: r.Text, Line: r.Source, Fix: r.Fix,
		Hint: lang.Message{Code: r.HintCode, Args: r.HintArgs},
	}
}

// MarshalJSON writes the record in Chinese, the language of results. For another language, marshal the Record.
func (e *Error) MarshalJSON() ([]byte, error) { return json.Marshal(e.Record(lang.Chinese)) }

// UnmarshalJSON reads a record of any language.
func (e *Error) UnmarshalJSON(data []byte) error {
	var r Record
	if err := json.Unmarshal(data, &r); err != nil {
		return err
	}
	if r.Code == "" {
		return errors.New("fault: the record of an error has a code")
	}
	*e = *r.Error()
	return nil
}

// LogValue is the code, the place and the English message, for package slog.
func (e *Error) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("code", string(e.Code)), slog.String("message", short(e.In(lang.English)))}
	if p := e.Place.String(); p != "" {
		attrs = append(attrs, slog.String("place", p))
	}
	return slog.GroupValue(attrs...)
}
