package ruletest

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest/mutation"
)

// Mutation is the outcome of the mutants of a rule set: its tests noticed them, or they survived.
type Mutation struct {
	Rules     *rules.Set
	Killed    int
	Survivors []Survivor // in the order of the rule set
	// Equivalent counts mutants that score every form like the original: what they change is hidden by rounding or by
	// another rule, or never occurs. They are no fault of the tests.
	Equivalent int
	// Inherited counts mutants of what the rule set inherits from the one that it extends. They were left out.
	Inherited int
}

// All counts the mutants that tests can kill.
func (m *Mutation) All() int { return m.Killed + len(m.Survivors) }

// Survivor is a change of the rules that no test notices.
type Survivor struct {
	Change lang.Message // “≥60%”改为“>60%”
	Place  fault.Place
	draft  *draft
	expect []string // fields whose values differ, with ? for the value
	values []string // what the original rules give for them
	addTo  string   // a case that needs only another expectation to notice
}

// Case is a case that would notice, as an item of a test file. What it expects is left as “?” for the analyst to
// confirm.
func (s *Survivor) Case(l lang.Language) string {
	if s.draft == nil {
		return s.addition(l)
	}
	return s.draft.text(l, false, s.expectation(nil))
}

// CaseWith is Case with the current results of the rules in place of “?”.
func (s *Survivor) CaseWith(l lang.Language) string {
	if s.draft == nil {
		return s.addition(l)
	}
	return s.draft.text(l, false, s.expectation(s.values))
}

// addition is a comment that says which case needs what, so that it notices; "" where none is known.
func (s *Survivor) addition(l lang.Language) string {
	if s.addTo == "" {
		return ""
	}
	return "# " + visible.Line(lang.Of("MUTANT_ADD_TO", s.addTo, strings.Join(s.expect, ", ")).In(l)) + "\n"
}

func (s *Survivor) expectation(values []string) string {
	text := ""
	for i, field := range s.expect {
		if strings.Contains(field, ":") { // findings are there or they aren't
			text += field
			continue
		}
		value := "?"
		if values != nil {
			value = values[i]
		}
		text += map[bool]string{true: ", "}[i > 0] + field + ": " + value
	}
	return text
}

// MutateOption changes what Mutate does.
type MutateOption func(*mutator) error

// Inherited includes the mutants of what a rule set inherits from the one that it extends. They are left out otherwise:
// the tests of that rule set are responsible for them.
func Inherited() MutateOption {
	return func(m *mutator) error { m.inherited = true; return nil }
}

// Mutate changes one thing at a time in the rules that files test, and finds the changes that no case notices. All
// files must test the same rules. Cases that fail or are unconfirmed notice nothing. The given rule set isn't changed.
// The result is the same in every run.
func Mutate(files []*File, options ...MutateOption) (*Mutation, error) {
	m := &mutator{}
	for _, option := range options {
		if err := option(m); err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		if f == nil {
			continue
		}
		if m.set == nil {
			m.set = f.Rules
		}
		for i := range f.Cases {
			m.cases = append(m.cases, &f.Cases[i])
		}
	}
	if m.set == nil {
		return &Mutation{}, nil
	}
	return m.run()
}

// mutator runs cases against mutants.
type mutator struct {
	set       *rules.Set
	inherited bool
	cases     []*Case
	touched   [][]bool // of each case, the rules that scored a row of it
	most      int      // of more drafts than these only some are tried on each mutant; 0 is any number
	prober    *prober
	drafts    func() []observed
	given     int // how many mutants were given up
}

// observed is a draft with what the original rules give for it.
type observed struct {
	draft
	seen    []string
	touched []bool // the rules that scored a row of it
}

func (m *mutator) run() (*Mutation, error) {
	original, err := evaluation.New(m.set)
	if err != nil {
		return nil, err
	}
	m.keepPassing(newRunner(original))
	if m.prober, err = newProber(m.set, m.cases); err != nil {
		return nil, err
	}
	m.drafts = sync.OnceValue(m.library)
	result := &Mutation{Rules: m.set}
	mutants := mutation.Of(m.set)
	if !m.inherited {
		all := len(mutants)
		mutants = slices.DeleteFunc(mutants, func(mutant mutation.Mutant) bool {
			return mutant.Place.File != m.set.Place.File
		})
		result.Inherited = all - len(mutants)
	}
	for i, fate := range m.fates(mutants) {
		switch {
		case fate.killed:
			result.Killed++
		case fate.given:
			m.given++
		case fate.survivor == nil:
			result.Equivalent++
		default:
			fate.survivor.Change, fate.survivor.Place = mutants[i].Change, mutants[i].Place
			result.Survivors = append(result.Survivors, *fate.survivor)
		}
	}
	return result, nil
}

// keepPassing drops the cases that fail on the original rules, and notes which rules the others touch.
func (m *mutator) keepPassing(original *runner) {
	var kept []*Case
	for _, c := range m.cases {
		o := c.run(original)
		if !o.Passed() {
			continue
		}
		kept, m.touched = append(kept, c), append(m.touched, touchedBy(o.result, m.set))
	}
	m.cases = kept
}

// touchedBy says which rules scored a row; for a case without a single result, all of them may have.
func touchedBy(result *evaluation.Result, set *rules.Set) []bool {
	touched := make([]bool, len(set.Rules))
	if result == nil {
		for i := range touched {
			touched[i] = true
		}
		return touched
	}
	for row := range result.Rows() {
		if at := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == row.Rule() }); at >= 0 {
			touched[at] = true
		}
	}
	return touched
}

