package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// how holds the sentences that say how a value was turned into points.
var how = struct { //nolint:gochecknoglobals // a table, looked up once
	full, most, proportional, proportionalTo, negative, band, of, points, nothing, line, share, policy lang.Sentence
	fixed, declared, top, middle, bottom                                                               lang.Sentence
	deducted, deductedBelow, deductedAbove, stepsParts, stepsWhole, stepsStarted, usedUp, inAll        lang.Sentence
	eachShare, eachPoints, percentagePoints, percentagePoint, onePercentagePoint                       lang.Sentence
	worthAll, worthNothing, worthShare, days, times                                                    lang.Sentence
}{
	full: lang.SentenceOf("HOW_FULL"), most: lang.SentenceOf("HOW_MOST"),
	proportional: lang.SentenceOf("HOW_PROPORTIONAL"), proportionalTo: lang.SentenceOf("HOW_PROPORTIONAL_TO"),
	negative: lang.SentenceOf("HOW_NEGATIVE"), band: lang.SentenceOf("HOW_BAND"), of: lang.SentenceOf("HOW_OF"),
	points:  lang.SentenceOf("HOW_POINTS"),
	nothing: lang.SentenceOf("HOW_NOTHING"), line: lang.SentenceOf("HOW_LINE"), share: lang.SentenceOf("HOW_SHARE"),
	policy: lang.SentenceOf("HOW_POLICY"),

	fixed: lang.SentenceOf("HOW_LEVEL_FIXED"), declared: lang.SentenceOf("HOW_DECLARED"),
	top:    lang.SentenceOf("HOW_LEVEL_TOP"),
	middle: lang.SentenceOf("HOW_LEVEL_MIDDLE"), bottom: lang.SentenceOf("HOW_LEVEL_BOTTOM"),

	deducted: lang.SentenceOf("HOW_DEDUCTED"), deductedBelow: lang.SentenceOf("HOW_DEDUCTED_BELOW"),
	deductedAbove: lang.SentenceOf("HOW_DEDUCTED_ABOVE"), stepsParts: lang.SentenceOf("HOW_STEPS_PARTS"),
	stepsWhole: lang.SentenceOf("HOW_STEPS_WHOLE"), stepsStarted: lang.SentenceOf("HOW_STEPS_STARTED"),
	usedUp: lang.SentenceOf("HOW_USED_UP"), inAll: lang.SentenceOf("HOW_IN_ALL"),
	eachShare: lang.SentenceOf("SAY_AMOUNT_SHARE"), eachPoints: lang.SentenceOf("SAY_AMOUNT_POINTS"),
	percentagePoints:   lang.SentenceOf("SAY_PERCENTAGE_POINTS"),
	percentagePoint:    lang.SentenceOf("SAY_PERCENTAGE_POINT"),
	onePercentagePoint: lang.SentenceOf("HOW_ONE_PERCENTAGE_POINT"),
	worthAll:           lang.SentenceOf("HOW_WORTH_ALL"), worthNothing: lang.SentenceOf("HOW_WORTH_NOTHING"),
	worthShare: lang.SentenceOf("SAY_AMOUNT_SHARE"), days: lang.SentenceOf("SAY_DAYS"),
	times: lang.SentenceOf("SAY_TIMES"),
}

// appendHow appends how the value was turned into points, with the numbers that lead to the score.
func (w Row) appendHow(dst []byte, l lang.Language) []byte {
	row, rule := w.row, w.rule()
	switch {
	case row.unscaled && !row.excused:
		return w.appendHowMissed(dst, l)
	case row.dated && row.met:
		return how.full.Append(dst, l, nil)
	case len(rule.Levels) > 0:
		return w.appendHowLevel(dst, l)
	case !w.measured():
		return how.policy.Append(dst, l, nil)
	case row.earned.Equal(row.points):
		return how.full.Append(dst, l, nil)
	}
	piece, most := rule.Curve.Piece(int(row.piece)), rule.Curve.Most()
	level := piece.Share.IsConstant() && piece.Extra.IsConstant()
	switch {
	case piece.Steps.Per.Sign() > 0 && !level:
		return w.appendDeducted(dst, l, &piece)
	case row.points.Less(row.earned) && !most.IsOne() && row.earned.Equal(most.Mul(row.points)):
		return how.most.Append(dst, l, func(dst []byte, _ int) []byte { return appendShare(dst, most) })
	case level:
		return w.appendBand(dst, l, &piece)
	case row.earned.IsZero() && row.value.Sign() < 0:
		return how.negative.Append(dst, l, nil)
	case piece.Extra.IsZero() && piece.Share.Base.IsZero() && piece.Share.Slope.IsOne():
		if !rule.Measure.IsSigned() {
			return how.proportional.Append(dst, l, nil)
		}
		return how.proportionalTo.Append(dst, l, func(dst []byte, _ int) []byte { return w.appendRate(dst) })
	}
	return w.appendLine(dst, l, &piece)
}

