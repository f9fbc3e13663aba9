package consumer_test

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
)

// A department: money is added up before it is divided, scores are weighted by it.
func TestDepartment(t *testing.T) {
	ev := evaluator(t)
	var department evaluation.RollUp
	for _, form := range []struct{ name, built, satisfied string }{{"一号路", "80公里", "95%"}, {"二号路", "40公里", "50%"}} {
		if err := department.Add(evaluated(t, ev, road(t, form.name, form.built, form.satisfied))); err != nil {
			t.Fatal(err)
		}
	}
	all, pending := department.Forms()
	rate, known := department.Rate()
	// 9 + 50 + 30 + 10 = 99 and 9 + 25 + 30 + 0 = 64, of equal budgets.
	if all != 2 || pending != 0 || !known || rate.String() != "0.9" || department.Score().String() != "81.50" ||
		department.Grade() != "良" {
		t.Errorf("%d forms, %d pending, %v, %s %s", all, pending, rate, department.Score(), department.Grade())
	}
}
