package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// missed scores a row that missed its target where no formula says what that earns: a date missed by days, or another
// target missed exactly on its open end. The policy says whether the unit's own score counts, below the best level.
func (r *Result) missed(row *row, rule *rules.Rule) {
	row.unscaled = true
	policy := r.set.Policy.OpenEnd
	if row.dated {
		policy = r.set.Policy.Late
	}
	switch {
	case r.isExcused(row, rule, &scoring.Measured{}):
		row.excused = true
		r.findRow(row, SeverityInfo, "/reason", "EXCUSED")
		r.earnByPolicy(row, row.points)
	case policy == rules.MissZero:
		r.earnByPolicy(row, exact.Fraction{})
	case policy == rules.MissPending:
		r.findRow(row, SeverityError, "/actual", "MISS_PENDING", r.howMissed(row))
	case row.points.IsZero():
		r.earnByPolicy(row, exact.Fraction{})
	default:
		r.judgeMissed(row)
	}
}

// judgeMissed takes the unit's own score of a missed row, below where the best level begins.
func (r *Result) judgeMissed(row *row) {
	declared := r.form.Indicators[row.indicator].Declared
	row.levels = int16(r.levelsOfText(row)) + 1
	bounds := r.belowBest(row)
	switch given := declared.Fraction(); {
	case !declared.IsSet():
		r.findRow(row, SeverityError, "/declared", "MISS_SCORE_MISSING", r.howMissed(row), r.intervalText(bounds))
	case !bounds.Has(given):
		r.findRow(row, SeverityError, "/declared", "MISS_SCORE_OUTSIDE", declared, r.howMissed(row), r.intervalText(bounds))
	case roundsOut(r.set.Rounding, bounds, given):
		r.findRow(row, SeverityError, "/declared", "MISS_SCORE_ROUNDED", declared, r.shown(shownAs(r.set.Rounding, given)),
			r.howMissed(row), r.intervalText(bounds))
	default:
		row.declared = true
		r.earnByPolicy(row, given)
	}
}

// howMissed says by how much a row missed a target that has no ratio.
func (r *Result) howMissed(row *row) lang.Message {
	switch {
	case !row.dated:
		return lang.Of("MISSED_ON_END", r.said.rows[row.indicator].target)
	case row.days < 0:
		return lang.Of("MISSED_EARLY", -int(row.days))
	}
	return lang.Of("MISSED_LATE", int(row.days))
}

// belowBest are the scores below the best level that a text target in the row's place would have; all but the full
// points if such a target would have no levels.
func (r *Result) belowBest(row *row) scoring.Interval {
	top := scoring.Before(row.points)
	if row.levels > 0 {
		top = levelBounds(r.set, &r.set.Rules[row.levels-1].Levels[0], row.points).Low
	}
	return scoring.Interval{Low: scoring.Before(exact.Fraction{}), High: top}
}

// levelsOfText is the level rule that would score the row if its target were a text; -1 where it has none.
func (r *Result) levelsOfText(row *row) int {
	for _, c := range r.evaluator.tiers[row.tier].choices[cell.Text] {
		if c.when != nil {
			r.env.row = row
			v, err := c.when.Eval(&r.env)
			if err != nil || !v.Bool() {
				continue
			}
		}
		if len(r.set.Rules[c.rule].Levels) > 0 {
			return c.rule
		}
		return -1
	}
	return -1
}

// missedWords are the sentences about such a miss.
var missedWords = struct{ seen, judged, nothing lang.Sentence }{ //nolint:gochecknoglobals // a table, looked up once
	lang.SentenceOf("SEEN_MISSED"), lang.SentenceOf("HOW_JUDGED"), lang.SentenceOf("HOW_MISS_NOTHING"),
}

// appendHowMissed appends which scores may be declared and the one taken, or that the row earns nothing.
func (w Row) appendHowMissed(dst []byte, l lang.Language) []byte {
	if !w.row.declared {
		return missedWords.nothing.Append(dst, l, nil)
	}
	return missedWords.judged.Append(dst, l, func(dst []byte, _ int) []byte {
		return appendAllowed(dst, l, w.r.belowBest(w.row))
	})
}