// appendHowLevel appends the scores that a level allows and the one that was taken.
func (w Row) appendHowLevel(dst []byte, l lang.Language) []byte {
	if w.row.level < 0 {
		return how.policy.Append(dst, l, nil)
	}
	level := &w.rule().Levels[w.row.level]
	if share, fixed := level.Fixed(); fixed {
		return how.fixed.Append(dst, l, func(dst []byte, _ int) []byte { return appendShare(dst, share) })
	}
	sentence := &how.declared
	if !w.row.declared {
		sentence = [...]*lang.Sentence{
			rules.LevelScorePending: &how.policy, rules.LevelScoreTop: &how.top, rules.LevelScoreMiddle: &how.middle,
			rules.LevelScoreBottom: &how.bottom,
		}[w.r.set.Policy.LevelScore]
	}
	return sentence.Append(dst, l, func(dst []byte, _ int) []byte {
		return appendAllowed(dst, l, levelBounds(w.r.set, level, w.row.points))
	})
}

// appendAllowed appends the scores that a level allows.
func appendAllowed(dst []byte, l lang.Language, i scoring.Interval) []byte {
	low, _ := i.Low.Value()
	high, _ := i.High.Value()
	sentence := &allowed.fromUpTo
	switch {
	case i.Low.IsAfter() && i.High.IsAfter():
		sentence = &allowed.aboveUpTo
	case i.Low.IsAfter():
		sentence = &allowed.aboveBelow
	case !i.High.IsAfter():
		sentence = &allowed.fromBelow
	}
	return sentence.Append(dst, l, func(dst []byte, n int) []byte {
		if n == 0 {
			return low.Append(dst)
		}
		return high.Append(dst)
	})
}

// allowed holds the words for an interval of scores.
var allowed = struct { //nolint:gochecknoglobals // a table, looked up once
	fromUpTo, fromBelow, aboveUpTo, aboveBelow lang.Sentence
}{
	lang.SentenceOf("SCORES_FROM_UPTO"), lang.SentenceOf("SCORES_FROM_BELOW"), lang.SentenceOf("SCORES_ABOVE_UPTO"),
	lang.SentenceOf("SCORES_ABOVE_BELOW"),
}

// appendBand appends what a band earns, as the rule states it: a share of the points, points, or nothing.
func (w Row) appendBand(dst []byte, l lang.Language, piece *scoring.Piece) []byte {
	sentence, share, points, of := &how.band, piece.Share.Base, piece.Extra.Base, w.rule().Of
	switch {
	case w.row.earned.IsZero():
		sentence = &how.nothing
	case share.IsZero():
		sentence = &how.points
	case !of.IsZero():
		sentence, points = &how.of, share.Mul(of)
	}
	return sentence.Append(dst, l, func(dst []byte, n int) []byte {
		switch {
		case n == 0:
			return appendBetween(dst, l, piece.Interval, w.edge(l))
		case n == 2:
			return of.Append(dst)
		case sentence != &how.band:
			return points.Append(dst)
		}
		return appendShare(dst, share)
	})
}

// appendLine appends the two ends of a straight line, and the share of the points that lies between.
func (w Row) appendLine(dst []byte, l lang.Language, piece *scoring.Piece) []byte {
	share := func(dst []byte) []byte {
		v, _ := w.row.earned.Quo(w.row.points)
		want := w.r.set.Rounding.Of(w.row.earned)
		return appendAsNeeded(dst, v, func(shown exact.Fraction) bool {
			return w.r.set.Rounding.Of(shown.Mul(w.row.points)).Equal(want)
		})
	}
	low, hasLow := piece.Low.Value()
	high, hasHigh := piece.High.Value()
	if !hasLow || !hasHigh || !piece.Extra.IsZero() {
		return how.share.Append(dst, l, func(dst []byte, _ int) []byte { return share(dst) })
	}
	edge := w.edge(l)
	return how.line.Append(dst, l, func(dst []byte, n int) []byte {
		switch n {
		case 0:
			return edge(dst, low)
		case 1:
			return appendWorth(dst, l, piece.Share.At(low))
		case 2:
			return edge(dst, high)
		case 3:
			return appendWorth(dst, l, piece.Share.At(high))
		}
		return share(dst)
	})
}

func appendWorth(dst []byte, l lang.Language, share exact.Fraction) []byte {
	switch {
	case share.IsZero():
		return how.worthNothing.Append(dst, l, nil)
	case share.IsOne():
		return how.worthAll.Append(dst, l, nil)
	}
	return how.worthShare.Append(dst, l, func(dst []byte, _ int) []byte { return appendShare(dst, share) })
}

