package fold_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator/internal/fold"
	"github.com/ziping-go/ziping/internal/han"
)

// The set of characters with another plain form has those that Rune and Whole change, and no other.
func TestHanAreTheCharactersThatChange(t *testing.T) {
	for r := rune(0x4000); r <= 0x9fff; r++ {
		text := string(r)
		if changes := fold.Rune(r) != r || fold.Whole(r) != ""; !han.Leads(text) || fold.Han.Starts(text) != changes {
			t.Errorf("%c changes: %v", r, changes)
		}
	}
}
