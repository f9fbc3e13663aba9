package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

type fraction = exact.Fraction

var (
	zero = exact.Int(0)
	one  = exact.Int(1)
)

// shape is a kind of curve as a rule set writes it: a mapping with a key that identifies it.
type shape struct {
	key     string // "" for bands, which have none
	read    func(r *reader, rule *Rule, n *source.Node, f *source.Fields)
	doc     lang.Code
	example string
}

// shapes are the kinds of curves, except for the word “proportional”; the first whose key is present is read.
func shapes() []shape {
	return []shape{
		{"proportional", (*reader).proportional, "CURVE_PROPORTIONAL", "{proportional: {pass: 60%, full: 95%}, most: 120%}"},
		{
			"over", (*reader).proportional, "CURVE_OVER",
			`{proportional: {}, over: {">300%": 70%, ">200%": 80%, ">150%": 90%}}`,
		},
		{"deduct", (*reader).deduct, "CURVE_DEDUCT", "{deduct: 0.5分, per: 1%, below: 95%, steps: floor}"},
		{
			"efficacy", (*reader).efficacy, "CURVE_EFFICACY",
			"{efficacy: {unacceptable: 60%, satisfactory: 95%, base: 60%, below: 0%}}",
		},
		{"", (*reader).bands, "CURVE_BANDS", `{">=90%": 100%, "[80%,90%)": 80%, "(60%,80%)": proportional, else: 0%}`},
	}
}

// curve reads a rule's curve: the word “proportional”, or a mapping of one of the shapes.
func (r *reader) curve(rule *Rule, n *source.Node) {
	r.unitless = ""
	if n.Kind == source.Scalar {
		if n.Text != "proportional" {
			r.curveWord(n)
			return
		}
		r.finish(rule, n, scoring.Ratio(scoring.Lowest(), one), one)
		return
	}
	f := r.d.Fields(n)
	for _, s := range shapes() {
		if s.key == "" || n.Get(s.key) != nil {
			s.read(r, rule, n, f)
			return
		}
	}
}

// curveWord reports a word that isn't a curve.
func (r *reader) curveWord(n *source.Node) {
	e := r.d.Fail(n, "CURVE_WORD", n.Text).Hinting(lang.Of("CURVE_HINT"))
	if near := source.Nearest(n.Text, []string{"proportional"}); near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
}

// finish joins pieces into the rule's curve and reports gaps, overlaps and pieces that never apply.
func (r *reader) finish(rule *Rule, n *source.Node, pieces []scoring.Piece, most fraction) {
	curve, flaws := scoring.NewCurve(scoring.Everything(), most, pieces...)
	for _, flaw := range flaws {
		at := r.edgeText(rule, r.sample(rule, flaw.Where))
		switch flaw.Kind {
		case scoring.Gap:
			r.d.Fail(n, "BANDS_GAP", rule.Name, at).Hinting(lang.Of("BANDS_GAP_HINT"))
		case scoring.Overlap:
			r.d.Fail(n, "BANDS_OVERLAP", at, pieces[flaw.First].Label, pieces[flaw.Second].Label)
		case scoring.Empty:
			r.d.Fail(n, "BAND_EMPTY", pieces[flaw.First].Label)
		}
	}
	rule.Curve = curve
}

// sample is a value that shows a flaw: for an unbounded interval, one unit or one percentage point from its end.
func (r *reader) sample(rule *Rule, where scoring.Interval) fraction {
	v := where.Sample()
	low, hasLow := where.Low.Value()
	if _, hasHigh := where.High.Value(); hasLow && !hasHigh && v.Cmp(low) > 0 && r.inPercents(rule) {
		return low.Add(exact.Scaled(1, 2))
	}
	return v
}

func (r *reader) inPercents(rule *Rule) bool {
	return rule.Measure.IsRate() || rule.Unit.Dimension() == unit.Rate
}

// edgeText writes a value of a measure as the rule set would.
func (r *reader) edgeText(rule *Rule, v fraction) string {
	if r.inPercents(rule) {
		return v.InPercent()
	}
	return plainValue(rule.Unit.FromBase(v), rule.Unit)
}

// proportional reads {proportional: {pass: 60%, full: 95%}, over: {…}, most: 120%}.
func (r *reader) proportional(rule *Rule, n *source.Node, f *source.Fields) {
	pass, full, most := scoring.Lowest(), one, one
	if p := f.Get("proportional"); p != nil && p.Kind != source.Scalar {
		inner := r.d.Fields(p)
		if at := inner.Get("pass"); at != nil {
			pass = scoring.Before(r.share(at))
		}
		if at := inner.Get("full"); at != nil {
			full = r.share(at)
		}
		inner.Close()
	} else if p != nil && p.Text != "true" {
		r.curveWord(p)
	}
	if m := f.Get("most"); m != nil {
		most = r.share(m)
	}
	pieces := scoring.Ratio(pass, full)
	if most.Cmp(one) > 0 {
		pieces[len(pieces)-1].Share = scoring.Linear{Slope: one}
	}
	if over := f.Get("over"); over != nil {
		pieces = scoring.Over(pieces, r.over(rule, over)...)
	}
	f.Close()
	r.finish(rule, n, pieces, most)
}

