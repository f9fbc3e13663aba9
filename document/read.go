package document

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Contents is what a document holds.
type Contents struct {
	Department *indicator.Department // the department's own part; nil where there is none
	Forms      []*indicator.Form
	Remarks    fault.List // what was not recognised, with its place
}

// MaxDocument is how many bytes of a document are read.
const MaxDocument = 64 << 20

// Read reads a document; the ending of its name says what it is: .txt, .json, .ndjson, .yaml. The error is a
// *fault.Error or a fault.List. A document without any form is an error.
func Read(name string, r io.Reader) (*Contents, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxDocument+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if len(data) > MaxDocument {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_SIZE", ">"+mb(MaxDocument), mb(MaxDocument))).Hinting(lang.Of("LIMIT_SIZE_HINT"))
	}
	contents := new(Contents)
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text":
		contents, err = readText(name, data)
	case ".yaml", ".yml":
		contents.Forms, err = indicator.FormsYAML(name, data)
	case ".json":
		contents.Forms, err = formsJSON(name, data)
	case ".ndjson", ".jsonl":
		err = readLines(name, data, contents)
	default:
		return nil, fault.New(fault.Place{File: name}, filepath.Ext(name), lang.Of("TYPE_UNKNOWN", filepath.Ext(name))).Hinting(lang.Of("TYPES_KNOWN", extensions()))
	}
	if err != nil {
		return nil, err
	}
	if len(contents.Forms) == 0 && contents.Department == nil {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("NO_FORM_FOUND")).Hinting(lang.Of("NO_FORM_HINT"))
	}
	return contents, nil
}

func mb(n int) string { return lang.Of("MEGABYTES", n>>20).In(lang.English) }

func unreadable(name string, err error) error {
	e := fault.New(fault.Place{File: name}, "", lang.Of("FILE_UNREADABLE", name))
	e.Cause = err
	return e
}

// extensions are the endings of the files that are read.
func extensions() []string { return []string{".txt", ".json", ".ndjson", ".jsonl", ".yaml", ".yml"} }

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
	for _, g := range flat.tables {
		form, remarks := recognise(g, year)
		if form == nil {
			if len(g.rows) > 0 && len(g.rows[0]) > 0 {
				contents.Remarks = append(contents.Remarks, fault.New(g.rows[0][0].place, "", lang.Of("TABLE_UNKNOWN", short(clean(firstText(g.rows[0]))))))
			}
			continue
		}
		contents.Forms = append(contents.Forms, form)
		contents.Remarks = append(contents.Remarks, remarks...)
	}
	paragraphs := flat.paragraphs
	if len(flat.tables) > 0 {
		paragraphs = flat.tables[0].before
	}
	contents.Department = departmentOf(paragraphs)
	if d := contents.Department; d != nil && len(contents.Forms) > 0 {
		p := contents.Forms[0].Project
		d.Name, d.Code, d.Year = p.Department, p.DepartmentCode, year
	}
	return contents, nil
}

// yearOf is the year that a document speaks of first; 0 where it names none.
func yearOf(flat *flatText) int {
	paragraphs := flat.paragraphs
	for _, g := range flat.tables {
		paragraphs = append(paragraphs, g.before...)
	}
	for _, p := range paragraphs {
		if year := yearIn(p.text); year > 0 {
			return year
		}
	}
	return 0
}

func yearIn(s string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], "年")
		if i < 0 {
			return 0
		}
		if end := at + i; end >= 4 {
			if t := indicator.ParseTarget(s[end-4:end] + "年底前"); t.Kind() == indicator.Day && t.High().Date.Year > 1949 {
				return int(t.High().Date.Year)
			}
		}
		at += i + len("年")
	}
}

// Files lists the files of paths in the order of the call; of a folder those that can be read, by name. "-" is stdin.
func Files(paths ...string) ([]string, error) {
	var files []string
	var faults fault.List
	for _, path := range paths {
		if path == "-" {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			faults = append(faults, fault.All(unreadable(path, err))...)
		case info.IsDir():
			inside, err := filesIn(path)
			if err != nil {
				faults = append(faults, fault.All(unreadable(path, err))...)
			} else if len(inside) == 0 {
				faults = append(faults, fault.New(fault.Place{File: path}, "", lang.Of("FOLDER_EMPTY", path)).Hinting(lang.Of("TYPES_KNOWN", extensions())))
			}
			files = append(files, inside...)
		default:
			files = append(files, path)
		}
	}
	return files, faults.Err()
}

func filesIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if ext := strings.ToLower(filepath.Ext(e.Name())); !e.IsDir() && isKnown(ext) {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	return files, nil
}

func isKnown(ext string) bool {
	for _, known := range extensions() {
		if ext == known {
			return true
		}
	}
	return false
}

// ReadFile is Read of a file; "-" reads NDJSON from stdin.
func ReadFile(path string, stdin io.Reader) (*Contents, error) {
	if path == "-" {
		return Read("stdin.ndjson", stdin)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer func() { _ = f.Close() }() // only read
	return Read(path, f)
}
