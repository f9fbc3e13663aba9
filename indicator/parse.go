package indicator

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// ParseTarget reads the cell of a target. It never fails: what it doesn't understand is in Residual and Notes.
func ParseTarget(text string) Threshold { return parse(text) }

// Parse is ParseTarget into space that the caller has.
func (t *Threshold) Parse(text string) {
	*t = Threshold{text: text}
	if !t.plain() {
		*t = parseFully(text)
	}
}

// ParseActual reads the cell of an actual on its own; For reads it in the light of a target.
func ParseActual(text string) Actual { return Actual{parse(text)} }

// maxCell is how many bytes of a cell are read; a longer one is text.
const maxCell = 64 << 10

func parse(text string) Threshold {
	t := Threshold{text: text}
	if t.plain() {
		return t
	}
	return parseFully(text)
}

// parseFully reads any cell.
func parseFully(text string) Threshold {
	t := Threshold{text: text, kind: Text}
	body := trim(text)
	if len(body) < len(text) && strings.HasSuffix(strings.TrimSpace(text), "。") {
		t.note("CELL_STOP", len(body), len(text))
	}
	switch {
	case body == "":
		t.kind = None
		return t
	case len(text) > maxCell:
		t.note("CELL_LONG", 0, len(text))
		return t
	case isNothing(body):
		t.kind = None
		return t
	}
	if level := levelWord(body); level != "" {
		t.kind, t.level = Grade, level
		return t
	}
	p := &cell{t: &t, s: body, offset: strings.Index(text, body)}
	if p.list() || p.bracketed() || p.date() || p.zero() || p.value() {
		return t
	}
	rare := t.more
	if rare != nil && len(rare.notes) == 0 {
		rare = nil
	}
	if rare != nil {
		rare = &more{notes: rare.notes}
	}
	t = Threshold{text: text, kind: Text, more: rare}
	if hasNumber(body) {
		t.residual(body, p.offset)
	}
	return t
}

// trim cuts blanks of any width and a full stop from the ends.
func trim(s string) string {
	s = strings.TrimFunc(s, blankRune)
	return strings.TrimRightFunc(strings.TrimRight(s, "。．"), blankRune)
}

func blankRune(r rune) bool { return unicode.IsSpace(r) || r == 0x3000 || r == 0xfeff || r == 0x200b }

func isNothing(s string) bool {
	switch s {
	case "/", "／", "\\", "-", "--", "—", "——", "－", "–", "―", "─", "无", "不适用":
		return true
	}
	return false
}

func hasNumber(s string) bool {
	for _, r := range s {
		if r = fold(r); r >= '0' && r <= '9' || strings.ContainsRune("≥≤≧≦＞＜<>%‰", r) {
			return true
		}
	}
	return false
}

// cell is a cell while it is read.
type cell struct {
	t      *Threshold
	s      string  // without the blanks around
	offset int     // of s in the text
	parts  *[]Part // nil while nobody asks for them
}

func (t *Threshold) rare() *more {
	if t.more == nil {
		t.more = new(more)
	}
	return t.more
}

func (t *Threshold) note(code lang.Code, start, end int, args ...any) {
	m := t.rare()
	m.notes = append(m.notes, Note{Message: lang.Of(code, args...), Start: start, End: end})
}

func (t *Threshold) residual(text string, start int) {
	m := t.rare()
	m.residual = append(m.residual, Fragment{Text: text, Start: start, End: start + len(text)})
}

// zero reads 零事故, 无事故, 不发生…, 杜绝….
func (p *cell) zero() bool {
	switch first, _ := utf8.DecodeRuneInString(p.s); first {
	case '零', '杜', '不', '无':
	default:
		return false
	}
	for _, word := range []string{"零", "杜绝", "不发生", "无发生"} {
		rest, ok := strings.CutPrefix(p.s, word)
		if !ok || rest == "" || utf8.RuneCountInString(rest) > 8 {
			continue
		}
		if word == "零" && (strings.HasPrefix(rest, "点") || unitOnly(rest)) {
			return false
		}
		p.t.kind, p.t.op = Quantity, Equal
		p.t.low, p.t.high = Bound{Set: true}, Bound{Set: true}
		p.t.unit = Unit{&unit{name: "起", dimension: Count, num: 1, den: 1}}
		if u, _ := unitAt("起"); u != nil {
			p.t.unit = Unit{u}
		}
		p.t.note("CELL_ZERO_WORD", p.offset, p.offset+len(p.s), p.s)
		return true
	}
	return false
}

func unitOnly(s string) bool {
	u, size := unitAt(s)
	return u != nil && size == len(s)
}

