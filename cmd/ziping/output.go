package main

import (
	"bufio"
	"io"

	"github.com/ziping-go/ziping/internal/outfile"
)

// output is where data goes: stdout, or a file that appears whole or not at all.
type output struct{ *bufio.Writer }

// writeTo runs a writer of data. With a path, the data appears there whole or not at all, and never in the place of a
// file that this call reads.
func (s *call) writeTo(path string, write func(*output) error) error {
	if path == "" || path == "-" {
		return writeBuffered(s.out, write)
	}
	if err := s.guard.Writes(path); err != nil {
		return err
	}
	return outfile.Write(path, func(w io.Writer) error { return writeBuffered(w, write) })
}

// writeText is writeTo of a text that is there already.
func (s *call) writeText(path string, text []byte) error {
	return s.writeTo(path, func(out *output) error {
		_, err := out.Write(text)
		return err
	})
}

// rewrite puts something else into a file that this call has read, under the same rights. Another file that it has read
// stays as it is, also where it is the same one under another name.
func (s *call) rewrite(path string, text []byte) error {
	if err := s.guard.Rewrites(path); err != nil {
		return err
	}
	return outfile.Rewrite(path, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
}

func writeBuffered(w io.Writer, write func(*output) error) error {
	out := &output{bufio.NewWriterSize(w, 1<<16)}
	if err := write(out); err != nil {
		return err
	}
	return out.Flush()
}
