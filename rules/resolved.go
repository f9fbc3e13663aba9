package rules

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
)

// Resolved is the whole rule set with what it extends filled in, as YAML that loads as the same rule set. Each line
// says where it comes from: “# mof-2020.yaml:14”.
func (s *Set) Resolved() []byte {
	w := &resolver{}
	if s.root == nil {
		return nil // made in Go
	}
	w.mapping(s.root, 0, false)
	return []byte(w.b.String())
}

// resolver writes nodes as YAML.
type resolver struct{ b strings.Builder }

func (w *resolver) mapping(n *source.Node, indent int, begun bool) {
	for i := range n.Entries {
		e := &n.Entries[i]
		if indent == 0 && i > 0 && (e.Value.Kind == source.Mapping || e.Value.Kind == source.Sequence) {
			w.b.WriteByte('\n')
		}
		if !begun || i > 0 {
			w.b.WriteString(strings.Repeat(" ", indent))
		}
		w.value(e.Key, scalarText(e.Key)+":", e.Value, indent+2)
	}
}

func (w *resolver) sequence(n *source.Node, indent int) {
	for _, item := range n.Items {
		w.b.WriteString(strings.Repeat(" ", indent))
		if _, short := w.flow(item); !short && item.Kind == source.Mapping && len(item.Entries) > 0 {
			w.b.WriteString("- ")
			w.mapping(item, indent+2, true)
			continue
		}
		w.value(item, "-", item, indent+2)
	}
}

// value writes what is after a key or a dash: on the same line if it was written on one line.
func (w *resolver) value(at *source.Node, head string, n *source.Node, indent int) {
	place := at.Place()
	origin := visible.Sprintf("  # %s:%d\n", place.File, place.Line)
	sameLine := n.Place().Line == place.Line || len(n.Entries)+len(n.Items) == 0
	if text, short := w.flow(n); short && sameLine {
		w.b.WriteString(head + " " + text + origin)
		return
	}
	w.b.WriteString(head + origin)
	if n.Kind == source.Sequence {
		w.sequence(n, indent)
		return
	}
	w.mapping(n, indent, false)
}

// flow is a node on one line; false if it wasn't written on one line.
func (w *resolver) flow(n *source.Node) (string, bool) {
	var parts []string
	short := true // it was written on one line
	add := func(prefix string, child *source.Node) {
		text, ok := w.flow(child)
		parts = append(parts, prefix+text)
		from, own := child.Place(), n.Place()
		short = short && ok && from.File == own.File && from.Line == own.Line
	}
	var text string
	switch n.Kind {
	case source.Null:
		return "null", true
	case source.Scalar:
		return scalarText(n), true
	case source.Sequence:
		for _, item := range n.Items {
			add("", item)
		}
		text = "[" + strings.Join(parts, ", ") + "]"
	case source.Mapping:
		for i := range n.Entries {
			add(scalarText(n.Entries[i].Key)+": ", n.Entries[i].Value)
		}
		text = "{" + strings.Join(parts, ", ") + "}"
	}
	return text, short
}

// scalarText is a scalar that is read as the same text anywhere in a file.
func scalarText(n *source.Node) string {
	switch {
	case n.Text != visible.Line(n.Text):
		return strconv.Quote(n.Text)
	case n.Style == source.Plain && n.Text != "" && !strings.ContainsAny(n.Text, ",[]{}#") &&
		!strings.ContainsAny(n.Text[:1], "&*!|>'\"%@`") && !strings.Contains(n.Text, ": "):
		return n.Text
	}
	return "'" + strings.ReplaceAll(n.Text, "'", "''") + "'"
}
