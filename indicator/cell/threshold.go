package cell

import (
	"slices"

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

// String is the kind as in JSON: "quantity", "date", …
func (k Kind) String() string {
	return nameOf(k, "none", "quantity", "date", "duration", "ratio", "grade", "text", "list")
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

// String is the comparator as in JSON: "", "=", ">=", ">", "<=", "<", "in".
func (o Op) String() string { return nameOf(o, "", "=", ">=", ">", "<=", "<", "in") }

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
	// Embedded are the small parts that the accessors read, so that asking for a part copies the part and not the cell.
	written
	stated
	lower
	upper
	*more // what most cells lack; nil on the common path

	scale int64 // 万, 亿 before the unit as written: 10000 for 104万元; 0 without
}

// written is what a cell says in its own words.
type written struct{ text, level string }

// stated is what a cell states its bounds with.
type stated struct {
	unit   unit.Unit
	kind   Kind
	op     Op
	approx Approx
}

type (
	lower struct{ low Bound }
	upper struct{ high Bound }
)

// unread is a cell before it is read.
func unread(text string, kind Kind) Threshold {
	return Threshold{written: written{text: text}, stated: stated{kind: kind}}
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
	overYear  bool // of no year, and the deadline or the last day is in the year after the one of the form
}

// Actual is what came out. It is read like a target; For reads it in the light of one.
type Actual struct{ Threshold }

// Text is the cell as written.
func (t written) Text() string { return t.text }

// Level is the canonical level or grade word of the cell; "" where there is none.
func (t written) Level() string { return t.level }

// Kind is what the cell states.
func (t stated) Kind() Kind { return t.kind }

// Op is the comparator as written.
func (t stated) Op() Op { return t.op }

// Unit is the unit of both bounds.
func (t stated) Unit() unit.Unit { return t.unit }

// Approx says whether the number is only about right.
func (t stated) Approx() Approx { return t.approx }

// Low is the lower end of what the cell allows; a bare value has both ends at that value.
func (t lower) Low() Bound { return t.low }

// High is the upper end; see Low.
func (t upper) High() Bound { return t.high }

// Notes are what a reader of the cell must know.
func (t *more) Notes() []Note {
	if t == nil {
		return nil
	}
	notes := slices.Clone(t.notes)
	for i := range notes {
		notes[i].Args = slices.Clone(notes[i].Args)
	}
	return notes
}

// Items are the facts of a cell of kind List.
func (t *more) Items() []Threshold {
	if t == nil {
		return nil
	}
	return slices.Clone(t.items)
}

// Residual is what the reader didn't understand.
func (t *more) Residual() []Fragment {
	if t == nil {
		return nil
	}
	return slices.Clone(t.residual)
}

// Per lists what a rate is counted by: 人 and 月 of 1200元/人·月, 年 of 每年2次.
func (t *more) Per() []string {
	if t == nil {
		return nil
	}
	return slices.Clone(t.per)
}

// Qualifier is a word that says how the value is meant without changing it, such as 完成.
func (t *more) Qualifier() string {
	if t == nil {
		return ""
	}
	return t.qualifier
}

// Change is the direction of a change; NoChange for a level.
func (t *more) Change() Change {
	if t == nil {
		return NoChange
	}
	return t.change
}

// Base is what a change is against: 上年, 上年同期, 上期, 2020年; "" where the cell doesn't say.
func (t *more) Base() string {
	if t == nil {
		return ""
	}
	return t.base
}

// Deadline is the day that a value must be reached by, where the cell says one beside it: 11月底 of 11月底完成100%.
func (t *more) Deadline() (calendar.Date, bool) {
	if t == nil || t.deadline.IsZero() {
		return calendar.Date{}, false
	}
	return t.deadline, true
}

// Period is the stretch of time that a value is for, where the cell says one beside it: 全年 of 全年培训300人次.
func (t *more) Period() (first, last calendar.Date, ok bool) {
	if t == nil || t.until.IsZero() {
		return calendar.Date{}, calendar.Date{}, false
	}
	return t.from, t.until, true
}

// What the package itself looks at without copying it.

func (t *Threshold) notes() []Note {
	if t.more == nil {
		return nil
	}
	return t.more.notes
}

func (t *Threshold) items() []Threshold {
	if t.more == nil {
		return nil
	}
	return t.more.items
}

func (t *Threshold) residual() []Fragment {
	if t.more == nil {
		return nil
	}
	return t.more.residual
}

func (t *Threshold) per() []string {
	if t.more == nil {
		return nil
	}
	return t.more.per
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

// String is the approximation as in JSON: "", "~", "+", "-", "few".
func (a Approx) String() string { return nameOf(a, "", "~", "+", "-", "few") }

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