// prefixes are the comparators that stand before a number, longer ones first where one starts another.
var prefixes = []struct {
	word string
	op   Op
}{
	{">=", AtLeast},
	{"≥", AtLeast},
	{"≧", AtLeast},
	{"⩾", AtLeast},
	{"大于等于", AtLeast},
	{"大于或等于", AtLeast},
	{"不低于", AtLeast},
	{"不少于", AtLeast},
	{"不小于", AtLeast},
	{"至少", AtLeast},
	{"达到", AtLeast},
	{"不下于", AtLeast},
	{"<=", AtMost},
	{"≤", AtMost},
	{"≦", AtMost},
	{"⩽", AtMost},
	{"小于等于", AtMost},
	{"小于或等于", AtMost},
	{"不超过", AtMost},
	{"不高于", AtMost},
	{"不大于", AtMost},
	{"不多于", AtMost},
	{"至多", AtMost},
	{"最多", AtMost},
	{"控制在", AtMost},
	{">", More},
	{"〉", More},
	{"›", More},
	{"大于", More},
	{"超过", More},
	{"高于", More},
	{"多于", More},
	{"<", Less},
	{"〈", Less},
	{"‹", Less},
	{"小于", Less},
	{"低于", Less},
	{"少于", Less},
	{"不足", Less},
	{"不到", Less},
	{"不满", Less},
	{"未满", Less},
	{"=", Equal},
	{"═", Equal},
	{"等于", Equal},
	{"at least", AtLeast},
	{"no less than", AtLeast},
	{"no more than", AtMost},
	{"at most", AtMost},
	{"more than", More},
	{"less than", Less},
}

// suffixes stand behind the unit. 以上, 以下 and 以内 include the number (《民法典》第一千二百五十九条).
var suffixes = []struct {
	word string
	op   Op
}{
	{"及以上", AtLeast},
	{"及其以上", AtLeast},
	{"（含）以上", AtLeast},
	{"(含)以上", AtLeast},
	{"含以上", AtLeast},
	{"以上", AtLeast},
	{"及以下", AtMost},
	{"及其以下", AtMost},
	{"（含）以下", AtMost},
	{"(含)以下", AtMost},
	{"以下", AtMost},
	{"以内", AtMost},
	{"之内", AtMost},
	{"内", AtMost},
	{"以外", More},
}

// prefixIndex finds comparators by their first character.
var prefixIndex = indexPrefixes()

type prefixWord struct {
	word string
	op   Op
}

func indexPrefixes() map[rune][]prefixWord {
	index := map[rune][]prefixWord{}
	for _, p := range prefixes {
		first, _ := utf8.DecodeRuneInString(p.word)
		index[first] = append(index[first], prefixWord{p.word, p.op})
	}
	return index
}

// prefix is the comparator that a text starts with, and how long it is. Only the first character may be full-width.
func (p *cell) prefix(s string) (Op, int) {
	first, size := utf8.DecodeRuneInString(s)
	plain := fold(first)
	for _, w := range prefixIndex[plain] {
		tail := w.word[utf8.RuneLen(plain):]
		if strings.HasPrefix(s[size:], tail) {
			return w.op, size + len(tail)
		}
	}
	return Bare, 0
}

// value reads a comparator, a number or a range, a unit, and what follows.
func (p *cell) value() bool {
	s, at := p.s, 0
	skip := func() {
		for at < len(s) {
			r, size := utf8.DecodeRuneInString(s[at:])
			if !blankRune(r) {
				return
			}
			at += size
		}
	}
	at = p.change()
	op, size := p.prefix(s[at:])
	p.mark(PartComparator, at, at+size)
	at += size
	skip()
	var again Op
	if size = 0; op != Bare {
		again, size = p.prefix(s[at:])
	}
	if size > 0 {
		switch {
		case again == op:
			p.t.note("CELL_DOUBLED", p.offset, p.offset+at+size)
		case again == Equal && op == More:
			op = AtLeast
			p.t.note("CELL_LOOKALIKE", p.offset, p.offset+at+size)
		case again == Equal && op == Less:
			op = AtMost
			p.t.note("CELL_LOOKALIKE", p.offset, p.offset+at+size)
		default:
			return false
		}
		p.mark(PartComparator, at, at+size)
		at += size
		skip()
	}
	approx := Precisely
	for _, w := range [...]struct {
		word   string
		approx Approx
	}{{"约", About}, {"大约", About}, {"近", Nearly}, {"将近", Nearly}} {
		if strings.HasPrefix(s[at:], w.word) {
			p.mark(PartApprox, at, at+len(w.word))
			approx, at = w.approx, at+len(w.word)
			skip()
			break
		}
	}
	percent := p.percentWords(&at)
	negative := false
	if r, size := utf8.DecodeRuneInString(s[at:]); fold(r) == '-' && digitAfter(s[at+size:]) {
		negative, at = true, at+size
	}
	n, size := number(s[at:])
	if size == 0 {
		return false
	}
	if negative {
		n.value = n.value.Neg()
	}
	p.mark(PartNumber, at, at+size)
	at += size
	if percent != nil {
		return p.finish(op, n.value, *percent, at, approx)
	}
	for _, word := range []string{"余", "多"} {
		if strings.HasPrefix(s[at:], word) {
			p.mark(PartApprox, at, at+len(word))
			approx, at = OrMore, at+len(word)
		}
	}
	if n.more {
		approx = OrMore
	}
	p.t.scale = n.scale
	before := at
	skip()
	if n.damage {
		p.t.note("CELL_BLANKS", p.offset, p.offset+before)
	}
	if done, ok := p.rangeTo(op, n, &at); done {
		return ok
	}
	u, size := unitAt(s[at:])
	if u == nil {
		u, size = p.noun(s[at:])
	}
	p.mark(PartUnit, at, at+size)
	at += size
	if per := p.per(s[at:]); per > 0 {
		p.mark(PartUnit, at, at+per)
		at += per
	}
	return p.finish(op, n.value, Unit{u}, at, approx)
}

