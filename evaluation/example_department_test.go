package evaluation_test

import (
	"errors"
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

// wan is an amount of 万元, or points.
func wan(n int64) exact.Amount { return exact.FixedAmount(exact.Int(n), 0) }

// training is a form made in Go.
func training(name string, budget, spent int64, trained string) *indicator.Form {
	return &indicator.Form{
		Year:    2024,
		Project: indicator.Project{Name: name},
		Funds:   indicator.Funds{Adjusted: indicator.Money{Total: wan(budget)}, Spent: indicator.Money{Total: wan(spent)}},
		Indicators: []indicator.Indicator{
			{
				Level1: "产出指标", Name: "培训人数", Points: wan(50), Target: cell.ParseThreshold("100人"),
				Actual: cell.ParseActual(trained), Reason: "疫情",
			},
			{Level1: "效益指标", Name: "上岗率", Points: wan(30), Target: cell.ParseThreshold("≥80%"), Actual: cell.ParseActual("85%")},
			{
				Level1: "满意度指标", Name: "学员满意度", Points: wan(10), Target: cell.ParseThreshold("≥90%"),
				Actual: cell.ParseActual("95%"),
			},
		},
	}
}

func mof2021() *evaluation.Evaluator {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		log.Fatal(err)
	}
	return evaluator
}

// How do the forms of a department add up to one score? Weighted by budget: 300 of 400 万元 count three times as much as
// 100.
func ExampleRollUp() {
	evaluator := mof2021()
	var department evaluation.RollUp // RollUps for forms of several rule sets
	for _, form := range []*indicator.Form{training("城区", 300, 300, "100人"), training("乡镇", 100, 60, "80人")} {
		result, err := evaluator.Evaluate(form)
		if err != nil {
			log.Fatal(err)
		}
		if err := department.Add(result); err != nil {
			log.Fatal(err)
		}
		fmt.Println(form.Project.Name, result.Score())
	}
	rate, _ := department.Rate()
	fmt.Println("department", department.Score(), department.Grade(), evaluation.Percent(rate))
	// Output:
	// 城区 100.00
	// 乡镇 86.00
	// department 96.50 优 90%
}

// What would another actual have earned? Bind settles points, rules and targets once, and scores for the price of
// arithmetic.
func ExampleEvaluator_Bind() {
	bound, err := mof2021().Bind(training("城区", 100, 100, "80人"))
	if errors.Is(err, evaluation.ErrNotBindable) {
		log.Fatal(err) // such as a level that a person chose: use Evaluate
	}
	outcomes, scores := make([]evaluation.Outcome, bound.Rows()), new(evaluation.Scores)
	for _, trained := range []string{"80人", "90人", "100人"} {
		if err := bound.Read(training("城区", 100, 100, trained), outcomes); err != nil {
			log.Fatal(err)
		}
		if err := bound.Score(outcomes, scores); err != nil {
			log.Fatal(err)
		}
		fmt.Println(trained, scores.Total(), scores.Grade())
	}
	// Output:
	// 80人 90.00 优
	// 90人 95.00 优
	// 100人 100.00 优
}

// How is each form scored by the rules of its own year?
func ExampleChooser() {
	chooser, err := evaluation.NewChooser(rules.National()) // or rules.LoadDir of a folder
	if err != nil {
		log.Fatal(err)
	}
	for _, year := range []int{2020, 2024} {
		form := training("城区", 100, 100, "80人")
		form.Year = year
		result, err := chooser.Evaluate(form)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(year, result.Rules().ID, result.Score())
	}
	// Output:
	// 2020 mof-2020 90.00
	// 2024 mof-2021 90.00
}

// How are several forms joined into one, with counts added and rates weighted by money?
func ExampleAggregate() {
	whole, findings := evaluation.Aggregate(training("城区", 300, 300, "100人"), training("乡镇", 100, 60, "80人"))
	row := whole.Indicators[0]
	fmt.Println(row.Name, row.Target.Text(), row.Actual.Text(), whole.Funds.Spent.Total, len(findings))
	// Output:
	// 培训人数 200人 180人 360 0
}

// How are the forms of a department weighted equally, and stored sums merged with new ones?
func ExampleRollUps() {
	evaluator := mof2021()
	yesterday, today := evaluation.RollUps{Weighting: evaluation.Evenly}, evaluation.RollUps{Weighting: evaluation.Evenly}
	for form, sums := range map[*indicator.Form]*evaluation.RollUps{
		training("城区", 300, 300, "100人"): &yesterday, training("乡镇", 100, 60, "80人"): &today,
	} {
		result, err := evaluator.Evaluate(form)
		if err != nil {
			log.Fatal(err)
		}
		if err := sums.Add(result); err != nil {
			log.Fatal(err)
		}
	}
	kept, err := yesterday.All()[0].State() // goes to a file
	if err != nil {
		log.Fatal(err)
	}
	before, err := evaluation.RestoreRollUp(evaluator.Rules(), kept)
	if err != nil {
		log.Fatal(err)
	}
	if err := today.Merge(before); err != nil {
		log.Fatal(err)
	}
	for _, sum := range today.All() { // one for each rule set
		all, _ := sum.Forms()
		fmt.Println(sum.Rules().ID, all, "forms", sum.Score())
	}
	// Output:
	// mof-2021 2 forms 93.00
}
