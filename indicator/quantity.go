package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// lead is what stands before a number.
type lead struct {
	comparison
	approx    Approx
	per       []string
	money     *unit // of ¥ and 人民币
	plusMinus bool
	each      exact.Fraction // the number that it is counted by, of 每千人
	between   bool           // 从, 介于: a range follows
}

// amount is one number with its unit.
type amount struct {
	numeral.Numeral
	unit   *unit
	per    []string
	approx Approx
	open   bool // 不含
	closed bool // 含
	start  int
	end    int
}

// quantity reads a comparator, a number or a range, a unit, and what follows.
func (p *cell) quantity() bool { return p.quantityAt(0) }

func (p *cell) quantityAt(at int) bool {
	var l lead
	at, ok := p.lead(at, &l)
	if !ok {
		return false
	}
	a, ok := p.amount(at)
	if !ok {
		return false
	}
	if l.money != nil {
		if a.unit != nil && a.unit.dimension != Currency {
			return false
		}
		if a.unit == nil || a.unit.name == "元" {
			a.unit = l.money
		}
	}
	if done, ok := p.rangeFrom(&l, &a); done {
		return ok
	}
	if l.between {
		return false
	}
	return p.finish(&l, &a)
}

// lead reads what stands before the number, in any order.
func (p *cell) lead(at int, l *lead) (int, bool) {
	for range 12 {
		at = p.skip(at)
		next, ok := p.leadWord(at, l)
		if !ok {
			return at, false
		}
		if next == at {
			return at, true
		}
		at = next
	}
	return at, false
}

// leadWord reads one word of the lead; ok is false for comparators that contradict each other.
func (p *cell) leadWord(at int, l *lead) (next int, ok bool) {
	s := p.s[at:]
	if size := p.perBefore(at, l); size > 0 {
		p.mark(PartPer, at, at+size)
		return at + size, true
	}
	if size := p.changeAt(at); size > 0 {
		p.mark(PartChange, at, at+size)
		return at + size, true
	}
	if c, size := comparators.at(s); size > 0 && !strings.HasPrefix(s[size:], "余") {
		p.mark(PartComparator, at, at+size)
		return at + size, p.compare(l, c, at, at+size)
	}
	if a, size := approximations.at(s); size > 0 {
		p.mark(PartApprox, at, at+size)
		l.approx = a
		return at + size, true
	}
	if w, size := qualifiers.at(s); size > 0 {
		p.mark(PartQualifier, at, at+size)
		p.qualify(w)
		return at + size, true
	}
	if size := p.starts(at, "±", "+-", "正负", "+/-", "误差", "偏差", "浮动"); size > 0 {
		p.mark(PartComparator, at, at+size)
		l.plusMinus = true
		return at + size, true
	}
	if size := p.starts(at, "从", "自", "介于", "位于", "在", "between", "from"); size > 0 {
		l.between = true
		return at + size, true
	}
	return p.currency(at, l), true
}

// currency reads ¥, 人民币 and $ before a number.
func (p *cell) currency(at int, l *lead) int {
	for _, sign := range []struct{ word, unit string }{{"人民币", "元"}, {"RMB", "元"}, {"CNY", "元"}, {"¥", "元"}, {"$", "美元"}, {"USD", "美元"}} {
		if size := p.starts(at, sign.word); size > 0 {
			p.mark(PartUnit, at, at+size)
			l.money = unitNamed(sign.unit)
			if sign.word == "¥" && p.text[p.origin(at):p.origin(at+size)] == "¥" {
				p.alternative("CELL_CURRENCY_SIGN", func(t *Threshold) { t.unit = Unit{unitNamed("日元")} }, sign.word, sign.unit)
			}
			if sign.word == "$" || sign.word == "¥" && p.text[p.origin(at):p.origin(at+size)] == "¥" {
				p.noteAt("CELL_CURRENCY_SIGN", at, at+size, sign.word, sign.unit)
			}
			return at + size
		}
	}
	return at
}

