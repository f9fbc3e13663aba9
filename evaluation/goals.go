package evaluation

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// checkGoals compares the sum of the goals' weights with 100%. Weights with decimals may be rounded, such as three of
// 33.33.
func (r *Result) checkGoals() {
	var sum exact.Fraction
	weighed, digits := 0, 0
	for i := range r.form.Goals {
		ratio := r.form.Goals[i].Ratio
		if !ratio.IsSet() {
			continue
		}
		weighed++
		sum = sum.Add(ratio.Fraction())
		_, decimals, _ := strings.Cut(ratio.String(), ".")
		digits = max(digits, len(decimals))
	}
	if weighed == 0 {
		return
	}
	off := sum.Sub(exact.Int(100)).Abs()
	if digits > 0 { // at most half of the last digit for each
		off = off.Mul(exact.Int(2)).Sub(exact.Int(int64(weighed)).Mul(exact.Scaled(1, digits)))
	}
	if off.Sign() > 0 {
		r.find(SeverityWarning, "/goals", "GOAL_RATIO_SUM", exact.ShortestAmount(sum))
	}
}
