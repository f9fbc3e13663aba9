package bench

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// A documentPeer reads a file of an office. The others only come to its texts; ziping finds the form as well.
type documentPeer struct {
	name string
	file string // shared by those that are compared; the first of a file is what the others are compared with
	data []byte
	run  func(data []byte) error
}

// realBook is a workbook of eleven sheets that a university published. It isn't part of the project.
const realBook = "../../../shared/documents/peking-university-2019-template.xls"

// documentPeers are in the order of the table.
func documentPeers() ([]documentPeer, error) {
	word, err := wordForm()
	if err != nil {
		return nil, err
	}
	book := layouts.All()[0].Make(1).Xlsx()
	all := []documentPeer{
		{"docx/archive/zip and encoding/xml, its tokens", "a.docx", word, tokens},
		{"docx/ziping, cells", "a.docx", word, cells("a.docx")},
		{"docx/ziping, form", "a.docx", word, form("a.docx")},
		{"xlsx/excelize, rows and merged areas", "a.xlsx", book, excelizeRows},
		{"xlsx/ziping, cells", "a.xlsx", book, cells("a.xlsx")},
		{"xlsx/ziping, form", "a.xlsx", book, form("a.xlsx")},
	}
	old, err := os.ReadFile(realBook)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return all, nil
	case err != nil:
		return nil, err
	}
	return append(all,
		documentPeer{"xls/mscfb, its streams", "a.xls", old, streams},
		documentPeer{"xls/ziping, cells", "a.xls", old, cells("a.xls")},
		documentPeer{"xls/ziping, form", "a.xls", old, form("a.xls")},
	), nil
}

func cells(name string) func([]byte) error {
	readers := office.Readers()
	return func(data []byte) error {
		_, err := document.Grid(context.Background(), name, bytes.NewReader(data), readers...)
		return err
	}
}

func form(name string) func([]byte) error {
	readers := office.Readers()
	return func(data []byte) error {
		_, err := document.Read(context.Background(), name, bytes.NewReader(data), readers...)
		return err
	}
}

// tokens is the least that encoding/xml does with the parts of a document.
func tokens(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return err
		}
		d := xml.NewDecoder(r)
		for {
			if _, err = d.Token(); err != nil {
				break
			}
		}
		if err != io.EOF {
			return err
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
	return nil
}

func streams(data []byte) error {
	d, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return err
	}
	for e, err := d.Next(); err != io.EOF; e, err = d.Next() {
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, e); err != nil {
			return err
		}
	}
	return nil
}

func excelizeRows(data []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	for _, name := range f.GetSheetList() {
		if _, err := f.GetRows(name); err != nil {
			return err
		}
		if _, err := f.GetMergeCells(name); err != nil {
			return err
		}
	}
	return f.Close()
}

// wordForm is a form whose markup has some 100 KB, as Word dresses each run, cell and row.
func wordForm() ([]byte, error) {
	data := layouts.All()[0].Make(1).Docx()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	const face = `仿宋_GB2312`
	dressed := strings.NewReplacer(
		"<w:tr>", `<w:tr><w:trPr><w:trHeight w:val="400" w:hRule="atLeast"/><w:jc w:val="center"/></w:trPr>`,
		"<w:r>", `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="`+face+`" w:hAnsi="`+face+`" w:eastAsia="`+face+`"/>`+
			`<w:sz w:val="18"/></w:rPr>`,
		"<w:p>", `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>`,
	)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		if f.Name == "word/document.xml" {
			text = []byte(dressed.Replace(string(text)))
		}
		part, err := w.Create(f.Name)
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(text); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

func measureDocuments() ([]measured, error) {
	peers, err := documentPeers()
	if err != nil {
		return nil, err
	}
	rows := make([]measured, len(peers))
	base := 0
	for i, p := range peers {
		if p.file != peers[base].file {
			base = i
		}
		rows[i] = measured{name: p.name, byHand: base, against: base, most: mostOf[p.name]}
	}
	for range rounds {
		for i, p := range peers {
			n, start := 0, cpuTime(self)
			for cpuTime(self)-start < 100*time.Millisecond {
				if err := p.run(p.data); err != nil {
					return nil, fmt.Errorf("%s: %w", p.name, err)
				}
				n++
			}
			keepLeast(&rows[i].perForm, (cpuTime(self)-start)/time.Duration(n))
		}
	}
	return rows, nil
}
