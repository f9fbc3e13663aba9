package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Scored is a result that was written as JSON, read back for reports. Its form says what the result itself doesn't:
// money by source, goals, reasons, what was declared.
type Scored struct {
	Record evaluation.Record
	Form   *indicator.Form // nil for a result without its form; its places are those that it had when it was scored
	File   string          // that holds the result
	Line   int
}

// Check reports whether a result that was computed of the form again is the one that was written, in either language.
// The error says that the rule sets differ, or what differs first: then the result was changed, or another version
// wrote it.
func (s *Scored) Check(again *evaluation.Result) error {
	was, is := &s.Record.Rules, again.Rules()
	place := fault.Place{File: s.File, Line: s.Line}
	if was.Digest != is.Digest {
		return fault.New(place, s.Record.Project, lang.Of("RESULT_OTHER_RULES", s.Record.Project, was.ID, was.Version, is.ID, is.Version)).
			Hinting(lang.Of("RESULT_OTHER_RULES_HINT"))
	}
	var differs *fault.Error
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		at, recorded, computed := firstDifference("", reflect.ValueOf(s.Record), reflect.ValueOf(again.Record(l)))
		if at == "" {
			return nil
		}
		if differs == nil || !isSaid(at) { // what differs in both languages
			differs = fault.New(place, s.Record.Project, lang.Of("RESULT_DIFFERS", s.Record.Project, at, recorded, computed)).
				Hinting(lang.Of("RESULT_AGAIN_HINT"))
		}
	}
	return differs
}

// isSaid reports whether a value of a record is a sentence, which reads differently in each language.
func isSaid(at string) bool {
	key := at[strings.LastIndexByte(at, '/')+1:]
	return key == "explanation" || key == "message" || key == "name" && strings.HasPrefix(at, "/adjustments/")
}

// firstDifference is the JSON pointer of what differs first in two records, and both values.
func firstDifference(at string, a, b reflect.Value) (pointer, was, is string) {
	if amount, ok := a.Interface().(exact.Amount); ok {
		was, is = amount.String(), b.Interface().(exact.Amount).String()
	} else {
		switch a.Kind() {
		case reflect.Struct:
			for i := range a.NumField() {
				key, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("json"), ",")
				if p, was, is := firstDifference(at+"/"+key, a.Field(i), b.Field(i)); p != "" {
					return p, was, is
				}
			}
			return "", "", ""
		case reflect.Slice:
			for i := range min(a.Len(), b.Len()) {
				if p, was, is := firstDifference(at+"/"+strconv.Itoa(i), a.Index(i), b.Index(i)); p != "" {
					return p, was, is
				}
			}
			was, is = strconv.Itoa(a.Len()), strconv.Itoa(b.Len())
		case reflect.Pointer:
			was, is = pointed(a), pointed(b)
		default:
			was, is = fmt.Sprint(a), fmt.Sprint(b)
		}
	}
	if was == is {
		return "", "", ""
	}
	return at, was, is
}

func pointed(v reflect.Value) string {
	if v.IsNil() {
		return "null"
	}
	return fmt.Sprint(v.Elem())
}

// resultJSON is a result as it is written, with what it has of its form.
type resultJSON struct {
	evaluation.Record
	Results int                `json:"results"`
	Form    json.RawMessage    `json:"form"`
	Origins *indicator.Origins `json:"origins"`
	Notes   []noteJSON         `json:"notes"`
}

// resultKeys are the keys that every result has, and those that it may have.
var (
	resultKeys = []string{"project", "year", "rules", "score", "points", "grade", "tiers", "indicators", "findings"}
	moreKeys   = []string{
		"project_code", "department", "file", "line", "cell", "adjustments", "results", "form", "origins", "notes",
	}
)

