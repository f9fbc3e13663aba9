package ziping_test

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the list of exported names anew; read what changed before committing")

// name is something that a package exports: its path, the name with its type before a method or a field, and what it
// is.
type name struct{ room, name, kind string }

func (n name) String() string { return n.room + " " + n.kind + " " + n.name }

// last is the name that a program writes.
func (n name) last() string { return n.name[strings.LastIndexByte(n.name, '.')+1:] }

// sources are the Go files of the repository, tests and nested modules too, by the folder that they lie in.
func sources(t *testing.T) map[string]map[string]*ast.File {
	t.Helper()
	all := map[string]map[string]*ast.File{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder := filepath.ToSlash(filepath.Dir(path))
		if all[folder] == nil {
			all[folder] = map[string]*ast.File{}
		}
		all[folder][filepath.Base(path)] = file
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// isRoom reports whether a folder is a package that others may import.
func isRoom(folder string, files map[string]*ast.File) bool {
	for _, outside := range []string{"internal/", "examples/", "testdata/", "cmd/"} {
		if strings.Contains(folder+"/", outside) {
			return false
		}
	}
	for file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			return true
		}
	}
	return false
}

// exported are the names that a package exports.
func exported(room string, files map[string]*ast.File) []name {
	var all []name
	add := func(kind string, ids ...*ast.Ident) {
		for _, id := range ids {
			if id.IsExported() {
				all = append(all, name{room, id.Name, kind})
			}
		}
	}
	for file, f := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if of := receiver(d); of == "" {
					add("func", d.Name)
				} else if ast.IsExported(of) && d.Name.IsExported() {
					all = append(all, name{room, of + "." + d.Name.Name, "method"})
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch s := spec.(type) {
					case *ast.ValueSpec:
						add(d.Tok.String(), s.Names...)
					case *ast.TypeSpec:
						add("type", s.Name)
						if s.Name.IsExported() {
							all = append(all, members(room, s)...)
						}
					}
				}
			}
		}
	}
	return all
}

// receiver is the type that a function is a method of.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	of := d.Recv.List[0].Type
	for {
		switch t := of.(type) {
		case *ast.StarExpr:
			of = t.X
		case *ast.IndexExpr:
			of = t.X
		case *ast.Ident:
			return t.Name
		default:
			return ""
		}
	}
}

// members are the exported fields of a struct and the methods of an interface.
func members(room string, s *ast.TypeSpec) []name {
	var list *ast.FieldList
	kind := "field"
	switch t := s.Type.(type) {
	case *ast.StructType:
		list = t.Fields
	case *ast.InterfaceType:
		list, kind = t.Methods, "method"
	default:
		return nil
	}
	var all []name
	for _, f := range list.List {
		for _, id := range f.Names {
			if id.IsExported() && f.Tag != nil {
				all = append(all, name{room, s.Name.Name + "." + id.Name, "key"}) // which encoders read and write
			} else if id.IsExported() {
				all = append(all, name{room, s.Name.Name + "." + id.Name, kind})
			}
		}
	}
	return all
}

// A name that is exported can't be taken back after v1.0.0, so each new one is a decision: it changes the list.
func TestExportedNamesAreListed(t *testing.T) {
	const list = "testdata/exported.txt"
	var lines []string
	for folder, files := range sources(t) {
		if isRoom(folder, files) {
			for _, n := range exported(folder, files) {
				lines = append(lines, n.String())
			}
		}
	}
	slices.Sort(lines)
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile(list, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("exported names, against the list; go test . -update writes it:\n%s", d)
	}
}

// Names by which values serve the standard library: fmt, errors, encoding, database/sql, log/slog, cmp.
var served = regexp.MustCompile(
	`^(String|GoString|Error|Unwrap|Is|Format|LogValue|Scan|Value|IsZero|Equal|(Unm|M)arshal(JSON|Text|YAML|Binary))$`)

// word is what a page writes as code.
var word = regexp.MustCompile(`[A-Za-z]\w*`)

// carried are the types that the signatures of a room's functions and the fields of its structs name.
func carried(files map[string]*ast.File) map[string]bool {
	all := map[string]bool{}
	for file, f := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, decl := range f.Decls {
			var signature ast.Node
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if !d.Name.IsExported() {
					continue
				}
				signature = d.Type
			case *ast.GenDecl:
				if d.Tok != token.TYPE {
					continue
				}
				signature = d
			}
			ast.Inspect(signature, func(n ast.Node) bool {
				if s, ok := n.(*ast.TypeSpec); ok {
					ast.Inspect(s.Type, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok && id.Name != s.Name.Name {
							all[id.Name] = true
						}
						return true
					})
					return false
				}
				if id, ok := n.(*ast.Ident); ok {
					all[id.Name] = true
				}
				return true
			})
		}
	}
	return all
}

// Every exported name is used: by another room, the command, an example, a program of somebody else, or a page. A type
// may be carried by what is used; constants stand for their type, all of one kind, and keys for what is written.
func TestExportedNamesAreUsed(t *testing.T) {
	all := sources(t)
	usedIn := map[string]map[string]bool{} // by name, the folders
	use := func(word, folder string) {
		if usedIn[word] == nil {
			usedIn[word] = map[string]bool{}
		}
		usedIn[word][folder] = true
	}
	for folder, files := range all {
		for file, f := range files {
			from := folder
			switch {
			case strings.Contains(file, "example"):
				from = "example"
			case strings.HasSuffix(file, "_test.go") && !strings.HasPrefix(folder, "testdata/") &&
				!strings.HasPrefix(folder, "examples/"):
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					use(id.Name, from)
				}
				return true
			})
		}
	}
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range append(pages, "README.md", "README.zh-CN.md", "doc.go") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range word.FindAllString(string(text), -1) {
			use(w, "page")
		}
	}
	for folder, files := range all {
		if !isRoom(folder, files) {
			continue
		}
		carries := carried(files)
		for _, n := range exported(folder, files) {
			if n.kind == "const" || n.kind == "key" || n.kind == "type" && carries[n.name] || served.MatchString(n.last()) {
				continue
			}
			others := len(usedIn[n.last()])
			if usedIn[n.last()][folder] {
				others--
			}
			if others == 0 {
				t.Errorf("%s is used by nobody else", n)
			}
		}
	}
}
