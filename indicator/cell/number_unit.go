package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// amount is one number with its unit.
type amount struct {
	numeral.Numeral
	unit   unit.Unit
	per    []string
	each   exact.Fraction // the number that it is counted by, of 次/10万公顷; 0 for one
	approx Approx
	open   bool // 不含
	closed bool // 含
	inYear bool // the unit is the 年 of 2021年, and not of 3周年
	start  int
	end    int
}

// divide divides by the number of things that it is counted by.
func (a *amount) divide(each exact.Fraction) {
	if each.Sign() <= 0 {
		return
	}
	a.Value, _ = a.Value.Quo(each)
	a.High, _ = a.High.Quo(each)
	if a.each.Sign() == 0 {
		a.each = exact.Int(1)
	}
	a.each = a.each.Mul(each)
}

// isYear reports whether the number and its unit may name a year of our time.
func (a *amount) isYear() bool {
	v, whole := a.Value.Int64()
	return a.inYear && whole && !a.Range && a.Scale == 0 && a.end-a.start > len("年") && v >= 1900 && v <= 2100
}

// amount reads a number, and its unit with what it is counted by.
func (p *cell) amount(at int) (amount, bool) {
	at = p.skip(at)
	n, size := p.numberAt(at)
	if size == 0 {
		return amount{}, false
	}
	a := amount{Numeral: n, start: at, end: at + size}
	if n.Range && p.decides(yearOfPlan, p.isPlanPeriod(at, a.end)) {
		return amount{}, false
	}
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
	p.doubtful(&n, at, a.end)
	if n.Chinese {
		p.financial(n.Value, at, a.end)
	}
	p.eightDigits(&a)
	p.scaleLetter(&a)
	p.scaleWord(&a)
	p.made("amount")
	if n.Percent != "" {
		a.unit = unit.Plainly(n.Percent)
		return a, true
	}
	if w, size := p.moreOrLessAt(a.end); size > 0 && w == OrMore {
		p.mark(PartApprox, a.end, a.end+size)
		a.approx, a.end = OrMore, a.end+size
		p.scaleBehind(&a)
	}
	p.plus(a.end, &a)
	p.unitOf(&a)
	return a, true
}

// plus reads the + of 30+人 and 30%+ like 余. It reports how long it is.
func (p *cell) plus(at int, a *amount) int {
	size := p.starts(at, "+")
	next := words.FirstByte(p.s[at+size:])
	goesOn := words.IsDigit(next) || words.IsLetter(next) || next == '-' || next == '+'
	if size == 0 || a.approx != Precisely || goesOn {
		return 0
	}
	p.mark(PartApprox, at, at+size)
	p.noteAt("CELL_PLUS", at, at+size)
	a.approx, a.end = OrMore, max(a.end, at+size)
	return size
}

// isPlanPeriod reports whether 十四五 names the period of a five-year plan.
func (p *cell) isPlanPeriod(start, end int) bool {
	name := p.s[start:end]
	return strings.HasPrefix(name, "十") && strings.HasSuffix(name, "五") && utf8.RuneCountInString(name) == 3 &&
		p.starts(end, "期间", "时期", "规划", "末", "以来", "期末", "收官") > 0
}

// eightDigits notes that 20221231 may be a day.
func (p *cell) eightDigits(a *amount) {
	d, size := dates.EightDigitDay(p.s[a.start:])
	if size == 0 || a.end-a.start != size || a.end != len(p.s) {
		return
	}
	p.noteAt("CELL_MAY_BE_DAY", a.start, a.end, d.String())
	p.alternative("CELL_MAY_BE_DAY", func(t *Threshold) {
		t.kind, t.unit = Day, unit.Unit{}
		for _, b := range []*Bound{&t.low, &t.high} {
			if b.Set {
				*b = Bound{Date: d, Set: true, Open: b.Open}
			}
		}
	}, d.String())
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
	u, _ := p.unitAt(a.end + 1)
	isLetter := u.Dimension() != unit.Count && u.Dimension() != unit.Currency ||
		words.IsLetter(words.FirstByte(p.s[a.end+1:]))
	if !u.IsSet() || p.decides(letterOfScale, isLetter) {
		return
	}
	p.noteAt("CELL_SCALE_LETTER", a.end, a.end+1, p.s[a.end:a.end+1], factor)
	p.scaled(a, factor, a.end+1)
}

// scaleWord reads the million of 5 million yuan.
func (p *cell) scaleWord(a *amount) {
	if a.Chinese || a.Scale != 0 {
		return
	}
	at := p.skip(a.end)
	if factor, size := englishScales.At(p.s[at:]); size > 0 {
		p.scaled(a, factor, at+size)
	}
}

// englishScales are the words for scales after digits.
var englishScales = words.Of([]words.Meaning[int64]{
	{100, "hundred"}, {1e3, "thousand"}, {1e6, "million mln"}, {1e9, "billion bn"},
})

// scaleBehind reads 万 and 亿 after the 余 of 500余万, where the numeral didn't.
func (p *cell) scaleBehind(a *amount) {
	for _, scale := range []struct {
		word   string
		factor int64
	}{{"万亿", 1e12}, {"万", 1e4}, {"亿", 1e8}} {
		if size := p.starts(a.end, scale.word); size > 0 {
			p.scaled(a, scale.factor, a.end+size)
			return
		}
	}
}

// scaled multiplies a number by the scale that ends at a place.
func (p *cell) scaled(a *amount, factor int64, end int) {
	p.mark(PartNumber, a.end, end)
	a.Value, a.Scale, a.end = a.Value.Mul(exact.Int(factor)), factor, end
}
