package document

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Listing is the result of looking through paths.
type Listing struct {
	Files  []string // in the order of the call; "-" is stdin
	Passed []string // files of folders that ziping has written: results, summaries, evidence, rejects

	// Special are the pipes, devices and sockets of folders that have the name of a form. Reading them might never end.
	Special []string

	// Held are the files that Office keeps beside documents of folders while somebody has them open: ~$name.docx.
	Held []string
}

// Files lists the files of paths in the order of the call. A folder stands for the files in it that can be read, by
// name, except rule sets, rule tests and files that ziping has written. "-" is stdin.
func Files(paths ...string) ([]string, error) {
	l, err := List(paths...)
	if err != nil {
		return nil, err
	}
	return l.Files, nil
}

// List is Files that also reports what was skipped. A file that is itself named in the call is never skipped.
func List(paths ...string) (*Listing, error) {
	out := new(Listing)
	var faults fault.List
	for _, path := range paths {
		if path == "-" {
			out.Files = append(out.Files, path)
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			faults = append(faults, fault.All(unreadable(path, err))...)
		case info.IsDir():
			before := out.len()
			if err := out.addFolder(path); err != nil {
				faults = append(faults, fault.All(unreadable(path, err))...)
			} else if out.len() == before {
				faults = append(faults, fault.New(fault.Place{File: path}, "", lang.Of("FOLDER_EMPTY", path)).Hinting(
					lang.Of("TYPES_KNOWN", extensions())))
			}
		default:
			out.Files = append(out.Files, path)
		}
	}
	return out, faults.Err()
}

func (l *Listing) len() int { return len(l.Files) + len(l.Passed) + len(l.Special) }

func (l *Listing) addFolder(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if strings.HasPrefix(e.Name(), "~$") {
			l.Held = append(l.Held, path)
			continue
		}
		part := partOf(path)
		switch {
		case part == partForms && infile.IsSpecial(path):
			l.Special = append(l.Special, path)
		case part == partForms:
			l.Files = append(l.Files, path)
		case part == partMade:
			l.Passed = append(l.Passed, path)
		}
	}
	return nil
}

// folderPart is what a file is among those of a folder.
type folderPart uint8

const (
	partOther folderPart = iota
	partForms
	partMade // by ziping
)

// partOf is what a file of a folder is. Files of other programs with unknown endings aren't opened.
func partOf(path string) folderPart {
	ext := extension(path)
	known := kindsByName[ext] != untold
	if !known && ext != "" && ext != ".parquet" && ext != ".zip" {
		return partOther
	}
	is, head := look(path)
	switch {
	case is.made != "":
		return partMade
	case is.kind == yamlFile && source.HasVersion(head):
		return partOther
	case ext == "" || ext == ".md" || ext == ".markdown": // most are about something else
		if is.keys && is.kind != foreignFile {
			return partForms
		}
	case known:
		return partForms
	}
	return partOther
}

// mostLooked is how many bytes of a file in a folder are read to find out what it is.
const mostLooked = 8 << 10

// look finds out what a file holds. One that can't be read goes by its name: the error is reported when it is read.
func look(path string) (is traits, head string) {
	info, err := os.Stat(path)
	named := traits{kind: kindsByName[extension(path)]}
	if err != nil || !info.Mode().IsRegular() {
		return named, ""
	}
	f, err := os.Open(path)
	if err != nil {
		return named, ""
	}
	defer func() { _ = f.Close() }() // only read
	in, err := open(path, path, f, mostLooked)
	if err != nil {
		return named, ""
	}
	defer in.close()
	return in.traits, charset.Sniff(in.head).Head(in.head)
}
