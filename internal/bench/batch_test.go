package bench

import (
	"bytes"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// output is what a batch writes.
func output(t testing.TB, b batch, in []byte, workers int) string {
	t.Helper()
	var out bytes.Buffer
	if err := b.run(bytes.NewReader(in), &out, workers); err != nil {
		t.Fatalf("%s: %v", b.name, err)
	}
	return out.String()
}

// firstDifference shows two outputs where they part.
func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d:\n%s\n%s", i+1, x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines and %d", len(x), len(y))
}

// Every batch that is compared writes the same bytes, with one worker and with two.
func TestBatchesAgree(t *testing.T) {
	const n = 3000
	in := lines(n)
	var want string
	for _, b := range batches() {
		for _, workers := range []int{1, 2} {
			got := output(t, b, in, workers)
			if strings.Count(got, "\n") != n {
				t.Fatalf("%s: %d lines", b.name, strings.Count(got, "\n"))
			}
			if strings.Contains(b.name, "whole results") {
				continue
			}
			if want == "" {
				want = got
			}
			if got != want {
				t.Fatalf("%s with %d workers: %s", b.name, workers, firstDifference(got, want))
			}
		}
	}
}

// Python's decimal comes to the same, too.
func TestPythonAgrees(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("there is no python3 here")
	}
	in := lines(1000)
	want := output(t, batches()[0], in, 1)
	for _, processes := range []int{1, 2} {
		got, err := python(in, processes).Output()
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Fatal(firstDifference(string(got), want))
		}
	}
}

// BenchmarkBatch reads, scores and writes 20,000 forms. "cpu-ns/form" counts the time of the processors, whatever else
// the machine does.
func BenchmarkBatch(b *testing.B) {
	in := lines(batchForms)
	for _, batch := range batches() {
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/workers=%d", batch.name, workers), func(b *testing.B) {
				b.SetBytes(int64(len(in)))
				perForm(b, self, func() {
					if err := batch.run(bytes.NewReader(in), io.Discard, workers); err != nil {
						b.Fatal(err)
					}
				})
			})
		}
	}
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("Python's decimal/workers=%d", workers), func(b *testing.B) {
			perForm(b, children, func() {
				if err := python(in, workers).Run(); err != nil {
					b.Skip(err)
				}
			})
		})
	}
}

const batchForms = 20000

// perForm runs a batch and reports its time for one form.
func perForm(b *testing.B, who int, run func()) {
	start := cpuTime(who)
	for b.Loop() {
		run()
	}
	forms := float64(b.N) * batchForms
	b.ReportMetric(float64((cpuTime(who)-start).Nanoseconds())/forms, "cpu-ns/form")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/forms, "ns/form")
	b.ReportMetric(0, "ns/op")
}
