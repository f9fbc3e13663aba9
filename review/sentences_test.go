package review_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

var update = flag.Bool("update", false, "write examples.txt anew, to be read")

// The sentences of each check of the catalogue, as its first case fires it, in both languages: what is wrong, and what
// would be right, and why it may be otherwise. Those of the review are first, then those that only the audit makes,
// those of monitoring, and those of the forms of one call together.
//
//	go test ./review -run Sentences -update
func TestSentences(t *testing.T) {
	const golden = "examples.txt"
	g := &sentences{seen: map[lang.Code]bool{}}
	c := checker(t, review.Review)
	for _, k := range slices.Concat(sharedCases, moneyCases, scoreCases, reasonCases) {
		if k.want != "" && !g.seen[k.code] {
			g.say(t, k.code, findingOf(checked(t, c, k.edit), k.code, k.pointer()))
		}
	}
	tables := []struct {
		stage review.Stage
		form  func(*testing.T) *indicator.Form
		cases []tableCase
	}{
		{review.Audit, targets, slices.Concat(auditFormCases, auditRowCases, auditMoneyCases, auditScheduleCases)},
		{review.Monitoring, halfYear, monitoringCases},
	}
	for _, table := range tables {
		c := checker(t, table.stage)
		for _, k := range table.cases {
			if len(k.want) == 0 || g.seen[k.code] {
				continue
			}
			f := table.form(t)
			k.edit(f)
			r, err := c.Check(f)
			if err != nil {
				t.Fatal(err)
			}
			g.say(t, k.code, anyOf(r.Findings, k.code))
		}
	}
	g.besideTables(t)
	for _, check := range review.Checks() {
		if !g.seen[check.Code] {
			t.Errorf("nothing says %s", check.Code)
		}
	}
	b := &g.Builder
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("-golden +said:\n%s", diff)
	}
}

// sentences collects what checks say.
type sentences struct {
	strings.Builder
	seen map[lang.Code]bool
}

func (g *sentences) say(t *testing.T, code lang.Code, f *review.Finding) {
	t.Helper()
	if f == nil {
		t.Errorf("%s isn't found", code)
		return
	}
	if !g.seen[code] {
		fmt.Fprintf(g, "%s\n", code)
	}
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		fmt.Fprintf(g, "  %s\n    %s\n", f.In(l), f.Advice(l))
	}
	if check, _ := review.CheckOf(code); check.Doubt != "" && !g.seen[code] {
		doubt := lang.Of(check.Doubt)
		fmt.Fprintf(g, "  ? %s\n  ? %s\n", doubt.In(lang.Chinese), doubt.In(lang.English))
	}
	g.seen[code] = true
}

func anyOf(findings []review.Finding, code lang.Code) *review.Finding {
	if i := slices.IndexFunc(findings, func(f review.Finding) bool { return f.Code == code }); i >= 0 {
		return &findings[i]
	}
	return nil
}

// besideTables are the sentences of checks that look at more than one form, and what a stage says of every form.
func (g *sentences) besideTables(t *testing.T) {
	t.Helper()
	report := func(stage review.Stage, f *indicator.Form, options ...review.Option) []review.Finding {
		r, err := checker(t, stage, options...).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		return r.Findings
	}
	g.say(t, "OPINION", anyOf(report(review.Audit, targets(t)), "OPINION"))
	part := indicator.Department{Name: "春山县农业农村局", Goal: "带动80名农民就业"}
	workers := targets(t)
	named(5, "带动农民就业人数", "≥60人")(workers)
	g.say(t, "DEPARTMENT_NUMBER_CONFLICT", anyOf(report(review.Audit, workers,
		review.WithDepartments(func(*indicator.Form) *indicator.Department { return &part })), "DEPARTMENT_NUMBER_CONFLICT"))

	half := halfYear(t)
	interim(0, "83次")(half)
	half.Schedule = []indicator.Milestone{{By: day("2024-07-31"), Cumulative: amount("60")}}
	found := report(review.Monitoring, half)
	for i := range found {
		if code := found[i].Code; code == "LIGHT" || strings.HasPrefix(string(code), "FORECAST_") {
			g.say(t, code, &found[i])
		}
	}

	for _, f := range lightsFound(t, monitored("林业局", "", "120", "35", 7, "35公里")) {
		g.say(t, f.Code, &f)
	}
	last := with(project("山坡造林", five...), func(f *indicator.Form) { f.Year = 2023 })
	now := project("山坡造林", five...)
	now.Indicators[0].Previous = actual("9个")
	found = report(review.Review, now, review.WithLastYear(func(*indicator.Form) *indicator.Form { return last }))
	for _, code := range []lang.Code{"PREVIOUS_MISMATCH", "SAME_AS_LAST_YEAR"} {
		g.say(t, code, anyOf(found, code))
	}
	unmade := staged(t, review.Review, "if: count_if(actual < 30) > 0", project("山坡造林", "成活率 ≥90% 良好"))
	g.say(t, "OWN_CHECK_NOT_MADE", anyOf(unmade.Findings, "OWN_CHECK_NOT_MADE"))
	across, departments := acrossCases(), departmentCases()
	for _, name := range []string{
		"one code, two names", "four rows of five", "a text in three forms", "another project's name", "another department's name",
	} {
		g.joint(t, across[name].items)
	}
	for _, name := range []string{
		"one form too many", "a sum beyond its room", "a score off by more than half a digit", "grades", "list", "all full",
	} {
		c := departments[name]
		g.joint(t, append(slices.Clone(c.forms), summaryOf(t, c.summary)))
	}
}

// joint says what comparing forms finds first.
func (g *sentences) joint(t *testing.T, items []any) {
	t.Helper()
	a := checker(t, review.Review).Across()
	defer a.Close()
	for _, item := range items {
		var err error
		switch item := item.(type) {
		case *indicator.Form:
			var r *review.Report
			item.SetOrigin("", fault.Place{File: "表.xlsx", Cell: "A1"})
			if r, err = checker(t, review.Review).Check(item); err == nil {
				err = a.Add(r)
			}
		case *indicator.Department:
			err = a.Department(item, "", 0)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for joint, err := range a.Finish() {
		if err != nil {
			t.Fatal(err)
		}
		g.say(t, joint.Findings[0].Code, &joint.Findings[0])
		break
	}
}

// Each check shows an example in both languages: what it says there and what would be right, as the file has them.
func TestExamplesOfChecks(t *testing.T) {
	for _, c := range review.Checks() {
		zh, fixZH := c.Example(lang.Chinese)
		en, fixEN := c.Example(lang.English)
		isChinese := func(r rune) bool { return unicode.Is(unicode.Han, r) }
		if !strings.ContainsFunc(zh+fixZH, isChinese) || zh == en || fixZH == fixEN || fixEN == "" {
			t.Errorf("%s: %q %q, %q %q", c.Code, zh, fixZH, en, fixEN)
		}
	}
	check, _ := review.CheckOf("GOAL_RATIO_SUM")
	want := []string{"the ratios of the goals add up to 90%, not 100%", "correct the ratios of the goals so that they add up to 100%"}
	said, fix := check.Example(lang.English)
	if diff := cmp.Diff(want, []string{said, fix}); diff != "" {
		t.Error(diff)
	}
	if said, fix := (review.Check{Code: "NO_SUCH_CHECK"}).Example(lang.English); said+fix != "" {
		t.Errorf("%q %q", said, fix)
	}
}
