package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// A set's own check is made where its condition holds, with its severity, unless it is off; checks that the set has
// switched off or tuned follow.
func TestOwnChecksAndTunedOnes(t *testing.T) {
	found := func(checks, spent string) map[string]string {
		set, err := rules.Load(fstest.MapFS{"own.yaml": {Data: []byte(
			"ziping: 1\nid: own\nsource: 无\nextends: mof-2021\nchecks:\n" + checks)}}, "own.yaml")
		if err != nil {
			t.Fatal(err)
		}
		scorer, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		c, err := review.New(scorer, review.Review)
		if err != nil {
			t.Fatal(err)
		}
		f := with(project("山坡造林", "造林面积 100亩 100亩"), func(f *indicator.Form) {
			f.Funds.Initial.Total, f.Funds.Spent.Total = exact.MustAmount("100"), exact.MustAmount(spent)
		})
		r, err := c.Check(f)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for _, f := range r.Findings {
			all[string(f.Code)] = f.Severity.String() + " " + f.At + " " + f.In(lang.Chinese)
		}
		return all
	}
	const own = "  own: [{code: COUNTY_1, if: execution < 40%, because: 支出太慢, severity: error, at: /funds/spent/total}]\n"
	if got := found(own, "39.9")["COUNTY_1"]; got != "error /funds/spent/total 支出太慢" {
		t.Errorf("at 39.9 %%: %q", got)
	}
	if got, ok := found(own, "40")["COUNTY_1"]; ok {
		t.Errorf("at 40 %%: %q", got)
	}
	if got, ok := found(own+"  off: [COUNTY_1]\n", "1")["COUNTY_1"]; ok {
		t.Errorf("switched off: %q", got)
	}
	if got := found(own+"  severity: {COUNTY_1: info}\n", "1")["COUNTY_1"]; got != "info /funds/spent/total 支出太慢" {
		t.Errorf("as a hint: %q", got)
	}
	for checks, want := range map[string]bool{"  ahead: 5%\n": true, "  cut_below: 50%\n": true, "  cut_below: 30%\n": false, "  off: [BUDGET_CUT_TRIGGER]\n": false} {
		if _, ok := found(checks, "40")["BUDGET_CUT_TRIGGER"]; ok != want {
			t.Errorf("%s: BUDGET_CUT_TRIGGER %t", checks, ok)
		}
	}
}

