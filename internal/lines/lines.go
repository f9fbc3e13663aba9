// Package lines cuts a stream into lines, and keeps no more of one than may be, however long it is.
package lines

import (
	"bufio"
	"errors"
	"io"
)

// ErrEndless is that the end of a line was looked for as far as may be.
var ErrEndless = errors.New("lines: a line without an end")

// Limits bound what is read of a line, in bytes.
type Limits struct {
	Longest int // of a line that is read whole
	Kept    int // of the beginning of a longer one
	Passed  int // up to which the end of a line is looked for: a device has none
}

// Reader reads line by line.
type Reader struct {
	Number  int  // of the line that was read last, from 1
	TooLong bool // of that line only the beginning is there

	in     *bufio.Reader
	limits Limits
	line   []byte // where lines longer than the reader's buffer are put together
}

// New reads the lines of a stream.
func New(in io.Reader, limits Limits) *Reader {
	return &Reader{in: bufio.NewReaderSize(in, 1<<16), limits: limits}
}

// Next is the next line without its end, good until the next call. The last line comes with io.EOF; where nothing
// stands behind the last line end it is empty.
func (r *Reader) Next() ([]byte, error) {
	r.Number++
	r.TooLong = false
	line, err := r.in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return trimmed(line), err
	}
	r.line = append(r.line[:0], line...)
	passed := len(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = r.in.ReadSlice('\n')
		switch passed += len(line); {
		case passed > r.limits.Passed:
			return nil, ErrEndless
		case r.TooLong:
		case len(r.line)+len(line) > r.limits.Longest:
			r.TooLong = true
			r.line = append([]byte(nil), r.line[:min(r.limits.Kept, len(r.line))]...)
		default:
			r.line = append(r.line, line...)
		}
	}
	return trimmed(r.line), err
}

// trimmed is a line without its end.
func trimmed(line []byte) []byte {
	n := len(line)
	for n > 0 && (line[n-1] == '\n' || line[n-1] == '\r') {
		n--
	}
	return line[:n]
}
