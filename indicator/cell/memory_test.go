package cell_test

import (
	"reflect"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// A cell is read alike with a memory and without, into an empty cell and over another.
func TestMemoryReadsAsParseThresholdDoes(t *testing.T) {
	texts := []string{"≥95%", "带动增收", "", "12月底前", "/", "约3个", "", "A级以上", "≥3次；≤5天", "19个", "达成", "≥95%"}
	memory := cell.NewMemory()
	var none *cell.Memory
	var over, overNone cell.Threshold
	for range 2 {
		for _, text := range texts {
			want := cell.ParseThreshold(text)
			var fresh cell.Threshold
			memory.Parse(&fresh, text)
			memory.Parse(&over, text)
			none.Parse(&overNone, text)
			for where, got := range map[string]cell.Threshold{"an empty cell": fresh, "another": over, "another, without memory": overNone} {
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%q read into %s: %+v, want %+v", text, where, got, want)
				}
			}
		}
	}
}
