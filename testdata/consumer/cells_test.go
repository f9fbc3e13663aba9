package consumer_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// Cells by themselves: what they say, whether an actual keeps them, and what the reader did not understand.
func TestCells(t *testing.T) {
	target := cell.ParseThreshold("不低于1.5万亩")
	if target.Op() != cell.AtLeast || target.Low().Value.String() != "15000" || target.Unit().Name() != "亩" {
		t.Errorf("%s", target.In(lang.English))
	}
	for text, want := range map[string]cell.Answer{
		"1.6万亩": cell.Yes, "1000公顷": cell.Yes, "14999亩": cell.No, "1.6万吨": cell.CannotSay} {
		actual := cell.ParseActual(text)
		if got, _ := target.Covers(actual); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	odd := cell.ParseThreshold("95%（暂定）")
	if len(odd.Residual()) == 0 {
		t.Error("what isn't understood is kept")
	}
}
