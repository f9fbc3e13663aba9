package batch_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample"
)

// FuzzEvidence compares a run with evidence that was changed: at one place of the file, within one of its parts, or
// altogether. The evidence is refused or the difference is reported; only evidence with the same parts passes. The same
// is true if somebody has updated the fingerprints of the parts: whatever the parts say is compared with what comes out
// now.
func FuzzEvidence(f *testing.F) {
	dir := f.TempDir()
	in := file(f, filepath.Join(dir, "in.ndjson"), sample.NDJSON(30))
	j := full(f, dir, "out.ndjson", in)
	if _, err := j.Run(context.Background()); err != nil {
		f.Fatal(err)
	}
	whole := []byte(read(f, j.Evidence))
	good := partsOf(f, j.Evidence)
	f.Add([]byte{}, uint8(255), uint16(0), uint8(0), false)
	f.Add(whole[:len(whole)/2], uint8(255), uint16(0), uint8(0), false)
	for i := range good {
		f.Add([]byte("1"), uint8(i), uint16(40), uint8(1), true)
		f.Add([]byte("7"), uint8(i), uint16(400), uint8(1), true)
		f.Add([]byte("\n"), uint8(i), uint16(len(good[i].text)-1), uint8(0), false)
	}
	for at := range 20 {
		f.Add([]byte{byte(at)}, uint8(100+at), uint16(at*131), uint8(1), false)
	}
	f.Fuzz(func(t *testing.T, put []byte, where uint8, at uint16, drop uint8, forged bool) {
		var changed []byte
		switch {
		case where == 255:
			changed = put
		case where >= 100:
			changed = spliced(whole, put, int(at), int(drop))
		default:
			parts := slices.Clone(good)
			p := &parts[int(where)%len(parts)]
			p.text = spliced(p.text, put, int(at), int(drop))
			if forged {
				summed(parts)
			}
			changed = []byte(read(t, archive(t, filepath.Join(t.TempDir(), "run.zip"), parts)))
		}
		path := filepath.Join(dir, "changed.zip") // beside the files that it names
		if err := os.WriteFile(path, changed, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := checked(path, in)
		if err == nil && len(v.Differences) == 0 && !sameParts(changed, good, forged) {
			t.Fatal("evidence of other parts is good")
		}
	})
}

// summed updates the fingerprints of parts.
func summed(parts []part) {
	var sums []byte
	for i := range parts {
		if parts[i].name == "SHA256SUMS" {
			parts[i].text = sums
			return
		}
		sums = fmt.Appendf(sums, "%x  %s\n", sha256.Sum256(parts[i].text), parts[i].name)
	}
}

// spliced is data with some bytes replaced by others.
func spliced(data, put []byte, at, drop int) []byte {
	at %= len(data) + 1
	return slices.Concat(data[:at], put, data[min(at+drop, len(data)):])
}

// sameParts reports whether an archive holds these parts and no others, in order; if the fingerprints were updated,
// these and the layout of JSON, which has no meaning, may differ.
func sameParts(data []byte, want []part, forged bool) bool {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(in.File) != len(want) {
		return false
	}
	for i, f := range in.File {
		r, err := f.Open()
		if err != nil {
			return false
		}
		text, err := io.ReadAll(r)
		if err != nil || f.Name != want[i].name {
			return false
		}
		if bytes.Equal(text, want[i].text) || forged && (f.Name == "SHA256SUMS" || sameJSON(text, want[i].text)) {
			continue
		}
		return false
	}
	return true
}

func sameJSON(a, b []byte) bool {
	var x, y bytes.Buffer
	return json.Compact(&x, a) == nil && json.Compact(&y, b) == nil && bytes.Equal(x.Bytes(), y.Bytes())
}

// FuzzResume resumes a run whose journal or one of whose parts was changed: resuming is refused, or the outputs are
// those of an uninterrupted run. A forged journal with a valid fingerprint may say anything; resuming from it must not
// break anything.
func FuzzResume(f *testing.F) {
	dir, other := f.TempDir(), f.TempDir()
	in := file(f, filepath.Join(other, "in.ndjson"), sample.NDJSON(400))
	whole := full(f, other, "out.ndjson", in)
	if _, err := whole.Run(context.Background()); err != nil {
		f.Fatal(err)
	}
	want := outputs(f, whole)
	interrupted := full(f, dir, "out.ndjson", in)
	interrupted.Checkpoint = 1
	if _, err := interrupted.Run(interruptAfter(interrupted, 100)); !errors.Is(err, context.Canceled) {
		f.Fatal(err)
	}
	left := files(f, dir)
	for i := range left {
		f.Add(uint8(i), []byte("1"), uint32(20), uint8(1), false)
		f.Add(uint8(i), []byte{}, uint32(300), uint8(255), true)
		f.Add(uint8(i), []byte("x"), uint32(len(left[i].text)), uint8(0), false)
	}
	f.Add(uint8(0), []byte{}, uint32(0), uint8(0), false)
	f.Fuzz(func(t *testing.T, which uint8, put []byte, at uint32, drop uint8, forged bool) {
		for _, old := range files(t, dir) {
			if err := os.Remove(filepath.Join(dir, old.name)); err != nil {
				t.Fatal(err)
			}
		}
		changed := slices.Clone(left)
		p := &changed[int(which)%len(changed)]
		p.text = spliced(p.text, put, int(at), int(drop))
		if text, _, isJournal := bytes.Cut(p.text, []byte("\n")); forged && isJournal &&
			strings.HasSuffix(p.name, "journal") {
			p.text = fmt.Appendf(nil, "%s\n%x\n", text, sha256.Sum256(text))
		}
		for _, p := range changed {
			if err := os.WriteFile(filepath.Join(dir, p.name), p.text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		j := full(t, dir, "out.ndjson", in)
		j.Resume, j.Workers = true, 1
		report, err := j.Run(context.Background())
		if bytes.Equal(p.text, left[int(which)%len(left)].text) && (err != nil || report.Resumed == 0) {
			t.Fatalf("what was left is not resumed: %v", err)
		}
		if err != nil && len(fault.All(err)) == 0 {
			t.Fatalf("an error without a code: %v", err)
		}
		if err == nil && !forged && outputs(t, j) != want {
			t.Fatal("other outputs than of a run that was left alone")
		}
	})
}

// files are the files of a folder, in the order of their names.
func files(t testing.TB, dir string) []part {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]part, 0, len(entries))
	for _, e := range entries {
		all = append(all, part{e.Name(), []byte(read(t, filepath.Join(dir, e.Name())))})
	}
	return all
}
