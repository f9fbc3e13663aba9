package expression

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Type is the type of a value.
type Type uint8

// The types.
const (
	TypeAbsent Type = iota // no value: a missing actual, an unknown rate
	TypeBool
	TypeNumber
	TypeText
	TypeList // of values; only to the right of “in”
	TypeDate // a day
)

// In is the type in words.
func (t Type) In(l lang.Language) string {
	return lang.Of([...]lang.Code{"EXPR_ABSENT", "EXPR_BOOL", "EXPR_NUMBER", "EXPR_TEXT", "EXPR_LIST", "EXPR_DATE"}[t]).In(
		l)
}

// Value is what an expression yields. The zero value is the absent one.
type Value struct {
	kind   Type
	truth  bool
	number exact.Fraction
	text   string
}

// Absent is the value that isn't there.
func Absent() Value { return Value{} }

// Bool is a truth value.
func Bool(b bool) Value { return Value{kind: TypeBool, truth: b} }

// Number is a number.
func Number(f exact.Fraction) Value { return Value{kind: TypeNumber, number: f} }

// Date is a day, counted from any day that all dates of a program are counted from.
func Date(days exact.Fraction) Value { return Value{kind: TypeDate, number: days} }

// Text is a text.
func Text(s string) Value { return Value{kind: TypeText, text: s} }

// Type is the value's type.
func (v Value) Type() Type { return v.kind }

// Bool is the truth of a truth value; false for anything else.
func (v Value) Bool() bool { return v.truth }

// Number is the number; 0 for anything else.
func (v Value) Number() exact.Fraction { return v.number }

// Text is the text; "" for anything else.
func (v Value) Text() string { return v.text }

// equal compares values of one type.
func (v Value) equal(w Value) bool {
	switch v.kind {
	case TypeBool:
		return v.truth == w.truth
	case TypeNumber, TypeDate:
		return v.number.Equal(w.number)
	}
	return v.text == w.text
}

// Env gives the variables of a scope their values.
type Env interface {
	Variable(slot int) Value
}
