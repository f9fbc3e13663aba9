package evaluation

import (
	"github.com/ziping-go/ziping/indicator"
)

// mostCompared is the number of rows up to which all pairs are compared; beyond, they are looked up.
const mostCompared = 40

// sameRow is what duplicated rows of a form have in common.
type sameRow struct{ level1, level2, name, target string }

// findDuplicates notes the rows that repeat one above them: the same levels, name and target.
func (r *Result) findDuplicates() {
	r.duplicates = r.duplicates[:0]
	first := len(r.evaluator.own)
	if len(r.rows)-first > mostCompared {
		r.findDuplicatesByKey(r.rows[first:])
		return
	}
	var marks [mostCompared]uint64 // of the rows: duplicates have the same mark
	var some uint64                // one bit per mark
	for i := range r.form.Indicators {
		mark := markOf(&r.form.Indicators[i])
		bit := uint64(1) << (mark * 0x9e3779b97f4a7c15 >> 58)
		marks[i] = mark
		if some&bit == 0 {
			some |= bit
			continue
		}
		for j := range i {
			if marks[j] == marks[i] && r.repeats(&r.rows[first+j], &r.rows[first+i]) {
				r.duplicate(&r.rows[first+j], &r.rows[first+i])
				break
			}
		}
	}
}

// markOf is a cheap hash of a row: the lengths of name and target, and their last bytes.
func markOf(ind *indicator.Indicator) uint64 {
	return uint64(ending(ind.Name))<<32 | uint64(ending(ind.Target.Text()))
}

// ending is the length and the last bytes of a text.
func ending(s string) uint32 {
	n := len(s)
	if n < 2 {
		return uint32(n)
	}
	return uint32(n)<<16 | uint32(s[n-2])<<8 | uint32(s[n-1])
}

func (r *Result) repeats(first, second *row) bool {
	a, b := &r.form.Indicators[first.indicator], &r.form.Indicators[second.indicator]
	return a.Name == b.Name && a.Name != "" && a.Target.Text() == b.Target.Text() && r.sameLevel(a.Level2, b.Level2) &&
		r.sameLevel(a.Level1, b.Level1) && second.status != ofTier
}

func (r *Result) sameLevel(a, b string) bool { return a == b || r.names.of(a) == r.names.of(b) }

func (r *Result) findDuplicatesByKey(rows []row) {
	seen := make(map[sameRow]int, len(rows))
	for i := range rows {
		ind := &r.form.Indicators[rows[i].indicator]
		key := sameRow{r.names.of(ind.Level1), r.names.of(ind.Level2), ind.Name, ind.Target.Text()}
		if at, ok := seen[key]; ok && r.repeats(&rows[at], &rows[i]) {
			r.duplicate(&rows[at], &rows[i])
		} else if !ok {
			seen[key] = i
		}
	}
}

func (r *Result) duplicate(first, second *row) {
	r.duplicates = append(r.duplicates, second.indicator)
	r.findRow(second, SeverityWarning, "", "DUPLICATE_ROW", int(first.indicator)+1, int(second.indicator)+1)
}
