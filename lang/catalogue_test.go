package lang

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Each argument of a catalogued sentence has a name, and each code but a hint has a hint that says what to do.
func TestCataloguedCodesAreDescribed(t *testing.T) {
	name := regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	hole := regexp.MustCompile(`\{(\d)`)
	for _, e := range Catalogue() {
		w, _ := find(e.Code)
		most := -1
		for _, m := range hole.FindAllStringSubmatch(w.zh+w.en, -1) {
			n, _ := strconv.Atoi(m[1])
			most = max(most, n)
		}
		if len(e.Args) != most+1 {
			t.Errorf("%s has %d arguments and %d names", e.Code, most+1, len(e.Args))
		}
		for i, arg := range e.Args {
			if !name.MatchString(arg) || slices.Contains(e.Args[:i], arg) {
				t.Errorf("%s: the name “%s”", e.Code, arg)
			}
		}
		hint, ok := Describe(e.Advice)
		if e.Kind == Hint && e.Advice != "" || e.Kind != Hint && (!ok || hint.Kind != Hint) {
			t.Errorf("%s is a %s and has the advice “%s”", e.Code, e.Kind, e.Advice)
		}
		for _, l := range []Language{Chinese, English} {
			if e.In(l) == "" || (e.Do(l) == "") != (e.Kind == Hint) {
				t.Errorf("%s: “%s”, “%s”", e.Code, e.In(l), e.Do(l))
			}
		}
	}
}

func TestDescribe(t *testing.T) {
	e, ok := Describe("BANDS_GAP")
	data, err := json.Marshal(e)
	want := `{"code":"BANDS_GAP","kind":"error","room":"rules","args":["rule","value"],` +
		`"message":{"zh":"规则“{rule}”有空档：{value}不属于任何一档","en":"rule “{rule}” has a gap: {value} is in no band"},` +
		`"do":{"zh":"请补上这一档，或加上“else”","en":"add that band, or an “else”"}}`
	if !ok || err != nil || string(data) != want {
		t.Errorf("%s, %v\nwant %s", data, err, want)
	}
	for _, c := range []Code{"", "HELP_SCORE", "NO_SUCH_CODE"} {
		if e, ok := Describe(c); ok {
			t.Errorf("%s is described as %v", c, e)
		}
	}
}

// What belongs to the catalogue can't be changed through it.
func TestCatalogueIsACopy(t *testing.T) {
	Catalogue()[0].Code = "CHANGED"
	if Catalogue()[0].Code == "CHANGED" {
		t.Error("the catalogue changed")
	}
}

// The constants are codes that somebody is told.
func TestConstantsAreCatalogued(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "decide.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			text, _ := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if e, ok := Describe(Code(text)); !ok || e.Kind == Hint {
				t.Errorf("%s is %q, which nobody is told", v.Names[0].Name, text)
			}
			if name := strings.ReplaceAll(text, "_", ""); !strings.EqualFold(v.Names[0].Name, name) {
				t.Errorf("%s is %q", v.Names[0].Name, text)
			}
			seen++
		}
		return true
	})
	if seen < 20 {
		t.Errorf("%d constants", seen)
	}
}

// callsOf says which kinds of codes the functions that take one are given.
var callsOf = map[string][]Kind{
	"New": {Error, Note}, "Fail": {Error}, "fail": {Error}, "lineFault": {Error}, "headerFault": {Error},
	"failFor": {Error},
	"refuse":  {Error}, "Fault": {Error}, "FaultAt": {Error}, "lacking": {Error}, "unreadable": {Error},
	"Hinting": {Hint},
	"find":    {Finding}, "findRow": {Finding}, "Hiding": {Error}, "findOnce": {Finding}, "mismatch": {Finding},
	"differs": {Finding}, "unreached": {Finding},
	"noteAt": {Note}, "NoteField": {Note}, "remark": {Note},
}

// A code is catalogued as what it is said as.
func TestKindsAreThoseOfTheCalls(t *testing.T) {
	seen := map[string]int{}
	walkCalls(t, func(path, function string, code Code) {
		kinds, known := callsOf[function]
		if !known {
			return
		}
		seen[function]++
		if e, ok := Describe(code); !ok || !slices.Contains(kinds, e.Kind) {
			t.Errorf("%s: %s is given to %s, and is catalogued as “%s”", path, code, function, e.Kind)
		}
	})
	for function := range callsOf {
		if seen[function] == 0 {
			t.Errorf("nothing calls %s with a code", function)
		}
	}
}

// Each code is in the code of the room that the catalogue names. General advice is in none.
func TestRoomsSayTheirCodes(t *testing.T) {
	texts := map[string]string{"lang": ""}
	for _, e := range Catalogue() {
		text, read := texts[e.Room]
		if !read {
			text = codeOf(t, filepath.Join("..", e.Room))
			texts[e.Room] = text
		}
		if e.Room != "lang" && !strings.Contains(text, strconv.Quote(string(e.Code))) {
			t.Errorf("%s is not in the code of %s", e.Code, e.Room)
		}
	}
}

// codeOf is the code of a folder and those below it, without tests.
func codeOf(t *testing.T, folder string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		data, err := os.ReadFile(path)
		all.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// walkCalls goes through the calls that are given a code, as it is or as that of a message.
func walkCalls(t *testing.T, each func(path, function string, code Code)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains([]string{"lang", "examples", "testdata"}, d.Name()):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			for _, arg := range call.Args {
				if of, ok := arg.(*ast.CallExpr); ok && functionOf(of) == "Of" && len(of.Args) > 0 {
					arg = of.Args[0]
				}
				if s, ok := arg.(*ast.BasicLit); ok && s.Kind == token.STRING {
					text, _ := strconv.Unquote(s.Value)
					if _, known := find(Code(text)); known {
						each(path, functionOf(call), Code(text))
						break // the others are arguments of its message
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// functionOf is the name of what is called, without its package or receiver.
func functionOf(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
