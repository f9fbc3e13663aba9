package consumer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// A service that imports ziping shows three modules beside it in its go.mod, and no more.
func TestGoModOfAService(t *testing.T) {
	checkout, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.com/service\n\ngo 1.26.0\n\nrequire github.com/ziping-go/ziping v0.0.0\n\n" +
			"replace github.com/ziping-go/ziping => " + checkout + "\n",
		"main.go": "package main\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/ziping-go/ziping\"\n)\n\n" +
			"func main() { fmt.Println(ziping.Preset(\"mof-2021\")) }\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tidy := exec.Command("go", "mod", "tidy")
	tidy.Dir = folder
	if out, err := tidy.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	var modules []string
	for _, m := range regexp.MustCompile(`(?m)^(?:require |\t)(\S+) v`).FindAllStringSubmatch(string(text), -1) {
		modules = append(modules, m[1])
	}
	slices.Sort(modules)
	want := []string{
		"github.com/expr-lang/expr", "github.com/goccy/go-yaml", "github.com/shopspring/decimal",
		"github.com/ziping-go/ziping",
	}
	if !slices.Equal(modules, want) {
		t.Errorf("go.mod shows %v, want %v", modules, want)
	}
}
