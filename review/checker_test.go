package review_test

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// checker checks by the national rule sets.
func checker(t *testing.T, stage review.Stage, options ...review.Option) *review.Checker {
	t.Helper()
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, stage, options...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestLastYearIsAsked holds that a checker asks for last year's form of each form.
func TestLastYearIsAsked(t *testing.T) {
	var asked []string
	c := checker(t, review.Audit, review.WithLastYear(func(f *indicator.Form) *indicator.Form {
		asked = append(asked, f.Project.Name)
		return nil
	}))
	form := indicator.Form{Year: 2024, Project: indicator.Project{Name: "灾害普查"}}
	form.Funds.Initial.Total = exact.MustAmount("10")
	if _, err := c.Check(&form); err != nil {
		t.Fatal(err)
	}
	if len(asked) != 1 || asked[0] != "灾害普查" {
		t.Errorf("asked for %v", asked)
	}
}
