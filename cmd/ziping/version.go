package main

import (
	"fmt"
	"runtime/debug"

	"github.com/alecthomas/kong"
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
	version, built := "devel", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		built = info.GoVersion
		if v := info.Main.Version; v != "" && v != "(devel)" {
			version = v
		}
	}
	_, err := fmt.Fprintln(s.out, "ziping", version, built)
	return err
}
