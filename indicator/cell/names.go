package cell

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// nameOf is the name of a constant, or its type and number where it is none: Kind(9).
func nameOf[T ~uint8](v T, names ...string) string {
	if int(v) < len(names) {
		return names[v]
	}
	name := fmt.Sprintf("%T", v)
	return fmt.Sprintf("%s(%d)", name[strings.LastIndexByte(name, '.')+1:], v)
}

// String is the status in English, for logs.
func (s Status) String() string {
	return nameOf(s, "readable", "missing", "not applicable", "not numeric", "unit mismatch", "ambiguous")
}

// String is the confidence in English, for logs.
func (c Confidence) String() string { return nameOf(c, "certain", "resolved", "uncertain") }

// String is the order in English, for logs.
func (o Ordering) String() string { return nameOf(o, "unordered", "better", "same", "worse") }

// String is the cell as written.
func (t Threshold) String() string { return t.text }

// String is the end as a value or a day; "—" where there is none.
func (b Bound) String() string {
	switch {
	case !b.Set:
		return "—"
	case !b.Date.IsZero():
		return b.Date.String()
	}
	return b.Value.String()
}

// String is the value or the day that the actual was read as, or why there is none.
func (r Reading) String() string {
	switch {
	case r.Status != Readable && r.Status != Ambiguous:
		return r.Status.String()
	case !r.Date.IsZero():
		return r.Date.String()
	}
	return r.Value.String()
}

// String is the text of the part.
func (f Fragment) String() string { return f.Text }

// LogValue is the text of a cell beside its reading in words: a cell that was read otherwise than its writer meant
// shows in a log.
func (t Threshold) LogValue() slog.Value {
	said := []slog.Attr{slog.String("text", t.text), slog.String("reading", t.In(lang.English))}
	if notes := t.notes(); len(notes) > 0 {
		said = append(said, slog.Any("notes", codesOf(notes)))
	}
	return slog.GroupValue(said...)
}

// LogValue is the status of a reading with its value.
func (r Reading) LogValue() slog.Value {
	said := []slog.Attr{slog.String("status", r.Status.String()), slog.String("value", r.String())}
	if len(r.Notes) > 0 {
		said = append(said, slog.Any("notes", codesOf(r.Notes)))
	}
	return slog.GroupValue(said...)
}

func codesOf(notes []Note) []lang.Code {
	codes := make([]lang.Code, len(notes))
	for i, n := range notes {
		codes[i] = n.Code
	}
	return codes
}
