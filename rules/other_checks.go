package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// OtherSettings are the checks that differ in one setting: a bound by the smallest step, a word that is missing,
// another choice, a check that is made though it is off, or as serious as usual. Is is "" where something is left out.
func (c *Checks) OtherSettings() []OtherReading[Checks] {
	a := &otherSettings{of: c}
	for i := range checkFields {
		f := &checkFields[i]
		if f.near != nil {
			a.key = strings.Split(f.key, ".")
			f.near(c, a)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(c.Off)) {
		a.key = []string{"off"}
		a.add(string(code), "", func(c *Checks) { delete(c.Off, code) })
	}
	for _, code := range slices.Sorted(maps.Keys(c.Severity)) {
		a.key = []string{"severity", string(code)}
		a.add(string(code)+": "+c.Severity[code], "", func(c *Checks) { delete(c.Severity, code) })
	}
	return a.all
}

// otherSettings collects them.
type otherSettings struct {
	of  *Checks
	key []string
	all []OtherReading[Checks]
}

func (a *otherSettings) add(was, is string, change func(*Checks)) {
	with := a.of.clone()
	change(&with)
	a.all = append(a.all, OtherReading[Checks]{a.key, was, is, with})
}

// number moves a number by a step both ways, as long as it isn't below nothing.
func (a *otherSettings) number(at func(*Checks) *exact.Fraction, step exact.Fraction,
	text func(exact.Fraction) string,
) {
	now := *at(a.of)
	for _, to := range []exact.Fraction{now.Sub(step), now.Add(step)} {
		if to.Sign() >= 0 {
			a.add(text(now), text(to), func(c *Checks) { *at(c) = to })
		}
	}
}

// words leaves out one word after the other.
func (a *otherSettings) words(at func(*Checks) *[]string) {
	for i, word := range *at(a.of) {
		a.add(word, "", func(c *Checks) { *at(c) = slices.Delete(slices.Clone(*at(c)), i, i+1) })
	}
}
