package document

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// The columns that docs/form.md lists are read under their Chinese and English headings, and every field has a line.
func TestColumnsOfTheFormPage(t *testing.T) {
	pair := regexp.MustCompile("(?m)^\\| ([^|` ]+) \\| `([a-z0-9_]+)` \\|$")
	for _, page := range []string{"form.md", "form.zh-CN.md"} {
		text, err := os.ReadFile(filepath.Join("..", "docs", page))
		if err != nil {
			t.Fatal(err)
		}
		listed := map[csvField]bool{}
		for _, m := range pair.FindAllStringSubmatch(string(text), -1) {
			chinese, ok := csvFieldOf(m[1])
			english, known := csvFieldOf(m[2])
			if !ok || !known || chinese != english {
				t.Errorf("%s: %s is column %d and %s column %d", page, m[1], chinese, m[2], english)
			}
			listed[english] = true
		}
		for field := csvNothing; field < csvFields; field++ {
			if !listed[field] {
				t.Errorf("%s: column %d isn't listed", page, field)
			}
		}
	}
}
