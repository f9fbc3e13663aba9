package schema_test

import (
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/internal/source"
)

func oneFile(text string) fs.FS { return fstest.MapFS{"county_test.yaml": {Data: []byte(text)}} }

// place is a mapping of a file.
type place struct {
	root    *source.Node
	node    *source.Node
	pointer string
	text    string
}

// mappings are all mappings of a file.
func mappings(t *testing.T, text string) iter.Seq[place] {
	t.Helper()
	roots, err := source.YAML("x.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(place) bool) {
		var walk func(n *source.Node) bool
		walk = func(n *source.Node) bool {
			if n.Kind == source.Mapping && !yield(place{root: roots[0], node: n, pointer: n.Pointer(), text: text}) {
				return false
			}
			for i := range n.Entries {
				if !walk(n.Entries[i].Value) {
					return false
				}
			}
			for _, item := range n.Items {
				if !walk(item) {
					return false
				}
			}
			return true
		}
		walk(roots[0])
	}
}

// plant is the file with an unknown key in each of its mappings, one at a time.
func plant(t *testing.T, text string) iter.Seq[place] {
	return func(yield func(place) bool) {
		for p := range mappings(t, text) {
			p.text = p.with(t, unknownKey, "x")
			if !yield(p) {
				return
			}
		}
	}
}

// object is what describes the mapping: the way from the root, by the keys that are written.
func (p place) object(kind string) *schema.Object {
	o, n := schema.Find(kind), p.root
	for key := range strings.SplitSeq(strings.TrimPrefix(p.pointer, "/"), "/") {
		if p.pointer == "" {
			break
		}
		key = strings.NewReplacer("~1", "/", "~0", "~").Replace(key)
		if n.Kind == source.Sequence {
			i := 0
			for _, c := range key {
				i = 10*i + int(c-'0')
			}
			n = n.Items[i]
			continue
		}
		next := n.Get(key)
		target := next
		for target.Kind == source.Sequence && len(target.Items) > 0 {
			target = target.Items[0]
		}
		o = schema.Child(o, key, keysOf(target))
		n = next
	}
	return o
}

func keysOf(n *source.Node) []string {
	var keys []string
	for _, e := range n.Entries {
		keys = append(keys, e.Key.Text)
	}
	return keys
}

// with is the file with a key of the mapping set to a word.
func (p place) with(t *testing.T, key, value string) string {
	return p.rewritten(t, func(keep []string) []string { return append(keep, quoted(key)+": "+quoted(value)) }, key)
}

// without is the file without a key of the mapping.
func (p place) without(t *testing.T, key string) string {
	return p.rewritten(t, func(keep []string) []string { return keep }, key)
}

// rewritten writes the file in flow style, with the entries of this mapping but one changed.
func (p place) rewritten(t *testing.T, change func([]string) []string, leave string) string {
	t.Helper()
	var write func(n *source.Node) string
	write = func(n *source.Node) string {
		switch n.Kind {
		case source.Mapping:
			var entries []string
			for _, e := range n.Entries {
				if n != p.node || e.Key.Text != leave {
					entries = append(entries, quoted(e.Key.Text)+": "+write(e.Value))
				}
			}
			if n == p.node {
				entries = change(entries)
			}
			return "{" + strings.Join(entries, ", ") + "}"
		case source.Sequence:
			var items []string
			for _, item := range n.Items {
				items = append(items, write(item))
			}
			return "[" + strings.Join(items, ", ") + "]"
		case source.Null:
			return "null"
		}
		if n.Style == source.Plain && slices.ContainsFunc(
			[]string{"true", "false"}, func(w string) bool { return w == n.Text }) {
			return n.Text
		}
		if n.Style == source.Plain && strings.Trim(n.Text, "0123456789.") == "" {
			return n.Text
		}
		return quoted(n.Text)
	}
	return write(p.root)
}

func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
