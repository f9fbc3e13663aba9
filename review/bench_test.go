package review_test

import (
	"fmt"
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
