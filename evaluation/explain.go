package evaluation

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Explain is how the row came to its score, in one sentence: what was promised, what came out, how that was turned
// into points, and the regulation behind it.
func (w Row) Explain(language lang.Language) string { return w.message().In(language) }

func (w Row) message() lang.Message {
	name := w.Name()
	switch {
	case w.row.status == notApplicable:
		return lang.Of("EXPLAIN_NOT_APPLICABLE", name)
	case w.row.status == alternate:
		return lang.Of("EXPLAIN_ALTERNATE", name)
	case w.row.status == pending:
		return lang.Of("EXPLAIN_PENDING", name, w.cells())
	case w.row.rule < 0:
		return lang.Of("EXPLAIN_BY_POLICY", name, w.Score(), w.Points())
	}
	return lang.Of("EXPLAIN_ROW", name, w.seen(), w.how(), w.Score(), w.Points(), w.Source())
}

// cells are target and actual as they stand in the form.
func (w Row) cells() lang.Message {
	if w.row.indicator < 0 {
		return lang.Of("SEEN_MONEY", w.r.moneyText(w.r.money.hasBudget, w.r.money.budget), w.r.moneyText(w.r.money.hasSpent, w.r.money.spent))
	}
	ind := &w.r.form.Indicators[w.row.indicator]
	target, actual := ind.Target.Text(), ind.Actual.Text()
	if w.row.rule >= 0 && w.rule().Running && ind.Cumulative != nil {
		target, actual = ind.Cumulative.Target.Text(), ind.Cumulative.Actual.Text()
	}
	return lang.Of("SEEN_CELLS", orDash(target), orDash(actual))
}

func (r *Result) moneyText(known bool, v exact.Fraction) string {
	if !known {
		return "—"
	}
	unit := r.form.CurrencyUnit
	if unit == "" {
		unit = "万元"
	}
	return plain(v).String() + unit
}

func orDash(s string) string {
	if blank(s) {
		return "—"
	}
	return s
}

// seen is what the measure looked at.
func (w Row) seen() lang.Message {
	v, cells := w.row.value, w.cells()
	if !w.measured() {
		if len(w.rule().Levels) > 0 {
			return lang.Of("SEEN_LEVEL", cells, w.rule().Levels[w.row.level].Name)
		}
		return cells
	}
	switch w.rule().Measure {
	case scoring.Attainment:
		return lang.Of("SEEN_ATTAINMENT", cells, Percent(v))
	case scoring.Execution:
		return lang.Of("SEEN_EXECUTION", cells, Percent(v))
	case scoring.Schedule:
		return lang.Of("SEEN_SCHEDULE", Percent(v))
	case scoring.Shortfall, scoring.Deviation:
		return lang.Of("SEEN_SHORT", cells, w.inTargetUnit(v))
	case scoring.ShortfallRate, scoring.DeviationRate:
		return lang.Of("SEEN_SHORT", cells, Percent(v))
	case scoring.Excess:
		return lang.Of("SEEN_EXCESS", cells, w.inTargetUnit(v))
	case scoring.ExcessRate:
		return lang.Of("SEEN_EXCESS", cells, Percent(v))
	case scoring.DaysLate:
		return lang.Of("SEEN_DAYS_LATE", cells, v)
	case scoring.Custom:
		return lang.Of("SEEN_CUSTOM", cells, v)
	case scoring.Conditions:
		return lang.Of("SEEN_CONDITIONS", cells, Percent(v))
	}
	return cells
}

// inTargetUnit writes a distance in the unit of the target, from which the rule's unit may have taken it.
func (w Row) inTargetUnit(v exact.Fraction) string {
	u := w.r.form.Indicators[w.row.indicator].Target.Unit()
	if w.rule().Unit.Dimension() == u.Dimension() {
		v = u.FromBase(v)
	}
	return plain(v).String() + u.Name()
}

