package review_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// What a review costs beside scoring the same forms: a review that takes at most twice as long is the aim.
//
//	go test -bench Review ./review
func BenchmarkReview(b *testing.B) {
	forms := make([]*indicator.Form, 100)
	for i := range forms {
		forms[i] = edited(b, fmt.Sprintf("0/actual=%d人 & 7/actual=%d%%", 300+i%50, 88+i%8)) // each eighth has a finding
	}
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		b.Fatal(err)
	}
	c, err := review.New(scorer, review.Review)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("scored", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if _, err := scorer.Evaluate(forms[i%len(forms)]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("reviewed", func(b *testing.B) {
		b.ReportAllocs()
		var r review.Report
		for i := 0; b.Loop(); i++ {
			if err := c.CheckInto(&r, forms[i%len(forms)]); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkReviewMany compares as many forms with each other as it is told to, of departments of 300, and reports how
// much memory the heap has taken from the system after a tenth of them and at the end. Run it by hand:
//
//	go test ./review -run '^$' -bench ReviewMany -benchtime 200000x
func BenchmarkReviewMany(b *testing.B) {
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		b.Fatal(err)
	}
	c, err := review.New(scorer, review.Review)
	if err != nil {
		b.Fatal(err)
	}
	across := c.Across()
	defer func() { _ = across.Close() }()
	form := edited(b, "0/actual=310人")
	taken := func() uint64 {
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		return now.HeapSys
	}
	var tenth uint64
	var r review.Report
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		form.Project.Department, form.Project.Name = fmt.Sprintf("第%d部门", i/300), fmt.Sprintf("第%d号项目", i)
		if err := c.CheckInto(&r, form); err != nil {
			b.Fatal(err)
		}
		if err := across.Add(&r); err != nil {
			b.Fatal(err)
		}
		if i == b.N/10 {
			tenth = taken()
		}
	}
	for _, err := range across.Finish() {
		if err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	b.ReportMetric(float64(tenth)/(1<<20), "MB-tenth")
	b.ReportMetric(float64(taken())/(1<<20), "MB-end")
}
