package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// monitored is a project within its year: 100 of a target are due in December, and so many of the budget in its unit
// are spent.
func monitored(department, unit, budget, spent string, month int, done string) *indicator.Form {
	return with(project("项目"+budget+done+spent, "里程 100公里"), func(f *indicator.Form) {
		f.Project.Department, f.CurrencyUnit = department, unit
		f.Indicators[0].Level2 = "数量指标"
		f.Funds.Initial.Total, f.Funds.Spent.Total = exact.MustAmount(budget), exact.Amount{}
		f.Interim = &indicator.Interim{Until: calendar.MonthEnd(2024, month)}
		f.Interim.Spent.Total = exact.MustAmount(spent)
		f.Indicators[0].Interim = &indicator.RowInterim{Actual: cell.ParseActual(done)}
	})
}

// lightsFound are the findings about the lights of departments.
func lightsFound(t *testing.T, forms ...*indicator.Form) (all []review.Finding) {
	t.Helper()
	lightsOfEach(t, func(_ *review.Joint, f review.Finding) { all = append(all, f) }, forms...)
	return all
}

// lightsOf are the lights of departments, of the projects and of the money.
func lightsOf(t *testing.T, forms ...*indicator.Form) map[string]string {
	t.Helper()
	got := map[string]string{}
	lightsOfEach(t, func(of *review.Joint, f review.Finding) {
		got[of.Department+f.At] = fmt.Sprintf("%s %s", f.Light, f.In(lang.English))
	}, forms...)
	return got
}

func lightsOfEach(t *testing.T, take func(*review.Joint, review.Finding), forms ...*indicator.Form) {
	t.Helper()
	c := checker(t, review.Monitoring)
	across := c.Across()
	defer func() { _ = across.Close() }()
	for _, f := range forms {
		r, err := c.Check(f)
		if err == nil {
			err = across.Add(r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for joint, err := range across.Finish() {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range joint.Findings {
			if f.Code == "DEPARTMENT_LIGHT" && joint.Record {
				take(joint, f)
			}
		}
	}
}

// A department has the light of its worst project; projects without one don't count.
func TestLightOfADepartment(t *testing.T) {
	const none, red, yellow, green, blue = "", "34公里", "35公里", "50公里", "70公里" // 58⅓ are due by July
	for _, c := range []struct {
		done []string
		want string
	}{
		{[]string{green}, "green 1 project of the department: green; 0 red, 0 yellow, 1 green, 0 blue, 0 without a light; the worst counts"},
		{[]string{blue, green}, "green 2 projects of the department: green; 0 red, 0 yellow, 1 green, 1 blue, 0 without a light; the worst counts"},
		{[]string{blue, none}, "blue 2 projects of the department: blue; 0 red, 0 yellow, 0 green, 1 blue, 1 without a light; the worst counts"},
		{[]string{green, yellow, blue}, "yellow 3 projects of the department: yellow; 0 red, 1 yellow, 1 green, 1 blue, 0 without a light; the worst counts"},
		{[]string{yellow, red, none}, "red 3 projects of the department: red; 1 red, 1 yellow, 0 green, 0 blue, 1 without a light; the worst counts"},
		{[]string{none, none}, "none 2 projects of the department: no light; 0 red, 0 yellow, 0 green, 0 blue, 2 without a light; the worst counts"},
	} {
		var forms []*indicator.Form
		for i, done := range c.done {
			forms = append(forms, monitored("林业局", "", fmt.Sprint(100+i), "70", 7, done))
		}
		if d := cmp.Diff(c.want, lightsOf(t, forms...)["林业局"]); d != "" {
			t.Errorf("%q: %s", c.done, d)
		}
	}
}

// The money of a department is that of its projects together, each by its own day: of 120 万元 until July 70 are due, of
// 60 until June 30. A share on a cut has the better colour, and money is never blue.
func TestLightOfTheMoneyOfADepartment(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"40", "20", "yellow 60万元 spent of the 100万元 that are due by now, 60% (2 projects)"},
		{"40", "19.99", "red 59.99万元 spent of the 100万元 that are due by now, 59.99% (2 projects)"},
		{"60", "19.99", "yellow 79.99万元 spent of the 100万元 that are due by now, 79.99% (2 projects)"},
		{"60", "20", "green 80万元 spent of the 100万元 that are due by now, 80% (2 projects)"},
		{"120", "60", "green 180万元 spent of the 100万元 that are due by now, 180% (2 projects)"},
		{"35", "", "red 35万元 spent of the 70万元 that are due by now, 50% (1 project)"},
		{"", "", "none there is nothing to compare"},
	} {
		for unit, scale := range map[string]string{"万元": "", "元": "0000"} {
			second := monitored("林业局", unit, "60"+scale, "1", 6, "50公里")
			second.Interim.Spent.Total = exact.Amount{}
			if c.second != "" {
				second.Interim.Spent.Total = exact.MustAmount(c.second)
				if unit == "元" {
					second.Interim.Spent.Total = exact.ShortestAmount(exact.MustAmount(c.second).Fraction().Mul(exact.Int(10000)))
				}
			}
			first := monitored("林业局", "", "120", "1", 7, "50公里")
			first.Interim.Spent.Total = exact.Amount{}
			if c.first != "" {
				first.Interim.Spent.Total = exact.MustAmount(c.first)
			}
			light, why, _ := strings.Cut(c.want, " ")
			want := fmt.Sprintf("%s money of the department's projects: %s; %s", light, strings.Replace(light, "none", "no light", 1), why)
			if d := cmp.Diff(want, lightsOf(t, first, second, monitored("水利局", "", "1", "1", 7, "1公里"))["林业局/funds"]); d != "" {
				t.Errorf("%+v in %s: %s", c, unit, d)
			}
		}
	}
}

// A department without a name has no light, and one with tables of two years has one for each.
func TestLightsOfDepartmentsAndYears(t *testing.T) {
	next := monitored("林业局", "", "9", "9", 7, "50公里")
	next.Year = 2025
	got := lightsOf(t, monitored("", "", "5", "5", 7, "50公里"), next)
	if len(got) != 2 {
		t.Errorf("lights of %v", got)
	}
}

// Programs ask of each finding which file and line it is of: the light of a department is that of its last project.
func TestLightOfADepartmentHasALine(t *testing.T) {
	var forms []*indicator.Form
	for i, department := range []string{"林业局", "水利局", "林业局"} {
		f := monitored(department, "", fmt.Sprint(100+i), "70", 7, "50公里")
		f.SetOrigin("", fault.Place{File: "七月.ndjson", Line: i + 1})
		forms = append(forms, f)
	}
	got := map[string]string{}
	lightsOfEach(t, func(of *review.Joint, f review.Finding) {
		got[of.Department+f.At] = fmt.Sprint(of.File, ":", of.Line)
	}, forms...)
	want := map[string]string{
		"林业局": "七月.ndjson:3", "林业局/funds": "七月.ndjson:3", "水利局": "七月.ndjson:2", "水利局/funds": "七月.ndjson:2",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