// compare joins a comparator with those before it.
func (p *cell) compare(l *lead, c comparison, start, end int) bool {
	p.qualify(c.word)
	switch {
	case c.op == Bare:
	case l.op == Bare, l.soft && !c.soft:
		l.op, l.soft = c.op, c.soft
	case c.soft:
	case l.op == c.op:
		p.noteAt("CELL_DOUBLED", start, end)
	default:
		return false
	}
	return true
}

// amount reads a number, and its unit with what it is counted by.
func (p *cell) amount(at int) (amount, bool) {
	at = p.skip(at)
	n, size := numeral.Read(p.s[at:])
	if size == 0 {
		return amount{}, false
	}
	a := amount{Numeral: n, start: at, end: at + size}
	p.mark(PartNumber, at, a.end)
	if n.Blanks {
		p.noteAt("CELL_BLANKS", at, a.end)
	}
	if n.Slash {
		p.noteAt("CELL_SLASH", at, a.end, n.Value)
		p.slashDate(at)
	}
	if n.Range && !n.Few {
		p.noteAt("CELL_NEIGHBOURS", at, a.end, n.Value, n.High)
	}
	if n.Few || n.Over {
		p.noteAt("CELL_FEW", at, a.end, p.s[at:a.end])
	}
	if n.More {
		a.approx = OrMore
	}
	p.scaleLetter(&a)
	if n.Percent != "" {
		a.unit = unitNamed(n.Percent)
		return a, true
	}
	if w, size := approximationsAfter.at(p.s[a.end:]); size > 0 && w == OrMore {
		p.mark(PartApprox, a.end, a.end+size)
		a.approx, a.end = OrMore, a.end+size
		p.scaleBehind(&a)
	}
	p.unitOf(&a)
	return a, true
}

// scaleLetter reads the k and w of 15k元 and 3w人.
func (p *cell) scaleLetter(a *amount) {
	if a.end >= len(p.s) || a.Chinese || a.Scale != 0 {
		return
	}
	factor := int64(0)
	switch p.s[a.end] {
	case 'w', 'W':
		factor = 1e4
	case 'k', 'K':
		factor = 1e3
	}
	if factor == 0 {
		return
	}
	u, _ := unitAt(p.s[a.end+1:])
	if u == nil || u.dimension != Count && u.dimension != Currency || isLetter(firstByte(p.s[a.end+1:])) {
		return
	}
	p.noteAt("CELL_SCALE_LETTER", a.end, a.end+1, p.s[a.end:a.end+1], factor)
	a.Value, a.Scale, a.end = a.Value.Mul(exact.Int(factor)), factor, a.end+1
}

// scaleBehind reads 万 and 亿 behind the 余 of 500余万, where the numeral didn't.
func (p *cell) scaleBehind(a *amount) {
	for _, scale := range []struct {
		word   string
		factor int64
	}{{"万亿", 1e12}, {"万", 1e4}, {"亿", 1e8}} {
		if size := p.starts(a.end, scale.word); size > 0 {
			a.Value, a.Scale, a.end = a.Value.Mul(exact.Int(scale.factor)), scale.factor, a.end+size
			return
		}
	}
}

// unitOf reads the unit of an amount, and what follows it closely: 半, 余, 角 and 分, 每人.
func (p *cell) unitOf(a *amount) {
	at := p.skip(a.end)
	u, size := unitAt(p.s[at:])
	word := p.s[at : at+size]
	if u == nil && !followsUnit(p.s[at:]) && p.starts(at, "半") == 0 {
		if u, size = nounAt(p.s[at:]); u != nil && p.isNoun(a, at, size) {
			p.noteAt("CELL_NOUN", at, at+size, u.name)
		} else {
			u, size = nil, 0
		}
	}
	if u == nil {
		end := a.end
		if a.per, a.end = p.perAfter(a.end, a); len(a.per) > 0 {
			p.noteAt("CELL_UNIT_LEFT_OUT", end, a.end)
		}
		return
	}
	u = p.meant(u, word, at, size)
	p.mark(PartUnit, at, at+size)
	a.unit, a.end = u, at+size
	if u.dimension == Currency || u.name == "角" {
		p.coins(a)
	}
	if half := p.starts(a.end, "半"); half > 0 && (a.Chinese || u.name == "个" || u.isTime) {
		one, _ := exact.Ratio(1, 2)
		a.Value, a.end = a.Value.Add(one), a.end+half
		if u.name == "个" { // 两个半月, 三个半小时
			if v, size := unitAt(p.s[a.end:]); v != nil {
				p.mark(PartUnit, a.end, a.end+size)
				a.unit, a.end = v, a.end+size
			}
		}
	}
	p.smaller(a)
	if w, size := approximationsAfter.at(p.s[a.end:]); size > 0 && w == OrMore && !strings.HasPrefix(p.s[a.end:], "来") {
		p.mark(PartApprox, a.end, a.end+size)
		a.approx, a.end = OrMore, a.end+size
		if v, size := unitAt(p.s[a.end:]); v != nil && u.name == "个" { // 3个多月
			a.unit, a.end = v, a.end+size
		}
	}
	a.per, a.end = p.perAfter(a.end, a)
}

