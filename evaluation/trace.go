package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
)

// Move is what an event of the form or a limit of the rule set did to the total.
type Move struct {
	Event int // index into the events of the form; -1 for a limit
	Limit int // index into the limits of the rule set; -1 for an event
	By    exact.Fraction
}

// Moves are the events and limits that moved the total or held the grade, in the order in which they did.
func (r *Result) Moves() []Move {
	var moves []Move
	for i := range r.adjustments {
		switch a := &r.adjustments[i]; a.kind {
		case byEvent:
			moves = append(moves, Move{Event: a.of, Limit: -1, By: a.moved})
		case byLimit:
			moves = append(moves, Move{Event: -1, Limit: a.of, By: a.moved})
		}
	}
	return moves
}

// Env is what conditions look at, for rooms that ask why a rule was chosen; it shows nothing of itself.
type Env expression.Held

// Env is what the conditions of the row's rules look at.
func (w Row) Env() Env { return Env(expression.Hold(&env{r: w.r, row: w.row})) }

// LimitEnv is what the condition of a limit looked at: the form, and the total as it stood when the limit was asked.
func (r *Result) LimitEnv(limit int) Env {
	before := *r
	for i := range r.adjustments {
		if a := &r.adjustments[i]; a.kind == byLimit && a.of >= limit {
			before.score = before.score.Sub(a.moved)
		}
	}
	return Env(expression.Hold(&env{r: &before}))
}

// Level is the level that a row of a level rule was given; false where there is none. A row whose own score lies
// outside its level has the level, and no score.
func (w Row) Level() (int, bool) {
	if w.row.rule < 0 || len(w.rule().Levels) == 0 || w.row.level < 0 || w.row.status == notApplicable {
		return 0, false
	}
	return int(w.row.level), true
}
