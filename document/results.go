package document

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// Results is a format of results that is written block by block, so that several goroutines can each write a block and
// the blocks are put together in order: Head, the blocks with Between between them, Tail.
type Results interface {
	// Name is what journals and evidence call the format: "ndjson".
	Name() string
	// Head is what is before the first result, and Tail what is after the last. There is one summary for each rule set.
	Head() []byte
	Tail([]*evaluation.Summary) []byte
	// Between is what is between two blocks that hold something.
	Between() []byte
	// Block is an empty block, for one goroutine.
	Block() Block
}

// Block takes results one by one. It doesn't retain them.
type Block interface {
	Add(*evaluation.Result) error
	// Append appends what the block holds; the block is empty afterwards.
	Append(dst []byte) ([]byte, error)
}

// textBlock is a block of a text format, which is written result by result.
type textBlock struct {
	b       bytes.Buffer
	between []byte
	write   func(*bytes.Buffer, *evaluation.Result) error
}

func (t *textBlock) Add(r *evaluation.Result) error {
	if t.b.Len() > 0 {
		t.b.Write(t.between)
	}
	return t.write(&t.b, r)
}

func (t *textBlock) Append(dst []byte) ([]byte, error) {
	dst = append(dst, t.b.Bytes()...)
	t.b.Reset()
	return dst, nil
}

// NDJSON writes one result per line.
func NDJSON(l lang.Language) Results { return ndjson{language: l} }

// NDJSONWithForms is NDJSON with the form in each result, from which reports can be made later: see Scored.
func NDJSONWithForms(l lang.Language) Results { return ndjson{l, true} }

type ndjson struct {
	language lang.Language
	forms    bool
}

func (n ndjson) Name() string                    { return nameOf("ndjson", n.forms) }
func (ndjson) Head() []byte                      { return nil }
func (ndjson) Between() []byte                   { return nil }
func (ndjson) Tail([]*evaluation.Summary) []byte { return nil }

func (n ndjson) Block() Block {
	return &textBlock{write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.Write(appendResult(b.AvailableBuffer(), r, n.language, n.forms))
		return b.WriteByte('\n')
	}}
}

// JSON writes an array of results.
func JSON(l lang.Language) Results { return array{language: l} }

// JSONWithForms is JSON with the form in each result, from which reports can be made later: see Scored.
func JSONWithForms(l lang.Language) Results { return array{l, true} }

type array struct {
	language lang.Language
	forms    bool
}

func (a array) Name() string  { return nameOf("json", a.forms) }
func (array) Head() []byte    { return []byte("[") }
func (array) Between() []byte { return []byte(",") }

func (array) Tail([]*evaluation.Summary) []byte { return []byte("\n]\n") }

func (a array) Block() Block {
	return &textBlock{between: a.Between(), write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.WriteByte('\n')
		b.Write(appendResult(b.AvailableBuffer(), r, a.language, a.forms))
		return nil
	}}
}

// nameOf is what journals and evidence call a format with forms or without.
func nameOf(format string, forms bool) string {
	if forms {
		return format + "+forms"
	}
	return format
}

// appendResult appends a result, on wish with its form: the version of what follows, the form, where it stood, and what
// was noted when it was read.
func appendResult(dst []byte, r *evaluation.Result, l lang.Language, forms bool) []byte {
	dst = r.AppendJSON(dst, l)
	if !forms {
		return dst
	}
	dst = append(dst[:len(dst)-1], `,"results":`...)
	dst = strconv.AppendInt(dst, resultsVersion, 10)
	dst = r.Form().AppendJSON(append(dst, `,"form":`...))
	dst = r.Form().Origins().AppendJSON(append(dst, `,"origins":`...))
	if notes := r.Form().FieldNotes(); len(notes) > 0 {
		text, _ := json.Marshal(notesOf(notes)) // texts can always be written
		dst = append(append(dst, `,"notes":`...), jsontext.Hidden(text)...)
	}
	return append(dst, '}')
}

// resultsVersion is the version of what results have of their forms.
const resultsVersion = 1

// noteJSON is a note about a field of a form.
type noteJSON struct {
	At string `json:"at"`
	lang.Message
}

func notesOf(notes []indicator.FieldNote) []noteJSON {
	all := make([]noteJSON, len(notes))
	for i, n := range notes {
		all[i] = noteJSON{n.Pointer, n.Message}
	}
	return all
}
