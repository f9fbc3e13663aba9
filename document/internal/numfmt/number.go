package numfmt

import (
	"strconv"
	"strings"
)

// shape is how a section writes a number: where its digits are and what is done to the value before.
type shape struct {
	whole, part, power []int // tokens that are digits before and after the point, and of the exponent
	percents, scale    int
	grouped            bool
	powerAt, slashAt   int // tokens; -1 where there are none
}

func (s *section) shape() shape {
	p := shape{powerAt: -1, slashAt: -1}
	afterPoint := false
	commas := 0
	for i, t := range s.tokens {
		switch t.kind {
		case digit:
			switch {
			case p.powerAt >= 0:
				p.power = append(p.power, i)
			case afterPoint:
				p.part = append(p.part, i)
			default:
				p.whole = append(p.whole, i)
			}
			p.grouped = p.grouped || commas > 0 && !afterPoint && p.powerAt < 0
			commas = 0
		case point:
			afterPoint = true
			p.scale += commas
			commas = 0
		case comma:
			if len(p.whole)+len(p.part) > 0 {
				commas++
			}
		case percent:
			p.percents++
		case power:
			if p.powerAt < 0 {
				p.powerAt = i
			}
		case slash:
			if p.slashAt < 0 && len(p.whole) > 0 && s.isFraction(i) {
				p.slashAt = i
			}
		}
	}
	p.scale += commas
	return p
}

// isFraction reports whether a slash has digits on both sides.
func (s *section) isFraction(i int) bool {
	if s.tokens[i-1].kind != digit || i+1 >= len(s.tokens) {
		return false
	}
	next := s.tokens[i+1]
	return next.kind == digit || next.kind == literal && next.text >= "1" && next.text <= "9"
}

// number writes a number that isn't a date.
func (s *section) number(d decimal) string {
	p := s.shape()
	d.point += 2*p.percents - 3*p.scale
	if d.isZero() {
		d.point = 0
	}
	negative := d.negative && !d.isZero()
	d.negative = false
	texts := map[int]string{}
	switch {
	case p.slashAt >= 0:
		return sign(negative) + s.fraction(d, p)
	case p.powerAt >= 0 && len(p.whole)+len(p.part) > 0:
		d = s.fillPower(texts, d, p)
	case !s.general:
		d = d.round(len(p.part))
	}
	whole, part := d.split(len(p.part))
	s.fillWhole(texts, whole, p)
	s.fillPart(texts, part, p)
	var b strings.Builder
	b.WriteString(sign(negative))
	for i, t := range s.tokens {
		switch t.kind {
		case digit, power:
			b.WriteString(s.inNumerals(texts[i]))
		case general:
			if s.numerals == 1 || s.numerals == 2 {
				b.WriteString(spell(d.general(), s.numerals))
				continue
			}
			b.WriteString(s.inNumerals(d.general()))
		case comma, at:
		case point, percent, literal, slash:
			b.WriteString(t.text)
		}
	}
	return b.String()
}

func sign(negative bool) string {
	if negative {
		return "-"
	}
	return ""
}

// fillWhole gives the digits before the point to their places from the right; the first place takes what is left.
func (s *section) fillWhole(texts map[int]string, whole string, p shape) {
	count := 0
	for n := len(p.whole) - 1; n >= 0; n-- {
		i := p.whole[n]
		take := min(1, len(whole))
		if n == 0 {
			take = len(whole)
		}
		text := ""
		for k := range max(take, 1) {
			c := ""
			switch {
			case take > 0:
				c = whole[len(whole)-1-k : len(whole)-k]
			case s.tokens[i].text == "0":
				c = "0"
			case s.tokens[i].text == "?":
				c = " "
			}
			if c != "" && p.grouped && count > 0 && count%3 == 0 && c != " " {
				c += ","
			}
			if c != "" {
				count++
			}
			text = c + text
		}
		whole = whole[:len(whole)-take]
		texts[i] = text
	}
}

