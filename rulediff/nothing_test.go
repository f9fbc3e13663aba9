package diff_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator"
	diff "github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

// Zero values, absent arguments, and numbers that are none of the constants give errors or nothing, and never panic.
func TestNothingPanics(t *testing.T) {
	for name, f := range map[string]func(){
		"no sets":        func() { diff.Sets(nil, nil); diff.Sets(&rules.Set{}, nil); diff.Sets(&rules.Set{}, &rules.Set{}) },
		"no comparison":  func() { var c diff.Comparison; _, _, _ = c.Form(&indicator.Form{}); c.Totals() },
		"a ranking":      func() { var r diff.Ranked; r.Add(&diff.Movement{}); r.Add(nil); r.Forms() },
		"a rank below 0": func() { r := diff.Rank(-1); r.Add(nil); r.Add(&diff.Movement{}); r.Forms() },
		"a movement":     func() { var m diff.Movement; m.By(); var row diff.Row; row.By() },
		"totals":         func() { var o diff.Totals; o.Of("优") },
		"comparing nothing": func() {
			if _, err := diff.Compare(nil, nil); err == nil {
				t.Error("nothing is compared with nothing")
			}
		},
	} {
		func() {
			defer func() {
				if p := recover(); p != nil {
					t.Errorf("%s: %v", name, p)
				}
			}()
			f()
		}()
	}
}
