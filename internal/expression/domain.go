package expression

import (
	"github.com/ziping-go/ziping/exact"
)

// Domain is what a variable can be. The zero value is anything of its type, always there.
type Domain struct {
	Texts    []string        // all that a text can be; nil is any
	Least    *exact.Fraction // of a number; nil is none
	Above    bool            // the least itself is not reached
	Whole    bool            // a number without a fraction
	Optional bool            // it may be absent
	Never    bool            // it is never there
}

// holds reports whether a number lies in the domain.
func (d *Domain) holds(v exact.Fraction) bool {
	if d.Whole && !v.IsInt() {
		return false
	}
	if d.Least == nil {
		return true
	}
	c := v.Cmp(*d.Least)
	return c > 0 || c == 0 && !d.Above
}

// Values are variables with a value each, by slot: an Env that shows something.
type Values map[int]Value

// Variable is the value of a slot; absent where there is none.
func (v Values) Variable(slot int) Value { return v[slot] }

// Outcome is a set of what a condition can come to.
type Outcome uint8

// The outcomes.
const (
	Holds Outcome = 1 << iota
	Fails         // it is false
	Errs          // it can't be computed: a value isn't there, or a division by zero
)

const either = Holds | Fails

// and is what “a and b” comes to: b is looked at only where a holds.
func (o Outcome) and(b Outcome) Outcome {
	result := o &^ Holds
	if o&Holds != 0 {
		result |= b
	}
	return result
}

func (o Outcome) not() Outcome {
	result := o & Errs
	if o&Holds != 0 {
		result |= Fails
	}
	if o&Fails != 0 {
		result |= Holds
	}
	return result
}

// equals is what “a == b” comes to for two truth values.
func (o Outcome) equals(b Outcome) Outcome {
	result := (o | b) & Errs
	if o&Holds != 0 && b&Holds != 0 || o&Fails != 0 && b&Fails != 0 {
		result |= Holds
	}
	if o&Holds != 0 && b&Fails != 0 || o&Fails != 0 && b&Holds != 0 {
		result |= Fails
	}
	return result
}
