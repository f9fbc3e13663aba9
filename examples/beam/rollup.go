package main

import (
	"encoding/json"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
)

func init() {
	register.DoFn4x1[string, func(*string) bool, string, func(string, string), error](&mergeDepartment{})
	register.Iter1[string]()
}

// mergeDepartment is the step that puts together what the blocks gathered of one department.
type mergeDepartment struct {
	Digest string

	evaluator *evaluation.Evaluator
}

// departmentRecord is a line of the roll-up.
type departmentRecord struct {
	Department string        `json:"department"`
	Forms      int           `json:"forms"`
	Pending    int           `json:"pending"`
	Budget     exact.Amount  `json:"budget"`
	Spent      exact.Amount  `json:"spent"`
	Execution  string        `json:"execution,omitempty"` // spent ÷ budget, exact: "2/3"
	NoBudget   int           `json:"without_budget"`      // forms that are in none of these, by what they lack
	NoSpent    int           `json:"without_spent"`
	Score      exact.Amount  `json:"score"`
	Grade      string        `json:"grade"`
	Grades     []gradeRecord `json:"grades"`
}

type gradeRecord struct {
	Grade string `json:"grade"`
	Forms int    `json:"forms"`
}

// ProcessElement merges the states of a department, in any order, and gives its line of the roll-up.
func (m *mergeDepartment) ProcessElement(department string, states func(*string) bool, ruleSet string,
	emit func(string, string),
) error {
	if m.evaluator == nil {
		var err error
		if m.evaluator, err = compile(ruleSet, m.Digest); err != nil {
			return err
		}
	}
	var whole evaluation.RollUp
	for state := ""; states(&state); {
		part, err := evaluation.RestoreRollUp(m.evaluator.Rules(), []byte(state))
		if err != nil {
			return err
		}
		if err := whole.Merge(part); err != nil {
			return err
		}
	}
	text, err := json.Marshal(departmentOf(department, &whole))
	if err != nil {
		return err
	}
	emit(department, string(text))
	return nil
}

func departmentOf(name string, u *evaluation.RollUp) departmentRecord {
	record := departmentRecord{Department: name, Budget: u.Budget(), Spent: u.Spent(), Score: u.Score(), Grade: u.Grade()}
	record.Forms, record.Pending = u.Forms()
	record.NoBudget, record.NoSpent = u.WithoutBudget(), u.WithoutSpent()
	if rate, ok := u.Rate(); ok {
		record.Execution = rate.String()
	}
	for _, g := range u.Grades() {
		record.Grades = append(record.Grades, gradeRecord{g.Grade, g.Forms})
	}
	return record
}
