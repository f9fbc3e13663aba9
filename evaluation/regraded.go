package evaluation

import "github.com/ziping-go/ziping/exact"

// ExecutionRow stands for the row of the execution rate among the numbers of indicators, where a tier counts it.
const ExecutionRow = -1

// Regraded is the total, and the grade, that the form would have if some rows had the scores given, by the number of
// the indicator or ExecutionRow. Everything else is computed as before: adjustments, events, limits. A score is taken
// as it is, whatever the row's points; of a row that doesn't count it changes nothing. The total isn't set, and the
// grade is "", while another row has no score.
func (r *Result) Regraded(given map[int]exact.Amount) (exact.Amount, string, error) {
	if r.evaluator == nil {
		return exact.Amount{}, "", ErrNoRules
	}
	again := &Result{given: given}
	if err := r.evaluator.EvaluateInto(again, r.form); err != nil {
		return exact.Amount{}, "", err
	}
	return again.Score(), again.Grade(), nil
}

// give puts given scores in place of computed ones.
func (r *Result) give() {
	for i := range r.rows {
		row := &r.rows[i]
		at := int(row.indicator)
		if at < 0 {
			at = ExecutionRow
			if int(row.tier) != r.evaluator.execution {
				continue
			}
		}
		score, is := r.given[at]
		if !is || !score.IsSet() || row.aside() || row.tier < 0 {
			continue
		}
		row.status, row.earned, row.score = scored, score.Fraction(), score.Fraction()
	}
}
