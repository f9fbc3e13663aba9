package document

import (
	"context"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// Contents is what a document holds.
type Contents struct {
	Departments []*indicator.Department // the departments' own parts
	Forms       []*indicator.Form
	Remarks     fault.List // what was not recognised, or is in doubt, with its place
}

// MaxDocument is how many bytes of a file are read.
const MaxDocument = 64 << 20

// Read reads a document: forms as JSON, NDJSON, YAML and CSV, texts with tables, and whatever the readers read (package
// office has all of them). Its contents say what it is, and its name (.txt, .json, .ndjson, .yaml, .csv, .tsv) where
// they are ambiguous. The error is a *fault.Error or a fault.List. A document without any form is an error.
func Read(ctx context.Context, name string, r io.Reader, readers ...source.Reader) (*Contents, error) {
	data, is, err := contentsOf(name, r)
	if err != nil {
		return nil, err
	}
	return readAs(ctx, is.kind, name, data, readers)
}

// contentsOf are the bytes of a file that may hold forms, and what it is.
func contentsOf(name string, r io.Reader) (data []byte, is traits, err error) {
	if r == nil {
		return nil, is, unreadable(name, fs.ErrInvalid)
	}
	if data, err = infile.All(r, MaxDocument); err != nil {
		return nil, is, readFault(name, 0, err)
	}
	if len(data) > MaxDocument {
		return nil, is, tooLarge(name, MaxDocument)
	}
	if isEmptyFile(data) {
		return nil, is, emptyError(name, len(data))
	}
	is = traitsOf(name, data[:min(len(data), headSize)])
	if wrong := is.wrong(name); wrong != nil {
		return nil, is, wrong
	}
	return data, is, nil
}

// readAs reads a file of a known kind.
func readAs(ctx context.Context, kind fileKind, name string, data []byte, readers []source.Reader) (*Contents, error) {
	if kind == officeFile {
		return readOffice(ctx, name, data, readers)
	}
	var err error
	if kind != csvFile { // one bad row spoils no other
		if data, err = plainText(name, data); err != nil {
			return nil, err
		}
	}
	contents := new(Contents)
	switch kind {
	case yamlFile:
		contents.Forms, contents.Departments, err = indicator.RecordsYAML(name, data)
	case jsonFile:
		err = recordsJSON(name, data, contents)
	case ndjsonFile:
		err = readLines(name, data, contents)
	case csvFile:
		err = readRows(name, data, contents)
	}
	if err != nil {
		return nil, err
	}
	if len(contents.Forms) == 0 && len(contents.Departments) == 0 {
		return nil, noForm(name)
	}
	return contents, nil
}

func noForm(name string) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of("NO_FORM_FOUND")).Hinting(lang.Of("NO_FORM_HINT"))
}

// extension is the ending of a name that says what a file holds: ".ndjson" of "forms.ndjson.gz".
func extension(name string) string {
	_, inner := PackingOf(name)
	return strings.ToLower(filepath.Ext(inner))
}

func typeUnknown(name string) *fault.Error {
	ext := extension(name)
	if ext == "" {
		return fault.New(fault.Place{File: name}, "", lang.Of("TYPE_UNTOLD", name)).Hinting(
			lang.Of("TYPES_KNOWN", extensions()))
	}
	return fault.New(fault.Place{File: name}, ext, lang.Of("TYPE_UNKNOWN", ext)).Hinting(
		lang.Of("TYPES_KNOWN", extensions()))
}

func tooLarge(name string, most int) *fault.Error {
	e := fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_SIZE", ">"+strconv.Itoa(most>>20), most>>20))
	return e.Hinting(lang.Of("LIMIT_SIZE_HINT"))
}

func unreadable(name string, err error) error {
	e := fault.New(fault.Place{File: name}, "", lang.Of("FILE_UNREADABLE", name, fault.Reason(err)))
	e.Cause = err
	return e
}

// extensions are the endings of the files that are read.
func extensions() []string {
	return []string{
		".docx", ".xlsx", ".xls", ".et", ".doc", ".wps", ".odt", ".ods", ".html", ".pdf", ".ofd", ".txt", ".csv", ".tsv",
		".md", ".json", ".ndjson", ".jsonl", ".yaml", ".yml",
	}
}

// ReadFile is Read of a file; "-" reads NDJSON from stdin.
// Waiting for the file ends with the context; stdin is the caller's.
func ReadFile(ctx context.Context, path string, stdin io.Reader, readers ...source.Reader) (*Contents, error) {
	if path == "-" {
		return Read(ctx, "stdin.ndjson", stdin, readers...)
	}
	in, done, err := openPath(ctx, path)
	if err != nil {
		return nil, err
	}
	defer done()
	return Read(ctx, path, in, readers...)
}

// openPath opens a file, and says how to close it. Waiting for it ends with the context.
func openPath(ctx context.Context, path string) (*opened, func(), error) {
	f, err := infile.Open(ctx, path)
	if err != nil {
		return nil, nil, unreadable(path, err)
	}
	in, err := open(path, path, f, lookAt(path))
	if err != nil {
		_ = f.Close() // only read
		return nil, nil, err
	}
	return in, func() { in.close(); _ = f.Close() }, nil // as above
}
