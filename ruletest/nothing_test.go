package ruletest_test

import (
	"io"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest"
)

// Zero values, absent arguments, and numbers that are none of the constants give errors or nothing, and never panic.
func TestNothingPanics(t *testing.T) {
	due := func(_ any, err error) {
		if err == nil {
			t.Error("nothing is no error")
		}
	}
	for name, f := range map[string]func(){
		"files":   func() { due(ruletest.Files(nil)) },
		"loading": func() { due(ruletest.Load(nil, "x_test.yaml")) },
		"tables":  func() { due(ruletest.Load(fstest.MapFS{}, "x_test.yaml", ruletest.Tables(nil))) },
		"drafts":  func() { due(0, ruletest.Generate(io.Discard, nil, "x", lang.English)) },
		"mutants": func() { _, _ = ruletest.Mutate(nil); _, _ = ruletest.Mutate([]*ruletest.File{nil}) },
		"coverage": func() {
			for _, c := range []*ruletest.Coverage{
				ruletest.NewCoverage(nil), ruletest.NewCoverage(&rules.Set{}),
				new(ruletest.Coverage),
			} {
				c.Add(nil)
				c.Add(&ruletest.Outcome{})
				c.Decisions()
				c.Missing()
				c.Taken()
				c.Rules()
				_ = c.String()
			}
		},
		"a file":     func() { var f ruletest.File; _, _ = f.Run(); _, _ = f.Outcomes(nil) },
		"a mutation": func() { var m ruletest.Mutation; m.All() },
		"an outcome": func() { var o ruletest.Outcome; o.Passed(); o.Diff(); o.Explain(lang.English) },
		"a survivor": func() { var s ruletest.Survivor; s.Case(lang.English); s.CaseWith(lang.English) },
		"acceptance": func() {
			ruletest.Accept([]ruletest.Outcome{{}})
			_, _ = ruletest.Rewrite("x", nil, []ruletest.Change{{}})
		},
		"a difference": func() { var d ruletest.Difference; d.DigitsOnly(); d.Name() },
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
