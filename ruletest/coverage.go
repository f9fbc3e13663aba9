package ruletest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Kind is a kind of decisions.
type Kind string

// The kinds of decisions, in the order in which they are listed.
const (
	Pieces     Kind = "pieces"     // of each curve: a value fell into the piece
	Ends       Kind = "ends"       // of pieces and levels: a value lay on the end, just below it, just above it
	Levels     Kind = "levels"     // of each level rule: the level was given and scored
	Readings   Kind = "readings"   // each reading of a value without a comparator was taken
	Dates      Kind = "dates"      // a date was met, and missed, where no rule counts days
	Ceilings   Kind = "ceilings"   // of each curve: what a value earned was clamped to 0 or the maximum, and wasn't
	Choices    Kind = "choices"    // each choice was taken, and passed over
	Conditions Kind = "conditions" // each part of the conditions of choices and limits was true, and false
	Tiers      Kind = "tiers"      // each tier whose points move was absent, and there
	Limits     Kind = "limits"     // each limit moved the total or held the grade, and did not
	// each event happened; a bonus was cut to its cap, and not; given points to their most, and not
	Events Kind = "events"
	Checks Kind = "checks" // each check that the set adds, tunes or switches off fired, and did not
	Grades Kind = "grades" // each grade was given, and given for its least total
)

// Kinds are all kinds of decisions.
func Kinds() []Kind {
	return []Kind{
		Pieces, Ends, Levels, Dates, Readings, Ceilings, Choices, Conditions, Tiers, Limits, Events, Checks, Grades,
	}
}

// ParseKinds reads kinds of decisions as a call names them; "all" is all of them.
func ParseKinds(words []string) ([]Kind, error) {
	var kinds []Kind
	for _, word := range words {
		switch {
		case word == "all":
			kinds = append(kinds, Kinds()...)
		case slices.Contains(Kinds(), Kind(word)):
			kinds = append(kinds, Kind(word))
		default:
			var known []string
			for _, k := range Kinds() {
				known = append(known, string(k))
			}
			return nil, fault.New(fault.Place{}, word, lang.Of("COVER_KIND_UNKNOWN", word, append([]string{"all"}, known...)))
		}
	}
	return kinds, nil
}

// Decision is one thing that a rule set decides: which piece of a curve a value falls into, on which side of an end it
// lies, which level or grade is given. Tests take it or they don't; there are no percentages.
//
// A value is on an end when it is equal to it. It is just beside an end when one more in the last digit of the actual
// as the case writes it (of the money spent, for an execution rate; of the declared score, for a level) would bring it
// to the end or past it: 89.9% and 89% are just below 90%, 88% isn't; 18个 of 19个 is just below 100%. What lies beside
// an end of an expression isn't asked for: an expression may jump over it.
type Decision struct {
	lang.Message
	Kind  Kind
	Taken bool
	Place fault.Place // in the rule set
}

// Coverage is what the tests of one rule set have taken of its decisions, in the order of the rule set.
type Coverage struct {
	set        *rules.Set
	evaluator  *evaluation.Evaluator // for what lies just beside a value; nil where the set can't be compiled
	decisions  []Decision
	rules      []ruleCover
	choices    []choiceCover
	limits     []limitCover
	events     []eventCover
	checks     []checkCover
	unswitched *runner // with the checks that are off; nil where none is
	tiers      []sides
	dates      sides
	bare       []int
	grades     []int
	edges      []int // of each grade, the decision that its least total was met exactly
}

// sides are the decisions that something was so, and that it wasn't; -1 is none.
type sides struct{ yes, no int }

// end is a value where one piece of a curve stops and the next begins.
type end struct {
	at               exact.Fraction
	on, below, above int
}

// NewCoverage lists the decisions of a rule set.
func NewCoverage(set *rules.Set) *Coverage {
	if set == nil {
		set = new(rules.Set)
	}
	c := &Coverage{set: set}
	c.evaluator, _ = evaluation.New(set) // a set that can't be compiled has no outcomes to add either
	c.coverDates()
	c.coverBare()
	for i := range set.Tiers {
		t, moved := &set.Tiers[i], sides{-1, -1}
		if len(t.Absent) > 0 {
			place := c.value("tiers", fmt.Sprint(i), "absent")
			moved = sides{
				c.decide(Tiers, place, "COVER_TIER_ABSENT", t.Name),
				c.decide(Tiers, place, "COVER_TIER_THERE", t.Name),
			}
		}
		c.tiers = append(c.tiers, moved)
	}
	for i := range set.Rules {
		c.rules = append(c.rules, c.coverRule(i))
	}
	c.coverChoices()
	c.coverLimits()
	c.coverEvents()
	c.coverChecks()
	for i, g := range set.Grades.Levels {
		place := c.value("grades", "levels", g.Name)
		c.grades = append(c.grades, c.decide(Grades, place, "COVER_GRADE", g.Name))
		edge := -1
		if i < len(set.Grades.Levels)-1 {
			edge = c.decide(Grades, place, "COVER_GRADE_EDGE", g.Name, g.Least)
		}
		c.edges = append(c.edges, edge)
	}
	return c
}

// value is where a value is written in the rule set, or what is nearest to it.
func (c *Coverage) value(path ...string) fault.Place {
	e, _ := c.set.Written(path...)
	if at := e.Value(); !at.IsZero() {
		return at
	}
	return c.set.Place
}

func (c *Coverage) decide(kind Kind, place fault.Place, code lang.Code, args ...any) int {
	c.decisions = append(c.decisions, Decision{Message: lang.Of(code, args...), Kind: kind, Place: place})
	return len(c.decisions) - 1
}

func (c *Coverage) take(decision int) {
	if decision >= 0 {
		c.decisions[decision].Taken = true
	}
}

// either takes one side.
func (c *Coverage) either(s sides, yes bool) {
	if yes {
		c.take(s.yes)
	} else {
		c.take(s.no)
	}
}

// isUsed reports whether a tier or a choice gives a rule; one that is only inherited decides nothing.
func isUsed(set *rules.Set, rule int) bool {
	return slices.ContainsFunc(set.Tiers, func(t rules.Tier) bool { return t.Rule == rule }) ||
		slices.ContainsFunc(set.Choices, func(c rules.Choice) bool { return c.Rule == rule })
}

// Add records the decisions that a case took.
func (c *Coverage) Add(o *Outcome) {
	if o == nil {
		return
	}
	c.checked(o)
	if o.result == nil {
		return
	}
	for row := range o.result.Rows() {
		c.row(o, row)
	}
	if o.Case.single {
		return // the total of a form with only one row means nothing
	}
	c.whole(o.result)
}

// Rules is the rule set.
func (c *Coverage) Rules() *rules.Set { return c.set }

// Decisions are all decisions of the rule set, in its order.
func (c *Coverage) Decisions() []Decision { return c.decisions }

// Missing are the decisions of the given kinds that no test took; of all kinds if none is given.
func (c *Coverage) Missing(kinds ...Kind) []Decision {
	var missing []Decision
	for _, d := range c.decisions {
		if !d.Taken && (len(kinds) == 0 || slices.Contains(kinds, d.Kind)) {
			missing = append(missing, d)
		}
	}
	return missing
}

// Taken counts the decisions that were taken, of all.
func (c *Coverage) Taken() (taken, all int) {
	return len(c.decisions) - len(c.Missing()), len(c.decisions)
}

// String is the counts, for logs.
func (c *Coverage) String() string {
	taken, all := c.Taken()
	return strings.Join([]string{fmt.Sprint(taken), fmt.Sprint(all)}, "/")
}
