package main

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/review"
)

// checks list has a line for every check, and checks show explains each of them in both languages.
func TestChecksAreListedAndShown(t *testing.T) {
	for _, l := range []string{"zh", "en"} {
		code, list, errs := called(t, "", "--lang", l, "checks", "list")
		if code != 0 {
			t.Fatal(errs)
		}
		for _, c := range review.Checks() {
			if !strings.Contains(list, string(c.Code)+"  ") {
				t.Errorf("%s isn't listed", c.Code)
			}
			code, out, errs := called(t, "", "--lang", l, "checks", "show", string(c.Code))
			if code != 0 || strings.Count(out, "\n") < 2 {
				t.Errorf("%s: exit %d: %s%s", c.Code, code, out, errs)
			}
			words := map[string][]string{"zh": {"例如：", "依据：", "怎么办："}, "en": {"example: ", "source: ", "what to do: "}}[l]
			for _, word := range words {
				if strings.Count(out, "\n  "+word) != 1 {
					t.Errorf("%s: no %q in\n%s", c.Code, word, out)
				}
			}
			if strings.Contains(out, ": 、") {
				t.Errorf("%s: a blank isn't named:\n%s", c.Code, out)
			}
		}
	}
}

func TestACheckIsShown(t *testing.T) {
	_, out, _ := called(t, "", "--lang", "en", "checks", "show", "over_explanation_missing", "--rules", "guangxi")
	for _, want := range []string{"OVER_EXPLANATION_MISSING  review warning", "checks.over_explain: 130%", "what to do: "} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if code, _, errs := called(t, "", "checks", "show", "FUND_SUN"); code != 2 || !strings.Contains(errs, "FUND_SUM") {
		t.Errorf("exit %d: %s", code, errs)
	}
}
