package cell

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/unit"
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
	Date  calendar.Date  // where the kind is Day
	Open  bool           // the end itself doesn't belong
	Set   bool           // there is such an end
}

// Threshold is what one cell says: a comparator, bounds and a unit, with whatever the reader didn't understand kept
// beside. The zero value is the empty cell. It is immutable.
type Threshold struct {
	text string
	low  Bound
	high Bound
	unit unit.Unit
	kind Kind
	op   Op

	approx Approx
	scale  int64 // 万, 亿 before the unit as written: 10000 for 104万元; 0 without
	level  string
	more   *more // what most cells lack; nil on the common path
}

// more is what few cells have.
type more struct {
	notes     []Note
	residual  []Fragment
	items     []Threshold
	qualifier string
	per       []string
	leading   int            // how many of per stand before the number: 1 of 每月2次/人
	each      exact.Fraction // the number of them that it was counted by before it was divided, as in 次/10万公顷; 0 for one
	change    Change
	base      string
	terms     [2]exact.Fraction // of a ratio
	deadline  calendar.Date     // beside the value: 11月底 of 11月底完成100%
	from      calendar.Date     // of the period that the value is for
	until     calendar.Date
	overYear  bool // of no year, and the deadline or the last day is in the year behind the one of the form
}

// Actual is what came out. It is read like a target; For reads it in the light of one.
type Actual struct{ Threshold }

// Text is the cell as written.
func (t *Threshold) Text() string { return t.text }

// Kind is what the cell states.
func (t *Threshold) Kind() Kind { return t.kind }

// Op is the comparator as written.
func (t *Threshold) Op() Op { return t.op }

// Low and High are the ends of what the cell allows; a bare value has both ends at that value.
func (t *Threshold) Low() Bound { return t.low }

// High is the upper end; see Low.
func (t *Threshold) High() Bound { return t.high }

// Unit is the unit of both bounds.
func (t *Threshold) Unit() unit.Unit { return t.unit }

// Notes are what a reader of the cell must know.
func (t *Threshold) Notes() []Note {
	if t.more == nil {
		return nil
	}
	return t.more.notes
}

// Items are the facts of a cell of kind List.
func (t *Threshold) Items() []Threshold {
	if t.more == nil {
		return nil
	}
	return t.more.items
}

// Approx says how far a number may be taken at its word.
type Approx uint8

// The kinds of approximate numbers.
const (
	Precisely Approx = iota
	About            // 约, 左右
	OrMore           // 余, 多
	Nearly           // 近, 不到
	Few              // 几, 数
)

// String is the approximation as JSON has it: "", "~", "+", "-", "few".
func (a Approx) String() string { return [...]string{"", "~", "+", "-", "few"}[a] }

// Approx says whether the number is only about right.
func (t *Threshold) Approx() Approx { return t.approx }

// Level is the canonical level or grade word of the cell; "" where there is none.
func (t *Threshold) Level() string { return t.level }

// Residual is what the reader didn't understand.
func (t *Threshold) Residual() []Fragment {
	if t.more == nil {
		return nil
	}
	return t.more.residual
}

// Qualifier is a word that says how the value is meant without changing it, such as 完成.
func (t *Threshold) Qualifier() string {
	if t.more == nil {
		return ""
	}
	return t.more.qualifier
}

// Fragment is a part of a cell's text.
type Fragment struct {
	Text       string
	Start, End int // bytes in the text of the cell
}

// Note is something a reader of a cell must know: a reading that is ambiguous, repaired or partial.
type Note struct {
	lang.Message
	Start, End int // bytes in the text of the cell
}
