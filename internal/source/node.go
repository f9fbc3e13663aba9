package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Kind is what a node is.
type Kind uint8

// The kinds of nodes.
const (
	Null Kind = iota
	Scalar
	Mapping
	Sequence
)

// Style is how a scalar is written.
type Style uint8

// The styles of scalars. Plain ones may be numbers or true and false; the others are always text.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Block   // | and >
	Doubled // of a CSV field in quotes, where "" is a quote
)

// Node is a value of a file and its place. Nodes are for reading only.
type Node struct {
	Kind    Kind
	Style   Style
	Text    string // of a scalar; numbers as they are written
	Entries []Entry
	Items   []*Node

	file   *file
	start  int // byte of the first character of the text
	parent *Node
	key    string // in the parent

	mistakes *fault.Gathered // of the whole file, at its root
	lost     bool            // stands for something that couldn't be read, which was said
}

// Entry is a key of a mapping and its value.
type Entry struct {
	Key   *Node
	Value *Node
}

// Get is the value of a key; nil where there is none.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for i := range n.Entries {
		if n.Entries[i].Key.Text == key {
			return n.Entries[i].Value
		}
	}
	return nil
}

// Pointer is the JSON pointer of the node.
func (n *Node) Pointer() string {
	if n.parent == nil {
		return ""
	}
	return n.parent.Pointer() + "/" + pointerEscapes.Replace(n.key)
}

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// Place is where the node starts.
func (n *Node) Place() fault.Place {
	p := n.file.place(n.start)
	p.Pointer = n.Pointer()
	return p
}

// Fault is an error about the whole node.
func (n *Node) Fault(m lang.Message) *fault.Error {
	e := n.file.fault(n.start, n.Text, m)
	e.Place.Pointer = n.Pointer()
	return e
}

// FaultAt is an error about some bytes of a scalar's text, placed where they stand in the file.
func (n *Node) FaultAt(offset, length int, m lang.Message) *fault.Error {
	offset = min(max(offset, 0), len(n.Text))
	end := min(offset+max(length, 0), len(n.Text))
	e := n.file.fault(n.fileOffset(offset), n.Text[offset:end], m)
	e.Place.Pointer = n.Pointer()
	return e
}

// fileOffset is where a byte of the scalar's text is in the file. It walks text and file side by side: where they
// differ, the file has an escape, a doubled quote, or the line ends and indentation that YAML folds away.
func (n *Node) fileOffset(target int) int {
	raw, at := n.file.text, n.start
	for i := 0; i < target && at < len(raw); {
		r, size := utf8.DecodeRuneInString(n.Text[i:])
		at = n.skipFolded(raw, at, r)
		at += n.rawSize(raw[at:], r)
		i += size
	}
	if target < len(n.Text) {
		r, _ := utf8.DecodeRuneInString(n.Text[target:])
		at = n.skipFolded(raw, at, r)
	}
	return at
}

// skipFolded passes over white space of the file that the text doesn't have before r.
func (n *Node) skipFolded(raw string, at int, r rune) int {
	if r == ' ' || r == '\n' {
		return at
	}
	for at < len(raw) && (raw[at] == ' ' || raw[at] == '\n' || raw[at] == '\r' || raw[at] == '\t' && r != '\t') {
		at++
	}
	return at
}

// rawSize is how many bytes of the file a character of the text takes.
func (n *Node) rawSize(raw string, r rune) int {
	switch {
	case raw == "":
		return 0
	case n.Style == SingleQuoted && strings.HasPrefix(raw, "''"), n.Style == Doubled && strings.HasPrefix(raw, `""`):
		return 2
	case n.Style == DoubleQuoted && raw[0] == '\\' && len(raw) > 1:
		return escapeSize(raw)
	case r == '\n' && raw[0] == '\r':
		return 2
	}
	_, size := utf8.DecodeRuneInString(raw)
	return size
}

// escapeSize is the length of the escape that raw starts with; a JSON pair of surrogates counts as one.
func escapeSize(raw string) int {
	switch raw[1] {
	case 'x':
		return min(4, len(raw))
	case 'u':
		if len(raw) >= 12 && raw[6] == '\\' && raw[7] == 'u' && isHighSurrogate(raw[2:6]) {
			return 12
		}
		return min(6, len(raw))
	case 'U':
		return min(10, len(raw))
	}
	_, size := utf8.DecodeRuneInString(raw[1:])
	return 1 + size
}

func isHighSurrogate(hex string) bool {
	n, err := strconv.ParseUint(hex, 16, 32)
	return err == nil && n >= 0xd800 && n < 0xdc00
}

// adopt makes n the parent of its children.
func (n *Node) adopt() *Node {
	for i := range n.Entries {
		e := &n.Entries[i]
		e.Key.parent, e.Key.key = n, e.Key.Text
		e.Value.parent, e.Value.key = n, e.Key.Text
	}
	for i, item := range n.Items {
		item.parent, item.key = n, strconv.Itoa(i)
	}
	return n
}