// smaller reads the smaller units behind an amount of time: 8天20小时, 一年零三个月.
func (p *cell) smaller(a *amount) {
	for a.unit.isTime {
		at := a.end + p.starts(a.end, "又", "零", "加")
		n, size := numeral.Read(p.s[at:])
		if size == 0 || n.Range || n.Percent != "" {
			return
		}
		u, length := unitAt(p.s[at+size:])
		if u != nil && u.name == "分" && a.unit.name == "小时" {
			u = unitNamed("分钟")
		}
		if u == nil || !u.isTime || !(Unit{u}).Comparable(Unit{a.unit}) || !(Unit{u}).Base(exact.Int(1)).Less(Unit{a.unit}.Base(exact.Int(1))) {
			return
		}
		p.mark(PartNumber, at, at+size)
		p.mark(PartUnit, at+size, at+size+length)
		a.Value = Unit{u}.FromBase(Unit{a.unit}.Base(a.Value)).Add(n.Value)
		a.unit, a.end = u, at+size+length
	}
}

// isNoun reports whether unknown characters behind a number may be a counting noun: not behind a Chinese numeral that may
// be a word of its own, as in 统一, and not for long.
func (p *cell) isNoun(a *amount, at, size int) bool {
	n := utf8.RuneCountInString(p.s[at : at+size])
	return (!a.Chinese || n == 1 && at+size == len(p.s)) && n <= 5 && !strings.ContainsAny(p.s[at:at+size], "年月日第的了在到被把和与及未不无有已号前")
}

// meant is the unit that a word stands for beside others: 度 is degrees of an angle unless electricity or heat is near.
func (p *cell) meant(u *unit, word string, at, size int) *unit {
	switch {
	case word == "M":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.name, "MB")
		p.alternative("CELL_UNIT_AMBIGUOUS", func(t *Threshold) { t.unit = Unit{unitNamed("MB")} }, word, u.name, "MB")
	case word == "度" && (strings.Contains(p.s, "电") || strings.HasPrefix(p.s[at+size:], "/户")):
		return unitNamed("千瓦时")
	case word == "度" && strings.Contains(p.s, "华氏"):
		return unitNamed("℉")
	case word == "度" && (strings.Contains(p.s, "温") || strings.Contains(p.s, "摄氏")):
		return unitNamed("℃")
	case word == "度":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.name, "千瓦时、℃")
		for _, other := range []string{"千瓦时", "℃"} {
			p.alternative("CELL_UNIT_AMBIGUOUS", func(t *Threshold) { t.unit = Unit{unitNamed(other)} }, word, u.name, other)
		}
	case word == "百分比", word == "个百分比":
		p.noteAt("CELL_PERCENT_WORD", at, at+size, word)
	case word == "日":
		if strings.HasPrefix(p.s[at+size:], "内") || strings.HasPrefix(p.s[at+size:], "以") {
			break
		}
		p.noteAt("CELL_DAY_AMBIGUOUS", at, at+size)
		p.alternative("CELL_DAY_AMBIGUOUS", (*Threshold).asDayOfMonth)
	}
	return u
}

