package prose

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Rule is one rule of a set: what it looks at, and what each stretch of its curve or each of its levels earns.
func Rule(set *rules.Set, at int) Section {
	if set == nil || at < 0 || at >= len(set.Rules) {
		return Section{}
	}
	rule := &set.Rules[at]
	s := Section{Title: lang.Of("SAY_RULE", rule.Name)}
	s.Sentences = append(s.Sentences, looksAt(rule))
	if rule.Measure == scoring.Attainment {
		s.add("SAY_RANGE_TARGET")
		s.add("SAY_ZERO_TARGET")
		s.add(pick(int(rule.Readings.Lower), "SAY_NEGATIVE_RATIO", "SAY_NEGATIVE_RATIO", "SAY_NEGATIVE_NOTHING"))
	}
	if rule.Running {
		s.add("SAY_RUNNING")
	}
	if rule.Better != rules.BetterUnsaid {
		s.add(pick(int(rule.Better)-1, "SAY_BETTER_MORE", "SAY_BETTER_LESS", "SAY_BETTER_BETWEEN"))
	}
	for _, c := range rule.Asked {
		if c.If != nil {
			s.add("SAY_CONDITION_IF", c.Name, c.Points, Condition(c.If))
		} else {
			s.add("SAY_CONDITION", c.Name, c.Points)
		}
	}
	for _, l := range rule.Levels {
		s.Sentences = append(s.Sentences, level(l))
		if len(l.Aliases) > 0 {
			s.add("SAY_LEVEL_ALSO", l.Name, l.Aliases)
		}
	}
	for _, p := range rule.Curve.Pieces() {
		s.add("SAY_PIECE", Within(rule, p.Interval), Earns(rule, p))
	}
	if most := rule.Curve.Most(); len(rule.Levels) == 0 && exact.Int(1).Less(most) {
		s.add("SAY_MOST", most.InPercent())
	}
	pardon := func(p rules.Pardon) lang.Message {
		return lang.Of(pick(int(p)-1, "SAY_PARDON_JUDGED", "SAY_PARDON_REASON"))
	}
	if p := rule.Excuse.Missed; p != rules.NeverPardoned {
		s.add("SAY_EXCUSE_MISSED", pardon(p))
	}
	if p := rule.Excuse.Over; p != rules.NeverPardoned {
		s.add("SAY_EXCUSE_OVER", pardon(p))
	}
	switch rule.Several {
	case rules.SeveralMean:
		s.add("SAY_SEVERAL_MEAN")
	case rules.SeveralLeast:
		s.add("SAY_SEVERAL_LEAST")
	}
	if rule.Source != "" && rule.Source != set.Source {
		s.add("SAY_SOURCE", rule.Source)
	}
	return s
}

// looksAt is what the rule measures.
func looksAt(rule *rules.Rule) lang.Message {
	switch rule.Measure {
	case scoring.Attainment:
		return lang.Of("SAY_LOOKS_ATTAINMENT", own(rule.Readings, "lower_is_better"), own(rule.Readings, "equal"))
	case scoring.Custom:
		return lang.Of("SAY_LOOKS_CUSTOM", Condition(rule.Value))
	}
	return lang.Of(lang.Named("SAY_LOOKS", rule.Measure.String()))
}

// Measure is the name of what a rule looks at, as on the axis of its picture.
func Measure(m scoring.Measure) lang.Message { return lang.Of(lang.Named("SAY_MEASURE", m.String())) }

// level is what a level word bounds.
func level(l rules.Level) lang.Message {
	if share, ok := l.Fixed(); ok {
		return lang.Of("SAY_LEVEL_FIXED", l.Name, share1(share))
	}
	share := &rules.Rule{Measure: scoring.Attainment}
	return lang.Of("SAY_LEVEL_RANGE", l.Name, interval(share, lang.Of("SAY_LEVEL_SCORE"), l.Interval))
}

// Within is an interval of a rule's measure: 完成率达到60%、不到100%.
func Within(rule *rules.Rule, i scoring.Interval) lang.Message {
	rule = known(rule)
	return interval(rule, Measure(rule.Measure), i)
}

func interval(rule *rules.Rule, subject lang.Message, i scoring.Interval) lang.Message {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	from, upTo := !i.Low.IsAfter(), i.High.IsAfter()
	switch {
	case hasLow && hasHigh && low.Equal(high):
		return lang.Of("SAY_RANGE_AT", subject, Axis(rule, low))
	case hasLow && hasHigh && from && upTo:
		return lang.Of("SAY_RANGE_FROM_UPTO", subject, Axis(rule, low), Axis(rule, high))
	case hasLow && hasHigh && from:
		return lang.Of("SAY_RANGE_FROM_BELOW", subject, Axis(rule, low), Axis(rule, high))
	case hasLow && hasHigh && upTo:
		return lang.Of("SAY_RANGE_ABOVE_UPTO", subject, Axis(rule, low), Axis(rule, high))
	case hasLow && hasHigh:
		return lang.Of("SAY_RANGE_BETWEEN", subject, Axis(rule, low), Axis(rule, high))
	case hasLow && from:
		return lang.Of("SAY_RANGE_FROM", subject, Axis(rule, low))
	case hasLow:
		return lang.Of("SAY_RANGE_ABOVE", subject, Axis(rule, low))
	case hasHigh && upTo:
		return lang.Of("SAY_RANGE_UPTO", subject, Axis(rule, high))
	case hasHigh:
		return lang.Of("SAY_RANGE_BELOW", subject, Axis(rule, high))
	}
	return lang.Of("SAY_RANGE_ALL", subject)
}

