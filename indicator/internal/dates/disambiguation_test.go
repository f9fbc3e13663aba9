package dates

import (
	"os"
	"strings"
	"testing"
)

// said is the stretch that a text starts with and what is left of it in brackets.
func said(off rule, s string) string {
	r := ReaderOf(func(string) bool { return false })
	r.off = off
	d, size := r.At(s)
	if size == 0 {
		return "(" + s + ")"
	}
	text := d.First.String()
	if d.First != d.Last {
		text += " to " + d.Last.String()
	}
	if d.Every != "" {
		text += " each " + d.Every
	}
	if size < len(s) {
		text += " (" + s[size:] + ")"
	}
	return text
}

// Each rule has a name and a reason, stands in the documentation, and decides its example.
func TestRulesDecideTheirExamples(t *testing.T) {
	page, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	written, _, _ := strings.Cut(string(page), "package dates")
	if len(rulings) != int(rules) {
		t.Fatal("the last rules are named and not described")
	}
	names, last := map[string]bool{}, 0
	for r := noRule + 1; r < rules; r++ {
		row := rulings[r]
		t.Run(row.name, func(t *testing.T) {
			if row.name == "" || row.reason == "" || names[row.name] {
				t.Fatalf("rule %d has no name of its own, or no reason", r)
			}
			names[row.name] = true
			if got := said(noRule, row.text); got != row.reads {
				t.Errorf("%s is read as %q, want %q", row.text, got, row.reads)
			}
			if got := said(r, row.text); got != row.otherwise {
				t.Errorf("%s is read without the rule as %q, want %q", row.text, got, row.otherwise)
			}
			if row.reads == row.otherwise {
				t.Errorf("the rule doesn't decide %s", row.text)
			}
			line := "//\t" + row.name + ": " + row.reason + ": " + row.text + "\n"
			if at := strings.Index(written, line); at < last {
				t.Errorf("the documentation lacks %q in its place", line)
			} else {
				last = at
			}
		})
	}
	_, listed, _ := strings.Cut(written, "# Rules")
	if n := strings.Count(listed, "//\t"); n != int(rules)-1 {
		t.Errorf("the documentation has %d rules, want %d", n, rules-1)
	}
}