// coins reads the 角, 分 and 整 behind 元.
func (p *cell) coins(a *amount) {
	at := a.end
	for _, coin := range []struct {
		words string
		den   int64
	}{{"角毛", 10}, {"分", 100}} {
		n, size := numeral.Read(p.s[at:])
		if size == 0 || n.Percent != "" {
			break
		}
		r, length := utf8.DecodeRuneInString(p.s[at+size:])
		if !strings.ContainsRune(coin.words, r) {
			continue
		}
		part, _ := exact.Ratio(1, coin.den)
		a.Value, at = a.Value.Add(n.Value.Mul(part)), at+size+length
		p.mark(PartNumber, a.end, at)
	}
	for _, word := range []string{"人民币", "整", "正", "钱"} {
		at += p.starts(at, word)
	}
	a.end = at
}

// finish reads what follows the unit and sets the value.
func (p *cell) finish(l *lead, a *amount) bool {
	if len(l.per) > 0 && len(a.per) > 0 {
		return false
	}
	if l.approx != Precisely {
		if a.approx != Precisely && a.approx != l.approx {
			return false
		}
		a.approx = l.approx
	}
	at, ok := p.tail(a.end, l, a)
	if !ok {
		return false
	}
	if rest := p.s[at:]; a.Chinese && rest != "" && (strings.HasPrefix(rest, "性") || strings.ContainsAny(rest, numeralCharacters)) {
		return false // 一次性 and 一户一策 count nothing
	}
	if l.each.Sign() > 0 {
		a.Value, _ = a.Value.Quo(l.each)
		a.High, _ = a.High.Quo(l.each)
	}
	if (l.plusMinus || a.Range) && (a.approx == OrMore || a.approx == Nearly) {
		return false
	}
	t := p.t
	per := slices.Concat(l.per, a.per)
	if u := speed(a.unit, per); u != nil {
		a.unit, per = u, nil
	}
	if len(per) > 0 {
		t.rare().per = per
	}
	t.approx = a.approx
	v, op := a.Value, l.op
	switch {
	case l.plusMinus:
		t.set(In, v, a.unit, a.Scale)
		t.low, t.high = Bound{Value: v.Neg(), Set: true}, Bound{Value: v, Set: true}
	case a.Range:
		if op != Bare && !l.soft {
			return false
		}
		t.set(In, v, a.unit, a.Scale)
		t.low, t.high = Bound{Value: v, Set: true}, Bound{Value: a.High, Set: true, Open: a.Few}
		if a.Few {
			t.approx = Few
		}
	case a.Over && op == Bare:
		t.set(AtLeast, v, a.unit, a.Scale)
		t.approx = Few
	default:
		p.setBounds(op, a)
	}
	p.flipForMultiple(a)
	return p.counted(at, a) || p.rest(at)
}

// speed is the unit of a way by a time, where the table has it.
func speed(u *unit, per []string) *unit {
	if u == nil || len(per) != 1 {
		return nil
	}
	switch u.name + "/" + per[0] {
	case "千米/小时":
		return unitNamed("千米/时")
	case "米/秒":
		return unitNamed("米/秒")
	}
	return nil
}

// setBounds sets what a comparator and a number say, with the end that 余 and 近 leave open.
func (p *cell) setBounds(op Op, a *amount) {
	t := p.t
	switch {
	case a.open && op == AtLeast:
		op = More
	case a.open && op == AtMost:
		op = Less
	case a.closed && op == More:
		op = AtLeast
	case a.closed && op == Less:
		op = AtMost
	}
	t.set(op, a.Value, a.unit, a.Scale)
	switch {
	case op != Bare:
	case a.approx == OrMore:
		t.high, t.low.Open = Bound{}, true
	case a.approx == Nearly:
		t.low, t.high.Open = Bound{}, true
	}
}

// flipForMultiple reads 提高1倍 as twice as much, and says so. 是去年的3倍 is three times as much.
func (p *cell) flipForMultiple(a *amount) {
	if a.unit == nil || a.unit.dimension != Multiple || p.t.Change() == NoChange {
		return
	}
	m := p.t.rare()
	switch m.change {
	case Rise:
		one := exact.Int(1)
		p.t.shift(func(v exact.Fraction) exact.Fraction { return v.Add(one) })
		p.noteAt("CELL_TIMES_MORE", a.start, a.end, a.Value, a.Value.Add(one))
		p.alternative("CELL_TIMES_MORE", func(t *Threshold) {
			t.shift(func(v exact.Fraction) exact.Fraction { return v.Sub(one) })
		}, a.Value, a.Value.Add(one))
		m = p.t.rare()
		m.change = Times
	case Fall:
		p.noteAt("CELL_TIMES_LESS", a.start, a.end)
	}
}

