package mutation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
)

// asked changes the points of each named condition of a rule by one in their last digit, and the conditions that hold
// by themselves.
func (c *curveMaker) asked() {
	for k := range c.rule.Asked {
		at := strconv.Itoa(k)
		with := func(change func(*rules.Condition)) *rules.Set {
			return c.withRule(c.at, func(r *rules.Rule) {
				r.Asked = slices.Clone(r.Asked)
				change(&r.Asked[k])
			})
		}
		now := c.rule.Asked[k].Points
		for _, to := range []exact.Fraction{now.Sub(lastDigit(now)), now.Add(lastDigit(now))} {
			if to.Sign() > 0 {
				c.add(with(func(a *rules.Condition) { a.Points = to }), c.value("rules", c.rule.Name, "conditions", at, "points"),
					keyed("points", now.String(), to.String())).Rule = c.at
			}
		}
		c.expressions(c.rule.Asked[k].If, []string{"rules", c.rule.Name, "conditions", at, "if"}, c.at,
			func(p program) *rules.Set {
				return with(func(a *rules.Condition) { a.If = p })
			})
	}
}

// pardons are what can excuse a deviation, as a rule set writes them; “—” is none.
var pardons = [...]string{"—", "judged", "reason"}

// excuse changes what excuses an exceeded or a missed target.
func (c *curveMaker) excuse() {
	for _, field := range []struct {
		key string
		of  func(*rules.Rule) *rules.Pardon
	}{
		{"over", func(r *rules.Rule) *rules.Pardon { return &r.Excuse.Over }},
		{"missed", func(r *rules.Rule) *rules.Pardon { return &r.Excuse.Missed }},
	} {
		now := *field.of(c.rule)
		if now == rules.NeverPardoned {
			continue
		}
		for _, to := range []rules.Pardon{rules.NeverPardoned, rules.ByJudgement, rules.ByReason} {
			if to != now {
				set := c.withRule(c.at, func(r *rules.Rule) { *field.of(r) = to })
				c.add(set, c.value("rules", c.rule.Name, "excuse", field.key),
					keyed(field.key, pardons[now], pardons[to])).Rule = c.at
			}
		}
	}
}

// instead changes which of several rows counts: the other way of choosing, another order of preference, all of them.
func (m *maker) instead() {
	words := map[bool]string{true: "best", false: "filled"}
	for i := range m.set.Instead {
		now, at := &m.set.Instead[i], strconv.Itoa(i)
		with := func(change func(*rules.Alternative)) *rules.Set {
			set := m.copied()
			set.Instead = slices.Clone(set.Instead)
			change(&set.Instead[i])
			return set
		}
		m.add(with(func(a *rules.Alternative) { a.Best = !a.Best }), m.value("alternatives", at, "counts"),
			keyed("counts", words[now.Best], words[!now.Best]))
		swapped := with(func(a *rules.Alternative) {
			a.Rows = slices.Clone(a.Rows)
			a.Rows[0], a.Rows[1] = a.Rows[1], a.Rows[0]
		})
		m.add(swapped, m.value("alternatives", at, "rows"), swap(now.Rows[0], now.Rows[1]))
		set := m.copied()
		set.Instead = slices.Delete(slices.Clone(set.Instead), i, i+1)
		m.add(set, m.value("alternatives", at), dropped(now.Name))
	}
}

// executionRows treats the execution rates among the indicators as ordinary indicators.
func (m *maker) executionRows() {
	if len(m.set.ExecutionRows) > 0 {
		set := m.copied()
		set.ExecutionRows = nil
		set.TakeExecutionNames(nil)
		m.add(set, m.value("execution_rows"), dropped("execution_rows"))
	}
}
