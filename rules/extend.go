package rules

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/presets"
)

// maxExtends is how many levels deep rule sets may extend each other.
const maxExtends = 8

// ownKeys say what a rule set is and are never taken from the one that it extends.
var ownKeys = []string{
	"ziping", "id", "title", "version", "source", "effective", "applies", "region", "certainty",
	"extends",
}

// joinedKeys are mappings in which a rule set may write only what differs; any other key is replaced as a whole.
var joinedKeys = []string{"rounding", "policy", "sharing", "rules", "explain", "checks"}

// written is a rule set as it is written, with what it extends filled in.
type written struct {
	root  *source.Node
	texts [][]byte // of all the files, its own first
	files []File   // the same with their names
}

// resolve reads a file and merges it over what it extends.
func (r *reader) resolve(fsys fs.FS, name string, data []byte, depth int) (written, error) {
	if err := tooLarge(name, data); err != nil {
		return written{}, err
	}
	if depth == 0 && source.IsForeign(data) {
		return written{}, source.Foreign(name, "NAMED_NO_RULES", "NAMED_NO_RULES_HINT")
	}
	roots, err := source.YAMLInSight(name, data)
	if err != nil {
		return written{}, err
	}
	if len(roots) != 1 {
		return written{}, fault.New(fault.Place{File: name}, "", lang.Of("RULES_ONE", len(roots)))
	}
	if e := source.Mistaken(roots[0], source.Rules); e != nil {
		return written{}, e
	}
	own := written{root: roots[0], texts: [][]byte{data}, files: []File{{Name: name, Text: data}}}
	r.d.Open(own.root)
	if err := checkItems(own.root); err != nil {
		return own, err
	}
	extends := own.root.Get("extends")
	if extends == nil {
		return own, nil
	}
	if depth >= maxExtends {
		return own, extends.Fault(lang.Of("EXTENDS_DEEP", maxExtends))
	}
	below, err := r.extended(fsys, name, extends, depth)
	if err != nil {
		return own, err
	}
	own.root = over(own.root, below.root)
	own.texts = append(own.texts, below.texts...)
	own.files = append(own.files, below.files...)
	return own, nil
}

// extended reads the rule set that another names: a preset by its id, or a file beside it.
func (r *reader) extended(fsys fs.FS, name string, n *source.Node, depth int) (written, error) {
	text, ok := r.d.Text(n)
	if !ok {
		return written{}, r.d.Err()
	}
	if !strings.ContainsAny(text, `/\.`) {
		data, err := presets.Files.ReadFile(text + ".yaml")
		if err != nil {
			return written{}, n.Fault(lang.Of("PRESET_UNKNOWN", text)).Hinting(presetHint(text))
		}
		preset, err := r.resolve(nil, text+".yaml", data, depth+1)
		for i := range preset.files {
			preset.files[i].Preset = true
		}
		return preset, err
	}
	if fsys == nil {
		return written{}, n.Unread("RULES_UNREADABLE", text, fs.ErrNotExist)
	}
	file := text
	if !path.IsAbs(text) {
		file = path.Join(path.Dir(name), text)
	}
	data, err := infile.In(fsys, file, mostRead)
	if err != nil {
		return written{}, n.Unread("RULES_UNREADABLE", text, err)
	}
	if !source.IsOurs(data) {
		return written{}, n.Named(text, "NAMED_NO_RULES", "NAMED_NO_RULES_HINT")
	}
	return r.resolve(fsys, file, data, depth+1)
}

// over is a rule set whose missing parts are taken from the one below.
func over(own, below *source.Node) *source.Node {
	if own.Kind != source.Mapping || below.Kind != source.Mapping {
		return own
	}
	entries := slices.DeleteFunc(slices.Clone(own.Entries), func(e source.Entry) bool { return e.Key.Text == "extends" })
	for _, e := range below.Entries {
		key := e.Key.Text
		if slices.Contains(ownKeys, key) {
			continue
		}
		at := slices.IndexFunc(entries, func(o source.Entry) bool { return o.Key.Text == key })
		switch {
		case at < 0:
			entries = append(entries, e)
		case slices.Contains(joinedKeys, key) && entries[at].Value.Kind == source.Mapping && e.Value.Kind == source.Mapping:
			entries[at].Value = joined(entries[at].Value, e.Value, key == "checks")
		}
	}
	return own.Mapping(entries...)
}

// joined is a mapping with the missing entries of another appended, in that one's order. Groups of settings of checks
// are joined too.
func joined(own, below *source.Node, groups bool) *source.Node {
	entries := slices.Clone(below.Entries)
	for _, e := range own.Entries {
		at := slices.IndexFunc(entries, func(o source.Entry) bool { return o.Key.Text == e.Key.Text })
		switch {
		case at < 0:
			entries = append(entries, e)
		case groups && e.Value.Kind == source.Mapping && entries[at].Value.Kind == source.Mapping:
			entries[at].Value = joined(e.Value, entries[at].Value, false)
		default:
			entries[at] = e
		}
	}
	return own.Mapping(entries...)
}

// presetNames are the ids of the rule sets that ship with ziping.
func presetNames() []string {
	entries, _ := presets.Files.ReadDir(".") // an embedded folder can always be read
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".yaml")
	}
	return names
}
