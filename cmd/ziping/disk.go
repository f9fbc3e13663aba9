package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// disk is the files of this machine by the paths that a user types: names may start at the root or lead upwards, because
// rule sets and tests name files beside and above them, and messages show paths as they were typed.
type disk struct{}

// Open opens a file.
func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }
