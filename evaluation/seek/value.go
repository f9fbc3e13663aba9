package seek

import (
	"strings"
	"time"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// value moves an actual that is a number or a date.
func (s *search) value(l *lever, rule *rules.Rule, row evaluation.Row) {
	ind := &s.form.Indicators[l.indicator]
	of := &ind.Target
	switch {
	case of.Kind() == cell.Day:
		s.date(l, rule, row)
		return
	case of.Kind() == cell.List:
		l.refused = lang.Of("SEEK_MANY")
		return
	case of.Kind() != cell.Quantity && of.Kind() != cell.Duration:
		if of = &ind.Actual.Threshold; of.Kind() != cell.Quantity && of.Kind() != cell.Duration {
			l.refused = lang.Of("SEEK_NO_NUMBER")
			return
		}
	}
	reading := ind.Actual.For(*of)
	l.has = reading.Status == cell.Readable || reading.Status == cell.Ambiguous && row.Score().IsSet()
	l.from = strings.TrimSpace(ind.Actual.Text())
	targets := targetsOf(&ind.Target)
	word, scale := written(of)
	digits := l.digits(of, scale, append(targets, reading.Value))
	l.step = exact.Scaled(1, digits).Mul(scale)
	l.unit = l.floor(scale)
	l.write = func(v exact.Fraction) string {
		q, _ := v.Quo(scale)
		return q.String() + word
	}
	l.put = func(f *indicator.Form, v exact.Fraction) {
		f.Indicators[l.indicator].Actual = cell.ParseActual(l.write(v))
	}
	l.breaks = outcomes(s.conditional(s.edges(rule, row.Points().Fraction()), row.Points().Fraction()), targets, of.Unit())
	if l.has {
		l.now = l.floor(reading.Value)
	}
	s.bound(l, of, targets, reading.Value)
	l.size = reading.Value.Abs()
	if l.size.IsZero() && len(targets) > 0 {
		l.size = targets[0].Abs()
	}
	if back := cell.ParseActual(l.text(l.now)); back.For(*of).Status != cell.Readable ||
		!back.For(*of).Value.Equal(l.at(l.now)) {
		l.refused = lang.Of("SEEK_NO_NUMBER") // such a value can't be written in the target's terms
	}
}

// targetsOf are the ends of a target.
func targetsOf(t *cell.Threshold) []exact.Fraction {
	var all []exact.Fraction
	for _, b := range []cell.Bound{t.Low(), t.High()} {
		if b.Set && (len(all) == 0 || !all[0].Equal(b.Value)) {
			all = append(all, b.Value)
		}
	}
	return all
}

// written is the unit of a target as in its cell, 公里 and not 千米, with the 万 or 亿 before it, and the factor that it
// stands for.
func written(t *cell.Threshold) (string, exact.Fraction) {
	text := strings.TrimSpace(t.Text())
	per := ""
	if all := t.Per(); len(all) > 0 {
		per = "/" + strings.Join(all, "·")
	}
	name := unitAsWritten(t)
	for _, word := range []string{name, strings.TrimSpace(text[strings.LastIndexAny(text, "0123456789")+1:]), name + per} {
		if scale, ok := scaleOf(word, t); ok {
			return word, scale
		}
	}
	return t.Unit().Name() + per, exact.Int(1)
}

// scaleOf is the factor of a unit in terms of a target's unit; false if it isn't clearly the target's.
func scaleOf(word string, t *cell.Threshold) (exact.Fraction, bool) {
	if word == "" {
		return exact.Fraction{}, false
	}
	three := cell.ParseActual("3" + word)
	r := three.For(*t)
	if r.Status != cell.Readable || len(r.Notes) > 0 || len(three.Notes()) > 0 || len(three.Residual()) > 0 || r.IsRange {
		return exact.Fraction{}, false
	}
	scale, _ := r.Value.Quo(exact.Int(3))
	return scale, scale.Sign() > 0
}

// unitAsWritten is the last unit of a cell that follows a number, with the scale of that number: 万平方米 of “8万平方米以上”.
func unitAsWritten(t *cell.Threshold) string {
	text := t.Text()
	var scale, name string
	for _, part := range t.Parts() {
		switch of := text[part.Start:part.End]; part.Kind {
		case cell.PartNumber:
			scale, name = strings.TrimLeft(of, "0123456789.,，０１２３４５６７８９．+-－ "), ""
			if scale == of { // in Chinese numerals, whose 万 is a digit like any other
				scale = ""
			}
		case cell.PartUnit:
			name = scale + of
		}
	}
	return name
}

// digits is the number of decimals of an actual: none for things and days, two for the rest; more if the form has more.
func (l *lever) digits(t *cell.Threshold, scale exact.Fraction, written []exact.Fraction) int {
	digits := 2
	switch t.Unit().Dimension() {
	case unit.Count, unit.Calendar, unit.Workday, unit.Time, unit.Age:
		for digits = 0; exact.Scaled(1, digits).Mul(scale).Cmp(exact.Int(1)) > 0; digits++ { // 万人: to the single person
			continue
		}
	}
	for _, v := range written {
		q, _ := v.Quo(scale)
		for digits < 6 && !q.Round(digits, exact.Floor).Equal(q) && !strings.Contains(q.String(), "/") {
			digits++
		}
	}
	return digits
}

// bound limits actuals to possible outcomes: not below 0, except for changes and for targets below 0; no rate above
// 100%, except for changes and if the form itself has more.
func (s *search) bound(l *lever, t *cell.Threshold, targets []exact.Fraction, now exact.Fraction) {
	top, negative := now.Abs(), now.Sign() < 0
	for _, v := range append(targets, l.breaks...) {
		top = exact.Max(top, v.Abs())
	}
	for _, v := range targets {
		negative = negative || v.Sign() < 0
	}
	l.high = l.index(top.Mul(exact.Int(2)), exact.Up)
	if negative || t.Change() != cell.NoChange {
		l.low = -l.high
		return
	}
	hundred := t.Unit().FromBase(exact.Int(1))
	if t.Unit().Dimension() != unit.Rate || hundred.Less(now) {
		return
	}
	for _, v := range targets {
		if hundred.Less(v) {
			return
		}
	}
	l.high = l.floor(hundred)
}

// date moves a day.
func (s *search) date(l *lever, rule *rules.Rule, row evaluation.Row) {
	ind := &s.form.Indicators[l.indicator]
	first := calendar.Date{Year: 2000, Month: 1, Day: 1}
	number := func(d calendar.Date) exact.Fraction { return exact.Int(int64(first.Days(d.In(s.form.Year)))) }
	var targets []exact.Fraction
	for _, b := range []cell.Bound{ind.Target.Low(), ind.Target.High()} {
		if b.Set {
			targets = append(targets, number(b.Date))
		}
	}
	reading := ind.Actual.For(ind.Target)
	l.has = reading.Status == cell.Readable
	l.from, l.step, l.unit, l.size = strings.TrimSpace(ind.Actual.Text()), exact.Int(1), 1, exact.Int(365)
	if l.has {
		l.now = l.floor(number(reading.Date))
	} else if len(targets) > 0 {
		l.now = l.floor(targets[0]) - 366
	}
	l.low, l.high = l.now-2*366, l.now+2*366
	for _, t := range targets {
		l.low, l.high = min(l.low, l.floor(t)-2*366), max(l.high, l.floor(t)+2*366)
	}
	l.breaks = outcomes(s.conditional(s.edges(rule, row.Points().Fraction()), row.Points().Fraction()), targets,
		unit.Unit{})
	l.write = func(v exact.Fraction) string {
		days, _ := v.Int64()
		return time.Date(int(first.Year), time.Month(first.Month), int(first.Day)+int(days), 0, 0, 0, 0, time.UTC).Format(
			"2006年1月2日")
	}
	l.put = func(f *indicator.Form, v exact.Fraction) {
		f.Indicators[l.indicator].Actual = cell.ParseActual(l.write(v))
	}
}
