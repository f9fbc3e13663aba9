package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// mostTotal is the largest possible total: all points, more if rules grant more, raised by bonuses and floors.
func (c *checker) mostTotal() exact.Fraction {
	if c.most == nil {
		most := c.largestTotal()
		c.most = &most
	}
	return *c.most
}

func (c *checker) largestTotal() exact.Fraction {
	share := one
	for i := range c.Rules {
		if c.uses(i) {
			share = exact.Max(share, c.Rules[i].Curve.Most())
		}
	}
	most := c.withBonus(c.Total.Mul(share))
	for i := range c.Limits {
		if floor := c.Limits[i].Floor; floor != nil {
			most = exact.Max(most, *floor)
		}
	}
	return most
}

// withBonus is a total raised by bonuses as far as they allow; an event may happen more than once.
func (c *checker) withBonus(total exact.Fraction) exact.Fraction {
	for i := range c.Events {
		if e := &c.Events[i]; e.Kind == Bonus && (e.Given || e.Size.Sign() > 0) {
			total = exact.Max(total, e.Cap)
		}
	}
	return total
}

// maxCompared is the number of limits up to which caps are compared with each other and with execution rates.
const maxCompared = 100

// limitCheck is the check of the limits.
type limitCheck struct {
	*checker
	prover *expression.Prover
	above  []*expression.Program // of each cap: the total is above it
	below  []*expression.Program // of each floor: the total is below it
	rates  []rate
	// unknown holds if there is a total without an execution rate; never if the rate is a row of its own.
	unknown *expression.Program
	dead    []bool
	floors  bool // there are floors
}

// rate is a part of the execution rates, and the most that the rows of the execution rate earn there.
type rate struct {
	when *expression.Program
	most exact.Fraction
}

// limits finds limits that never bind, whose condition never holds, or that contradict each other.
func (c *checker) limits() {
	l := &limitCheck{checker: c, dead: make([]bool, len(c.Limits))}
	var programs []*expression.Program
	for i := range c.Limits {
		limit := &c.Limits[i]
		var above, below *expression.Program
		if limit.Cap != nil {
			above = condition("total > " + literal(*limit.Cap))
		}
		if l.floors = l.floors || limit.Floor != nil; limit.Floor != nil {
			below = condition("total < " + literal(*limit.Floor))
		}
		l.above, l.below = append(l.above, above), append(l.below, below)
		programs = append(programs, limit.If.program(), above, below)
	}
	l.unknown = condition("not has(execution)")
	if len(l.executionTiers()) > 0 && l.rateBounds() {
		l.unknown = condition("false")
	}
	if len(c.Limits) <= maxCompared {
		l.divideRates()
	}
	programs = append(programs, l.unknown)
	for i := range l.rates {
		programs = append(programs, l.rates[i].when)
	}
	l.prover = expression.NewProver(c.domains(false), programs...)
	for i := range c.Limits {
		l.limit(i)
	}
	for j := range min(len(c.Limits), maxCompared) {
		for i := range j {
			if !l.dead[i] && !l.dead[j] {
				l.contradict(i, j)
				l.contradict(j, i)
			}
		}
	}
	for i := len(c.Limits) - 1; i >= 0 && len(c.Limits) <= maxCompared; i-- {
		if c.Limits[i].Cap != nil && !l.dead[i] && !l.hasFloor() {
			l.covered(i)
		}
	}
}

// literal is a fraction as in an expression.
func literal(v exact.Fraction) string { return "(" + v.String() + ")" }

// part is what is under a key of a limit, else the limit.
func (l *limitCheck) part(i int, key string) *source.Node {
	item := l.item("limits", l.Limits[i].Place)
	if n := item.Get(key); n != nil {
		return n
	}
	return item
}

// limit checks one limit by itself.
func (l *limitCheck) limit(i int) {
	limit := &l.Limits[i]
	if verdict, _ := l.prover.Together([]*expression.Program{limit.If.program()}, nil); verdict == expression.Impossible {
		l.dead[i] = true
		l.at(l.part(i, "if"), limit.Place, "CHECK_LIMIT_NEVER", limit.If.String()).Hinting(lang.Of("CHECK_LIMIT_IDLE_HINT"))
		return
	}
	if limit.Cap != nil && limit.Floor != nil && limit.Cap.Less(*limit.Floor) {
		l.dead[i] = true
		l.at(l.part(i, "floor"), limit.Place, "CHECK_LIMIT_TWISTED", *limit.Cap, *limit.Floor).Hinting(
			lang.Of("CHECK_LIMITS_HINT"))
		return
	}
	if limit.Cap != nil {
		l.cap(i)
	}
	if limit.Floor != nil {
		l.floor(i)
	}
	if limit.GradeCap >= 0 {
		l.gradeCap(i)
	}
}

