package evaluation

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// adjustment is what changed a total after the sum: a limit, an event, or the scaling of what didn't apply.
type adjustment struct {
	kind  adjustmentKind
	of    int            // the limit or the form's event
	event string         // its name
	after exact.Fraction // the total that resulted
	moved exact.Fraction // by how much it changed the total
	grade int            // the level that a grade was limited to; -1 is none
}

type adjustmentKind uint8

const (
	byRescaling adjustmentKind = iota
	byEvent
	byLimit
)

// total adds the rows up, applies events and limits, and grades. One row without a score leaves the total without one.
func (r *Result) total() {
	raw, complete := r.addUp()
	if !complete {
		return
	}
	r.complete = true
	shown := raw
	if r.set.Rounding.At == scoring.AtTotal {
		shown = r.showParts(raw)
	}
	raw, shown = r.rescale(raw, shown)
	r.raw, r.score = raw, shown
	r.checkAbove()
	r.gradeCap, r.gradeSet = -1, -1
	r.applyEvents()
	r.applyLimits()
	r.grade = r.gradeOf()
}

// addUp sums rows into tiers and tiers into the total; tiers are rounded where the rule set says so.
func (r *Result) addUp() (exact.Fraction, bool) {
	complete := true
	for i := range r.rows {
		row := &r.rows[i]
		if row.tier < 0 || row.status == pending {
			complete = false
			if row.tier >= 0 {
				r.tiers[row.tier].pending = true
			}
			continue
		}
		if row.status == scored {
			r.tiers[row.tier].score = r.tiers[row.tier].score.Add(row.score)
		}
	}
	var sum exact.Fraction
	for i := range r.tiers {
		t := &r.tiers[i]
		if r.set.Rounding.At == scoring.AtTier && !t.pending {
			parts := r.partsOf(i)
			t.score = exact.Min(r.set.Rounding.Of(t.score), scoring.Printable(parts.earned, parts.most, r.set.Rounding.Digits))
			r.apportion(&parts, t.score)
		}
		sum = sum.Add(t.score)
	}
	return sum, complete
}

// showParts gives rows and tiers rounded scores that add up to the rounded total, and returns that total. No row is
// rounded above its points; if that leaves less than the rounded total, the total shown is less.
func (r *Result) showParts(raw exact.Fraction) exact.Fraction {
	digits := r.set.Rounding.Digits
	parts := make([]parts, len(r.tiers))
	tiers, most := make([]exact.Fraction, len(r.tiers)), make([]exact.Fraction, len(r.tiers))
	var all exact.Fraction
	for i := range r.tiers {
		parts[i] = r.partsOf(i)
		most[i] = scoring.Printable(parts[i].earned, parts[i].most, digits)
		tiers[i] = exact.Min(r.tiers[i].score, most[i])
		all = all.Add(tiers[i].Round(digits, exact.Ceiling))
	}
	total := exact.Min(r.set.Rounding.Of(raw), all)
	for i, part := range scoring.ApportionWithin(total, tiers, most, digits) {
		r.tiers[i].score = part
		r.apportion(&parts[i], part)
	}
	return total
}

// parts are the scored rows of a tier, with what each earned and the most that it may be shown with.
type parts struct {
	rows         []int
	earned, most []exact.Fraction
}

func (r *Result) partsOf(tier int) parts {
	var p parts
	for i := range r.rows {
		if row := &r.rows[i]; int(row.tier) == tier && row.status == scored {
			p.rows = append(p.rows, i)
			p.earned = append(p.earned, row.earned)
			p.most = append(p.most, mostOf(row, r.set.Rounding.Digits))
		}
	}
	return p
}

// apportion gives the rows of a tier the rounded scores that add up to the tier's.
func (r *Result) apportion(p *parts, score exact.Fraction) {
	for i, part := range scoring.ApportionWithin(score, p.earned, p.most, r.set.Rounding.Digits) {
		r.rows[p.rows[i]].score = part
	}
}

