package numeral

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// upwards reads 上万 and 上亿, scales that count nothing themselves.
func (g grammar) upwards(s string) (Numeral, int) {
	rest, ok := strings.CutPrefix(s, "上")
	if !ok {
		return Numeral{}, 0
	}
	factor, length := g.scalesAt(rest)
	if factor <= 1 {
		return Numeral{}, 0
	}
	return Numeral{Value: exact.Int(factor), Over: true, Chinese: true}, len("上") + length
}

// magnitude reads a number of sections and scales.
func (g grammar) magnitude(s string) (Numeral, int) {
	if n, size := half(s); size > 0 {
		return n, size
	}
	if n, size := g.digitString(s); size > 0 {
		return n, size
	}
	if n, size := g.upwards(s); size > 0 {
		return n, size
	}
	r := sum{grammar: g, s: s, before: exact.Int(1)}
	for r.add() {
	}
	if r.at == 0 || r.failed {
		return Numeral{}, 0
	}
	return r.end()
}

// sum adds up the sections of a number.
type sum struct {
	grammar
	s           string
	n           Numeral
	total, high exact.Fraction
	at          int
	scale       int64          // the last 万 or 亿
	before      exact.Fraction // what a later section must stay below
	odd         bool           // 万 and 亿 after more than one digit: the next lower scale isn't settled, as in 3.5万2
	failed      bool           // it isn't a number at all
}

// add adds the next section with its scale, and reports whether another one may follow.
func (r *sum) add() bool {
	over := 0
	if r.at == 0 && strings.HasPrefix(r.s, "上") {
		over = len("上")
	}
	zeros := 0
	if r.at > 0 {
		zeros = zeroAt(r.s[r.at:])
	}
	from := r.at + over
	if isDigit(r.s, from+zeros) { // 3万零5
		from += zeros
	}
	sec, ok := r.sectionAt(r.s[from:], r.at > 0)
	if !ok {
		return false
	}
	if over > 0 && (sec.scale == 0 || sec.digits() > 0) {
		r.failed = true
		return false
	}
	sec.zero = sec.zero || zeros > 0
	end := from + sec.size
	more := moreAt(r.s[end:])
	factor, length := r.scalesAt(r.s[end+more:])
	tooMuch := r.at > 0 && factor == 1 && !sec.low.Less(r.before) && !(sec.chinese && sec.few)
	if r.decides(numberBehindScale, tooMuch) {
		return false
	}
	sec.more = sec.more || factor > 1 && more > 0
	r.flags(&sec, over > 0)
	if factor > 1 {
		r.doubt(&sec.doubt, from, exact.Int(factor))
		r.scaled(&sec, factor, end+more+length)
		return !r.n.Few && !sec.more
	}
	r.last(&sec, from, end)
	return false
}

// flags keeps what a section says beside its value.
func (r *sum) flags(sec *section, over bool) {
	n := &r.n
	n.Over = n.Over || over
	n.More, n.Blanks = n.More || sec.more, n.Blanks || sec.blanks
	n.Chinese, n.Financial = n.Chinese || sec.chinese, n.Financial || sec.financial
	n.Range, n.Few = n.Range || sec.ranged, n.Few || sec.few
}

// scaled adds a section that a 万 or 亿 is after.
func (r *sum) scaled(sec *section, factor int64, end int) {
	f := exact.Int(factor)
	if r.scale > 0 && factor > r.scale {
		r.total, r.high = r.total.Add(sec.low).Mul(f), r.high.Add(sec.high).Mul(f)
		r.n.Other = r.n.Other.Mul(f)
	} else {
		r.total, r.high = r.total.Add(sec.low.Mul(f)), r.high.Add(sec.high.Mul(f))
	}
	r.n.Scale, r.n.Tail = factor, sec.tail()*factor
	if sec.scale > 1 {
		r.n.Scale = 0
	}
	if r.scale > 0 {
		r.n.Scale, r.n.Tail = 0, 0
	}
	r.odd = sec.scale >= 100 || !sec.low.IsInt()
	r.scale, r.before, r.at = factor, f, end
}

