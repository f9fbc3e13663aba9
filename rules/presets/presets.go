// Package presets holds the rule sets that ship with ziping, as their YAML files.
package presets

import "embed"

// Files holds one file for each preset, named by its id: "mof-2021.yaml".
//
//go:embed *.yaml
var Files embed.FS
