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
	type gain struct {
		move
		result *evaluation.Result
	}
	var gains []gain
	for _, l := range s.levers {
		if !l.refused.IsZero() {
			continue
		}
		if to, r := s.best(s.form, l); to != l.now || !l.has {
			gains = append(gains, gain{move{l, to}, r})
		}
	}
	slices.SortStableFunc(gains, func(x, y gain) int {
		return y.lever.score(y.result).Sub(y.lever.score(s.now)).Cmp(x.lever.score(x.result).Sub(x.lever.score(s.now)))
	})
	var moves []move
	for _, g := range gains {
		moves = append(moves, g.move)
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
	for i, event := range s.form.Events {
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