// cap finds a cap above all totals, or above all totals for which its condition holds.
func (l *limitCheck) cap(i int) {
	limit := &l.Limits[i]
	most, under := l.mostTotal(), l.mostUnder(limit.If.program())
	verdict, _ := l.prover.Together([]*expression.Program{limit.If.program(), l.above[i]}, nil)
	switch {
	case !limit.Cap.Less(most):
		l.at(l.part(i, "cap"), limit.Place, "CHECK_CAP_IDLE", *limit.Cap, most).Hinting(lang.Of("CHECK_LIMIT_IDLE_HINT"))
	case !limit.Cap.Less(under):
		l.at(l.part(i, "cap"), limit.Place, "CHECK_CAP_ABOVE", *limit.Cap, limit.If.String(), under).Hinting(
			lang.Of("CHECK_LIMIT_IDLE_HINT"))
	case verdict == expression.Impossible:
		l.at(l.part(i, "cap"), limit.Place, "CHECK_CAP_CONDITION", *limit.Cap, limit.If.String()).Hinting(
			lang.Of("CHECK_LIMIT_IDLE_HINT"))
	default:
		return
	}
	l.dead[i] = true
}

func (l *limitCheck) floor(i int) {
	limit := &l.Limits[i]
	verdict, _ := l.prover.Together([]*expression.Program{limit.If.program(), l.below[i]}, nil)
	switch {
	case limit.Floor.Sign() <= 0:
		l.at(l.part(i, "floor"), limit.Place, "CHECK_FLOOR_IDLE", *limit.Floor).Hinting(lang.Of("CHECK_LIMIT_IDLE_HINT"))
	case verdict == expression.Impossible:
		l.at(l.part(i, "floor"), limit.Place, "CHECK_FLOOR_CONDITION", *limit.Floor, limit.If.String()).Hinting(
			lang.Of("CHECK_LIMIT_IDLE_HINT"))
	}
}

// gradeCap finds a grade cap without effect: the best grade, or one that the cap on the total beside it implies.
func (l *limitCheck) gradeCap(i int) {
	limit := &l.Limits[i]
	name := l.Grades.Name(limit.GradeCap)
	if limit.GradeCap == 0 {
		l.at(l.part(i, "grade_cap"), limit.Place, "CHECK_GRADE_CAP_IDLE", name).Hinting(lang.Of("CHECK_LIMIT_IDLE_HINT"))
		return
	}
	if limit.Cap != nil && !l.floors && l.Grades.Of(l.Rounding.Of(*limit.Cap)) >= limit.GradeCap {
		left := l.Grades.Name(l.Grades.Of(l.Rounding.Of(*limit.Cap)))
		l.at(l.part(i, "grade_cap"), limit.Place, "CHECK_GRADE_CAP_LEFT", name, *limit.Cap, left).Hinting(
			lang.Of("CHECK_LIMIT_IDLE_HINT"))
	}
}

// covered finds a cap that is redundant: wherever its condition holds, another one caps as low, or the
// execution rate alone keeps the total down.
func (l *limitCheck) covered(i int) {
	limit := &l.Limits[i]
	var by []*expression.Program
	for j := range l.Limits {
		other := &l.Limits[j]
		if j == i || l.dead[j] || other.Cap == nil || limit.Cap.Less(*other.Cap) || other.If.program().Uses(variable.Total) {
			continue
		}
		by = append(by, other.If.program())
		if l.prover.Covered([]*expression.Program{limit.If.program()}, []*expression.Program{other.If.program()}) {
			l.dead[i] = true
			l.at(l.part(i, "cap"), limit.Place, "CHECK_CAP_COVERED", *limit.Cap, limit.If.String(), other.If.String(),
				*other.Cap).
				Hinting(lang.Of("CHECK_CAP_COVERED_HINT"))
			return
		}
	}
	if len(by) == 0 {
		return
	}
	rest := l.rest()
	for _, r := range l.rates {
		if limit.Cap.Less(l.withBonus(rest.Add(r.most))) &&
			!l.prover.Covered([]*expression.Program{limit.If.program(), r.when}, by) {
			return
		}
	}
	if !l.prover.Covered([]*expression.Program{limit.If.program(), l.unknown}, by) {
		return
	}
	l.dead[i] = true
	l.at(l.part(i, "cap"), limit.Place, "CHECK_CAP_COVERED_BY_ALL", *limit.Cap, limit.If.String()).Hinting(
		lang.Of("CHECK_CAP_COVERED_HINT"))
}

func (l *limitCheck) hasFloor() bool { return l.floors }

