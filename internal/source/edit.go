package source

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/internal/jsontext"
)

// Edit is a new text for a scalar, or new items for a sequence of scalars, where "null" is null.
type Edit struct {
	Node  *Node
	Text  string
	Items []string
}

// Rewrite is a file with new texts for some of its scalars, which are all of this one file; everything else in it is as
// it was. The text is what the nodes were read from. A scalar keeps its quotes, and gets some where the new text needs
// them. It is false where an edit can't be made in place: a block scalar, a list with comments in it, two texts for one
// scalar, or another file than the nodes'.
func Rewrite(raw string, edits []Edit) (string, bool) {
	sorted := slices.SortedFunc(slices.Values(edits), func(a, b Edit) int { return a.Node.start - b.Node.start })
	var out strings.Builder
	at := 0
	for i, e := range sorted {
		if i > 0 && e.Node.start == sorted[i-1].Node.start {
			if e.Text != sorted[i-1].Text || !slices.Equal(e.Items, sorted[i-1].Items) {
				return "", false
			}
			continue
		}
		text, end := e.replacement(raw)
		if end < 0 || e.Node.file.text != raw || e.Node.start < at {
			return "", false
		}
		out.WriteString(raw[at:e.Node.start])
		out.WriteString(text)
		at = end
	}
	out.WriteString(raw[at:])
	return out.String(), true
}

// Possible reports whether the edit can be made in place.
func (e *Edit) Possible() bool {
	_, end := e.replacement(e.Node.file.text)
	return end >= 0
}

// replacement is what takes the place of a node, and where the node ends; -1 where that can't be told.
func (e *Edit) replacement(raw string) (text string, end int) {
	n := e.Node
	switch {
	case n.Kind == Sequence:
		return e.list(raw)
	case n.Kind != Scalar || n.Style == Block:
		return "", -1
	}
	return n.written(e.Text), n.fileOffset(len(n.Text))
}

// list is a sequence written again, in brackets or with dashes as it was.
func (e *Edit) list(raw string) (text string, end int) {
	n, items := e.Node, make([]string, len(e.Items))
	for i, item := range e.Items {
		if items[i] = item; !isPlain(item) && item != "null" {
			items[i] = jsonText(item)
		}
	}
	end = n.start + 1
	for _, item := range n.Items {
		switch {
		case item.Kind == Null && strings.HasPrefix(raw[item.start:], "null"):
			end = item.start + len("null")
		case item.Kind == Null && strings.HasPrefix(raw[item.start:], "~"):
			end = item.start + 1
		case item.Kind != Scalar || item.Style == Block:
			return "", -1
		default:
			end = item.fileOffset(len(item.Text))
			if item.Style != Plain {
				end++
			}
		}
	}
	if strings.HasPrefix(raw[n.start:], "[") {
		shut := strings.IndexByte(raw[end:], ']')
		if shut < 0 || strings.Contains(raw[n.start:end+shut], "#") {
			return "", -1
		}
		return "[" + strings.Join(items, ", ") + "]", end + shut + 1
	}
	if strings.Contains(raw[n.start:end], "#") || len(n.Items) == 0 {
		return "", -1
	}
	if len(items) == 0 {
		return "[]", end
	}
	indent := "\n" + strings.Repeat(" ", n.start-strings.LastIndexByte(raw[:n.start], '\n')-1)
	return "- " + strings.Join(items, indent+"- "), end
}

// written is a text as the style of a scalar writes it, without the quotes that stand there already.
func (n *Node) written(text string) string {
	switch {
	case n.Style == SingleQuoted:
		return strings.ReplaceAll(text, "'", "''")
	case n.Style == Doubled:
		return strings.ReplaceAll(text, `"`, `""`)
	case n.Style == DoubleQuoted:
		quoted := jsonText(text)
		return quoted[1 : len(quoted)-1]
	case n.parent == nil && strings.ContainsAny(text, ",;\t\"\r\n"): // a field of CSV, which has no parent
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	case n.parent == nil || isPlain(text):
		return text
	}
	return jsonText(text)
}

func jsonText(s string) string { return string(jsontext.AppendString(nil, s)) }

// isPlain reports whether a text reads as itself without quotes, wherever it stands.
func isPlain(s string) bool {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (i == 0 || !strings.ContainsRune("._-/+%± ", r)) {
			return false
		}
	}
	return s != "" && s != "null" && s == strings.TrimSpace(s)
}
