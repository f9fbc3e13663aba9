package bench

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// listedDocuments is how many tables a reviewer gets in March.
const listedDocuments = 300

// documentFolder fills a folder with forms of offices in all layouts, Word documents and workbooks by turns.
func documentFolder(folder string, n int) error {
	shapes := layouts.All()
	for i := range n {
		made := shapes[i%len(shapes)].Make(uint64(i))
		name, data := fmt.Sprintf("%03d.xlsx", i), []byte(nil)
		if i%2 == 0 {
			name, data = fmt.Sprintf("%03d.docx", i), made.Docx()
		} else {
			data = made.Xlsx()
		}
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// timed is the processors' time of a call and the clock's. Findings end it with status 1.
func (r *reviewing) timed(args ...string) (processors, clock time.Duration, err error) {
	cmd := exec.Command(r.command, args...)
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	start := time.Now()
	if err := cmd.Run(); err != nil && cmd.ProcessState.ExitCode() != 1 {
		return 0, 0, fmt.Errorf("%q: %w", args, err)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), time.Since(start), nil
}

// BenchmarkReviewDocuments reviews 300 documents into a workbook and reports what that costs beside reading them alone.
// Ten seconds by the clock are the aim.
//
//	go test -run '^$' -bench ReviewDocuments -benchtime 5x
func BenchmarkReviewDocuments(b *testing.B) {
	r, err := newReviewing()
	if err != nil {
		b.Fatal(err)
	}
	defer r.close()
	folder := b.TempDir()
	if err := documentFolder(folder, listedDocuments); err != nil {
		b.Fatal(err)
	}
	var read, listed, clock time.Duration
	for b.Loop() {
		took, _, err := r.timed("import", "--format", "ndjson", "-o", filepath.Join(r.folder, "read.ndjson"), folder)
		if err != nil {
			b.Fatal(err)
		}
		keepLeast(&read, took)
		took, waited, err := r.timed("review", "-o", filepath.Join(r.folder, "list.xlsx"), folder)
		if err != nil {
			b.Fatal(err)
		}
		keepLeast(&listed, took)
		keepLeast(&clock, waited)
	}
	b.ReportMetric(float64(listed)/float64(read), "times-import")
	b.ReportMetric(clock.Seconds(), "s/300-documents")
	b.ReportMetric(0, "ns/op")
}
