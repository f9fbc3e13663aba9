package review

import (
	"maps"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

const executionRow = evaluation.ExecutionRow

// ReviewedScores are the total and the grade of a form with the scores that a reviewer gave to rows.
type ReviewedScores struct {
	Score exact.Amount // not set while another row has no score
	Grade string
	Rows  []ReviewedRow // those with another score, in the order of the table; the execution rate first
}

// ReviewedRow is a row that a reviewer gave a score.
type ReviewedRow struct {
	At                           string
	Name                         string
	Declared, Computed, Reviewed exact.Amount
	Reason                       string
}

// rescorable is a row that may be given a score.
type rescorable struct {
	at                         string
	name                       string
	points, declared, computed exact.Amount
	counts                     bool
}

// regrade gives rows the scores of decisions, and grades the form by them.
func (d *Decisions) regrade(r *Report, given map[int]*decided) {
	rows := rescorables(r)
	scores := map[int]exact.Amount{}
	reviewed := &ReviewedScores{}
	for i := range r.Form.Indicators { // a score printed as reviewed stands until a decision says otherwise
		if printed := r.Form.Indicators[i].Reviewed; printed != nil && printed.Score.IsSet() {
			scores[i] = printed.Score
		}
	}
	if printed := r.Form.Funds.Reviewed; printed != nil && printed.Score.IsSet() {
		scores[executionRow] = printed.Score
	}
	for _, at := range slices.Sorted(maps.Keys(given)) {
		one := given[at]
		if at >= 0 && !rows[at].counts && printsExecution(r, at) {
			at = executionRow
		}
		row := rows[at]
		if !row.counts {
			d.fail(one, "DECISION_NOT_COUNTED", lang.Of("DECISION_NO_ROW_HINT"), row.name)
			continue
		}
		if !d.isWithin(one, row.name, row.points, r.Set.Rounding.Digits) {
			continue
		}
		scores[at], one.found = one.Score, true
		reviewed.Rows = append(reviewed.Rows,
			ReviewedRow{row.at, row.name, row.declared, row.computed, one.Score, one.Reason})
	}
	if len(reviewed.Rows) == 0 {
		return
	}
	var err error
	if reviewed.Score, reviewed.Grade, err = r.Result.Regraded(scores); err != nil {
		return // it was scored before, by the same evaluator
	}
	r.Reviewed = reviewed
	r.tellReviewed()
}

// printsExecution reports whether a row is the execution rate that a tier counts.
func printsExecution(r *Report, at int) bool {
	row := &r.Form.Indicators[at]
	tier := r.Set.ExecutionTier()
	return tier >= 0 && (r.Set.TierOf(row.Level1) == tier || r.Set.IsExecutionRow(row, false))
}

// rescorables are the rows of a form by their number, and the money row.
func rescorables(r *Report) map[int]rescorable {
	rows := map[int]rescorable{}
	var money rescorable
	for scored := range r.Result.Rows() {
		i, ok := scored.Indicator()
		if !ok {
			if scored.ByMoney() && !money.counts {
				money = rescorable{"/funds", scored.Name(), scored.Points(), r.Form.Funds.Declared, scored.Score(), true}
				rows[executionRow] = money
			}
			continue
		}
		rows[i] = rescorable{
			rowAt(i), scored.Name(), scored.Points(), r.Form.Indicators[i].Declared, scored.Score(), scored.Applies(),
		}
	}
	return rows
}

// tellReviewed adds the reviewed scores to the findings.
func (r *Report) tellReviewed() {
	tell := func(at string, code lang.Code, place fault.Place, args ...any) {
		r.Findings = append(r.Findings, Finding{
			Finding: evaluation.Finding{
				Message: lang.Of(code, args...), Severity: evaluation.SeverityInfo, At: at, Place: place,
			},
			Stage: Review,
		})
	}
	names := r.names
	for _, row := range r.Reviewed.Rows {
		tell(row.At, "REVIEWED_ROW", r.Form.Origins().Near(row.At), row.Name, row.Declared, row.Computed, row.Reviewed)
		r.Findings[len(r.Findings)-1].row = rowOf(names, row.At)
	}
	d := &r.Form.Declared
	var grade any = d.Grade
	if d.Grade == "" {
		grade = lang.Of("AT_NO_GRADE")
	}
	tell("", "REVIEWED_TOTAL", r.Form.Origins().Near("/declared/score"), d.Score, grade,
		r.Result.Score(), r.Result.Grade(), r.Reviewed.Score, r.Reviewed.Grade)
}
