package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var codeShape = regexp.MustCompile(`^[A-Z]+(_[A-Z0-9]+)+$`)

// Every code that the rooms use is in the table, and every code of the table is used.
func TestCodesAndTableAgree(t *testing.T) {
	used := map[Code]string{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "lang" || d.Name() == "tools" || d.Name() == "examples" || strings.HasPrefix(d.Name(), ".") && d.Name() != ".."):
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING {
				if text, err := strconv.Unquote(s.Value); err == nil && codeShape.MatchString(text) {
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
	other := map[Code]bool{"LC_ALL": true, "LC_MESSAGES": true}
	for code, path := range used {
		if _, ok := find(code); !ok && !other[code] {
			t.Errorf("%s of %s has no sentence", code, path)
		}
	}
	for _, code := range Codes() {
		if used[code] == "" && codeShape.MatchString(string(code)) && !strings.HasPrefix(string(code), "HELP_") && !strings.HasPrefix(string(code), "PLACE_") {
			t.Errorf("%s is in the table, but nothing says it", code)
		}
	}
}
