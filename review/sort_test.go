package review

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// Findings are sorted as by slices.SortStableFunc: those that are as urgent as each other stay in their order.
func TestFindingsAreSortedStably(t *testing.T) {
	places := rapid.SampledFrom([]string{"", "/funds/total", "/indicators/0", "/indicators/2/actual", "/indicators/10/actual", "/declared/score"})
	rapid.Check(t, func(t *rapid.T) {
		var found []Finding
		for i := range rapid.IntRange(0, 40).Draw(t, "findings") {
			found = append(found, Finding{Finding: evaluation.Finding{
				Message: lang.Of("CODE", strconv.Itoa(i)), Severity: evaluation.Severity(rapid.IntRange(0, 2).Draw(t, "severity")),
				At: places.Draw(t, "at"),
			}})
		}
		want := slices.Clone(found)
		slices.SortStableFunc(want, func(a, b Finding) int { return evaluation.ByUrgency(a.Finding, b.Finding) })
		sortFindings(found)
		for i := range want {
			if found[i].Args[0] != want[i].Args[0] {
				t.Fatalf("at %d: %v instead of %v", i, found[i].Args[0], want[i].Args[0])
			}
		}
	})
}
