package fill

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// Value is what a field of a form is to show.
type Value struct {
	At   string // JSON pointer into the form, such as /indicators/3/declared
	Text string
}

// Scores are what a result has for the cells of its form: the execution rates and their score, the score of each
// indicator, the sums of levels that the form prints, the total and the grade. What has no score has no value.
func Scores(r *evaluation.Result) []Value {
	form := r.Form()
	all := rates(&form.Funds)
	add := func(at string, a exact.Amount) {
		if a.IsSet() {
			all = append(all, Value{at, a.String()})
		}
	}
	money := exact.Amount{}
	for row := range r.Rows() {
		if _, isRow := row.Indicator(); !isRow && !money.IsSet() {
			money = row.Score()
			add("/funds/declared", money)
		}
	}
	sums := levelSums{}
	for row := range r.Rows() {
		i, isRow := row.Indicator()
		if !isRow {
			continue
		}
		score := row.Score()
		if row.Applies() || score.IsSet() {
			sums.add(form.Indicators[i].Level1, score)
		}
		add("/indicators/"+strconv.Itoa(i)+"/declared", score)
	}
	for i, level := range form.Levels {
		add("/levels/"+strconv.Itoa(i)+"/declared", sums.of(level.Name))
	}
	add("/declared/score", r.Score())
	if grade := r.Grade(); grade != "" {
		all = append(all, Value{"/declared/grade", grade})
	}
	return all
}

// ReasonsDue are placeholders for the reasons that a result finds missing. A form that is read with them has no reason
// there.
func ReasonsDue(r *evaluation.Result) []Value {
	var all []Value
	for _, f := range r.Findings() {
		switch f.Code {
		case "DEVIATION_MISSING", "OVER_EXPLANATION_MISSING", "EXEC_REASON_MISSING":
			all = append(all, Value{f.At, headings.ReasonDue})
		}
	}
	return all
}

// TakesScores reports whether a form has a cell for a score, a rate or a grade.
func TakesScores(found recognise.Found) bool {
	for at := range found.Cells {
		if strings.HasSuffix(at, "/declared") || strings.HasPrefix(at, "/declared/") || isRate(at) {
			return true
		}
	}
	return false
}

// Shared are scores as the cells of a form hold them: a cell over several rows holds the sum of their scores, and
// nothing as long as one of them has none.
func Shared(found recognise.Found, values []Value) []Value {
	texts := map[string]string{}
	for _, v := range values {
		texts[v.At] = v.Text
	}
	rows := map[*grid.Cell][]string{}
	for at, cell := range found.Cells {
		if isScore(at) {
			rows[cell] = append(rows[cell], at)
		}
	}
	var all []Value
	for _, v := range values {
		of := rows[found.Cells[v.At]]
		if !isScore(v.At) || len(of) < 2 {
			all = append(all, v)
			continue
		}
		if sum, ok := sumOf(of, texts); ok {
			all = append(all, Value{v.At, sum})
		}
	}
	return all
}

// sumOf is the sum of some scores; false where one is missing.
func sumOf(pointers []string, texts map[string]string) (string, bool) {
	var sum exact.Fraction
	scale := 0
	for _, at := range pointers {
		score, err := exact.ParseAmount(texts[at])
		if err != nil || !score.IsSet() {
			return "", false
		}
		sum, scale = sum.Add(score.Fraction()), max(scale, score.Scale())
	}
	return exact.FixedAmount(sum, scale).String(), true
}

// levelSums are the sums of the scores by level 1.
type levelSums map[string]*levelSum

type levelSum struct {
	sum     exact.Fraction
	scale   int
	pending bool
}

func (s levelSums) add(level string, score exact.Amount) {
	name := indicator.LevelName(level)
	sum := s[name]
	if sum == nil {
		sum = &levelSum{}
		s[name] = sum
	}
	if !score.IsSet() {
		sum.pending = true
		return
	}
	sum.sum, sum.scale = sum.sum.Add(score.Fraction()), max(sum.scale, score.Scale())
}

func (s levelSums) of(level string) exact.Amount {
	sum := s[indicator.LevelName(level)]
	if sum == nil || sum.pending {
		return exact.Amount{}
	}
	return exact.FixedAmount(sum.sum, sum.scale)
}

// rates are the execution rates of the year's money and its parts: what was spent of the adjusted budget.
func rates(f *indicator.Funds) []Value {
	var all []Value
	for _, part := range []struct {
		key string
		of  func(*indicator.Money) exact.Amount
	}{
		{"total", func(m *indicator.Money) exact.Amount { return m.Total }},
		{"fiscal", func(m *indicator.Money) exact.Amount { return m.Fiscal }},
		{"carryover", func(m *indicator.Money) exact.Amount { return m.Carryover }},
		{"other", func(m *indicator.Money) exact.Amount { return m.Other }},
	} {
		budget, spent := part.of(&f.Adjusted), part.of(&f.Spent)
		if !budget.IsSet() {
			budget = part.of(&f.Initial)
		}
		if !budget.IsSet() || !spent.IsSet() || budget.Fraction().Sign() <= 0 || spent.Fraction().Sign() < 0 {
			continue
		}
		if rate, ok := spent.Fraction().Quo(budget.Fraction()); ok {
			percent := rate.Mul(exact.Int(100)).Round(rateDigits, exact.HalfUp)
			all = append(all, Value{"/funds/rates/" + part.key, exact.ShortestAmount(percent).String() + "%"})
		}
	}
	return all
}

// rateDigits are the decimals of an execution rate in percent.
const rateDigits = 2

// isRate reports whether a field is an execution rate, which a column may print without its %.
func isRate(at string) bool { return strings.HasPrefix(at, "/funds/rates/") }