// Axis is a value of a rule's measure in the unit that is usually written: 95%, 3天, 104万元.
func Axis(rule *rules.Rule, v exact.Fraction) lang.Speaker {
	rule = known(rule)
	switch rule.Measure.Scale() {
	case scoring.InDays:
		return lang.Of("SAY_DAYS", v)
	case scoring.InTimes:
		return lang.Of("SAY_TIMES", v)
	}
	return text(rule.OnAxis(v))
}

// text is a phrase that both languages write alike.
type text string

// In is the text.
func (t text) In(lang.Language) string { return string(t) }

// Earns is what a stretch of a rule's curve earns.
func Earns(rule *rules.Rule, p scoring.Piece) lang.Message {
	rule = known(rule)
	switch {
	case p.Steps.Per.Sign() > 0 && !(p.Share.IsConstant() && p.Extra.IsConstant()):
		return deducted(rule, p)
	case p.Share.IsConstant() && p.Extra.IsConstant():
		if of := rule.Of; !of.IsZero() && p.Extra.IsZero() && !p.Share.Base.IsZero() && !p.Share.Base.IsOne() {
			return lang.Of("SAY_EARN_OF", p.Share.Base.Mul(of), of)
		}
		return constant(p.Share.Base, p.Extra.Base)
	case p.Extra.IsZero() && p.Share.Base.IsZero() && p.Share.Slope.IsOne():
		return lang.Of("SAY_EARN_PROPORTION", Measure(rule.Measure))
	}
	return line(rule, p)
}

// constant is a share of the points plus a number of points.
func constant(share, extra exact.Fraction) lang.Message {
	switch {
	case extra.IsZero():
		return share1(share)
	case share.IsZero():
		return lang.Of("SAY_EARN_POINTS", extra)
	case extra.Sign() < 0:
		return lang.Of("SAY_EARN_LESS", share1(share), extra.Neg())
	}
	return lang.Of("SAY_EARN_MORE", share1(share), extra)
}

func share1(share exact.Fraction) lang.Message {
	switch {
	case share.IsZero():
		return lang.Of("SAY_EARN_NOTHING")
	case share.IsOne():
		return lang.Of("SAY_EARN_ALL")
	}
	return lang.Of("SAY_EARN_SHARE", share.InPercent())
}

// line is a slope, by what it earns at its ends.
func line(rule *rules.Rule, p scoring.Piece) lang.Message {
	at := func(v exact.Fraction) lang.Message { return constant(p.Share.At(v), p.Extra.At(v)) }
	low, hasLow := p.Low.Value()
	high, hasHigh := p.High.Value()
	if hasLow && hasHigh {
		return lang.Of("SAY_EARN_LINE", Axis(rule, low), at(low), Axis(rule, high), at(high))
	}
	from := low
	if !hasLow {
		from = high
	}
	one := stepOf(rule)
	return lang.Of("SAY_EARN_SLOPE", Axis(rule, from), at(from), Axis(rule, from.Add(one)), at(from.Add(one)))
}

// stepOf is one unit of the axis: a percentage point of a rate.
func stepOf(rule *rules.Rule) exact.Fraction {
	if rule.Measure.IsRate() {
		return exact.Scaled(1, 2)
	}
	return rule.Unit.Base(exact.Int(1))
}

// deducted is a deduction for each step beyond a limit.
func deducted(rule *rules.Rule, p scoring.Piece) lang.Message {
	s := p.Steps
	per := lang.Speaker(text(rule.OnAxis(s.Per)))
	switch {
	case rule.Measure.IsRate() || rule.Unit.Dimension() == unit.Rate:
		points := s.Per.Mul(exact.Int(100))
		per = lang.Of("SAY_PERCENTAGE_POINTS", points)
		if points.IsOne() {
			per = lang.Of("SAY_PERCENTAGE_POINT")
		}
	case rule.Measure.Scale() == scoring.InDays || rule.Measure.Scale() == scoring.InTimes:
		per = Axis(rule, s.Per)
	}
	each := amount(p.Share.Slope.Mul(s.Per).Abs(), p.Extra.Slope.Mul(s.Per).Abs())
	how := lang.Of(pick(int(s.Mode), "SAY_STEPS_PARTS", "SAY_STEPS_WHOLE", "SAY_STEPS_STARTED"))
	base := constant(p.Share.At(s.From), p.Extra.At(s.From))
	if base.Code == "SAY_EARN_ALL" {
		base = lang.Of("SAY_FULL")
	}
	if low, ok := p.Low.Value(); s.From.IsZero() && (!ok || low.IsZero()) && rule.Measure.StartsAtZero() {
		return lang.Of("SAY_EARN_DEDUCT", base, per, each, how)
	}
	if high, ok := p.High.Value(); ok && !s.From.Less(high) {
		return lang.Of("SAY_EARN_DEDUCT_BELOW", base, Axis(rule, s.From), per, each, how)
	}
	return lang.Of("SAY_EARN_DEDUCT_ABOVE", base, Axis(rule, s.From), per, each, how)
}

func amount(share, points exact.Fraction) lang.Message {
	switch {
	case points.IsZero():
		return lang.Of("SAY_AMOUNT_SHARE", share.InPercent())
	case share.IsZero():
		return lang.Of("SAY_AMOUNT_POINTS", points)
	}
	return lang.Of("SAY_AMOUNT_BOTH", share.InPercent(), points)
}

// known is the rule itself, or an empty rule for nil.
func known(rule *rules.Rule) *rules.Rule {
	if rule == nil {
		return new(rules.Rule)
	}
	return rule
}

// pick is the code of a constant; none for a number that is no constant.
func pick(i int, codes ...lang.Code) lang.Code {
	if i < 0 || i >= len(codes) {
		return ""
	}
	return codes[i]
}
