package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
)

// FormReader reads many forms, one after the other, in space that it uses again, and remembers how cells were read. The
// zero value is ready for use. It is not safe for several goroutines at once.
type FormReader struct {
	scan  *formScan
	texts texts
}

// JSON is FormJSON. The form is valid until the next call.
func (r *FormReader) JSON(name string, data []byte, first int) (*Form, error) {
	if f, ok := r.quick(name, data, first); ok {
		return f, nil
	}
	return slowFormJSON(name, data, first)
}

// quick reads a form that is as it should be.
func (r *FormReader) quick(name string, data []byte, first int) (*Form, bool) {
	if r.scan == nil {
		r.scan = newFormScan()
	}
	return r.scan.readJSON(name, r.texts.of(data), first)
}

// formScan reads a form as nearly all are: every key known and given once, every value of its type. It gives up on any
// other, which slowFormJSON then reads with its places, or refuses with every mistake.
type formScan struct {
	source.Scanner
	forms  [2]Form // the one of this turn, and the one before, whose lists it takes over
	turn   int
	orders [shapes]source.Order // of the keys of each shape, as they came last
	cells  *cell.Memory
}

func newFormScan() *formScan { return &formScan{cells: cell.NewMemory()} }

// readJSON reads a form into the space of the forms before.
func (s *formScan) readJSON(name, text string, first int) (*Form, bool) {
	s.turn ^= 1
	f, before := &s.forms[s.turn], &s.forms[s.turn^1]
	*f = Form{}
	for i := range formShape.fields {
		if reuse := formShape.fields[i].other.reuse; reuse != nil {
			reuse(f, before)
		}
	}
	s.Scanner = source.NewScanner(text)
	scan(s, formShape, f)
	f.origins.places = &nodePlaces{name: name, text: text, first: first}
	return f, s.Ended()
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
