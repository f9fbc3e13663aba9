package bench

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
)

// BenchmarkDocument reads documents by ziping and by what is there to read them otherwise.
func BenchmarkDocument(b *testing.B) {
	peers, err := documentPeers()
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range peers {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(int64(len(p.data)))
			b.ReportAllocs()
			start := cpuTime(self)
			for b.Loop() {
				if err := p.run(p.data); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64((cpuTime(self)-start).Nanoseconds())/float64(b.N), "cpu-ns/document")
		})
	}
}

// What is measured is a form of 100 KB of markup or little more.
func TestWordFormIsAsLargeAsItIsSaidToBe(t *testing.T) {
	data, err := wordForm()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	markup, err := io.ReadAll(r)
	if err != nil || len(markup) < 100_000 || len(markup) > 130_000 {
		t.Errorf("%d bytes, %v", len(markup), err)
	}
}
