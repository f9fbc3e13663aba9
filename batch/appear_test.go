package batch

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// A run that was killed while its finished outputs were being renamed only has the remaining ones to rename.
func TestKilledBetweenTwoNames(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in.ndjson")
	text := []byte{}
	for i := range 300 {
		text = append(append(text, sample.Form(i)...), '\n')
	}
	if err := os.WriteFile(in, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for renamed := range 4 {
		out := filepath.Join(dir, "out.ndjson")
		j := &Job{
			scorer: e, input: document.Input{Files: []string{in}}, results: document.NDJSON(lang.Chinese),
			output: out, rejects: filepath.Join(dir, "rejects.ndjson"), evidence: filepath.Join(dir, "run.zip"),
		}
		r, err := j.start()
		if err != nil {
			t.Fatal(err)
		}
		if err := r.score(context.Background()); err != nil {
			t.Fatal(err)
		}
		whole, err := r.whole()
		if err != nil || len(whole) != 3 {
			t.Fatal(whole, err)
		}
		if err := r.checkpoint(printsOf(whole)...); err != nil {
			t.Fatal(err)
		}
		for _, f := range whole[:renamed] {
			if err := os.Rename(f.from, f.to); err != nil {
				t.Fatal(err)
			}
		}
		r.close()

		j.resume = true
		report, err := j.Run(context.Background())
		if err != nil || report.Summary.Forms()+report.Summary.Rejected() != 300 || report.Resumed != 300 {
			t.Fatalf("%d renamed: %v %+v", renamed, err, report)
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 4 { // the input and three outputs
			t.Errorf("%d renamed: %v %v", renamed, entries, err)
		}
		for _, f := range whole {
			if err := os.Remove(f.to); err != nil {
				t.Error(err)
			}
		}
	}
}
