package review_test

import (
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// TestCatalogue holds that every check is made somewhere and has its sentences.
func TestCatalogue(t *testing.T) {
	all := review.Checks()
	for i, c := range all {
		if i > 0 && all[i-1].Code >= c.Code {
			t.Errorf("%s is listed twice or out of order", c.Code)
		}
		made := false
		for _, s := range []review.Stage{review.Audit, review.Monitoring, review.Review} {
			_, ok := c.In(s)
			made = made || ok
		}
		if !made {
			t.Errorf("%s is made at no stage", c.Code)
		}
		if e, ok := lang.Describe(c.Code); !ok || e.Kind != lang.Finding && e.Kind != lang.Note && c.Code != "LIGHT" {
			t.Errorf("%s has no sentence of a finding", c.Code)
		}
		if found, ok := review.CheckOf(c.Code); !ok || found.Source != c.Source || len(found.Settings) != len(c.Settings) ||
			found.Doubt != c.Doubt || found.Group != c.Group {
			t.Errorf("%s isn't found by its code", c.Code)
		}
		if _, ok := lang.Describe(c.Doubt); c.Doubt != "" && !ok {
			t.Errorf("%s has no sentence for its doubt", c.Code)
		}
	}
	if _, ok := review.CheckOf("NO_SUCH_CHECK"); ok {
		t.Error("a check that isn't there is found")
	}
}
