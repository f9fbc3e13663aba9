package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/outfile"
)

// openedFiles opens files by the paths that users type: absolute ones, and such with “..” in them. Places of mistakes
// read as the user typed them. It notes what was opened, and what was opened is kept from being written over.
//
// A file that is named by another has to lie in the folder that the call names, or of the file it names: whoever wrote
// the one doesn't get to read, through mistakes that are reported, what else the user may.
type openedFiles struct {
	ctx      context.Context //nolint:containedctx // a file system has no other way to be given one
	guard    *outfile.Guard
	names    map[string]bool
	named    string // the file that the call names, which may be a link to anywhere
	folder   string // that others have to lie in
	anywhere bool
}

// opening is a way to open files that has not opened any.
func (s *call) opening() *openedFiles {
	return &openedFiles{ctx: s.ctx, guard: &s.guard, names: map[string]bool{}, anywhere: s.outside}
}

// of is for a file that the call names, and the files that it names.
func (f openedFiles) of(file string) *openedFiles {
	f.named, f.folder = filepath.Clean(file), filepath.Dir(file)
	return &f
}

// in is for the files of a folder that the call names.
func (f openedFiles) in(folder string) *openedFiles {
	f.named, f.folder = "", folder
	return &f
}

// Open opens a file by its path, with slashes.
func (f *openedFiles) Open(name string) (fs.File, error) {
	path := filepath.FromSlash(name)
	f.names[path] = true
	f.guard.Reads(path)
	info, err := f.stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		file, err := infile.Open(f.ctx, path)
		if err != nil {
			return nil, err
		}
		return file.(fs.File), nil
	}
	file, err := f.open(path)
	if err != nil {
		return nil, err
	}
	if !isYAML(path) {
		return file, nil
	}
	return inUTF8(path, file)
}

// Stat looks at a file without opening it, which a pipe would have to be waited for.
func (f *openedFiles) Stat(name string) (fs.FileInfo, error) {
	return f.stat(filepath.FromSlash(name))
}

// open opens a file where it may be.
func (f *openedFiles) open(path string) (*os.File, error) {
	if f.isAnywhere(path) {
		return os.Open(path)
	}
	inside, err := f.inside(path)
	if err != nil {
		return nil, err
	}
	file, err := os.OpenInRoot(f.folder, inside)
	return file, f.outside(path, err)
}

// stat looks at a file where it may be.
func (f *openedFiles) stat(path string) (fs.FileInfo, error) {
	if f.isAnywhere(path) {
		return os.Stat(path)
	}
	inside, err := f.inside(path)
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(f.folder)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // only looked at
	info, err := root.Stat(inside)
	return info, f.outside(path, err)
}

func (f *openedFiles) isAnywhere(path string) bool {
	return f.anywhere || filepath.Clean(path) == f.named
}

// inside is a path as it is seen from the folder.
func (f *openedFiles) inside(path string) (string, error) {
	inside, err := seenIn(f.folder, path)
	if err != nil || !filepath.IsLocal(inside) {
		return "", &fs.PathError{Op: "open", Path: path, Err: &fault.OutsideError{Folder: f.folder}}
	}
	return inside, nil
}

// outside is an error of opening a path, that of a link that leads out of the folder among them.
func (f *openedFiles) outside(path string, err error) error {
	if err != nil && leadsOut(f.folder, err) {
		return &fs.PathError{Op: "open", Path: path, Err: &fault.OutsideError{Folder: f.folder}}
	}
	return err
}

// seenIn is a path as it is seen from a folder, either of which may be absolute.
func seenIn(folder, path string) (string, error) {
	if filepath.IsAbs(folder) == filepath.IsAbs(path) {
		return filepath.Rel(folder, path)
	}
	folder, err1 := filepath.Abs(folder)
	path, err2 := filepath.Abs(path)
	if err := errors.Join(err1, err2); err != nil {
		return "", err
	}
	return filepath.Rel(folder, path)
}

// leadsOut reports whether a file wasn't opened because a link leads out of the folder. Package os has no name for that
// error, so it is compared with the one for a path that surely does.
func leadsOut(folder string, err error) bool {
	var number syscall.Errno
	if errors.As(err, &number) { // the system's, as of a file that isn't there
		return false
	}
	_, sure := os.OpenInRoot(folder, "..")
	var is, known *fs.PathError
	return errors.As(err, &is) && errors.As(sure, &known) && is.Err == known.Err //nolint:errorlint // the very same
}

func isYAML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}

// inUTF8 is a file of rules or tests as a text in UTF-8, whatever Windows wrote it in. What isn't text stays: reading
// it says so.
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