// shift changes both bounds.
func (t *Threshold) shift(by func(exact.Fraction) exact.Fraction) {
	for _, b := range []*Bound{&t.low, &t.high} {
		if b.Set {
			b.Value = by(b.Value)
		}
	}
}

// counted reads what is counted behind a counting noun: the 宣传片 of 1部宣传片.
func (p *cell) counted(at int, a *amount) bool {
	thing := p.s[at:]
	if thing == "" || a.unit == nil || a.unit.dimension != Count || utf8.RuneCountInString(thing) > 12 || hasNumber(thing) || strings.ContainsAny(thing, turns) || isLetter(thing[0]) {
		return false
	}
	p.noteAt("CELL_COUNTED", at, len(p.s), thing)
	return true
}

// tail reads what follows a unit: 以上, 左右, 完成, a remark in brackets.
func (p *cell) tail(at int, l *lead, a *amount) (int, bool) {
	for range 8 {
		at = p.skip(at)
		s := p.s[at:]
		if op, size := comparatorsAfter.at(s); size > 0 {
			p.mark(PartComparator, at, at+size)
			switch {
			case l.op == Bare || l.soft:
				l.op, l.soft = op, false
			case l.op == op:
				p.noteAt("CELL_DOUBLED", at, at+size)
			case l.op == More && op == AtLeast, l.op == Less && op == AtMost:
				p.noteAt("CELL_STRICT_AND_NOT", at, at+size, s[:size])
			default:
				return at, false
			}
			at += size
			continue
		}
		if w, size := approximationsAfter.at(s); size > 0 && !strings.HasPrefix(s, "来") {
			p.mark(PartApprox, at, at+size)
			a.approx = w
			at += size
			continue
		}
		if w, size := tailQualifiers.at(s); size > 0 {
			p.mark(PartQualifier, at, at+size)
			p.qualify(w)
			at += size
			continue
		}
		if len(a.per) == 0 && len(l.per) == 0 && a.unit != nil && strings.HasPrefix(s, "/") {
			var end int
			if a.per, end = p.perAfter(at, a); end > at {
				at = end
				continue
			}
		}
		size := p.remark(at, a)
		if size == 0 {
			return at, true
		}
		at += size
	}
	return at, true
}

// remark reads what stands in brackets behind a value: (含), (不含), a unit.
func (p *cell) remark(at int, a *amount) int {
	for _, w := range []struct {
		word string
		open bool
	}{{"(含)", false}, {"(含本数)", false}, {"含", false}, {"(不含)", true}, {"(不含本数)", true}, {"不含", true}} {
		if size := p.starts(at, w.word); size > 0 {
			p.mark(PartComparator, at, at+size)
			a.open, a.closed = w.open, !w.open
			return size
		}
	}
	if at >= len(p.s) || p.s[at] != '(' {
		return 0
	}
	end := strings.IndexByte(p.s[at:], ')')
	if end < 0 {
		return 0
	}
	inner := p.s[at+1 : at+end]
	inner = strings.TrimPrefix(inner, "单位:")
	if same, ok := strings.CutPrefix(inner, "含"); ok && same == p.s[a.start:a.end] {
		p.mark(PartComparator, at, at+end+1)
		a.closed = true
		return end + 1
	}
	u, size := unitAt(inner)
	switch {
	case u == nil || size != len(inner):
		if hasNumber(inner) {
			return 0
		}
		p.residual(at, at+end+1)
	case a.unit == nil:
		a.unit = u
		p.mark(PartUnit, at+1, at+end)
		p.noteAt("CELL_UNIT_BRACKETS", at, at+end+1, u.name)
	case a.unit == u:
		p.noteAt("CELL_REMARK", at, at+end+1, inner)
	default:
		p.noteAt("CELL_REMARK", at, at+end+1, inner)
	}
	return end + 1
}
