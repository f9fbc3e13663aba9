package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// rulesCheck proves rule sets.
type rulesCheck struct {
	language lang.Language // of the help

	Rules  []string `arg:"" name:"id|file" help:"${help_rules_check_which}"`
	Format string   `name:"format" enum:"text,json,github" default:"text" help:"${help_rules_check_format}"`
}

// Help shows calls that work.
func (c *rulesCheck) Help() string { return lang.Of("EXAMPLES_RULES_CHECK").In(c.language) }

// Run loads each rule set and proves it: mistakes that keep it from loading and findings about one that loads alike.
func (c *rulesCheck) Run(s *call) error {
	return s.writeTo("", func(out *output) error {
		for _, name := range c.Rules {
			set, err := loadRules(name)
			found := fault.All(err)
			switch {
			case err != nil && len(found) == 0:
				return err
			case err == nil:
				found = set.Check()
			}
			s.found = s.found || len(found) > 0
			if err := c.write(out, s.language, name, found); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *rulesCheck) write(out io.Writer, l lang.Language, name string, found fault.List) error {
	switch c.Format {
	case "json":
		return checkJSON(out, l, found)
	case "github":
		for _, e := range found {
			text := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(e.In(l))
			fmt.Fprintf(out, "::error file=%s,line=%d,col=%d,title=%s::%s\n", e.Place.File, e.Place.Line, e.Place.Column, e.Code, text)
		}
		return nil
	}
	if len(found) == 0 {
		_, err := fmt.Fprintln(out, lang.Of("RULES_SOUND", name).In(l))
		return err
	}
	for _, e := range found {
		fmt.Fprintln(out, e.Report(l))
	}
	return nil
}

// checkFinding is a finding for programs.
type checkFinding struct {
	Code    lang.Code `json:"code"`
	File    string    `json:"file"`
	Line    int       `json:"line"`
	Column  int       `json:"column"`
	Message string    `json:"message"`
	Hint    string    `json:"hint,omitempty"`
}

func checkJSON(out io.Writer, l lang.Language, found fault.List) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, e := range found {
		record := checkFinding{Code: e.Code, File: e.Place.File, Line: e.Place.Line, Column: e.Place.Column, Message: e.In(l)}
		if !e.Hint.IsZero() {
			record.Hint = e.Hint.In(l)
		}
		if err := lines.Encode(record); err != nil {
			return err
		}
	}
	return nil
}
