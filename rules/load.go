package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/presets"
)

// Load reads a rule set from a file. The error is a fault.List of every mistake in it, with positions; or that the file
// can't be read.
func Load(fsys fs.FS, name string) (*Set, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		e := fault.New(fault.Place{File: name}, "", lang.Of("RULES_UNREADABLE", name))
		e.Cause = err
		return nil, e
	}
	return Parse(name, data)
}

// Parse reads a rule set from the text of a file; the name is for positions.
func Parse(name string, data []byte) (*Set, error) {
	roots, err := source.YAML(name, data)
	if err != nil {
		return nil, err
	}
	if len(roots) != 1 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("RULES_ONE", len(roots)))
	}
	r := &reader{d: new(source.Decoder), set: &Set{text: data}}
	r.set.Digest = digest(data)
	r.d.Open(roots[0])
	r.read(roots[0])
	if err := r.d.Err(); err != nil {
		return nil, err
	}
	return r.set, nil
}

// digest is the fingerprint of a text, whatever its line ends.
func digest(data []byte) string {
	sum := sha256.Sum256([]byte(strings.ReplaceAll(string(data), "\r\n", "\n")))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Preset is a rule set that ships with ziping, such as "mof-2021". See Presets for those there are.
func Preset(id string) (*Set, error) {
	data, err := presets.Files.ReadFile(id + ".yaml")
	if err != nil {
		var known []string
		for _, p := range Presets() {
			known = append(known, p.ID)
		}
		e := fault.New(fault.Place{}, id, lang.Of("PRESET_UNKNOWN", id))
		return nil, e.Hinting(lang.Of("PRESET_HINT", known))
	}
	return Parse(id+".yaml", data)
}

// Info is what a list of rule sets shows.
type Info struct {
	ID     string
	Title  string
	Source string
}

// Presets lists the rule sets that ship with ziping, by id.
func Presets() []Info {
	entries, _ := presets.Files.ReadDir(".") // sorted by name; an embedded folder can always be read
	var all []Info
	for _, entry := range entries {
		data, _ := presets.Files.ReadFile(entry.Name())
		if set, err := Parse(entry.Name(), data); err == nil {
			all = append(all, Info{set.ID, set.Title, set.Source})
		}
	}
	return all
}
