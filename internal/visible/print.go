package visible

import (
	"fmt"
	"io"
)

// Text is a text of several lines that was put together of visible ones: its line feeds are meant.
type Text string

// Fprintf is fmt.Fprintf with every text among the arguments on one line.
func Fprintf(w io.Writer, format string, args ...any) {
	_, _ = io.WriteString(w, Sprintf(format, args...)) // a buffered writer tells of it when it is flushed
}

// Sprintf is fmt.Sprintf with every text among the arguments on one line.
func Sprintf(format string, args ...any) string { return fmt.Sprintf(format, onLines(args)...) }

// Fprintln writes a line.
func Fprintln(w io.Writer, args ...any) {
	_, _ = fmt.Fprintln(w, onLines(args)...) // as above
}

// onLines are the arguments with their texts on one line each. Numbers stay what they are.
func onLines(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		switch v := a.(type) {
		case nil:
		case Text:
			a = Lines(string(v))
		case string:
			a = Line(v)
		case []byte:
			a = Line(string(v))
		case error:
			a = Line(v.Error())
		case fmt.Stringer:
			a = Line(v.String())
		case bool, int, int64, uint64, float64, rune: //nolint:forbidigo // a figure of a progress line is no score
		default:
			a = Line(fmt.Sprint(v)) // a type of its own over a string
		}
		out[i] = a
	}
	return out
}
