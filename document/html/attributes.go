package html

import (
	"bytes"
	"strings"

	xhtml "golang.org/x/net/html"
)

// attributes are those of a start tag that count.
type attributes struct {
	isHidden      bool // by its style, or because a revision or a reviewer's note
	keepsBlanks   bool
	rows, columns int
	kind, value   string // of an input
	isChecked     bool   // or selected
	isList        bool   // a select of which several options are seen
}

// attributesOf reads the attributes of the tag that the tokenizer is at.
func attributesOf(z *xhtml.Tokenizer, more bool) attributes {
	a := attributes{rows: 1, columns: 1}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "style":
			a.style(value)
		case "class":
			a.class(value)
		case "hidden":
			a.isHidden = true
		case "rowspan":
			a.rows = min(spanOf(value, 1), maxRowSpan)
		case "colspan":
			a.columns = min(max(spanOf(value, 1), 1), maxColumnSpan)
		case "type":
			a.kind = strings.ToLower(string(value))
		case "value":
			a.value = string(value)
		case "checked", "selected":
			a.isChecked = true
		case "multiple":
			a.isList = true
		case "size":
			a.isList = a.isList || spanOf(value, 1) > 1
		}
	}
	return a
}

// hiding are the declarations of a style that hide an element, some in Word's words.
var hiding = []struct{ name, value string }{
	{"display", "none"},
	{"visibility", "hidden"},
	{"visibility", "collapse"},
	{"mso-hide", "all"},
	{"mso-element", "comment"},
	{"mso-element", "comment-list"},
}

// style looks for what hides an element or keeps its blanks.
func (a *attributes) style(value []byte) {
	for declaration := range bytes.SplitSeq(value, []byte{';'}) {
		name, is, _ := bytes.Cut(declaration, []byte{':'})
		name, is = bytes.TrimSpace(name), bytes.TrimSpace(is)
		if at := bytes.IndexByte(is, '!'); at >= 0 {
			is = bytes.TrimSpace(is[:at]) // important
		}
		if isWord(name, "white-space") {
			a.keepsBlanks = len(is) >= 3 && isWord(is[:3], "pre")
		}
		for _, h := range hiding {
			a.isHidden = a.isHidden || isWord(name, h.name) && isWord(is, h.value)
		}
	}
}

// isWord reports whether a text is an ASCII word, in whatever case.
func isWord(text []byte, word string) bool {
	return len(text) == len(word) && strings.EqualFold(string(text), word)
}

// class looks for what Word marks as deleted or as a reviewer's note.
func (a *attributes) class(value []byte) {
	for class := range bytes.FieldsSeq(value) {
		switch string(class) {
		case "msoDel", "MsoCommentReference", "msocomtxt", "msocomoff":
			a.isHidden = true
		}
	}
}

// spanOf is a number as the standard reads it in attributes: blanks before it and whatever comes after it don't count.
func spanOf(value []byte, otherwise int) int {
	value = bytes.TrimPrefix(bytes.TrimLeft(value, " \t\n\f\r"), []byte{'+'})
	n, digits := 0, 0
	for digits < len(value) && value[digits] >= '0' && value[digits] <= '9' {
		n = min(10*n+int(value[digits]-'0'), 1<<20)
		digits++
	}
	if digits == 0 {
		return otherwise
	}
	return n
}
