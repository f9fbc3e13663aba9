package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// tableCase is a form with one thing changed, and where a check is to find something.
type tableCase struct {
	code lang.Code
	name string
	edit func(f *indicator.Form)
	want []string // the places, with the severity before them: "warning /funds"
}

// checkTable changes a form without mistakes and looks for one code at a time.
func checkTable(t *testing.T, stage review.Stage, form func(*testing.T) *indicator.Form, cases []tableCase) {
	t.Helper()
	fired, silent := map[lang.Code]bool{}, map[lang.Code]bool{}
	for _, c := range cases {
		t.Run(string(c.code)+" "+c.name, func(t *testing.T) {
			f := form(t)
			c.edit(f)
			report, err := checker(t, stage).Check(f)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, placesOf(report, c.code)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
		fired[c.code] = fired[c.code] || len(c.want) > 0
		silent[c.code] = silent[c.code] || len(c.want) == 0
	}
	for code := range fired {
		if !fired[code] || !silent[code] {
			t.Errorf("%s: a case where it fires: %t; where it is silent: %t", code, fired[code], silent[code])
		}
	}
}

// placesOf are the places of the findings of a code.
func placesOf(r *review.Report, code lang.Code) []string {
	var places []string
	for _, f := range r.Findings {
		if f.Code == code {
			places = append(places, f.Severity.String()+" "+f.At)
		}
	}
	slices.Sort(places)
	return places
}

// cleanOf checks that nothing is wrong with a form, hints aside.
func cleanOf(t *testing.T, stage review.Stage, f *indicator.Form) {
	t.Helper()
	report, err := checker(t, stage).Check(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range report.Findings {
		if found.Severity.String() != "info" {
			t.Errorf("%s %s: %s", found.Code, found.At, found.In(lang.English))
		}
	}
}

func formOf(t *testing.T, yaml string) *indicator.Form {
	t.Helper()
	f, err := indicator.FormYAML("form.yaml", []byte(strings.TrimSpace(yaml)))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func target(row int, text string) func(*indicator.Form) {
	return func(f *indicator.Form) { f.Indicators[row].Target = cell.ParseThreshold(text) }
}

func named(row int, name, text string) func(*indicator.Form) {
	return func(f *indicator.Form) {
		f.Indicators[row].Name, f.Indicators[row].Target = name, cell.ParseThreshold(text)
	}
}

func all(edits ...func(*indicator.Form)) func(*indicator.Form) {
	return func(f *indicator.Form) {
		for _, edit := range edits {
			edit(f)
		}
	}
}

func actual(text string) *cell.Actual {
	a := cell.ParseActual(text)
	return &a
}

func day(text string) calendar.Date {
	d, _ := calendar.ParseDate(text)
	return d
}

func nothing(*indicator.Form) {}

func amount(text string) exact.Amount { return exact.MustAmount(text) }
