package rules_test

import (
	"io"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
	"github.com/ziping-go/ziping/rules/prose"
	"github.com/ziping-go/ziping/scoring"
)

// Zero values, absent arguments, and numbers that are none of the constants give errors or nothing, and never panic.
func TestNothingPanics(t *testing.T) {
	for name, f := range map[string]func(){
		"constants": func() {
			_ = rules.BareKind(99).String() + rules.Better(99).String() + rules.Certainty(99).String()
		},
		"a library of nothing": func() {
			libraryOf(rules.LibraryOf(nil))
			libraryOf(rules.LibraryOf())
			libraryOf(
				new(rules.Library))
		},
		"a bare reading": func() {
			b := rules.BareReading{Means: 99}
			b.Brief()
			b.Path()
			b.Without()
			_ = b.String()
		},
		"a policy": func() {
			p := rules.Policy{Late: 99, ZeroBudget: 99, OpenEnd: 99}
			p.Fields()
			p.OtherReadings()
			p.BareReadingOf(nil)
			p.BareReadingOf(&rules.BareRow{})
		},
		"a rule": func() {
			var r rules.Rule
			r.LevelNamed("优")
			r.LevelNames()
			r.OnAxis(exact.Int(1))
			r.OtherReadings()
			r.Stretch(scoring.Interval{})
		},
		"a set": func() {
			var s rules.Set
			s.Check()
			s.EventNamed("x")
			s.ExecutionTier()
			s.Files()
			s.IsElsewhere("x")
			s.IsExecutionName("x")
			s.IsExecutionRow(nil, true)
			s.IsExecutionRow(&indicator.Indicator{}, true)
			s.NearTier("x")
			s.NearTierOfRow("x", "y")
			s.Text()
			s.TierOf("x")
			s.Years()
			s.Uses(-1)
			s.Uses(5)
			s.Resolved()
			s.TakeExecutionNames(nil)
			s.Clone().AsRead().Same(nil)
		},
		"no set":        func() { (*rules.Set)(nil).Clone(); (*rules.Set)(nil).AsRead(); (*rules.Set)(nil).Same(nil) },
		"an expression": func() { _ = (*rules.Expression)(nil).String() },
		"what is written": func() {
			w, _ := new(rules.Set).Written("rules", "x")
			w.Key()
			w.Value()
			w.Text()
			w.At(3)
			w.Keys()
		},
		"a year":    func() { rules.NationalIn(-1) },
		"sentences": func() { prose.Of(nil); prose.Of(&rules.Set{}); prose.Policy(nil); prose.Policy(&rules.Set{}) },
		"a sentence": func() {
			prose.Rule(&rules.Set{}, 3)
			prose.Rule(nil, 0)
			prose.Event(&rules.Set{}, 0)
			prose.Limit(&rules.Set{}, -1)
		},
		"numbers that are no constants": func() {
			s := &rules.Set{Rules: []rules.Rule{{
				Better: 99, Several: 99, Excuse: rules.Excuse{Over: 99, Missed: 99},
				Readings: scoring.Readings{Lower: 99, Equal: 99},
			}}}
			s.Rounding = scoring.Rounding{Mode: 99, At: 99}
			s.Policy = rules.Policy{Late: 99, OpenEnd: 99, Bare: []rules.BareReading{{Means: 99}}}
			for _, section := range prose.Of(s) {
				for _, sentence := range section.Sentences {
					_ = sentence.In(lang.Chinese)
				}
			}
		},
		"an axis":          func() { prose.Axis(nil, exact.Int(1)); prose.Measure(99).In(lang.English) },
		"a stretch":        func() { prose.Earns(nil, scoring.Piece{}); prose.Within(nil, scoring.Interval{}) },
		"a condition":      func() { prose.Condition(nil).In(lang.Chinese) },
		"an empty picture": func() { unread(t, &rules.Set{}) },
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

func libraryOf(l *rules.Library) {
	_, _ = l.For(&indicator.Form{})
	_, _ = l.For(nil)
	l.Newest().Sets()
	l.Special()
}

func unread(t *testing.T, set *rules.Set) {
	if _, err := plot.New(set); err == nil {
		t.Error("a set without rules is drawn")
	}
}

// Where something is due, its absence is an error.
func TestNothingIsAnError(t *testing.T) {
	set, err := rules.Preset("mof-2020")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := plot.New(set, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]func() error{
		"load from nowhere":      func() error { _, err := rules.Load(nil, "x.yaml"); return err },
		"check what is nowhere":  func() error { _, err := rules.Check(nil, "x.yaml"); return err },
		"a library from nowhere": func() error { _, err := rules.LoadDir(nil, "."); return err },
		"an empty text":          func() error { _, err := rules.Parse("", nil); return err },
		"a preset of no name":    func() error { _, err := rules.Preset(""); return err },
		"a set for no form":      func() error { _, err := rules.National().For(nil); return err },
		"a picture of nothing":   func() error { _, err := plot.New(nil); return err },
		"nothing over a picture": func() error { _, err := plot.New(set, plot.Over(nil)); return err },
		"a picture to nowhere":   func() error { return picture.SVG(nil, lang.English) },
		"a drawing to nowhere":   func() error { return picture.Text(nil, lang.English, 80) },
		"a picture unmade":       func() error { return new(plot.Picture).SVG(io.Discard, lang.English) },
		"a drawing unmade":       func() error { return new(plot.Picture).Text(io.Discard, lang.English, 80) },
	} {
		if f() == nil {
			t.Errorf("%s is no error", name)
		}
	}
	for _, columns := range []int{0, -5} {
		if err := picture.Text(io.Discard, lang.Chinese, columns); err != nil {
			t.Errorf("%d columns: %v", columns, err)
		}
	}
}
