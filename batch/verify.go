package batch

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/lang"
)

// Verification is the outcome of scoring again.
type Verification struct {
	Forms       int            // that were scored or rejected
	Differences []lang.Message // what differs from the evidence; empty when nothing does
	More        int            // differences that are not listed
	Remarks     []lang.Message // what a reader may want to know, though it isn't a difference
}

// mostDifferences is how many differences of one kind are listed.
const mostDifferences = 20

func (v *Verification) differs(code lang.Code, args ...any) {
	same := 0
	for _, m := range v.Differences {
		if m.Code == code {
			same++
		}
	}
	if same >= mostDifferences {
		v.More++
		return
	}
	v.Differences = append(v.Differences, lang.Of(code, args...))
}

// Formats gives the format of results that an evidence names; nil for one that isn't known.
type Formats func(format string, l lang.Language) document.Results

// Check is what to compare with the evidence of a run. Fill in the fields and call Verify.
type Check struct {
	Evidence string         // the file that a run wrote
	Input    document.Input // what was scored, in the same order; Raw and Names must be nil
	Formats  Formats
	Version  string // of the library; "" is that of this program
	Workers  int    // 0 is one for each core

	// The files that the run wrote. "" is the file of that name beside the evidence. An output that went to a stream
	// can only be compared if it is named.
	Output, Rejects, Summary string
}

// Verify scores the input again by the rules in the evidence, and compares input and results block by block; then it
// compares the files of the run with what the evidence says and with what came out now. The verification lists every
// difference: in the parts of the evidence, the input, the rules, the output, the rejects, the summary, the version.
// The error says why that could not be done.
func (c *Check) Verify(ctx context.Context) (*Verification, error) {
	if err := c.complete(); err != nil {
		return nil, err
	}
	if ctx == nil {
		ctx = context.Background()
	}
	z, file, err := openArchive(c.Evidence)
	if err != nil {
		return nil, evidenceFault(c.Evidence, err)
	}
	defer func() { _ = file.Close() }() // only read
	v := &verifier{check: c, archive: &archive{name: c.Evidence, zip: z}, input: c.Input, out: new(Verification)}
	defer v.close()
	if err := v.archive.bounded(); err != nil {
		return nil, evidenceFault(c.Evidence, err)
	}
	if v.archive.hold(v.out); v.archive.broken {
		return v.out, nil
	}
	if err := v.prepare(ctx); err != nil {
		return v.orDiffers(err)
	}
	if err := v.score(ctx); err != nil {
		return v.orDiffers(err)
	}
	if err := v.compareEnds(); err != nil {
		return v.orDiffers(err)
	}
	return v.out, v.compareFiles()
}

func (c *Check) complete() error {
	if c == nil {
		return lacking("VERIFY_NO_EVIDENCE")
	}
	job := Job{input: c.Input}
	switch {
	case c.Evidence == "":
		return lacking("VERIFY_NO_EVIDENCE")
	case c.Formats == nil:
		return lacking("VERIFY_NO_FORMATS")
	}
	if err := job.inputComplete(); err != nil {
		return err
	}
	if _, err := printOfFile(c.Evidence); err != nil {
		return evidenceFault(c.Evidence, err)
	}
	return readable(c.Input.Files)
}

func evidenceFault(name string, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		return err
	}
	reason := fault.Reason(err)
	if errors.Is(err, zip.ErrFormat) {
		reason = lang.Of("REASON_NO_EVIDENCE")
	}
	e := fault.New(fault.Place{File: name}, "", lang.Of("EVIDENCE_UNREADABLE", name, reason))
	e.Cause = err
	return e
}

// verifier compares a run with the evidence of an earlier one.
type verifier struct {
	check   *Check
	archive *archive
	input   document.Input
	said    manifest
	job     Job
	shown   map[string]string // the paths of the input by their names in the run
	sums    *inputSums
	content digest
	summary *Summary
	made    *remaking
	out     *Verification
}

func (v *verifier) close() {
	if v.made != nil && v.made.spool != nil {
		_ = v.made.spool.Close()           // only read
		_ = os.Remove(v.made.spool.Name()) // usually it is gone
	}
}

