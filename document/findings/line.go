package findings

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// lineWriter writes NDJSON.
type lineWriter struct {
	w     io.Writer
	lines Lines
	line  []byte
}

func (w *lineWriter) Write(about *review.Joint, f *review.Finding) error {
	w.line = w.lines.append(w.line[:0], about, f)
	_, err := w.w.Write(w.line)
	return err
}

// Sums does nothing: a line is a finding.
func (w *lineWriter) Sums(*review.Summary) {}

func (w *lineWriter) Close() error { return nil }

// Lines are findings as NDJSON in a language, as the Writer of that format writes them, for callers with several
// goroutines: each has its own. A batch has many findings, so that what they say goes into the line at once, without an
// Entry.
type Lines struct {
	Language lang.Language

	evidence   []review.Evidence
	path, file string // of the form that came last, and its base
}

// Append appends a line for each finding.
func (w *Lines) Append(b []byte, about *review.Joint) []byte {
	for i := range about.Findings {
		b = w.append(b, about, &about.Findings[i])
	}
	return b
}

// append appends the line of Of(about, f), with the keys of an Entry's tags in their order.
func (w *Lines) append(b []byte, about *review.Joint, f *review.Finding) []byte {
	text := func(key, value string) {
		b = append(jsontext.AppendString(append(b, key...), value), ',')
	}
	some := func(key, value string) {
		if value != "" {
			text(key, value)
		}
	}
	said := func(key string, say func([]byte, lang.Language) []byte) {
		b = append(append(b, key...), '"')
		start := len(b)
		b = append(jsontext.Escape(say(b, w.Language), start), `",`...)
	}
	if about.File != w.path {
		w.path, w.file = about.File, base(about.File)
	}
	b = append(b, '{')
	text(`"file":`, w.file)
	b = append(strconv.AppendInt(append(b, `"line":`...), int64(about.Line), 10), ',')
	text(`"project":`, projectOf(about, w.Language))
	some(`"department":`, about.Department)
	some(`"about":`, aboutOf(about))
	text(`"code":`, string(f.Code))
	text(`"severity":`, f.Severity.String())
	text(`"at":`, f.At)
	some(`"cell":`, f.Place.Cell)
	said(`"message":`, f.Append)
	b = w.appendEvidence(b, f)
	start := len(b)
	if said(`"fix":`, f.AppendAdvice); len(b) == start+len(`"fix":"",`) {
		b = b[:start]
	}
	some(`"light":`, lightOf(f))
	text(`"id":`, about.ID(f))
	decision, reviewed := decidedOf(f)
	some(`"decision":`, decision)
	some(`"reason":`, f.Decision.Reason)
	some(`"reviewed":`, reviewed)
	return append(b[:len(b)-1], "}\n"...)
}

// appendEvidence appends what a finding compares and follows from, by name.
func (w *Lines) appendEvidence(b []byte, f *review.Finding) []byte {
	w.evidence = f.AppendEvidence(w.evidence[:0], w.Language)
	if len(f.Follows) > 0 {
		w.evidence = slices.DeleteFunc(w.evidence, func(e review.Evidence) bool { return e.Name == follows })
		w.evidence = append(w.evidence, review.Evidence{Name: follows})
	}
	if len(w.evidence) == 0 {
		return b
	}
	slices.SortFunc(w.evidence, func(a, b review.Evidence) int { return strings.Compare(a.Name, b.Name) })
	b = append(b, `"evidence":{`...)
	for _, e := range w.evidence {
		b = append(jsontext.AppendString(b, e.Name), ':')
		if e.Name != follows || len(f.Follows) == 0 {
			b = append(jsontext.AppendString(b, e.Value), ',')
			continue
		}
		b = append(appendCauses(b, f.Follows), ',')
	}
	return append(b[:len(b)-1], "},"...)
}

// appendCauses appends a list of causes, with the keys of their tags.
func appendCauses(b []byte, causes []review.Cause) []byte {
	for i, cause := range causes {
		b = append(b, "[,"[min(i, 1)])
		b = jsontext.AppendString(append(b, `{"code":`...), string(cause.Code))
		b = append(jsontext.AppendString(append(b, `,"at":`...), cause.At), '}')
	}
	return append(b, ']')
}
