package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// standAside takes out all rows of a group of alternatives but the first that is filled in, before points are given:
// the group's points count once.
func (r *Result) standAside() {
	for i := range r.set.Instead {
		rows := r.alternativesIn(&r.set.Instead[i])
		if len(rows) < 2 {
			continue
		}
		for _, at := range rows[1:] {
			row := &r.rows[at]
			t := &r.tiers[row.tier]
			t.rows--
			if r.form.Indicators[row.indicator].Points.IsSet() {
				t.printed = t.printed.Sub(row.points)
			} else {
				t.without--
			}
			row.status, row.points = alternate, exact.Fraction{}
		}
	}
}

// alternativesIn are the rows of a group that the form has: those that are filled in first, in order of preference.
func (r *Result) alternativesIn(a *rules.Alternative) []int {
	var filled, empty []int
	for _, name := range a.Rows {
		for i := range r.rows {
			row := &r.rows[i]
			if row.indicator < 0 || row.tier < 0 || row.status == notApplicable || row.status == ofTier ||
				indicator.LevelName(r.form.Indicators[row.indicator].Name) != indicator.LevelName(name) {
				continue
			}
			if isMissing(&r.form.Indicators[row.indicator].Actual.Threshold) {
				empty = append(empty, i)
			} else {
				filled = append(filled, i)
			}
		}
	}
	return slices.Concat(filled, empty)
}

// chooseAlternatives lets the best of a group's rows count where the rule set says so, and says which one counts where
// several are filled in.
func (r *Result) chooseAlternatives() {
	for i := range r.set.Instead {
		a := &r.set.Instead[i]
		rows := r.alternativesIn(a)
		if len(rows) < 2 {
			continue
		}
		best, filled := &r.rows[rows[0]], 1
		for _, at := range rows[1:] {
			row := &r.rows[at]
			if isMissing(&r.form.Indicators[row.indicator].Actual.Threshold) {
				continue
			}
			filled++
			if a.Best {
				row.status, row.points = pending, best.points
				r.scoreRow(row)
				best = r.better(best, row)
			}
		}
		if filled > 1 {
			r.findRow(best, SeverityInfo, "", "ALTERNATIVES_BOTH", a.Name)
		}
	}
}

// better is the one of two rows that earns more, the first of equals; the other stands aside.
func (r *Result) better(first, second *row) *row {
	if first.status != scored || second.status == scored && first.earned.Less(second.earned) {
		first, second = second, first
	}
	if first.tier != second.tier {
		from, to := &r.tiers[second.tier], &r.tiers[first.tier]
		from.points, to.points = from.points.Sub(first.points), to.points.Add(first.points)
		from.rows--
		to.rows++
	}
	*second = row{indicator: second.indicator, tier: second.tier, rule: -1, status: alternate}
	return first
}