// orDiffers drops an error that follows from a difference in the evidence itself: the part that can no longer be read
// has already been named.
func (v *verifier) orDiffers(err error) (*Verification, error) {
	if v.archive.altered && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		return v.out, nil
	}
	return nil, err
}

// score scores the input and compares it block by block.
func (v *verifier) score(ctx context.Context) error {
	f, err := v.archive.zip.Open(blocksName)
	if err != nil {
		return evidenceFault(v.check.Evidence, err)
	}
	defer func() { _ = f.Close() }() // only read
	said := json.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	said.DisallowUnknownFields()
	workers := v.check.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	if err := v.made.head(); err != nil {
		return err
	}
	ended := false
	spares := newSpares(workers)
	work := func() func(*block) *done { return v.job.newWorker(spares).score }
	for d := range inorder.Each(ctx, blocks(v.input.Records(ctx), spares), workers, aheadOfWorkers, work) {
		if d.err != nil {
			return d.err
		}
		err := v.made.block(d)
		spares.giveResults(d.results)
		if err != nil {
			return err
		}
		if err := v.summary.merge(d.summary); err != nil {
			return err
		}
		v.content = chained(v.content, d.content)
		var b blockPrint
		if !ended {
			if err := said.Decode(&b); err != nil && !errors.Is(err, io.EOF) {
				return evidenceFault(v.check.Evidence, err)
			} else if err != nil {
				ended = true
			}
		}
		if ended {
			v.out.differs("VERIFY_BEYOND", v.path(d.file), d.line)
			continue
		}
		v.compare(b, d)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	var b blockPrint
	if !ended && !errors.Is(said.Decode(&b), io.EOF) {
		v.out.differs("VERIFY_SHORT", b.File, b.Line)
	}
	v.out.Forms = v.summary.Forms() + v.summary.Rejected()
	if v.out.Forms == 0 {
		return ErrNothing
	}
	return nil
}

// path is the name of a file in differences: the one that it has now.
func (v *verifier) path(file string) string {
	if path, ok := v.shown[file]; ok {
		file = path
	}
	return filepath.Base(file)
}

func (v *verifier) compare(said blockPrint, d *done) {
	now := d.print()
	file := v.path(d.file)
	switch {
	case said.Text != now.Text || said.Records != now.Records:
		v.out.differs("VERIFY_INPUT", file, now.Line, now.Records)
	case said.Content != now.Content:
		v.out.differs("VERIFY_RESULTS", file, now.Line, now.Records)
	case said.Rejected != now.Rejected:
		v.out.differs("VERIFY_REJECTS", file, now.Line, said.Rejected, now.Rejected)
	case said != now:
		v.out.differs("VERIFY_BLOCK", file, now.Line)
	}
}

// compareEnds compares what is only known at the end.
func (v *verifier) compareEnds() error {
	now := v.sums.prints()
	if len(now) != len(v.said.Inputs) {
		v.out.differs("VERIFY_INPUTS", len(v.said.Inputs), len(now))
	} else {
		for i, p := range now {
			if said := v.said.Inputs[i]; p.print != said.print {
				v.out.differs("VERIFY_FILE", v.check.Input.Files[i], said.SHA256, p.SHA256)
			}
		}
	}
	if hex.EncodeToString(v.content[:]) != v.said.Content {
		v.out.differs("VERIFY_CONTENT")
	}
	for _, c := range []struct {
		what      lang.Code
		said, now int
	}{
		{"VERIFY_FORMS", v.said.Forms, v.summary.Forms()},
		{"VERIFY_REJECTED", v.said.Rejected, v.summary.Rejected()},
	} {
		if c.said != c.now {
			v.out.differs(c.what, c.said, c.now)
		}
	}
	text, err := v.archive.part("summary.json")
	if err != nil {
		return err
	}
	should, err := summaryFile(v.summary, nil)
	if err != nil {
		return err
	}
	return v.compareSummary(v.check.Evidence+"/summary.json", text, should)
}
