package source_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// packed is a package of parts, given as name and contents in turn.
func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		p, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBytesTellTheFormat(t *testing.T) {
	word := packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")
	for _, c := range []struct {
		name string
		data []byte
		want source.Format
	}{
		{"Word", word, source.Word},
		{"Word cut short", word[:len(word)-30], source.Word},
		{"workbook with backslashes", packed(t, `xl\workbook.xml`, ""), source.Workbook},
		{"OFD", packed(t, "OFD.xml", ""), source.OFD},
		{"ODF", packed(t, "mimetype", "application/vnd.oasis.opendocument.text"), source.ODF},
		{"other zip", packed(t, "a.txt", "word"), source.Zip},
		{"PDF after junk", []byte("\n\n%PDF-1.4"), source.PDF},
		{"HTML", []byte("\ufeff  <!-- x --><table><tr><td>1"), source.HTML},
		{"HTML in UTF-16", []byte("\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00"), source.HTML},
		{"GB18030", []byte("\xcf\xee\xc4\xbf,1\n"), source.Text},
		{"UTF-16", []byte("\xff\xfen\x00,\x001\x00"), source.Text},
		{"text that opens with <", []byte("<5天,达标"), source.Text},
		{"picture", []byte("\x89PNG\r\n\x1a\n"), source.Picture},
		{"random bytes", []byte("\x00\x01\x02\x03\x04\x05\x06\x07"), source.Unknown},
		{"nothing", nil, source.Text},
	} {
		if got := source.Of(c.data); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRealWorkbooksAreOldBooks(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/documents/*.xls")
	if len(files) == 0 {
		t.Skip("../shared isn't there")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := source.Of(data); got != source.OldBook {
			t.Errorf("%s: %q", file, got)
		}
	}
}

func TestPartsAreFoundInAnyCase(t *testing.T) {
	p, err := source.OpenPackage("a.docx", packed(t, `Word\Document.xml`, "x"), source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := p.Part("/word/document.xml"); err != nil || string(data) != "x" {
		t.Errorf("%q, %v", data, err)
	}
	if data, err := p.Part("word/none.xml"); err != nil || data != nil {
		t.Errorf("%q, %v", data, err)
	}
}

func TestLimitsNameThemselves(t *testing.T) {
	zeros := strings.Repeat("0", 3<<20)
	for _, c := range []struct {
		limits source.Limits
		want   lang.Code
	}{
		{source.Limits{Bytes: 100}, "LIMIT_SIZE"},
		{source.Limits{Parts: 1}, "LIMIT_PARTS"},
		{source.Limits{Unpacked: 2 << 20, Ratio: 1 << 20}, "LIMIT_UNPACKED"},
		{source.Limits{}, "LIMIT_RATIO"},
	} {
		p, err := source.OpenPackage("a.docx", packed(t, "a", zeros, "b", ""), c.limits)
		if err == nil {
			_, err = p.Part("a")
		}
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%+v: %v, want %s", c.limits, err, c.want)
		}
	}
}
