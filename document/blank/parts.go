package blank

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	documentSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// part is a part of a package.
type part struct{ name, text string }

// writeParts writes a package. It has no dates, so that the same table has the same bytes.
func writeParts(w io.Writer, parts ...part) error {
	z := zip.NewWriter(w)
	for _, p := range parts {
		out, err := z.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(out, p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

func contentTypes(overrides string) string {
	return xmlHead + `<Types xmlns="` + packageSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` + overrides + `</Types>`
}

// relationship is what a part refers to, by its kind.
type relationship struct{ kind, target string }

func relationships(all ...relationship) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="` + packageSpace + `relationships">`)
	for i, r := range all {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i+1, documentSpace, r.kind, r.target)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // memory takes everything
	return b.String()
}