// last adds the last section. A single digit after a scale stands on the next lower one: 三万五, 3万5. In characters alone
// that is all it can mean; in digits it may stand for itself too.
func (r *sum) last(sec *section, from, end int) {
	low, high, d := sec.low, sec.high, sec.doubt
	after := r.s[end:]
	switch {
	case r.scale == 0 || sec.zero || sec.ranged || followedByNumber(after):
	case r.decides(spokenDigitBehindScale, sec.chinese && sec.last == 1 && sec.single()):
		low = low.Mul(exact.Int(r.scale / 10))
		high = low
		if r.odd {
			d = doubt{other: sec.low.Sub(low), word: "零"}
		}
	case !sec.chinese && sec.scales == 0:
		low, d = r.spokenDigit(r.s[from:end], low, r.scale)
		high = low
	case r.decides(scaleLeftOut, r.scale >= 1e8 && sec.scales > 0):
		left := exact.Int(min(r.scale/1e4, 1e8))
		if r.scale >= 1e12 {
			left = exact.Int(1e8)
		}
		low, high = low.Mul(left), high.Mul(left)
		d = doubt{other: sec.low.Sub(low), word: "零"}
	}
	r.total, r.high = r.total.Add(low), r.high.Add(high)
	r.n.Scale = sec.scale
	if r.n.Tail = sec.tail(); r.n.Tail == 1 {
		r.n.Tail = 0
	}
	if r.scale > 0 {
		r.n.Scale, r.n.Tail = 0, 0
	}
	r.doubt(&d, from, exact.Int(1))
	r.at = end
}

// doubt keeps that a section may be meant otherwise.
func (r *sum) doubt(d *doubt, from int, factor exact.Fraction) {
	if d.word == "" {
		return
	}
	r.n.Other, r.n.OtherWord, r.n.OtherAt = d.other.Mul(factor), d.word, from+d.at
}

// end is the number with its decimals after 点.
func (r *sum) end() (Numeral, int) {
	n, at := r.n, r.at
	n.Value, n.High = r.total, r.high
	if !n.Range {
		n.High = exact.Fraction{}
	}
	if decimals, length := r.pointAt(r.s[at:]); length > 0 && !n.Range {
		n.Value = n.Value.Add(decimals)
		at += length
		if factor, size := r.scalesAt(r.s[at:]); factor > 1 {
			n.Value, n.Other = n.Value.Mul(exact.Int(factor)), n.Other.Mul(exact.Int(factor))
			n.Scale = factor
			at += size
			at = r.spokenBehind(&n, r.s, at, factor)
		}
		n.Chinese = true
	}
	n.Other = n.Value.Add(n.Other)
	return n, at
}

// spokenBehind adds the digit after the scale of a decimal number in characters: 三点五万二.
func (g grammar) spokenBehind(n *Numeral, s string, at int, scale int64) int {
	zero := zeroAt(s[at:])
	d, size := digitAt(s[at+zero:])
	size += zero
	if size == zero || d == 0 || g.isTael(s[at:], size, true) || followedByNumber(s[at+size:]) {
		return at
	}
	if zero > 0 {
		n.Value, n.Scale = n.Value.Add(exact.Int(d)), 0
		return at + size
	}
	spoken := exact.Int(d * (scale / 10))
	n.Value, n.Scale = n.Value.Add(spoken), 0
	n.Other, n.OtherWord, n.OtherAt = exact.Int(d).Sub(spoken), "零", at
	return at + size
}

