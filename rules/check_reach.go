package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// reach finds bands that no value of the measure falls into, an “else” that is never reached, a deduction that never
// takes anything, and a maximum above all points that nothing reaches.
func (k *curveCheck) reach() {
	reached := map[string]bool{}
	for i := range k.pieces {
		reached[k.pieces[i].Label] = reached[k.pieces[i].Label] || !k.below(&k.pieces[i])
	}
	for i := range k.pieces {
		p := &k.pieces[i]
		if reached[p.Label] && (p.Label != "" || !k.below(p)) || p.Label == "else" {
			continue
		}
		switch key, _ := k.band(p.Label); {
		case p.Label != "":
			k.note("CHECK_BAND_BELOW_ZERO", []*source.Node{key}, k.rule.Name, p.Label, k.rule.Measure.String()).Hinting(
				lang.Of("CHECK_BAND_BELOW_ZERO_HINT"))
			reached[p.Label] = true
		case p.Steps.Per.Sign() > 0:
			k.note("CHECK_DEDUCTION_IDLE", []*source.Node{k.part("below"), k.node}, k.rule.Name, k.rule.OnAxis(p.Steps.From),
				k.rule.Measure.String()).
				Hinting(lang.Of("CHECK_DEDUCTION_IDLE_HINT"))
		}
	}
	for _, in := range []*source.Node{k.node, k.part("over")} {
		if rest, _ := k.band("else"); rest != nil && in.Get("else") != nil && !k.has("else") {
			k.note("CHECK_ELSE_IDLE", []*source.Node{rest}, k.rule.Name).Hinting(lang.Of("CHECK_ELSE_IDLE_HINT"))
			break
		}
	}
	k.mostReached()
}

func (k *curveCheck) has(label string) bool {
	for i := range k.pieces {
		if k.pieces[i].Label == label {
			return true
		}
	}
	return false
}

// mostReached finds a maximum above all points that the curve never reaches.
func (k *curveCheck) mostReached() {
	if !one.Less(k.most) {
		return
	}
	top := zero
	for i := range k.pieces {
		p := &k.pieces[i]
		_, bounded := p.High.Value()
		if !bounded && (p.Share.Slope.Sign() > 0 || p.Extra.Slope.Sign() > 0) || p.Extra.Base.Sign() > 0 {
			return
		}
		low, ok1 := p.AtLow()
		high, ok2 := p.AtHigh()
		if ok1 {
			top = exact.Max(top, low.Share)
		}
		if ok2 {
			top = exact.Max(top, high.Share)
		}
		if !ok1 && !ok2 {
			top = exact.Max(top, p.Share.Base)
		}
	}
	if top.Less(k.most) {
		most := k.part("most")
		e := k.note("CHECK_MOST_IDLE", []*source.Node{most}, k.rule.Name, top.InPercent(), k.most.InPercent()).Hinting(
			lang.Of("CHECK_MOST_IDLE_HINT", top.InPercent()))
		fixNode(e, most, top.InPercent())
	}
}

// jumps finds neighbours that differ by less than a rounded score can show, and steps of a deduction that small.
func (k *curveCheck) jumps() {
	step := exact.Scaled(1, k.Rounding.Digits)
	hidden := func(a, b scoring.Limits) (exact.Fraction, bool) {
		share, extra := b.Share.Sub(a.Share), b.Extra.Sub(a.Extra)
		most := exact.Max(extra.Abs(), share.Mul(k.points).Add(extra).Abs())
		return most, most.Sign() > 0 && most.Less(step)
	}
	for i := range k.pieces {
		p := &k.pieces[i]
		if p.Steps.Mode != scoring.Proportional {
			from, each := p.LimitsAt(p.Steps.From), p.LimitsAt(p.Steps.From.Add(p.Steps.Per))
			if most, small := hidden(from, each); small {
				k.note("CHECK_STEP_HIDDEN", []*source.Node{k.part("deduct"), k.node}, k.rule.Name, most, k.points,
					k.Rounding.Digits).
					Hinting(lang.Of("CHECK_JUMP_HIDDEN_HINT"))
				continue
			}
		}
		if i == 0 {
			continue
		}
		before, _ := k.pieces[i-1].AtHigh()
		after, _ := p.AtLow()
		most, small := hidden(before, after)
		if !small || p.Steps.Mode != scoring.Proportional || k.pieces[i-1].Steps.Mode != scoring.Proportional {
			continue
		}
		at, _ := p.Low.Value()
		key, _ := k.band(p.Label)
		other, _ := k.band(k.pieces[i-1].Label)
		k.note("CHECK_JUMP_HIDDEN", []*source.Node{key, other, k.node}, k.rule.Name, k.axis(at), earned(before),
			earned(after), most, k.points, k.Rounding.Digits).
			Hinting(lang.Of("CHECK_JUMP_HIDDEN_HINT"))
	}
}

// units finds edges without a unit beside edges in percent: 80 is 8000%.
func (k *curveCheck) units() {
	if k.rule.Measure.IsRate() {
		return
	}
	var plain []*source.Node
	percent := ""
	for _, n := range k.edgeTexts() {
		t := cell.ParseThreshold(n.Text)
		end := t.Low()
		if !end.Set {
			end = t.High()
		}
		switch {
		case t.Kind() != cell.Quantity:
		case t.Unit().Dimension() == unit.Rate:
			percent = n.Text
		case t.Unit().Dimension() == unit.Plain && !end.Value.IsZero() && t.Op() != cell.In:
			plain = append(plain, n)
		}
	}
	if percent == "" {
		return
	}
	for _, n := range plain {
		e := k.at(n, k.rule.Place, "CHECK_EDGE_PLAIN", k.rule.Name, n.Text, percent).Hinting(
			lang.Of("CHECK_EDGE_PLAIN_HINT", n.Text+"%"))
		fix(e, n.Text+"%")
	}
}

// edgeTexts are the edges of the curve as they are written.
func (k *curveCheck) edgeTexts() []*source.Node {
	var edges []*source.Node
	for _, key := range []string{"below", "above", "per"} {
		edges = append(edges, k.part(key))
	}
	edges = append(edges, k.part("efficacy", "unacceptable"), k.part("efficacy", "satisfactory"))
	for i := range k.pieces {
		if label := k.pieces[i].Label; label != "else" {
			key, _ := k.band(label)
			edges = append(edges, key)
		}
	}
	var there []*source.Node
	for _, n := range edges {
		if n != nil && n.Kind == source.Scalar {
			there = append(there, n)
		}
	}
	return there
}
