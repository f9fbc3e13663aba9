package batch_test

import (
	"context"
	"io"
	"runtime"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
)

// allocated is how many allocations a run over n forms takes.
func allocated(t *testing.T, n int) uint64 {
	t.Helper()
	j := &spec{
		Scorer: evaluator(t), Results: document.NDJSON(lang.Chinese), Stdout: io.Discard, Workers: 1,
		Input: document.Input{Files: []string{"-"}, Stdin: sample.NDJSON(n)},
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

// A form without mistakes is read once, by the fast reader: finding places in its text takes hundreds of allocations,
// and made the whole run several times as slow when a line number was asked for.
func TestAFormOfARunTakesFewAllocations(t *testing.T) {
	const n = 2000
	allocated(t, n) // warms up what is made once
	if each := (allocated(t, 2*n) - allocated(t, n)) / n; each > 40 {
		t.Errorf("%d allocations for a form", each)
	}
}
