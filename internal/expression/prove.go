package expression

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Verdict is what a proof came to.
type Verdict uint8

// The verdicts.
const (
	Unknown    Verdict = iota // not decided: out of reach, or out of time
	Impossible                // proved: no values do
	Possible                  // there are values that do
)

// Prover decides which conditions can hold together. It takes conditions apart into what texts are equal to and which
// limits numbers stand on which side of, and goes through all combinations; what it doesn't understand may come to
// anything. So Impossible is a proof, and so is Possible with the values that it comes with. A Prover is not safe for
// concurrent use.
type Prover struct {
	domains []Domain
	axes    map[string]*axis
	trees   map[*Program]*tree
	left    int
}

// maxTried is how many atoms of conditions a prover looks at before it gives up, in all its proofs together.
const maxTried = 5_000_000

// NewProver makes a prover for conditions over variables with domains, by slot.
func NewProver(domains []Domain, conditions ...*Program) *Prover {
	p := &Prover{domains: domains, axes: map[string]*axis{}, trees: map[*Program]*tree{}, left: maxTried}
	for _, c := range conditions {
		if c != nil && p.trees[c] == nil {
			p.trees[c] = p.tree(c.root)
			p.trees[c].measure()
		}
	}
	for _, a := range p.axes {
		a.divide()
		a.at = -1
	}
	return p
}

// Together decides whether some conditions can hold while all of others are false and can be computed. With Possible
// come the values that show it, by slot; variables without one may have any. A nil condition always holds.
func (p *Prover) Together(yes, no []*Program) (Verdict, Values) {
	s := &search{prover: p}
	return s.run(yes, no)
}

// Covered proves that, whenever some conditions hold, one of others does, also where some can't be computed. False may
// also mean that this wasn't decided. A nil condition always holds.
func (p *Prover) Covered(yes, by []*Program) bool {
	s := &search{prover: p, lenient: true}
	verdict, _ := s.run(yes, by)
	return verdict == Impossible
}

type search struct {
	prover  *Prover
	lenient bool // what can't be computed counts as false
	axes    []*axis
	values  Values
}

func (s *search) run(yes, no []*Program) (Verdict, Values) {
	if s.prover.left -= len(yes) + len(no); s.prover.left < 0 {
		return Unknown, nil
	}
	var goals, rest []*tree
	for _, c := range yes {
		if c != nil {
			goals = append(goals, s.prover.trees[c])
		}
	}
	for _, c := range no {
		if c == nil {
			return Impossible, nil
		}
		rest = append(rest, s.prover.trees[c])
	}
	for _, t := range goals {
		s.axes = t.axesOf(s.axes)
	}
	verdict := s.try(0, goals, rest)
	for _, a := range s.axes {
		a.at = -1
	}
	if verdict == Possible && s.values == nil {
		verdict = Unknown // sums of several variables were taken to be free of each other
	}
	return verdict, s.values
}

// try goes through the cells of the axes from one on. goals must hold, rest must be false.
func (s *search) try(from int, goals, rest []*tree) Verdict {
	var open, undecided []*tree
	for _, t := range goals {
		s.prover.left -= t.size
		o := t.outcome()
		switch {
		case o&Holds == 0:
			return Impossible
		case o != Holds:
			open = append(open, t)
		}
	}
	for _, t := range rest {
		s.prover.left -= t.size
		o := t.outcome()
		if s.lenient && o&Errs != 0 {
			o = o&^Errs | Fails
		}
		switch {
		case o&Fails == 0:
			return Impossible
		case o != Fails:
			undecided = append(undecided, t)
		}
	}
	if s.prover.left < 0 {
		return Unknown
	}
	if len(open) == 0 && len(undecided) == 0 {
		s.values = s.found(from)
		return Possible
	}
	if from == len(s.axes) && len(undecided) > 0 {
		s.axes = undecided[0].axesOf(s.axes)
	}
	if from == len(s.axes) {
		return Unknown
	}
	a := s.axes[from]
	defer func() { a.at = -1 }()
	verdict := Impossible
	for _, i := range a.wanted(goals) {
		a.at = i
		switch s.try(from+1, open, undecided) {
		case Possible:
			return Possible
		case Unknown:
			verdict = Unknown
		}
		if s.prover.left < 0 {
			return Unknown
		}
	}
	return verdict
}

