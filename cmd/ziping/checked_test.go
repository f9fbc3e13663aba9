package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The forms of a large file are checked part by part: each is there, once, in its order.
func TestFormsOfALargeFileAreAllChecked(t *testing.T) {
	t.Chdir(t.TempDir())
	const forms = 2*mostChecked + 3
	var all []string
	for n := range forms {
		all = append(all, fmt.Sprintf(`{"year":2024,"project":{"name":"项目%d","department":"交通局"},`+
			`"indicators":[{"level1":"产出指标","name":"里程","target":"≥80公里","points":"50"}]}`, n))
	}
	if err := os.WriteFile("forms.json", []byte("["+strings.Join(all, ",")+"]"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"audit", "review"} {
		_, out, errs := called(t, "", command, "forms.json", "--format", "ndjson")
		next := 0
		for line := range strings.Lines(out) {
			var number int
			_, after, found := strings.Cut(line, `"项目`)
			if n, _ := fmt.Sscanf(after, "%d", &number); !found || n != 1 {
				continue // about the department
			}
			if number == next {
				next++
			} else if number != next-1 {
				t.Fatalf("%s: form %d after %d", command, number, next-1)
			}
		}
		if next < forms {
			t.Errorf("%s: %d forms, want %d\n%.500s", command, next, forms, errs)
		}
	}
}
