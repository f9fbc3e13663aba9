package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/presets"
)

// Load reads a rule set from a file. The error is a fault.List of every mistake in it, with positions, or the reason
// why the file can't be read.
//
// What the rule set extends is read from the same file system, and nothing else is: os.OpenRoot(folder).FS() confines
// it to that folder, links included, while os.DirFS follows links out of it.
func Load(fsys fs.FS, name string) (*Set, error) {
	if fsys == nil {
		return nil, errNoFiles
	}
	data, err := infile.In(fsys, name, mostRead)
	if err != nil {
		return nil, source.Unread("RULES_UNREADABLE", name, err)
	}
	return parse(fsys, name, data)
}

// Parse reads a rule set from the text of a file; the name is for positions. It may extend a preset, but no file.
func Parse(name string, data []byte) (*Set, error) { return parse(nil, name, data) }

func parse(fsys fs.FS, name string, data []byte) (*Set, error) {
	r := &reader{scopes: variable.NewScopes(), d: new(source.Decoder), set: &Set{text: data, Checks: defaultChecks()}}
	written, err := r.resolve(fsys, name, data, 0)
	if err != nil {
		return nil, err
	}
	r.set.Digest = digest(written.texts...)
	r.set.files = written.files
	r.set.root = written.root
	r.read(written.root)
	if err := r.d.Err(); err != nil {
		return nil, err
	}
	r.set.seal()
	return r.set, nil
}

// digest is the fingerprint of the texts that a rule set is written in, whatever their line ends.
func digest(texts ...[]byte) string {
	sum := sha256.New()
	for _, text := range texts {
		sum.Write([]byte(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	return "sha256:" + hex.EncodeToString(sum.Sum(nil))
}

// Preset is a rule set that ships with ziping, such as "mof-2021". See Presets for those there are.
func Preset(id string) (*Set, error) {
	data, err := presets.Files.ReadFile(id + ".yaml")
	if err != nil {
		e := fault.New(fault.Place{}, id, lang.Of("PRESET_UNKNOWN", id))
		return nil, e.Hinting(presetHint(id))
	}
	return Parse(id+".yaml", data)
}

// presetHint says which presets there are, and which one was probably meant if one has a similar name.
func presetHint(id string) lang.Message {
	if near := source.Nearest(id, presetNames()); near != "" {
		return lang.Of("PRESET_NEAR", near, presetNames())
	}
	return lang.Of("PRESET_HINT", presetNames())
}

// Info is what a list of rule sets shows.
type Info struct {
	ID        string
	Title     string
	Source    string
	Region    string
	Certainty Certainty
}

// Presets lists the rule sets that ship with ziping, by id.
func Presets() []Info {
	entries, _ := presets.Files.ReadDir(".") // sorted by name; an embedded folder can always be read
	var all []Info
	for _, entry := range entries {
		data, _ := presets.Files.ReadFile(entry.Name())
		if set, err := Parse(entry.Name(), data); err == nil {
			all = append(all, Info{set.ID, set.Title, set.Source, set.Region, set.Certainty})
		}
	}
	return all
}
