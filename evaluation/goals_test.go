package evaluation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// The weights of goals must add up to 100%; thirds may be rounded, whole numbers may not.
func TestWeightsOfGoals(t *testing.T) {
	for weights, want := range map[string]string{
		"": "", "100": "", "60 40": "", "33.33 33.33 33.33": "", "33.3 33.3 33.3": "", "33.34 33.33 33.33": "", "60 -": "60",
		"60 50": "110", "33 33 33": "99", "33.3 33.3 33": "99.6", "60 40 0": "",
		"- -": "",
	} {
		f := totalForm(t, "90")
		for _, w := range strings.Fields(weights) {
			goal := indicator.Goal{Text: "目标"}
			if w != "-" {
				goal.Ratio = amount(t, w)
			}
			f.Goals = append(f.Goals, goal)
		}
		r := plainRules("100").score(t, f)
		i := slices.IndexFunc(r.Findings(), func(f evaluation.Finding) bool { return f.Code == "GOAL_RATIO_SUM" })
		switch {
		case (i >= 0) != (want != ""):
			t.Errorf("%s: %v", weights, r.Findings())
		case i >= 0:
			if got := r.Findings()[i]; got.At != "/goals" ||
				got.In(lang.English) != "the ratios of the goals add up to "+want+"%, not 100%" {
				t.Errorf("%s: %s %s", weights, got.At, got.In(lang.English))
			}
		}
	}
}
