package cell

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// Canonical is the cell in one fixed form of a language: ≥95%, 比上年增长3%至5%, 2021年12月31日前; at least 95%, by
// 2021-12-31. Reading it gives the same value: kind, comparator, bounds, unit, rate, change, approximation and
// qualifier. A text is its own canonical form.
func (t Threshold) Canonical(l lang.Language) string {
	w := printer{t: &t, english: l == lang.English}
	switch t.kind {
	case None:
		return "/"
	case Text:
		return t.text
	case Grade:
		return w.leadWords() + w.sign(t.op) + t.level + w.tailWords()
	case List:
		items := make([]string, len(t.items()))
		for i, item := range t.items() {
			items[i] = item.Canonical(l)
			items[i], _ = joinedLines(items[i]) // a line break would divide facts
		}
		if w.english {
			return strings.Join(items, "; ")
		}
		return strings.Join(items, "；")
	case Day:
		return w.day()
	}
	if t.approx == Few { // 几十 has no other form
		return trim(t.text)
	}
	return w.when() + w.leadWords() + w.changed() + w.bounds() + w.tailWords()
}

// printer prints one cell.
type printer struct {
	t       *Threshold
	english bool
	words   bool // for people: without what only another reading needs
}

func (w *printer) say(chinese, english string) string {
	if w.english {
		return english
	}
	return chinese
}

func (w *printer) sign(op Op) string {
	switch op {
	case Equal:
		return w.say("=", "exactly ")
	case AtLeast:
		return w.say("≥", "at least ")
	case More:
		return w.say(">", "more than ")
	case AtMost:
		return w.say("≤", "at most ")
	case Less:
		return w.say("<", "less than ")
	}
	return ""
}

func (w *printer) leadWords() string {
	before, _ := qualifierWords(w.t.Qualifier())
	return before
}

func (w *printer) tailWords() string {
	_, after := qualifierWords(w.t.Qualifier())
	return after
}

// changed is the base and the direction of a change.
func (w *printer) changed() string {
	if w.t.Change() == NoChange {
		return ""
	}
	base := w.t.Base()
	switch base {
	case "":
	case "上年":
		base = w.say("比上年", "over last year ")
	case "上年同期":
		base = w.say("同比", "year on year ")
	case "上期":
		base = w.say("环比", "over the last period ")
	default:
		base = "比" + base
	}
	if w.t.Change() == Fall {
		return base + w.say("下降", "decrease of ")
	}
	return base + w.say("提高", "increase of ")
}

// bounds is the comparator with the bounds and the unit.
func (w *printer) bounds() string {
	t := w.t
	low, high := t.low.Value, t.high.Value
	if t.Change() == Times {
		one := exact.Int(1)
		low, high = low.Sub(one), high.Sub(one)
	}
	approx := ""
	switch t.approx {
	case About:
		approx = w.say("约", "about ")
	case Nearly:
		approx = w.say("近", "nearly ")
	}
	if t.op != In {
		v := low
		if !t.low.Set {
			v = high
		}
		return w.sign(t.op) + approx + w.number(v)
	}
	if !t.low.Open && !t.high.Open {
		return w.say("", "from ") + approx + w.amount(low) + w.say("至", " to ") + w.number(high)
	}
	if low.Equal(high) { // nothing is >80% and <80%, which other words would make two facts of
		opening, closing := "[", "]"
		if t.low.Open {
			opening = "("
		}
		if t.high.Open {
			closing = ")"
		}
		return opening + w.number(low) + "," + w.number(high) + closing
	}
	from, to := AtLeast, AtMost
	if t.low.Open {
		from = More
	}
	if t.high.Open {
		to = Less
	}
	return w.sign(from) + approx + w.number(low) + w.say("且", " and ") + w.sign(to) + approx + w.number(high)
}

// number is a value with its unit and what it is counted by.
func (w *printer) number(v exact.Fraction) string { return w.amount(v) + w.per() }

