package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var codeShape = regexp.MustCompile(`^[A-Z]+(_[A-Z0-9]+)+$`)

// isMadeUp reports whether a code is put together, of the name of a flag or of a word, or is one of general advice.
func isMadeUp(c Code) bool {
	return slices.ContainsFunc([]string{"HELP_", "EXAMPLES_", "PLACE_", "DO_"},
		func(start string) bool { return strings.HasPrefix(string(c), start) })
}

// Every code that the rooms use is in the table, and every code of the table is used.
func TestCodesAndTableAgree(t *testing.T) {
	used := map[Code]string{}
	var prefixes []string // of codes that Named makes; a test of those who ask holds each name to its words
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "lang" || d.Name() == "tools" || d.Name() == "examples" ||
			strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if prefix, ok := namedPrefix(n); ok {
				prefixes = append(prefixes, prefix+"_")
				return false
			}
			if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING {
				text, err := strconv.Unquote(s.Value)
				if _, ok := find(Code(text)); err == nil && (ok || codeShape.MatchString(text)) {
					used[Code(text)] = path
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	other := map[Code]bool{"LC_ALL": true, "LC_MESSAGES": true, "ZIPING_SOFFICE": true, "NO_COLOR": true, "XDG_DATA_HOME": true, "XDG_DATA_DIRS": true}
	for code, path := range used {
		if _, ok := find(code); !ok && !other[code] {
			t.Errorf("%s of %s has no sentence", code, path)
		}
	}
	for _, code := range Codes() {
		named := slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(string(code), p) })
		if !named && used[code] == "" && !isMadeUp(code) {
			t.Errorf("%s is in the table, but nothing says it", code)
		}
	}
}

// namedPrefix is the prefix of a call of Named, which is written out.
func namedPrefix(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) < 2 {
		return "", false
	}
	if name, ok := call.Fun.(*ast.SelectorExpr); !ok || name.Sel.Name != "Named" {
		return "", false
	}
	prefix, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	text, err := strconv.Unquote(prefix.Value)
	return text, err == nil
}
