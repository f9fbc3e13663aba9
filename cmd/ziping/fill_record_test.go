package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What was filled is taken out again: the document shows what it showed before. A cell that was changed since is left
// and listed.
func TestWhatWasFilledIsTakenOutAgain(t *testing.T) {
	const form = "../../docs/hand-in/form.docx"
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	if code, _, errs := called(t, "", "fill", form, "--overwrite", "--reasons", "-o", in("a.docx"), "--record", in("r.json")); code != exitFine {
		t.Fatalf("exit %d\n%s", code, errs)
	}
	if code, out, errs := called(t, "", "score", in("a.docx"), "-q"); code != exitFine || !strings.Contains(out, "98.20  优") ||
		!strings.Contains(out, "DEVIATION_MISSING") || strings.Contains(out, "SCORE_MISMATCH") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, _, errs := called(t, "", "fill", in("a.docx"), "--undo", in("r.json"), "-o", in("b.docx")); code != exitFine {
		t.Errorf("exit %d\n%s", code, errs)
	}
	_, before, _ := called(t, "", "import", form)
	if _, after, _ := called(t, "", "import", in("b.docx")); after != before {
		t.Errorf("%s\nwant %s", after, before)
	}
	record := bytes.ReplaceAll(bytesOf(t, in("r.json")), []byte(`"98.20"`), []byte(`"97"`))
	if err := os.WriteFile(in("s.json"), record, 0o600); err != nil {
		t.Fatal(err)
	}
	code, _, errs := called(t, "", "fill", in("a.docx"), "--undo", in("s.json"), "-o", in("c.docx"))
	if code != exitFound || !strings.Contains(errs, "/declared/score：原有98.20") {
		t.Errorf("exit %d\n%s", code, errs)
	}
}

// Findings become comments at their cells, in both formats of the command's language; the cells keep what they show.
func TestFindingsBecomeComments(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.docx")
	if code, _, errs := called(t, "", "fill", "../../docs/hand-in/form.docx", "--comments", "-o", out); code != exitFound {
		t.Errorf("exit %d\n%s", code, errs)
	}
	text := partOf(t, out, "word/comments.xml")
	for _, want := range []string{"没有说明偏差原因", "自评得分为9，计算结果为10.00"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q isn't in %s", want, text)
		}
	}
	sheet := formFile(t, "表.xlsx")
	out = filepath.Join(t.TempDir(), "a.xlsx")
	called(t, "", "--lang", "en", "fill", sheet, "--comments", "-o", out)
	if text := partOf(t, out, "xl/comments1.xml"); !strings.Contains(text, "the form shows 5.35, and 5.36 was computed") {
		t.Error(text)
	}
}

// partOf is a part of a package.
func partOf(t *testing.T, path, part string) string {
	t.Helper()
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }() // only read
	f, err := r.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
