package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
)

// FormReader reads many forms, one after the other, in space that it uses again, and remembers how cells were read. The
// zero value is ready for use. It is not safe for several goroutines at once.
type FormReader struct {
	scan  formScan
	texts texts
}

// JSON is FormJSON. The form is valid until the next call.
func (r *FormReader) JSON(name string, data []byte, first int) (*Form, error) {
	if r.scan.cells == nil {
		r.scan.cells = cell.NewMemory()
	}
	return r.scan.readJSON(name, data, r.texts.of(data), first)
}

// formScan reads a form as nearly all are: every key known and given once, every value of its type. It gives up on any
// other, which slowFormJSON then reads with its places, or refuses with every mistake.
type formScan struct {
	source.Scanner
	form   Form
	places nodePlaces
	orders keyOrders
	cells  *cell.Memory
}

// readJSON reads a form, data and as text, into the space of the form before.
func (s *formScan) readJSON(name string, data []byte, text string, first int) (*Form, error) {
	f := &s.form
	schedule, goals, indicators, events := f.Schedule[:0], f.Goals[:0], f.Indicators[:0], f.Events[:0]
	*f = Form{}
	f.Schedule, f.Goals, f.Indicators, f.Events = schedule, goals, indicators, events
	s.Scanner = source.NewScanner(text)
	if !s.read() {
		return slowFormJSON(name, data, first)
	}
	s.places = nodePlaces{name: name, text: text, first: first}
	f.places = &s.places
	return f, nil
}

func (s *formScan) amount(to *exact.Amount) {
	if mantissa, places, ok := s.Decimal(); ok {
		*to = exact.FixedAmount(exact.Scaled(mantissa, places), places)
		return
	}
	a, err := exact.ParseAmount(strings.Trim(s.Text(), " \t\r\n"))
	if err != nil { // it may be written in another way, or wrong
		s.Fail()
	}
	*to = a
}

// trimmed is a text without the blanks around it; odd ones are for the other reader to say.
func (s *formScan) trimmed() string {
	text, odd := cell.TrimBlanks(s.Text())
	if odd {
		s.Fail()
	}
	return text
}

// items reads the items of a sequence.
func (s *formScan) items(item func(*formScan)) {
	n := 0
	for more := s.Array(); more; more = s.NextItem() {
		if n++; n > MaxRows {
			s.Fail() // which the other reader says
			return
		}
		item(s)
	}
}

func (s *formScan) read() bool {
	f := &s.form
	m := s.Object(formKeys, &s.orders.form)
	for s.Next(&m) {
		switch m.Key {
		case formYear:
			year, note, wrong := cell.ReadYear(s.Text())
			if f.Year = year; wrong != nil || !note.IsZero() {
				s.Fail()
			}
		case formProject:
			s.project(&f.Project)
		case formCurrencyUnit:
			f.CurrencyUnit = s.trimmed()
			if name, _, known := cell.MoneyUnit(f.CurrencyUnit); known && name != f.CurrencyUnit && f.CurrencyUnit != "" { // it has another name
				s.Fail()
			}
		case formFunds:
			s.funds(&f.Funds)
		case formSchedule:
			s.items((*formScan).milestone)
		case formGoals:
			s.items((*formScan).goal)
		case formIndicators:
			s.items((*formScan).indicator)
		case formEvents:
			s.items((*formScan).event)
		case formDeclared:
			s.declared(&f.Declared)
		}
	}
	return s.Ended()
}

func (s *formScan) project(p *Project) {
	m := s.Object(projectKeys, &s.orders.project)
	for s.Next(&m) {
		switch m.Key {
		case projectName:
			p.Name = s.trimmed()
		case projectCode:
			p.Code = s.trimmed()
		case projectTitle:
			p.Title = s.trimmed()
		case projectDepartment:
			p.Department = s.trimmed()
		case projectDepartmentCode:
			p.DepartmentCode = s.trimmed()
		case projectImplementingUnit:
			p.ImplementingUnit = s.trimmed()
		}
	}
}

func (s *formScan) funds(f *Funds) {
	m := s.Object(fundsKeys, &s.orders.funds)
	for s.Next(&m) {
		switch m.Key {
		case fundsInitial:
			s.money(&f.Initial)
		case fundsAdjusted:
			s.money(&f.Adjusted)
		case fundsSpent:
			s.money(&f.Spent)
		case fundsPurpose:
			f.Purpose = s.trimmed()
		case fundsReason:
			f.Reason = s.trimmed()
		case fundsChangeReason:
			f.ChangeReason = s.trimmed()
		}
	}
}

func (s *formScan) money(column *Money) {
	m := s.Object(moneyKeys, &s.orders.money)
	for s.Next(&m) {
		switch m.Key {
		case moneyTotal:
			s.amount(&column.Total)
		case moneyFiscal:
			s.amount(&column.Fiscal)
		case moneyCarryover:
			s.amount(&column.Carryover)
		case moneyOther:
			s.amount(&column.Other)
		}
	}
}

func (s *formScan) milestone() {
	var by string
	var date Milestone
	m := s.Object(milestoneKeys, &s.orders.milestone)
	for s.Next(&m) {
		switch m.Key {
		case milestoneBy:
			by = s.Text()
		case milestoneCumulative:
			s.amount(&date.Cumulative)
		case milestoneSpent:
			s.amount(&date.Spent)
		}
	}
	var ok bool
	if date.By, ok = calendar.ParseDate(by); !ok {
		s.Fail()
	}
	s.form.Schedule = append(s.form.Schedule, date)
}

func (s *formScan) goal() {
	var g Goal
	m := s.Object(goalKeys, &s.orders.goal)
	for s.Next(&m) {
		switch m.Key {
		case goalText:
			g.Text = s.trimmed()
		case goalOutcome:
			g.Outcome = s.trimmed()
		case goalRatio:
			s.amount(&g.Ratio)
		}
	}
	s.form.Goals = append(s.form.Goals, g)
}

func (s *formScan) event() {
	var e Event
	m := s.Object(eventKeys, &s.orders.event)
	for s.Next(&m) {
		switch m.Key {
		case eventName:
			e.Name = s.trimmed()
		case eventPoints:
			s.amount(&e.Points)
		case eventReason:
			e.Reason = s.trimmed()
		}
	}
	if e.Name == "" { // missing, or empty: that is for the other reader to say
		s.Fail()
	}
	s.form.Events = append(s.form.Events, e)
}

func (s *formScan) declared(d *Declaration) {
	m := s.Object(declaredKeys, &s.orders.declared)
	for s.Next(&m) {
		switch m.Key {
		case declaredPoints:
			s.amount(&d.Points)
		case declaredScore:
			s.amount(&d.Score)
		case declaredGrade:
			d.Grade = s.trimmed()
		}
	}
}
