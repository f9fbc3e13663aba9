package mutation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// rounding changes the digits, the mode and the stage.
func (m *maker) rounding() {
	now := m.set.Rounding
	with := func(r scoring.Rounding, key, was, is string) {
		set := m.copied()
		set.Rounding = r
		m.add(set, m.value("rounding", key), keyed(key, was, is))
	}
	for _, digits := range []int{now.Digits - 1, now.Digits + 1} {
		if digits >= 0 && digits <= scoring.MaxDigits {
			with(scoring.Rounding{Digits: digits, Mode: now.Mode, At: now.At}, "digits", strconv.Itoa(now.Digits),
				strconv.Itoa(digits))
		}
	}
	for i, name := range exact.ModeNames() {
		if mode := exact.Mode(i); mode != now.Mode {
			with(scoring.Rounding{Digits: now.Digits, Mode: mode, At: now.At}, "mode", now.Mode.String(), name)
		}
	}
	for i, name := range scoring.StageNames() {
		if at := scoring.Stage(i); at != now.At {
			with(scoring.Rounding{Digits: now.Digits, Mode: now.Mode, At: at}, "at", now.At.String(), name)
		}
	}
}

// grades moves the minimum total of each grade by the step of the rounding, and switches which total is graded.
func (m *maker) grades() {
	now := m.set.Grades
	set := m.copied()
	set.Grades.OfRounded = !now.OfRounded
	words := map[bool]string{true: "rounded", false: "raw"}
	m.add(set, m.value("grades", "of"), keyed("of", words[now.OfRounded], words[!now.OfRounded]))
	step := exact.Scaled(1, m.set.Rounding.Digits)
	for i, g := range now.Levels {
		for _, to := range []exact.Fraction{g.Least.Sub(step), g.Least.Add(step)} {
			if i == len(now.Levels)-1 || to.Sign() < 0 {
				continue // the lowest grade takes all other totals
			}
			set := m.copied()
			set.Grades.Levels = slices.Clone(now.Levels)
			set.Grades.Levels[i].Least = to
			m.add(set, m.value("grades", "levels", g.Name), keyed(g.Name, g.Least.String(), to.String()))
		}
	}
}

// tiers changes the points of each tier by one, and where they go when the tier is absent.
func (m *maker) tiers() {
	for i := range m.set.Tiers {
		t := &m.set.Tiers[i]
		with := func(change func(*rules.Tier)) *rules.Set {
			set := m.copied()
			set.Tiers = slices.Clone(set.Tiers)
			change(&set.Tiers[i])
			return set
		}
		at := strconv.Itoa(i)
		for _, to := range []exact.Fraction{t.Points.Sub(exact.Int(1)), t.Points.Add(exact.Int(1))} {
			if to.Sign() >= 0 {
				m.add(with(func(t *rules.Tier) { t.Points = to }), m.value("tiers", at, "points"),
					keyed("points", t.Points.String(), to.String()))
			}
		}
		if len(t.Absent) > 0 {
			m.add(with(func(t *rules.Tier) { t.Absent = nil }), m.value("tiers", at, "absent"), dropped("absent"))
		}
		for k := 0; len(t.Absent) > 1 && k < len(t.Absent); k++ {
			name, now := m.set.Tiers[t.Absent[k].To].Name, t.Absent[k].Points
			to := now.Add(exact.Int(1))
			set := with(func(t *rules.Tier) {
				t.Absent = slices.Clone(t.Absent)
				t.Absent[k].Points = to
			})
			m.add(set, m.value("tiers", at, "absent", name), keyed(name, now.String(), to.String()))
		}
	}
}

// sharing changes how points are shared out where none are printed.
func (m *maker) sharing() {
	now := m.set.Sharing
	set := m.copied()
	set.Sharing.ByLevel2 = !now.ByLevel2
	words := map[bool]string{true: "level2", false: "indicator"}
	m.add(set, m.value("sharing", "by"), keyed("by", words[now.ByLevel2], words[!now.ByLevel2]))
	for _, digits := range []int{now.Digits - 1, now.Digits + 1} {
		if digits >= 0 && digits <= scoring.MaxDigits {
			set := m.copied()
			set.Sharing.Digits = digits
			m.add(set, m.value("sharing", "digits"), keyed("digits", strconv.Itoa(now.Digits), strconv.Itoa(digits)))
		}
	}
}

// policy replaces one reading at a time. The readings of comparators affect the rules that have none of their own.
func (m *maker) policy() {
	for _, other := range m.set.Policy.OtherReadings() {
		set := m.copied()
		set.Policy = other.With
		set.Rules = slices.Clone(set.Rules)
		for i := range set.Rules {
			r, now := &set.Rules[i], m.set.Rules[i].Readings
			r.Readings = other.With.Readings
			if _, own := m.set.Written("rules", r.Name, "lower_is_better"); own {
				r.Readings.Lower = now.Lower
			}
			if _, own := m.set.Written("rules", r.Name, "equal"); own {
				r.Readings.Equal = now.Equal
			}
		}
		key := other.Key[len(other.Key)-1]
		m.add(set, m.value(append([]string{"policy"}, other.Key...)...), keyed(key, other.Was, other.Is))
	}
}

// explain changes which rows must carry a reason, and how far a declared score may be off.
func (m *maker) explain() {
	now := m.set.Explain
	set := m.copied()
	set.Explain.Missed = !now.Missed
	m.add(set, m.value("explain", "missed"), keyed(
		"missed", strconv.FormatBool(now.Missed), strconv.FormatBool(!now.Missed)))
	if v, ok := now.Over.Value(); ok {
		for _, cut := range cutsNear(now.Over, exact.Scaled(1, 4)) {
			set := m.copied()
			set.Explain.Over = cut
			to, _ := cut.Value()
			m.add(set, m.value("explain", "over"), keyed("over", sign(now.Over)+v.InPercent(), sign(cut)+to.InPercent()))
		}
	}
	if v := now.ExecutionBelow; !v.IsZero() {
		for _, by := range []exact.Fraction{exact.Scaled(-1, 4), exact.Scaled(1, 4)} {
			set := m.copied()
			set.Explain.ExecutionBelow = v.Add(by)
			m.add(set, m.value("explain", "execution_below"), keyed("execution_below", v.InPercent(), v.Add(by).InPercent()))
		}
	}
	if _, written := m.set.Written("explain", "budget_change"); written {
		set := m.copied()
		set.Explain.BudgetChange = !now.BudgetChange
		m.add(set, m.value("explain", "budget_change"),
			keyed("budget_change", strconv.FormatBool(now.BudgetChange), strconv.FormatBool(!now.BudgetChange)))
	}
	if now.ReasonLength > 0 {
		for _, to := range []int{now.ReasonLength - 1, now.ReasonLength + 1} {
			set := m.copied()
			set.Explain.ReasonLength = to
			m.add(set, m.value("explain", "reason_length"),
				keyed("reason_length", strconv.Itoa(now.ReasonLength), strconv.Itoa(to)))
		}
	}
	step := lastDigit(m.set.Tolerance)
	for _, to := range []exact.Fraction{m.set.Tolerance.Sub(step), m.set.Tolerance.Add(step)} {
		if to.Sign() >= 0 {
			set := m.copied()
			set.Tolerance = to
			m.add(set, m.value("tolerance"), keyed("tolerance", m.set.Tolerance.String(), to.String()))
		}
	}
}

// sign is the comparator for the values above a cut.
func sign(c scoring.Cut) string {
	if c.IsAfter() {
		return ">"
	}
	return "≥"
}
