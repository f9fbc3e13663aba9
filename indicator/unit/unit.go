package unit

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// Dimension is a kind of measure; units of one dimension convert into each other, units of two never compare.
type Dimension string

// The dimensions. Time that runs by the calendar (月, 年) is kept apart from exact time, and working days from days.
const (
	Plain       Dimension = ""                  // a number without a unit
	Count       Dimension = "count"             // 个, 人, 户 … : each noun counts its own things
	Currency    Dimension = "money"             // 元
	Rate        Dimension = "ratio"             // %, ‰
	PointsDelta Dimension = "points-difference" // 百分点: a difference of rates, not a rate
	Length      Dimension = "length"
	Area        Dimension = "area"
	Volume      Dimension = "volume"
	Mass        Dimension = "mass"
	Energy      Dimension = "energy"
	Power       Dimension = "power"
	Time        Dimension = "time"
	Calendar    Dimension = "calendar"
	Workday     Dimension = "workday"
	Speed       Dimension = "speed"
	Temperature Dimension = "temperature"
	Storage     Dimension = "storage"
	Points      Dimension = "score"
	Multiple    Dimension = "multiple" // 倍
	Age         Dimension = "age"      // 岁
	Angle       Dimension = "angle"    // 度, unless what is beside says otherwise
)

// Unit is a unit of measure. The zero value isn't a unit.
type Unit struct{ of *row }

// row is a row of the unit table, or a counting noun that the table lacks.
type row struct {
	name      string
	dimension Dimension
	num, den  int64 // the factor to the base unit of the dimension
	words     string
	english   string // as printed
	singular  string // after per
	isTime    bool
}

// Name is the canonical Chinese name: "个", "元", "平方米", "%"; "" for no unit.
func (u Unit) Name() string {
	if u.of == nil {
		return ""
	}
	return u.of.name
}

// Dimension is what the unit measures.
func (u Unit) Dimension() Dimension {
	if u.of == nil {
		return Plain
	}
	return u.of.dimension
}

// Base converts a value in this unit into the base unit of its dimension: 95 in % is 19/20, 3 in 亩 is 2000 ㎡.
func (u Unit) Base(v exact.Fraction) exact.Fraction {
	if u.of == nil || u.of.num == u.of.den {
		return v
	}
	factor, _ := exact.Ratio(u.of.num, u.of.den)
	return v.Mul(factor)
}

// FromBase is the inverse of Base.
func (u Unit) FromBase(v exact.Fraction) exact.Fraction {
	if u.of == nil || u.of.num == u.of.den {
		return v
	}
	factor, _ := exact.Ratio(u.of.den, u.of.num)
	return v.Mul(factor)
}

// Comparable reports whether values of both units can be compared: one dimension, and for counts one noun.
func (u Unit) Comparable(v Unit) bool {
	if u.of == v.of {
		return true
	}
	if u.Dimension() == Count && v.Dimension() == Count {
		return u.Name() == v.Name() || countsAlike(u.Name(), v.Name())
	}
	return u.Dimension() == v.Dimension()
}

// Equal reports whether both are one unit. Units aren't compared by ==, as a noun that the table lacks is made again
// wherever it is read.
func (u Unit) Equal(v Unit) bool { return u.of == v.of || u.Name() == v.Name() }

// Convert is a value in another unit, exactly: 3 in 亩 is 2000 in 平方米. It is false where the two don't compare.
func Convert(v exact.Fraction, from, to Unit) (exact.Fraction, bool) {
	if !from.Comparable(to) {
		return exact.Fraction{}, false
	}
	if from.Dimension() == Count {
		return v, true
	}
	return to.FromBase(from.Base(v)), true
}

// String is the name.
func (u Unit) String() string { return u.Name() }

// MarshalText writes the name, and nothing for no unit.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.Name()), nil }

// UnmarshalText reads what Named finds, and nothing as no unit. What else may be a noun that things are counted by is
// one.
func (u *Unit) UnmarshalText(text []byte) error {
	name := string(text)
	known, ok := Named(name)
	switch {
	case name == "":
		*u = Unit{}
	case ok:
		*u = known
	case isNoun(name):
		*u = Counted(name)
	default:
		return unknown(name)
	}
	return nil
}

// longestNoun is how many bytes of a noun are taken for one.
const longestNoun = 64

// isNoun reports whether a text may name what is counted: no number, no blank at an end.
func isNoun(s string) bool {
	return len(s) <= longestNoun && utf8.ValidString(s) && strings.TrimSpace(s) == s &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return unicode.IsDigit(r) || !unicode.IsPrint(r)
		})
}

// ErrUnknown is the error for a text that names no unit.
var ErrUnknown = errors.New("unit: no such unit")

func unknown(name string) error { return fmt.Errorf("%w: %.60q", ErrUnknown, name) }

// countsAlike holds nouns that count the same things in different words.
func countsAlike(a, b string) bool {
	for _, group := range [...][]string{
		{"人", "名", "位"},
		{"个", "项", "处"},
		{"次", "场次", "场"},
		{"家", "户"},
		{"册", "本"},
		{"台", "套"},
	} {
		if slices.Contains(group, a) && slices.Contains(group, b) {
			return true
		}
	}
	return false
}

// Counted is a counting noun that the table lacks.
func Counted(noun string) Unit { return Unit{&row{name: noun, dimension: Count, num: 1, den: 1}} }

// IsSet reports whether there is a unit.
func (u Unit) IsSet() bool { return u.of != nil }

// IsTime reports whether the unit measures time, of any kind.
func (u Unit) IsTime() bool { return u.of != nil && u.of.isTime }

// English is the unit in English, as it is after several; "" where the table has no word for it.
func (u Unit) English() string {
	if u.of == nil {
		return ""
	}
	return u.of.english
}

// Singular is the unit in English as it is after one, and after per.
func (u Unit) Singular() string {
	if u.of == nil {
		return ""
	}
	return u.of.singular
}
