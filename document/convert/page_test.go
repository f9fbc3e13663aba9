package convert_test

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
)

// A page becomes a PDF whose Chinese is text: a browser prints it, in a font that has the characters.
func TestPagesArePrinted(t *testing.T) {
	if os.Getenv("ZIPING_SOFFICE") == "none" {
		t.Skip("no documents of other programs are asked for")
	}
	if !convert.HasBrowser() {
		t.Skip("no Chromium is installed")
	}
	made, err := convert.Page(t.Context(), "a.pdf", []byte(`<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><p>绩效自评报告 96.50</p>`))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := pdf.Reader().Read(context.Background(), "a.pdf", made, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, b := range doc.Blocks {
		if p, ok := b.(grid.Paragraph); ok {
			said.WriteString(p.Text)
		}
	}
	if strings.Join(strings.Fields(said.String()), "") != "绩效自评报告96.50" || !bytes.Contains(made, []byte("/FontFile")) {
		t.Errorf("%q, with embedded fonts %t", said.String(), bytes.Contains(made, []byte("/FontFile")))
	}
}

// Where there is no browser, the error says what to install.
func TestNoProgramForPDF(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if convert.HasBrowser() {
		t.Skip("a browser is installed where its installer puts it")
	}
	_, err := convert.Page(t.Context(), "a.pdf", []byte("<p>"))
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "PDF_PROGRAM_MISSING" || faults[0].Hint.IsZero() {
		t.Error(err)
	}
}
