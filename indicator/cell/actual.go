package cell

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// Status says what an actual is in the light of its target.
type Status uint8

// The states of a reading.
const (
	Readable      Status = iota // Value or Date holds
	Missing                     // the cell is blank, or nobody filled it in
	NotApplicable               // the cell is struck out: "/"
	NotNumeric                  // words where the target is a number
	// a unit, or another thing said, that doesn't compare with the target's; Mismatch says which
	UnitMismatch
	Ambiguous // Value holds one of several readings, which Notes name
)

// Reading is an actual in the terms of its target.
type Reading struct {
	Value   exact.Fraction // in the unit of the target
	Date    calendar.Date  // where the target is a date
	Status  Status
	IsRange bool // the actual states a range, and Value only its lower end
	Notes   []Note

	Mismatch lang.Code // of the sentence that says why the two don't compare, where they don't
}

func (r *Reading) mismatch(code lang.Code) { r.Status, r.Mismatch = UnitMismatch, code }

func (r *Reading) note(t *Threshold, code lang.Code, args ...any) {
	r.Notes = append(r.Notes, Note{Message: lang.Of(code, args...), End: len(t.text)})
}

func (r *Reading) has(code lang.Code) bool {
	return slices.ContainsFunc(r.Notes, func(n Note) bool { return n.Code == code })
}

// Plainly is the value of an actual that says what its target asks for and no more: a bare, precise number in the very
// unit of the target. For gives the same value for it, without a note. It takes pointers because it is asked so often
// that copying two cells would cost more than the answer.
func Plainly(a *Actual, t *Threshold) (exact.Fraction, bool) {
	if a.kind != t.kind || a.kind != Quantity && a.kind != Duration || a.op != Bare || a.more != nil || t.more != nil ||
		a.unit != t.unit || !a.unit.IsSet() || a.approx != Precisely || !a.low.Set {
		return exact.Fraction{}, false
	}
	return a.low.Value, true
}

// For reads an actual in the light of its target: in the target's unit, with what had to be supplied as notes.
func (a Actual) For(t Threshold) Reading { return a.beside(&t) }

func (a *Actual) beside(t *Threshold) Reading {
	var r Reading
	if day := a.asDay(t); day != nil {
		r = day.beside(t)
		r.note(&a.Threshold, "ACTUAL_TAKEN_AS_DAY", a.text, r.Date.String())
		return r
	}
	switch a.kind {
	case None:
		return a.isNothing(t)
	case List:
		return a.oneOf(t)
	case Day:
		return a.onDay(t)
	case Quantity, Duration, Ratio:
	default:
		r.Status = NotNumeric
		return r
	}
	if code := a.unlike(t); code != "" {
		r.mismatch(code)
		return r
	}
	bound := a.low
	if !bound.Set {
		bound = a.high
	}
	r.Value = bound.Value
	if a.more != nil && a.more.per != nil {
		per := a.more.per
		if len(t.per()) == 0 && slices.Equal(per, []string{"年"}) {
			per = nil // what a target of the year asks for
		}
		factor, ok := perFactor(per, t.per())
		if !ok {
			r.mismatch("PER_UNLIKE")
			return r
		}
		r.Value = r.Value.Mul(factor)
	}
	switch {
	case a.op == In && !a.low.Value.Equal(a.high.Value):
		r.IsRange = true
	case a.pointsAway(t): // 不足95% beside ≥95% is anything below
		r.note(&a.Threshold, "ACTUAL_OTHER_WAY", a.text, t.text)
	case a.op != Bare && a.op != Equal:
		r.note(&a.Threshold, "ACTUAL_REPEATS_COMPARATOR", a.text, bound.Value)
	}
	a.inUnitOf(t, &r)
	a.leftOut(t, &r)
	if r.Status == Readable && a.pointsAway(t) {
		r.Status = Ambiguous
	}
	return r
}

// unlike says in what a number and its target don't compare whatever their units are; "" where they do.
func (a *Actual) unlike(t *Threshold) lang.Code {
	is, due := a.Change(), t.Change()
	switch {
	case t.kind == Day:
		return "NUMBER_FOR_DATE"
	case (a.kind == Ratio) != (t.kind == Ratio):
		return "RATIO_UNLIKE"
	case is == due, is == NoChange:
		return ""
	case due == NoChange:
		return "CHANGE_FOR_LEVEL"
	case is == Times, due == Times:
		return "CHANGE_UNLIKE"
	}
	return "CHANGE_OPPOSITE"
}

