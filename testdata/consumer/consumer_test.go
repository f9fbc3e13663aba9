// Package consumer_test is a program of somebody else: it has a go.mod of its own and uses what ziping exports, as its
// pages say, and nothing else.
package consumer_test

import (
	"embed"
	"io/fs"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

//go:embed rules
var embedded embed.FS

// files are the rule files in the program.
func files(t testing.TB) fs.FS {
	t.Helper()
	sub, err := fs.Sub(embedded, "rules")
	if err != nil {
		t.Fatal(err)
	}
	return sub
}

// evaluator is one of a rule set in the program, which extends another there, which extends a preset.
func evaluator(t testing.TB) *evaluation.Evaluator {
	t.Helper()
	set, err := rules.Load(files(t), "county.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ev, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return ev
}

// amount is a number of a form.
func amount(t testing.TB, s string) exact.Amount {
	t.Helper()
	a, err := exact.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// road is a form made in Go.
func road(t testing.TB, name, built, satisfied string) *indicator.Form {
	t.Helper()
	return &indicator.Form{
		Year:    2026,
		Project: indicator.Project{Name: name, Department: "交通局"},
		Funds: indicator.Funds{Adjusted: indicator.Money{Total: amount(t, "200")},
			Spent: indicator.Money{Total: amount(t, "180")}},
		Indicators: []indicator.Indicator{
			{
				Level1: "产出指标", Name: "修路里程", Points: amount(t, "50"), Reason: "汛期停工",
				Target: cell.ParseThreshold("≥80公里"), Actual: cell.ParseActual(built),
			},
			{
				Level1: "效益指标", Name: "受益村数", Points: amount(t, "30"),
				Target: cell.ParseThreshold("40个"), Actual: cell.ParseActual("40个"),
			},
			{
				Level1: "满意度指标", Name: "群众满意度", Points: amount(t, "10"), Reason: "噪声",
				Target: cell.ParseThreshold("≥90%"), Actual: cell.ParseActual(satisfied),
			},
		},
	}
}

// evaluated is the result of a form.
func evaluated(t testing.TB, ev *evaluation.Evaluator, form *indicator.Form) *evaluation.Result {
	t.Helper()
	res, err := ev.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	return res
}
