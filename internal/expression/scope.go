package expression

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Variable is a name that expressions may use. Its slot is its index in the scope.
type Variable struct {
	Name    string
	Aliases []string
	Type    Type
	Doc     lang.Code // what it is, in a few words
}

// Scope is the variables that expressions may use. It never changes.
type Scope struct {
	variables []Variable
	slots     map[string]int
	names     []string
	hidden    map[int]lang.Code // why a variable isn't there
	perRow    map[int]bool      // of the hidden ones: it is there in functions that go through the rows
	day       DayReader
}

// DayReader reads a day that is written out, counted from the day that all dates of a program are counted from.
type DayReader func(text string) (days exact.Fraction, ok bool)

// NewScope makes a scope; without a reader of days no day can be written in its expressions.
func NewScope(variables []Variable, day DayReader) *Scope {
	s := &Scope{variables: variables, slots: make(map[string]int), day: day}
	for slot, v := range variables {
		for _, name := range append([]string{v.Name}, v.Aliases...) {
			s.slots[name] = slot
			s.names = append(s.names, name)
		}
	}
	return s
}

// listed are the variables as a list shows them: level1（一级指标）.
func (s *Scope) listed() []string {
	var names []string
	for slot, v := range s.variables {
		if _, hidden := s.hidden[slot]; hidden {
			continue
		}
		name := v.Name
		if len(v.Aliases) > 0 {
			name += "（" + v.Aliases[0] + "）"
		}
		names = append(names, name)
	}
	return names
}

// Hiding is the scope without the variables from one slot to another, the last one included, and the reason why. Those
// that are hidden per row are there in functions that go through the rows.
func (s *Scope) Hiding(first, last int, why lang.Code, perRow bool) *Scope {
	out := *s
	out.hidden, out.perRow = make(map[int]lang.Code), make(map[int]bool)
	for slot, code := range s.hidden {
		out.hidden[slot], out.perRow[slot] = code, s.perRow[slot]
	}
	for slot := first; slot <= last; slot++ {
		out.hidden[slot], out.perRow[slot] = why, perRow
	}
	return &out
}