func zeroAt(s string) int {
	for _, w := range []string{"零", "〇"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

func followedByNumber(s string) bool {
	return startsNumber(s) || strings.HasPrefix(s, "成")
}

// half reads 半 before a unit, 半百, 半数 and 一半.
func half(s string) (Numeral, int) {
	word := ""
	for _, w := range []string{"半百", "半数", "一半", "半"} {
		if strings.HasPrefix(s, w) {
			word = w
			break
		}
	}
	switch word {
	case "":
		return Numeral{}, 0
	case "半百":
		return Numeral{Value: exact.Int(50), Chinese: true}, len(word)
	}
	v, _ := exact.Ratio(1, 2)
	return Numeral{Value: v, Chinese: true}, len(word)
}

// scalesAt reads 万, 亿, 万亿, 万万 and their product. A scale that begins a unit isn't one: 兆字节.
func (g grammar) scalesAt(s string) (factor int64, size int) {
	factor = 1
	for range 3 {
		blank := 0
		if strings.HasPrefix(s[size:], " ") {
			blank = 1
		}
		f, length := bigScale(s[size+blank:])
		if length == 0 || g.belongsToUnit(s[size+blank:]) || factor > 1e8 || factor > 1e4 && f > 1e4 {
			break
		}
		factor *= f
		size += blank + length
	}
	return factor, size
}

// pointAt reads the decimals after 点.
func (g grammar) pointAt(s string) (exact.Fraction, int) {
	rest, ok := strings.CutPrefix(s, "点")
	if !ok {
		return exact.Fraction{}, 0
	}
	digits := []byte("0.")
	size := 0
	for len(digits) < maxDigits {
		d, length := digitAt(rest[size:])
		if length == 0 || g.decides(tael, strings.HasPrefix(rest[size:], "两")) {
			break
		}
		digits = append(digits, byte('0'+d))
		size += length
	}
	if size == 0 {
		return exact.Fraction{}, 0
	}
	v, err := exact.Parse(string(digits))
	return v, found(err == nil, len("点")+size)
}

// pointBefore reads the decimals in digits after 点.
func pointBefore(s string) (exact.Fraction, int) {
	rest, ok := strings.CutPrefix(s, "点")
	if !ok || !isDigit(rest, 0) {
		return exact.Fraction{}, 0
	}
	size := 0
	for isDigit(rest, size) && size < maxDigits {
		size++
	}
	v, err := exact.Parse("0." + rest[:size])
	return v, found(err == nil, len("点")+size)
}

// digitString reads digits one by one, as in 二〇二一 and 一二三. Two neighbours that stand for a range, 三五 and 七八, and
// digits with scales are for others.
func (g grammar) digitString(s string) (Numeral, int) {
	digits := make([]byte, 0, 8)
	size := 0
	for size < len(s) && len(digits) <= maxDigits {
		d, length := digitAt(s[size:])
		if length == 0 || g.decides(tael, strings.HasPrefix(s[size:], "两") && !g.isMaritime(s)) {
			break
		}
		digits = append(digits, byte('0'+d))
		size += length
	}
	if len(digits) < 2 || len(digits) > maxDigits {
		return Numeral{}, 0
	}
	rest := s[size:]
	if _, length := smallScale(rest); length > 0 && !g.belongsToUnit(rest) ||
		strings.HasPrefix(rest, "分之") && digits[0] == '0' {
		return Numeral{}, 0
	}
	if digits[0] == '0' && len(digits) == 2 && strings.HasPrefix(rest, "点") ||
		len(digits) == 2 && g.areNeighbours(int64(digits[0]-'0'), int64(digits[1]-'0')) {
		return Numeral{}, 0
	}
	v, err := exact.Parse(string(digits))
	if err != nil {
		return Numeral{}, 0
	}
	n := Numeral{Value: v, Chinese: true}
	if decimals, length := g.pointAt(rest); length > 0 {
		n.Value = n.Value.Add(decimals)
		size += length
	}
	if factor, length := g.scalesAt(s[size:]); factor > 1 {
		n.Value, n.Scale = n.Value.Mul(exact.Int(factor)), factor
		size += length
	}
	return n, size
}

// isMaritime reports whether digits are read out one by one in the radio's words.
func (g grammar) isMaritime(s string) bool {
	return g.decides(digitsOfRadio, strings.Contains(s, "幺"))
}
