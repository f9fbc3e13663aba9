package indicator

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Status says what an actual is in the light of its target.
type Status uint8

// The states of a reading.
const (
	Readable      Status = iota // Value or Date holds
	Missing                     // the cell is blank
	NotApplicable               // the cell is struck out: "/"
	NotNumeric                  // words where the target is a number
	UnitMismatch                // a unit that doesn't compare with the target's
	Ambiguous                   // Value holds one of several readings, which Notes name
)

// Reading is an actual in the terms of its target.
type Reading struct {
	Value   exact.Fraction // in the unit of the target
	Date    Date           // where the target is a date
	Status  Status
	IsRange bool // the actual states a range, and Value only its lower end
	Notes   []Note
}

func (r *Reading) note(t *Threshold, code lang.Code, args ...any) {
	r.Notes = append(r.Notes, Note{Message: lang.Of(code, args...), End: len(t.text)})
}

// For reads an actual in the light of its target: in the target's unit, with what had to be supplied as notes.
func (a *Actual) For(t *Threshold) Reading {
	var r Reading
	switch a.kind {
	case None:
		r.Status = Missing
		if trim(a.text) != "" {
			r.Status = NotApplicable
		}
		return r
	case Day:
		if t.kind != Day {
			r.Status = UnitMismatch
			return r
		}
		r.Date = a.high.Date
		return r
	case Quantity, Duration:
	default:
		r.Status = NotNumeric
		return r
	}
	if t.kind == Day || a.Change() != t.Change() && a.Change() != NoChange || !samePer(&a.Threshold, t) && a.Per() != nil {
		r.Status = UnitMismatch
		return r
	}
	bound := a.low
	if !bound.Set {
		bound = a.high
	}
	r.Value = bound.Value
	switch {
	case a.op == In && !a.low.Value.Equal(a.high.Value):
		r.IsRange = true
	case a.op != Bare && a.op != Equal && a != nil && &a.Threshold != t:
		r.note(&a.Threshold, "ACTUAL_REPEATS_COMPARATOR", a.text, bound.Value)
	}
	a.inUnitOf(t, &r)
	return r
}

// inUnitOf converts the value into the target's unit.
func (a *Actual) inUnitOf(t *Threshold, r *Reading) {
	switch {
	case a.unit.of == t.unit.of:
	case a.unit.of == nil && t.unit.Dimension() == Rate:
		if one := exact.Int(1); r.Value.Cmp(one) <= 0 && one.Less(limit(t)) {
			if !r.Value.IsZero() {
				r.Status = Ambiguous
				r.note(&a.Threshold, "FRACTION_FOR_PERCENT", a.text)
				r.Value = t.unit.FromBase(r.Value)
			}
			return
		}
		r.note(&a.Threshold, "UNIT_MISSING", a.text, t.unit.Name())
	case a.unit.of == nil:
		a.inScaleOf(t, r)
	case t.unit.of == nil && a.unit.Dimension() == Count:
	case a.unit.Comparable(t.unit):
		if a.unit.Dimension() != Count {
			r.Value = t.unit.FromBase(a.unit.Base(r.Value))
		} else if a.unit.Name() != t.unit.Name() {
			r.note(&a.Threshold, "UNIT_ALIKE", a.unit.Name(), t.unit.Name())
		}
	default:
		r.Status = UnitMismatch
	}
}

// scaleWords are the scales that targets are written in.
func scaleWordOf(scale int64) string {
	for _, w := range scaleWords {
		if w.factor == scale {
			return w.word
		}
	}
	return ""
}

// inScaleOf reads a number without a unit like the target: in 万元 where the target is. A target of 万人 leaves open
// whether 1.1 or 11000 is what was counted, so that is said and not decided.
func (a *Actual) inScaleOf(t *Threshold, r *Reading) {
	if t.scale == 0 || a.scale != 0 {
		r.note(&a.Threshold, "UNIT_MISSING", a.text, t.unit.Name())
		return
	}
	r.note(&a.Threshold, "UNIT_MISSING", a.text, scaleWordOf(t.scale)+t.unit.Name())
	r.Value = r.Value.Mul(exact.Int(t.scale))
	if t.unit.Dimension() != Currency {
		r.Status = Ambiguous
	}
}

func limit(t *Threshold) exact.Fraction {
	if t.low.Set {
		return t.low.Value
	}
	return t.high.Value
}