// percentWords reads 百分之, 千分之 before a number.
func (p *cell) percentWords(at *int) *Unit {
	for _, w := range []struct{ word, unit string }{{"百分之", "%"}, {"千分之", "‰"}} {
		if strings.HasPrefix(p.s[*at:], w.word) {
			*at += len(w.word)
			u, _ := unitAt(w.unit)
			return &Unit{u}
		}
	}
	return nil
}

// rangeTo reads the second number of a range. done says that there was one.
func (p *cell) rangeTo(op Op, n numeral, at *int) (done, ok bool) {
	s := p.s
	i := *at
	u, size := unitAt(s[i:])
	separator := i + size
	sign := 0
	for _, w := range []string{"-", "~", "～", "—", "–", "－", "至", "到", "--", "——"} {
		if strings.HasPrefix(s[separator:], w) && len(w) > sign {
			sign = len(w)
		}
	}
	if sign == 0 || op != Bare {
		return false, false
	}
	m, length := number(s[separator+sign:])
	if length == 0 {
		return false, false
	}
	start := separator + sign
	i = start + length
	v, size := unitAt(s[i:])
	if v == nil {
		v, size = p.noun(s[i:])
	}
	p.mark(PartNumber, start, i)
	p.mark(PartUnit, i, i+size)
	i += size
	if u == nil {
		u = v
	}
	if v == nil || u != v || i != len(s) {
		if v != nil || i != len(s) {
			return false, false
		}
	}
	low, high := n.value, m.value
	if high.Less(low) {
		p.t.note("CELL_REVERSED", p.offset, p.offset+len(s))
		low, high = high, low
	}
	p.t.kind, p.t.op, p.t.unit = kindOf(Unit{v}), In, Unit{v}
	p.t.low, p.t.high = Bound{Value: low, Set: true}, Bound{Value: high, Set: true}
	return true, true
}

// noun reads an unknown counting noun: a short run of Chinese characters up to a comparator or the end.
func (p *cell) noun(s string) (*unit, int) {
	end := 0
	for end < len(s) && end <= 12 {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !unicode.Is(unicode.Han, r) || suffixAt(s[end:]) > 0 {
			break
		}
		end += size
	}
	if end == 0 || end > 12 {
		return nil, 0
	}
	p.t.note("CELL_NOUN", p.offset+len(p.s)-len(s), p.offset+len(p.s)-len(s)+end, s[:end])
	return &unit{name: s[:end], dimension: Count, num: 1, den: 1}, end
}

func suffixAt(s string) int {
	for _, w := range suffixes {
		if strings.HasPrefix(s, w.word) {
			return len(w.word)
		}
	}
	return 0
}

func kindOf(u Unit) Kind {
	if u.of != nil && u.of.isTime {
		return Duration
	}
	return Quantity
}

// finish reads what follows the unit and sets the value.
func (p *cell) finish(op Op, v exact.Fraction, u Unit, at int, approx Approx) bool {
	s := p.s
	rest := strings.TrimFunc(s[at:], blankRune)
	for _, word := range []string{"左右", "上下"} {
		if after, ok := strings.CutPrefix(rest, word); ok {
			p.mark(PartApprox, len(s)-len(rest), len(s)-len(after))
			approx, rest = About, after
		}
	}
	for _, w := range suffixes {
		if after, ok := strings.CutPrefix(rest, w.word); ok && (op == Bare || op == w.op) {
			p.mark(PartComparator, len(s)-len(rest), len(s)-len(after))
			op, rest = w.op, after
			break
		}
	}
	rest = strings.TrimFunc(rest, blankRune)
	if rest != "" {
		if utf8.RuneCountInString(rest) > 6 || hasNumber(rest) {
			return false
		}
		p.t.residual(rest, p.offset+strings.LastIndex(s, rest))
	}
	p.t.approx = approx
	p.t.set(op, v, u.of, p.t.scale)
	return true
}
