package evaluation

import (
	"encoding/json"
	"slices"
	"strings"
)

// mostNames is the number of names that are kept.
const mostNames = 10

// names keeps the first names by their order, whatever the order in which they came, and whether there were more: a
// name that was added twice counts once.
type names struct {
	first []string
	more  bool
}

// labelOf is a name that distinguishes a form from others of a department or of several places.
func labelOf(project, implementing, department string) string {
	name, of := named(project), named(implementing)
	if of == "" {
		of = named(department)
	}
	switch {
	case name == "" && of == "":
		return "—"
	case of == "":
		return name
	}
	return name + "（" + of + "）"
}

func (n *names) add(name string) {
	at, found := slices.BinarySearch(n.first, name)
	if found {
		return
	}
	if at == mostNames {
		n.more = true
		return
	}
	n.first = slices.Insert(n.first, at, strings.Clone(name))
	if len(n.first) > mostNames {
		n.first, n.more = n.first[:mostNames], true
	}
}

func (n *names) merge(other *names) {
	n.more = n.more || other.more
	for _, name := range other.first {
		n.add(name)
	}
}

type namesJSON struct {
	First []string `json:"first,omitempty"`
	More  bool     `json:"more,omitempty"`
}

// MarshalJSON and UnmarshalJSON are for states of roll-ups.
func (n names) MarshalJSON() ([]byte, error) { return json.Marshal(namesJSON{n.first, n.more}) }

func (n *names) UnmarshalJSON(text []byte) error {
	var in namesJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return err
	}
	*n = names{}
	for _, name := range in.First {
		n.add(name)
	}
	n.more = n.more || in.More
	return nil
}