// contradict finds values for which one limit's cap is below another's floor.
func (l *limitCheck) contradict(capped, floored int) {
	a, b := &l.Limits[capped], &l.Limits[floored]
	if a.Cap == nil || b.Floor == nil || !a.Cap.Less(*b.Floor) {
		return
	}
	verdict, values := l.prover.Together([]*expression.Program{a.If.program(), b.If.program()}, nil)
	if verdict != expression.Possible {
		return
	}
	later, key := max(capped, floored), "floor"
	if later == capped {
		key = "cap"
	}
	l.at(l.part(later, key), l.Limits[later].Place, "CHECK_LIMITS_CONTRADICT", shown(values), *a.Cap, *b.Floor).Hinting(
		lang.Of("CHECK_LIMITS_HINT"))
}

// divideRates cuts the range of execution rates at the edges of its rows' curves and of the limits' conditions.
func (l *limitCheck) divideRates() {
	var cuts []exact.Fraction
	for _, t := range l.executionTiers() {
		for _, p := range l.Rules[t.Rule].Curve.Pieces() {
			if v, bounded := p.Low.Value(); bounded && v.Sign() >= 0 {
				cuts = append(cuts, v)
			}
		}
	}
	for i := range l.Limits {
		for _, literal := range l.Limits[i].If.program().Literals() {
			if literal.Slot == variable.Execution && literal.Value.Sign() >= 0 {
				cuts = append(cuts, literal.Value)
			}
		}
	}
	low := zero
	l.rate(scoring.Interval{Low: scoring.Before(low), High: scoring.After(low)})
	for _, v := range ascending(cuts) {
		if low.Less(v) {
			l.rate(scoring.Interval{Low: scoring.After(low), High: scoring.Before(v)})
			l.rate(scoring.Interval{Low: scoring.Before(v), High: scoring.After(v)})
			low = v
		}
	}
	l.rate(scoring.Interval{Low: scoring.After(low), High: scoring.Highest()})
}

func (l *limitCheck) executionTiers() []*Tier {
	var tiers []*Tier
	for i := range l.Tiers {
		if t := &l.Tiers[i]; t.Rule >= 0 && l.Rules[t.Rule].Measure == scoring.Execution {
			tiers = append(tiers, t)
		}
	}
	return tiers
}

// rate notes what the execution rates of an interval earn at most.
func (l *limitCheck) rate(i scoring.Interval) {
	low, _ := i.Low.Value()
	high, bounded := i.High.Value()
	r := rate{}
	switch {
	case bounded && low.Equal(high):
		r.when = condition("execution == " + literal(low))
	case bounded:
		r.when = condition("execution > " + literal(low) + " and execution < " + literal(high))
	default:
		r.when = condition("execution > " + literal(low))
	}
	for _, t := range l.executionTiers() {
		rule := &l.Rules[t.Rule]
		best := t.Points.Mul(rule.Curve.Most())
		if p := rule.Curve.Find(i.Sample()); p >= 0 && bounded {
			piece := rule.Curve.Piece(p)
			piece.Interval = i
			atLow, _ := piece.AtLow()
			atHigh, _ := piece.AtHigh()
			best = exact.Max(atLow.Of(t.Points, rule.Curve.Most()), atHigh.Of(t.Points, rule.Curve.Most()))
		}
		r.most = r.most.Add(best)
	}
	l.rates = append(l.rates, r)
}

// rateBounds reports whether the execution rate limits the total: it is a row of its own, and nothing scales or raises
// what was earned.
func (l *limitCheck) rateBounds() bool {
	return len(l.executionTiers()) > 0 && l.Policy.NotApplicable != Rescale && !l.hasFloor() &&
		l.mostTotal().Equal(l.withBonus(l.Total))
}

// rest is what the rows besides those of the execution rate can earn.
func (l *limitCheck) rest() exact.Fraction {
	if !l.rateBounds() {
		return l.mostTotal()
	}
	rest := l.Total
	for _, t := range l.executionTiers() {
		rest = rest.Sub(t.Points)
	}
	return rest
}

// mostUnder is the largest total for which a condition holds, as far as it depends on the execution rate.
func (l *limitCheck) mostUnder(when *expression.Program) exact.Fraction {
	if !l.rateBounds() || len(l.rates) == 0 {
		return l.mostTotal()
	}
	best := zero
	for i := range l.rates {
		if verdict, _ := l.prover.Together([]*expression.Program{when, l.rates[i].when},
			nil); verdict != expression.Impossible {
			best = exact.Max(best, l.rates[i].most)
		}
	}
	return l.withBonus(l.rest().Add(best))
}

// events finds events that change nothing.
func (c *checker) events() {
	for i := range c.Events {
		e := &c.Events[i]
		idle := false
		switch e.Kind {
		case Bonus:
			idle = !e.Given && e.Size.IsZero() || e.Cap.IsZero()
		case Deduction:
			idle = !e.Given && e.Size.IsZero()
		case Veto:
			idle = e.Grade == 0 && !e.Zero
		}
		if idle {
			c.at(c.key(e.Place, "events", e.Name), e.Place, "CHECK_EVENT_IDLE", e.Name).Hinting(lang.Of("CHECK_EVENT_IDLE_HINT"))
		}
	}
}
