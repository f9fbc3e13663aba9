package document

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Files lists the files of paths in the order of the call; of a folder those that can be read, by name, without the rule sets
// and rule tests that lie beside the forms. "-" is stdin.
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
		path := filepath.Join(folder, e.Name())
		if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") && isKnown(extension(e.Name())) && !isOfRules(path) {
			files = append(files, path)
		}
	}
	return files, nil
}

// isOfRules reports whether a YAML file is a rule set or its tests, which say so among their first keys.
func isOfRules(path string) bool {
	if ext := filepath.Ext(path); ext != ".yaml" && ext != ".yml" {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false // which is said when it is read
	}
	defer func() { _ = f.Close() }() // only read
	head, err := io.ReadAll(io.LimitReader(f, 4<<10))
	return err == nil && source.HasVersion(string(head))
}

func isKnown(ext string) bool {
	for _, known := range extensions() {
		if ext == known {
			return true
		}
	}
	return false
}
