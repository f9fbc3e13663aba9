package review

import (
	"iter"
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// sumChecks add up what the table prints.
var sumChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "POINTS_LEVEL_SUM", stages: only(wrong)},
	{Code: "LEVEL_SCORE_SUM", stages: only(wrong)},
	{Code: "TOTAL_POINTS", stages: only(wrong)},
	{Code: "TOTAL_SUM", stages: only(wrong)},
}

// agrees reports whether a printed number is a sum, or the sum rounded to the printed digits where its parts have more.
func agrees(printed exact.Amount, of exact.Fraction, scale int) bool {
	if printed.Fraction().Equal(of) {
		return true
	}
	return printed.Scale() < scale && printed.Fraction().Equal(of.Round(printed.Scale(), exact.HalfUp))
}

// levelSums compares the sums that the table prints for its level 1 with the rows of it.
func (s *sheet) levelSums() {
	rows := map[string][]*row{} // by the name of level 1
	for i := range s.rows {
		if r := &s.rows[i]; len(s.form.Levels) > 0 {
			name := indicator.LevelName(r.Level1)
			rows[name] = append(rows[name], r)
		}
	}
	for j := range s.form.Levels {
		level := &s.form.Levels[j]
		at := "/levels/" + strconv.Itoa(j)
		points, declared := columnOf(slices.Values(rows[indicator.LevelName(level.Name)]))
		if points.rows == 0 {
			if tier := s.set.TierOf(level.Name); tier < 0 || tier != s.set.ExecutionTier() {
				continue
			}
			points.take(s.form.Funds.Points, true)
			declared.take(s.form.Funds.Declared, true)
		}
		if p := level.Points; p.IsSet() && points.complete() && !agrees(p, points.total, points.scale) {
			s.find(at+"/points", "POINTS_LEVEL_SUM", level.Name, p, number(points.total)).
				fixing("FIX_SUM", s.place(at+"/points"), number(points.total), p)
		}
		if d := level.Declared; d.IsSet() && declared.complete() && !agrees(d, declared.total, declared.scale) {
			s.find(at+"/declared", "LEVEL_SCORE_SUM", level.Name, d, number(declared.total)).
				fixing("FIX_SUM", s.place(at+"/declared"), number(declared.total), d)
		}
	}
}

// tally is a column of points or scores that is added up.
type tally struct {
	sum
	rows  int // that should be in it
	scale int // the most decimals of a row
}

func (c *tally) take(a exact.Amount, needed bool) {
	c.add(a)
	c.scale = max(c.scale, a.Scale())
	if needed || a.IsSet() {
		c.rows++
	}
}

// complete reports whether every row that should have a number has one.
func (c *tally) complete() bool { return c.rows > 0 && c.rows == c.set }

// columnOf adds up the points and the scores of some rows; those that don't apply may have none.
func columnOf(rows iter.Seq[*row]) (points, declared tally) {
	for r := range rows {
		applies := r.applies
		points.take(r.Points, applies)
		declared.take(r.Declared, applies && r.Points.Fraction().Sign() > 0)
	}
	return points, declared
}

func (s *sheet) eachRow(yield func(*row) bool) {
	for i := range s.rows {
		if !yield(&s.rows[i]) {
			return
		}
	}
}

// printsExecution reports whether a row of the table is the execution rate, whose points and score are then its own.
func (s *sheet) printsExecution() bool {
	for i := range s.rows {
		if s.isExecution(&s.rows[i]) || s.aside(&s.rows[i]) {
			return true
		}
	}
	return false
}

// totals compares the total row with the rows above it, and with what was computed.
func (s *sheet) totals() {
	points, declared := columnOf(s.eachRow)
	s.totalPoints(&points, &declared)
	s.totalSum(&declared)
	if s.totalOfRows(&declared) {
		s.totalWithoutMoney()
	}
	s.followTotal()
}

// totalPoints compares the printed sum of points. A table that doesn't print those of the money may count them or not.
func (s *sheet) totalPoints(points, declared *tally) {
	printed := s.form.Declared.Points
	if !printed.IsSet() || !points.complete() {
		return
	}
	const at = "/declared/points"
	all := points.total.Add(s.form.Funds.Points.Fraction())
	if agrees(printed, all, points.scale) || s.totalOfRows(declared) {
		return
	}
	if tier := s.set.ExecutionTier(); !s.form.Funds.Points.IsSet() && tier >= 0 &&
		printed.Fraction().Equal(all.Add(s.set.Tiers[tier].Points)) {
		return
	}
	s.find(at, "TOTAL_POINTS", printed, number(all)).fixing("FIX_SUM", s.place(at), number(all), printed)
}