// amount is a value with its unit.
func (w *printer) amount(v exact.Fraction) string {
	t := w.t
	if t.kind == Ratio {
		first, second, ok := t.Terms()
		if q, same := first.Quo(second); ok && same && q.Equal(v) {
			return w.unmistakable(first.String()) + ":" + second.String()
		}
		return w.unmistakable(v.String()) + ":1"
	}
	scale := w.scale()
	if scale != "" {
		v, _ = v.Quo(exact.Int(t.scale))
	}
	more := ""
	if t.approx == OrMore && !w.words {
		more = "余"
	}
	return w.fraction(v) + scale + more + w.unit(v)
}

// scale is the 万 or 亿 that the numbers were written with; "" where one of them isn't a decimal with it.
func (w *printer) scale() string {
	word := scaleWord(w.t.scale)
	if word == "" || w.t.scale < 1e4 || w.english {
		return ""
	}
	for _, b := range []Bound{w.t.low, w.t.high} {
		if q, ok := b.Value.Quo(exact.Int(w.t.scale)); !ok || strings.Contains(q.String(), "/") {
			return ""
		}
	}
	return word
}

// fraction is a value as a decimal, or as a fraction where no decimal is exact.
func (w *printer) fraction(v exact.Fraction) string {
	s := v.String()
	top, bottom, ok := strings.Cut(s, "/")
	if !ok || w.english && !strings.HasPrefix(w.t.unit.Name(), "/") { // 2/3/10万 isn't two thirds of /10万
		return w.unmistakable(s)
	}
	sign := ""
	if rest, negative := strings.CutPrefix(top, "-"); negative {
		sign, top = "-", rest
	}
	return sign + bottom + "分之" + top
}

// unmistakable is a number that nothing but a number is read as: it gets zeros that don't change it where it looks like
// a class, as in 2级, or like a month, as in 2021/7 and 2021.3至2021.10.
func (w *printer) unmistakable(s string) string {
	if top, bottom, ok := strings.Cut(s, "/"); ok && len(top) == len("2021") {
		return top + "0/" + bottom + "0"
	}
	whole, decimals, _ := strings.Cut(s, ".")
	switch {
	case w.t.unit.Name() == "级" && len(s) == 1:
		return s + ".0"
	case w.t.op == In && !w.t.unit.IsSet() && len(whole) == len("2021") && (len(decimals) == 1 || len(decimals) == 2):
		return s + strings.Repeat("0", 3-len(decimals))
	}
	return s
}

// unit is the unit's name as it is after a number; 3个月, as 3月 is a month of the year.
func (w *printer) unit(v exact.Fraction) string {
	u := w.t.unit
	switch {
	case !u.IsSet():
		return ""
	case words.IsLetter(u.Name()[0]) && !unit.Plainly(u.Name()).IsSet():
		return " " + u.Name()
	case w.english:
		if u.English() == "" || u.Dimension() == unit.Rate {
			return u.Name()
		}
		return " " + u.English()
	case u.Name() == "月", u.Name() == "季度":
		return "个" + u.Name()
	case u.Name() == "年" && exact.Int(1900).Cmp(v) <= 0 && v.Cmp(exact.Int(2100)) <= 0:
		return "个年度"
	}
	return u.Name()
}

func (w *printer) per() string {
	per := w.t.per()
	if len(per) == 0 {
		return ""
	}
	if !w.english {
		return "/" + strings.Join(per, "·")
	}
	return " per " + counted(per).In(lang.English)
}

// counted is what a value is per, as an argument of a sentence: 户·月 is household per month in English.
type counted []string

func (c counted) In(l lang.Language) string {
	if l != lang.English {
		return strings.Join(c, "·")
	}
	names := make([]string, len(c))
	for i, name := range c {
		names[i] = name
		if u := unit.Plainly(name); u.IsSet() && u.Singular() != "" {
			names[i] = u.Singular()
		}
	}
	return strings.Join(names, " per ")
}
