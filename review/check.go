package review

import (
	"cmp"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// Check is an entry of the catalogue: one thing that may be wrong with a table. Its sentences are in package lang,
// under its code.
type Check struct {
	Code     lang.Code
	Settings []string  // keys of a rule set's checks block that it goes by
	Source   string    // the circular behind it, such as 财预〔2019〕136号; "" for arithmetic
	Group    Group     // of an audit
	Joint    bool      // made of the forms of one call together: see Across
	Doubt    lang.Code // the sentence that says why it may be wrong; "" for a certain one

	stages severities
}

// severities are how serious a check is at each stage.
type severities struct{ audit, monitoring, review degree }

// degree is a severity, or that a check isn't made.
type degree uint8

const (
	unmade degree = iota
	wrong         // an error
	odd           // a warning
	hint          // information
)

// In is how serious the check is at a stage; false where it isn't made.
func (c Check) In(s Stage) (evaluation.Severity, bool) {
	d := [...]degree{c.stages.audit, c.stages.monitoring, c.stages.review}[s]
	if d == unmade {
		return 0, false
	}
	return evaluation.Severity(d - wrong), true
}

// Group is what an audit asks of the targets of a project (财预〔2015〕88号).
type Group uint8

// The groups.
const (
	NoGroup     Group = iota // not part of an audit
	Complete                 // 完整性
	Relevant                 // 相关性
	Appropriate              // 适当性
	Feasible                 // 可行性
)

// always is the degrees of a check that is the same at the audit and the review.
func always(d degree) severities { return severities{audit: d, review: d} }

// Checks lists the catalogue, in alphabetical order.
func Checks() []Check { return slices.Clone(catalogue) }

// CheckOf is the check with a code.
func CheckOf(code lang.Code) (Check, bool) {
	c := checkOf[code]
	if c == nil {
		return Check{}, false
	}
	return *c, true
}

// checkOf finds the entries of the catalogue.
var checkOf = func() map[lang.Code]*Check { //nolint:gochecknoglobals // a table
	by := make(map[lang.Code]*Check, len(catalogue))
	for i := range catalogue {
		by[catalogue[i].Code] = &catalogue[i]
	}
	return by
}()

//nolint:gochecknoglobals // a table
var catalogue = sorted(sharedChecks, reviewChecks, auditChecks, monitoringChecks, acrossChecks, ownCheck)

// sorted puts the parts of the catalogue together. A check that is made at several stages may be in several parts.
func sorted(parts ...[]Check) []Check {
	all := slices.Concat(parts...)
	slices.SortStableFunc(all, func(a, b Check) int { return cmp.Compare(a.Code, b.Code) })
	joined := all[:0]
	for _, c := range all {
		if n := len(joined); n > 0 && joined[n-1].Code == c.Code {
			joined[n-1] = joined[n-1].and(c)
			continue
		}
		joined = append(joined, c)
	}
	return slices.Clip(joined)
}

// and is a check with what another part of the catalogue says of it: its other stages above all.
func (c Check) and(other Check) Check {
	for _, setting := range other.Settings {
		if !slices.Contains(c.Settings, setting) {
			c.Settings = append(slices.Clip(c.Settings), setting)
		}
	}
	c.Source, c.Doubt = cmp.Or(c.Source, other.Source), cmp.Or(c.Doubt, other.Doubt)
	c.Group = cmp.Or(c.Group, other.Group)
	c.Joint = c.Joint || other.Joint
	c.stages.audit = cmp.Or(c.stages.audit, other.stages.audit)
	c.stages.monitoring = cmp.Or(c.stages.monitoring, other.stages.monitoring)
	c.stages.review = cmp.Or(c.stages.review, other.stages.review)
	return c
}
