package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Up to a thousand forms that can't be scored are told one by one, and how many more there are; a file takes all.
func TestRejectedFormsAreToldUpToAThousand(t *testing.T) {
	const more = "3 more forms could not be scored and aren't listed; --rejects FILE writes each with its reason\n"
	rejects := filepath.Join(t.TempDir(), "rejects.ndjson")
	for name, c := range map[string]struct {
		lines, told int
		args        []string
		more        bool
	}{
		"a thousand":            {1000, 1000, nil, false},
		"three more":            {1003, 1000, nil, true},
		"all of them in a file": {1003, 0, []string{"--rejects", rejects}, false},
	} {
		code, _, errs := called(t, strings.Repeat("一段话\n", c.lines), append([]string{"score", "-", "--lang", "en"}, c.args...)...)
		if told := strings.Count(errs, "JSON_VALUE"); code != 1 && code != 2 || told != c.told || strings.Contains(errs, more) != c.more {
			t.Errorf("%s: exit %d, %d told: %s", name, code, told, errs[max(0, len(errs)-300):])
		}
	}
	text, err := os.ReadFile(rejects)
	if lines := strings.Count(string(text), "\n"); err != nil || lines != 1003 {
		t.Errorf("%d lines in the file: %v", lines, err)
	}
}
