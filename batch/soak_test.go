package batch_test

import (
	"context"
	"io"
	"runtime"
	"testing"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
)

// BenchmarkSoak scores as many forms as it is told to, and reports how much memory the heap has taken from the system
// after a tenth of them and at the end. Run it by hand:
//
//	go test ./batch -run '^$' -bench Soak -benchtime 5000000x
func BenchmarkSoak(b *testing.B) {
	j := &spec{
		Scorer: evaluator(b), Input: document.Input{Files: []string{"-"}, Stdin: sample.NDJSON(b.N)},
		Results: document.NDJSON(lang.Chinese), Stdout: io.Discard,
	}
	var now runtime.MemStats
	var tenth uint64
	j.Progress = func(p batch.Progress) {
		if done := p.Scored + p.Rejected; tenth == 0 && done >= b.N/10 {
			runtime.ReadMemStats(&now)
			tenth = now.HeapSys
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	report, err := j.Run(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	b.StopTimer()
	if done := report.Summary.Forms() + report.Summary.Rejected(); done != b.N {
		b.Fatalf("%d of %d forms", done, b.N)
	}
	runtime.ReadMemStats(&now)
	b.ReportMetric(float64(tenth)/(1<<20), "MB-tenth")
	b.ReportMetric(float64(now.HeapSys)/(1<<20), "MB-end")
}
