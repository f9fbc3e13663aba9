package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/unit"
)

// headOfList passes over the words with a colon that stand before several facts and say where or what they all are:
// the 县城: of 县城:3个、5台. Where facts have such words of their own, none are of all.
func (p *cell) headOfList(separator string) int {
	head, rest, found := strings.Cut(p.s, ":")
	if !found || strings.Contains(rest, ":") || !strings.Contains(rest, separator) ||
		utf8.RuneCountInString(head) > 14 ||
		hasNumber(head) {
		return 0
	}
	if words := strings.TrimPrefix(withoutBrackets(head), "各"); !isWords(words) || p.isSubject(words) ||
		!p.isThingMeasured(words) ||
		dates.MayHold(words) ||
		startsLead(words) {
		return 0
	}
	p.noteAt("CELL_LIST_HEAD", 0, len(head), head)
	return len(head) + len(":")
}

// factAt reads one fact behind what stands before it and was read: the A≥3个 of 2023年:A≥3个.
func (p *cell) factAt(at int) bool {
	if !endsInAny(strings.TrimRight(p.s[:at], " "), ":", ",") {
		return false
	}
	fact := p.piece(at, len(p.s))
	if fact.kind != Quantity && fact.kind != Duration && fact.kind != Ratio || len(fact.residual()) > 0 {
		return false
	}
	if _, ok := fact.Deadline(); ok {
		return false
	}
	before := p.parts
	p.parts = nil // what stands before is a part already
	p.become(&fact, PartNumber)
	p.parts = before
	p.mark(PartNumber, at, len(p.s))
	return true
}

// shareHead gives what stands before the first of several facts, and what later ones put in its place, to those
// behind that say nothing of its kind: what they are counted by, if asked for, the deadline or the stretch of time,
// and the change.
func (p *cell) shareHead(pieces []Threshold, withRates bool) {
	if len(pieces) < 2 {
		return
	}
	first := &pieces[0]
	rate := withRates && first.leadingRate() && !counts(pieces, first.per())
	timed := first.isTimed()
	place := p.placesOf(pieces)
	each, time, rise := first, first, first
	for i := 1; i < len(pieces); i++ {
		t := &pieces[i]
		if t.kind == Day && isRecurring(first.more) && first.kind == Day {
			t.takeEach(first, place(i))
		}
		if t.kind != Quantity && t.kind != Duration && t.kind != Ratio {
			continue
		}
		if rate {
			each = t.takeRate(each, place(i))
		}
		if timed {
			time = t.takeTime(time, place(i))
		}
		if rise = t.takeChange(rise, place(i)); rise == nil {
			rise = &Threshold{}
		}
	}
}

// placesOf tells where the pieces stand in the text of the cell.
func (p *cell) placesOf(pieces []Threshold) func(int) Fragment {
	return func(which int) Fragment {
		at := 0
		for i := range pieces[:which+1] {
			start := at + max(0, strings.Index(p.text[at:], pieces[i].text))
			if at = start + len(pieces[i].text); i == which {
				return Fragment{Start: start, End: at}
			}
		}
		return Fragment{}
	}
}

func (t *Threshold) leadingRate() bool {
	return t.more != nil && t.more.leading > 0 && (t.each().Sign() == 0 || t.more.leading == len(t.more.per))
}

// counts reports whether one of several facts counts what the others are counted by: the 300户 of 每户2000元，300户，60万元.
func counts(pieces []Threshold, per []string) bool {
	return slices.ContainsFunc(pieces, func(t Threshold) bool {
		return t.unit.IsSet() && slices.ContainsFunc(per, func(name string) bool {
			u := unit.Plainly(name)
			return name == t.unit.Name() || u.IsSet() && u.Dimension() == unit.Count && t.unit.Comparable(u)
		})
	})
}

// isTimed reports whether a deadline or a stretch of time stands beside a value.
func (t *Threshold) isTimed() bool {
	return t.more != nil && (!t.more.deadline.IsZero() || !t.more.until.IsZero())
}

// takeTime takes the deadline or the stretch of time that stood before. It says what the facts behind take theirs from.
func (t *Threshold) takeTime(from *Threshold, at Fragment) *Threshold {
	if t.isTimed() {
		return t
	}
	m := t.rare()
	m.deadline, m.from, m.until, m.overYear = from.more.deadline, from.more.from, from.more.until, from.more.overYear
	if !m.deadline.IsZero() {
		t.note("CELL_DEADLINE", at.Start, at.End, m.deadline.String())
	} else {
		t.note("CELL_PERIOD", at.Start, at.End, m.from.String(), m.until.String())
	}
	return from
}

