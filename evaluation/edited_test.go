package evaluation_test

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// edits change every exported field of a set.
var edits = map[string]func(*rules.Set){
	"grades":     func(s *rules.Set) { s.Grades = scoring.Grades{} },
	"a grade":    func(s *rules.Set) { s.Grades.Levels[0].Least = exact.Int(0); s.Grades.Levels[1].Name = "错" },
	"rounding":   func(s *rules.Set) { s.Rounding.Digits = 0 },
	"tiers":      func(s *rules.Set) { s.Tiers = nil },
	"a tier":     func(s *rules.Set) { s.Tiers[1].Points, s.Tiers[1].Name = exact.Int(1), "错" },
	"rules":      func(s *rules.Set) { s.Rules = nil },
	"a rule":     func(s *rules.Set) { s.Rules[1].Curve, s.Rules[1].Name = scoring.Curve{}, "错" },
	"choices":    func(s *rules.Set) { s.Choices = s.Choices[:0] },
	"a choice":   func(s *rules.Set) { s.Choices[len(s.Choices)-1].Rule = 0 },
	"policy":     func(s *rules.Set) { s.Policy = rules.Policy{} },
	"the total":  func(s *rules.Set) { s.Total = exact.Int(1) },
	"a reading":  func(s *rules.Set) { s.Policy.Bare[0].Means = scoring.Below },
	"everything": func(s *rules.Set) { *s = rules.Set{} },
}

// said is everything that a result says in its JSON and about its rules.
func said(t *testing.T, r *evaluation.Result) string {
	t.Helper()
	text, err := r.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for row := range r.Rows() {
		text = append(text, row.Explain(lang.English)...)
	}
	return string(text)
}

// Changes to the fields of a set reach no evaluator, made before or after, and no existing result. So the digest in the
// results stays true.
func TestEvaluatorsDontFollowEditsOfASet(t *testing.T) {
	form, err := indicator.FormJSON("x.json", []byte(sample.Form(1)), 1)
	if err != nil {
		t.Fatal(err)
	}
	for name, edit := range edits {
		set, err := rules.Preset("mof-2021")
		if err != nil {
			t.Fatal(err)
		}
		before, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		first, err := before.Evaluate(form)
		if err != nil {
			t.Fatal(err)
		}
		want := said(t, first)
		edit(set)
		if name != "everything" && name != "tiers" {
			after, err := evaluation.New(set)
			if err != nil {
				t.Fatal(name, err)
			}
			result, err := after.Evaluate(form)
			if err != nil || said(t, result) != want {
				t.Errorf("%s: an evaluator made after the edit scores by it: %v", name, err)
			}
		}
		again, err := before.Evaluate(form)
		if err != nil || said(t, again) != want {
			t.Errorf("%s: the evaluator follows it: %v", name, err)
		}
		if said(t, first) != want {
			t.Errorf("%s: the result follows it", name)
		}
	}
}

// To change a set in Go, change a clone; it is another set, without a digest, and the original stays as it was.
func TestAClonedSetIsScoredByAsItStands(t *testing.T) {
	form, err := indicator.FormJSON("x.json", []byte(sample.Form(1)), 1)
	if err != nil {
		t.Fatal(err)
	}
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	clone := set.Clone()
	clone.Grades.Levels[0].Name, clone.Grades.Levels[0].Least = "好", exact.Int(0)
	evaluator, err := evaluation.New(clone)
	if err != nil {
		t.Fatal(err)
	}
	clone.Grades.Levels[0].Name = "不好" // too late
	result, err := evaluator.Evaluate(form)
	if err != nil || result.Grade() != "好" {
		t.Fatalf("%q %v", result.Grade(), err)
	}
	if clone.Digest != "" || set.Grades.Levels[0].Name != "优" || clone.Same(set) || !result.Rules().Same(clone) ||
		result.Rules() != clone {
		t.Error("a clone is the set that it was copied from")
	}
	summary := evaluation.NewSummary(clone)
	if err := summary.Add(result); err != nil {
		t.Errorf("a summary of the clone: %v", err)
	}
	if other := evaluation.NewSummary(set.Clone()); other.Add(result) == nil {
		t.Error("results of two clones are summed up as of one set")
	}
}