// staged makes the checks of a stage by a rule set with a check of its own.
func staged(t *testing.T, stage review.Stage, own string, f *indicator.Form) *review.Report {
	t.Helper()
	r, err := ownChecker(t, stage, own).Check(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ownChecker checks by a set with a check of its own.
func ownChecker(t *testing.T, stage review.Stage, own string) *review.Checker {
	t.Helper()
	set, err := rules.Load(fstest.MapFS{"own.yaml": {Data: []byte(
		"ziping: 1\nid: own\nsource: 无\nextends: mof-2021\nchecks:\n  own:\n    - {code: COUNTY_1, because: 太少, " + own + "}\n")}}, "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	scorer, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, stage)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A set's own check is made at its stage only, over what is known there.
func TestOwnChecksAtTheirStages(t *testing.T) {
	form := with(project("山坡造林", "造林面积 100亩 "), func(f *indicator.Form) {
		f.Year = 2024
		f.Funds.Initial.Total = exact.MustAmount("200")
		f.Interim = &indicator.Interim{
			Until: calendar.Day(2024, 7, 31), Spent: indicator.Money{Total: exact.MustAmount("70")},
			Expected: indicator.Money{Total: exact.MustAmount("150")},
		}
		f.Indicators[0].Interim = &indicator.RowInterim{
			Actual: cell.ParseActual("4公顷"), Expected: cell.ParseActual("90亩"), Likelihood: indicator.Possible, Cause: "经费保障",
		}
	})
	stages := map[string]review.Stage{"audit": review.Audit, "monitor": review.Monitoring, "review": review.Review}
	// 60 of 100 亩 at the end of July, where 58.33 are due: green. 70 of 200 is 35 %, and 60 % of 7/12: yellow, as 35/58.33.
	for condition, want := range map[string][]string{
		`budget == 200 and year == 2024`:                              {"audit", "monitor", "review"},
		`count_if(target >= 100) == 1`:                                {"audit", "monitor", "review"},
		`count_if(level1 == "产出指标" and points == 1) == 1`:             {"audit", "monitor", "review"},
		`interim.execution == 35% and interim.spent == 70`:            {"monitor"},
		`interim.execution >= passed * 60%`:                           {"monitor"},
		`interim.execution > passed * 60%`:                            nil,
		`expected.spent < budget * 80%`:                               {"monitor"},
		`until == date("2024-07-31") and passed * 12 == 7`:            {"monitor"},
		`funds_light == "yellow" and form_light == "green"`:           {"monitor"},
		`count_if(light == "green" and interim == target * 60%) == 1`: {"monitor"},
		`sum_if(expected / target - interim / target) == 30%`:         {"monitor"},
		`count_if(likelihood == "有可能" and cause != "") == 1`:          {"monitor"},
		`count_if(截至完成内容 包含 “公顷”) == 1 且 资金亮灯 == "yellow"`:            {"monitor"},
	} {
		for name := range stages {
			own := "stage: " + name + ", if: '" + condition + "'"
			if _, err := rules.Load(fstest.MapFS{"own.yaml": {Data: []byte(
				"ziping: 1\nid: own\nsource: 无\nextends: mof-2021\nchecks:\n  own:\n    - {code: A_1, because: 太少, " + own + "}\n")}}, "own.yaml"); err != nil {
				if slices.Contains(want, name) {
					t.Errorf("%s: %s isn't read: %v", name, condition, err)
				}
				continue
			}
			for at, other := range stages {
				got := found(staged(t, other, own, form), "COUNTY_1", "")
				if (got != "") != (at == name && slices.Contains(want, name)) {
					t.Errorf("%s of stage %s at %s: %q", condition, name, at, got)
				}
			}
		}
	}
}

// What a set's own check finds at the audit counts for the opinion; an empty form leaves it unasked, as do months that
// aren't known.
func TestOwnChecksOfAnAudit(t *testing.T) {
	form := project("山坡造林", "造林面积 100亩 ")
	for severity, want := range map[string]lang.Code{
		"error": "OPINION_RETURNED", "warning": "OPINION_AMENDED", "info": "OPINION_PASSED",
	} {
		r := staged(t, review.Audit, "stage: audit, if: count_if(points > 50) < 1, severity: "+severity, targets(t))
		if got := found(r, "COUNTY_1", ""); got != severity || r.Opinion.Verdict.Code != want {
			t.Errorf("%s: %s, %s", severity, got, r.Opinion.Verdict.Code)
		}
	}
	if r := staged(t, review.Audit, "stage: audit, if: count_if(points > 0) < 5", &indicator.Form{}); found(r, "COUNTY_1", "") != "" {
		t.Error("an empty form is asked")
	}
	if r := staged(t, review.Monitoring, "stage: monitor, if: passed < 1", form); found(r, "COUNTY_1", "") != "" {
		t.Error("asked for the share of the year without a day")
	}
}

// Of a set's own check that can't be made the reviewer is told, once for each check: at the row that lacks a value, or
// at the place of the check.
func TestOwnCheckThatCannotBeMade(t *testing.T) {
	form := project("山坡造林", "造林面积 100亩 0亩", "成活率 ≥90% 良好", "管护 健全 基本健全")
	for condition, want := range map[string]string{
		`count_if(actual < 30) > 0`:                 "/indicators/1 COUNTY_1 “成活率”: the check COUNTY_1 wasn't made: “actual” has no value",
		`count_if(name == "管护" and 实际值 < 30) > 0`:   "/indicators/2 COUNTY_1 “管护”: the check COUNTY_1 wasn't made: “实际值” has no value",
		`sum_if(actual) / (budget - 10) > 0`:        "/indicators/1 COUNTY_1 “成活率”: the check COUNTY_1 wasn't made: “actual” has no value",
		`1 / (budget - 10) > 0`:                     " COUNTY_1 the check COUNTY_1 wasn't made: division by zero",
		`count_if(has(actual) and actual < 30) > 5`: "",
		`count_if(has(actual) and actual < 30) > 0`: "it is found",
		`min_if(actual, has(actual)) == 0`:          "it is found",
		`min_if(actual, name == "别的") == 0`:         " COUNTY_1 the check COUNTY_1 wasn't made: “min_if” has no rows to compute",
	} {
		r := staged(t, review.Review, "if: '"+condition+"'", form)
		got := ""
		for _, f := range r.Findings {
			switch f.Code {
			case "COUNTY_1":
				got += "it is found"
			case "OWN_CHECK_NOT_MADE":
				got += f.At + " " + f.Args[0].(string) + " " + f.In(lang.English)
				if f.Severity != evaluation.SeverityInfo {
					t.Errorf("%s: %s", condition, f.Severity)
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q instead of %q", condition, got, want)
		}
	}
}

// Two checks that can't be made because of one row are two findings with ids of their own, and may be switched off.
func TestOwnChecksThatCannotBeMadeHaveIDs(t *testing.T) {
	form := project("山坡造林", "成活率 ≥90% 良好")
	two := "if: count_if(actual < 30) > 0}\n    - {code: COUNTY_2, because: 太多, if: count_if(actual > 90) > 0"
	ids := map[string]bool{}
	for _, f := range staged(t, review.Review, two, form).Findings {
		if f.Code == "OWN_CHECK_NOT_MADE" {
			ids[f.ID(review.Subject(form))] = true
		}
	}
	if len(ids) != 2 {
		t.Errorf("%d ids", len(ids))
	}
	if r := staged(t, review.Review, "if: count_if(actual < 30) > 0}\n  off: [OWN_CHECK_NOT_MADE]\n  severity: {ALL_FULL: info", form); found(r, "OWN_CHECK_NOT_MADE", "/indicators/0") != "" {
		t.Error("it is off")
	}
}

// Of a check that can't be made of many forms ten are told one by one, in their order, and the others are counted once
// at the end, for each check. A form stays one that can't be decided: the ids of those told are their own.
func TestOwnCheckThatCannotBeMadeOfManyForms(t *testing.T) {
	two := "if: count_if(actual < 30) > 0}\n    - {code: COUNTY_2, because: 太多, if: count_if(actual > 90) > 0"
	for forms, want := range map[int][]string{
		10: nil,
		11: {"COUNTY_1 11 1 [项目10]", "COUNTY_2 11 1 [项目10]"},
		25: {"COUNTY_1 25 15 [项目10 项目11 项目12]", "COUNTY_2 25 15 [项目10 项目11 项目12]"},
	} {
		c := ownChecker(t, review.Review, two)
		a := c.Across()
		defer a.Close()
		each := 0
		for i := range forms {
			r, err := c.Check(project(fmt.Sprintf("项目%d", i), "成活率 ≥90% 良好"))
			if err == nil {
				err = a.Add(r)
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range r.Findings {
				if f.Code == "OWN_CHECK_NOT_MADE" {
					each++
				}
			}
		}
		if each != 20 {
			t.Errorf("%d of %d forms are told one by one", each/2, forms)
		}
		var got []string
		for j, err := range a.Finish() {
			if err != nil {
				t.Fatal(err)
			}
			if !j.Call {
				continue
			}
			for _, f := range j.Findings {
				if f.Code != "OWN_CHECK_NOT_MADE_MORE" || f.Severity != evaluation.SeverityInfo {
					t.Errorf("%s %s", f.Code, f.Severity)
				}
				if e := f.Evidence(lang.Chinese); e[3].Value != strings.Join(f.Args[3].([]string), "、") {
					t.Errorf("%v", e)
				}
				got = append(got, strings.TrimSpace(fmt.Sprintln(f.Args...)))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d forms: %s", forms, diff)
		}
	}
}