// Scored reads a result: a record of an Input with Results. It is nil for any other record.
func (r *Record) Scored() (*Scored, error) {
	if r.kind != resultLine {
		return nil, nil
	}
	if err := r.checkKeys(); err != nil {
		return nil, err
	}
	var read resultJSON
	dec := json.NewDecoder(bytes.NewReader(r.Text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&read); err != nil {
		e := lineFault(r.File, r.Line, "RESULT_WRONG")
		e.Cause = err
		return nil, e.Hinting(lang.Of("RESULT_AGAIN_HINT"))
	}
	s := &Scored{Record: read.Record, File: r.File, Line: r.Line}
	switch {
	case read.Results > resultsVersion:
		return nil, lineFault(r.File, r.Line, "RESULT_VERSION", read.Results, resultsVersion).
			Hinting(lang.Of("RESULT_VERSION_HINT"))
	case read.Results == 0 && read.Form == nil && read.Origins == nil && read.Notes == nil:
		return s, nil
	case read.Results != resultsVersion || read.Form == nil || read.Origins == nil:
		return nil, lineFault(r.File, r.Line, "RESULT_WRONG").Hinting(lang.Of("RESULT_AGAIN_HINT"))
	}
	// Blanks before the form keep its columns as they are in the line.
	at := bytes.Index(r.Text, read.Form)
	form, err := indicator.FormJSON(r.File, append(bytes.Repeat([]byte(" "), max(at, 0)), read.Form...), r.Line)
	if err != nil {
		return nil, err
	}
	form.SetOrigins(*read.Origins)
	for _, n := range read.Notes {
		form.NoteField(n.At, n.Message)
	}
	s.Form = form
	return s, nil
}

// IsResult reports whether the record is a result, of an Input with Results.
func (r *Record) IsResult() bool { return r.kind == resultLine }

// checkKeys reports syntax errors, repeated and unknown keys, and those that are missing, with their places.
func (r *Record) checkKeys() error {
	root, err := source.JSON(r.File, r.Text, r.Line)
	if err != nil {
		return err
	}
	var d source.Decoder
	d.Open(root)
	fields := d.Fields(root)
	for _, key := range slices.Concat(resultKeys, moreKeys) {
		fields.Get(key)
	}
	for _, key := range resultKeys {
		if root.Get(key) == nil {
			d.Fail(root, "KEY_MISSING", key).Hinting(lang.Of("RESULT_AGAIN_HINT")).Text = ""
		}
	}
	fields.Close()
	return d.Err()
}

// resultsArray finds the results of a JSON file: one, or an array of them.
func (in *Input) resultsArray(name string, r io.Reader, yield func(*Record) bool) bool {
	data, err := infile.All(r, MaxDocument)
	if err != nil {
		return yield(brokenRecord(name, 0, nil, readFault(name, 0, err)))
	}
	if len(data) > MaxDocument {
		return yield(brokenRecord(name, 0, nil, tooLarge(name, MaxDocument).Hinting(lang.Of("RESULT_LINES_HINT"))))
	}
	if data, err = plainText(name, data); err != nil {
		return yield(brokenRecord(name, 0, nil, err))
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	isArray := bytes.HasPrefix(bytes.TrimSpace(data), []byte("["))
	if isArray {
		_, _ = dec.Token() // the bracket
	}
	line, passed := 1, 0
	for {
		if isArray && !dec.More() {
			_, err = dec.Token()
			break
		}
		var one json.RawMessage
		if err = dec.Decode(&one); err != nil {
			break
		}
		start := int(dec.InputOffset()) - len(one)
		line += bytes.Count(data[passed:start], []byte("\n"))
		passed = start
		if !yield(&Record{File: name, Line: line, Text: one, kind: resultLine}) {
			return false
		}
	}
	if err == nil || !isArray && errors.Is(err, io.EOF) {
		return true
	}
	line += bytes.Count(data[passed:min(max(int(dec.InputOffset()), passed), len(data))], []byte("\n"))
	e := lineFault(name, line, "RESULT_WRONG")
	e.Cause = err
	return yield(brokenRecord(name, line, nil, e.Hinting(lang.Of("RESULT_AGAIN_HINT"))))
}
