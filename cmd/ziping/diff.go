package main

import (
	"fmt"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// rulesDiff says what a newer rule set scores otherwise.
type rulesDiff struct {
	language lang.Language // of the help

	Old string `arg:"" name:"old" help:"${help_rules_which}"`
	New string `arg:"" name:"new" help:"${help_rules_which}"`
}

// Help shows calls that work.
func (c *rulesDiff) Help() string { return lang.Of("EXAMPLES_RULES_DIFF").In(c.language) }

// Run prints a line for each change, or that there is none. A change is something found.
func (c *rulesDiff) Run(s *call) error {
	older, err := loadRules(c.Old)
	if err != nil {
		return err
	}
	newer, err := loadRules(c.New)
	if err != nil {
		return err
	}
	changes := rules.Diff(older, newer)
	s.found = len(changes) > 0
	return s.writeTo("", func(out *output) error {
		if len(changes) == 0 {
			fmt.Fprintln(out, s.say("RULES_ALIKE", older.ID, newer.ID))
		}
		for _, change := range changes {
			fmt.Fprintln(out, change.In(s.language))
		}
		return nil
	})
}
