package evaluation_test

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// Forms that other goroutines make are scored as they come from a channel, on all cores; results keep the order of the
// forms. A form that can't be scored is an error that says which one it was, and the others are still scored.
func ExampleEvaluator_StreamChannel() {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		log.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	forms := make(chan *indicator.Form)
	go func() {
		defer close(forms)
		for _, trained := range []string{"100人", "", "70人"} {
			form, err := indicator.FormYAML("", []byte(`
year: 2024
project: {name: 培训}
funds: {adjusted: {total: "10"}, spent: {total: "10"}}
indicators:
  - {level1: 产出指标, name: 培训人数, target: 100人, points: "50", actual: `+trained+`}
  - {level1: 效益指标, name: 上岗率, target: ≥80%, points: "30", actual: 85%}
  - {level1: 满意度指标, name: 学员满意度, target: ≥90%, points: "10", actual: 95%}
`))
			if err != nil {
				log.Fatal(err)
			}
			if trained == "" {
				form.Indicators = nil
			}
			select {
			case forms <- form:
			case <-ctx.Done(): // whoever receives has given up
				return
			}
		}
	}()
	for result, err := range evaluator.StreamChannel(ctx, forms, 0) {
		var of *evaluation.FormError
		switch {
		case errors.As(err, &of):
			fmt.Println("form", of.Number, of.Form.Project.Name, "has no rows")
		case err != nil:
			fmt.Println("the context has ended:", err)
		default:
			fmt.Println(result.Score(), result.Grade())
		}
	}
	// Output:
	// 100.00 优
	// form 2 培训 has no rows
	// 85.00 良
}

// How are forms of any source, such as rows of a database, scored on all cores and kept in order?
func ExampleEvaluator_Stream() {
	source := func(yield func(*indicator.Form, error) bool) {
		for _, trained := range []string{"100人", "90人", "80人"} {
			if !yield(training(trained, 100, 100, trained), nil) {
				return
			}
		}
	}
	for result, err := range mof2021().Stream(context.Background(), source, 0) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(result.Project(), result.Score())
	}
	// Output:
	// 100人 100.00
	// 90人 95.00
	// 80人 90.00
}
