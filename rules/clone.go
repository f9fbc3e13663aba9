package rules

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Clone is a copy of the set, to be changed in Go; changes of it don't affect the set. It has no digest, as no text
// says what it becomes.
func (s *Set) Clone() *Set {
	c := s.copied()
	c.Digest, c.read, c.mark = "", nil, new(mark)
	return c
}

// Same reports whether two sets are one: read from the same texts, or copies of one Clone that is scored by.
func (s *Set) Same(other *Set) bool {
	if s == nil || other == nil {
		return s == other
	}
	return s.Digest != "" && s.Digest == other.Digest || s.mark != nil && s.mark == other.mark
}

// mark identifies a clone; copies have the mark of what they were copied from.
type mark struct{ _ byte }

// AsRead is a copy of the set as it was read, regardless of later changes to its fields; for a Clone it is a copy of
// its current state. Evaluators score by a copy of their own, so that they keep matching the digest of the set.
func (s *Set) AsRead() *Set {
	if s != nil && s.read != nil {
		return s.read.copied()
	}
	return s.copied()
}

// seal keeps the set as it is now for AsRead.
func (s *Set) seal() { s.read = s.copied() }

// copied is a copy that shares with the set only what can't be changed.
func (s *Set) copied() *Set {
	if s == nil {
		return &Set{}
	}
	c := *s
	c.Applies.Places = slices.Clone(s.Applies.Places)
	c.Applies.Departments = slices.Clone(s.Applies.Departments)
	c.Applies.Projects = slices.Clone(s.Applies.Projects)
	c.Grades.Levels = slices.Clone(s.Grades.Levels)
	c.Tiers = cloned(s.Tiers, func(t *Tier) {
		t.Aliases, t.Absent, t.plain = slices.Clone(t.Aliases), slices.Clone(t.Absent), slices.Clone(t.plain)
	})
	c.Policy.Bare = cloned(s.Policy.Bare, func(b *BareReading) {
		b.Levels, b.Kinds, b.NameHas, b.Unless = slices.Clone(b.Levels), slices.Clone(b.Kinds), slices.Clone(b.NameHas),
			slices.Clone(b.Unless)
	})
	c.Rules = cloned(s.Rules, func(r *Rule) {
		r.Levels = cloned(r.Levels, func(l *Level) { l.Aliases = slices.Clone(l.Aliases) })
		r.Asked = slices.Clone(r.Asked)
	})
	c.Choices = slices.Clone(s.Choices)
	c.Instead = cloned(s.Instead, func(a *Alternative) { a.Rows = slices.Clone(a.Rows) })
	c.ExecutionRows = slices.Clone(s.ExecutionRows)
	c.Limits = cloned(s.Limits, func(l *Limit) { l.Cap, l.Floor = another(l.Cap), another(l.Floor) })
	c.Events = slices.Clone(s.Events)
	c.Checks = s.Checks.clone()
	return &c
}

// cloned is a copy of a slice, with what its items point at copied too.
func cloned[T any](all []T, inner func(*T)) []T {
	all = slices.Clone(all)
	for i := range all {
		inner(&all[i])
	}
	return all
}

func another(v *exact.Fraction) *exact.Fraction {
	if v == nil {
		return nil
	}
	w := *v
	return &w
}
