package cell_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before committing")

// The readings of the seed's cells and of odd ones, in words, for a person to review.
func TestReadingsInWords(t *testing.T) {
	for _, name := range []string{"seed", "odd"} {
		var out strings.Builder
		for _, m := range readMeanings(t, name+".jsonl") {
			read := cell.ParseThreshold(m.Text)
			out.WriteString(m.Text + "\n    " + read.In(lang.Chinese) + "\n")
			for _, item := range read.Items() {
				out.WriteString("        " + item.Text() + ": " + item.In(lang.Chinese) + "\n")
			}
			if q := read.Qualifier(); q != "" {
				out.WriteString("    + " + q + "\n")
			}
			for _, n := range read.Notes() {
				out.WriteString("    ! " + n.In(lang.Chinese) + "\n")
			}
			for _, f := range read.Residual() {
				out.WriteString("    ? " + f.Text + "\n")
			}
		}
		path := filepath.Join("testdata", "readings", name+".txt")
		if *update {
			if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if out.String() != string(want) {
			got, kept := strings.Split(out.String(), "\n"), strings.Split(string(want), "\n")
			for i := range got {
				if i >= len(kept) || got[i] != kept[i] {
					t.Fatalf("%s:%d: %q, want %q", path, i+1, got[i], kept[min(i, len(kept)-1)])
				}
			}
			t.Fatalf("%s has lines left over", path)
		}
	}
}