// fillPart gives the digits after the point to their places; # and ? don't show zeros at the end.
func (s *section) fillPart(texts map[int]string, part string, p shape) {
	ended := true
	for n := len(p.part) - 1; n >= 0; n-- {
		i := p.part[n]
		ended = ended && part[n] == '0' && s.tokens[i].text != "0"
		switch {
		case !ended:
			texts[i] = part[n : n+1]
		case s.tokens[i].text == "?":
			texts[i] = " "
		}
	}
}

// fillPower takes out a power of ten, a multiple of as many as there are places before the point, and writes it.
func (s *section) fillPower(texts map[int]string, d decimal, p shape) decimal {
	step := max(1, len(p.whole))
	for range 2 { // rounding up may give a digit more
		e := 0
		if !d.isZero() {
			e = floorTo(d.point-1, step)
		}
		m := d
		m.point -= e
		if m.isZero() {
			m.point = 0
		}
		r := m.round(len(p.part))
		if r.point <= step || len(p.whole) == 0 {
			texts[p.powerAt] = exponent(e, len(p.power), strings.HasSuffix(s.tokens[p.powerAt].text, "+"))
			return r
		}
		d = r
		d.point += e
	}
	return d
}

func floorTo(n, step int) int {
	if rest := n % step; rest < 0 {
		return n - rest - step
	}
	return n - n%step
}

// fraction writes # ?/?: the nearest fraction with so many digits below the line, or with a number that is given.
func (s *section) fraction(d decimal, p shape) string {
	var over, under, whole []int // tokens
	for i, t := range s.tokens {
		switch {
		case t.kind != digit:
		case i > p.slashAt:
			under = append(under, i)
		default:
			over = append(over, i)
		}
	}
	for n := len(over) - 1; n > 0; n-- { // a gap parts the whole number from the numerator
		if over[n]-over[n-1] > 1 {
			whole = over[:n]
			break
		}
	}
	integer, part := d.split(0)
	part = part[:min(len(part), 9)]
	if integer == "" {
		integer = "0"
	}
	one := int64(1)
	for range part {
		one *= 10
	}
	above, _ := strconv.ParseInt("0"+part, 10, 64)
	given := s.denominator(p.slashAt)
	numerator, denominator := nearest(above, one, given, len(under))
	n, err := strconv.ParseInt(integer, 10, 64)
	if err != nil || len(integer) > 15 {
		return d.general()
	}
	if numerator == denominator {
		n, numerator = n+1, 0
	}
	switch {
	case whole == nil:
		return strconv.FormatInt(n*denominator+numerator, 10) + "/" + strconv.FormatInt(denominator, 10)
	case numerator == 0:
		return strconv.FormatInt(n, 10)
	case n == 0:
		return strconv.FormatInt(numerator, 10) + "/" + strconv.FormatInt(denominator, 10)
	}
	return strconv.FormatInt(n, 10) + " " + strconv.FormatInt(numerator, 10) + "/" + strconv.FormatInt(denominator, 10)
}

// denominator is the number that a format gives below the line; 0 where it doesn't.
func (s *section) denominator(slashAt int) int64 {
	text := ""
	for _, t := range s.tokens[slashAt+1:] {
		if t.kind != literal && (t.kind != digit || t.text != "0" || text == "") {
			break
		}
		text += t.text
	}
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil || n < 1 {
		return 0
	}
	return n
}

// nearest is a fraction near above/one, which is below 1: with a given denominator, or the last of its continued
// fraction that has so many digits at most below the line.
func nearest(above, one, given int64, digits int) (numerator, denominator int64) {
	if given > 0 {
		return (above*given + one/2) / one, given
	}
	most := int64(9)
	for range min(digits, 4) - 1 {
		most = most*10 + 9
	}
	var before, under int64 = 1, 0
	denominator = 1
	for rest := one; above > 0; {
		n := rest / above
		if n > most || n*denominator+under > most {
			break
		}
		before, numerator = numerator, n*numerator+before
		under, denominator = denominator, n*denominator+under
		rest, above = above, rest%above
	}
	return numerator, denominator
}
