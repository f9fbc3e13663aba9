package rulediff

import (
	"slices"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// step is a rule set on the way from an older to a newer one: one more change was made. The order is fixed: what a form
// can earn, then how cells are read, then each rule, then which rule is chosen, then what happens to the total. So the
// effects of all steps add up to the effect of the whole, and a change counts with those before it already made.
type step struct {
	Kind Kind
	Name string
	set  *rules.Set
}

// Cause names a step for a reader.
func (s *step) cause() lang.Message {
	switch s.Kind {
	case Tiers:
		return lang.Of("CAUSE_TIERS")
	case Policy:
		return lang.Of("CAUSE_POLICY", s.Name)
	case Rule:
		return lang.Of("CAUSE_RULE", s.Name)
	case Choose:
		return lang.Of("CAUSE_CHOOSE")
	case Rounding:
		return lang.Of("CAUSE_ROUNDING")
	case Limits:
		return lang.Of("CAUSE_LIMITS")
	case Grades:
		return lang.Of("CAUSE_GRADES")
	}
	return lang.Of("CAUSE_REST")
}

// steps makes the newer set from the older one, a change at a time. Sets that differ in nothing have none.
func steps(older, newer *rules.Set) []step {
	w := way{p: match(older, newer), newer: newer, at: *older.Clone()}
	kinds := map[Kind]map[string]bool{}
	for _, c := range Sets(older, newer) {
		if kinds[c.Kind] == nil {
			kinds[c.Kind] = map[string]bool{}
		}
		kinds[c.Kind][c.Name] = true
	}
	w.takeRules()
	if kinds[Tiers] != nil || kinds[Sharing] != nil || kinds[Instead] != nil {
		w.takeTiers()
		w.done(Tiers, "")
	}
	for _, f := range newer.Policy.Fields() {
		if kinds[Policy][f.Key] {
			w.takePolicy(f.Key)
			w.done(Policy, f.Key)
		}
	}
	for i := range older.Rules {
		if j := w.p.newer(i); j >= 0 && kinds[Rule][newer.Rules[j].Name] {
			w.at.Rules = slices.Clone(w.at.Rules)
			w.at.Rules[i] = newer.Rules[j]
			w.done(Rule, newer.Rules[j].Name)
		}
	}
	if kinds[Choose] != nil {
		w.at.Choices = slices.Clone(newer.Choices)
		for i := range w.at.Choices {
			w.at.Choices[i].Rule = w.rule[w.at.Choices[i].Rule]
		}
		w.done(Choose, "")
	}
	if kinds[Rounding] != nil {
		w.at.Rounding = newer.Rounding
		w.done(Rounding, "")
	}
	if kinds[Grades] != nil {
		w.regrade(w.at.Grades)
		w.done(Grades, "")
	}
	if kinds[Limits] != nil || kinds[Events] != nil {
		w.at.Limits, w.at.Events = newer.Limits, newer.Events
		w.done(Limits, "")
	}
	if len(w.steps) > 0 {
		w.steps = append(w.steps, step{set: newer})
	}
	return w.steps
}

// way is a set between two.
type way struct {
	p     pairs
	newer *rules.Set
	at    rules.Set
	rule  []int // where each rule of the newer set is in at
	steps []step
}

func (w *way) done(kind Kind, name string) {
	set := w.at
	w.steps = append(w.steps, step{kind, name, &set})
}

// takeRules adds the rules that the older set lacks; nothing uses them yet.
func (w *way) takeRules() {
	w.at.Rules = slices.Clone(w.at.Rules)
	w.rule = make([]int, len(w.newer.Rules))
	for j := range w.newer.Rules {
		if w.rule[j] = w.p.older(j); w.rule[j] < 0 {
			w.rule[j] = len(w.at.Rules)
			w.at.Rules = append(w.at.Rules, w.newer.Rules[j])
		}
	}
}

func (w *way) takeTiers() {
	w.at.Tiers = slices.Clone(w.newer.Tiers)
	for i := range w.at.Tiers {
		if t := &w.at.Tiers[i]; t.Rule >= 0 {
			t.Rule = w.rule[t.Rule]
		}
	}
	w.at.Total, w.at.Sharing, w.at.Instead = w.newer.Total, w.newer.Sharing, w.newer.Instead
}

// takePolicy takes one reading, in the rules that follow the policy too.
func (w *way) takePolicy(key string) {
	was := w.at.Policy.Readings
	_ = w.at.Policy.Take(key, &w.newer.Policy) // of a key of Fields, which there is
	w.at.Rules = slices.Clone(w.at.Rules)
	for i := range w.at.Rules {
		r, now := &w.at.Rules[i].Readings, &w.at.Policy.Readings
		if r.Lower == was.Lower {
			r.Lower = now.Lower
		}
		if r.Equal == was.Equal {
			r.Equal = now.Equal
		}
		if r.StrictEnds == was.StrictEnds {
			r.StrictEnds = now.StrictEnds
		}
	}
}

// regrade takes the newer grades, and holds the older limits and events to them by name.
func (w *way) regrade(was scoring.Grades) {
	w.at.Grades = w.newer.Grades
	w.at.Limits, w.at.Events = slices.Clone(w.at.Limits), slices.Clone(w.at.Events)
	for i := range w.at.Limits {
		w.at.Limits[i].GradeCap = w.at.Grades.Index(was.Name(w.at.Limits[i].GradeCap))
	}
	for i := range w.at.Events {
		w.at.Events[i].Grade = w.at.Grades.Index(was.Name(w.at.Events[i].Grade))
	}
}
