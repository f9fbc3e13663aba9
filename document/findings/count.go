package findings

import (
	"cmp"
	"slices"
)

// count is how many findings of each severity something has, apart from those that a reviewer has settled.
type count struct {
	key     string
	by      [3]int
	settled int
}

func (c count) sum() int { return c.by[0] + c.by[1] + c.by[2] }

// tally counts the entries by a key, those with the most errors first, then with the most warnings.
func tally(entries []Entry, key func(*Entry) string) []count {
	index := map[string]int{}
	var all []count
	for i := range entries {
		if entries[i].tellsReview() {
			continue
		}
		k := key(&entries[i])
		at, known := index[k]
		if !known {
			at = len(all)
			index[k] = at
			all = append(all, count{key: k})
		}
		if !entries[i].isOpen() {
			all[at].settled++
			continue
		}
		all[at].by[entries[i].severity]++
	}
	slices.SortStableFunc(all, func(a, b count) int {
		return cmp.Or(cmp.Compare(b.by[0], a.by[0]), cmp.Compare(b.by[1], a.by[1]), cmp.Compare(b.by[2], a.by[2]),
			cmp.Compare(a.key, b.key))
	})
	return all
}
