package indicator

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Kind says what a cell states.
type Kind uint8

// The kinds of cells.
const (
	None     Kind = iota // nothing: "/", "—", blank
	Quantity             // 95%, 19个, 20万元
	Day                  // a date or a period between dates
	Duration             // any amount of time: 3年, 24小时内, 5个工作日
	Ratio                // 1:2
	Grade                // a grade or level word: A级以上, 良好, 达成
	Text                 // words that are their own value; a valid answer, never a failure
	List                 // several facts in one cell
)

// String is the kind as JSON has it: "quantity", "date", …
func (k Kind) String() string {
	return [...]string{"none", "quantity", "date", "duration", "ratio", "grade", "text", "list"}[k]
}

// Op is the comparator as written.
type Op uint8

// The comparators. Bare is a cell that only states a value; what that means is for the rule set to say.
const (
	Bare    Op = iota
	Equal      // =
	AtLeast    // ≥
	More       // >
	AtMost     // ≤
	Less       // <
	In         // an interval, with its own ends
)

// String is the comparator as JSON has it: "", "=", ">=", ">", "<=", "<", "in".
func (o Op) String() string { return [...]string{"", "=", ">=", ">", "<=", "<", "in"}[o] }

// Bound is one end of what a cell allows.
type Bound struct {
	Value exact.Fraction // in the unit of the cell: 95 for ≥95%, 1040000 for 104万元
	Date  Date           // where the kind is Day
	Open  bool           // the end itself doesn't belong
	Set   bool           // there is such an end
}

// Threshold is what one cell says: a comparator, bounds and a unit, with whatever the reader didn't understand kept
// beside. The zero value is the empty cell. It is immutable.
type Threshold struct {
	text string
	low  Bound
	high Bound
	unit Unit
	kind Kind
	op   Op
	more *more // what most cells lack; nil on the common path
}

// more is what few cells have.
type more struct {
	notes []Note
	items []Threshold
}

// Actual is what came out. It is read like a target; For reads it in the light of one.
type Actual struct{ Threshold }

// Text is the cell as written.
func (t Threshold) Text() string { return t.text }

// Kind is what the cell states.
func (t Threshold) Kind() Kind { return t.kind }

// Op is the comparator as written.
func (t Threshold) Op() Op { return t.op }

// Low and High are the ends of what the cell allows; a bare value has both ends at that value.
func (t Threshold) Low() Bound { return t.low }

// High is the upper end; see Low.
func (t Threshold) High() Bound { return t.high }

// Unit is the unit of both bounds.
func (t Threshold) Unit() Unit { return t.unit }

// Notes are what a reader of the cell must know.
func (t Threshold) Notes() []Note {
	if t.more == nil {
		return nil
	}
	return t.more.notes
}

// Items are the facts of a cell of kind List.
func (t Threshold) Items() []Threshold {
	if t.more == nil {
		return nil
	}
	return t.more.items
}

// Note is something a reader of a cell must know: a reading that is ambiguous, repaired or partial.
type Note struct {
	lang.Message
	Start, End int // bytes in the text of the cell
}
