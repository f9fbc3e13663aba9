package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
)

// output is where data goes: stdout, or a file that appears whole or not at all.
type output struct{ *bufio.Writer }

// writeTo runs a writer of data. With a path, the data goes to a temporary file beside it that takes its name at the
// end; if anything fails, the path stays as it was.
func (s *call) writeTo(path string, write func(*output) error) error {
	if path == "" || path == "-" {
		return writeBuffered(s.out, write)
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	err = writeBuffered(temporary, write)
	if err == nil {
		err = temporary.Sync()
	}
	if closed := temporary.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temporary.Name())
	}
	return err
}

func writeBuffered(w io.Writer, write func(*output) error) error {
	out := &output{bufio.NewWriterSize(w, 1<<16)}
	if err := write(out); err != nil {
		return err
	}
	return out.Flush()
}
