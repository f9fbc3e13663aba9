package rulediff_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

// Zero values, absent arguments, and numbers outside the constants give errors or nothing, and never panic.
func TestNothingPanics(t *testing.T) {
	for name, f := range map[string]func(){
		"no sets": func() {
			rulediff.Sets(nil, nil)
			rulediff.Sets(&rules.Set{}, nil)
			rulediff.Sets(&rules.Set{}, &rules.Set{})
		},
		"no comparison":  func() { var c rulediff.Comparison; _, _, _ = c.Form(&indicator.Form{}); c.Totals() },
		"a ranking":      func() { var r rulediff.Ranked; r.Add(&rulediff.Movement{}); r.Add(nil); r.Forms() },
		"a rank below 0": func() { r := rulediff.Rank(-1); r.Add(nil); r.Add(&rulediff.Movement{}); r.Forms() },
		"a movement":     func() { var m rulediff.Movement; m.By(); var row rulediff.Row; row.By() },
		"totals":         func() { var o rulediff.Totals; o.Of("优") },
		"comparing nothing": func() {
			if _, err := rulediff.Compare(nil, nil); err == nil {
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
