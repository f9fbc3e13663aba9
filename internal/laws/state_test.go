package laws_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mutable are the package variables that a program changes, with the reason. All others are tables: they get their
// value where they are declared.
var mutable = map[string]string{
	"indicator.scans": "space for reading that is used again",
}

// Nothing assigns to a package variable, or to an element or a field of it, and none is made to be changed: what is
// global is a table.
func TestPackageVariablesAreTables(t *testing.T) {
	found := map[string]bool{}
	for folder, files := range packages(t) {
		state := globals(files)
		for name, spec := range state {
			if isMadeToChange(spec) {
				found[folder+"."+name] = true
				if mutable[folder+"."+name] == "" {
					t.Errorf("%s.%s is made to be changed", folder, name)
				}
			}
		}
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				for _, target := range written(n) {
					name := rootOf(target, state)
					if name == "" {
						continue
					}
					where := folder + "." + name
					found[where] = true
					if mutable[where] == "" {
						t.Errorf("%s is changed", where)
					}
				}
				return true
			})
		}
	}
	for _, where := range slices.Sorted(maps.Keys(mutable)) {
		if !found[where] {
			t.Errorf("%s is no longer changed", where)
		}
	}
}

// packages parses the code of each folder, without tests.
func packages(t *testing.T) map[string][]*ast.File {
	t.Helper()
	const root = "../.."
	all := map[string][]*ast.File{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != root):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		folder, _ := filepath.Rel(root, filepath.Dir(path))
		folder = filepath.ToSlash(folder)
		all[folder] = append(all[folder], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// globals are the variables of a package, with their declarations.
func globals(files []*ast.File) map[string]*ast.ValueSpec {
	all := map[string]*ast.ValueSpec{}
	for _, file := range files {
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				for _, name := range s.(*ast.ValueSpec).Names {
					all[name.Name] = s.(*ast.ValueSpec)
				}
			}
		}
	}
	return all
}

// isMadeToChange reports whether a variable is a pool, a lock, a counter or a channel.
func isMadeToChange(spec *ast.ValueSpec) (yes bool) {
	parts := []ast.Node{}
	if spec.Type != nil {
		parts = append(parts, spec.Type)
	}
	for _, v := range spec.Values {
		parts = append(parts, v)
	}
	for _, part := range parts {
		ast.Inspect(part, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.ChanType:
				yes = true
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				yes = yes || ok && (x.Name == "atomic" || x.Name == "sync" && !strings.HasPrefix(n.Sel.Name, "OnceValue"))
			}
			return true
		})
	}
	return yes
}

// written are the expressions that a node changes.
func written(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "delete" || f.Name == "clear" || f.Name == "copy") {
			return n.Args[:1]
		}
	}
	return nil
}

// rootOf is the package variable that an expression is, or is a part of; "" where it is none.
func rootOf(e ast.Expr, state map[string]*ast.ValueSpec) string {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			spec := state[x.Name]
			if spec == nil || x.Obj != nil && x.Obj.Decl != spec {
				return ""
			}
			return x.Name
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return ""
		}
	}
}
