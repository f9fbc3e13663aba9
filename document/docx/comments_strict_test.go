package docx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// In a document of the strict form comments, their marks and their relation are of that form too.
func TestCommentsInStrictDocuments(t *testing.T) {
	const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	inStrict := strings.NewReplacer("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").Replace
	data := packed("[Content_Types].xml", `<Types xmlns="a"><Default Extension="xml" ContentType="b"/></Types>`,
		"_rels/.rels", relations(strict+"officeDocument", "word/document.xml"),
		"word/document.xml", inStrict(document(`<w:tbl><w:tr><w:tc><w:p>`+run("9")+`</w:p></w:tc></w:tr></w:tbl>`)))
	comment := func(data []byte, text string) []byte {
		return written(t, data, grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 0), Keep: true, Comment: text})
	}
	out := comment(comment(data, "写的是9"), "再核对")
	for part, wants := range map[string][]string{
		"word/document.xml":            {`<w:commentRangeStart xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:id="0"/>`},
		"word/comments.xml":            {`<w:comments xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">`, "写的是9", "再核对"},
		"word/_rels/document.xml.rels": {`Type="` + strict + `comments"`},
	} {
		text := partOf(t, out, part)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %s: %s", part, want, text)
			}
		}
		if strings.Contains(text, "org/wordprocessingml/2006") || strings.Contains(text, "org/officeDocument/2006/relationships") {
			t.Errorf("%s: %s", part, text)
		}
	}
}
