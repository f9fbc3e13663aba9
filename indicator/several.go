package indicator

import (
	"strings"
	"unicode/utf8"
)

// list reads several facts in one cell, split by semicolons, or by commas where both sides are values.
func (p *cell) list() bool {
	if !strings.Contains(p.s, "；") && strings.IndexByte(p.s, ';') < 0 {
		return p.joined()
	}
	parts := strings.FieldsFunc(p.s, isSemicolon)
	if len(parts) < 2 {
		return p.joined()
	}
	var items []Threshold
	for _, part := range parts {
		item := parse(strings.TrimSpace(part))
		items = append(items, item)
	}
	p.t.kind = List
	p.t.rare().items = items
	return true
}

// joined reads two bounds of one interval: ≥90%，≤100% and ≥90%且≤100%.
func (p *cell) joined() bool {
	at, size := -1, 0
	for i, r := range p.s {
		switch r {
		case '且', '，', ',', '、', '并':
			if at >= 0 {
				return false // so that the parts have none, and reading them stays linear
			}
			at, size = i, utf8.RuneLen(r)
		}
	}
	if at < 0 {
		return false
	}
	a, b := parse(p.s[:at]), parse(p.s[at+size:])
	if !a.isBound() || !b.isBound() {
		return false
	}
	if a.unit.Name() == "" {
		a.unit = b.unit
	}
	if a.high.Set {
		a, b = b, a
	}
	if a.unit != b.unit || !a.low.Set || !b.high.Set || a.high.Set || b.low.Set || b.high.Value.Less(a.low.Value) {
		return false
	}
	p.t.kind, p.t.op, p.t.unit, p.t.low, p.t.high = a.kind, In, a.unit, a.low, b.high
	return true
}

func (t *Threshold) isBound() bool {
	return t.kind == Quantity && t.op != Bare && len(t.Residual()) == 0
}

// bracketed reads [80%,90%).
func (p *cell) bracketed() bool {
	first, size := utf8.DecodeRuneInString(p.s)
	last, lastSize := utf8.DecodeLastRuneInString(p.s)
	if (first != '[' && first != '(' && first != '（' && first != '【') || (last != ']' && last != ')' && last != '）' && last != '】') || len(p.s) < 5 {
		return false
	}
	inner := p.s[size : len(p.s)-lastSize]
	at := strings.IndexAny(inner, ",，")
	if at < 0 {
		return false
	}
	_, separator := utf8.DecodeRuneInString(inner[at:])
	low, high := parse(inner[:at]), parse(inner[at+separator:])
	if low.kind != Quantity || high.kind != Quantity || low.op != Bare || high.op != Bare {
		return false
	}
	if low.unit.Name() == "" {
		low.unit = high.unit
	}
	if low.unit != high.unit {
		return false
	}
	p.t.kind, p.t.op, p.t.unit = Quantity, In, high.unit
	p.t.low = Bound{Value: low.low.Value, Open: first == '(' || first == '（', Set: true}
	p.t.high = Bound{Value: high.low.Value, Open: last == ')' || last == '）', Set: true}
	if first == '（' || last == '）' {
		p.t.note("CELL_BRACKETS", p.offset, p.offset+len(p.s))
	}
	return true
}
