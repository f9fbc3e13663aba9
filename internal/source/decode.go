package source

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Decoder collects the mistakes of a file while strict readers go through its nodes. Readers continue after a mistake,
// so that all of them are reported at once. The zero value is ready for use.
type Decoder struct{ faults fault.Gathered }

// Open starts reading a file: the mistakes that were found before it became a tree are noted.
func (d *Decoder) Open(root *Node) {
	d.faults.Join(root.mistakes)
}

// Fail notes a mistake about a node.
func (d *Decoder) Fail(n *Node, code lang.Code, args ...any) *fault.Error {
	mistake := new(fault.Error)
	d.faults.Find(func() *fault.Error {
		mistake = n.Fault(lang.Of(code, args...))
		return mistake
	})
	return mistake
}

// Add notes a mistake.
func (d *Decoder) Add(e *fault.Error) *fault.Error {
	d.faults.Add(e)
	return e
}

// Err is all mistakes as a fault.List, or nil.
func (d *Decoder) Err() error { return d.faults.Err() }

// wrongType notes that a node isn't of the expected kind.
func (d *Decoder) wrongType(n *Node, due lang.Code) {
	if n.lost {
		return
	}
	mistake := d.Fail(n, "TYPE_WRONG", lang.Of(due), n.Kind.message(n))
	if n.Kind == Scalar && due != "TYPE_BOOL" {
		mistake.Hint = colonHint(n.Text)
	}
}

func (k Kind) message(n *Node) lang.Message {
	switch {
	case k == Mapping:
		return lang.Of("TYPE_MAPPING")
	case k == Sequence:
		return lang.Of("TYPE_SEQUENCE")
	case k == Null:
		return lang.Of("TYPE_NULL")
	}
	text, _, more := strings.Cut(n.Text, "\n")
	if more || len([]rune(text)) > 40 {
		text = string([]rune(text)[:min(40, len([]rune(text)))]) + "…"
	}
	return lang.Of("TYPE_SCALAR", text)
}

// Text is a scalar's text; false, with a mistake, for anything else.
func (d *Decoder) Text(n *Node) (string, bool) {
	if n.Kind == Scalar && len(n.Text) <= maxText {
		return n.Text, true
	}
	if n.Kind == Scalar {
		d.Fail(n, "LIMIT_TEXT", megabytes(len(n.Text)), maxText>>20)
		return "", false
	}
	d.wrongType(n, "TYPE_TEXT")
	return "", false
}

// Items are the items of a sequence; nil is an empty one, and anything else a mistake.
func (d *Decoder) Items(n *Node) []*Node {
	switch {
	case n == nil || n.Kind == Null:
		return nil
	case n.Kind == Sequence:
		return n.Items
	}
	d.wrongType(n, "TYPE_SEQUENCE")
	return nil
}

// Bool is a plain true or false.
func (d *Decoder) Bool(n *Node) bool {
	if n.Kind == Scalar && n.Style == Plain && (n.Text == "true" || n.Text == "false") {
		return n.Text == "true"
	}
	d.wrongType(n, "TYPE_BOOL")
	return false
}

// Fields are the keys of a mapping while they are read. Close reports those that nobody asked for.
type Fields struct {
	d     *Decoder
	node  *Node
	known []string
}

// Fields starts reading a mapping; anything else is a mistake and reads as an empty mapping.
func (d *Decoder) Fields(n *Node) *Fields {
	if n.Kind != Mapping {
		d.wrongType(n, "TYPE_MAPPING")
		return &Fields{d: d, node: &Node{file: n.file, start: n.start, parent: n.parent, key: n.key}}
	}
	return &Fields{d: d, node: n}
}

// Node is the mapping itself.
func (f *Fields) Node() *Node { return f.node }

// Get is the value of a key; nil where it is absent or null.
func (f *Fields) Get(key string) *Node {
	if !slices.Contains(f.known, key) {
		f.known = append(f.known, key)
	}
	if n := f.node.Get(key); n != nil && n.Kind != Null {
		return n
	}
	return nil
}

// Need is Get for a key that must be there.
func (f *Fields) Need(key string) *Node {
	n := f.Get(key)
	if n == nil && f.node.Kind == Mapping {
		f.d.Fail(f.node, "KEY_MISSING", key).Text = ""
	}
	return n
}

// Text is the text of a key; "" where it is absent.
func (f *Fields) Text(key string) string {
	n := f.Get(key)
	if n == nil {
		return ""
	}
	text, _ := f.d.Text(n)
	return text
}

// NeedText is Text for a key that must be there.
func (f *Fields) NeedText(key string) string {
	n := f.Need(key)
	if n == nil {
		return ""
	}
	text, _ := f.d.Text(n)
	return text
}

// Close reports the keys that nobody asked for, with what may have been meant.
func (f *Fields) Close() {
	for _, e := range f.node.Entries {
		if slices.Contains(f.known, e.Key.Text) {
			continue
		}
		if f.d.faults.Full() {
			f.d.Fail(e.Key, "KEY_UNKNOWN", e.Key.Text) // is counted
			continue
		}
		mistake := f.d.Fail(e.Key, "KEY_UNKNOWN", e.Key.Text)
		if colon := colonHint(e.Key.Text); !colon.IsZero() && e.Value.Kind == Null {
			mistake.Hinting(colon)
		} else if strings.Trim(e.Key.Text, "0123456789.") == "" && e.Value.Kind == Null {
			mistake.Hinting(lang.Of("NUMBER_COMMA_HINT")) // 1,000 within braces
		} else if near := Nearest(e.Key.Text, f.known); near != "" {
			mistake.Hinting(lang.Of("DID_YOU_MEAN", near))
		} else {
			mistake.Hinting(lang.Of("KEYS_KNOWN", slices.Clone(f.known)))
		}
	}
}

// Nearest is the word that was most likely meant; "" if none is similar.
func Nearest(word string, known []string) string {
	best, least := "", 0
	runes := []rune(word)
	for _, k := range known {
		other := []rune(k)
		distance := editDistance(runes, other)
		if distance > max(1, (min(len(runes), len(other))+1)/3) || distance >= max(len(runes), len(other)) {
			continue
		}
		if best == "" || distance < least {
			best, least = k, distance
		}
	}
	return best
}

// editDistance counts the insertions, deletions, changes and swaps of neighbours between two words.
func editDistance(a, b []rune) int {
	if len(a) > 64 || len(b) > 64 {
		return len(a) + len(b)
	}
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := rows[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			rows[i][j] = min(change, rows[i-1][j]+1, rows[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
