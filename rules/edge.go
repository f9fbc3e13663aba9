package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// edge is an interval as a rule set writes it, in the base unit of its dimension.
type edge struct {
	scoring.Interval
	unit unit.Unit
	op   cell.Op
}

// edges reads an interval in the language of targets: ">=90%", "[80%,90%)", "<60%", "0". For a rate it must be in
// percent. Whatever else the reader of cells finds in the text is a mistake: an edge has exactly one reading and no
// further text.
func (r *reader) edges(n *source.Node, text string, rate bool) (edge, bool) {
	t := cell.ParseThreshold(text)
	if numeric := t.Kind() == cell.Quantity || t.Kind() == cell.Duration; !numeric {
		r.d.Fail(n, "EDGE_WRONG", text).Hinting(lang.Of("EDGE_HINT"))
		return edge{}, false
	}
	if d := doubt(&t); !d.IsZero() {
		r.d.Fail(n, "EDGE_DOUBT", text, d).Hinting(lang.Of("EDGE_DOUBT_HINT", plainEdge(&t)))
		return edge{}, false
	}
	if rate && t.Unit().Dimension() != unit.Rate {
		r.d.Fail(n, "EDGE_PERCENT", text).Hinting(lang.Of("EDGE_PERCENT_HINT", inPercentLike(t)))
		return edge{}, false
	}
	e := edge{Interval: scoring.Everything(), unit: t.Unit(), op: t.Op()}
	if b := t.Low(); b.Set {
		e.Low = cut(t.Unit().Base(b.Value), b.Open)
	}
	if b := t.High(); b.Set {
		e.High = cut(t.Unit().Base(b.Value), !b.Open)
	}
	return e, true
}

// spelling are notes on how a sign is written, which leave no doubt about the value.
var spelling = map[lang.Code]bool{
	"CELL_WIDTH": true, "CELL_BRACKETS": true, "CELL_VARIABLE": true, "CELL_SLASH": true,
	"CELL_PERCENT_WORD": true,
}

// doubt reports what a value of a rule set has besides its numbers and its unit; zero if there is nothing else.
func doubt(t *cell.Threshold) lang.Message {
	if rest := t.Residual(); len(rest) > 0 {
		return lang.Of("CELL_RESIDUAL", rest[0].Text)
	}
	switch {
	case t.Approx() != cell.Precisely:
		return lang.Of("EDGE_ABOUT")
	case t.Change() != cell.NoChange:
		return lang.Of("EDGE_CHANGE")
	case len(t.Per()) > 0:
		return lang.Of("EDGE_PER", t.Per())
	case t.Qualifier() != "":
		return lang.Of("EDGE_WORD", t.Qualifier())
	case t.Base() != "":
		return lang.Of("EDGE_WORD", t.Base())
	}
	for _, n := range t.Notes() {
		if !spelling[n.Code] {
			return n.Message
		}
	}
	return lang.Message{}
}

// plainEdge is the numbers and the unit of a text, and nothing else of it.
func plainEdge(t *cell.Threshold) string {
	low, high := t.Low(), t.High()
	switch {
	case low.Set && high.Set && low.Value.Equal(high.Value):
		return plainValue(low.Value, t.Unit())
	case low.Set && high.Set:
		opening, closing := "[", "]"
		if low.Open {
			opening = "("
		}
		if high.Open {
			closing = ")"
		}
		return opening + plainValue(low.Value, t.Unit()) + "," + plainValue(high.Value, t.Unit()) + closing
	case low.Set && low.Open:
		return ">" + plainValue(low.Value, t.Unit())
	case low.Set:
		return ">=" + plainValue(low.Value, t.Unit())
	case high.Open:
		return "<" + plainValue(high.Value, t.Unit())
	}
	return "<=" + plainValue(high.Value, t.Unit())
}

// plainValue writes money in 万元 if it is at least that much.
func plainValue(v fraction, u unit.Unit) string {
	if wan := v.Mul(exact.Scaled(1, 4)); u.Name() == "元" && wan.Abs().Cmp(one) >= 0 {
		return wan.String() + "万元"
	}
	return v.String() + u.Name()
}