// totalSum compares the printed total with the unit's own scores. Events and limits may move a total, so that it isn't
// that sum.
func (s *sheet) totalSum(declared *tally) {
	printed, money := s.form.Declared.Score, s.form.Funds.Declared
	if !printed.IsSet() || !declared.complete() || len(s.form.Events) > 0 || s.moved() {
		return
	}
	if !money.IsSet() && !s.printsExecution() {
		if _, scored := s.moneyRow(); scored {
			return
		}
	}
	const at = "/declared/score"
	all := declared.total.Add(money.Fraction())
	if agrees(printed, all, max(declared.scale, money.Scale())) || s.totalOfRows(declared) {
		return
	}
	s.find(at, "TOTAL_SUM", printed, number(all), number(declared.total), money, number(printed.Fraction().Sub(all).Abs())).
		fixing("FIX_SUM", s.place(at), number(all), printed)
}

// totalOfRows reports whether the printed total is that of the rows without the money, of points as of scores:
// 合计 | 90 | 89.59.
func (s *sheet) totalOfRows(declared *tally) bool {
	points := s.form.Declared.Points
	if !points.IsSet() || !agrees(s.form.Declared.Score, declared.total, declared.scale) {
		return false
	}
	sum := exact.Fraction{}
	for i := range s.form.Indicators {
		if p := s.form.Indicators[i].Points; p.IsSet() {
			sum = sum.Add(p.Fraction())
		}
	}
	return points.Fraction().Equal(sum)
}

// totalWithoutMoney makes what scoring says of a total of the rows alone information: the grade is that of the whole.
func (s *sheet) totalWithoutMoney() {
	if s.result.Score().IsSet() && !s.has("/declared/grade", "GRADE_MISMATCH") {
		s.milder(s.noted("/declared/grade", "GRADE_OF_DECLARED"), evaluation.SeverityInfo)
	}
	rows, all := s.form.Declared.Score.Fraction(), s.result.Score().Fraction()
	if row, ok := s.moneyRow(); ok && row.Score().IsSet() && rows.Add(row.Score().Fraction()).Equal(all) {
		s.milder(s.noted("/declared/score", "TOTAL_MISMATCH"), evaluation.SeverityInfo)
	}
}

// moved reports whether anything but the rows made the computed total.
func (s *sheet) moved() bool {
	for range s.result.Adjustments() {
		return true
	}
	return false
}

// followTotal says what a total that isn't the computed one follows from. A wrong addition, or rows that are disputed
// anyway, explain it.
func (s *sheet) followTotal() {
	f := s.noted("/declared/score", "TOTAL_MISMATCH")
	if f == nil {
		return
	}
	explained := s.form.Declared.Score.Fraction().Sub(s.result.Score().Fraction())
	note := func(declared, computed exact.Amount) {
		if declared.IsSet() && computed.IsSet() {
			explained = explained.Sub(declared.Fraction().Sub(computed.Fraction()))
		}
	}
	disputed := false
	money, byMoney := s.moneyRow()
	for i := range s.rows {
		r := &s.rows[i]
		computed := r.score
		if !r.applies {
			if !byMoney || s.form.Funds.Declared.IsSet() || !s.aside(r) {
				continue
			}
			computed = money.Score() // the execution rate, which this table has among its rows
		}
		at := r.field("/declared")
		note(r.Declared, computed)
		if s.has(at, "SCORE_MISMATCH") {
			f.following("SCORE_MISMATCH", at)
			disputed = true
		}
	}
	if byMoney {
		note(s.form.Funds.Declared, money.Score())
		if s.has("/funds/declared", "EXEC_SCORE_MISMATCH") {
			f.following("EXEC_SCORE_MISMATCH", "/funds/declared")
			disputed = true
		}
	}
	wrongSum := s.has("/declared/score", "TOTAL_SUM")
	if wrongSum {
		f.following("TOTAL_SUM", "/declared/score")
	}
	printed, total := s.form.Declared.Score, s.result.Score().Fraction()
	digits := printed.Scale()
	rounded := digits > 0 && total.Round(digits, exact.HalfUp).Equal(printed.Fraction()) // 99.9 for 99.87
	if wrongSum || rounded || disputed && !s.set.Tolerance.Less(explained.Abs()) {
		s.milder(f, evaluation.SeverityInfo)
	}
	if g := s.noted("/declared/grade", "GRADE_MISMATCH"); g != nil {
		g.following("TOTAL_MISMATCH", "/declared/score")
	}
}