// how is the piece of the curve in words.
func (w Row) how() lang.Message {
	row := w.row
	switch {
	case row.declared:
		return lang.Of("HOW_DECLARED", w.r.intervalText(levelBounds(w.r.set, &w.rule().Levels[row.level], row.points)))
	case !w.measured():
		return lang.Of("HOW_POLICY")
	case row.earned.Equal(row.points):
		return lang.Of("HOW_FULL")
	}
	piece := w.rule().Curve.Piece(int(row.piece))
	where := intervalOf(piece.Interval, w.edge)
	switch {
	case row.earned.IsZero():
		return lang.Of("HOW_NOTHING", where)
	case piece.Steps.Mode != scoring.Proportional || !piece.Extra.IsConstant():
		return lang.Of("HOW_DEDUCTED", plain(row.points.Sub(row.earned).Round(6, exact.HalfUp)))
	case piece.Share.IsConstant():
		share, _ := row.earned.Quo(row.points)
		return lang.Of("HOW_BAND", where, Percent(share))
	case piece.Share.Base.IsZero() && piece.Share.Slope.Equal(exact.Int(1)):
		return lang.Of("HOW_PROPORTIONAL")
	}
	share, _ := row.earned.Quo(row.points)
	return lang.Of("HOW_LINE", where, Percent(share))
}

// edge writes an edge of the rule's curve in the unit of its measure.
func (w Row) edge(v exact.Fraction) string {
	rule := w.rule()
	switch {
	case rule.Measure.IsRate() || rule.Unit.Dimension() == indicator.Rate:
		return Percent(v)
	case rule.Measure == scoring.DaysLate:
		return v.String() + "天"
	}
	return rule.Unit.FromBase(v).String() + rule.Unit.Name()
}

// Explain is how the tier's own row came to its score; "" for a tier of indicators.
func (t Tier) Explain(language lang.Language) string {
	if row, ok := t.row(); ok {
		return row.Explain(language)
	}
	return ""
}

// row is the money row that is the tier.
func (t Tier) row() (Row, bool) {
	for i := range t.r.rows {
		if row := &t.r.rows[i]; row.indicator < 0 && int(row.tier) == t.at {
			return Row{t.r, row}, true
		}
	}
	return Row{}, false
}

// message is why an adjustment moved the total.
func (l Line) message() lang.Message {
	a := l.adjustment
	if a == nil {
		return lang.Of("EXPLAIN_POINTS_GAP", plain(l.r.points), plain(l.r.set.Total))
	}
	before, after := plain(a.after.Sub(a.moved)), plain(a.after)
	switch a.kind {
	case byRescaling:
		return lang.Of("EXPLAIN_RESCALED", before, after)
	case byEvent:
		event := &l.r.form.Events[a.of]
		return lang.Of("EXPLAIN_EVENT", event.Name, before, after)
	}
	limit := &l.r.set.Limits[a.of]
	return lang.Of("EXPLAIN_LIMIT", limit.Because, before, after)
}

// Percent is a share in percent, with two decimals at most; up to six where fewer would hide an exact value.
func Percent(v exact.Fraction) string {
	p := v.Mul(exact.Int(100))
	for digits := range 7 {
		if p.Round(digits, exact.HalfUp).Equal(p) {
			return p.Fixed(digits, exact.HalfUp) + "%"
		}
	}
	s := p.Fixed(2, exact.HalfUp)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".") + "%"
}

// intervalText writes an interval of scores.
func (r *Result) intervalText(i scoring.Interval) string {
	return intervalOf(i, func(v exact.Fraction) string { return plain(v).String() })
}

// intervalOf writes an interval: "[80%,90%)", "≥90%", "<60%".
func intervalOf(i scoring.Interval, edge func(exact.Fraction) string) string {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	switch {
	case hasLow && hasHigh && low.Equal(high):
		return edge(low)
	case hasLow && hasHigh:
		open, shut := "[", ")"
		if i.Low.IsAfter() {
			open = "("
		}
		if i.High.IsAfter() {
			shut = "]"
		}
		return open + edge(low) + "," + edge(high) + shut
	case hasLow && i.Low.IsAfter():
		return ">" + edge(low)
	case hasLow:
		return "≥" + edge(low)
	case hasHigh && i.High.IsAfter():
		return "≤" + edge(high)
	case hasHigh:
		return "<" + edge(high)
	}
	return "—"
}