// takeEach makes a date of no year recur as the one before it does: the 12月 of 每年6月和12月.
func (t *Threshold) takeEach(from *Threshold, at Fragment) {
	if t.more == nil || len(t.more.per) == 0 {
		if d := t.low.Date; from.per()[0] == "年" && d.Year == 0 && t.high.Date.Year == 0 &&
			t.low.Date.Month+t.high.Date.Month > 0 {
			t.rare().per = from.per()
			t.note("CELL_HEAD_SHARED", at.Start, at.End, "每年")
		}
	}
}

// totals are the qualifiers of what is no rate.
var totals = []string{"累计", "已完成"}

// takeRate takes what the facts before are counted by. A value of its own kind of rate, a share, or a total takes
// nothing; a noun alone before it stands in the place of the one before: the 乡 of 每县1个、乡2个.
func (t *Threshold) takeRate(from *Threshold, at Fragment) *Threshold {
	led := from.more.per[:from.more.leading]
	noun := ""
	if len(t.per()) == 0 && !isTimeName(led[len(led)-1]) {
		noun = t.nounBefore()
	}
	if noun != "" {
		per := slices.Concat(led[:len(led)-1], []string{noun})
		t.countedBy(per, from.each())
		t.more.leading = len(per)
		t.note("CELL_HEAD_SHARED", at.Start, at.End, "每")
		return t
	}
	own := t.more != nil && t.more.leading > 0
	switch d := t.unit.Dimension(); {
	// 每人每月2次、每年3次
	case own && isTimeName(t.more.per[0]) && t.more.leading == 1 && len(led) > 1 && isTimeName(led[len(led)-1]):
		led = led[:len(led)-1]
	case own:
		return t
	case len(t.per()) > 0,
		d == unit.Rate || d == unit.PointsDelta || d == unit.Multiple,
		t.kind == Ratio,
		t.Change() != NoChange,
		slices.Contains(totals, t.Qualifier()):
		return from
	}
	if by := from.each(); by.Sign() > 0 {
		t.shift(func(v exact.Fraction) exact.Fraction {
			v, _ = v.Quo(by)
			return v
		})
	}
	t.countedBy(slices.Concat(t.per(), led), from.each())
	t.more.leading = len(t.more.per)
	t.note("CELL_HEAD_SHARED", at.Start, at.End, "每"+strings.Join(led, "每"))
	if own {
		return t
	}
	return from
}

func isTimeName(name string) bool {
	u := unit.Plainly(name)
	return u.IsSet() && u.IsTime()
}

// nounBefore is the counting noun that alone stands before a value and wasn't understood: the 乡 of 乡2个. It is taken
// from what wasn't.
func (t *Threshold) nounBefore() string {
	if t.more == nil {
		return ""
	}
	isNoun := func(s string) bool {
		u := unit.Plainly(s)
		return strings.HasPrefix(t.text, s) && (u.IsSet() && u.Dimension() == unit.Count && u.Name() == s || s == "校")
	}
	if m := t.more; len(m.residual) == 1 && isNoun(m.residual[0].Text) {
		noun := m.residual[0].Text
		m.residual = nil
		return noun
	}
	for i, n := range t.more.notes {
		if n.Code != "CELL_SUBJECT" {
			continue
		}
		if noun, _ := n.Args[0].(string); isNoun(noun) {
			t.more.notes = slices.Delete(t.more.notes, i, i+1)
			return noun
		}
	}
	return ""
}

// takeChange takes that it is a change against a base for a bare value in the same unit: 比上年增长3%、5%.
func (t *Threshold) takeChange(from *Threshold, at Fragment) *Threshold {
	switch {
	case t.Change() != NoChange:
		return t
	case t.kind == Ratio,
		!t.unit.IsSet(),
		from.Change() == NoChange,
		from.Change() == Times,
		t.op != Bare,
		!t.isAlone(),
		len(t.per()) > 0,
		!t.unit.Equal(from.unit):
		return nil
	}
	m := t.rare()
	m.change, m.base = from.more.change, from.more.base
	t.note("CELL_HEAD_SHARED", at.Start, at.End, m.base+map[Change]string{Rise: "增长", Fall: "下降"}[m.change])
	return from
}