// rescale scales what was earned of the applicable points to the full points, if that is the policy.
func (r *Result) rescale(raw, shown exact.Fraction) (exact.Fraction, exact.Fraction) {
	if r.set.Policy.NotApplicable != rules.Rescale {
		return raw, shown
	}
	var struck exact.Fraction
	for i := range r.rows {
		if r.rows[i].status == notApplicable {
			struck = struck.Add(r.rows[i].points)
		}
	}
	factor, ok := r.points.Quo(r.points.Sub(struck))
	if struck.IsZero() || !ok {
		return raw, shown
	}
	scaled := raw.Mul(factor)
	rounded := roundedWithin(r.set.Rounding, scaled, r.points)
	r.adjust(adjustment{kind: byRescaling, after: rounded, moved: rounded.Sub(shown), grade: -1})
	return scaled, rounded
}

func (r *Result) adjust(a adjustment) { r.adjustments = append(r.adjustments, a) }

// applyEvents adds bonuses and takes deductions and vetoes in the order of the form.
func (r *Result) applyEvents() {
	for i := range r.form.Events {
		event := &r.form.Events[i]
		at := "/events/" + strconv.Itoa(i)
		of := r.set.EventNamed(event.Name)
		if of < 0 {
			r.find(SeverityError, at+"/name", "EVENT_UNKNOWN", event.Name, r.set.EventNames())
			continue
		}
		rule := &r.set.Events[of]
		size := rule.Size
		if rule.Given {
			if !event.Points.IsSet() || event.Points.Fraction().Sign() < 0 {
				r.find(SeverityError, at+"/points", "EVENT_POINTS_MISSING", event.Name)
				continue
			}
			size = event.Points.Fraction()
			if rule.Size.Sign() > 0 && rule.Size.Less(size) {
				r.find(SeverityWarning, at+"/points", "EVENT_POINTS_CAPPED", event.Name, event.Points, rule.Size)
				size = rule.Size
			}
		}
		r.applyEvent(i, rule, size)
	}
}

func (r *Result) applyEvent(i int, rule *rules.Event, size exact.Fraction) {
	grade := -1
	var most *exact.Fraction
	change := func(v exact.Fraction) exact.Fraction { return v }
	switch rule.Kind {
	case rules.Bonus:
		most = &rule.Cap
		change = func(v exact.Fraction) exact.Fraction { return exact.Max(v, exact.Min(v.Add(size), rule.Cap)) }
	case rules.Deduction:
		change = func(v exact.Fraction) exact.Fraction { return exact.Max(exact.Fraction{}, v.Sub(size)) }
	case rules.Veto:
		grade = rule.Grade
		r.gradeSet = max(r.gradeSet, grade)
		if rule.Zero {
			change = func(exact.Fraction) exact.Fraction { return exact.Fraction{} }
		}
	}
	r.change(adjustment{kind: byEvent, of: i, event: r.form.Events[i].Name, grade: grade}, change, nil, most)
}

// change moves both totals the same way and notes by how much the shown one moved. Rounding doesn't move it beyond the
// bounds; nil is no bound.
func (r *Result) change(a adjustment, by func(exact.Fraction) exact.Fraction, least, most *exact.Fraction) {
	before := r.score
	r.raw = by(r.raw)
	moved := by(r.score)
	r.score = r.set.Rounding.Of(moved)
	switch digits := r.set.Rounding.Digits; {
	case most != nil && most.Less(r.score) && !most.Less(moved):
		r.score = most.Round(digits, exact.Floor)
	case least != nil && r.score.Less(*least) && !moved.Less(*least):
		r.score = least.Round(digits, exact.Ceiling)
	}
	a.after, a.moved = r.score, r.score.Sub(before)
	if !a.moved.IsZero() || a.grade >= 0 {
		r.adjust(a)
	}
}

