package evaluation

import (
	"iter"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Result is the outcome of one form. It is computed; texts, decimals and JSON are made when somebody asks for them.
// A Result is for reading and safe for concurrent use, as long as EvaluateInto doesn't fill it again. Later changes of
// its form don't change it.
type Result struct {
	evaluator *Evaluator
	set       *rules.Set
	form      *indicator.Form
	said      said

	rows        []row // the money rows of tiers first, then the indicators in table order
	tiers       []tier
	adjustments []adjustment
	findings    []found

	money      money
	printed    int            // the first row that is the execution rate of a tier; -1 without
	byRow      bool           // that row's own cells gave the rate, as the money is missing
	prints     bool           // a row is the execution rate
	points     exact.Fraction // of all rows
	raw        exact.Fraction // the total before rounding
	score      exact.Fraction // the total as shown
	struck     bool           // a row doesn't apply
	complete   bool           // every row has a score, so there is a total
	above      bool           // the total is more than the rule set gives, so there is no grade
	duplicates []int32        // the indicators that repeat one above them
	grade      int
	gradeCap   int // no better than this level; -1 is none
	gradeSet   int // lowered to this level by a veto; -1 is none

	chosen []chosen // by tier
	names  levelNames
	target scoring.Target // of the row that is being measured
	env    env
	space  [usualTiers]tier     // of tiers, for rule sets that have no more
	given  map[int]exact.Amount // for Regraded; nil otherwise
}

// usualTiers is the most tiers that a rule set usually has.
const usualTiers = 6

// tier is the sum of a level-1 indicator.
type tier struct {
	rows    int
	without int            // rows without printed points
	printed exact.Fraction // the printed points of the others
	points  exact.Fraction
	score   exact.Fraction
	pending bool
}

func (r *Result) reset(e *Evaluator, form *indicator.Form) {
	if r.evaluator != e {
		r.evaluator, r.set = e, e.set
		r.chosen = make([]chosen, len(e.set.Tiers))
		clear(r.said.rows[:cap(r.said.rows)]) // which hold what another rule set read from them
	}
	rows := len(e.own) + len(form.Indicators)
	r.form = form
	r.said.take(form)
	r.rows = slices.Grow(r.rows[:0], rows)[:rows]
	clear(r.rows)
	clear(r.findings) // so that what they refer to can be freed
	r.adjustments, r.findings = r.adjustments[:0], r.findings[:0]
	r.money = moneyOf(&form.Funds)
	r.points, r.raw, r.score = exact.Fraction{}, exact.Fraction{}, exact.Fraction{}
	r.above, r.prints = false, false
	r.struck, r.complete, r.printed, r.byRow = false, false, -1, false
	r.grade, r.gradeCap, r.gradeSet = -1, 0, 0
	r.env, r.names = env{r: r}, levelNames{}
	r.space = [usualTiers]tier{}
	r.tiers = r.space[:]
	if len(e.set.Tiers) > usualTiers {
		r.tiers = make([]tier, len(e.set.Tiers))
	}
	r.tiers = r.tiers[:len(e.set.Tiers)]
}

// Form is the form that was scored, as it is now.
func (r *Result) Form() *indicator.Form { return r.form }

// Place is the file, without its folder, and the line where a value of the form stood, by a pointer as of Finding.At;
// "" is the form itself. Results of the same forms are the same wherever they lie. File is "" and line 0 where they
// aren't known.
func (r *Result) Place(at string) (file string, line int) {
	file, line = r.said.origins.Line(at)
	return file[strings.LastIndexAny(file, `/\`)+1:], line
}

// Printed is where a value is printed in the form's document or table, by a pointer as of Finding.At; "" is the form
// itself. Its Cell is such as 自评表!F12 or 表2 第8行第5列; texts have lines. It is empty for a form from JSON or YAML.
func (r *Result) Printed(at string) fault.Place {
	place, _ := r.said.origins.Printed(at)
	return place
}

// Rules is the rule set that scored it.
func (r *Result) Rules() *rules.Set {
	if r.evaluator == nil {
		return nil
	}
	return r.evaluator.given
}

// Score is the total, with the digits of the rule set's rounding; absent when any row has no score.
func (r *Result) Score() exact.Amount {
	if !r.complete {
		return exact.Amount{}
	}
	return r.shown(r.score)
}

// Points is what the form could earn.
func (r *Result) Points() exact.Amount { return exact.ShortestAmount(r.set.Total) }

// Grade is the name of the grade (等级); "" when there is no total, or the total is more than the rule set gives: a
// finding says which rows bring that about.
func (r *Result) Grade() string {
	if !r.counts() {
		return ""
	}
	return r.set.Grades.Name(r.grade)
}

// counts reports whether the form has a total that stands, so that roll-ups may take it in.
func (r *Result) counts() bool { return r.complete && !r.above }

// Findings are what a reader must know, in the order in which the form was gone through, which is that of JSON too: the
// rule set and its time and place; the fields as they were read; names and levels; points; then the rows in the order
// of Rows, each with its target before its actual; the total; what the form declares. ByUrgency puts first what has to
// be done first.
//
// How a form is typed, such as full-width characters or numbers without a unit, is one finding a form, about the first
// such cell; its Cells counts them.
func (r *Result) Findings() []Finding {
	out := make([]Finding, len(r.findings))
	for i := range out {
		out[i] = r.finding(&r.findings[i])
		out[i].Place = r.said.origins.Near(out[i].At)
	}
	return out
}

// Tiers are the level-1 sums in the order of the rule set; tiers that the form lacks are left out.
func (r *Result) Tiers() iter.Seq[Tier] {
	return func(yield func(Tier) bool) {
		for i := range r.tiers {
			if r.tiers[i].rows > 0 && !yield(Tier{r, i}) {
				return
			}
		}
	}
}

// Rows are all scored rows: the money rows of tiers first, then the indicators in table order.
func (r *Result) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range r.rows {
			if !yield(Row{r, &r.rows[i]}) {
				return
			}
		}
	}
}

// Tier is the sum of a level-1 indicator, or the money row that is a tier of its own.
type Tier struct {
	r  *Result
	at int
}

// Name is the tier's name in the rule set.
func (t Tier) Name() string { return t.r.set.Tiers[t.at].Name }

// Points is what the tier could earn.
func (t Tier) Points() exact.Amount { return exact.ShortestAmount(t.r.tiers[t.at].points) }

// Score is what it earned; absent when a row of it has no score.
func (t Tier) Score() exact.Amount {
	if tier := &t.r.tiers[t.at]; !tier.pending {
		if t.r.set.Rounding.At == scoring.AtIndicator {
			return t.r.shown(tier.score)
		}
		return exact.FixedAmount(roundedWithin(t.r.set.Rounding, tier.score, tier.points), t.r.set.Rounding.Digits)
	}
	return exact.Amount{}
}

// Row is one scored row: an indicator or the money row of a tier.
type Row struct {
	r   *Result
	row *row
}

// Indicator is the index of the row's indicator in the form; false for the money row of a tier.
func (w Row) Indicator() (int, bool) { return int(w.row.indicator), w.row.indicator >= 0 }

// Name is the indicator's name, or the tier's for a money row.
func (w Row) Name() string { return w.r.rowName(w.row) }

// Points is what the row could earn, after sharing out and redistribution.
func (w Row) Points() exact.Amount { return exact.ShortestAmount(w.row.points) }

// Score is what the row earned; absent when no score can be given or the row doesn't apply.
func (w Row) Score() exact.Amount {
	if w.row.status != scored {
		return exact.Amount{}
	}
	if w.r.set.Rounding.At == scoring.AtIndicator {
		return w.r.shown(w.row.score)
	}
	return exact.FixedAmount(roundedWithin(w.r.set.Rounding, w.row.score, w.row.points), w.r.set.Rounding.Digits)
}

// Applies reports whether the row counts; a row struck out with "/" doesn't, nor does an execution rate among the
// indicators that a tier counts.
func (w Row) Applies() bool { return w.row.status != notApplicable && w.row.status != ofTier }

// Met reports whether the target was met.
func (w Row) Met() bool { return w.row.status == scored && w.row.met }

// Attainment is the value of the measure where that is a rate of attainment or execution: 17/19 for 17个 of 19个.
func (w Row) Attainment() (exact.Fraction, bool) {
	if w.row.status != scored || w.row.rule < 0 || !w.rule().Measure.IsRate() || !w.measured() {
		return exact.Fraction{}, false
	}
	return w.row.value, true
}

// Terms are the numbers that made the score; false when there is none.
func (w Row) Terms() (Terms, bool) {
	if w.row.status != scored || w.row.rule < 0 {
		return Terms{}, false
	}
	rule := w.rule()
	t := Terms{
		Measure:  rule.Measure.String(),
		Value:    w.row.value,
		Points:   w.row.points,
		Earned:   w.row.earned,
		Score:    w.row.score,
		Rounding: w.r.set.Rounding,
		Rule:     rule.Name,
		Place:    rule.Place,
		Source:   w.Source(),
	}
	if days, dated := w.DaysLate(); dated && !w.measured() {
		t.Measure, t.Value = scoring.DaysLate.String(), exact.Int(int64(days))
	}
	if w.measured() {
		t.Piece = rule.Curve.Piece(int(w.row.piece))
	}
	return t, true
}

// Rule is the name of the rule that scored the row; "" when none was chosen.
func (w Row) Rule() string {
	if w.row.rule < 0 {
		return ""
	}
	return w.rule().Name
}

// Source is the regulation behind the rule.
func (w Row) Source() string {
	if w.row.rule >= 0 && w.rule().Source != "" {
		return w.rule().Source
	}
	return w.r.set.Source
}

func (w Row) rule() *rules.Rule { return &w.r.set.Rules[w.row.rule] }

// measured reports whether the score came from a curve; levels and policies have none.
func (w Row) measured() bool { return len(w.rule().Levels) == 0 && w.row.piece >= 0 }

// shown is a score with the digits of the rule set.
func (r *Result) shown(v exact.Fraction) exact.Amount {
	return exact.FixedAmount(r.set.Rounding.Of(v), r.set.Rounding.Digits)
}

// amount is a difference of points and scores: with the digits of scores, unless the points are finer.
func (r *Result) amount(v exact.Fraction) exact.Amount {
	if r.set.Rounding.Of(v).Equal(v) {
		return r.shown(v)
	}
	return exact.ShortestAmount(v)
}
