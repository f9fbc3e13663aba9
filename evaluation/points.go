package evaluation

import (
	"unicode"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// placeRows makes a row for each tier that is scored from the money block and for each indicator, in table order, and
// notes the points that are printed.
func (r *Result) placeRows() {
	own := 0
	for _, tier := range r.evaluator.own {
		r.rows[own] = row{indicator: -1, tier: int16(tier), rule: int16(r.set.Tiers[tier].Rule), status: r.moneyStatus()}
		r.tiers[tier].rows = 1
		own++
	}
	for i := range r.form.Indicators {
		ind := &r.form.Indicators[i]
		said := r.said.place(r.set, i)
		tier := int(said.tier)
		row := &r.rows[own+i]
		row.indicator, row.tier, row.rule = int32(i), int16(tier), -1
		if ind.Points.IsSet() {
			row.points = ind.Points.Fraction()
			if row.points.Sign() < 0 {
				r.findRow(row, SeverityError, "/points", "POINTS_NEGATIVE", ind.Points)
			}
		}
		row.execution = r.isExecutionRow(ind, said)
		r.prints = r.prints || row.execution
		if row.execution && r.evaluator.execution >= 0 {
			r.placeInTier(own+i, row)
			continue
		}
		if tier < 0 {
			if blank(ind.Level1) {
				r.findRow(row, SeverityError, "/level1", "TIER_MISSING", r.set.TierNames(), nearTier{r.set, ind.Level1, ind.Level2})
				continue
			}
			r.findRow(row, SeverityError, "/level1", "TIER_UNKNOWN", ind.Level1, r.set.TierNames(),
				nearTier{r.set, ind.Level1, ind.Level2})
			continue
		}
		t := &r.tiers[tier]
		t.rows++
		if ind.Points.IsSet() {
			t.printed = t.printed.Add(row.points)
		} else {
			t.without++
		}
		if isNotApplicable(ind) {
			row.status = notApplicable
			r.struck = true
		}
	}
	if own > 0 && r.rows[0].status == notApplicable {
		r.struck = true
	}
}

// isNotApplicable reports whether a row is struck out: a mark such as "/" in both cells, or 不适用 in the actual, whatever
// the target. Blank cells and those that nobody filled in are missing, not struck out.
func isNotApplicable(ind *indicator.Indicator) bool {
	if ind.Actual.Kind() != cell.None || isMissing(&ind.Target) || isMissing(&ind.Actual.Threshold) {
		return false
	}
	return ind.Actual.ClaimsNotApplicable() || kindOf(ind) == cell.None
}

func blank(s string) bool {
	if s != "" && (s[0] > 0xe3 || s[0] > ' ' && s[0] < unicode.MaxASCII) { // no space starts so
		return false
	}
	for _, c := range s {
		if c != 0x3000 && !unicode.IsSpace(c) {
			return false
		}
	}
	return true
}

// moneyStatus is notApplicable if nothing was budgeted and the rule set says that the row then doesn't apply.
func (r *Result) moneyStatus() status {
	if r.set.Policy.ZeroBudget == rules.ZeroBudgetNotApplicable && r.money.defined && r.money.budget.IsZero() &&
		r.money.spent.IsZero() {
		return notApplicable
	}
	return pending
}

// givePoints gives every row its points: printed ones as they are, the others a share of their tier's; then it moves
// the points of rows that don't apply to the rows that do.
func (r *Result) givePoints() {
	r.tierPoints()
	for tier := range r.tiers {
		r.givePointsIn(tier)
	}
	r.checkPoints()
	if r.struck {
		r.redistribute()
	}
}

// tierPoints sets what each tier is worth in this form: its points, and those of absent tiers that move to it.
func (r *Result) tierPoints() {
	absent := uint64(0)
	for i := range r.tiers {
		if r.tiers[i].rows == 0 {
			absent |= 1 << i
		}
	}
	points, rest := r.evaluator.tierPoints(absent)
	for i := range r.tiers {
		r.tiers[i].points = points[i]
	}
	for i := range rest {
		if r.tiers[i].rows == 0 && rest[i].Sign() > 0 {
			r.find(SeverityWarning, "/indicators", "TIER_ABSENT", r.set.Tiers[i].Name, rest[i])
		}
	}
}

// givePointsIn gives points to the rows of one tier that have none printed.
func (r *Result) givePointsIn(tier int) {
	t := &r.tiers[tier]
	switch {
	case t.rows == 0:
	case r.set.Tiers[tier].Rule >= 0:
		for i := range r.evaluator.own {
			if row := &r.rows[i]; int(row.tier) == tier {
				row.points = t.points
			}
		}
	case t.without == 0:
		if !t.printed.Equal(t.points) {
			r.find(SeverityInfo, "/indicators", "POINTS_SUM", r.set.Tiers[tier].Name, t.printed, t.points)
			t.points = t.printed
		}
	case t.without < t.rows && !t.printed.Less(t.points):
		r.find(SeverityError, "/indicators", "POINTS_MISSING", r.set.Tiers[tier].Name, t.without, t.printed)
		t.points = t.printed
	default:
		if t.without < t.rows {
			r.find(SeverityWarning, "/indicators", "POINTS_PARTLY", r.set.Tiers[tier].Name, t.without)
		}
		r.shareOut(tier, t.points.Sub(t.printed), t.without)
	}
}

// shareOut divides points equally among the rows of a tier without printed points, by level 2 first if the rule set
// says so.
func (r *Result) shareOut(tier int, points exact.Fraction, without int) {
	digits := r.set.Sharing.Digits
	if !r.set.Sharing.ByLevel2 {
		r.giveParts(tier, "", false, scoring.ShareEvenly(points, without, digits))
		return
	}
	type group struct {
		level2 string
		rows   int
	}
	var groups []group
	for i := range r.rows {
		if !r.sharesIn(&r.rows[i], tier) {
			continue
		}
		level2 := r.names.of(r.form.Indicators[r.rows[i].indicator].Level2)
		at := 0
		for at < len(groups) && groups[at].level2 != level2 {
			at++
		}
		if at == len(groups) {
			groups = append(groups, group{level2: level2})
		}
		groups[at].rows++
	}
	for i, part := range scoring.ShareEvenly(points, len(groups), digits) {
		r.giveParts(tier, groups[i].level2, true, scoring.ShareEvenly(part, groups[i].rows, digits))
	}
}

// sharesIn reports whether a row is in the tier and has no printed points.
func (r *Result) sharesIn(row *row, tier int) bool {
	return int(row.tier) == tier && row.indicator >= 0 && row.status != alternate && row.status != ofTier &&
		!r.form.Indicators[row.indicator].Points.IsSet()
}

func (r *Result) giveParts(tier int, level2 string, byLevel2 bool, parts []exact.Fraction) {
	for i := range r.rows {
		row := &r.rows[i]
		if !r.sharesIn(row, tier) || byLevel2 && r.names.of(r.form.Indicators[row.indicator].Level2) != level2 {
			continue
		}
		row.points, parts = parts[0], parts[1:]
	}
}

// checkPoints compares the sum of all points with what the rule set asks for and with what the form prints.
func (r *Result) checkPoints() {
	var sum exact.Fraction
	for i := range r.tiers {
		sum = sum.Add(r.tiers[i].points)
	}
	r.points = sum
	if !sum.Equal(r.set.Total) {
		r.find(SeverityWarning, "/indicators", "POINTS_SUM", lang.Of("TOTAL"), sum, r.set.Total)
	}
	if p := r.form.Declared.Points; p.IsSet() && !p.Fraction().Equal(sum) {
		r.find(SeverityWarning, "/declared/points", "TOTAL_POINTS", p, sum)
	}
	r.checkGoals()
}

// redistribute moves the points of rows that don't apply, as the policy says. Under Rescale they stay where they are,
// and the total is scaled; under Full they are earned.
func (r *Result) redistribute() {
	for i := range r.rows {
		from := &r.rows[i]
		if from.status != notApplicable {
			continue
		}
		r.findNotApplicable(from)
		switch r.set.Policy.NotApplicable {
		case rules.Full:
			from.status = fullByPolicy
		case rules.ToLevel2:
			_ = r.moveTo(from, sameLevel2) || r.moveTo(from, sameTier) || r.moveTo(from, anyIndicator)
		case rules.ToLevel1:
			_ = r.moveTo(from, sameTier) || r.moveTo(from, anyIndicator)
		case rules.ToForm:
			_ = r.moveTo(from, anyIndicator)
		}
	}
}

func (r *Result) findNotApplicable(row *row) {
	if row.indicator >= 0 {
		if ind := &r.form.Indicators[row.indicator]; ind.Target.Kind() != cell.None {
			r.findRow(row, SeverityWarning, "/actual", "NOT_APPLICABLE_CLAIMED", ind.Target.Text(), ind.Actual.Text())
			return
		}
	}
	r.findRow(row, SeverityInfo, "", "NOT_APPLICABLE")
}

// moveTo spreads the points of a row over the applicable rows of its group, in proportion to theirs.
func (r *Result) moveTo(from *row, group func(r *Result, from, to *row) bool) bool {
	var to []int
	var weights []exact.Fraction
	total := from.points
	for i := range r.rows {
		row := &r.rows[i]
		if row.aside() || row.indicator < 0 || row.points.Sign() <= 0 || !group(r, from, row) {
			continue
		}
		to = append(to, i)
		weights = append(weights, row.points)
		total = total.Add(row.points)
	}
	if len(to) == 0 {
		return false
	}
	for i, part := range scoring.ShareOut(total, weights, r.set.Sharing.Digits) {
		row := &r.rows[to[i]]
		r.tiers[row.tier].points = r.tiers[row.tier].points.Add(part).Sub(row.points)
		row.points = part
	}
	if from.tier >= 0 {
		r.tiers[from.tier].points = r.tiers[from.tier].points.Sub(from.points)
	}
	from.points = exact.Fraction{}
	return true
}

func sameLevel2(r *Result, from, to *row) bool {
	return from.indicator >= 0 && from.tier == to.tier &&
		r.names.of(r.form.Indicators[from.indicator].Level2) == r.names.of(r.form.Indicators[to.indicator].Level2)
}

func sameTier(_ *Result, from, to *row) bool { return from.tier == to.tier }

func anyIndicator(_ *Result, _, to *row) bool { return to.tier >= 0 }
