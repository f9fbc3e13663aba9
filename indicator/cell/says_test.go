package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// says is what a cell states, on one line: kind, comparator, ends, unit, rate, change, and the deadline or the period
// beside it; of a list, what each of its facts states.
func says(read cell.Threshold) string {
	if read.Kind() == cell.List {
		var items []string
		for _, item := range read.Items() {
			items = append(items, says(item))
		}
		return strings.Join(items, " | ")
	}
	got := strings.TrimRight(reading(read), " ")
	if per := strings.Join(read.Per(), "·"); per != "" {
		got += " /" + per
	}
	if read.Change() != cell.NoChange {
		got += " " + read.Change().String() + read.Base()
	}
	if d, ok := read.Deadline(); ok {
		got += " by " + d.String()
	}
	if first, last, ok := read.Period(); ok {
		got += " in " + first.String() + ".." + last.String()
	}
	return got
}

// checkSays holds cells against what they state. A ? at the end says that the reader must leave a note or a residual, "
// or " what another reading must state. Every cell is printed so that it reads alike, and nothing in it is lost.
func checkSays(t *testing.T, table map[string]string) {
	t.Helper()
	for text, want := range table {
		read := cell.ParseThreshold(text)
		want, others, _ := strings.Cut(want, " or ")
		noted := len(read.Notes())+len(read.Residual()) > 0
		if rest, must := strings.CutSuffix(want+others, "?"); must {
			want = strings.TrimRight(strings.TrimSuffix(want, "?"), " ")
			others = strings.TrimRight(strings.TrimSuffix(others, "?"), " ")
			if !noted {
				t.Errorf("%s: nothing noted (%s)", text, rest)
			}
		}
		if got := says(read); got != strings.TrimRight(want, " ") {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		var readings []string
		for _, other := range read.Alternatives() {
			readings = append(readings, says(other.Reading))
		}
		for other := range strings.SplitSeq(others, " or ") {
			if found := strings.Contains("|"+strings.Join(readings, "|")+"|", "|"+strings.TrimSpace(other)+"|"); other != "" && !found {
				t.Errorf("%s: other readings are %q, and none is %q", text, readings, other)
			}
		}
		checkPrinting(t, read)
		checkNothingIsLost(t, read)
	}
}
