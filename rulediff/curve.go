package rulediff

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
	"github.com/ziping-go/ziping/scoring"
)

func key(e *rules.Expression) string {
	if e == nil {
		return ""
	}
	return (*expression.Program)(e).Root().Key()
}

// stretch is a piece of a curve as it scores: a line of shares is clamped to between nothing and the maximum, and
// neighbouring pieces that continue each other are one stretch.
type stretch struct{ scoring.Piece }

func (s stretch) sameAs(o stretch) bool {
	return line(s.Share) == line(o.Share) && line(s.Extra) == line(o.Extra) && s.steps() == o.steps()
}

func line(l scoring.Linear) string { return l.Base.String() + " " + l.Slope.String() }

// steps is the staircase, where there is one.
func (s stretch) steps() string {
	if s.Steps.Mode == scoring.Proportional || s.Share.IsConstant() && s.Extra.IsConstant() {
		return ""
	}
	return strconv.Itoa(int(s.Steps.Mode)) + " " + s.Steps.From.String() + " " + s.Steps.Per.String()
}

func stretchesOf(r *rules.Rule) []stretch {
	pieces := r.Curve.Pieces()
	shares := !slices.ContainsFunc(pieces, func(p scoring.Piece) bool { return !p.Extra.IsZero() })
	var all []stretch
	for _, p := range pieces {
		if !r.Measure.IsSigned() {
			p.Interval = p.Interval.Intersect(scoring.Interval{Low: scoring.Before(exact.Int(0)), High: scoring.Highest()})
		}
		parts := []scoring.Piece{p}
		if shares && p.Steps.Mode == scoring.Proportional {
			parts = held(p, exact.Int(0), r.Curve.Most())
		}
		for _, part := range parts {
			last := len(all) - 1
			switch {
			case part.IsEmpty():
			case last >= 0 && all[last].sameAs(stretch{part}):
				all[last].High = part.High
			default:
				all = append(all, stretch{part})
			}
		}
	}
	return all
}

// held cuts a line where it reaches the minimum and the maximum.
func held(p scoring.Piece, least, most exact.Fraction) []scoring.Piece {
	if p.Share.IsConstant() {
		p.Share.Base = exact.Min(exact.Max(p.Share.Base, least), most)
		return []scoring.Piece{p}
	}
	part := func(i scoring.Interval, l scoring.Linear) scoring.Piece {
		q := p
		q.Interval, q.Share = p.Interval.Intersect(i), l
		return q
	}
	at := func(y exact.Fraction) exact.Fraction {
		x, _ := y.Sub(p.Share.Base).Quo(p.Share.Slope)
		return x
	}
	first, second := least, most
	if p.Share.Slope.Sign() < 0 {
		first, second = most, least
	}
	low, high := scoring.Before(at(first)), scoring.After(at(second))
	return []scoring.Piece{
		part(scoring.Interval{Low: scoring.Lowest(), High: low}, scoring.Constant(first)),
		part(scoring.Interval{Low: low, High: high}, p.Share),
		part(scoring.Interval{Low: high, High: scoring.Highest()}, scoring.Constant(second)),
	}
}

func (d *differ) rules() {
	for i := range d.older.Rules {
		switch j := d.pairs.newer(i); {
		case j >= 0:
			d.rule(&d.older.Rules[i], &d.newer.Rules[j])
		case d.older.Uses(i):
			d.say(Rule, d.older.Rules[i].Name, "DIFF_RULE_GONE", d.older.Rules[i].Name)
		}
	}
	for j := range d.newer.Rules {
		if d.newer.Uses(j) && d.pairs.older(j) < 0 {
			name := d.newer.Rules[j].Name
			d.say(Rule, name, "DIFF_RULE_NEW", name)
			for _, sentence := range prose.Rule(d.newer, j).Sentences {
				d.say(Rule, name, "DIFF_RULE_NEW_SAYS", name, sentence)
			}
		}
	}
}

// rule compares a rule with the one that replaces it.
func (d *differ) rule(a, b *rules.Rule) {
	name := b.Name
	if a.Measure != b.Measure || a.Unit.Dimension() != b.Unit.Dimension() || key(a.Value) != key(b.Value) {
		d.say(Rule, name, "DIFF_MEASURE", name, prose.Rule(d.older, d.pairs.older(ruleAt(d.newer, b))).Sentences[0],
			prose.Rule(d.newer, ruleAt(d.newer, b)).Sentences[0])
		return
	}
	d.readings(a, b)
	from, to := fields(a), fields(b)
	for i := range from {
		if from[i] != to[i] {
			d.say(Rule, name, "DIFF_RULE_FIELD", name, from[i][0], from[i][1], to[i][1])
		}
	}
	d.curve(a, b)
	d.levels(a, b)
	if from, to := asked(a), asked(b); from != to {
		d.say(Rule, name, "DIFF_CONDITIONS", name, or(from), or(to))
	}
}

func ruleAt(set *rules.Set, r *rules.Rule) int {
	return slices.IndexFunc(set.Rules, func(o rules.Rule) bool { return o.Name == r.Name })
}

// readings compares a rule's own readings; those of the policy count as changes of the policy.
func (d *differ) readings(a, b *rules.Rule) {
	if a.Readings == d.older.Policy.Readings && b.Readings == d.newer.Policy.Readings || a.Readings == b.Readings {
		return
	}
	text := func(set *rules.Set, r *rules.Rule) string {
		p := rules.Policy{Readings: r.Readings, Bare: set.Policy.Bare}
		f := p.Fields()
		return f[0].Value + ", " + f[1].Value
	}
	d.say(Rule, b.Name, "DIFF_FIELD", b.Name, text(d.older, a), text(d.newer, b))
}

