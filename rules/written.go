package rules

import (
	"strconv"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Written is a key and its value as written in a file of a rule set; an item of a list has no key of its own. The zero
// value has no place.
type Written struct{ entry source.Entry }

// Written is what is written at a path of keys and item numbers, by the rule set's own file or by one that it extends.
// If the path ends early, it returns the nearest that exists, and false. A set that wasn't read from a file has nothing
// written.
func (s *Set) Written(path ...string) (Written, bool) {
	at := Written{source.Entry{Key: s.root, Value: s.root}}
	for _, step := range path {
		next, ok := at.below(step)
		if !ok {
			return at, false
		}
		at = next
	}
	return at, s.root != nil
}

// below is the entry of a key, or the item of a number.
func (w Written) below(step string) (Written, bool) {
	n := w.entry.Value
	if n == nil {
		return Written{}, false
	}
	for _, e := range n.Entries {
		if e.Key.Text == step {
			return Written{e}, true
		}
	}
	if i, err := strconv.Atoi(step); err == nil && n.Kind == source.Sequence && i >= 0 && i < len(n.Items) {
		return Written{source.Entry{Key: n.Items[i], Value: n.Items[i]}}, true
	}
	return Written{}, false
}

// Key is where the key is.
func (w Written) Key() fault.Place { return nodePlace(w.entry.Key) }

// Value is where the value is.
func (w Written) Value() fault.Place { return nodePlace(w.entry.Value) }

// Text is the value if it is a scalar; else "".
func (w Written) Text() string {
	if n := w.entry.Value; n != nil && n.Kind == source.Scalar {
		return n.Text
	}
	return ""
}

// At is where a byte of Text is in the file.
func (w Written) At(offset int) fault.Place {
	if n := w.entry.Value; n != nil && n.Kind == source.Scalar {
		return n.FaultAt(offset, 1, lang.Message{}).Place
	}
	return w.Value()
}

// Keys are the keys of the value if it is a mapping, in order.
func (w Written) Keys() []string {
	if w.entry.Value == nil {
		return nil
	}
	var keys []string
	for _, e := range w.entry.Value.Entries {
		keys = append(keys, e.Key.Text)
	}
	return keys
}

func nodePlace(n *source.Node) fault.Place {
	if n == nil {
		return fault.Place{}
	}
	return n.Place()
}
