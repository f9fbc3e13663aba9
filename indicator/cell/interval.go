package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// find is where a separator stands from a place on, and not within a number; -1 without.
func (p *cell) find(separator string, from int) int {
	for at := from; ; {
		i := strings.Index(p.s[at:], separator)
		if i < 0 {
			return -1
		}
		at += i
		if separator != "," || !p.decides(commaOfThousands, inNumber(p.s, at)) {
			return at
		}
		at++
	}
}

// inNumber reports whether the comma at i divides the digits of a number: 1,234.
func inNumber(s string, i int) bool {
	_, size := words.Digits(s[i+1:], 4)
	return i > 0 && words.IsDigit(s[i-1]) && size == 3
}

// piece reads a part of the cell as a cell of its own, with its notes in the place of the whole.
func (p *cell) piece(start, end int) Threshold {
	from, to := p.stretch(start, end)
	t := unread(p.text[from:to], Text)
	if p.depth > 2 {
		return t
	}
	q := cell{grammar: p.grammar, t: &t, depth: p.depth + 1, oneLine: p.oneLine, trace: p.trace}
	q.all()
	if t.more != nil {
		for i := range t.more.notes {
			t.more.notes[i].Start += from
			t.more.notes[i].End += from
		}
		for i := range t.more.residual {
			t.more.residual[i].Start += from
			t.more.residual[i].End += from
		}
	}
	return t
}

// bracketed reads [80%,90%).
func (p *cell) bracketed() bool {
	if len(p.s) < len("[1,2]") || p.s[0] != '[' && p.s[0] != '(' {
		return false
	}
	end := strings.LastIndexAny(p.s, "])")
	if end < 0 {
		return false
	}
	last, inner := p.s[end], p.s[1:end]
	at := strings.IndexAny(inner, ",，")
	if at < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(inner[at:])
	low, high := p.piece(1, 1+at), p.piece(1+at+size, end)
	if !p.unitOfBoth(&low, &high, end+1) {
		return false
	}
	if low.kind != high.kind && low.unit.IsSet() || high.kind != Quantity && high.kind != Duration ||
		low.op != Bare ||
		high.op != Bare ||
		high.low.Value.Less(low.low.Value) {
		return false
	}
	if !low.unit.IsSet() {
		low.unit = high.unit
	}
	empty := high.low.Value.Equal(low.low.Value) && (p.s[0] == '(' || last == ')')
	if !low.unit.Equal(high.unit) || empty && (low.isQualified() || high.isQualified()) {
		return false
	}
	low.bound(map[byte]Op{'[': AtLeast, '(': More}[p.s[0]])
	high.bound(map[byte]Op{']': AtMost, ')': Less}[last])
	first, _ := utf8.DecodeRuneInString(p.text[p.origin(0):])
	closing, _ := utf8.DecodeRuneInString(p.text[p.origin(end):])
	if first == '（' || closing == '）' {
		p.noteAt("CELL_BRACKETS", 0, len(p.s))
	}
	return p.join(low, high)
}

// unitOfBoth gives both ends in brackets the scale and the unit after these: [10,30)万元. What else is there is for
// others.
func (p *cell) unitOfBoth(low, high *Threshold, at int) bool {
	if at == len(p.s) {
		return true
	}
	scale, size := scaleAlone(p.s[at:])
	u, length := p.unitAt(at + size)
	if !u.IsSet() || at+size+length != len(p.s) || low.unit.IsSet() || high.unit.IsSet() || low.kind != Quantity ||
		high.kind != Quantity {
		return false
	}
	for _, t := range []*Threshold{low, high} {
		if t.unit = u; u.IsTime() {
			t.kind = Duration
		}
		if size > 0 {
			t.shift(func(v exact.Fraction) exact.Fraction { return v.Mul(scale) })
			t.scale, _ = scale.Int64()
		}
	}
	p.mark(PartUnit, at, len(p.s))
	return true
}

// isQualified reports whether more is said than a comparator, numbers and a unit.
func (t *Threshold) isQualified() bool {
	return t.approx != Precisely || t.Qualifier() != "" || t.Change() != NoChange || len(t.per()) > 0
}

// stacked reads 60%<X≤80% and 5≤x.
func (p *cell) stacked() bool {
	at, size := p.variableAt()
	if at < 0 {
		return false
	}
	left, right := strings.TrimRight(p.s[:at], " "), strings.TrimLeft(p.s[at+size:], " ")
	rightAt := len(p.s) - len(right)
	var low, high Threshold
	if left != "" {
		sign, size := utf8.DecodeLastRuneInString(left)
		mirrored, ok := map[rune]Op{'<': More, '≤': AtLeast, '>': Less, '≥': AtMost}[sign]
		if !ok {
			return false
		}
		low = p.piece(0, len(left)-size)
		if low.op != Bare || low.kind != Quantity && low.kind != Duration {
			return false
		}
		low.bound(mirrored)
	}
	if right != "" {
		if high = p.piece(rightAt, len(p.s)); !high.isBound() {
			return false
		}
	}
	p.noteAt("CELL_VARIABLE", at, at+size, p.s[at:at+size])
	switch {
	case left == "" && right == "":
		return false
	case left == "":
		p.become(&high, PartNumber)
		return true
	case right == "":
		p.become(&low, PartNumber)
		return true
	}
	return p.join(low, high)
}

// bound makes a bare value the end that a comparator says.
func (t *Threshold) bound(op Op) {
	t.set(op, t.low.Value, t.unit, t.scale)
	t.keepOneEnd()
}

// keepOneEnd drops what set left of the end that a comparator doesn't name.
func (t *Threshold) keepOneEnd() {
	switch t.op {
	case AtLeast, More:
		t.high = Bound{}
	case AtMost, Less:
		t.low = Bound{}
	}
}

// variableAt is where the name stands that stands for the value, between signs or before one, and how long it is: the X
// of 60%<X≤80%, the pH of 6≤pH≤9, the 合格率 of 80%≤合格率<90%.
func (p *cell) variableAt() (at, size int) {
	first := strings.IndexAny(p.s, "<≤>≥")
	if first < 0 {
		return -1, 0
	}
	if first == 1 && words.IsLetter(p.s[0]) {
		return 0, first
	}
	_, width := utf8.DecodeRuneInString(p.s[first:])
	at = p.skip(first + width)
	size = strings.IndexAny(p.s[at:], "<≤>≥")
	if size < 0 {
		if size = len(p.s) - at; size != 1 {
			return -1, 0
		}
	}
	size = len(strings.TrimRight(p.s[at:at+size], " "))
	if !isVariable(p.s[at : at+size]) {
		return -1, 0
	}
	return at, size
}

// isVariable reports whether a text may stand for a value: a few letters or Chinese characters.
func isVariable(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 10 {
		return false
	}
	for _, r := range s {
		if !words.IsHan(r) && (r >= utf8.RuneSelf || !words.IsLetter(byte(r))) ||
			strings.ContainsRune(numeralCharacters+"且并但和与", r) {
			return false
		}
	}
	return true
}
