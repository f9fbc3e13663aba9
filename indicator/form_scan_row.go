package indicator

import (
	"slices"
	"strings"
)

// indicator reads a row into the place that one of the form before had.
func (s *formScan) indicator() {
	f := &s.form
	n := len(f.Indicators)
	f.Indicators = slices.Grow(f.Indicators, 1)[:n+1]
	ind := &f.Indicators[n]
	*ind = Indicator{}
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "level1":
			s.text(&seen, 0, &ind.Level1)
		case "level2":
			s.text(&seen, 1, &ind.Level2)
		case "name":
			s.text(&seen, 2, &ind.Name)
		case "description":
			s.text(&seen, 3, &ind.Description)
		case "target":
			s.cell(&seen, 4, &ind.Target)
		case "basis":
			s.text(&seen, 5, &ind.Basis)
		case "points":
			s.amount(&seen, 6, &ind.Points)
		case "actual":
			s.cell(&seen, 7, &ind.Actual.Threshold)
		case "reason":
			s.text(&seen, 8, &ind.Reason)
		case "declared":
			s.amount(&seen, 9, &ind.Declared)
		case "cumulative":
			s.cumulative(&seen, 10, ind)
		case "judged":
			s.judged(&seen, 11, &ind.Judged)
		default:
			s.Fail()
		}
	}
}

func (s *formScan) cumulative(of *keys, bit uint, ind *Indicator) {
	if !s.value(of, bit) {
		return
	}
	c := new(Cumulative)
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "target":
			s.cell(&seen, 0, &c.Target)
		case "actual":
			s.cell(&seen, 1, &c.Actual.Threshold)
		default:
			s.Fail()
		}
	}
	ind.Cumulative = c
}

func (s *formScan) judged(of *keys, bit uint, j *Judgement) {
	if !s.value(of, bit) {
		return
	}
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "level":
			s.text(&seen, 0, &j.Level)
		case "excused":
			s.flag(&seen, 1, &j.Excused)
		case "target_low":
			s.flag(&seen, 2, &j.TargetLow)
		default:
			s.Fail()
		}
	}
}

// The bounds of what is remembered of cells.
const (
	mostCells     = 4096 // after which all are forgotten
	longestMemory = 64   // bytes of a cell
)

// cell reads a cell, or remembers how it was read before.
func (s *formScan) cell(seen *keys, key uint, to *Threshold) {
	if !s.value(seen, key) {
		return
	}
	text := s.Text()
	*to = Threshold{text: text}
	if to.plain() {
		return
	}
	if s.cells == nil || len(text) > longestMemory {
		*to = parseFully(text)
		return
	}
	if known, ok := s.cells[text]; ok {
		*to = known
		return
	}
	if len(s.cells) >= mostCells {
		clear(s.cells)
	}
	text = strings.Clone(text) // the rest of the line goes
	*to = parseFully(text)
	s.cells[text] = *to
}
