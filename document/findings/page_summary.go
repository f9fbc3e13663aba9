package findings

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/review"
)

// pageSummary is what a review comes to, for the page.
type pageSummary struct {
	All         review.Sums
	Departments []review.Sums
	Dots        []pageDot
	More        int // forms that aren't drawn
}

// pageDot is a form on the picture of declared against computed totals, in pixels.
type pageDot struct {
	X, Y int
	Says string
}

// The picture is so many pixels wide and high within its margins, for totals from 0 to 100.
const (
	pictureSide   = 300
	pictureMargin = 40
	mostDots      = 5_000
)

// comesTo is the summary; nil without.
func (w *page) comesTo() *pageSummary {
	if w.summary == nil || len(w.summary.Forms()) == 0 {
		return nil
	}
	s := &pageSummary{All: w.summary.All(), Departments: w.summary.Departments()}
	for _, f := range w.summary.Forms() {
		switch {
		case !f.Declared.IsSet() || !f.Computed.IsSet():
		case len(s.Dots) == mostDots:
			s.More++
		default:
			s.Dots = append(s.Dots, pageDot{
				pictureMargin + onPicture(f.Declared), pictureMargin + pictureSide - onPicture(f.Computed),
				f.Project + " " + f.Declared.String() + " / " + f.Computed.String(),
			})
		}
	}
	return s
}

// onPicture is where a total lies between 0 and 100.
func onPicture(a exact.Amount) int {
	share := exact.Max(exact.Int(0), exact.Min(a.Fraction(), exact.Int(100)))
	n, _ := share.Mul(exact.Int(pictureSide)).Mul(exact.Percent(1)).Round(0, exact.HalfUp).Int64()
	return int(n)
}