// over reads what far exceeded targets earn: bands, or a deduction by the degree of deviation (偏离度).
func (r *reader) over(rule *Rule, n *source.Node) []scoring.Piece {
	if n.Get("deduct") != nil {
		f := r.d.Fields(n)
		d := r.deduction(rule, f)
		f.Close()
		pieces := d.Pieces()
		return pieces[1:]
	}
	pieces, _ := r.ladder(rule, n)
	return pieces
}

// deduct reads {deduct: 0.5分, per: 1%, below: 95%, steps: floor}.
func (r *reader) deduct(rule *Rule, n *source.Node, f *source.Fields) {
	d := r.deduction(rule, f)
	f.Close()
	if d.Per.Sign() > 0 {
		r.finish(rule, n, d.Pieces(), one)
	}
}

var stepNames = []string{"proportional", "floor", "ceil"}

func (r *reader) deduction(rule *Rule, f *source.Fields) scoring.Deduction {
	d := scoring.Deduction{Per: one}
	if each := f.Need("deduct"); each != nil {
		d.Each = r.amount(each)
	}
	per, below, above := f.Need("per"), f.Get("below"), f.Get("above")
	if steps := f.Need("steps"); steps != nil {
		d.Mode = scoring.StepMode(r.oneOf(steps, stepNames))
	}
	switch {
	case below != nil && above != nil:
		r.d.Fail(above, "DEDUCT_SIDES")
	case below != nil:
		d.Below, d.From = true, r.point(rule, below)
	case above != nil:
		d.From = r.point(rule, above)
	case !rule.Measure.StartsAtZero():
		r.d.Fail(f.Node(), "DEDUCT_LIMIT").Text = ""
	}
	if per != nil {
		d.Per = r.step(rule, per)
	}
	r.grace(rule, f, &d)
	return d
}

// amount reads a deduction: "5%" of the points, or "0.5分".
func (r *reader) amount(n *source.Node) scoring.Loss {
	text, ok := r.d.Text(n)
	if !ok {
		return scoring.Loss{}
	}
	if share, ok := percentOf(text); ok {
		return scoring.Loss{Share: share}
	}
	if points, ok := pointsOf(text); ok {
		return scoring.Loss{Points: points}
	}
	r.d.Fail(n, "AMOUNT_UNIT", text).Hinting(lang.Of("AMOUNT_UNIT_HINT"))
	return scoring.Loss{}
}

// pointsOf reads "0.5分".
func pointsOf(text string) (fraction, bool) {
	t := cell.ParseThreshold(text)
	if t.Kind() != cell.Quantity || t.Op() != cell.Bare || t.Unit().Name() != "分" || !doubt(&t).IsZero() {
		return zero, false
	}
	return t.Low().Value, true
}

// point reads one value of a rule's measure, such as "95%".
func (r *reader) point(rule *Rule, n *source.Node) fraction {
	text, ok := r.d.Text(n)
	if !ok {
		return zero
	}
	e, ok := r.edgeOf(rule, n, text)
	if !ok {
		return zero
	}
	v, single := e.Low.Value()
	high, hasHigh := e.High.Value()
	if !single || !high.Equal(v) {
		if !single && hasHigh {
			v = high
		}
		r.d.Fail(n, "EDGE_SINGLE", text).Hinting(lang.Of("EDGE_SINGLE_HINT", r.edgeText(rule, v)))
	}
	return v
}

// step reads the size of a step, which is more than 0. For rates it may be given in percentage points, as in circulars.
func (r *reader) step(rule *Rule, n *source.Node) fraction {
	if t := cell.ParseThreshold(n.Text); r.inPercents(rule) && t.Op() == cell.Bare &&
		t.Unit().Dimension() == unit.PointsDelta && doubt(&t).IsZero() {
		if v := t.Unit().Base(t.Low().Value); v.Sign() > 0 {
			return v
		}
	}
	v := r.point(rule, n)
	if v.Sign() <= 0 {
		r.d.Fail(n, "STEP_SIZE", n.Text)
		return one
	}
	return v
}

// efficacy reads {efficacy: {unacceptable: 60, satisfactory: 95, base: 60%, below: 0%}} (功效系数).
func (r *reader) efficacy(rule *Rule, n *source.Node, f *source.Fields) {
	inner := r.d.Fields(f.Need("efficacy"))
	var low, high fraction
	if at := inner.Need("unacceptable"); at != nil {
		low = r.point(rule, at)
	}
	if at := inner.Need("satisfactory"); at != nil {
		high = r.point(rule, at)
	}
	base, below := r.share(inner.Need("base")), r.share(inner.Need("below"))
	inner.Close()
	f.Close()
	if low.Equal(high) {
		r.d.Fail(n, "EFFICACY_EQUAL").Text = ""
		return
	}
	r.finish(rule, n, scoring.Efficacy(low, high, base, below), one)
}

