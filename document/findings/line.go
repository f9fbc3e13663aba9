package findings

import (
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/internal/jsontext"

	"github.com/ziping-go/ziping/review"
)

// lines writes NDJSON: a batch has many findings, so that each is written without reflection.
type lines struct {
	w    io.Writer
	line []byte
	keys []string
}

func (w *lines) Write(e Entry) error {
	line, err := w.append(w.line[:0], &e)
	if err != nil {
		return err
	}
	w.line = line
	_, err = w.w.Write(line)
	return err
}

// Sums does nothing: a line is a finding.
func (w *lines) Sums(*review.Summary) {}

func (w *lines) Close() error { return nil }

// append appends an entry as a line, with the keys of its tags in their order.
func (w *lines) append(b []byte, e *Entry) ([]byte, error) {
	text := func(key, value string) {
		b = append(append(b, key...), ':')
		b = append(jsontext.AppendString(b, value), ',')
	}
	some := func(key, value string) {
		if value != "" {
			text(key, value)
		}
	}
	b = append(b, '{')
	text(`"file"`, e.File)
	b = append(strconv.AppendInt(append(b, `"line":`...), int64(e.Line), 10), ',')
	text(`"project"`, e.Project)
	some(`"department"`, e.Department)
	some(`"about"`, e.About)
	text(`"code"`, string(e.Code))
	text(`"severity"`, e.Severity)
	text(`"at"`, e.At)
	some(`"cell"`, e.Cell)
	text(`"message"`, e.Message)
	if len(e.Evidence) > 0 {
		var err error
		if b, err = w.appendEvidence(append(b, `"evidence":`...), e.Evidence); err != nil {
			return nil, err
		}
	}
	some(`"fix"`, e.Fix)
	some(`"light"`, e.Light)
	text(`"id"`, e.ID)
	some(`"decision"`, e.Decision)
	some(`"reason"`, e.Reason)
	some(`"reviewed"`, e.Reviewed)
	return append(b[:len(b)-1], "}\n"...), nil
}

func (w *lines) appendEvidence(b []byte, evidence map[string]any) ([]byte, error) {
	w.keys = slices.AppendSeq(w.keys[:0], maps.Keys(evidence))
	slices.Sort(w.keys)
	b = append(b, '{')
	for _, key := range w.keys {
		b = append(jsontext.AppendString(b, key), ':')
		if text, ok := evidence[key].(string); ok {
			b = jsontext.AppendString(b, text)
		} else {
			other, err := jsontext.Readable(evidence[key])
			if err != nil {
				return nil, err
			}
			b = append(b, jsontext.Hidden(other)...)
		}
		b = append(b, ',')
	}
	return append(b[:len(b)-1], "},"...), nil
}
