package mutation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

type program = *rules.Expression

func swap(one, other string) lang.Message { return lang.Of("MUTANT_SWAPPED", one, other) }

func dropped(what string) lang.Message { return lang.Of("MUTANT_DROPPED", what) }

// expressions adds the mutants of a condition or a measure.
func (m *maker) expressions(p program, path []string, rule int, with func(program) *rules.Set) {
	if p == nil {
		return
	}
	for _, other := range (*expression.Program)(p).Mutants() {
		change := changed(other.Old, other.New)
		if other.Old != p.String() {
			change = lang.Of("MUTANT_INSIDE", p.String(), other.Old, other.New)
		}
		m.add(with((*rules.Expression)(other.Program)), m.inside(other.Offset, path), change).Rule = rule
	}
}

// inside is the place of a byte of an expression.
func (m *maker) inside(offset int, path []string) fault.Place {
	e, ok := m.set.Written(path...)
	if !ok {
		return m.value(path...)
	}
	return e.At(offset)
}

// choices changes the conditions, leaves a choice out, and moves one before the one above it.
func (m *maker) choices() {
	all := m.set.Choices
	for i := range all {
		at := strconv.Itoa(i)
		with := func(change func([]rules.Choice) []rules.Choice) *rules.Set {
			set := m.copied()
			set.Choices = change(slices.Clone(all))
			return set
		}
		if all[i].If == nil {
			continue
		}
		m.expressions(all[i].If, []string{"choose", at, "if"}, -1, func(p program) *rules.Set {
			return with(func(cs []rules.Choice) []rules.Choice { cs[i].If = p; return cs })
		})
		m.add(with(func(cs []rules.Choice) []rules.Choice { return slices.Delete(cs, i, i+1) }), m.value("choose", at),
			dropped("if: "+all[i].If.String())).Rule = all[i].Rule
		if i+1 < len(all) && all[i+1].If != nil && all[i+1].Rule != all[i].Rule {
			set := with(func(cs []rules.Choice) []rules.Choice { cs[i], cs[i+1] = cs[i+1], cs[i]; return cs })
			m.add(set, m.value("choose", at), swap("if: "+all[i].If.String(), "if: "+all[i+1].If.String())).Rule = all[i].Rule
		}
	}
}

// limits changes the conditions, the caps and the floors, and leaves a limit out.
func (m *maker) limits() {
	for i := range m.set.Limits {
		now, at := &m.set.Limits[i], strconv.Itoa(i)
		with := func(change func(*rules.Limit)) *rules.Set {
			set := m.copied()
			set.Limits = slices.Clone(set.Limits)
			change(&set.Limits[i])
			return set
		}
		m.expressions(now.If, []string{"limits", at, "if"}, -1, func(p program) *rules.Set {
			return with(func(l *rules.Limit) { l.If = p })
		})
		for _, field := range []struct {
			key string
			of  func(*rules.Limit) **exact.Fraction
		}{
			{"cap", func(l *rules.Limit) **exact.Fraction { return &l.Cap }},
			{"floor", func(l *rules.Limit) **exact.Fraction { return &l.Floor }},
		} {
			v := *field.of(now)
			if v == nil {
				continue
			}
			for _, to := range []exact.Fraction{v.Sub(lastDigit(*v)), v.Add(lastDigit(*v))} {
				set := with(func(l *rules.Limit) { *field.of(l) = &to })
				m.add(set, m.value("limits", at, field.key), keyed(field.key, v.String(), to.String()))
			}
		}
		m.gradeOf(now.GradeCap, "grade_cap", []string{"limits", at, "grade_cap"}, func(grade int) *rules.Set {
			return with(func(l *rules.Limit) { l.GradeCap = grade })
		})
		set := m.copied()
		set.Limits = slices.Delete(slices.Clone(set.Limits), i, i+1)
		m.add(set, m.value("limits", at), dropped(now.Because))
	}
}

// gradeOf replaces a grade by its neighbours.
func (m *maker) gradeOf(now int, key string, path []string, with func(int) *rules.Set) {
	if now < 0 {
		return
	}
	for _, to := range []int{now - 1, now + 1} {
		if to >= 0 && to < len(m.set.Grades.Levels) {
			m.add(with(to), m.value(path...), keyed(key, m.set.Grades.Name(now), m.set.Grades.Name(to)))
		}
	}
}

// events changes how much an event moves, and to what.
func (m *maker) events() {
	for i := range m.set.Events {
		now := &m.set.Events[i]
		with := func(change func(*rules.Event)) *rules.Set {
			set := m.copied()
			set.Events = slices.Clone(set.Events)
			change(&set.Events[i])
			return set
		}
		number := func(key string, of func(*rules.Event) *exact.Fraction) {
			v := *of(now)
			if v.IsZero() {
				return
			}
			for _, to := range []exact.Fraction{v.Sub(lastDigit(v)), v.Add(lastDigit(v))} {
				m.add(with(func(e *rules.Event) { *of(e) = to }), m.value("events", now.Name, key),
					keyed(key, v.String(), to.String()))
			}
		}
		size := map[bool]string{true: "at_most", false: map[rules.EventKind]string{
			rules.Bonus: "bonus", rules.Deduction: "deduct",
		}[now.Kind]}[now.Given]
		number(size, func(e *rules.Event) *exact.Fraction { return &e.Size })
		number("cap", func(e *rules.Event) *exact.Fraction { return &e.Cap })
		if now.Kind == rules.Veto {
			m.gradeOf(now.Grade, "veto", []string{"events", now.Name, "veto"}, func(grade int) *rules.Set {
				return with(func(e *rules.Event) { e.Grade = grade })
			})
			m.add(with(func(e *rules.Event) { e.Zero = !e.Zero }), m.value("events", now.Name, "zero"),
				keyed("zero", strconv.FormatBool(now.Zero), strconv.FormatBool(!now.Zero)))
		}
	}
}
