package evaluation

import (
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// whichForms says which forms a rule set is for, computed in advance.
type whichForms struct {
	first, last int  // years
	narrow      bool // it says more than the years
	undated     bool // it was chosen for a form without a year
}

func whichFormsOf(set *rules.Set) whichForms {
	w := whichForms{narrow: set.Region != "" || !isForAll(&set.Applies)}
	w.first, w.last = set.Years()
	return w
}

func isForAll(a *rules.Applies) bool {
	return !a.Never && len(a.Places) == 0 && len(a.Departments) == 0 && len(a.Projects) == 0 && a.If == nil
}

// checkRules reports a rule set that isn't for the form: in force at another time, or for another place.
func (r *Result) checkRules() {
	w, year := &r.evaluator.forms, r.form.Year
	switch {
	case year == 0 && w.undated:
		r.find(SeverityWarning, "/year", "RULES_FOR_NO_YEAR", r.set.ID)
	case year != 0 && (year < w.first || year > w.last):
		r.find(SeverityWarning, "/year", "RULES_NOT_IN_FORCE", r.set.ID, periodOf(r.set), year, nationalIn(year))
	}
	if !w.narrow {
		return
	}
	p := &r.form.Project
	if ok, err := r.set.AppliesTo(r.form); err == nil && !ok {
		r.find(SeverityWarning, "/project", "RULES_NOT_FOR_FORM", r.set.ID)
	} else if province, elsewhere := r.set.IsElsewhere(p.Department, p.ImplementingUnit); elsewhere {
		r.find(SeverityWarning, "/project", "RULES_ELSEWHERE", r.set.ID, r.set.Region, province)
	}
}

// periodOf is the period in which a rule set is in force.
func periodOf(s *rules.Set) lang.Message {
	switch {
	case s.To.IsZero():
		return lang.Of("PERIOD_FROM", s.From)
	case s.From.IsZero():
		return lang.Of("PERIOD_TO", s.To)
	}
	return lang.Of("PERIOD_FROM_TO", s.From, s.To)
}

func nationalIn(year int) lang.Message {
	if id := rules.NationalIn(year); id != "" {
		return lang.Of("NATIONAL_IN_FORCE", id)
	}
	return lang.Of("NATIONAL_NONE")
}
