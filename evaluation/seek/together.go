package seek

import (
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// together moves the levers that earn most to their best until that is enough, then undoes what isn't needed.
func (s *search) together(a *Answer) {
	var gains []*lever
	for _, l := range s.levers {
		if !l.refused.IsZero() {
			continue
		}
		if best := s.best(l); best.to != l.now || !l.has {
			gains = append(gains, l)
		}
	}
	slices.SortStableFunc(gains, func(x, y *lever) int {
		return y.best.row.Sub(y.score(s.now)).Cmp(x.best.row.Sub(x.score(s.now)))
	})
	var moves []move
	for _, l := range gains {
		moves = append(moves, move{l, l.best.to})
		if s.reached(s.with(s.form, moves...)) {
			a.Together = s.shrunk(moves)
			return
		}
	}
	if len(a.Left) == 0 { // nothing is known about all levers together if some weren't tried
		s.blocked(a, moves)
	}
}

// shrunk leaves out moves that aren't needed, then moves each no further than it must, the others as they are.
func (s *search) shrunk(moves []move) []Way {
	for i := 0; i < len(moves); {
		rest := slices.Delete(slices.Clone(moves), i, i+1)
		if s.reached(s.with(s.form, rest...)) {
			moves = rest
			continue
		}
		i++
	}
	for i := range moves {
		l := moves[i].lever
		others := slices.Delete(slices.Clone(moves), i, i+1)
		if to, ok := nearest(l, func(k int64) bool { return s.reached(s.with(s.form, append(others, move{l, k})...)) }); ok {
			moves[i].to = to
		}
	}
	result := s.with(s.form, moves...)
	var ways []Way
	for _, m := range moves {
		ways = append(ways, s.way(m.lever, m.to, result))
	}
	return ways
}

// blocked finds what is in the way when every lever is at its best: rows without a score, and each event and limit
// without which the total would be enough.
func (s *search) blocked(a *Answer, moves []move) {
	best := clone(s.form)
	for _, m := range moves {
		m.lever.set(best, m.to)
	}
	result := s.with(best)
	for row := range result.Rows() {
		if row.Applies() && !row.Score().IsSet() {
			a.Blocked = append(a.Blocked, lang.Of("SEEK_ROW_PENDING", row.Name()))
		}
	}
	if result.Score().IsSet() {
		a.Blocked = append(a.Blocked, lang.Of("SEEK_ALL_BEST", result.Score(), result.Grade()))
	}
	tried := rowsToTry / (len(s.form.Events) + len(s.form.Indicators)) // each is gone through for each
	for i, event := range s.form.Events[:min(len(s.form.Events), tried)] {
		without := clone(best)
		without.Events = slices.Delete(slices.Clone(s.form.Events), i, i+1)
		if s.reached(s.with(without)) {
			a.Blocked = append(a.Blocked, lang.Of("SEEK_EVENT", event.Name))
		}
	}
	for i := range s.set.Limits {
		set := s.set.Clone()
		set.Limits = slices.Delete(set.Limits, i, i+1)
		if s.reachedBy(set, best) {
			a.Blocked = append(a.Blocked, lang.Of("SEEK_LIMIT", s.set.Limits[i].Because))
		}
	}
}

func (s *search) reachedBy(set *rules.Set, form *indicator.Form) bool {
	e, err := evaluation.New(set)
	if err != nil {
		return false
	}
	r, err := e.Evaluate(form)
	return err == nil && s.reached(r)
}
