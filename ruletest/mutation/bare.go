package mutation

import (
	"slices"
)

// bare leaves out each reading of values without a comparator, and each condition of one.
func (m *maker) bare() {
	now := m.set.Policy.Bare
	for i := range now[:max(0, len(now)-1)] {
		b := &now[i]
		place := m.value(b.Path()...)
		set := m.copied()
		set.Policy.Bare = slices.Delete(slices.Clone(now), i, i+1)
		m.add(set, place, dropped(b.Brief()))
		without, keys := b.Without()
		if len(keys) == 1 {
			continue // without its only condition it would match everything
		}
		for k := range without {
			set := m.copied()
			set.Policy.Bare = slices.Clone(now)
			set.Policy.Bare[i] = without[k]
			m.add(set, place, dropped(keys[k]))
		}
	}
}
