package review

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// packedYear is what is compared of a form with those of other years.
type packedYear struct {
	bytes   packer
	figures bool // there are some to compare others with
}

// What is kept of a row besides its name.
const (
	newLevel1 byte = 1 << iota // it isn't that of the row above
	newLevel2
	hasFacing
	hasTarget
	hasActual
	hasPrevious
)

// years prepares what is compared with other years: the rows with their names and those cells that are numbers. What
// was printed in a document has its places.
func (p *preparer) years() {
	p.underYears()
	f := p.form
	year := &p.to.year
	to := &year.bytes
	p.place(to, "/indicators", "")
	level1, level2 := "", ""
	for i := range f.Indicators {
		row := &f.Indicators[i]
		at := len(*to)
		*to = append(*to, 0)
		field := func(kind byte, text string) {
			(*to)[at] |= kind
			to.text(text)
		}
		to.text(row.Name)
		if row.Level1 != level1 {
			field(newLevel1, row.Level1)
		}
		if row.Level2 != level2 {
			field(newLevel2, row.Level2)
		}
		level1, level2 = row.Level1, row.Level2
		if row.Direction != "" || row.Nature != "" {
			field(hasFacing, row.Direction)
			to.text(row.Nature)
		}
		if isNumber(&row.Target) {
			field(hasTarget, row.Target.Text())
			p.place(to, rowAt(i), "/target")
		}
		if isFigure(&row.Actual.Threshold) {
			field(hasActual, row.Actual.Text())
			year.figures = true
		}
		if row.Previous != nil {
			field(hasPrevious, row.Previous.Text())
			p.place(to, rowAt(i), "/previous")
		}
	}
}

// isFigure reports whether an actual may be compared with a number.
func isFigure(t *cell.Threshold) bool {
	switch t.Kind() {
	case cell.None, cell.Grade, cell.Text:
		return false
	}
	return true
}

// keptForm is what was kept of a form, in space that is used again.
type keptForm struct {
	form indicator.Form
	of   ofYear
}

func (k *keptForm) is(of *ofYear) bool { return k.of.size > 0 && k.of.at == of.at }

// read reads what was kept of a form, unless it is there.
func (k *keptForm) read(y *yearComparer, of *ofYear) error {
	if k.is(of) {
		return nil
	}
	text, err := y.years.forms.Get(y.text[:0], of.at, of.size)
	if err != nil {
		return err
	}
	y.text, k.of = text, *of
	f := &k.form
	*f = indicator.Form{Year: of.year, Indicators: f.Indicators[:0]}
	u := unpacker(text)
	noted := func(at, field string) {
		if place := u.place(); place != (fault.Place{}) {
			f.SetOrigin(at+field, place)
		}
	}
	noted("/indicators", "")
	level1, level2 := "", ""
	for i := 0; len(u) > 0; i++ {
		has := u.byte()
		f.Indicators = append(f.Indicators, indicator.Indicator{Name: u.text()})
		row := &f.Indicators[i]
		if has&newLevel1 != 0 {
			level1 = u.text()
		}
		if has&newLevel2 != 0 {
			level2 = u.text()
		}
		row.Level1, row.Level2 = level1, level2
		if has&hasFacing != 0 {
			row.Direction, row.Nature = u.text(), u.text()
		}
		if has&hasTarget != 0 {
			row.Target = cell.ParseThreshold(u.text())
			noted(rowAt(i), "/target")
		}
		if has&hasActual != 0 {
			row.Actual = cell.ParseActual(u.text())
		}
		if has&hasPrevious != 0 {
			previous := cell.ParseActual(u.text())
			row.Previous = &previous
			noted(rowAt(i), "/previous")
		}
	}
	return nil
}
