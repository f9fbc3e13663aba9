// Package presets holds the rule sets that ship with ziping, as their YAML files.
package presets

import "embed"

// National are the rule sets for the whole country, oldest first.
var National = []string{"mof-2020", "mof-2021"}

// Files holds one file for each preset, named by its id: "mof-2021.yaml".
//
//go:embed *.yaml
var Files embed.FS