// appendDeducted appends how far the value lies beyond the limit, what each step costs, and the deduction.
func (w Row) appendDeducted(dst []byte, l lang.Language, piece *scoring.Piece) []byte {
	s, value, m := piece.Steps, w.shown(), w.rule().Measure
	distance := value.Sub(s.From)
	sentence := &how.deductedAbove
	switch {
	case distance.Sign() < 0:
		sentence, distance = &how.deductedBelow, distance.Neg()
	case s.From.IsZero() && m.StartsAtZero() && m.Basis() == scoring.OfTarget: // appendSeen stated the distance
		sentence = &how.deducted
	}
	steps, _ := distance.Quo(s.Per)
	count := &how.stepsParts
	switch s.Mode {
	case scoring.WholeSteps:
		steps, count = steps.Round(0, exact.Down), &how.stepsWhole
	case scoring.StartedSteps:
		steps, count = steps.Round(0, exact.Up), &how.stepsStarted
	}
	share, points := piece.Share.Slope.Mul(s.Per).Abs(), piece.Extra.Slope.Mul(s.Per).Abs()
	lost := share.Mul(w.row.points).Add(points).Mul(steps)
	total := &how.inAll
	if w.row.points.Less(lost) {
		total = &how.usedUp
	}
	return sentence.Append(dst, l, func(dst []byte, n int) []byte {
		switch n {
		case 0:
			return w.edge(l)(dst, s.From)
		case 1:
			return w.appendStretch(dst, l, distance, &how.onePercentagePoint)
		case 2:
			return w.appendStretch(dst, l, s.Per, &how.percentagePoint)
		case 3:
			return appendEach(dst, l, share, points)
		case 4:
			return count.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, steps) })
		}
		return total.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, lost) })
	})
}

func appendEach(dst []byte, l lang.Language, share, points exact.Fraction) []byte {
	if points.IsZero() {
		return how.eachShare.Append(dst, l, func(dst []byte, _ int) []byte { return appendShare(dst, share) })
	}
	return how.eachPoints.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, points) })
}

// appendStretch appends a distance on the axis of the rule: percentage points for a rate, with a sentence of its own
// for exactly one.
func (w Row) appendStretch(dst []byte, l lang.Language, v exact.Fraction, one *lang.Sentence) []byte {
	if !w.inPercents() {
		return w.edge(l)(dst, v)
	}
	v = v.Mul(exact.Int(100))
	if v.IsOne() {
		return one.Append(dst, l, nil)
	}
	return how.percentagePoints.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, v) })
}

func (w Row) inPercents() bool {
	return w.rule().Measure.IsRate() || w.rule().Unit.Dimension() == unit.Rate
}

// edge appends an edge of the rule's curve in the unit of its measure.
func (w Row) edge(l lang.Language) func(dst []byte, v exact.Fraction) []byte {
	rule := w.rule()
	return func(dst []byte, v exact.Fraction) []byte {
		switch {
		case w.inPercents():
			return appendShare(dst, v)
		case rule.Measure.Scale() == scoring.InDays:
			return how.days.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, v) })
		case rule.Measure.Scale() == scoring.InTimes:
			return how.times.Append(dst, l, func(dst []byte, _ int) []byte { return appendExactly(dst, v) })
		}
		return append(dst, rule.OnAxis(v)...)
	}
}

// between holds the words for an interval.
var between = struct { //nolint:gochecknoglobals // a table, looked up once
	at, fromUpTo, fromBelow, aboveUpTo, aboveBelow, from, above, upTo, below, all lang.Sentence
}{
	at: lang.SentenceOf("BETWEEN_AT"), fromUpTo: lang.SentenceOf("BETWEEN_FROM_UPTO"),
	fromBelow: lang.SentenceOf("BETWEEN_FROM_BELOW"),
	aboveUpTo: lang.SentenceOf("BETWEEN_ABOVE_UPTO"), aboveBelow: lang.SentenceOf("BETWEEN_ABOVE_BELOW"),
	from:  lang.SentenceOf("BETWEEN_FROM"),
	above: lang.SentenceOf("BETWEEN_ABOVE"), upTo: lang.SentenceOf("BETWEEN_UPTO"),
	below: lang.SentenceOf("BETWEEN_BELOW"),
	all:   lang.SentenceOf("BETWEEN_ALL"),
}

// appendBetween appends an interval in words: 达到60%、不到80%.
func appendBetween(dst []byte, l lang.Language, i scoring.Interval, edge func([]byte, exact.Fraction) []byte) []byte {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	from, upTo := !i.Low.IsAfter(), i.High.IsAfter()
	sentence := &between.all
	switch {
	case hasLow && hasHigh && low.Equal(high):
		sentence = &between.at
	case hasLow && hasHigh && from && upTo:
		sentence = &between.fromUpTo
	case hasLow && hasHigh && from:
		sentence = &between.fromBelow
	case hasLow && hasHigh && upTo:
		sentence = &between.aboveUpTo
	case hasLow && hasHigh:
		sentence = &between.aboveBelow
	case hasLow && from:
		sentence = &between.from
	case hasLow:
		sentence = &between.above
	case hasHigh && upTo:
		sentence = &between.upTo
	case hasHigh:
		sentence = &between.below
	}
	return sentence.Append(dst, l, func(dst []byte, n int) []byte {
		if n == 0 && hasLow {
			return edge(dst, low)
		}
		return edge(dst, high)
	})
}
