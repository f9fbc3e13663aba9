package ziping_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// roomsOf are the packages that a snippet may name, by the name that it has in it.
var roomsOf = map[string]string{
	"ziping": "", "indicator": "/indicator", "cell": "/indicator/cell", "unit": "/indicator/unit",
	"calendar": "/indicator/calendar",
	"rules":    "/rules", "evaluation": "/evaluation", "ruletest": "/ruletest", "document": "/document", "batch": "/batch",
	"scoring": "/scoring", "exact": "/exact", "lang": "/lang", "fault": "/fault",
}

var (
	goBlock   = regexp.MustCompile("(?s)```go\n(.*?)```")
	qualified = regexp.MustCompile(`\b([a-z]+)\.[A-Z]`)
	comment   = regexp.MustCompile(`//.*`)
	declared  = regexp.MustCompile(`(?m)^\s*([\w, ]+?) :=`)
)

// program is a program around a snippet, whose variables count as used.
func program(snippet string) string {
	var imports, used []string
	code := comment.ReplaceAllString(snippet, "")
	for _, m := range qualified.FindAllStringSubmatch(code, -1) {
		path, ours := roomsOf[m[1]]
		switch {
		case ours:
			path = "github.com/ziping-go/ziping" + path
		case slices.Contains([]string{"fmt", "os", "log", "context", "errors"}, m[1]):
			path = m[1]
		default:
			continue
		}
		imports = append(imports, fmt.Sprintf("\t%q\n", path))
	}
	for _, m := range declared.FindAllStringSubmatch(code, -1) {
		for name := range strings.SplitSeq(m[1], ", ") {
			used = append(used, "\t_ = "+strings.TrimSpace(name)+"\n")
		}
	}
	slices.Sort(imports)
	slices.Sort(used)
	return "package main\n\nimport (\n" + strings.Join(slices.Compact(imports), "") + ")\n\nfunc main() {\n" + snippet +
		strings.Join(slices.Compact(used), "") + "}\n"
}

// The Go of the pages compiles against this checkout.
func TestGoOfPagesCompiles(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	var packages, whole []string
	folder := t.TempDir()
	for _, page := range append(pages, "README.md", "README.zh-CN.md", "CONTRIBUTING.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for i, m := range goBlock.FindAllStringSubmatch(string(text), -1) {
			name := fmt.Sprintf("%s_%d", strings.NewReplacer("/", "_", ".", "_", "-", "_").Replace(page), i)
			file := filepath.Join(folder, name+".go")
			if err := os.WriteFile(file, []byte(program(m[1])), 0o600); err != nil {
				t.Fatal(err)
			}
			overlay.Replace[filepath.Join(here, "internal", "snippets", name, "main.go")] = file
			packages = append(packages, "./internal/snippets/"+name)
			whole = append(whole, page)
		}
	}
	if !slices.Contains(whole, "README.md") || !slices.Contains(whole, "README.zh-CN.md") {
		t.Errorf("there is Go in %v only", whole)
	}
	data, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(list, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", append([]string{"build", "-o", os.DevNull, "-overlay", list},
		packages...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
