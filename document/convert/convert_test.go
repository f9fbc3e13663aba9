package convert

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/compoundtest"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// seen is a reader that notes what it is given.
type seen struct {
	format source.Format
	data   []byte
}

func (s *seen) reader() source.Reader {
	return source.Reader{Read: func(_ context.Context, name string, data []byte, _ source.Limits) (*grid.Document, error) {
		s.format, s.data = source.Of(data), data
		place := fault.Place{File: name, Cell: "第1段"}
		return &grid.Document{Blocks: []grid.Block{grid.Paragraph{Text: "甲", Place: place}}}, nil
	}}
}

// installed is LibreOffice; a test that needs it is skipped without, but in CI.
func installed(t *testing.T) string {
	t.Helper()
	path := program()
	if path == "" {
		if os.Getenv("ZIPING_SOFFICE") == "required" {
			t.Fatal("LibreOffice isn't installed")
		}
		t.Skip("LibreOffice isn't installed")
	}
	return path
}

const names = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"`

// odf is a document of LibreOffice: a table with a merged cell, in a text or as a sheet.
func odf(t *testing.T, kind, manifest string) []byte {
	t.Helper()
	table := `<table:table table:name="自评表"><table:table-column table:number-columns-repeated="2"/><table:table-row>` +
		`<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>项目名称</text:p></table:table-cell>` +
		`<table:covered-table-cell/></table:table-row><table:table-row>` +
		strings.Repeat(`<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>`, 2) +
		`</table:table-row></table:table>`
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"mimetype", "application/vnd.oasis.opendocument." + kind},
		{"content.xml", `<?xml version="1.0" encoding="UTF-8"?><office:document-content ` + names + ` office:version="1.2">` +
			`<office:body><office:` + kind + `>` + table + `</office:` + kind + `></office:body></office:document-content>`},
		{"META-INF/manifest.xml", `<?xml version="1.0" encoding="UTF-8"?>` +
			`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
			`<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.` + kind + `">` +
			manifest + `</manifest:file-entry>` +
			`<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`},
	} {
		f, err := w.CreateHeader(&zip.FileHeader{Name: part[0]}) // not compressed, as mimetype has to be
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(part[1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// part is a part of a package.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	p, err := source.OpenPackage("", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	text, err := p.Part(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDocumentsAreConverted(t *testing.T) {
	path := installed(t)
	text := odf(t, "text", "")
	doc, err := run(t.Context(), path, target{from: "odt", to: "doc", filter: "doc:MS Word 97"}, text, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		data   []byte
		format source.Format
		inside string // the part that has the text
		span   string
	}{
		{"县/自评表.odt", text, source.Word, "word/document.xml", "w:gridSpan"},
		{"县/自评表.doc", doc, source.Word, "word/document.xml", "w:tbl>"},
		{"县/自评表.wps", doc, source.Word, "word/document.xml", "w:tbl>"},
		{"自评表.ods", odf(t, "spreadsheet", ""), source.Workbook, "xl/sharedStrings.xml", ""},
	} {
		var s seen
		r := Reader(s.reader(), s.reader())
		if _, ok := source.For(source.Of(c.data), []source.Reader{r}); !ok {
			t.Errorf("%s is %q, which isn't read", c.name, source.Of(c.data))
		}
		d, err := r.Read(t.Context(), c.name, c.data, source.Limits{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if inside := part(t, s.data, c.inside); s.format != c.format || !strings.Contains(inside, "项目名称") || !strings.Contains(inside, c.span) {
			t.Errorf("%s became %q: %s", c.name, s.format, inside)
		}
		if len(d.Blocks) != 1 || len(d.Remarks) != 1 || d.Remarks[0].Code != "CONVERTED" || d.Remarks[0].Place.File != c.name {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
}

func wantFault(t *testing.T, what string, err error, want lang.Code) {
	t.Helper()
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != want || faults[0].Place.File != "自评表" {
		t.Errorf("%s: %v, want %s", what, err, want)
	}
}

// word is a file that passes for a document of Word.
func word(flags byte) []byte {
	head := make([]byte, 2000)
	head[0], head[1], head[11] = 0xec, 0xa5, flags
	return compoundtest.File(compoundtest.Stream{Name: "WordDocument", Data: head})
}

func TestWhatIsNotConverted(t *testing.T) {
	c := converter{program: func() string { return "" }, longest: time.Second}
	for _, x := range []struct {
		what string
		data []byte
		want lang.Code
	}{
		{"no LibreOffice", word(0), "CONVERTER_MISSING"},
		{"no LibreOffice for a text", odf(t, "text", ""), "CONVERTER_MISSING"},
		{"a password", word(1), "FILE_LOCKED"},
		{"a package with a password", odf(t, "text", `<manifest:encryption-data/>`), "FILE_LOCKED"},
		{"slides", odf(t, "presentation", ""), "DOCUMENT_NO_TABLES"},
		{"an empty document", compoundtest.File(compoundtest.Stream{Name: "WordDocument"}), "PACKAGE_BROKEN"},
		{"a damaged one", word(0)[:600], "PACKAGE_BROKEN"},
		{"bytes", []byte("x"), "PACKAGE_BROKEN"},
	} {
		_, err := c.read(t.Context(), "自评表", x.data, source.Limits{})
		wantFault(t, x.what, err, x.want)
	}
	_, err := c.read(t.Context(), "自评表", word(0), source.Limits{Bytes: 10})
	wantFault(t, "a large file", err, "LIMIT_SIZE")
}

// script is a program in place of LibreOffice. Its arguments 8 and 10 are the folder for the result and the document.
func script(t *testing.T, text string) func() string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there is no shell")
	}
	path := filepath.Join(t.TempDir(), "soffice")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o700); err != nil {
		t.Fatal(err)
	}
	return func() string { return path }
}

func TestProgramsThatFail(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, x := range []struct {
		what, script string
		want         lang.Code
	}{
		{"one that fails", "echo broken >&2; exit 1", "CONVERSION_FAILED"},
		{"one that says it went well", "exit 0", "CONVERSION_FAILED"},
		{"one that doesn't end", "sleep 1000 & sleep 1000", "CONVERSION_LONG"},
		{"one that writes much", `mkdir -p "$9"; head -c 100000 /dev/zero >"$9/document.docx"`, "LIMIT_UNPACKED"},
	} {
		c := converter{program: script(t, x.script), longest: 300 * time.Millisecond}
		if x.want != "CONVERSION_LONG" {
			c.longest = time.Minute
		}
		_, err := c.read(t.Context(), "自评表", word(0), source.Limits{Bytes: 50_000})
		wantFault(t, x.what, err, x.want)
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestInterruptedConversionStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	c := converter{program: script(t, "sleep 1000"), longest: time.Minute}
	_, err := c.read(ctx, "自评表", word(0), source.Limits{})
	wantFault(t, "interrupted", err, "FILE_UNREADABLE")
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
