package document_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/fault"
)

// A file that shows nothing is said to be empty, whatever its name says, by every way to read it. An NDJSON without a
// line is a run that rejected nothing, for instance: that is only a remark.
func TestEmptyFilesAreSaidToBeEmpty(t *testing.T) {
	blank := gzipped(t, "\n\n")
	for name, data := range map[string]string{
		"no bytes": "", "a mark": "\ufeff", "a mark of UTF-16": "\xff\xfe", "the other": "\xfe\xff", "line ends": "\r\n\n",
		"blanks of all widths": " \t\n　\u00a0\u200b\n", "blanks in UTF-16": "\xff\xfe \x00\n\x00", "blanks in GB18030": "\xa1\xa1\r\n",
		"packed": blank, "many blanks": strings.Repeat("　", 5000), "many in UTF-16": "\xff\xfe" + strings.Repeat(" \x00", 5000),
	} {
		for _, ending := range []string{"", ".docx", ".xlsx", ".xls", ".et", ".doc", ".wps", ".odt", ".html", ".pdf", ".ofd", ".txt", ".csv", ".tsv", ".md", ".json", ".ndjson", ".yaml"} {
			file := "a" + ending
			if data == blank {
				file += ".gz"
			}
			file = filepath.Join(t.TempDir(), file)
			if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := document.ReadFile(t.Context(), file, nil, office.Readers()...)
			wantEmpty(t, name+ending+", read", file, err)
			_, err = document.GridFile(t.Context(), file, nil, office.Readers()...)
			wantEmpty(t, name+ending+", as a grid", file, err)

			var remarks fault.List
			in := document.Input{
				Files: []string{file}, Readers: office.Readers(),
				Remarked: func(_ string, of fault.List) { remarks = append(remarks, of...) },
			}
			for _, e := range in.Forms(t.Context()) {
				remarks = append(remarks, fault.All(e)...)
			}
			wantEmpty(t, name+ending+", among others", file, remarks.Err())
		}
	}
}

func wantEmpty(t *testing.T, what, file string, err error) {
	t.Helper()
	all := fault.All(err)
	if len(all) != 1 || all[0].Code != "FILE_EMPTY" || all[0].Place.File != file || all[0].Hint.IsZero() {
		t.Errorf("%s: %v", what, err)
	}
}

// So is a document whose pages show nothing; one that is broken isn't, nor what comes late through a pipe.
func TestDocumentsWithoutTextAreEmpty(t *testing.T) {
	read := func(name, data string) error {
		_, err := document.Read(t.Context(), name, bytes.NewReader([]byte(data)), office.Readers()...)
		return err
	}
	wantEmpty(t, "docx", "a.docx", read("a.docx", zipped(t, "word/document.xml",
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`)))
	wantEmpty(t, "a page", "a.html", read("a.html", "<html><body><table><tr><td>&nbsp;</td></tr></table></body></html>"))
	if err := read("a.docx", zipped(t, "word/document.xml", "<w:document")); fault.All(err)[0].Code == "FILE_EMPTY" {
		t.Error(err)
	}
	broken := filepath.Join(t.TempDir(), "a.txt.gz")
	if err := os.WriteFile(broken, []byte(gzipped(t, "项目")[:12]), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := document.ReadFile(t.Context(), broken, nil); fault.All(err)[0].Code == "FILE_EMPTY" {
		t.Error(err)
	}

	r, w := io.Pipe()
	go func() {
		for _, part := range []string{"\n", "\n", `{"indicators":[{"name":"甲","target":"1个","points":"1"}]}` + "\n"} {
			_, _ = w.Write([]byte(part)) // the test fails otherwise
		}
		_ = w.Close()
	}()
	forms := 0
	for _, err := range (&document.Input{Files: []string{"-"}, Stdin: r}).Forms(context.Background()) {
		if err != nil {
			t.Error(err)
		}
		forms++
	}
	if forms != 1 {
		t.Errorf("%d forms", forms)
	}
}

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(text))
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zipped(t *testing.T, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	part, err := w.Create(name)
	if err == nil {
		_, err = part.Write([]byte(text))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}
