package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ziping-go/ziping/internal/outfile"
)

// openedFiles opens files by the paths that users type: absolute ones, and such with “..” in them, which a test file uses
// for rules and forms above its folder. Places of mistakes read as the user typed them. It notes what was opened, and what was
// opened is kept from being written over.
type openedFiles struct {
	guard *outfile.Guard
	names map[string]bool
}

// opening is a way to open files that has not opened any.
func (s *call) opening() *openedFiles { return &openedFiles{&s.guard, map[string]bool{}} }

// Open opens a file by its path, with slashes.
func (f *openedFiles) Open(name string) (fs.File, error) {
	path := filepath.FromSlash(name)
	f.names[path] = true
	f.guard.Reads(path)
	return os.Open(path)
}
