package cell

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// Of is a cell that states a number, in a unit or in none: AtLeast.Of(exact.Int(95), unit.Must("%")) is ≥95%. Its text
// is its canonical form in Chinese, which is read as the same cell. An interval has Between; In.Of allows the one
// value.
func (o Op) Of(v exact.Fraction, u unit.Unit) Threshold {
	return made(func(t *Threshold) {
		if t.set(o.known(), v, u, 0); o == In {
			t.low = Bound{Value: v, Set: true}
			t.high = t.low
		}
	})
}

// known is the comparator, or Bare for what is none.
func (o Op) known() Op {
	if o > In {
		return Bare
	}
	return o
}

// Day is a cell that states a day: AtMost.Day(d) is a deadline, Bare.Day(d) the day itself. There is none in a cell
// made for no date.
func (o Op) Day(d calendar.Date) Threshold {
	if d.IsZero() {
		return Threshold{}
	}
	return made(func(t *Threshold) {
		day := Bound{Date: d, Set: true}
		switch t.kind, t.op = Day, o.known(); o {
		case AtLeast, More:
			t.low = day
			t.low.Open = o == More
		case AtMost, Less:
			t.high = day
			t.high.Open = o == Less
		default:
			t.low, t.high = day, day
		}
	})
}

// Level is a cell that states a grade or level by its name: AtLeast.Level("A级"). What cells don't read as one is text,
// with which nothing is compared. Levels have no intervals: In is Bare.
func (o Op) Level(name string) Threshold {
	read := ParseThreshold(name)
	if read.kind != Grade {
		return read
	}
	return made(func(t *Threshold) {
		if t.kind, t.level = Grade, read.level; o < In {
			t.op = o
		}
	})
}

// Between is a cell that allows a range with both ends, which may be given in either order.
func Between(low, high exact.Fraction, u unit.Unit) Threshold {
	return made(func(t *Threshold) {
		t.set(In, low, u, 0)
		t.low = Bound{Value: exact.Min(low, high), Set: true}
		t.high = Bound{Value: exact.Max(low, high), Set: true}
	})
}

// Value is an actual that states a number, in a unit or in none.
func Value(v exact.Fraction, u unit.Unit) Actual { return Actual{Bare.Of(v, u)} }

// On is an actual that states a day.
func On(d calendar.Date) Actual { return Actual{Bare.Day(d)} }

// made is a cell from what it states. It is read again from its own text, so that it has the notes which that text has:
// of a unit that the table lacks.
func made(state func(*Threshold)) Threshold {
	var t Threshold
	state(&t)
	t.text = t.Canonical(lang.Chinese)
	if read := ParseThreshold(t.text); read.says(&t) {
		return read
	}
	return t
}
