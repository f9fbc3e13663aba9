package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/rules"
)

// rulesCommand holds what can be done with rule sets.
type rulesCommand struct {
	List    rulesList    `cmd:"" help:"rules_list"`
	Show    rulesShow    `cmd:"" help:"rules_show"`
	Explain rulesExplain `cmd:"" help:"rules_explain"`
	Plot    rulesPlot    `cmd:"" help:"rules_plot"`
	Check   rulesCheck   `cmd:"" help:"rules_check"`
	Diff    rulesDiff    `cmd:"" help:"rules_diff"`

	Reference rulesReference `cmd:"" help:"rules_reference"`
	Schema    rulesSchema    `cmd:"" help:"rules_schema"`
	Fmt       rulesFmt       `cmd:"" help:"rules_fmt"`
	Init      rulesInit      `cmd:"" help:"rules_init"`
}

// rulesList lists the presets.
type rulesList struct{}

// Run prints a line for each preset: id, region, how sure it is, source, title.
func (rulesList) Run(s *call) error {
	presets := rules.Presets()
	lines := make([][]string, len(presets))
	var widths [4]int
	for i, p := range presets {
		lines[i] = []string{p.ID, p.Region, s.certainty(p.Certainty), p.Source}
		for column, text := range lines[i] {
			widths[column] = max(widths[column], textwidth.Of(text))
		}
	}
	return s.writeTo("", func(out *output) error {
		for i, p := range presets {
			for column, text := range lines[i] {
				visible.Fprintf(out, "%s", pad(text, widths[column]+2))
			}
			visible.Fprintln(out, p.Title)
		}
		return nil
	})
}

// certainty says how sure the figures of a rule set are.
func (s *call) certainty(c rules.Certainty) string {
	switch c {
	case rules.Seen:
		return s.say("CERTAINTY_SEEN")
	case rules.Recalled:
		return s.say("CERTAINTY_RECALLED")
	}
	return ""
}

// rulesShow prints a rule set as it is written.
type rulesShow struct {
	Rules    string `arg:"" name:"id|file" help:"rules_which"`
	Resolved bool   `name:"resolved" help:"rules_resolved"`

	readsNamed
}

// Run checks the rule set by loading it, and prints its text.
func (c *rulesShow) Run(s *call) error {
	set, err := s.loadRules(c.Rules)
	if err != nil {
		return err
	}
	text := bytes.TrimPrefix(set.Text(), []byte("\ufeff"))
	if c.Resolved {
		text = set.Resolved()
	}
	_, err = s.out.Write(text)
	return err
}

// loadRules takes the id of a preset or the path of a file; what looks like a path is one.
func (s *call) loadRules(name string) (*rules.Set, error) {
	if !strings.ContainsAny(name, `/\.`) {
		return rules.Preset(name)
	}
	return rules.Load(s.opening().of(name), filepath.ToSlash(name))
}
