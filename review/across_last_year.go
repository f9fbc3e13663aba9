package review

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// rowName is what a row is found by in the form of another year.
type rowName struct{ level1, name string }

func rowNameOf(i *indicator.Indicator) rowName {
	return rowName{indicator.LevelName(i.Level1), folded(i.Name)}
}

// named are the rows of a name.
type named struct {
	last   *indicator.Indicator // of last year
	before int                  // how many there were
	now    int                  // how many there are
}

// lastRow is the row of last year's form that a row is compared with: of its name and level 1; nil where either form
// has none, or more than one.
func (s *sheet) lastRow(r *row) *indicator.Indicator {
	if s.last == nil {
		return nil
	}
	if len(s.lastNames) == 0 {
		s.nameRows()
	}
	if of := s.lastNames[rowNameOf(r.Indicator)]; of != nil && of.before == 1 && of.now == 1 {
		return of.last
	}
	return nil
}

// nameRows notes the rows of last year by their names, and how many of each there are now.
func (s *sheet) nameRows() {
	if s.lastNames == nil {
		s.lastNames = map[rowName]*named{}
	}
	all := slices.Grow(s.named[:0], len(s.last.Indicators))
	for i := range s.last.Indicators {
		row := &s.last.Indicators[i]
		if row.Name == "" {
			continue
		}
		key := rowNameOf(row)
		of := s.lastNames[key]
		if of == nil {
			all = append(all, named{last: row})
			of = &all[len(all)-1]
			s.lastNames[key] = of
		}
		of.before++
	}
	s.named = all
	for i := range s.rows {
		if of := s.lastNames[rowNameOf(s.rows[i].Indicator)]; of != nil {
			of.now++
		}
	}
}

// previous compares what a row says of the year before with that year's form.
func (s *sheet) previous() {
	for i := range s.rows {
		now := &s.rows[i]
		if now.Previous == nil {
			continue
		}
		last := s.lastRow(now)
		if last == nil {
			continue
		}
		said, was := now.Previous.InYear(s.last.Year), last.Actual.InYear(s.last.Year)
		if same, ok := sameNumber(said, was); ok && !same {
			s.findRow(now, "/previous", "PREVIOUS_MISMATCH", said.Text(), was.Text()).
				fixing("FIX_SET", s.place(now.at+"/previous"), was.Text())
		}
	}
}

// sameAsLastYear looks whether most numbers are those of the year before.
func (s *sheet) sameAsLastYear() {
	set, shared, same := s.settings.SameAsLastYear, 0, 0
	for i := range s.rows {
		now := &s.rows[i]
		if !plainNumber(now.actual.Threshold) {
			continue
		}
		last := s.lastRow(now)
		if last == nil {
			continue
		}
		if is, ok := sameNumber(now.actual.Threshold, last.Actual.InYear(s.last.Year)); ok {
			shared++
			if is {
				same++
			}
		}
	}
	if shared >= max(set.Least, 1) && !exact.Int(int64(same)).Less(set.Rows.Mul(exact.Int(int64(shared)))) {
		s.find("/indicators", "SAME_AS_LAST_YEAR", same, shared, set.Rows.InPercent())
	}
}

// sameNumber compares two cells with one number each, as far as the digits of the shorter one tell; false where there
// is nothing to compare: words, dates, lists, other units, what wasn't read.
func sameNumber(a, b cell.Threshold) (same, ok bool) {
	if !plainNumber(a) || !plainNumber(b) || !a.Unit().Comparable(b.Unit()) ||
		strings.Join(a.Per(), "/") != strings.Join(b.Per(), "/") {
		return false, false
	}
	x, y := a.Unit().Base(a.Low().Value), b.Unit().Base(b.Low().Value)
	if x.Equal(y) {
		return true, true
	}
	roomOf := func(t cell.Threshold) exact.Fraction { return t.Unit().Base(lastDigit(t.Text())) }
	p, q := roomOf(a), roomOf(b)
	return !p.Equal(q) && !exact.Max(p, q).Less(x.Sub(y).Abs()), true
}

// plainNumber reports whether a cell is one number that was read without a rest.
func plainNumber(t cell.Threshold) bool {
	return isNumber(&t) && (t.Op() == cell.Bare || t.Op() == cell.Equal) && len(t.Residual()) == 0 &&
		t.Low().Set
}

// lastDigit is half of the last digit of the number of a text, in its unit: 0.05 for 96.4%, 500 for 298.3万元.
func lastDigit(text string) exact.Fraction {
	_, after, _ := strings.Cut(text, ".")
	rest := strings.TrimLeft(after, "0123456789")
	half := halfDigit(len(after) - len(rest))
	if after == "" {
		rest = text
	}
	switch {
	case strings.Contains(rest, "亿"):
		return half.Mul(exact.Int(100_000_000))
	case strings.Contains(rest, "万"):
		return half.Mul(exact.Int(10_000))
	}
	return half
}
