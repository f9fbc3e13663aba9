package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// rulesCommand holds what can be done with rule sets.
type rulesCommand struct {
	List rulesList `cmd:"" help:"${help_rules_list}"`
	Show rulesShow `cmd:"" help:"${help_rules_show}"`
}

// rulesList lists the presets.
type rulesList struct{}

// Run prints a line for each preset: id, source, title.
func (rulesList) Run(s *call) error {
	presets := rules.Presets()
	width := 0
	for _, p := range presets {
		width = max(width, runewidth.StringWidth(p.Source))
	}
	for _, p := range presets {
		if _, err := fmt.Fprintf(s.out, "%-10s  %s  %s\n", p.ID, runewidth.FillRight(p.Source, width), p.Title); err != nil {
			return err
		}
	}
	return nil
}

// rulesShow prints a rule set as it is written.
type rulesShow struct {
	language lang.Language // of the help

	Rules string `arg:"" name:"id|file" help:"${help_rules_which}"`
}

// Help shows calls that work.
func (c *rulesShow) Help() string { return lang.Of("EXAMPLES_RULES").In(c.language) }

// Run checks the rule set by loading it, and prints its text.
func (c *rulesShow) Run(s *call) error {
	set, err := loadRules(c.Rules)
	if err != nil {
		return err
	}
	_, err = s.out.Write(set.Text())
	return err
}

// loadRules takes the id of a preset or the path of a file; what looks like a path is one.
func loadRules(name string) (*rules.Set, error) {
	if !strings.ContainsAny(name, `/\.`) {
		return rules.Preset(name)
	}
	return rules.Load(os.DirFS(filepath.Dir(name)), filepath.Base(name))
}
