package unit_test

import (
	"sync"
	"testing"

	"github.com/ziping-go/ziping/indicator/unit"
)

// The tables are made by whoever asks first, of many who ask at the same time.
func TestManyAskForUnits(t *testing.T) {
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if u, ok := unit.Named("亩"); !ok || u.English() == "" {
				t.Errorf("亩 is %q", u)
			}
			if u, size := unit.At("亩产"); size != len("亩") || !u.Equal(unit.Plainly("亩")) {
				t.Errorf("亩产 starts with %q", u)
			}
		})
	}
	all.Wait()
}