// wanted are the cells of an axis that goals leave: those of the texts that one names, or all.
func (a *axis) wanted(goals []*tree) []int {
	for _, t := range goals {
		if cells, ok := a.named(t); ok {
			return cells
		}
	}
	all := make([]int, len(a.cells))
	for i := range all {
		all[i] = i
	}
	return all
}

func (a *axis) named(t *tree) ([]int, bool) {
	if text, ok := t.atom.(textAtom); ok && text.axis == a && !text.unless {
		var cells []int
		for _, name := range text.among {
			if i, known := a.index[name]; known {
				cells = append(cells, i)
			}
		}
		return cells, true
	}
	if t.atom == nil && t.op == opAnd {
		for _, arg := range t.args {
			if cells, ok := a.named(arg); ok {
				return cells, true
			}
		}
	}
	return nil, false
}

// found is the values that the axes were tried with; nil where they can't be named.
func (s *search) found(tried int) Values {
	values := Values{}
	for _, a := range s.axes[:tried] {
		switch {
		case a.free || a.slot < 0:
			return nil
		case a.presence:
			if a.in().truth == Errs {
				values[a.slot] = Absent()
			}
			continue
		}
		if v, known := values[a.slot]; !known || v.kind != TypeAbsent {
			values[a.slot] = a.value()
		}
	}
	return values
}

// measure counts the atoms of a tree.
func (t *tree) measure() int {
	t.size = 1
	for _, a := range t.args {
		t.size += a.measure()
	}
	return t.size
}

// tree takes a condition apart.
func (p *Prover) tree(n *node) *tree {
	branch := func(o op, args ...*node) *tree {
		t := &tree{op: o}
		for _, a := range args {
			t.args = append(t.args, p.tree(a))
		}
		return t
	}
	switch n.op {
	case opValue:
		if n.value.truth {
			return &tree{atom: settled(Holds)}
		}
		return &tree{atom: settled(Fails)}
	case opNot, opAnd, opOr:
		return branch(n.op, n.args...)
	case opIf:
		return branch(opIf, n.args...)
	case opVariable:
		return &tree{atom: truthAtom{p.truth(n), p.presence(n)}}
	case opEqual, opUnequal:
		if n.args[0].yields == TypeBool {
			t := branch(opEqual, n.args...)
			if n.op == opUnequal {
				t = &tree{op: opNot, args: []*tree{t}}
			}
			return t
		}
	case opCall:
		if n.call == "has" && n.args[0].op == opVariable {
			return &tree{atom: hasAtom{p.presence(n.args[0])}}
		}
	}
	return &tree{atom: p.compared(n)}
}

// hasAtom asks whether a value is there.
type hasAtom struct{ presence *axis }

func (a hasAtom) axes() []*axis { return []*axis{a.presence} }

func (a hasAtom) outcome() Outcome {
	o := a.presence.there()
	if o&Errs != 0 {
		o = o&^Errs | Fails
	}
	return o
}

// compared is a comparison of texts or numbers, or what the prover can't look into.
func (p *Prover) compared(n *node) atom {
	switch n.op {
	case opEqual, opUnequal, opIn:
		switch n.args[0].yields {
		case TypeText:
			return p.textual(n)
		case TypeNumber, TypeDate:
			return p.numeric(n)
		}
	case opLess, opAtMost, opMore, opAtLeast:
		return p.numeric(n)
	case opContains, opStartsWith, opEndsWith:
		text, part := n.args[0], n.args[1]
		if text.op == opVariable && part.op == opValue {
			a := p.text(text)
			return matchAtom{axis: a, presence: p.presence(text), free: p.free(n, either), op: n.op, part: part.value.text}
		}
	}
	return truthAtom{axis: p.free(n, either|Errs)}
}

