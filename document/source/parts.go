package source

import (
	"bytes"
	"strconv"
	"strings"
)

// Parts that a writer adds to a package are named in its lists.

// WithType is the list of the types of parts with one more part; a list that names it already is as it was.
func WithType(types []byte, part, contentType string) []byte {
	if bytes.Contains(types, []byte(`"/`+part+`"`)) {
		return types
	}
	return before(types, "</Types>", `<Override PartName="/`+part+`" ContentType="`+contentType+`"/>`)
}

// WithExtension is the list of the types of parts with one for an ending.
func WithExtension(types []byte, extension, contentType string) []byte {
	if bytes.Contains(bytes.ToLower(types), []byte(`extension="`+extension+`"`)) {
		return types
	}
	n := bytes.Index(types, []byte("<Override"))
	entry := `<Default Extension="` + extension + `" ContentType="` + contentType + `"/>`
	if n < 0 {
		return before(types, "</Types>", entry)
	}
	return Spliced(types, []Splice{{From: n, To: n, With: entry}})
}

// IsStrict reports whether a part is of a package in the strict form of ECMA-376, whose namespaces and types of
// relations are others than those that Office writes by itself.
func IsStrict(part []byte) bool {
	const start = 4096 // holds the namespaces of the outermost element
	return bytes.Contains(part[:min(len(part), start)], []byte("http://purl.oclc.org/ooxml/"))
}

// Related is what the types of relations begin with, and the namespace of references to them.
func Related(strict bool) string {
	if strict {
		return "http://purl.oclc.org/ooxml/officeDocument/relationships"
	}
	return "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}

// WithRelation is a list of relations, which may be nil, with one more in the form of its package, and its id.
func WithRelation(relations []byte, strict bool, kind, target string) (changed []byte, id string) {
	if relations == nil {
		relations = []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`)
	}
	for n := 1; ; n++ {
		if id = "rIdZiping" + strconv.Itoa(n); !bytes.Contains(relations, []byte(`"`+id+`"`)) {
			break
		}
	}
	entry := `<Relationship Id="` + id + `" Type="` + Related(strict) + `/` + kind + `" Target="` + target + `"/>`
	return before(relations, "</Relationships>", entry), id
}

// before puts a text before the end of the outermost element. One without contents gets an end of its own.
func before(part []byte, end, text string) []byte {
	if n := bytes.LastIndex(part, []byte(end)); n >= 0 {
		return Spliced(part, []Splice{{From: n, To: n, With: text}})
	}
	if n := bytes.LastIndex(part, []byte("/>")); n >= 0 && len(bytes.TrimSpace(part[n+2:])) == 0 {
		return Spliced(part, []Splice{{From: n, To: n + 2, With: ">" + text + end}})
	}
	if n := bytes.LastIndex(part, []byte("</")); n >= 0 { // with a prefix
		prefix, _, _ := strings.Cut(string(part[n+2:]), ":")
		text = strings.NewReplacer("<Override", "<"+prefix+":Override", "<Default", "<"+prefix+":Default",
			"<Relationship", "<"+prefix+":Relationship").Replace(text)
		return Spliced(part, []Splice{{From: n, To: n, With: text}})
	}
	return part
}
