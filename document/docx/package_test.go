package docx_test

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func relations(kind, target string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + kind + `" Target="` + target + `"/></Relationships>`
}

// inUTF16 is a text in UTF-16 with its mark.
func inUTF16(text string) string {
	b := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func TestTheDocumentIsFound(t *testing.T) {
	const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	styled := document(p(`<w:pPr><w:pStyle w:val="Q"/></w:pPr>`, run("x")) + tbl(tr(tc("a"))))
	hiding := styles(`<w:style w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>`)
	inStrict := strings.NewReplacer(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
		"<w:", "<x:", "</w:", "</x:", "xmlns:w=", "xmlns:x=", " w:", " x:").Replace
	for name, parts := range map[string][]string{
		"no relations":     {"word/document.xml", styled, "word/styles.xml", hiding},
		"another name":     {"_rels/.rels", relations(transitional+"officeDocument", "word/document2.xml"), "word/document2.xml", styled, "word/document.xml", document(""), "word/styles.xml", hiding},
		"absolute targets": {"_rels/.rels", relations(transitional+"officeDocument", "/x/doc.xml"), "x/doc.xml", styled, "x/_rels/doc.xml.rels", relations(transitional+"styles", "/y/s.xml"), "y/s.xml", hiding},
		"strict":           {"_rels/.rels", relations(strict+"officeDocument", "./word/document.xml"), "word/document.xml", inStrict(styled), "word/_rels/document.xml.rels", relations(strict+"styles", "../s.xml"), "s.xml", inStrict(hiding)},
		"by its type":      {"[Content_Types].xml", `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/w/d.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`, "w/d.xml", styled, "w/styles.xml", hiding},
		"macros":           {"[Content_Types].xml", `<Types><Override PartName="/w/d.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`, "w/d.xml", styled, "w/styles.xml", hiding},
		"backslashes":      {`word\document.xml`, styled, `word\styles.xml`, hiding},
		"UTF-16":           {"word/document.xml", inUTF16(styled), "word/styles.xml", inUTF16(hiding)},
		"no prefix":        {"word/document.xml", strings.NewReplacer("xmlns:w=", "xmlns=", "<w:", "<", "</w:", "</", " w:", " ").Replace(styled), "word/styles.xml", hiding},
	} {
		d, err := read(packed(parts...))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := told(d); got != "表1 | 1,1: a | DOCUMENT_HIDDEN 第1段" {
			t.Errorf("%s: %s", name, got)
		}
		if origin := d.Blocks[0].(*grid.Table).Cells()[0].Origin; (origin == nil) != (name == "UTF-16") {
			t.Errorf("%s: %v", name, origin)
		}
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	deep := strings.Repeat("<w:ins>", 1000)
	laughs := `<!DOCTYPE x [<!ENTITY a "haha">]>` + document(p(run("&a;")))
	cells := tbl(tr(merged(span(1_000_000_000), "a")))
	for _, c := range []struct {
		name string
		data []byte
		want lang.Code
	}{
		{"no zip", []byte("PK\x03\x04"), "PACKAGE_BROKEN"},
		{"no document", packed("word/styles.xml", styles("")), "PACKAGE_BROKEN"},
		{"a document of something else", packed("word/document.xml", "<html/>"), "PACKAGE_BROKEN"},
		{"an empty document", packed("word/document.xml", ""), "PACKAGE_BROKEN"},
		{"cut short", packed("word/document.xml", document(p(run("a")))[:700]), "PACKAGE_BROKEN"},
		{"entities", packed("word/document.xml", laughs), "PACKAGE_BROKEN"},
		{"elements without end", file(deep), "LIMIT_DEPTH"},
		{"a cell of a billion columns", file(cells), "DOCUMENT_CELLS"},
		{"a cell after a billion columns", file(tbl(tr(trPr(`<w:gridBefore w:val="999999999"/>`), tc("a")))), "DOCUMENT_CELLS"},
		{"rows that add up", file(tbl(strings.Repeat(tr(merged(span(1000), "a")), 1001))), "DOCUMENT_CELLS"},
		{"tables that add up", file(strings.Repeat(tbl(tr(merged(span(1000), "a"))), 1001)), "DOCUMENT_CELLS"},
		{"a long text", file(p(run(strings.Repeat("字", 400_000)))), "LIMIT_TEXT"},
		{"a text that grows", file(p(strings.Repeat(run(strings.Repeat("字", 1000)), 400))), "LIMIT_TEXT"},
		{"a cell that grows", file(tbl(tr(tcOf(strings.Repeat(p(run(strings.Repeat("字", 1000))), 400))))), "LIMIT_TEXT"},
		{"paragraphs", file(strings.Repeat(p(run("a")), source.DefaultLimits().Cells+1)), "DOCUMENT_LINES"},
		{"zeros", packed("word/document.xml", strings.Repeat("\x00", 100<<20)), "LIMIT_UNPACKED"},
	} {
		_, err := readPacked(c.data)
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestReadingIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := docx.Reader().Read(ctx, "a.docx", file(strings.Repeat(p(run("a")), 10_000)), source.Limits{})
	if !errors.Is(err, context.Canceled) || len(fault.All(err)) != 1 {
		t.Error(err)
	}
}

// What a hostile document asks for is refused or read; much of it is only quick because nothing is looked up twice.
func TestHostileDocuments(t *testing.T) {
	many := func(n int, text string) string { return strings.Repeat(text, n) }
	huge := lists(`<w:abstractNum w:abstractNumId="0">` + lvl("0", "upperRoman", many(1000, "%1"), "") + lvl("1", "lowerLetter", "%2", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for name, data := range map[string][]byte{
		"wide rows of merged cells": file(tbl(many(10, tr(many(20_000, merged(goesOn, "")))))),
		"columns that don't meet":   file(tbl(tr(many(20_000, merged(restart, ""))), tr(many(10_000, merged(goesOn+span(2), ""))))),
		"fields in fields":          file(p(many(20_000, `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`), run("a"))),
		"paragraphs in a field":     file(many(20_000, p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, run("a")))),
		"a million rows":            file(tbl(many(1_000_000, "<w:tr><w:tc/></w:tr>"))),
		"numbers":                   file(many(20_000, item("1", "0", "")+item("1", "1", "")), "word/numbering.xml", huge),
		"attributes":                file(p(`<w:r ` + many(100_000, `w:x="1" `) + `/>`)),
		"declarations":              file(many(1000, `<w:p xmlns:a="b" xmlns:c="d"><w:r/></w:p>`)),
		"styles in a chain":         file(many(1000, p(`<w:pPr><w:pStyle w:val="S0"/></w:pPr>`, run("a"))), "word/styles.xml", chain(5000)),
		"control characters":        file(p(run(many(100_000, "\x01\xff")))),
	} {
		if _, err := readPacked(data); err != nil && len(fault.All(err)) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// chain is styles that are each based on the next, and the last on the first.
func chain(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`<w:style w:type="paragraph" w:styleId="S` + strconv.Itoa(i) + `"><w:basedOn w:val="S` + strconv.Itoa((i+1)%n) + `"/></w:style>`)
	}
	return styles(b.String())
}
