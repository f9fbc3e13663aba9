package dates

import (
	"os"
	"strings"
	"testing"
)

// The example of each shape is read by it, and the documentation has the shapes as the table has them.
func TestShapesReadTheirExamples(t *testing.T) {
	page, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	r := ReaderOf(func(string) bool { return false })
	written := string(page)
	var names []string
	for _, s := range shapes {
		names = append(names, s.name)
		if line := "//\t" + s.name + " = " + s.is + " .\n"; strings.Contains(written, line) {
			written = strings.Replace(written, line, "", 1)
		} else {
			t.Errorf("doc.go lacks %q", line)
		}
		if !MayHold(s.text) {
			t.Errorf("%s: none of the marks of dates is in its example %s", s.name, s.text)
		}
		by := ""
		for _, tried := range shapes {
			if _, size := tried.read(r, s.text); size > 0 {
				by = tried.name
				break
			}
		}
		if by != s.name {
			t.Errorf("%s: its example %s is read by %q", s.name, s.text, by)
		}
	}
	if line := "//\tstretch = " + strings.Join(names, " | ") + " .\n"; !strings.Contains(written, line) {
		t.Errorf("doc.go lacks %q", line)
	} else if written = strings.Replace(written, line, "", 1); strings.Contains(written, " = ") {
		t.Errorf("doc.go has a rule that isn't in the table")
	}
}
