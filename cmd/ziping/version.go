package main

import (
	"fmt"
	"runtime/debug"
)

// versionCommand says which version this is.
type versionCommand struct{}

// Run prints the version and the Go release it was built with.
func (versionCommand) Run(s *call) error {
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
