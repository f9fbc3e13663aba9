package mutation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/rules"
)

// severities are how serious a check may be.
var severities = []string{"error", "warning", "info"}

// checks changes the conditions and the severity of the checks that the set adds, leaves each out, and changes the
// settings that the set writes.
func (m *maker) checks() {
	from := len(m.all)
	for i := range m.set.Checks.Own {
		if !m.set.Checks.Off[m.set.Checks.Own[i].Code] {
			m.ownCheck(i)
		}
	}
	for _, other := range m.set.Checks.OtherSettings() {
		path := append([]string{"checks"}, other.Key...)
		if _, written := m.set.Written(path...); !written {
			continue // a default
		}
		set := m.copied()
		set.Checks = other.With
		key := other.Key[len(other.Key)-1]
		change := keyed(key, other.Was, other.Is)
		if other.Is == "" {
			change = dropped(other.Was)
		}
		m.add(set, m.value(path...), change)
	}
	for i := from; i < len(m.all); i++ {
		m.all[i].OfChecks = true
	}
}

// ownCheck changes one check that the set adds.
func (m *maker) ownCheck(i int) {
	at, own := strconv.Itoa(i), &m.set.Checks.Own[i]
	with := func(change func(*rules.OwnCheck)) *rules.Set {
		set := m.copied()
		set.Checks.Own = slices.Clone(set.Checks.Own)
		change(&set.Checks.Own[i])
		return set
	}
	m.expressions(own.If, []string{"checks", "own", at, "if"}, -1, func(p program) *rules.Set {
		return with(func(o *rules.OwnCheck) { o.If = p })
	})
	if _, tuned := m.set.Checks.Severity[own.Code]; !tuned {
		for _, to := range severities {
			if to != own.Severity {
				m.add(with(func(o *rules.OwnCheck) { o.Severity = to }), m.value("checks", "own", at, "severity"),
					keyed("severity", own.Severity, to))
			}
		}
	}
	set := m.copied()
	set.Checks.Own = slices.Delete(slices.Clone(set.Checks.Own), i, i+1)
	m.add(set, m.value("checks", "own", at), dropped(string(own.Code)))
}
