package findings

import (
	"strings"
	"testing"
)

// A column 52 wide holds 25 wide characters, or 50 narrow ones.
func TestLinesOfATextInAColumn(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0},
		{"无", 1},
		{strings.Repeat("字", 25), 1},
		{strings.Repeat("字", 26), 2},
		{strings.Repeat("a", 50), 1},
		{strings.Repeat("a", 51), 2},
		{strings.Repeat("字", 75), 3},
		{strings.Repeat("字", 76), 4},
	} {
		if got := linesIn(c.text, 52); got != c.want {
			t.Errorf("%s: %d lines, want %d", c.text, got, c.want)
		}
	}
}
