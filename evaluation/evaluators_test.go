package evaluation_test

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/rules"
)

func presetEvaluator(t testing.TB, id string) *evaluation.Evaluator {
	t.Helper()
	set, err := rules.Preset(id)
	if err != nil {
		t.Fatal(err)
	}
	return evaluatorOf(t, set)
}

// textEvaluator is for the text of a rule set.
func textEvaluator(t testing.TB, text string) *evaluation.Evaluator {
	t.Helper()
	set, err := rules.Parse("test.yaml", []byte(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return evaluatorOf(t, set)
}

func evaluatorOf(t testing.TB, set *rules.Set) *evaluation.Evaluator {
	t.Helper()
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
