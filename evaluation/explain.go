package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// explain holds the sentences of explanations.
var explain = struct { //nolint:gochecknoglobals // a table, looked up once
	row, pending, notApplicable, alternate, ofTier, byPolicy, cells, money, level lang.Sentence
	seen                                                                          []lang.Sentence // by measure
}{
	row: lang.SentenceOf("EXPLAIN_ROW"), pending: lang.SentenceOf("EXPLAIN_PENDING"),
	notApplicable: lang.SentenceOf("EXPLAIN_NOT_APPLICABLE"), alternate: lang.SentenceOf("EXPLAIN_ALTERNATE"),
	ofTier: lang.SentenceOf("EXPLAIN_OF_TIER"), byPolicy: lang.SentenceOf("EXPLAIN_BY_POLICY"),
	cells: lang.SentenceOf("SEEN_CELLS"), money: lang.SentenceOf("SEEN_MONEY"), level: lang.SentenceOf("SEEN_LEVEL"),
	seen: seenSentences(),
}

func seenSentences() (all []lang.Sentence) {
	for _, name := range scoring.MeasureNames() {
		all = append(all, lang.SentenceOf(lang.Named("SEEN", name)))
	}
	return all
}

// Explain says how the row was scored, in one sentence: what was promised, what came out, how that was turned
// into points, and the regulation behind it.
func (w Row) Explain(language lang.Language) string {
	return string(w.appendExplanation(nil, language))
}

// appendExplanation appends what Explain says.
func (w Row) appendExplanation(dst []byte, l lang.Language) []byte {
	switch {
	case w.row.status == notApplicable:
		return explain.notApplicable.Append(dst, l, func(dst []byte, _ int) []byte { return append(dst, w.Name()...) })
	case w.row.status == alternate:
		return explain.alternate.Append(dst, l, func(dst []byte, _ int) []byte { return append(dst, w.Name()...) })
	case w.row.status == ofTier:
		return explain.ofTier.Append(dst, l, func(dst []byte, n int) []byte {
			if n == 0 {
				return append(dst, w.Name()...)
			}
			return append(dst, w.r.set.Tiers[w.row.tier].Name...)
		})
	case w.row.status == pending:
		return explain.pending.Append(dst, l, func(dst []byte, n int) []byte {
			if n == 0 {
				return append(dst, w.Name()...)
			}
			return w.appendMissed(dst, l, w.appendCells)
		})
	case w.row.rule < 0:
		return explain.byPolicy.Append(dst, l, func(dst []byte, n int) []byte {
			switch n {
			case 0:
				return append(dst, w.Name()...)
			case 1:
				return w.Score().Append(dst)
			}
			return w.Points().Append(dst)
		})
	}
	return explain.row.Append(dst, l, func(dst []byte, n int) []byte {
		switch n {
		case 0:
			return append(dst, w.Name()...)
		case 1:
			return w.appendMissed(dst, l, w.appendSeen)
		case 2:
			return w.appendHow(dst, l)
		case 3:
			return w.Score().Append(dst)
		case 4:
			return w.row.points.Append(dst) // exactly: as a fraction where the decimals don't end
		}
		return append(dst, w.Source()...)
	})
}

// appendCells appends target and actual as written in the form.
func (w Row) appendCells(dst []byte, l lang.Language) []byte {
	if w.row.indicator < 0 && w.r.byRow && int(w.row.tier) == w.r.evaluator.execution {
		return Row{w.r, &w.r.rows[w.r.printed]}.appendCells(dst, l)
	}
	if w.row.indicator < 0 {
		m := &w.r.money
		return explain.money.Append(dst, l, func(dst []byte, n int) []byte {
			if n == 0 {
				return w.r.appendMoney(dst, m.hasBudget, m.budget)
			}
			return w.r.appendMoney(dst, m.hasSpent, m.spent)
		})
	}
	said := &w.r.said.rows[w.row.indicator]
	target, actual := said.target, said.actual
	if w.row.running != nil {
		target, actual = w.row.running[0], w.row.running[1]
	}
	return explain.cells.Append(dst, l, func(dst []byte, n int) []byte {
		if n == 0 {
			return append(dst, orDash(target)...)
		}
		if rate, ok := w.r.moneyRate(w.row, said.unit); ok {
			return appendPercent(dst, said.unit.Base(rate))
		}
		return append(dst, orDash(actual)...)
	})
}

func (r *Result) appendMoney(dst []byte, known bool, v exact.Fraction) []byte {
	if !known {
		return append(dst, "—"...)
	}
	unit := r.said.currency
	if unit == "" {
		unit = "万元"
	}
	return append(exact.ShortestAmount(v).Append(dst), unit...)
}

func orDash(s string) string {
	if blank(s) {
		return "—"
	}
	return s
}

