package office_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
)

// A file with a password is said to have one, and what to do, whatever protects it: the container that Office puts its
// encrypted files into, a flag of the parts of a package, or what PDF has for it. A sheet that is only protected
// against changes is read.
func TestFilesWithPasswords(t *testing.T) {
	form := layouts.All()[0].Make(1)
	pdf, err := os.ReadFile("../pdf/testdata/locked.pdf")
	if err != nil {
		t.Fatal(err)
	}
	ofd := packedAs(t, "OFD.xml", `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`)
	for name, data := range map[string][]byte{
		"office.xlsx": encrypted(t, form.Xlsx()), "office.docx": encrypted(t, form.Xlsx()), // outside they are the same
		"parts.docx": lockedParts(t, form.Docx()), "parts.xlsx": lockedParts(t, form.Xlsx()), "parts.ofd": lockedParts(t, ofd), "a.pdf": pdf,
	} {
		_, err := document.Read(t.Context(), name, bytes.NewReader(data), office.Readers()...)
		all := fault.All(err)
		if len(all) != 1 || all[0].Code != "FILE_LOCKED" || all[0].Place.File != name {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if said := all[0].In(lang.Chinese); !strings.Contains(said, "密码") || !strings.Contains(said, "另存") {
			t.Errorf("%s: %s", name, said)
		}
	}

	f, err := excelize.OpenReader(bytes.NewReader(form.Xlsx()))
	if err == nil {
		err = f.ProtectSheet("自评表", &excelize.SheetProtectionOptions{Password: "123"})
	}
	var out bytes.Buffer
	if err == nil {
		err = f.Write(&out)
	}
	if err != nil {
		t.Fatal(err)
	}
	if c, err := document.Read(t.Context(), "a.xlsx", &out, office.Readers()...); err != nil || len(c.Forms) != 1 {
		t.Errorf("protected against changes: %v", err)
	}
}

func encrypted(t *testing.T, book []byte) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out, excelize.Options{Password: "123"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lockedParts sets the flag of encrypted parts in a package: in the head of each and in its entry of the list.
func lockedParts(t *testing.T, data []byte) []byte {
	t.Helper()
	data = bytes.Clone(data)
	for _, mark := range []struct {
		head string
		flag int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} {
		for at := 0; ; {
			n := bytes.Index(data[at:], []byte(mark.head))
			if n < 0 {
				break
			}
			at += n + mark.flag
			binary.LittleEndian.PutUint16(data[at:], binary.LittleEndian.Uint16(data[at:])|1)
		}
	}
	return data
}

func packedAs(t *testing.T, name, text string) []byte {
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
	return b.Bytes()
}
