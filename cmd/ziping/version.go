package main

import (
	"fmt"

	"github.com/alecthomas/kong"

	"github.com/ziping-go/ziping/internal/build"
)

// versionCommand says which version this is.
type versionCommand struct{}

// Run prints the version and the Go release it was built with.
func (versionCommand) Run(s *call) error { return s.version() }

// versionFlag does what the command does.
type versionFlag bool

// BeforeReset prints the version and ends the call, whatever else is in it.
func (versionFlag) BeforeReset(app *kong.Kong, s *call) error {
	if err := s.version(); err != nil {
		return err
	}
	app.Exit(exitFine)
	return nil
}

func (s *call) version() error {
	_, err := fmt.Fprintln(s.out, "ziping", build.Version(), build.Go())
	return err
}
