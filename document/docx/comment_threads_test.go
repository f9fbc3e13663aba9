package docx_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
)

const (
	relationsOf = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	officeType  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	word2011    = `http://schemas.microsoft.com/office/2011/relationships/`
)

// anchored is content with the anchors of comments around it.
func anchored(content string, ids ...string) string {
	var start, end strings.Builder
	for _, id := range ids {
		start.WriteString(`<w:commentRangeStart w:id="` + id + `"/>`)
		end.WriteString(`<w:commentRangeEnd w:id="` + id + `"/><w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:commentReference w:id="` + id + `"/></w:r>`)
	}
	return start.String() + content + end.String()
}

// threads are parts of a document with a comment, its answer, and another that is done, as Word writes them.
func threads(comments string) []string {
	return []string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"word/_rels/document.xml.rels", relationsOf + `<Relationship Id="rId3" Type="` + officeType + `comments" Target="comments.xml"/>` +
			`<Relationship Id="rId4" Type="` + word2011 + `commentsExtended" Target="commentsExtended.xml"/>` +
			`<Relationship Id="rId5" Type="` + word2011 + `people" Target="people.xml"/></Relationships>`,
		"word/comments.xml", comments,
		"word/commentsExtended.xml", `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">` +
			`<w15:commentEx w15:paraId="0A000001" w15:done="0"/><w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/>` +
			`<w15:commentEx w15:paraId="0A000003" w15:done="1"/></w15:commentsEx>`,
		"word/people.xml", `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="李"/></w15:people>`,
	}
}

const threeComments = `<w:comments ` + declarations + `>` +
	`<w:comment w:id="0" w:author="李" w:initials="L" w:date="2024-03-01T09:00:00Z"><w:p w14:paraId="0A000001">` +
	`<w:pPr><w:pStyle w:val="a4"/></w:pPr><w:r><w:annotationRef/></w:r><w:r><w:t>这个数从哪里来？</w:t></w:r></w:p></w:comment>` +
	`<w:comment w:id="1" w:author="王"><w:p w14:paraId="0A000002"><w:r><w:t>台账</w:t></w:r></w:p></w:comment>` +
	`<w:comment w:id="7" w:author="李"><w:p w14:paraId="0A000003"><w:r><w:t>已改</w:t></w:r></w:p></w:comment></w:comments>`

// New comments go beside those that a document has: each of those keeps its text, anchors and thread,
// also in a cell that gets another text, and no id is there twice.
func TestCommentsOfOthersAreKept(t *testing.T) {
	table := tbl(
		tr(tcOf(p(anchored(run("9"), "0", "1"))), tcOf(p(anchored(``, "7"))), tcOf(p()),
			tcOf(p(`<w:commentRangeStart w:id="12"/>`+run("甲"))), tcOf(p(run("乙")+`<w:commentRangeEnd w:id="12"/>`)), tcOf(p(run("丙")))),
	)
	data := file(table, threads(threeComments)...) // 12 is left of a comment that was deleted
	cells := tableOf(t, data, 0)
	out := written(t, data,
		grid.Edit{Cell: cellOf(t, cells, 0), Text: "10", Comment: "算出是10"},
		grid.Edit{Cell: cellOf(t, cells, 1), Text: "8", Comment: "没有原因"},
		grid.Edit{Cell: cellOf(t, cells, 2), Text: "3", Comment: "新填"},
		grid.Edit{Cell: cellOf(t, cells, 3), Keep: true, Comment: "名称不同"},
	)
	comments := partOf(t, out, "word/comments.xml")
	if !strings.HasPrefix(comments, strings.TrimSuffix(threeComments, "</w:comments>")) {
		t.Errorf("the comments that were there are now %s", comments)
	}
	for i, parts := 0, threads(threeComments); i < len(parts); i += 2 {
		if parts[i] != "word/comments.xml" && partOf(t, out, parts[i]) != parts[i+1] {
			t.Errorf("%s has changed", parts[i])
		}
	}
	ids := idsOf(t, comments, "comment")
	if want := []string{"0", "1", "7", "13", "14", "15", "16"}; !cmp.Equal(ids, want) {
		t.Errorf("ids are %s, want %s", ids, want)
	}
	body := partOf(t, out, "word/document.xml")
	for name, want := range map[string][]string{
		"commentRangeStart": {"0", "1", "13", "7", "14", "15", "12", "16"},
		"commentReference":  {"0", "1", "13", "7", "14", "15", "16"},
	} {
		got := map[string]int{}
		for _, id := range idsOf(t, body, name) {
			got[id]++
		}
		for _, id := range want {
			if got[id] != 1 {
				t.Errorf("%s of %s: %d", name, id, got[id])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %v", name, got)
		}
	}
	for i, want := range []string{"10", "8", "3", "甲", "乙", "丙"} {
		if got := cellOf(t, tableOf(t, out, 0), i).Text; got != want {
			t.Errorf("cell %d says %q, want %q", i, got, want)
		}
	}
}

// Parts of comments come in several writings; each stays one that can be read.
func TestCommentsInSeveralWritings(t *testing.T) {
	const other = `xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	for _, c := range []struct {
		name, comments string
		ids            int
	}{
		{"none yet", `<w:comments ` + declarations + `/>`, 1},
		{"none yet, with blanks", `<?xml version="1.0"?>` + "\n" + `<w:comments ` + declarations + ` />` + "\n", 1},
		{"another prefix", `<x:comments ` + other + `><x:comment x:id="2"><x:p/></x:comment></x:comments>`, 2},
		{"none, another prefix", `<x:comments ` + other + `/>`, 1},
		{"something after it", threeComments + "\n<!-- </end> -->\n", 4},
	} {
		data := file(tbl(tr(tc("9"))), threads(c.comments)...)
		out := written(t, data, grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 0), Keep: true, Comment: "查"})
		comments := partOf(t, out, "word/comments.xml")
		if got := idsOf(t, comments, "comment"); len(got) != c.ids {
			t.Errorf("%s: comments %s in %s", c.name, got, comments)
		}
	}
}

// A part of comments that ends too early is an error, not a part with comments after its end.
func TestBrokenCommentsAreNotWritten(t *testing.T) {
	data := file(tbl(tr(tc("9"))), threads(strings.TrimSuffix(threeComments, "</w:comments>"))...)
	edit := grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 0), Keep: true, Comment: "查"}
	_, err := docx.Writer().Write(io.Discard, "表.docx", data, []grid.Edit{edit})
	if err == nil || !strings.Contains(err.Error(), "PACKAGE_BROKEN") {
		t.Error(err)
	}
}

// idsOf are the ids of the elements of a name that are within the root of a part; its XML must be whole.
func idsOf(t *testing.T, part, name string) []string {
	t.Helper()
	var all []string
	depth, roots := 0, 0
	in := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v: %s", err, part)
		}
		switch token := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
			if token.Name.Local != name {
				continue
			}
			for _, a := range token.Attr {
				if a.Name.Local == "id" {
					all = append(all, a.Value)
				}
			}
		}
	}
	if roots != 1 {
		t.Errorf("%d roots: %s", roots, part)
	}
	return all
}