// inPercentLike is a number in percent: 0.9 is 90%, 90 is 90%.
func inPercentLike(t cell.Threshold) string {
	v := t.Low().Value
	if !t.Low().Set {
		v = t.High().Value
	}
	if v.Cmp(one) <= 0 {
		return v.InPercent()
	}
	return v.String() + "%"
}

func cut(v fraction, after bool) scoring.Cut {
	if after {
		return scoring.After(v)
	}
	return scoring.Before(v)
}

// edgeOf reads an edge of a rule's curve and checks that all edges have the same unit.
func (r *reader) edgeOf(rule *Rule, n *source.Node, text string) (edge, bool) {
	e, ok := r.edges(n, text, rule.Measure.IsRate())
	if !ok || rule.Measure.IsRate() {
		return e, ok
	}
	switch rule.Measure.Scale() {
	case scoring.InDays:
		return r.inDays(n, text, e)
	case scoring.InTimes:
		return r.counted(n, text, e)
	}
	switch {
	case e.unit.Name() == "" && e.isZero():
	case e.unit.Name() == "":
		r.unitless = text
	case rule.Unit.Name() == "":
		rule.Unit = e.unit
	case !rule.Unit.Comparable(e.unit):
		r.d.Fail(n, "EDGE_UNITS", text, rule.Unit.Name(), e.unit.Name())
		return e, false
	}
	// A plain number beside percentages is left to Check, which says what it amounts to.
	if u := rule.Unit; r.unitless != "" && u.Name() != "" && u.Dimension() != unit.Rate {
		r.d.Fail(n, "EDGE_UNITLESS", r.unitless, u.Name()).Hinting(lang.Of("EDGE_UNITLESS_HINT", r.unitless+u.Name()))
		return e, false
	}
	return e, true
}

// isZero reports whether 0, which is the same in every unit, is the only end of the edge.
func (e edge) isZero() bool {
	for _, c := range []scoring.Cut{e.Low, e.High} {
		if v, finite := c.Value(); finite && !v.IsZero() {
			return false
		}
	}
	return true
}

// each converts the ends of the edge to another unit.
func (e edge) each(to func(fraction) fraction) edge {
	back := func(c scoring.Cut) scoring.Cut {
		v, finite := c.Value()
		if !finite {
			return c
		}
		return cut(to(v), c.IsAfter())
	}
	e.Low, e.High = back(e.Low), back(e.High)
	return e
}

// inDays is an edge of days late in days.
func (r *reader) inDays(n *source.Node, text string, e edge) (edge, bool) {
	day := cell.ParseThreshold("1天")
	days := day.Unit()
	switch e.unit.Dimension() {
	case unit.Plain:
		return e, true
	case days.Dimension():
		return e.each(days.FromBase), true
	}
	r.d.Fail(n, "EDGE_DAYS", text, e.unit.Name()).Hinting(lang.Of("EDGE_DAYS_HINT"))
	return e, false
}

// counted is an edge of occurrences as written: numbers alone, or with a noun.
func (r *reader) counted(n *source.Node, text string, e edge) (edge, bool) {
	switch e.unit.Dimension() {
	case unit.Plain, unit.Count:
		return e.each(e.unit.FromBase), true
	}
	r.d.Fail(n, "EDGE_TIMES", text, e.unit.Name()).Hinting(lang.Of("EDGE_TIMES_HINT"))
	return e, false
}

// isPoint reports whether a band holds one value alone without saying so: “90%” where “>=90%” may be meant. Nothing at
// all (0) and things that are counted one by one are points by nature.
func (e edge) isPoint(m scoring.Measure) bool {
	low, hasLow := e.Low.Value()
	high, hasHigh := e.High.Value()
	switch {
	case !hasLow || !hasHigh || !low.Equal(high), e.IsEmpty(), e.op == cell.Equal, low.IsZero():
		return false
	case m.Scale() == scoring.InTimes, m.Scale() == scoring.InDays:
		return false
	}
	return e.unit.Dimension() != unit.Count
}
