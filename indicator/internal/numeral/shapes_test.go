package numeral

import (
	"os"
	"strings"
	"testing"
)

// The example of each shape is read by it, and the documentation has the shapes as the table has them.
func TestShapesReadTheirExamples(t *testing.T) {
	page, err := os.ReadFile("numeral.go")
	if err != nil {
		t.Fatal(err)
	}
	written, _, _ := strings.Cut(string(page), "\npackage ")
	var names []string
	for _, s := range shapes {
		names = append(names, s.name)
		if line := "//\t" + s.name + " = " + s.is + " .\n"; !strings.Contains(written, line) {
			t.Errorf("the documentation lacks %q", line)
		}
		by := ""
		for _, tried := range shapes {
			if _, size := tried.read(grammar{}, s.text); size > 0 {
				by = tried.name
				break
			}
		}
		if by != s.name {
			t.Errorf("%s: its example %s is read by %q", s.name, s.text, by)
		}
	}
	if line := "//\tunsigned = " + strings.Join(names, " | ") + " .\n"; !strings.Contains(written, line) {
		t.Errorf("the documentation lacks %q", line)
	}
}
