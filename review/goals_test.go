package review_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// What would be right is written with the unit that the goal has, not with another name of it.
func TestGoalsAreMendedInTheirOwnUnits(t *testing.T) {
	for edit, fix := range map[string][]string{
		"/goals/0/text=养护公路386.5公里 & 1/name=养护公路里程 & 1/target=≥368.5公里": {"改为≥386.5公里", "改为“368.5公里”"},
		"/goals/0/text=养护公路386500米 & 1/name=养护公路里程 & 1/target=≥368.5千米": {"改为≥386.5千米", "改为“368.5千米”"},
	} {
		f := findingOf(checked(t, checker(t, review.Review), edit), "GOAL_NUMBER_CONFLICT", "/goals/0/text")
		if f == nil {
			t.Errorf("%s: not found", edit)
			continue
		}
		for _, part := range fix {
			if got := f.Fix.In(lang.Chinese); !strings.Contains(got, part) {
				t.Errorf("%s: %s, want %s", edit, got, part)
			}
		}
	}
}
