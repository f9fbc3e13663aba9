package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/ruletest"
)

// generate writes boundary cases for a rule set, to be confirmed. A rule file is named in them as seen from the folder
// that they are written to.
func (c *testCommand) generate(s *call) error {
	if len(c.Paths) > 0 {
		return errors.New(s.say("GENERATE_NO_TESTS"))
	}
	set, err := s.loadRules(c.Generate)
	if err != nil {
		return err
	}
	if _, err := formatOf("yaml", c.Output, ""); err != nil {
		return err
	}
	name := c.Generate
	if strings.ContainsAny(name, `/\.`) {
		folder := "."
		if c.Output != "" && c.Output != "-" {
			folder = filepath.Dir(c.Output)
		}
		name = seenFrom(folder, name)
	}
	return s.writeTo(c.Output, func(out *output) error { return ruletest.Generate(out, set, name, s.language) })
}

// seenFrom is a path as a file in a folder names it, always with a part that tells it from the id of a preset.
func seenFrom(folder, path string) string {
	from, err1 := filepath.Abs(folder)
	to, err2 := filepath.Abs(path)
	if relative, err := filepath.Rel(from, to); err == nil && err1 == nil && err2 == nil {
		path = relative
	}
	return filepath.ToSlash(path)
}