// fate is the outcome of one mutant: killed, or a survivor, or neither if no form distinguishes it from the original.
type fate struct {
	killed   bool
	given    bool // up, before all drafts were tried
	survivor *Survivor
}

// fates runs the mutants on all processors.
func (m *mutator) fates(mutants []mutation.Mutant) []fate {
	fates := make([]fate, len(mutants))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(mutants)) {
		workers.Go(func() {
			var space evaluation.Result
			for {
				i := int(next.Add(1)) - 1
				if i >= len(mutants) {
					return
				}
				fates[i] = m.fate(&mutants[i], &space)
			}
		})
	}
	workers.Wait()
	return fates
}

func (m *mutator) fate(mutant *mutation.Mutant, space *evaluation.Result) fate {
	evaluator, err := evaluation.New(mutant.Set)
	if err != nil {
		return fate{killed: true}
	}
	if mutant.OfChecks {
		return m.fateOfChecks(mutant, evaluator)
	}
	changed := newRunner(evaluator)
	for i, c := range m.cases {
		if mutant.Rule >= 0 && !m.touched[i][mutant.Rule] {
			continue
		}
		if o := c.run(changed); !o.Passed() {
			return fate{killed: true}
		}
	}
	survivor, given := m.survivor(mutant, evaluator, space)
	return fate{survivor: survivor, given: given}
}

// survivor looks for a case that tells a mutant from the original: where its curve differs first, then among all
// drafts. Drafts are many and their results are looked at once, so that all take the same space. It is given up where
// there are too many to try them all.
func (m *mutator) survivor(mutant *mutation.Mutant, evaluator *evaluation.Evaluator, space *evaluation.Result) (
	s *Survivor, given bool,
) {
	for _, value := range mutant.Witness {
		for _, d := range m.prober.solved(mutant.Rule, value) {
			original := observed{draft: d, seen: m.prober.observe(m.prober.evaluator, &d, space)}
			if s := tell(&original, m.prober.observe(evaluator, &d, space)); s != nil {
				return s, false
			}
		}
	}
	drafts, tried := m.drafts(), 0
	most := m.share(len(drafts))
	for i := range drafts {
		if most < len(drafts) && mutant.Rule < 0 {
			i = len(drafts) - 1 - i // those about more than one rule are the last
		}
		if mutant.Rule >= 0 && !drafts[i].touched[mutant.Rule] {
			continue
		}
		if tried++; tried > most {
			return nil, true
		}
		if s := tell(&drafts[i], m.prober.observe(evaluator, &drafts[i].draft, space)); s != nil {
			return s, false
		}
	}
	return nil, false
}

// share is how many of a given number of drafts are tried on a mutant: the more there are, the more mutants there are
// as well.
func (m *mutator) share(drafts int) int {
	if m.most == 0 || drafts <= m.most {
		return drafts
	}
	return m.most * m.most / drafts / 4
}

// library are all drafts with what the original rules give.
func (m *mutator) library() []observed {
	p := m.prober
	var drafts []draft
	for i := range m.set.Rules {
		if isUsed(m.set, i) {
			drafts = append(drafts, p.boundaries(i)...)
		}
	}
	drafts = append(drafts, p.rows()...)
	drafts = append(drafts, p.compared()...)
	drafts = append(drafts, p.forms()...)
	all := make([]observed, len(drafts))
	var space evaluation.Result
	for i := range drafts {
		all[i] = observed{draft: drafts[i], seen: p.observe(p.evaluator, &drafts[i], &space)}
		result := &space
		if len(drafts[i].form.Indicators) == 0 { // nothing was scored
			result = nil
		}
		all[i].touched = touchedBy(result, p.set)
	}
	return all
}

// rowFields and formFields are what a case may expect of a row and of a form, the plainest first.
var (
	rowFields  = []string{"score", "met", "findings", "attainment", "points", "rule"}
	formFields = []string{"score", "grade", "findings", "points"}
)

// observe is what rules give for the fields of a draft. The result is in the space afterwards.
func (p *prober) observe(evaluator *evaluation.Evaluator, d *draft, space *evaluation.Result) []string {
	if err := evaluator.EvaluateInto(space, d.form); err != nil {
		return []string{err.Error()}
	}
	names := formFields
	if d.single {
		names = rowFields
	}
	o := Outcome{Case: &Case{form: d.form, single: d.single}, result: space, set: p.set}
	seen := make([]string, 0, len(names)+len(p.set.Tiers))
	for _, name := range names {
		seen = append(seen, o.got(&expectation{field: name}))
	}
	if !d.single {
		for i := range p.set.Tiers {
			seen = append(seen, o.got(&expectation{field: "tier", name: p.set.Tiers[i].Name}))
		}
	}
	return seen
}

// tell is the survivor whose case is the draft, where the draft shows a difference.
func tell(d *observed, seen []string) *Survivor {
	if len(seen) != len(d.seen) {
		return nil
	}
	names := formFields
	if d.single {
		names = rowFields
	}
	for i := range seen {
		if seen[i] == d.seen[i] {
			continue
		}
		s := &Survivor{draft: &d.draft}
		switch {
		case i >= len(names):
			continue // of a tier: the total of the form differs too, or the tiers make up for each other
		case names[i] == "findings":
			s.expect, s.values = []string{"findings"}, []string{"[" + commas(d.seen[i]) + "]"}
		default:
			s.expect, s.values = []string{names[i]}, []string{valueText(d.seen[i])}
		}
		return s
	}
	return nil
}
