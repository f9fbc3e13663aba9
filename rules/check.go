package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Check proves from the compiled curves, choices, limits and grades what is sound to load and still wrong: a rule that
// nothing uses, a choice that is never reached, a better result that earns less, a limit that never binds, a grade that
// can't be reached. Gaps, overlaps and wrong units are no findings of Check: a set with them doesn't load.
func (s *Set) Check() fault.List {
	var found fault.List
	for i := range s.Rules {
		rule := &s.Rules[i]
		if rule.Place.File == s.Place.File && !s.uses(i) {
			found = append(found, fault.New(rule.Place, "", lang.Of("CHECK_RULE_UNUSED", rule.Name)))
		}
		found = append(found, rule.checkDirection(s.Total)...)
	}
	found = append(found, s.checkChoices()...)
	found = append(found, s.checkLimits()...)
	return append(found, s.checkGrades()...)
}

// uses reports whether a tier or a choice gives a rule.
func (s *Set) uses(rule int) bool {
	for i := range s.Tiers {
		if s.Tiers[i].Rule == rule {
			return true
		}
	}
	for i := range s.Choices {
		if s.Choices[i].Rule == rule {
			return true
		}
	}
	return false
}

// checkChoices finds choices whose condition an earlier one has.
func (s *Set) checkChoices() fault.List {
	var found fault.List
	seen := map[string]bool{}
	for _, c := range s.Choices {
		if c.If == nil {
			continue
		}
		condition := c.If.String()
		if seen[condition] {
			found = append(found, fault.New(c.Place, "", lang.Of("CHECK_CHOICE_UNREACHED", condition)))
		}
		seen[condition] = true
	}
	return found
}

// checkLimits finds caps above what can be reached and floors below what can be fallen to.
func (s *Set) checkLimits() fault.List {
	var found fault.List
	for _, l := range s.Limits {
		switch {
		case l.Cap != nil && !s.hasBonus() && !l.Cap.Less(s.Total):
			found = append(found, fault.New(l.Place, "", lang.Of("CHECK_CAP_IDLE", *l.Cap, s.Total)))
		case l.Floor != nil && l.Floor.Sign() <= 0:
			found = append(found, fault.New(l.Place, "", lang.Of("CHECK_FLOOR_IDLE", *l.Floor)))
		}
	}
	return found
}

func (s *Set) hasBonus() bool {
	for _, e := range s.Events {
		if e.Kind == Bonus {
			return true
		}
	}
	return false
}

// checkGrades finds grades above all totals.
func (s *Set) checkGrades() fault.List {
	var found fault.List
	for _, g := range s.Grades.Levels {
		if s.Total.Less(g.Least) && !s.hasBonus() {
			found = append(found, fault.New(s.Place, "", lang.Of("CHECK_GRADE_UNREACHED", g.Name, g.Least, s.Total)))
		}
	}
	return found
}

// rising says of a measure whether more of it is better; known is false where that is the target's to say.
func rising(m scoring.Measure) (up, known bool) {
	switch m {
	case scoring.Attainment, scoring.Execution:
		return true, true
	case scoring.Shortfall, scoring.ShortfallRate, scoring.Excess, scoring.ExcessRate, scoring.Deviation, scoring.DeviationRate,
		scoring.DaysLate, scoring.Occurrences:
		return false, true
	}
	return false, false
}

// checkDirection finds the first value from which a better result earns less. What lies beyond a full attainment is an
// over-fulfilment rule, which may.
func (rule *Rule) checkDirection(total exact.Fraction) fault.List {
	up, known := rising(rule.Measure)
	if !known {
		return nil
	}
	pieces := rule.Curve.Pieces()
	for i := range pieces {
		p := &pieces[i]
		low, bounded := p.Low.Value()
		if up && bounded && !low.Less(exact.Int(1)) {
			break
		}
		if i > 0 && bounded {
			before, after := &pieces[i-1], p
			if !up {
				before, after = after, before
			}
			if worseAt(before, after, low, total) {
				return rule.misdirected(low)
			}
		}
		if turnsBack(p, up) {
			return rule.misdirected(low)
		}
	}
	return nil
}

func (rule *Rule) misdirected(at exact.Fraction) fault.List {
	return fault.List{fault.New(rule.Place, "", lang.Of("CHECK_BETTER_EARNS_LESS", rule.Name, rule.OnAxis(at)))}
}

// turnsBack reports whether a piece earns less for more of what is better, within itself.
func turnsBack(p *scoring.Piece, up bool) bool {
	for _, slope := range []exact.Fraction{p.Share.Slope, p.Extra.Slope} {
		if up && slope.Sign() < 0 || !up && slope.Sign() > 0 {
			return true
		}
	}
	return false
}

// worseAt reports whether, where two pieces meet, the better one earns less: for few points or for all.
func worseAt(worse, better *scoring.Piece, at, total exact.Fraction) bool {
	if worse.Steps.Mode != scoring.Proportional || better.Steps.Mode != scoring.Proportional {
		return false
	}
	for _, points := range []exact.Fraction{exact.Int(1), total} {
		a := worse.Share.At(at).Mul(points).Add(worse.Extra.At(at))
		b := better.Share.At(at).Mul(points).Add(better.Extra.At(at))
		if a.Sign() > 0 && exact.Max(b, exact.Fraction{}).Less(exact.Min(a, points)) {
			return true
		}
	}
	return false
}
