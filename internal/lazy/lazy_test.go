package lazy_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ziping-go/ziping/internal/lazy"
)

// A value is made once, however many ask at the same time, and not before one does.
func TestAValueIsMadeOnce(t *testing.T) {
	var made atomic.Int32
	value := lazy.Of(func() map[string]int {
		made.Add(1)
		return map[string]int{"一": 1}
	})
	if made.Load() != 0 {
		t.Error("made before it was asked for")
	}
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if (*value.Get())["一"] != 1 {
				t.Error("asked for and not there")
			}
		})
	}
	all.Wait()
	if made.Load() != 1 {
		t.Errorf("made %d times", made.Load())
	}
}
