package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/outfile"
)

// openedFiles opens files by the paths that users type: absolute ones, and such with “..” in them, which a test file uses
// for rules and forms above its folder. Places of mistakes read as the user typed them. It notes what was opened, and what was
// opened is kept from being written over.
type openedFiles struct {
	ctx   context.Context //nolint:containedctx // a file system has no other way to be given one
	guard *outfile.Guard
	names map[string]bool
}

// opening is a way to open files that has not opened any.
func (s *call) opening() *openedFiles { return &openedFiles{s.ctx, &s.guard, map[string]bool{}} }

// Open opens a file by its path, with slashes.
func (f *openedFiles) Open(name string) (fs.File, error) {
	path := filepath.FromSlash(name)
	f.names[path] = true
	f.guard.Reads(path)
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		file, err := infile.Open(f.ctx, path)
		if err != nil {
			return nil, err
		}
		return file.(fs.File), nil
	}
	file, err := os.Open(path)
	if err != nil || !isYAML(path) {
		return file, err
	}
	return inUTF8(path, file)
}

// Stat looks at a file without opening it, which a pipe would have to be waited for.
func (f *openedFiles) Stat(name string) (fs.FileInfo, error) {
	return os.Stat(filepath.FromSlash(name))
}

func isYAML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}

// inUTF8 is a file of rules or tests as a text in UTF-8, whatever Windows wrote it in. What is no text stays: reading it says so.
func inUTF8(path string, file *os.File) (fs.File, error) {
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() > document.MaxDocument {
		return file, err
	}
	data, err := io.ReadAll(file)
	if err == nil {
		if text, _, wrong := charset.Decode(path, data); wrong == nil && !utf8.Valid(data) {
			return &textFile{file, strings.NewReader(text)}, nil
		}
		_, err = file.Seek(0, io.SeekStart)
	}
	return file, err
}

// textFile is a file whose text was decoded.
type textFile struct {
	*os.File
	text *strings.Reader
}

func (f *textFile) Read(p []byte) (int, error) { return f.text.Read(p) }
