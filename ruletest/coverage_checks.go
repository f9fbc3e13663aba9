package ruletest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// checkCover is the decisions of a check that the rule set adds, tunes or switches off.
type checkCover struct {
	code  lang.Code
	fired sides
	off   bool              // it is only seen what it would have found
	when  *rules.Expression // of the set's own
	parts []sides
}

// coverChecks lists that each of the set's own checks fires, and that it doesn't, and the same of those that the set
// tunes or switches off. A check that is off fires where it would find something if it were made.
func (c *Coverage) coverChecks() {
	checks := &c.set.Checks
	for i := range checks.Own {
		own, at := &checks.Own[i], fmt.Sprint(i)
		cover := c.coverCheck(own.Code, c.value("checks", "own", at, "if"))
		if !cover.off {
			cover.when, cover.parts = own.If, c.coverParts(own.If, "checks", "own", at, "if")
		}
		c.checks = append(c.checks, cover)
	}
	tuned := c.tuned()
	for _, code := range slices.Sorted(maps.Keys(tuned)) {
		c.checks = append(c.checks, c.coverCheck(code, tuned[code]))
	}
	if len(checks.Off) > 0 {
		all := c.set.Clone()
		all.Checks.Off = nil
		if e, err := evaluation.New(all); err == nil {
			c.unswitched = newRunner(e)
		}
	}
}

func (c *Coverage) coverCheck(code lang.Code, place fault.Place) checkCover {
	fired, silent := lang.Code("COVER_CHECK"), lang.Code("COVER_CHECK_NOT")
	off := c.set.Checks.Off[code]
	if off {
		fired, silent = "COVER_CHECK_OFF", "COVER_CHECK_OFF_NOT"
	}
	return checkCover{
		code: code, off: off, fired: sides{c.decide(Checks, place, fired, code), c.decide(Checks, place, silent, code)},
	}
}

// tuned are the checks of the catalogue that the set changes, and where it does: by a setting that they go by, in their
// severity, or by switching them off.
func (c *Coverage) tuned() map[lang.Code]fault.Place {
	tuned := map[lang.Code]fault.Place{}
	note := func(code lang.Code, path ...string) {
		own := slices.ContainsFunc(c.set.Checks.Own, func(o rules.OwnCheck) bool { return o.Code == code })
		if _, noted := tuned[code]; !noted && !own {
			tuned[code] = c.value(append([]string{"checks"}, path...)...)
		}
	}
	for code := range c.set.Checks.Off {
		note(code, "off")
	}
	for code := range c.set.Checks.Severity {
		note(code, "severity", string(code))
	}
	for _, setting := range c.set.Checks.Changed() {
		for _, check := range review.Checks() {
			if slices.Contains(check.Settings, setting.Key) {
				note(check.Code, strings.Split(setting.Key, ".")...)
			}
		}
	}
	return tuned
}

// checked takes which checks fired in a case, and which were made and found nothing.
func (c *Coverage) checked(o *Outcome) {
	if o.Case == nil || !o.Case.staged.is || len(c.checks) == 0 {
		return
	}
	var all Outcome // with what is off
	if c.unswitched != nil {
		all = Outcome{Case: o.Case}
		all.checked(c.unswitched)
	}
	for i := range c.checks {
		cover := &c.checks[i]
		if !madeIn(&c.set.Checks, cover.code, o.Case) {
			continue
		}
		found := o
		if cover.off {
			found = &all
		}
		c.either(cover.fired, found.hasFound(string(cover.code)))
		if cover.when != nil && o.report != nil {
			c.askParts(cover.when, cover.parts, expression.Held(o.report.Values()).Env())
		}
	}
}

// madeIn reports whether a check is made in a case: at its stage, and of several forms if it is made of those.
func madeIn(checks *rules.Checks, code lang.Code, of *Case) bool {
	if own := ownOf(checks, code); own != nil {
		return of.staged.stage.String() == own.Stage
	}
	check, known := review.CheckOf(code)
	if !known { // what scoring finds
		return of.staged.stage == review.Review
	}
	_, made := check.In(of.staged.stage)
	return made && (of.department != nil || !check.Joint)
}