// fields are the fields of a rule besides its measure and its curve, by the keys of a rule set.
func fields(r *rules.Rule) [5][2]string {
	pardons := [...]string{rules.NeverPardoned: "—", rules.ByJudgement: "judged", rules.ByReason: "reason"}
	basis := "year"
	if r.Running {
		basis = "cumulative"
	}
	several := [...]string{rules.SeveralPending: "pending", rules.SeveralMean: "mean", rules.SeveralLeast: "least"}
	return [...][2]string{
		{"several", several[r.Several]},
		{"basis", basis},
		{"excuse over", pardons[r.Excuse.Over]},
		{"excuse missed", pardons[r.Excuse.Missed]},
		{"better", cmp.Or(r.Better.String(), "—")},
	}
}

func asked(r *rules.Rule) string {
	var parts []string
	for _, c := range r.Asked {
		parts = append(parts, c.Name+" "+c.Points.String()+" "+key(c.If))
	}
	return strings.Join(parts, "; ")
}

// curve finds the exact stretches on which two curves earn different scores, and by how much.
func (d *differ) curve(a, b *rules.Rule) {
	for _, p := range stretchesOf(a) {
		for _, q := range stretchesOf(b) {
			where := p.Interval.Intersect(q.Interval)
			if where.IsEmpty() || p.sameAs(q) {
				continue
			}
			if p.steps() != q.steps() {
				d.say(Rule, b.Name, "DIFF_STEPS", b.Name, prose.Within(b, where), prose.Earns(a, p.Piece), prose.Earns(b, q.Piece))
				continue
			}
			for _, part := range apart(where, p, q) {
				d.say(Rule, b.Name, "DIFF_CURVE", b.Name, prose.Within(b, part), earns(p, part), earns(q, part),
					difference(p, q, part))
			}
		}
	}
}

// apart leaves out the value at which two lines cross, and divides the stretch there.
func apart(where scoring.Interval, p, q stretch) []scoring.Interval {
	base, slope := q.Share.Base.Sub(p.Share.Base), q.Share.Slope.Sub(p.Share.Slope)
	if line(p.Extra) != line(q.Extra) {
		return []scoring.Interval{where}
	}
	cross, ok := base.Neg().Quo(slope)
	if !ok || !where.Has(cross) {
		return []scoring.Interval{where}
	}
	return where.Minus(scoring.Interval{Low: scoring.Before(cross), High: scoring.After(cross)})
}

// earns is what a stretch earns at the ends of an interval: 80%, 60%…100%, 100%-2分.
func earns(p stretch, where scoring.Interval) string {
	return between(where, p.Share, p.Extra, func(share, extra exact.Fraction) string {
		s := share.InPercent()
		switch {
		case extra.IsZero():
		case share.IsZero():
			return extra.String() + "分"
		case extra.Sign() < 0:
			s += "-" + extra.Neg().String() + "分"
		default:
			s += "+" + extra.String() + "分"
		}
		return s
	})
}

// between writes the values of two lines at the ends of an interval.
func between(where scoring.Interval, share, extra scoring.Linear,
	write func(share, extra exact.Fraction) string,
) string {
	low, lowSet := where.Low.Value()
	high, highSet := where.High.Value()
	at := func(x exact.Fraction) string { return write(share.At(x), extra.At(x)) }
	switch {
	case share.IsConstant() && extra.IsConstant() || lowSet && highSet && low.Equal(high):
		return at(low)
	case lowSet && highSet:
		return at(low) + "…" + at(high)
	case lowSet:
		return at(low) + "…"
	case highSet:
		return "…" + at(high)
	}
	return "…"
}

// difference is by how much the newer curve earns more or less over an interval.
func difference(p, q stretch, where scoring.Interval) lang.Message {
	share := scoring.Linear{Base: q.Share.Base.Sub(p.Share.Base), Slope: q.Share.Slope.Sub(p.Share.Slope)}
	extra := scoring.Linear{Base: q.Extra.Base.Sub(p.Extra.Base), Slope: q.Extra.Slope.Sub(p.Extra.Slope)}
	middle := where.Sample()
	if low, ok := where.Low.Value(); ok {
		if high, fine := where.High.Value(); fine {
			middle = low.Add(high).Mul(exact.Scaled(5, 1))
		}
	}
	less := share.At(middle).Add(extra.At(middle)).Sign() < 0
	code := lang.Code("DIFF_MORE")
	if less {
		code = "DIFF_LESS"
		negate := func(l scoring.Linear) scoring.Linear { return scoring.Linear{Base: l.Base.Neg(), Slope: l.Slope.Neg()} }
		share, extra = negate(share), negate(extra)
	}
	return lang.Of(code, earns(stretch{scoring.Piece{Share: share, Extra: extra}}, where))
}

func (d *differ) levels(a, b *rules.Rule) {
	for i := range a.Levels {
		from := &a.Levels[i]
		j := slices.IndexFunc(b.Levels, func(l rules.Level) bool { return l.Name == from.Name })
		if j < 0 {
			d.say(Rule, b.Name, "DIFF_LEVEL_GONE", b.Name, from.Name, interval(from.Interval))
			continue
		}
		to := &b.Levels[j]
		if interval(from.Interval) != interval(to.Interval) {
			d.say(Rule, b.Name, "DIFF_LEVEL", b.Name, from.Name, interval(from.Interval), interval(to.Interval))
		}
		d.words(Rule, b.Name, lang.Of("DIFF_LEVEL_ALSO", b.Name, from.Name), from.Aliases, to.Aliases)
	}
	for _, to := range b.Levels {
		if !slices.ContainsFunc(a.Levels, func(l rules.Level) bool { return l.Name == to.Name }) {
			d.say(Rule, b.Name, "DIFF_LEVEL_NEW", b.Name, to.Name, interval(to.Interval))
		}
	}
}
