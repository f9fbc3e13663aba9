package rules

import (
	"strconv"

	"github.com/ziping-go/ziping/internal/source"
)

// Written is the key and the value at a path of keys and item numbers, as the file writes it that wrote it: the rule set's
// own, or one that it extends. Where the path ends early, what lies nearest to its end is given, and false. A set that
// wasn't read from a file has nothing written.
func (s *Set) Written(path ...string) (source.Entry, bool) {
	at := source.Entry{Key: s.root, Value: s.root}
	for _, step := range path {
		next, ok := stepInto(at.Value, step)
		if !ok {
			return at, false
		}
		at = next
	}
	return at, s.root != nil
}

// stepInto is the entry of a key, or the item of a number; an item has no key of its own.
func stepInto(n *source.Node, step string) (source.Entry, bool) {
	if n == nil {
		return source.Entry{}, false
	}
	for _, e := range n.Entries {
		if e.Key.Text == step {
			return e, true
		}
	}
	if i, err := strconv.Atoi(step); err == nil && n.Kind == source.Sequence && i >= 0 && i < len(n.Items) {
		return source.Entry{Key: n.Items[i], Value: n.Items[i]}, true
	}
	return source.Entry{}, false
}