// applyLimits applies the limits whose conditions hold to the total and the grade.
func (r *Result) applyLimits() {
	r.env.row = nil
	for i := range r.set.Limits {
		limit := &r.set.Limits[i]
		v, err := program(limit.If).Eval(&r.env)
		if err != nil {
			r.find(SeverityError, "", "CONDITION_FAILED", limit.Because, err)
			continue
		}
		if !v.Bool() {
			continue
		}
		if limit.GradeCap >= 0 {
			r.gradeCap = max(r.gradeCap, limit.GradeCap)
		}
		r.change(adjustment{kind: byLimit, of: i, grade: limit.GradeCap}, func(v exact.Fraction) exact.Fraction {
			if limit.Cap != nil {
				v = exact.Min(v, *limit.Cap)
			}
			if limit.Floor != nil {
				v = exact.Max(v, *limit.Floor)
			}
			return v
		}, limit.Floor, limit.Cap)
	}
}

// gradeOf grades the total; levels are in order from the best, so a cap is a minimum index.
func (r *Result) gradeOf() int {
	total := r.raw
	if r.set.Grades.OfRounded {
		total = r.score
	}
	grade := max(r.set.Grades.Of(total), r.gradeCap)
	return max(grade, r.gradeSet)
}

// compareDeclared compares what the unit wrote in the total row with the computed total.
func (r *Result) compareDeclared() {
	d := &r.form.Declared
	wrong := r.compareGrade()
	if !r.complete {
		return
	}
	if d.Score.IsSet() && r.differs(d.Score.Fraction(), r.score) {
		r.find(SeverityWarning, "/declared/score", "TOTAL_MISMATCH", d.Score, r.shown(r.score))
	}
	grade := r.Grade()
	if d.Grade == "" || grade == "" || isGrade(d.Grade, grade) || wrong != "" && isGrade(wrong, grade) {
		return // the declared total earns the computed grade, and the finding about it is enough
	}
	r.find(SeverityWarning, "/declared/grade", "GRADE_MISMATCH", d.Grade, grade)
}

// compareGrade compares the declared grade with the declared total, whether or not a total could be computed. It
// returns the grade of that total where it isn't the declared one.
func (r *Result) compareGrade() string {
	d := &r.form.Declared
	if d.Grade == "" || !d.Score.IsSet() {
		return ""
	}
	of := r.set.Grades.Of(d.Score.Fraction())
	if r.complete {
		of = max(of, r.gradeCap, r.gradeSet)
	}
	grade := r.set.Grades.Name(of)
	if grade == "" || isGrade(d.Grade, grade) || !r.complete && r.mayBeHeld(d.Grade, of) {
		return ""
	}
	r.find(SeverityError, "/declared/grade", "GRADE_OF_DECLARED", d.Grade, d.Score, grade)
	return grade
}

// mayBeHeld reports whether a limit or an event may be why a declared grade is worse than that of its total, which
// can't be known without a computed total.
func (r *Result) mayBeHeld(declared string, of int) bool {
	if len(r.form.Events) == 0 && len(r.set.Limits) == 0 {
		return false
	}
	for i := of + 1; i < len(r.set.Grades.Levels); i++ {
		if isGrade(declared, r.set.Grades.Levels[i].Name) {
			return true
		}
	}
	return false
}

// isGrade reports whether a declared grade is one of the rule set: by its name, or another word for it, as 优秀, 优等 and
// 优（95分） for 优.
func isGrade(declared, grade string) bool {
	if declared == grade {
		return true
	}
	a, b := cell.ParseActual(declared), cell.ParseActual(grade)
	if a.Level() != "" && a.Level() == b.Level() {
		return true
	}
	word := gradeWord(declared)
	return word != declared && isGrade(word, grade)
}

// gradeWord is a grade without what may be written behind it; as it is where nothing is.
func gradeWord(declared string) string {
	word := declared
	if at := strings.IndexAny(word, "（("); at > 0 {
		word = word[:at]
	}
	word = strings.TrimSpace(word)
	for _, suffix := range []string{"等级", "等次", "档次", "等", "级", "档"} {
		if rest, ok := strings.CutSuffix(word, suffix); ok && rest != "" {
			return rest
		}
	}
	return word
}

// adjustmentCode is the code for what an adjustment did: one for raising the total, one for lowering it.
func adjustmentCode(moved exact.Fraction, raised, lowered lang.Code) lang.Code {
	if moved.Sign() > 0 {
		return raised
	}
	return lowered
}