// appendMissed appends what was seen, and by how much a row missed a target that has no ratio.
func (w Row) appendMissed(dst []byte, l lang.Language, seen func([]byte, lang.Language) []byte) []byte {
	if !w.row.unscaled && w.row.days == 0 {
		return seen(dst, l)
	}
	return missedWords.seen.Append(dst, l, func(dst []byte, n int) []byte {
		if n == 0 {
			return seen(dst, l)
		}
		return w.r.howMissed(w.row).Append(dst, l)
	})
}

// appendSeen appends what the measure looked at: the cells, and its value.
func (w Row) appendSeen(dst []byte, l lang.Language) []byte {
	sentence, value := &explain.level, w.appendLevel
	switch {
	case w.measured():
		sentence, value = &explain.seen[w.rule().Measure], w.appendValue
	case len(w.rule().Levels) == 0 || w.row.level < 0:
		return w.appendCells(dst, l)
	}
	return sentence.Append(dst, l, func(dst []byte, n int) []byte {
		if n == 0 {
			return w.appendCells(dst, l)
		}
		return value(dst)
	})
}

func (w Row) appendLevel(dst []byte) []byte { return append(dst, w.rule().Levels[w.row.level].Name...) }

// appendValue appends the value of the measure.
func (w Row) appendValue(dst []byte) []byte {
	switch m := w.rule().Measure; {
	case m.Basis() == scoring.OfTarget && m.Scale() == scoring.InUnits:
		return w.appendDistance(dst)
	case w.inPercents():
		return w.appendRate(dst)
	}
	return w.row.value.Append(dst)
}

// appendDistance appends a distance, converted from the rule's unit back into that of the target.
func (w Row) appendDistance(dst []byte) []byte {
	v, u := w.row.value, w.r.said.rows[w.row.indicator].unit
	if w.rule().Unit.Dimension() == u.Dimension() {
		v = u.FromBase(v)
	}
	return append(exact.ShortestAmount(v).Append(dst), u.Name()...)
}

// Explain says how the tier's own row was scored; "" for a tier of indicators.
func (t Tier) Explain(language lang.Language) string {
	if row, ok := t.row(); ok {
		return row.Explain(language)
	}
	return ""
}

// row is the money row that makes up the tier.
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
		return lang.Of(adjustmentCode(l.points.Neg(), "EXPLAIN_POINTS_OVER", "EXPLAIN_POINTS_GAP"),
			exact.ShortestAmount(l.r.points), exact.ShortestAmount(l.r.set.Total), exact.ShortestAmount(l.points.Abs()))
	}
	before, after := exact.ShortestAmount(a.after.Sub(a.moved)), exact.ShortestAmount(a.after)
	switch a.kind {
	case byRescaling:
		return lang.Of("EXPLAIN_RESCALED", before, after)
	case byEvent:
		return lang.Of(adjustmentCode(a.moved, "EXPLAIN_EVENT_RAISED", "EXPLAIN_EVENT_LOWERED"), a.event, before, after,
			exact.ShortestAmount(a.moved.Abs()))
	}
	limit := &l.r.set.Limits[a.of]
	return lang.Of(adjustmentCode(a.moved, "EXPLAIN_LIMIT_RAISED", "EXPLAIN_LIMIT_LOWERED"), limit.Because, before, after)
}

// Percent is a share in percent, with two decimals at most; up to six where fewer would hide an exact value.
func Percent(v exact.Fraction) string { return string(appendPercent(nil, v)) }

// appendPercent appends what Percent writes.
func appendPercent(dst []byte, v exact.Fraction) []byte {
	if v.Round(mostDigits+2, exact.HalfUp).Equal(v) {
		return appendPercentOf(dst, v, mostDigits)
	}
	return appendPercentOf(dst, v, usualDigits)
}

// appendScores appends an interval of scores.
func appendScores(dst []byte, i scoring.Interval) []byte {
	return appendInterval(dst, i, func(dst []byte, v exact.Fraction) []byte { return exact.ShortestAmount(v).Append(dst) })
}

func (r *Result) intervalText(i scoring.Interval) string { return string(appendScores(nil, i)) }

// appendInterval appends an interval: "[80%,90%)", "≥90%", "<60%".
func appendInterval(dst []byte, i scoring.Interval, edge func([]byte, exact.Fraction) []byte) []byte {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	switch {
	case hasLow && hasHigh && low.Equal(high):
		return edge(dst, low)
	case hasLow && hasHigh:
		open, shut := byte('['), byte(')')
		if i.Low.IsAfter() {
			open = '('
		}
		if i.High.IsAfter() {
			shut = ']'
		}
		dst = edge(append(dst, open), low)
		return append(edge(append(dst, ','), high), shut)
	case hasLow && i.Low.IsAfter():
		return edge(append(dst, '>'), low)
	case hasLow:
		return edge(append(dst, "≥"...), low)
	case hasHigh && i.High.IsAfter():
		return edge(append(dst, "≤"...), high)
	case hasHigh:
		return edge(append(dst, '<'), high)
	}
	return append(dst, "—"...)
}
