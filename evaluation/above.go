package evaluation

import "github.com/ziping-go/ziping/exact"

// checkAbove withholds the grade of a form whose rows earn more than the rule set gives, and names the rows that cause
// it. What a rule gives beyond the points of its row is a bonus, which may exceed them.
func (r *Result) checkAbove() {
	if !r.set.Total.Less(r.score) {
		return
	}
	bonus := exact.Fraction{}
	for i := range r.rows {
		if row := &r.rows[i]; row.status == scored && row.points.Less(row.score) {
			bonus = bonus.Add(row.score.Sub(row.points))
		}
	}
	if !r.set.Total.Less(r.score.Sub(bonus)) {
		return
	}
	r.above = true
	r.find(SeverityError, "/indicators", "TOTAL_ABOVE", r.shown(r.score), r.set.Total, r.rowsAbove())
}

// rowsAbove names the rows that make a total more than the rule set's: those that repeat others, else those of the
// tiers that carry more points than the rule set gives them, else all.
func (r *Result) rowsAbove() []string {
	var rows []string
	add := func(name string) {
		switch {
		case len(rows) < mostNames:
			rows = append(rows, orDash(name))
		case len(rows) == mostNames:
			rows = append(rows, "…")
		}
	}
	for _, i := range r.duplicates {
		add(r.form.Indicators[i].Name)
	}
	absent := uint64(0)
	for i := range r.tiers {
		if r.tiers[i].rows == 0 {
			absent |= 1 << i
		}
	}
	given, _ := r.evaluator.tierPoints(absent)
	for _, all := range []bool{false, true} {
		for i := 0; i < len(r.rows) && len(r.duplicates) == 0; i++ {
			row := &r.rows[i]
			if row.status == scored && (all || given[row.tier].Less(r.tiers[row.tier].points)) {
				add(r.rowName(row))
			}
		}
		if len(rows) > 0 {
			break
		}
	}
	return rows
}
