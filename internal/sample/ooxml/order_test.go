package ooxml

import (
	"archive/zip"
	"bytes"
	"slices"
	"testing"
)

func TestDisorder(t *testing.T) {
	const word = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const strict = ` xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"`
	for _, c := range []struct {
		part string
		want []string
	}{
		{`<w:pPr` + word + `><w:pStyle/><w:ind/><w:jc/></w:pPr>`, nil},
		{`<w:pPr` + word + `><w:jc/><w:ind/></w:pPr>`, []string{"a.xml: ind comes too late in w:pPr"}},
		{`<w:pPr` + strict + `><w:jc/><w:ind/></w:pPr>`, []string{"a.xml: ind comes too late in w:pPr"}},
		{`<w:pPr` + word + `><w:sz/></w:pPr>`, []string{"a.xml: w:pPr has no sz"}},
		{`<w:sectPr` + word + `><w:footerReference/><w:headerReference/><w:pgSz/></w:sectPr>`, nil},
		{`<w:pPr` + word + `><m:x xmlns:m="m"/><w:jc/></w:pPr>`, nil},
	} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create("a.xml")
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(c.part))
		z.Close()
		if got := Disorder(b.Bytes()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.part, got)
		}
	}
}
