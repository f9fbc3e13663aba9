package bench

import (
	"testing"
	"time"
)

// BenchmarkReview runs the command on 20,000 forms and reports what reviewing them costs beside scoring them: twice as
// much is the aim. The findings are the command's, so that it is seen what was reviewed.
//
//	go test -run '^$' -bench Review -benchtime 5x
func BenchmarkReview(b *testing.B) {
	r, err := newReviewing()
	if err != nil {
		b.Fatal(err)
	}
	defer r.close()
	for _, p := range reviewedPeers() {
		b.Run(p.name, func(b *testing.B) {
			file, err := r.file(&p, batchForms)
			if err != nil {
				b.Fatal(err)
			}
			var scored, reviewed time.Duration
			found := 0
			for b.Loop() {
				took, _, err := r.run("score", file)
				if err != nil {
					b.Fatal(err)
				}
				keepLeast(&scored, took)
				if took, found, err = r.run("review", file); err != nil {
					b.Fatal(err)
				}
				keepLeast(&reviewed, took)
			}
			b.ReportMetric(float64(reviewed)/float64(scored), "times-score")
			b.ReportMetric(float64(reviewed.Nanoseconds())/batchForms, "cpu-ns/form")
			b.ReportMetric(float64(found)/batchForms, "findings/form")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// What is called clean is, and what has findings has some six.
func TestReviewedFormsAreAsTheyAreCalled(t *testing.T) {
	const n = 400
	r, err := newReviewing()
	if err != nil {
		t.Fatal(err)
	}
	defer r.close()
	for _, p := range reviewedPeers() {
		file, err := r.file(&p, n)
		if err != nil {
			t.Fatal(err)
		}
		_, scored, err := r.run("score", file)
		if err != nil || scored != n {
			t.Fatalf("%s: %d of %d scored, %v", p.name, scored, n, err)
		}
		_, found, err := r.run("review", file)
		if err != nil {
			t.Fatal(err)
		}
		if clean := p.name == "clean forms"; clean && found > 0 || !clean && (found < 5*n || found > 9*n) {
			t.Errorf("%s: %d findings in %d forms", p.name, found, n)
		}
	}
}
