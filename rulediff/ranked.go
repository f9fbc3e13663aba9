package rulediff

import (
	"slices"
)

// Ranked keeps the forms that moved most, up to a number, so that any number of forms can be compared. Forms that
// gained or lost a total come first, then those with the largest movement; among equal ones the earlier.
type Ranked struct {
	most  int
	moved []*Movement
}

// Rank keeps a given number of forms.
func Rank(most int) *Ranked { return &Ranked{most: max(most, 0)} }

// Add adds a form, if it is among those that moved most.
func (r *Ranked) Add(m *Movement) {
	at, _ := slices.BinarySearchFunc(r.moved, m, compare)
	if at >= r.most {
		return
	}
	r.moved = slices.Insert(r.moved, at, m)
	if len(r.moved) > r.most {
		r.moved = r.moved[:r.most]
	}
}

// Forms are those kept, the largest movement first.
func (r *Ranked) Forms() []*Movement { return r.moved }

func compare(a, b *Movement) int {
	if x, y := a.Before.IsSet() == a.After.IsSet(), b.Before.IsSet() == b.After.IsSet(); x != y {
		if y {
			return -1
		}
		return 1
	}
	if c := b.By().Abs().Cmp(a.By().Abs()); c != 0 {
		return c
	}
	return a.Number - b.Number
}
