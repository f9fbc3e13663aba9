package ziping_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// No exported signature, field or type shows a type of an internal package, which a user could neither name nor make.
func TestPublicSignaturesHaveNoInternalTypes(t *testing.T) {
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "internal" || d.Name() == "cmd" || d.Name() == "examples" || d.Name() == "testdata" ||
			len(d.Name()) > 1 && d.Name()[0] == '.'):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		for _, shown := range internalTypes(file) {
			t.Errorf("%s: %s", filepath.ToSlash(name), shown)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// internalTypes are the exported declarations of a file that show a type of an internal package.
func internalTypes(file *ast.File) (all []string) {
	internal := map[string]bool{}
	for _, i := range file.Imports {
		where, _ := strconv.Unquote(i.Path.Value)
		if name := path.Base(where); slices.Contains(strings.Split(where, "/"), "internal") {
			if i.Name != nil {
				name = i.Name.Name
			}
			internal[name] = true
		}
	}
	shows := func(what string, n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field: // of a struct, or a method of an interface: only what is exported is shown
				return len(n.Names) == 0 || slices.ContainsFunc(n.Names, (*ast.Ident).IsExported)
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && internal[x.Name] {
					all = append(all, what+" shows "+x.Name+"."+n.Sel.Name)
				}
			}
			return true
		})
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if !d.Name.IsExported() || d.Recv != nil && !isExportedType(d.Recv.List[0].Type) {
				continue
			}
			for _, list := range []*ast.FieldList{d.Type.Params, d.Type.Results, d.Type.TypeParams} {
				if list != nil {
					for _, f := range list.List {
						shows(d.Name.Name, f.Type)
					}
				}
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					if _, made := s.Type.(*ast.SelectorExpr); made && !s.Assign.IsValid() {
						continue // a type of its own that is made of an internal one, with no field and no method of that
					}
					if s.Name.IsExported() {
						shows(s.Name.Name, s.Type)
					}
				case *ast.ValueSpec:
					if s.Type != nil && slices.ContainsFunc(s.Names, (*ast.Ident).IsExported) {
						shows(s.Names[0].Name, s.Type)
					}
				}
			}
		}
	}
	return all
}

func isExportedType(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.StarExpr:
		return isExportedType(e.X)
	case *ast.IndexExpr:
		return isExportedType(e.X)
	case *ast.Ident:
		return e.IsExported()
	}
	return false
}
