package main

import "github.com/ziping-go/ziping/internal/schema"

// rulesSchema prints the JSON Schema of a kind of file.
type rulesSchema struct {
	Kind string `arg:"" optional:"" name:"rules|test|form" enum:"rules,test,form" default:"rules" help:"rules_schema_kind"`
}

// Run prints the schema, for an editor's settings or a modeline.
func (c *rulesSchema) Run(s *call) error {
	text, _ := schema.JSON(c.Kind) // the kinds of the argument are those there are
	_, err := s.out.Write(text)
	return err
}
