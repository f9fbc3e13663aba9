package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/internal/source"
)

// FormReader reads many forms, one after the other, in space that it uses again, and remembers how cells were read. The
// zero value is ready for use. It is not safe for several goroutines at once.
type FormReader struct {
	scan formScan
}

// JSON is FormJSON. The form is valid until the next call.
func (r *FormReader) JSON(name string, data []byte, first int) (*Form, error) {
	if r.scan.cells == nil {
		r.scan.cells = make(map[string]Threshold)
	}
	return r.scan.readJSON(name, data, first)
}

// formScan reads a form as nearly all are: every key known and given once, every value of its type. It gives up on any
// other, which slowFormJSON then reads with its places, or refuses with every mistake.
type formScan struct {
	source.Scanner
	form  Form
	cells map[string]Threshold // by text, of cells that take long to read; nil remembers nothing
}

// readJSON reads a form into the space of the form before.
func (s *formScan) readJSON(name string, data []byte, first int) (*Form, error) {
	f, text := &s.form, string(data)
	*f = Form{Schedule: f.Schedule[:0], Goals: f.Goals[:0], Indicators: f.Indicators[:0], Events: f.Events[:0]}
	s.Scanner = source.NewScanner(text)
	if !s.read() {
		return slowFormJSON(name, data, first)
	}
	f.places = &nodePlaces{name: name, text: text, first: first}
	return f, nil
}

// keys are the keys of an object that were read, as bits in the order of the contract.
type keys uint32

// value gets to the value of a key. It fails for a key that was there before, and reports false where there is nothing to
// read: at null, which is as if the key were absent.
func (s *formScan) value(seen *keys, key uint) bool {
	if *seen&(1<<key) != 0 {
		s.Fail()
		return false
	}
	*seen |= 1 << key
	return !s.Null()
}

func (s *formScan) text(seen *keys, key uint, to *string) {
	if s.value(seen, key) {
		*to = s.Text()
	}
}

func (s *formScan) flag(seen *keys, key uint, to *bool) {
	if s.value(seen, key) {
		*to = s.Bool()
	}
}

func (s *formScan) amount(seen *keys, key uint, to *Amount) {
	if !s.value(seen, key) {
		return
	}
	a, err := ParseAmount(strings.TrimSpace(s.Text()))
	if err != nil {
		s.Fail()
	}
	*to = a
}

// items reads the items of a sequence.
func (s *formScan) items(seen *keys, key uint, item func(*formScan)) {
	if s.value(seen, key) {
		for more := s.Array(); more; more = s.NextItem() {
			item(s)
		}
	}
}

func (s *formScan) read() bool {
	f := &s.form
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "year":
			if s.value(&seen, 0) {
				f.Year, ok = parseYear(s.Text())
				if !ok {
					s.Fail()
				}
			}
		case "project":
			if s.value(&seen, 1) {
				s.project(&f.Project)
			}
		case "currency_unit":
			s.text(&seen, 2, &f.CurrencyUnit)
		case "funds":
			if s.value(&seen, 3) {
				s.funds(&f.Funds)
			}
		case "schedule":
			s.items(&seen, 4, (*formScan).milestone)
		case "goals":
			s.items(&seen, 5, (*formScan).goal)
		case "indicators":
			s.items(&seen, 6, (*formScan).indicator)
		case "events":
			s.items(&seen, 7, (*formScan).event)
		case "declared":
			if s.value(&seen, 8) {
				s.declared(&f.Declared)
			}
		default:
			s.Fail()
		}
	}
	return s.Ended()
}

func (s *formScan) project(p *Project) {
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "name":
			s.text(&seen, 0, &p.Name)
		case "code":
			s.text(&seen, 1, &p.Code)
		case "title":
			s.text(&seen, 2, &p.Title)
		case "department":
			s.text(&seen, 3, &p.Department)
		case "department_code":
			s.text(&seen, 4, &p.DepartmentCode)
		case "implementing_unit":
			s.text(&seen, 5, &p.ImplementingUnit)
		default:
			s.Fail()
		}
	}
}

func (s *formScan) funds(f *Funds) {
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "initial":
			s.money(&seen, 0, &f.Initial)
		case "adjusted":
			s.money(&seen, 1, &f.Adjusted)
		case "spent":
			s.money(&seen, 2, &f.Spent)
		case "purpose":
			s.text(&seen, 3, &f.Purpose)
		default:
			s.Fail()
		}
	}
}

func (s *formScan) money(of *keys, column uint, m *Money) {
	if !s.value(of, column) {
		return
	}
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "total":
			s.amount(&seen, 0, &m.Total)
		case "fiscal":
			s.amount(&seen, 1, &m.Fiscal)
		case "carryover":
			s.amount(&seen, 2, &m.Carryover)
		case "other":
			s.amount(&seen, 3, &m.Other)
		default:
			s.Fail()
		}
	}
}

func (s *formScan) milestone() {
	var seen keys
	var by string
	var m Milestone
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "by":
			s.text(&seen, 0, &by)
		case "cumulative":
			s.amount(&seen, 1, &m.Cumulative)
		case "spent":
			s.amount(&seen, 2, &m.Spent)
		default:
			s.Fail()
		}
	}
	var ok bool
	if m.By, ok = ParseDate(by); !ok {
		s.Fail()
	}
	s.form.Schedule = append(s.form.Schedule, m)
}

func (s *formScan) goal() {
	var seen keys
	var g Goal
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "text":
			s.text(&seen, 0, &g.Text)
		case "outcome":
			s.text(&seen, 1, &g.Outcome)
		default:
			s.Fail()
		}
	}
	s.form.Goals = append(s.form.Goals, g)
}

func (s *formScan) event() {
	var seen keys
	var e Event
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "name":
			s.text(&seen, 0, &e.Name)
		case "points":
			s.amount(&seen, 1, &e.Points)
		case "reason":
			s.text(&seen, 2, &e.Reason)
		default:
			s.Fail()
		}
	}
	if e.Name == "" { // missing, or empty: that is for the other reader to say
		s.Fail()
	}
	s.form.Events = append(s.form.Events, e)
}

func (s *formScan) declared(d *Declaration) {
	var seen keys
	for key, ok := s.Object(); ok; key, ok = s.NextKey() {
		switch key {
		case "points":
			s.amount(&seen, 0, &d.Points)
		case "score":
			s.amount(&seen, 1, &d.Score)
		case "grade":
			s.text(&seen, 2, &d.Grade)
		default:
			s.Fail()
		}
	}
}
