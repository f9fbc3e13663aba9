package document

import (
	"bytes"

	"github.com/ziping-go/ziping/evaluation"
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
func NDJSON(l lang.Language) Results { return ndjson{l} }

type ndjson struct{ language lang.Language }

func (ndjson) Name() string                      { return "ndjson" }
func (ndjson) Head() []byte                      { return nil }
func (ndjson) Between() []byte                   { return nil }
func (ndjson) Tail([]*evaluation.Summary) []byte { return nil }

func (n ndjson) Block() Block {
	return &textBlock{write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.Write(r.AppendJSON(b.AvailableBuffer(), n.language))
		return b.WriteByte('\n')
	}}
}

// JSON writes an array of results.
func JSON(l lang.Language) Results { return array{l} }

type array struct{ language lang.Language }

func (array) Name() string    { return "json" }
func (array) Head() []byte    { return []byte("[") }
func (array) Between() []byte { return []byte(",") }

func (array) Tail([]*evaluation.Summary) []byte { return []byte("\n]\n") }

func (a array) Block() Block {
	return &textBlock{between: a.Between(), write: func(b *bytes.Buffer, r *evaluation.Result) error {
		b.WriteByte('\n')
		b.Write(r.AppendJSON(b.AvailableBuffer(), a.language))
		return nil
	}}
}
