package rules

import (
	"bytes"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// Set is a rule set, read and compiled. Its fields are for reading: evaluators score by the set as it was read, and
// what is changed in the fields has no effect on them. Make one with Load, Parse or Preset; change one in a Clone.
type Set struct {
	ID            string
	Title         string
	Version       string
	Source        string        // the regulation, such as 财预〔2021〕101号
	Region        string        // the place that it is for; "" is everywhere
	Certainty     Certainty     // how sure its figures are
	From, To      calendar.Date // in force between; zero is open
	Applies       Applies       // the forms that it is for
	Digest        string        // "sha256:…" of the text that was read
	Place         fault.Place
	Total         exact.Fraction
	Rounding      scoring.Rounding
	Grades        scoring.Grades
	Tiers         []Tier
	Sharing       Sharing
	Policy        Policy
	Rules         []Rule
	Choices       []Choice
	Instead       []Alternative // rows of which one counts
	ExecutionRows []string      // names of the execution rate in forms that list it among their indicators
	Limits        []Limit
	Events        []Event
	Explain       Explain
	Tolerance     exact.Fraction // of a declared score against the computed one
	Checks        Checks         // of submitted tables

	execution executionNames

	text  []byte       // as read
	files []File       // that it is written in
	root  *source.Node // with what it extends in its place
	read  *Set         // as it was read; nil of a clone
	mark  *mark        // of a clone
}

// Certainty says how sure the figures of a rule set are.
type Certainty uint8

// The degrees of certainty.
const (
	Unsaid   Certainty = iota
	Seen               // checked against the printed regulation or a form scored by it
	Recalled           // from memory: to be checked against the print before use
)

// certaintyNames are the degrees as a rule set writes them.
var certaintyNames = []string{"", "seen", "recalled"}

// String is the degree as a rule set writes it.
func (c Certainty) String() string { return wordOf(certaintyNames, int(c)) }

// File is a file of a rule set.
type File struct {
	Name   string // as it was loaded
	Text   []byte
	Preset bool // it is extended by its id, and comes along with ziping
}

// Files are the files that the rule set is written in: its own, then those that it extends. The digest covers their
// texts.
func (s *Set) Files() []File {
	return cloned(s.files, func(f *File) { f.Text = bytes.Clone(f.Text) })
}

// Text is the rule set as it was written.
func (s *Set) Text() []byte { return bytes.Clone(s.text) }

// Tier is a level-1 indicator with its points, or the row of the budget execution rate.
type Tier struct {
	Name    string
	Aliases []string // other names that forms give it
	Points  exact.Fraction
	Rule    int        // of a tier that is one row scored from the money block; else -1
	Absent  []Transfer // where the points go when a form has no row of the tier
	Place   fault.Place

	plain []string // the name and the aliases in their normal form
}

// Transfer takes points to another tier.
type Transfer struct {
	To     int
	Points exact.Fraction
}

// Sharing says how the points of a tier are divided among its rows if the table prints none.
type Sharing struct {
	ByLevel2 bool // evenly over level 2 first, then over its rows; else evenly over the rows
	Digits   int
}

// Rule is a measure and a curve, or a scale of levels.
type Rule struct {
	Name     string
	Source   string // of this rule, where it differs from the set's
	Measure  scoring.Measure
	Value    *Expression // of scoring.Custom
	Curve    scoring.Curve
	Unit     unit.Unit      // of the curve's edges, where the measure has one
	Of       exact.Fraction // the points that bands in plain numbers are of; 0 where there are none
	Levels   []Level        // of scoring.Level, best first
	Asked    []Condition    // of scoring.Conditions
	Excuse   Excuse         // what a deviation that lies outside the unit's control changes
	Several  Several        // for a cell of several targets
	Running  bool           // looks at the running total of several years instead of the year's slice
	Better   Better         // which way results get better, where neither the measure nor the targets say so
	Readings scoring.Readings
	Place    fault.Place
}

// Better says in which direction the values of a rule get better.
type Better uint8

// The directions. What is unsaid is taken from the measure, from the targets that the rule is chosen for, or from the
// order of the bands.
const (
	BetterUnsaid  Better = iota
	BetterMore           // more is better
	BetterLess           // less is better
	BetterBetween        // neither: the best lies in between
)

// String is the direction as a rule set writes it.
func (b Better) String() string { return wordOf([]string{"", "more", "less", "between"}, int(b)) }

// Level is a level word and the shares that it bounds.
type Level struct {
	Name     string
	Aliases  []string
	Interval scoring.Interval
}

// Fixed is the single share that the level is worth, for a level that leaves nothing to judge.
func (l Level) Fixed() (exact.Fraction, bool) {
	low, ok1 := l.Interval.Low.Value()
	high, ok2 := l.Interval.High.Value()
	return low, ok1 && ok2 && low.Equal(high)
}

// Choice gives an indicator its rule: the first choice that holds.
type Choice struct {
	If    *Expression // nil always holds
	Rule  int
	Place fault.Place
}

// Limit changes a total after the sum when its condition holds.
type Limit struct {
	If       *Expression
	Cap      *exact.Fraction // no more than this
	Floor    *exact.Fraction // no less
	GradeCap int             // no better grade than this level; -1 is none
	Because  string
	Place    fault.Place
}

// Event says what an event of a name does to a total.
type Event struct {
	Name  string
	Kind  EventKind
	Given bool           // the form says how many points
	Size  exact.Fraction // points, or the most that a given number may be; 0 with Given isn't a bound
	Cap   exact.Fraction // of a bonus: the total it may reach
	Zero  bool           // of a veto: the score falls to 0
	Grade int            // of a veto: the level the grade falls to; -1 is none
	Place fault.Place
}

// EventKind is what an event does.
type EventKind uint8

// The kinds of events.
const (
	Bonus     EventKind = iota // adds points
	Deduction                  // takes points, down to nothing
	Veto                       // 一票否决
)

// Explain says what must carry a reason (偏差原因), and how long one may be.
type Explain struct {
	Missed         bool           // a row that missed its target
	Over           scoring.Cut    // a row whose attainment lies beyond; Highest() is none
	ExecutionBelow exact.Fraction // an execution rate below needs one; 0 is none
	BudgetChange   bool           // a budget that was adjusted within the year needs one of its own
	ReasonLength   int            // the most characters that a reason may have; 0 isn't a limit
}

// TierOf is the tier that forms call by a level-1 name; -1 where there is none. Names are compared in their normal form
// (see indicator.LevelName), so that “1.产出指标（50分）” is 产出指标; if no tier has the whole name, brackets at its end
// are ignored.
func (s *Set) TierOf(level1 string) int {
	for i := range s.Tiers {
		if t := &s.Tiers[i]; t.Name == level1 || slices.Contains(t.Aliases, level1) {
			return i
		}
	}
	if i := s.tier(indicator.LevelName(level1)); i >= 0 {
		return i
	}
	return s.tier(indicator.LevelStem(level1))
}

// tier is the tier that has a name in its normal form.
func (s *Set) tier(plain string) int {
	for i := range s.Tiers {
		if slices.Contains(s.Tiers[i].plain, plain) {
			return i
		}
	}
	return -1
}

// TierNames lists the tiers.
func (s *Set) TierNames() []string {
	names := make([]string, len(s.Tiers))
	for i := range s.Tiers {
		names[i] = s.Tiers[i].Name
	}
	return names
}

func (s *Set) rule(name string) int {
	return slices.IndexFunc(s.Rules, func(r Rule) bool { return r.Name == name })
}

// EventNamed is the index of an event; -1 where there is none.
func (s *Set) EventNamed(name string) int {
	return slices.IndexFunc(s.Events, func(e Event) bool { return e.Name == name })
}

// EventNames lists the events.
func (s *Set) EventNames() []string {
	names := make([]string, len(s.Events))
	for i := range s.Events {
		names[i] = s.Events[i].Name
	}
	return names
}

// Beyond reports whether an attainment lies where a far exceeded target must be explained.
func (e *Explain) Beyond(attainment exact.Fraction) bool {
	return scoring.Interval{Low: e.Over, High: scoring.Highest()}.Has(attainment)
}
