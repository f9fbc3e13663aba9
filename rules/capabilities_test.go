package rules_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/rules"
)

var code = regexp.MustCompile("`([^`]+)`")

// Every snippet of docs/capabilities.md loads, and no number of the field's list is left out.
func TestCapabilitiesAreWhatTheySay(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "docs", "capabilities.md"))
	if err != nil {
		t.Fatal(err)
	}
	next, snippets := 1, 0
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 6 || strings.Contains(line, "---") {
			continue
		}
		number := strings.TrimSpace(cells[1])
		if number == "#" {
			continue
		}
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
		if len(written) == 0 && strings.TrimSpace(cells[4]) == "" {
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
