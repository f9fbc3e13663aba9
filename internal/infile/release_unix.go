//go:build unix

package infile

import (
	"os"
	"syscall"
)

// release ends somebody's waiting for a pipe to be written to.
func release(path string) {
	info, err := os.Stat(path)
	if err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		return
	}
	if f, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
		_ = f.Close() // it was opened to be closed
	}
}
