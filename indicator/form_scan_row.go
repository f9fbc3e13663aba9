package indicator

import (
	"slices"

	"github.com/ziping-go/ziping/indicator/cell"
)

// indicator reads a row into the place that one of the form before had.
func (s *formScan) indicator() {
	f := &s.form
	n := len(f.Indicators)
	f.Indicators = slices.Grow(f.Indicators, 1)[:n+1]
	ind := &f.Indicators[n]
	*ind = Indicator{}
	m := s.Object(rowKeys, &s.orders.row)
	for s.Next(&m) {
		switch m.Key {
		case rowLevel1:
			ind.Level1 = s.trimmed()
		case rowLevel2:
			ind.Level2 = s.trimmed()
		case rowName:
			ind.Name = s.trimmed()
		case rowDescription:
			ind.Description = s.trimmed()
		case rowTarget:
			s.cell(&ind.Target)
		case rowDirection:
			ind.Direction = s.trimmed()
		case rowNature:
			ind.Nature = s.trimmed()
		case rowBasis:
			ind.Basis = s.trimmed()
		case rowPoints:
			s.amount(&ind.Points)
		case rowActual:
			s.cell(&ind.Actual.Threshold)
		case rowReason:
			ind.Reason = s.trimmed()
		case rowDeclared:
			s.amount(&ind.Declared)
		case rowCumulative:
			s.cumulative(ind)
		case rowJudged:
			s.judged(&ind.Judged)
		}
	}
}

func (s *formScan) cumulative(ind *Indicator) {
	c := new(Cumulative)
	m := s.Object(cumulativeKeys, &s.orders.cumulative)
	for s.Next(&m) {
		switch m.Key {
		case cumulativeTarget:
			s.cell(&c.Target)
		case cumulativeActual:
			s.cell(&c.Actual.Threshold)
		}
	}
	ind.Cumulative = c
}

func (s *formScan) judged(j *Judgement) {
	m := s.Object(judgedKeys, &s.orders.judged)
	for s.Next(&m) {
		switch m.Key {
		case judgedLevel:
			j.Level = s.trimmed()
		case judgedExcused:
			j.Excused = s.Bool()
		case judgedTargetLow:
			j.TargetLow = s.Bool()
		}
	}
}

// cell reads a cell into an empty one.
func (s *formScan) cell(to *cell.Threshold) { s.cells.Parse(to, s.trimmed()) }
