package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// testWorth is how good the tests are: the decisions that they took and should have taken, and the changes to the rules
// that they notice.
type testWorth struct {
	covers    []*ruletest.Coverage
	listed    bool // the decisions that weren't taken, all of them
	required  []ruletest.Kind
	mutations []*ruletest.Mutation
}

// worth checks what a call requires of its tests. Missing decisions and surviving mutants fail the run.
func (c *testCommand) worth(s *call, report *testReport) (*testWorth, error) {
	required, err := ruletest.ParseKinds(c.Require)
	if err != nil {
		return nil, err
	}
	w := &testWorth{covers: report.covers, listed: c.Cover, required: required}
	for _, cover := range w.covers {
		if len(required) > 0 && len(cover.Missing(required...)) > 0 {
			s.found = true
		}
	}
	if !c.Mutate {
		return w, nil
	}
	var options []ruletest.MutateOption
	if c.Inherit {
		options = append(options, ruletest.Inherited())
	}
	for _, cover := range w.covers {
		var files []*ruletest.File
		for i := range report.files {
			if f := report.files[i].file; f != nil && f.Rules.Digest == cover.Rules().Digest {
				files = append(files, f)
			}
		}
		m, err := ruletest.Mutate(files, options...)
		if err != nil {
			return nil, err
		}
		s.found = s.found || len(m.Survivors) > 0
		w.mutations = append(w.mutations, m)
	}
	return w, nil
}

// write writes it in the format of the report: as text, as more lines of JSON, as annotations of the rules, as comments
// of TAP. A JUnit document is complete already, so that there it goes to stderr.
func (w *testWorth) write(s *call, out io.Writer, format string) error {
	switch format {
	case "json":
		return w.json(out, s.language)
	case "github":
		w.github(out, s.language)
		return nil
	}
	var text strings.Builder
	w.text(&text, s.language)
	switch {
	case text.Len() == 0:
		return nil
	case format == "junit":
		_, err := io.WriteString(s.err, text.String())
		return err
	case format == "tap":
		_, err := io.WriteString(out, indent(text.String(), "# "))
		return err
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func (w *testWorth) text(out io.Writer, l lang.Language) {
	for _, c := range w.covers {
		w.decisions(out, c, l)
	}
	survived := false
	for _, m := range w.mutations {
		visible.Fprintln(out, lang.Of("TESTS_MUTANTS", m.Rules.ID, m.All(), m.Killed, len(m.Survivors)).In(l))
		for i := range m.Survivors {
			survivor := &m.Survivors[i]
			if survivor.Case(l) == "" {
				visible.Fprintln(out, lang.Of("TESTS_SURVIVOR_BARE", where(survivor.Place), survivor.Change).In(l))
				continue
			}
			survived = survived || strings.Contains(survivor.Case(l), "?")
			if i+1 < len(m.Survivors) && m.Survivors[i+1].Case(l) == survivor.Case(l) {
				visible.Fprintln(out, lang.Of("TESTS_SURVIVOR_TOO", where(survivor.Place), survivor.Change).In(l))
				continue
			}
			visible.Fprintln(out, lang.Of("TESTS_SURVIVOR", where(survivor.Place), survivor.Change).In(l))
			visible.Fprintf(out, "%s", visible.Text(indent(survivor.Case(l), "    ")))
		}
		if m.Equivalent > 0 {
			visible.Fprintln(out, lang.Of("TESTS_EQUIVALENT", m.Equivalent).In(l))
		}
		if m.Inherited > 0 {
			visible.Fprintln(out, lang.Of("TESTS_INHERITED", m.Inherited).In(l))
		}
	}
	if survived {
		visible.Fprintln(out, lang.Of("TESTS_CONFIRM").In(l))
	}
}

// decisions says how many decisions of a rule set the tests took, and names those that are missing.
func (w *testWorth) decisions(out io.Writer, c *ruletest.Coverage, l lang.Language) {
	list := func(missing []ruletest.Decision) {
		for _, d := range missing {
			visible.Fprintf(out, "  - %s  %s\n", where(d.Place), d.In(l))
		}
	}
	if w.listed {
		taken, all := c.Taken()
		visible.Fprintln(out, lang.Of("TESTS_TOOK", c.Rules().ID, taken, all).In(l))
		if len(w.required) == 0 {
			list(c.Missing())
		}
	}
	if len(w.required) == 0 {
		return
	}
	if missing := c.Missing(w.required...); len(missing) > 0 {
		visible.Fprintln(out, lang.Of("TESTS_REQUIRED", c.Rules().ID, len(missing)).In(l))
		list(missing)
	}
}

func where(p fault.Place) string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// missingJSON is a decision that no test took.
type missingJSON struct {
	Rules    string        `json:"rules"`
	Missing  ruletest.Kind `json:"missing"`
	Required bool          `json:"required"`
	Decision string        `json:"decision"`
	Place    string        `json:"place"`
}

// mutationJSON is a change that no test notices, with a case that would.
type mutationJSON struct {
	Rules    string `json:"rules"`
	Survivor string `json:"survivor"`
	Place    string `json:"place"`
	Case     string `json:"case"`
}

// countsJSON counts the decisions and the mutants of a rule set.
type countsJSON struct {
	Rules     string `json:"rules"`
	Decisions int    `json:"decisions"`
	Taken     int    `json:"taken"`
	Mutants   int    `json:"mutants,omitempty"`
	Killed    int    `json:"killed,omitempty"`
}

// json writes a line for each missing decision and each survivor, and one that counts.
func (w *testWorth) json(out io.Writer, l lang.Language) error {
	lines := jsontext.NewEncoder(out)
	if !w.listed && len(w.required) == 0 && len(w.mutations) == 0 {
		return nil
	}
	for i, c := range w.covers {
		counts := countsJSON{Rules: c.Rules().ID}
		counts.Taken, counts.Decisions = c.Taken()
		if w.listed || len(w.required) > 0 {
			for _, d := range c.Missing(w.required...) {
				record := missingJSON{counts.Rules, d.Kind, len(w.required) > 0, d.In(l), where(d.Place)}
				if err := lines.Encode(record); err != nil {
					return err
				}
			}
		}
		if len(w.mutations) > 0 {
			m := w.mutations[i]
			counts.Mutants, counts.Killed = m.All(), m.Killed
			for k := range m.Survivors {
				survivor := &m.Survivors[k]
				record := mutationJSON{counts.Rules, survivor.Change.In(l), where(survivor.Place), survivor.Case(l)}
				if err := lines.Encode(record); err != nil {
					return err
				}
			}
		}
		if err := lines.Encode(counts); err != nil {
			return err
		}
	}
	return nil
}

// github writes annotations of the rules: what tests must take and don't, and what they don't notice.
func (w *testWorth) github(out io.Writer, l lang.Language) {
	for _, c := range w.covers {
		if len(w.required) > 0 {
			for _, d := range c.Missing(w.required...) {
				annotate(out, d.Place, "", string(d.Kind), d.In(l))
			}
		}
	}
	for _, m := range w.mutations {
		for i := range m.Survivors {
			survivor := &m.Survivors[i]
			annotate(out, survivor.Place, "", "mutant", lang.Of("TESTS_SURVIVOR", where(survivor.Place), survivor.Change).In(l)+
				"\n"+survivor.Case(l))
		}
	}
}
