package rules

import (
	"slices"
	"sync"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/rules/presets"
)

// National is the library of the Ministry of Finance's rule sets for the whole country. It takes the newest one that is
// in force at the end of a form's year: mof-2020 for 2020, mof-2021 from 2021 on. For a form of an earlier year it
// takes the earliest, for one without a year the newest; package evaluation says so in a finding.
func National() *Library { return national() }

var national = sync.OnceValue(func() *Library {
	l := new(Library)
	for _, id := range presets.National {
		if set, err := Preset(id); err == nil { // a test checks that every preset can be read
			l.sets = append(l.sets, set)
		}
	}
	return l.Newest()
})

// Newest is the same library, but if several rule sets that apply to a form are in force at the end of its year, it
// takes the newest instead of failing. If none is in force yet it takes the earliest, for a form without a year the
// newest.
func (l *Library) Newest() *Library {
	sets := l.Sets()
	slices.SortStableFunc(sets, func(a, b *Set) int { return b.From.Days(a.From) })
	return &Library{sets: sets, newest: true}
}

// TakesNewest reports whether it was made by Newest.
func (l *Library) TakesNewest() bool { return l.newest }

// newestFor is the last of some rule sets, in chronological order, that is in force for a year.
func newestFor(sets []*Set, year int) *Set {
	for _, s := range slices.Backward(sets) {
		if year == 0 || s.inForce(year) {
			return s
		}
	}
	if first := sets[0]; !first.From.IsZero() && year < int(first.From.Year) {
		return first
	}
	return sets[len(sets)-1]
}

// NationalIn is the id of the national rule set that is in force at the end of a year; "" where none is.
func NationalIn(year int) string {
	for _, s := range slices.Backward(National().sets) {
		if s.inForce(year) {
			return s.ID
		}
	}
	return ""
}

// Years are the first and the last year at whose end the rule set is in force. Open ends are 0 and 9999.
func (s *Set) Years() (first, last int) {
	first, last = int(s.From.Year), 9999
	if !s.To.IsZero() {
		last = int(s.To.Year)
		if end := (calendar.Date{Year: s.To.Year, Month: 12, Day: 31}); end.Days(s.To) < 0 {
			last--
		}
	}
	return first, last
}
