package batch_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func formats(format string, l lang.Language) document.Results {
	switch format {
	case "ndjson":
		return document.NDJSON(l)
	case "csv":
		return document.CSV(l)
	}
	return nil
}

// evidence is a run of 700 forms in several blocks, with its evidence.
func evidence(t *testing.T) (dir, in, zip string) {
	t.Helper()
	dir = t.TempDir()
	in = file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(700))
	j := full(t, dir, "out.csv.gz", in)
	if _, err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	return dir, in, j.Evidence
}

func checked(evidence, in string) (*batch.Verification, error) {
	c := batch.Check{
		Evidence: evidence, Input: document.Input{Files: []string{in}}, Formats: formats, Version: "test",
		Workers: 2,
	}
	return c.Verify(context.Background())
}

func verified(t *testing.T, zip, in string) string {
	t.Helper()
	v, err := checked(zip, in)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, m := range v.Differences {
		said = append(said, string(m.Code)+" "+m.In(lang.English))
	}
	return strings.Join(said, "\n")
}

func TestTheSameInputIsVerified(t *testing.T) {
	_, in, zip := evidence(t)
	if said := verified(t, zip, in); said != "" {
		t.Error(said)
	}
}

// One figure in form 300, which is in the block from line 257 on.
func TestAChangedInputIsTold(t *testing.T) {
	dir, in, zip := evidence(t)
	lines := strings.SplitAfter(read(t, in), "\n")
	lines[299] = strings.Replace(lines[299], `"target": "≤30分钟"`, `"target": "≤31分钟"`, 1)
	changed := file(t, filepath.Join(dir, "changed.ndjson"), strings.NewReader(strings.Join(lines, "")))
	said := verified(t, zip, changed)
	if !strings.HasPrefix(
		said, "VERIFY_INPUT 128 forms from changed.ndjson, line 257 on: the input differs\nVERIFY_FILE") ||
		strings.Count(said, "VERIFY_INPUT") != 1 {
		t.Error(said)
	}
	short := file(t, filepath.Join(dir, "short.ndjson"), strings.NewReader(strings.Join(lines[:256], "")))
	if said := verified(t, zip, short); !strings.HasPrefix(said, "VERIFY_SHORT the evidence continues with forms from "+
		"in.ndjson, line 257") {
		t.Error(said)
	}
	long := file(t, filepath.Join(dir, "long.ndjson"), io.MultiReader(strings.NewReader(read(t, in)), sample.NDJSON(130)))
	if said := verified(t, zip, long); !strings.Contains(said, "VERIFY_INPUT 128 forms from long.ndjson, line 641") ||
		!strings.Contains(said, "VERIFY_BEYOND") {
		t.Error(said)
	}
}

// part is a file of an archive.
type part struct {
	name string
	text []byte
}

func partsOf(t testing.TB, path string) []part {
	t.Helper()
	in, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var parts []part
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, text})
	}
	return parts
}

// archive writes parts beside the archive that they are from.
func archive(t testing.TB, path string, parts []part) string {
	t.Helper()
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := out.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(p.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(filepath.Dir(path), "changed.zip")
	if err := os.WriteFile(changed, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return changed
}

// rewritten is an archive with one of its files changed by somebody who has brought the fingerprints up to date.
func rewritten(t testing.TB, path, name, from, to string) string {
	t.Helper()
	parts := partsOf(t, path)
	var sums strings.Builder
	for i := range parts {
		p := &parts[i]
		if p.name == "SHA256SUMS" {
			p.text = []byte(sums.String())
			continue
		}
		if p.name == name {
			if !bytes.Contains(p.text, []byte(from)) {
				t.Fatalf("%s lacks %s", name, from)
			}
			p.text = bytes.Replace(p.text, []byte(from), []byte(to), 1)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(p.text), p.name)
	}
	return archive(t, path, parts)
}

func TestForgedEvidenceIsTold(t *testing.T) {
	_, in, path := evidence(t)
	said := verified(t, rewritten(t, path, "rules/mof-2021.yaml", "优: 90", "优: 91"), in)
	if !strings.HasPrefix(said, "VERIFY_RULES ") ||
		!strings.Contains(
			said, "VERIFY_RESULTS 128 forms from in.ndjson, line 1 on: the input is the same, the results differ") ||
		!strings.Contains(said, "VERIFY_SUMMARY “grades” of the summary “"+filepath.Join(filepath.Dir(path), "changed.zip")) {
		t.Error(said)
	}
	if said := verified(t, rewritten(t, path, "summary.json", `"scored": `, `"scored": 9`), in); !strings.HasPrefix(
		said, "VERIFY_SUMMARY “scored” of the summary “"+filepath.Join(filepath.Dir(path), "changed.zip")+
			"/summary.json” is 9") || strings.Contains(said, "\n") {
		t.Error(said)
	}
}

// The evidence includes rules of several files, and the actuals.
func TestEvidenceHoldsAllThatWasUsed(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "base.yaml"),
		[]byte("ziping: 1\nid: base\ntitle: 县\nversion: \"1\"\nsource: 县\nextends: mof-2021\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "county.yaml"),
		[]byte("ziping: 1\nid: county\ntitle: 县\nversion: \"2\"\nsource: 县\nextends: ./base.yaml\ngrades: {of: rounded, "+
			"levels: {优: 95, 良: 80, 中: 60, 差: 0}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := rules.Load(os.DirFS(dir), "county.yaml")
	if err != nil {
		t.Fatal(err)
	}
	in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(50))
	actuals := file(t, filepath.Join(dir, "actuals.csv"), strings.NewReader("项目名称,三级指标,实际完成值\n道路养护3,养护里程,79公里\n"))
	j := full(t, dir, "out.ndjson", in)
	if j.Scorer, err = evaluation.New(set); err != nil {
		t.Fatal(err)
	}
	if j.Actuals, err = document.ReadActuals(t.Context(), actuals); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(read(t, j.Output), "79公里") {
		t.Error("the actuals were not taken")
	}
	for _, gone := range []string{"base.yaml", "county.yaml", "actuals.csv"} {
		if err := os.Remove(filepath.Join(dir, gone)); err != nil {
			t.Fatal(err)
		}
	}
	if said := verified(t, j.Evidence, in); said != "" {
		t.Error(said)
	}
}

func TestWhatIsNoEvidence(t *testing.T) {
	_, in, path := evidence(t)
	text := read(t, path)
	for name, content := range map[string]string{"empty": "", "text": "zip?", "cut": text[:len(text)/2]} {
		bad := file(t, filepath.Join(t.TempDir(), "bad.zip"), strings.NewReader(content))
		if v, err := checked(bad, in); err == nil || v != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	old := rewritten(t, path, "manifest.json", `"evidence": 2`, `"evidence": 7`)
	if _, err := checked(old, in); err == nil || !strings.Contains(err.Error(), "EVIDENCE_VERSION") {
		t.Error(err)
	}
}
