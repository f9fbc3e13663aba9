package indicator

import "strings"

// Change says that a cell states a change against a base and not a level: 比上年增长3%.
type Change uint8

// The changes.
const (
	NoChange Change = iota
	Rise            // 增长, 提高, 上升
	Fall            // 下降, 降低, 减少
)

// String is the change as JSON has it: "", "+", "-".
func (c Change) String() string { return [...]string{"", "+", "-"}[c] }

// Change is the direction of a change; NoChange for a level.
func (t *Threshold) Change() Change {
	if t.more == nil {
		return NoChange
	}
	return t.more.change
}

// Base is what a change is against, as written: 上年, 同期; "" where the cell doesn't say.
func (t *Threshold) Base() string {
	if t.more == nil {
		return ""
	}
	return t.more.base
}

// Per lists what a rate is counted by: 人 and 月 of 1200元/人·月.
func (t *Threshold) Per() []string {
	if t.more == nil {
		return nil
	}
	return t.more.per
}

var changeBases = []struct{ word, base string }{
	{"比上年", "上年"}, {"较上年", "上年"}, {"比去年", "上年"}, {"较去年", "上年"}, {"与上年相比", "上年"}, {"同比", "上年同期"}, {"环比", "上期"},
}

var changeVerbs = []struct {
	word   string
	change Change
}{
	{"增长", Rise}, {"提高", Rise}, {"上升", Rise}, {"增加", Rise}, {"提升", Rise}, {"下降", Fall}, {"降低", Fall}, {"减少", Fall},
}

// change reads the words before the number of a change, and says how long they are. 提高到95% is a level.
func (p *cell) change() int {
	at, base := 0, ""
	for _, w := range changeBases {
		if strings.HasPrefix(p.s, w.word) {
			at, base = len(w.word), w.base
			break
		}
	}
	for _, w := range changeVerbs {
		rest, ok := strings.CutPrefix(p.s[at:], w.word)
		if !ok || strings.HasPrefix(rest, "到") || strings.HasPrefix(rest, "至") {
			continue
		}
		m := p.t.rare()
		m.change, m.base = w.change, base
		at = len(p.s) - len(rest)
		p.mark(PartQualifier, 0, at)
		return at
	}
	return 0
}

// per reads what follows a slash: 元/人·月, 次/年. It says how long that is.
func (p *cell) per(s string) int {
	rest, ok := strings.CutPrefix(s, "/")
	if !ok {
		return 0
	}
	var units []string
	for {
		u, size := unitAt(rest)
		if u == nil {
			return 0
		}
		units, rest = append(units, u.name), rest[size:]
		next := strings.TrimLeft(rest, "·*×/.")
		if next == rest || next == "" {
			break
		}
		rest = next
	}
	p.t.rare().per = units
	return len(s) - len(rest)
}

// samePer reports whether two cells count by the same.
func samePer(a, b *Threshold) bool {
	x, y := a.Per(), b.Per()
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}