// pointsAway reports whether an actual only says that it is on the other side than its target asks for: 不足95% beside
// ≥95%. What was reached, as in 达到3% beside ≤5%, is a value all the same.
func (a *Actual) pointsAway(t *Threshold) bool {
	for _, reached := range []string{"达到", "提高到", "降低到", "控制在"} {
		if strings.Contains(a.Qualifier(), reached) {
			return false
		}
	}
	switch {
	case t.op == In: // 超过15天 isn't within 10-15天
		return a.op == More || a.op == Less
	case a.op == AtLeast || a.op == More:
		return t.high.Set && !t.low.Set
	case a.op == AtMost:
		return t.low.Set && !t.high.Set
	}
	return a.op == Less && t.low.Set // 不足19个 isn't 19个
}

// asDay is the day that a number may stand for beside a deadline: 20231220, 12-20, the 5日 beside 每月5日前; nil for what is
// a date itself or none.
func (a *Actual) asDay(t *Threshold) *Actual {
	if t.kind != Day || a.kind != Quantity && a.kind != Duration {
		return nil
	}
	for _, other := range a.Alternatives() {
		if day := (Actual{other.Reading}); day.kind == Day && day.op == Bare &&
			isRecurring(day.more) == isRecurring(t.more) && day.recursLike(t) {
			return &day
		}
	}
	return nil
}

// onDay is the day of an actual: what comes again beside what comes again alike, and a single day beside a single one
// or what comes once a year.
func (a *Actual) onDay(t *Threshold) (r Reading) {
	switch {
	case t.kind != Day:
		r.mismatch("DATE_FOR_NUMBER")
		return r
	case !a.recursLike(t):
		r.mismatch("DATES_RECUR")
		return r
	case isRecurring(t.more) && !isRecurring(a.more):
		r.note(&a.Threshold, "RECURS_IN_YEAR", t.text)
	}
	r.Date = a.lastDay()
	return r
}

// recursLike reports whether two dates compare: both single, or both of each month, quarter or year and printed with a
// month or without. What a target asks for once a year is a single day in the year of its form.
func (a *Actual) recursLike(t *Threshold) bool {
	if !isRecurring(t.more) {
		return !isRecurring(a.more)
	}
	monthly := t.lastDay().Month == 0
	if !isRecurring(a.more) {
		return !monthly && slices.Equal(t.per(), []string{"年"}) && (t.each().IsZero() || t.each().IsOne())
	}
	return slices.Equal(a.per(), t.per()) && a.each().Equal(t.each()) && (a.lastDay().Month == 0) == monthly
}

// lastDay is the day by which something is done, or from which on.
func (t *Threshold) lastDay() calendar.Date {
	if t.high.Set {
		return t.high.Date
	}
	return t.low.Date
}

// leftOut says what an actual leaves to its target: the rate, and that it is a change. A minus before a fall says the
// same twice or the opposite; that isn't decided.
func (a *Actual) leftOut(t *Threshold, r *Reading) {
	if r.Status != Readable {
		return
	}
	if per := t.per(); len(per) > 0 && len(a.per()) == 0 {
		by := slices.Clone(counted(per))
		if each := t.each(); each.Sign() > 0 && !each.IsOne() { // 5次 beside 6.5次/10万公顷
			r.Value, _ = r.Value.Quo(each)
			by[0] = each.String() + by[0]
		}
		r.note(&a.Threshold, "ACTUAL_PER_UNSAID", a.text, by)
	}
	if a.Change() != NoChange || t.Change() == NoChange {
		return
	}
	if t.Change() == Fall && r.Value.Sign() < 0 {
		r.Status, r.Value = Ambiguous, r.Value.Neg()
		r.note(&a.Threshold, "ACTUAL_SIGN_OF_FALL", a.text)
		return
	}
	r.note(&a.Threshold, "ACTUAL_CHANGE_UNSAID", a.text, t.text)
}

func isRecurring(m *more) bool { return m != nil && m.per != nil }

