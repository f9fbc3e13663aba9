package main

import (
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/rules/prose"
)

// rulesExplain says a rule set in plain sentences.
type rulesExplain struct {
	Rules string `arg:"" name:"id|file" help:"rules_which"`
	Rule  string `name:"rule" placeholder:"NAME" help:"rules_explain_rule"`

	readsNamed
}

// Run prints the sections of the rule set, or one rule of it.
func (c *rulesExplain) Run(s *call) error {
	set, err := s.loadRules(c.Rules)
	if err != nil {
		return err
	}
	sections := prose.Of(set)
	if c.Rule != "" {
		at, err := set.RuleNamed(c.Rule)
		if err != nil {
			return err
		}
		sections = []prose.Section{prose.Rule(set, at)}
	}
	return s.writeTo("", func(out *output) error {
		for i, section := range sections {
			if i > 0 {
				visible.Fprintln(out)
			}
			visible.Fprintln(out, section.Title.In(s.language))
			for _, sentence := range section.Sentences {
				visible.Fprintln(out, "  "+capital(sentence.In(s.language)))
			}
		}
		return nil
	})
}

// capital begins an English sentence with a capital letter.
func capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
