package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// quick says which int64 arithmetic scores a step; a step or a single outcome that doesn't fit is scored exactly. A
// property test checks that both ways agree.
type quick uint8

const (
	notQuick   quick = iota
	quickUp          // actual ÷ target, all points from the target on, none below the pass
	quickDown        // target ÷ actual, all points up to the target
	quickBands       // a constant share for each band
	quickLevel       // the evaluator's own score within a level
)

// quickMost bounds numerators and denominators: points × 2²³ × 2²³ and twice that fit into 64 bits.
const quickMost = 1 << 23

// quickPoints bounds the points, in steps of the rounding.
const quickPoints = 1 << 15

type quickStep struct {
	num, den         int64 // of the target
	passNum, passDen int64 // of the pass; 0/1 without
	bands            []quickBand
	levels           []quickRange
	scale            int64 // steps of the rounding to a point
}

// quickBand is a band from its low end up.
type quickBand struct {
	num, den int64
	after    bool // the end itself doesn't belong
	lowest   bool
	score    int64
}

// quickRange is the scores that a level allows, in steps of the rounding.
type quickRange struct{ least, most int64 }

// plan chooses the arithmetic for a step. It always succeeds; a step that fits none is scored exactly.
func (s *step) plan(r *Result) bool {
	rounding := r.set.Rounding
	if rounding.Mode != exact.HalfUp || s.points < 0 || s.points >= quickPoints {
		return true
	}
	s.scale = 1
	for range rounding.Digits {
		s.scale *= 10
	}
	switch s.rule.Measure {
	case scoring.Level:
		s.planLevels(r)
	case scoring.Attainment, scoring.Execution:
		s.planRatio()
	case scoring.ActualValue:
		s.planBands(r)
	}
	return true
}

// planRatio takes a curve that is a line through 0 up to all points, from a pass on.
func (s *step) planRatio() {
	passNum, passDen, ok := passOf(&s.rule.Curve)
	if !ok {
		return
	}
	s.passNum, s.passDen = passNum, passDen
	target, kind := s.goal.Low, quickUp
	switch s.rule.Readings.Effective(s.goal.Direction) {
	case scoring.UpFrom:
	case scoring.DownFrom:
		if s.rule.Readings.Lower != scoring.LowerRatio {
			return
		}
		target, kind = s.goal.High, quickDown
	default:
		return
	}
	num, den, fits := target.Small()
	if fits && num > 0 && num < quickMost && den < quickMost {
		s.num, s.den, s.quick = num, den, kind
	}
}

// passOf is the pass of a curve that is proportional from there up to all points at 1; 0/1 without a pass. It is false
// for any other curve, and for a pass that isn't small.
func passOf(curve *scoring.Curve) (num, den int64, ok bool) {
	pieces := curve.Pieces()
	if !curve.Most().IsOne() || len(pieces) < 2 || !isFullFromOne(&pieces[len(pieces)-1]) {
		return 0, 0, false
	}
	line := &pieces[len(pieces)-2]
	if !isProportional(line) {
		return 0, 0, false
	}
	pass, has := line.Low.Value()
	if !has {
		return 0, 1, len(pieces) == 2
	}
	num, den, fits := pass.Small()
	nothing := len(pieces) == 3 && pieces[0].Share.IsZero() && pieces[0].Extra.IsZero()
	return num, den, fits && !line.Low.IsAfter() && nothing && num <= 1<<10 && den <= 1<<10
}

// isFullFromOne reports whether a piece earns all points, from 1 on.
func isFullFromOne(p *scoring.Piece) bool {
	from, _ := p.Low.Value()
	return from.IsOne() && !p.Low.IsAfter() && p.Share.IsConstant() && p.Share.Base.IsOne() && p.Extra.IsZero()
}

// isProportional reports whether a piece earns a share equal to the measure.
func isProportional(p *scoring.Piece) bool {
	return p.Share.Base.IsZero() && p.Share.Slope.IsOne() && p.Extra.IsZero() && p.Steps.Mode == scoring.Proportional
}

// planBands takes a curve of constant shares, its edges turned into the unit of the target.
func (s *step) planBands(r *Result) {
	for _, p := range s.rule.Curve.Pieces() {
		if !p.Share.IsConstant() || !p.Extra.IsZero() {
			return
		}
		earned, _, ok := s.rule.Curve.Earned(p.Sample(), s.row.points)
		if !ok {
			return
		}
		band := quickBand{after: p.Low.IsAfter()}
		band.score, _ = r.set.Rounding.Of(earned).Mantissa(r.set.Rounding.Digits, r.set.Rounding.Mode)
		edge, finite := p.Low.Value()
		band.lowest = !finite
		if finite {
			var fits bool
			if band.num, band.den, fits = s.unit.FromBase(edge).Reduced().Small(); !fits || band.num < 0 ||
				band.num >= quickMost || band.den >= quickMost {
				return
			}
		}
		s.bands = append(s.bands, band)
	}
	s.quick = quickBands
}

// planLevels turns the bounds of each level into whole steps of the rounding.
func (s *step) planLevels(r *Result) {
	for i := range s.rule.Levels {
		bounds := levelBounds(r.set, &s.rule.Levels[i], s.row.points)
		low, _ := bounds.Low.Value()
		high, _ := bounds.High.Value()
		least, ok1 := low.Mantissa(r.set.Rounding.Digits, exact.Ceiling)
		most, ok2 := high.Mantissa(r.set.Rounding.Digits, exact.Floor)
		if !ok1 || !ok2 || low.Equal(high) {
			return
		}
		if bounds.Low.IsAfter() && exact.Scaled(least, r.set.Rounding.Digits).Equal(low) {
			least++
		}
		if !bounds.High.IsAfter() && exact.Scaled(most, r.set.Rounding.Digits).Equal(high) {
			most--
		}
		s.levels = append(s.levels, quickRange{least, most})
	}
	s.quick = quickLevel
}

// quickly scores an outcome in int64; false where it doesn't fit.
func (s *step) quickly(o *Outcome) (int64, bool) {
	num, den, small := o.Value.Small()
	if !small || uint64(num) >= quickMost || den >= quickMost {
		return 0, false
	}
	switch s.quick {
	case quickUp:
		return s.ratio(num*s.den, den*s.num)
	case quickDown:
		return s.ratio(s.num*den, s.den*num)
	case quickBands:
		for i := len(s.bands) - 1; i >= 0; i-- {
			b := &s.bands[i]
			if left, right := num*b.den, b.num*den; b.lowest || left > right || left == right && !b.after {
				return b.score, true
			}
		}
	case quickLevel:
		if given := num * s.scale; uint(o.Level) < uint(len(s.levels)) && (den == 1 || given%den == 0) {
			if den != 1 {
				given /= den
			}
			if l := s.levels[o.Level]; given >= l.least && given <= l.most {
				return given, true
			}
		}
	}
	return 0, false
}

// ratio is all points for num ÷ den of at least 1, a part of them below, and nothing below the pass.
func (s *step) ratio(num, den int64) (int64, bool) {
	switch {
	case num >= den:
		return s.points, true
	case num*s.passDen < den*s.passNum:
		return 0, true
	}
	return (2*s.points*num + den) / (2 * den), true
}
