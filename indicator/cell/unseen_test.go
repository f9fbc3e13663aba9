package cell_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// Cells of other trades and years, whose meanings were written before the reader saw them, are all read as they were
// written down. A difference is judged by the rules of testdata/corpus/README.md: either the grammar is mended or the
// line changes with a reason, but no cell is let off.
func TestUnseenCellsAreReadAsExpected(t *testing.T) {
	for _, want := range readMeanings(t, "unseen.jsonl") {
		var differences []string
		noted := false
		if want.Target == "" {
			line, err := json.Marshal(cell.ParseThreshold(want.Text))
			if err != nil {
				t.Fatal(err)
			}
			var got meaning
			if err := json.Unmarshal(line, &got); err != nil {
				t.Fatal(err)
			}
			differences, noted = want.differences(&got), len(got.Notes)+len(got.Residual) > 0
		} else {
			differences, noted = want.differencesBeside(cell.ParseThreshold(want.Target))
		}
		if len(differences) == 0 {
			continue
		}
		silent := ""
		if !noted {
			silent = " (in silence)"
		}
		t.Errorf("%q%s: %s", want.Text, silent, strings.Join(differences, "; "))
	}
}

// differencesBeside are the differences of an actual that is read in the light of its target.
func (want *meaning) differencesBeside(target cell.Threshold) (out []string, noted bool) {
	actual := cell.ParseActual(want.Text)
	got := actual.For(target)
	noted = len(got.Notes)+len(actual.Notes())+len(actual.Residual()) > 0
	if want.Noted && !noted {
		out = append(out, "nothing noted")
	}
	states := map[string][]cell.Status{
		"words": {cell.NotNumeric}, "none": {cell.NotApplicable, cell.Missing},
		"other unit": {cell.UnitMismatch}, "undecided": {cell.Ambiguous},
	}
	wanted := states[want.Kind]
	if wanted == nil {
		wanted = []cell.Status{cell.Readable}
	}
	if !slices.Contains(wanted, got.Status) {
		return append(out, "status "+string('0'+rune(got.Status))), noted
	}
	bound := want.Low
	if bound == nil {
		bound = want.High
	}
	switch want.Kind {
	case "date":
		if s := got.Date.String(); s != *want.High {
			out = append(out, "date "+s+", want "+*want.High)
		}
	case "quantity", "duration", "ratio", "undecided":
		if s := got.Value.String(); s != *bound {
			out = append(out, "value "+s+", want "+*bound)
		}
	}
	return out, noted
}
