package document

import "testing"

// What a spreadsheet would take for a formula stays text.
func TestCellsAreInert(t *testing.T) {
	for in, want := range map[string]string{"=1+1": "'=1+1", "@x": "'@x", "-1": "-1", "-a": "'-a", "+86": "+86", "≥95%": "≥95%", "": "", "\t=1": "'\t=1"} {
		if got := inertCell(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