// isNothing reads a blank, a strike and 无: 无 under a target of zero is the zero. What nobody filled in is missing.
func (a *Actual) isNothing(t *Threshold) Reading {
	body := trim(a.text)
	_, unfilled := a.Unfilled()
	switch {
	case body == "", unfilled:
		return Reading{Status: Missing}
	case (body == "无" || body == "暂无") && t.isZero():
		var r Reading
		r.note(&a.Threshold, "ACTUAL_NONE_IS_ZERO", body)
		return r
	}
	return Reading{Status: NotApplicable}
}

// isZero reports whether a target allows nothing, or nothing more than zero.
func (t *Threshold) isZero() bool {
	return t.kind == Quantity && t.high.Set && t.high.Value.IsZero() && !t.high.Open
}

// oneOf reads the fact of several that the target is about: the one in its unit.
func (a *Actual) oneOf(t *Threshold) Reading {
	var found Reading
	count := 0
	for _, item := range a.items() {
		one := Actual{item}
		if !item.unit.IsSet() && t.unit.IsSet() {
			continue
		}
		if r := one.beside(t); r.Status == Readable {
			found, count = r, count+1
		}
	}
	if count != 1 {
		return Reading{Status: NotNumeric}
	}
	found.note(&a.Threshold, "ACTUAL_ONE_OF_SEVERAL", a.text, found.Value)
	return found
}

// inUnitOf converts the value into the target's unit.
func (a *Actual) inUnitOf(t *Threshold, r *Reading) {
	switch {
	case a.unit == t.unit:
	case !a.unit.IsSet() && t.unit.Dimension() == unit.Rate:
		if one := exact.Int(1); r.Value.Abs().Cmp(one) <= 0 && one.Less(limit(t)) {
			if !r.Value.IsZero() {
				r.Status = Ambiguous
				r.note(&a.Threshold, "FRACTION_FOR_PERCENT", a.text)
				r.Value = t.unit.FromBase(r.Value)
			}
			return
		}
		r.note(&a.Threshold, "UNIT_MISSING", a.text, t.unit.Name())
	case !a.unit.IsSet():
		a.inScaleOf(t, r)
	case !t.unit.IsSet() && a.unit.Dimension() == unit.Count:
	case a.unit.Comparable(t.unit):
		if a.unit.Dimension() != unit.Count {
			r.Value = t.unit.FromBase(a.unit.Base(r.Value))
		} else if a.unit.Name() != t.unit.Name() {
			r.note(&a.Threshold, "UNIT_ALIKE", a.unit.Name(), t.unit.Name())
		}
	default:
		r.mismatch("UNIT_MISMATCH")
	}
}

// scaleWord is the word for a scale that a target is written in.
func scaleWord(scale int64) string {
	switch scale {
	case 100:
		return "百"
	case 1e3:
		return "千"
	case 1e4:
		return "万"
	case 1e8:
		return "亿"
	case 1e12:
		return "万亿"
	}
	return ""
}

// inScaleOf reads a number without a unit like the target: in 万元 where the target is. A target of 万人 leaves open
// whether 1.1 or 11000 is what was counted, and so does money of a hundred times the target, so that is said and not
// decided.
func (a *Actual) inScaleOf(t *Threshold, r *Reading) {
	if t.scale == 0 || a.scale != 0 {
		r.note(&a.Threshold, "UNIT_MISSING", a.text, t.unit.Name())
		return
	}
	scaled := r.Value.Mul(exact.Int(t.scale))
	// 198000 beside ≤20万元
	if farBeyond := limit(t).Abs().Mul(exact.Int(100)); t.unit.Dimension() == unit.Currency && farBeyond.Sign() > 0 &&
		farBeyond.Less(scaled.Abs()) {
		r.note(&a.Threshold, "SCALE_UNSAID", a.text, t.unit.Name(), scaleWord(t.scale)+t.unit.Name())
		r.Status = Ambiguous
		return
	}
	r.Value = scaled
	if t.unit.Dimension() != unit.Currency {
		r.note(&a.Threshold, "SCALE_UNSAID", a.text, t.unit.Name(), scaleWord(t.scale)+t.unit.Name())
		r.Status = Ambiguous
		return
	}
	r.note(&a.Threshold, "UNIT_MISSING", a.text, scaleWord(t.scale)+t.unit.Name())
}

// limit is the most that a target names: what 0.9 and 198000 are held against to tell how they are written.
func limit(t *Threshold) exact.Fraction {
	if t.high.Set {
		return t.high.Value
	}
	return t.low.Value
}