func (p *Prover) textual(n *node) atom {
	left := n.args[0]
	var among []string
	if n.op == opIn {
		for i := range n.list {
			among = append(among, n.list[i].text)
		}
	} else {
		right := n.args[1]
		if left.op == opValue {
			left, right = right, left
		}
		if right.op != opValue {
			return truthAtom{axis: p.free(n, either|Errs)}
		}
		among = []string{right.value.text}
	}
	if left.op != opVariable {
		return truthAtom{axis: p.free(n, either|Errs)}
	}
	a := p.text(left)
	a.texts = append(a.texts, among...)
	return textAtom{axis: a, presence: p.presence(left), among: among, unless: n.op == opUnequal}
}

func (p *Prover) numeric(n *node) atom {
	difference := linearOf(n.args[0])
	limits := []exact.Fraction{{}}
	if n.op == opIn {
		limits = nil
		for i := range n.list {
			limits = append(limits, n.list[i].number)
		}
	} else {
		difference = difference.plus(linearOf(n.args[1]).scaled(exact.Int(-1)))
	}
	form, of, limit, turn := difference.monic()
	if form == "" {
		return truthAtom{axis: p.free(n, either|Errs)}
	}
	factor := difference.factors[of.first()]
	atom := numberAtom{op: n.op}
	for i := range limits {
		moved, _ := limits[i].Quo(factor)
		atom.limits = append(atom.limits, moved.Add(limit))
	}
	if turn {
		atom.op = turned(n.op)
	}
	atom.axis = p.number(form, of)
	atom.axis.limits = append(atom.axis.limits, atom.limits...)
	for _, key := range of.keys() {
		if presence := p.presence(of.terms[key]); presence != nil {
			atom.presences = append(atom.presences, presence)
		}
	}
	return atom
}

// first is the first term that has a factor.
func (l linear) first() string {
	keys := l.keys()
	return keys[slices.IndexFunc(keys, func(key string) bool { return !l.factors[key].IsZero() })]
}

func (p *Prover) axis(key string, make func() *axis) *axis {
	a, ok := p.axes[key]
	if !ok {
		a = make()
		p.axes[key] = a
	}
	return a
}

func (p *Prover) text(n *node) *axis {
	return p.axis("text "+n.key(), func() *axis {
		return &axis{slot: n.slot, domain: p.domains[n.slot], yields: TypeText}
	})
}

func (p *Prover) truth(n *node) *axis {
	return p.axis("truth "+n.key(), func() *axis {
		return &axis{slot: n.slot, yields: TypeBool, cells: []stretch{{truth: Holds}, {truth: Fails}}}
	})
}

// number is the axis of a sum. One variable alone has its domain; terms of a sum are taken to be free of each other.
func (p *Prover) number(form string, of linear) *axis {
	return p.axis("number "+form, func() *axis {
		a := &axis{slot: -1, yields: TypeNumber}
		if keys := of.keys(); len(keys) == 1 && of.terms[keys[0]].op == opVariable {
			a.slot = of.terms[keys[0]].slot
			a.date = of.terms[keys[0]].yields == TypeDate
			a.domain = p.domains[a.slot]
		}
		return a
	})
}

// free is the axis of a step that may come to anything.
func (p *Prover) free(n *node, outcomes Outcome) *axis {
	return p.axis("free "+n.key(), func() *axis {
		a := &axis{slot: -1, free: true, yields: TypeBool}
		for _, o := range []Outcome{Holds, Fails, Errs} {
			if outcomes&o != 0 {
				a.cells = append(a.cells, stretch{truth: o})
			}
		}
		return a
	})
}

// presence is the axis of whether a value is there; nil where it always is. A step that isn't a variable may fail.
func (p *Prover) presence(n *node) *axis {
	slot, free, outcomes := -1, true, Holds|Errs
	if n.op == opVariable {
		slot, free = n.slot, false
		switch d := &p.domains[n.slot]; {
		case d.Never:
			outcomes = Errs
		case !d.Optional:
			return nil
		}
	}
	return p.axis("presence "+n.key(), func() *axis {
		a := &axis{slot: slot, free: free, presence: true}
		for _, o := range []Outcome{Holds, Errs} {
			if outcomes&o != 0 {
				a.cells = append(a.cells, stretch{truth: o})
			}
		}
		return a
	})
}
