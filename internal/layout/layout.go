// Package layout writes the YAML of rule sets, rule tests and forms in one canonical way: keys in the order of the
// documentation, two blanks of indentation, names and remarks aligned, flow style where it was written. Comments stay
// where they are, and nothing but the layout changes: what was written is read again and compared before it is given
// out.
package layout

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/schema"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Format is a file in its canonical form. Line ends stay as they are, and a byte order mark goes. A file that can't be
// read is an error, as is one in a form of YAML that isn't understood well enough to keep it whole.
func Format(name string, data []byte) ([]byte, error) {
	roots, err := source.YAMLInSight(name, data)
	if err != nil {
		return nil, err
	}
	if len(roots) != 1 {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FMT_ONE", len(roots)))
	}
	var d source.Decoder
	d.Open(roots[0])
	d.Fields(roots[0]) // a file that isn't a mapping says so
	if err := d.Err(); err != nil {
		return nil, err
	}
	before := strings.TrimPrefix(string(data), "\ufeff")
	crlf := strings.Contains(before, "\r\n")
	before = strings.ReplaceAll(before, "\r\n", "\n")
	kind := kindOf(roots[0])
	p := &parser{lines: strings.Split(before, "\n")}
	top := p.block(0)
	if p.lost || p.at < len(p.lines) {
		return nil, lostAt(name, p)
	}
	if !anchored(before) {
		top.arrange(kind)
	}
	w := &writer{}
	w.block(top, 0, kind)
	after := strings.Trim(strings.Join(w.lines, "\n"), "\n") + "\n"
	again, err := source.YAML(name, []byte(after))
	if err != nil || len(again) != 1 || !same(roots[0], again[0], kind) || !slices.Equal(remarks(before), remarks(after)) {
		return nil, fault.New(fault.Place{File: name}, "", lang.Of("FMT_LOST"))
	}
	if crlf {
		after = strings.ReplaceAll(after, "\n", "\r\n")
	}
	return []byte(after), nil
}

func lostAt(name string, p *parser) error {
	line := ""
	if p.at < len(p.lines) {
		line = p.lines[p.at]
	}
	e := fault.New(fault.Place{File: name, Line: p.at + 1}, strings.TrimSpace(line), lang.Of("FMT_LOST"))
	return e
}

// kindOf tells a rule set, a test file and a form apart by their keys.
func kindOf(root *source.Node) *schema.Object {
	switch {
	case root.Get("cases") != nil:
		return schema.Find("test")
	case root.Get("ziping") != nil || root.Get("extends") != nil:
		return schema.Find("rules")
	case root.Get("indicators") != nil || root.Get("project") != nil:
		return schema.Find("form")
	}
	return nil
}

// anchored reports whether a file has anchors, which must be before what refers to them.
func anchored(text string) bool {
	return slices.ContainsFunc(lexer.Tokenize(text), func(tk *token.Token) bool { return tk.Type == token.AnchorType })
}

// remarks are the texts of all comments, sorted.
func remarks(text string) []string {
	var all []string
	for _, tk := range lexer.Tokenize(text) {
		if tk.Type == token.CommentType {
			all = append(all, strings.TrimSpace(tk.Value))
		}
	}
	slices.Sort(all)
	return all
}

// same reports whether two trees say the same. Keys of the author's own naming stand in an order that may matter.
func same(a, b *source.Node, o *schema.Object) bool {
	if a.Kind != b.Kind || a.Text != b.Text || a.Style != b.Style || len(a.Entries) != len(b.Entries) ||
		len(a.Items) != len(b.Items) {
		return false
	}
	for i, e := range a.Entries {
		key := e.Key.Text
		other := b.Get(key)
		if other == nil || (o == nil || o.Others != nil) && b.Entries[i].Key.Text != key {
			return false
		}
		if !same(e.Value, other, schema.Child(o, key, keysOf(e.Value))) {
			return false
		}
	}
	for i := range a.Items {
		if !same(a.Items[i], b.Items[i], o) {
			return false
		}
	}
	return true
}

// keysOf are the keys of a mapping, or of the first mapping of a list.
func keysOf(n *source.Node) []string {
	for n.Kind == source.Sequence && len(n.Items) > 0 {
		n = n.Items[0]
	}
	keys := make([]string, len(n.Entries))
	for i := range keys {
		keys[i] = n.Entries[i].Key.Text
	}
	return keys
}
