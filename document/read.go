package document

import (
	"cmp"
	"context"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// Contents is what a document holds.
type Contents struct {
	Departments []*indicator.Department // the departments' own parts
	Forms       []*indicator.Form
	Remarks     fault.List // what was not recognised, with its place
}

// MaxDocument is how many bytes of a document are read.
const MaxDocument = 16 << 20

// Read reads a document. Its name says what it is (.txt, .json, .ndjson, .yaml, .csv, .tsv), or its contents do where
// the name doesn't, or is wrong. The error is a *fault.Error or a fault.List. A document without any form is an error.
func Read(name string, r io.Reader) (*Contents, error) {
	if r == nil {
		return nil, unreadable(name, fs.ErrInvalid)
	}
	data, err := infile.All(r, MaxDocument)
	if err != nil {
		return nil, readFault(name, 0, err)
	}
	if len(data) > MaxDocument {
		return nil, tooLarge(name, MaxDocument)
	}
	is := traitsOf(name, data[:min(len(data), headSize)])
	if wrong := is.wrong(name); wrong != nil {
		return nil, wrong
	}
	if is.kind != csvFile { // one bad row spoils no other
		if data, err = plainText(name, data); err != nil {
			return nil, err
		}
	}
	return readAs(is.kind, name, data)
}

// readAs reads a text of a known kind.
func readAs(kind fileKind, name string, data []byte) (*Contents, error) {
	var err error
	contents := new(Contents)
	switch kind {
	case flatWord:
		contents, err = readText(name, data)
	case yamlFile:
		contents.Forms, err = indicator.FormsYAML(name, data)
	case jsonFile:
		contents.Forms, err = formsJSON(name, data)
	case ndjsonFile:
		err = readLines(name, data, contents)
	case csvFile:
		err = readRows(name, data, contents)
	}
	if err != nil {
		return nil, err
	}
	if len(contents.Forms) == 0 && len(contents.Departments) == 0 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("NO_FORM_FOUND")).Hinting(lang.Of("NO_FORM_HINT"))
	}
	return contents, nil
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
	return []string{".txt", ".json", ".ndjson", ".jsonl", ".yaml", ".yml", ".csv", ".tsv"}
}

func readText(name string, data []byte) (*Contents, error) {
	text, err := decode(name, data)
	if err != nil {
		return nil, err
	}
	flat, err := readFlat(name, text)
	if err != nil {
		return nil, err
	}
	contents := new(Contents)
	year := yearOf(flat)
	paragraphs := flat.paragraphs
	for i, g := range flat.tables {
		h := headingOf(g.before)
		form, remarks := recognise(g, h, year)
		if form == nil {
			h.rest = g.before
			remarks = tableUnknown(g)
		} else {
			contents.Forms = append(contents.Forms, form)
		}
		if i == 0 {
			paragraphs = h.rest
		} else {
			contents.Remarks = append(contents.Remarks, textUnknown(h.rest)...)
		}
		contents.Remarks = append(contents.Remarks, remarks...)
	}
	department, left := departmentOf(paragraphs)
	if department != nil {
		contents.Departments = append(contents.Departments, department)
		if len(contents.Forms) > 0 {
			p := contents.Forms[0].Project
			department.Name, department.Code, department.Year = p.Department, p.DepartmentCode, year
		}
	}
	contents.Remarks = inOrder(append(contents.Remarks, append(textUnknown(left), textUnknown(flat.after)...)...), text)
	return contents, nil
}

func tableUnknown(g grid) fault.List {
	var r recogniser
	for _, row := range g.rows {
		if held := filled(row); len(held) > 0 {
			r.remark(held[0], "TABLE_UNKNOWN")
			break
		}
	}
	return r.remarks
}

// textUnknown remarks on paragraphs that have no place in a form or a department. The headings of parts are skipped.
func textUnknown(paragraphs []gridCell) fault.List {
	var r recogniser
	for _, p := range paragraphs {
		if text := clean(p.text); text != "" && sectionOf(text) == "" {
			r.paragraph(p)
		}
	}
	return r.remarks
}

// inOrder sorts remarks by their places, gives each its line for the caret, and keeps no more than fault.MaxErrors; the
// last then says how many there were beyond.
func inOrder(remarks fault.List, text string) fault.List {
	slices.SortStableFunc(remarks, func(a, b *fault.Error) int {
		return cmp.Or(cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	if more := len(remarks) - fault.MaxErrors; more > 0 {
		last := remarks[fault.MaxErrors]
		remarks = append(remarks[:fault.MaxErrors:fault.MaxErrors], fault.New(last.Place, "", lang.Of("REMARKS_MORE", more)))
	}
	number, rest := 0, text
	var line string
	for _, e := range remarks {
		for number < e.Place.Line {
			line, rest, _ = strings.Cut(rest, "\n")
			number++
		}
		e.Line = line
	}
	return remarks
}

// ReadFile is Read of a file; "-" reads NDJSON from stdin.
// Waiting for the file ends with the context; stdin is the caller's.
func ReadFile(ctx context.Context, path string, stdin io.Reader) (*Contents, error) {
	if path == "-" {
		return Read("stdin.ndjson", stdin)
	}
	f, err := infile.Open(ctx, path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	in, err := open(path, path, f, lookAt(path))
	if err != nil {
		return nil, err
	}
	defer in.close()
	return Read(path, in)
}
