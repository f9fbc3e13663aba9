package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/rules"
)

var code = regexp.MustCompile("`([^`]+)`")

// capabilities are the rows of a page's tables: number, what, in the rule set, elsewhere.
func capabilities(t *testing.T, page string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "docs", page))
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 6 || strings.Contains(line, "---") || strings.TrimSpace(cells[1]) == "#" {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		all = append(all, cells)
	}
	return all
}

// The pages of both languages say the same: row for row the same rules, and the same names in code.
func TestCapabilitiesInBothLanguages(t *testing.T) {
	english, chinese := capabilities(t, "capabilities.md"), capabilities(t, "capabilities.zh-CN.md")
	if len(english) != len(chinese) {
		t.Fatalf("%d rows and %d", len(english), len(chinese))
	}
	for i, e := range english {
		c := chinese[i]
		named := regexp.MustCompile("`[^`]+`|[A-Z]+_[A-Z_0-9]+")
		if e[1] != c[1] || e[3] != c[3] || c[2] == "" || (e[4] == "") != (c[4] == "") {
			t.Errorf("%s is in Chinese %s", e, c)
		}
		if a, b := named.FindAllString(e[4], -1), named.FindAllString(c[4], -1); !slices.Equal(a, b) {
			t.Errorf("%s names %s in English and %s in Chinese", e[1], a, b)
		}
	}
}

// Every snippet of docs/capabilities.md loads, and no number of the field's list is left out.
func TestCapabilitiesAreWhatTheySay(t *testing.T) {
	next, snippets := 1, 0
	for _, cells := range capabilities(t, "capabilities.md") {
		number := cells[1]
		if n, err := strconv.Atoi(number); err == nil {
			if n != next {
				t.Errorf("%d stands where %d should", n, next)
			}
			next = n + 1
		}
		text := "ziping: 1\nid: x\ntitle: x\nextends: mof-2021\n"
		written := code.FindAllStringSubmatch(cells[3], -1)
		for _, m := range written {
			text += m[1] + "\n"
			snippets++
		}
		if !strings.Contains(text, "\nsource:") {
			text += "source: x\n"
		}
		if len(written) == 0 && cells[4] == "" {
			t.Errorf("%s says neither how nor where", number)
		}
		if _, err := rules.Parse("capability-"+number+".yaml", []byte(text)); err != nil {
			t.Errorf("%s: %v\n%s", number, err, text)
		}
	}
	if next != 73 || snippets < 70 {
		t.Errorf("the list ends before %d, with %d snippets", next, snippets)
	}
}