// bands reads {">=90%": 100%, ">=80%": 80%, else: 0%}; “of” is how many points plain numbers refer to.
func (r *reader) bands(rule *Rule, n *source.Node, _ *source.Fields) {
	if n.Kind != source.Mapping {
		return
	}
	pieces, ok := r.ladder(rule, n)
	if ok {
		r.finish(rule, n, pieces, one)
	}
}

// ladder reads bands. Among comparators on the same side the first that holds counts, so a ladder may be written
// downwards; intervals are taken as written; “else” is what is left.
func (r *reader) ladder(rule *Rule, n *source.Node) ([]scoring.Piece, bool) {
	good := true
	var of fraction
	if basis := n.Get("of"); basis != nil {
		if of = r.number(basis); of.Sign() <= 0 {
			r.d.Fail(basis, "BANDS_OF", basis.Text)
			good = false
		}
		rule.Of = of
	}
	var pieces []scoring.Piece
	var written []scoring.Interval
	var rest *source.Entry
	for i := range n.Entries {
		e := &n.Entries[i]
		switch e.Key.Text {
		case "of":
			continue
		case "else":
			rest = e
			continue
		}
		at, ok := r.edgeOf(rule, e.Key, e.Key.Text)
		if !ok {
			good = false
			continue
		}
		if at.isPoint(rule.Measure) {
			low, _ := at.Low.Value()
			value := r.edgeText(rule, low)
			r.d.Fail(e.Key, "EDGE_POINT", e.Key.Text).Hinting(lang.Of("EDGE_POINT_HINT", value))
			good = false
			continue
		}
		piece := r.bandValue(e.Value, of)
		piece.Label = e.Key.Text
		left := afterEarlier(at.Interval, written)
		written = append(written, at.Interval)
		if len(left) == 0 {
			r.d.Fail(e.Key, "BAND_UNREACHABLE", e.Key.Text)
			good = false
		}
		for _, interval := range left {
			piece.Interval = interval
			pieces = append(pieces, piece)
		}
	}
	if rest != nil {
		piece := r.bandValue(rest.Value, of)
		piece.Label = "else"
		left := []scoring.Interval{scoring.Everything()}
		for _, p := range pieces {
			left = minusEach(left, p.Interval)
		}
		for _, interval := range left {
			piece.Interval = interval
			pieces = append(pieces, piece)
		}
	}
	return pieces, good
}

// side says on which side an interval is unbounded.
type side uint8

const (
	closed side = iota
	upwards
	downwards
)

func sideOf(i scoring.Interval) side {
	_, hasLow := i.Low.Value()
	_, hasHigh := i.High.Value()
	switch {
	case hasLow && !hasHigh:
		return upwards
	case hasHigh && !hasLow:
		return downwards
	}
	return closed
}

// afterEarlier is what earlier bands on the same side leave of a band. Bounded bands are taken as written.
func afterEarlier(i scoring.Interval, earlier []scoring.Interval) []scoring.Interval {
	left := []scoring.Interval{i}
	if sideOf(i) == closed {
		return left
	}
	for _, e := range earlier {
		if sideOf(e) == sideOf(i) {
			left = minusEach(left, e)
		}
	}
	return left
}

func minusEach(from []scoring.Interval, what scoring.Interval) []scoring.Interval {
	var left []scoring.Interval
	for _, i := range from {
		left = append(left, i.Minus(what)...)
	}
	return left
}

// bandValue reads what a band earns: "80%" of the points, "3分", a plain number of “of”, or “proportional”.
func (r *reader) bandValue(n *source.Node, of fraction) scoring.Piece {
	text, ok := r.d.Text(n)
	if !ok {
		return scoring.Piece{}
	}
	if text == "proportional" {
		return scoring.Piece{Share: scoring.Linear{Slope: one}}
	}
	if share, ok := percentOf(text); ok {
		return scoring.Piece{Share: scoring.Constant(share)}
	}
	if points, ok := pointsOf(text); ok {
		return scoring.Piece{Extra: scoring.Constant(points)}
	}
	if v, err := exact.Parse(text); err == nil && (v.IsZero() || of.Sign() > 0) {
		if v.IsZero() {
			return scoring.Piece{}
		}
		share, _ := v.Quo(of)
		return scoring.Piece{Share: scoring.Constant(share)}
	}
	r.d.Fail(n, "BAND_VALUE", text).Hinting(lang.Of("BAND_VALUE_HINT"))
	return scoring.Piece{}
}
