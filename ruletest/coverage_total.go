package ruletest

import (
	"fmt"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/rules"
)

// limitCover is the decisions of one limit.
type limitCover struct {
	held  sides
	bound sides // the total was moved or the grade held, and was not though the condition held
	parts []sides
}

// eventCover is the decisions of one event.
type eventCover struct {
	happened int
	capped   sides // of a bonus
	most     sides // of given points
}

func (c *Coverage) coverLimits() {
	for i := range c.set.Limits {
		l, at := &c.set.Limits[i], fmt.Sprint(i)
		place := c.value("limits", at, "if")
		cover := limitCover{
			held: sides{
				c.decide(Limits, place, "COVER_LIMIT", l.Because),
				c.decide(Limits, place, "COVER_LIMIT_NOT", l.Because),
			},
			bound: sides{-1, -1},
		}
		if l.Cap != nil || l.Floor != nil {
			place := c.value("limits", at)
			cover.bound = sides{
				c.decide(Limits, place, "COVER_LIMIT_BOUND", l.Because),
				c.decide(Limits, place, "COVER_LIMIT_FREE", l.Because),
			}
		}
		cover.parts = c.coverParts(l.If, "limits", at, "if")
		c.limits = append(c.limits, cover)
	}
}

func (c *Coverage) coverEvents() {
	for i := range c.set.Events {
		e := &c.set.Events[i]
		place := c.value("events", e.Name)
		cover := eventCover{
			happened: c.decide(Events, place, "COVER_EVENT", e.Name), capped: sides{-1, -1},
			most: sides{-1, -1},
		}
		if e.Kind == rules.Bonus {
			place := c.value("events", e.Name, "cap")
			cover.capped = sides{
				c.decide(Events, place, "COVER_EVENT_CAPPED", e.Name, e.Cap),
				c.decide(Events, place, "COVER_EVENT_FREE", e.Name, e.Cap),
			}
		}
		if e.Given && !e.Size.IsZero() {
			place := c.value("events", e.Name, "at_most")
			cover.most = sides{
				c.decide(Events, place, "COVER_EVENT_CAPPED", e.Name, e.Size),
				c.decide(Events, place, "COVER_EVENT_FREE", e.Name, e.Size),
			}
		}
		c.events = append(c.events, cover)
	}
}

// whole takes the decisions of a whole form: which tiers it lacks, its events and limits, its grade.
func (c *Coverage) whole(result *evaluation.Result) {
	there := make(map[string]bool)
	for tier := range result.Tiers() {
		there[tier.Name()] = true
	}
	for i := range c.set.Tiers {
		c.either(c.tiers[i], !there[c.set.Tiers[i].Name])
	}
	if !result.Score().IsSet() {
		return
	}
	moves := result.Moves()
	c.happened(result, moves)
	c.limited(result, moves)
	if i := c.set.Grades.Index(result.Grade()); i >= 0 {
		c.take(c.grades[i])
		if result.Score().Fraction().Equal(c.set.Grades.Levels[i].Least) {
			c.take(c.edges[i])
		}
	}
}

func (c *Coverage) happened(result *evaluation.Result, moves []evaluation.Move) {
	form := result.Form()
	for i := range form.Events {
		of := c.set.EventNamed(form.Events[i].Name)
		if of < 0 {
			continue
		}
		e, cover := &c.set.Events[of], &c.events[of]
		c.take(cover.happened)
		size := e.Size
		if e.Given {
			size = form.Events[i].Points.Fraction()
			over := !e.Size.IsZero() && e.Size.Less(size)
			c.either(cover.most, over)
			if over {
				size = e.Size
			}
		}
		gained := false
		for _, m := range moves {
			gained = gained || m.Event == i && !m.By.Less(size)
		}
		c.either(cover.capped, !gained)
	}
}

func (c *Coverage) limited(result *evaluation.Result, moves []evaluation.Move) {
	for i := range c.set.Limits {
		l, cover := &c.set.Limits[i], &c.limits[i]
		env := expression.Held(result.LimitEnv(i)).Env()
		c.askParts(l.If, cover.parts, env)
		v, err := (*expression.Program)(l.If).Eval(env)
		if err != nil {
			continue
		}
		c.either(cover.held, v.Bool())
		if v.Bool() {
			moved := false
			for _, m := range moves {
				moved = moved || m.Limit == i && !m.By.IsZero()
			}
			c.either(cover.bound, moved)
		}
	}
}
