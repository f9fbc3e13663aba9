package rules

import (
	"io/fs"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// unread are the mistakes that leave nothing to check.
var unread = []lang.Code{"RULES_UNREADABLE", "PRESET_UNKNOWN", "PATH_OUTSIDE", "NAMED_NO_RULES"}

// Check loads the rule set of a file and checks it. The list has the mistakes that keep it from loading, or else what
// loads and is still wrong. The error says why nothing could be checked: the file, or one that it extends, can't be
// read.
func Check(fsys fs.FS, name string) (fault.List, error) {
	set, err := Load(fsys, name)
	if err == nil {
		return set.Check(), nil
	}
	mistakes := fault.All(err)
	for _, e := range mistakes {
		if slices.Contains(unread, e.Code) {
			return nil, err
		}
		propose(e)
	}
	if len(mistakes) == 0 {
		return nil, err
	}
	return mistakes, nil
}

// Check finds what loads and is still wrong, from the compiled curves, conditions, limits and grades. Its proofs are
// exact: nothing is sampled, and a finding comes with a value that shows it. What can't be decided is not reported.
// Gaps and overlaps of bands and edges in wrong units aren't findings of Check: a set with them doesn't load.
//
// A Set is checked as a whole, including what it takes from a preset.
func (s *Set) Check() fault.List {
	c := &checker{Set: s, items: map[string]map[fault.Place]*source.Node{}}
	c.applicable()
	c.rules()
	c.choices()
	c.limits()
	c.events()
	c.grades()
	c.points()
	c.ownChecks()
	c.expressions()
	found, _ := c.found.Err().(fault.List) //nolint:errorlint // Err makes a List or nothing
	return found
}

// checker collects what is wrong with a set.
type checker struct {
	*Set
	found  fault.List
	items  map[string]map[fault.Place]*source.Node // of lists, by where they stand
	prover *expression.Prover                      // of the choices
	most   *exact.Fraction                         // the largest total, once it is known
}

// rules checks each rule by itself.
func (c *checker) rules() {
	for i := range c.Rules {
		rule := &c.Rules[i]
		if rule.Place.File == c.Place.File && !c.uses(i) {
			c.at(c.key(rule.Place, "rules", rule.Name), rule.Place, "CHECK_RULE_UNUSED", rule.Name).Hinting(
				lang.Of("CHECK_RULE_UNUSED_HINT"))
		}
		c.levels(rule)
		if len(rule.Curve.Pieces()) == 0 {
			continue
		}
		curve := c.curve(i)
		curve.units()
		curve.direction()
		curve.shares()
		curve.reach()
		curve.jumps()
	}
}

// applicable finds a set that applies to no form.
func (c *checker) applicable() {
	when := c.Applies.If.program()
	if when == nil {
		return
	}
	prover := expression.NewProver(c.domains(false), when)
	if verdict, _ := prover.Together([]*expression.Program{when}, nil); verdict == expression.Impossible {
		c.at(c.node("applies", "if"), c.Place, "CHECK_APPLIES_NEVER", when.String()).Hinting(
			lang.Of("CHECK_APPLIES_NEVER_HINT"))
	}
}

// uses reports whether a tier or a choice refers to a rule.
func (s *Set) uses(rule int) bool {
	for i := range s.Tiers {
		if s.Tiers[i].Rule == rule {
			return true
		}
	}
	for i := range s.Choices {
		if s.Choices[i].Rule == rule {
			return true
		}
	}
	return false
}
