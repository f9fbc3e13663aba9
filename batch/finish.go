package batch

import (
	"context"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"syscall"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
)

// ErrNothing is wrapped by the error of a run whose input holds no form at all.
var ErrNothing = errors.New("batch: no form to score")

// finisher is a format whose file is made from the blocks at the end.
type finisher interface {
	Finish(spool io.ReaderAt, size int64, to io.Writer) error
}

// whole is an output that is complete except for its final name.
type whole struct {
	wholePrint
	from string // its name until then
	to   string
}

// The outputs as journals name them.
const (
	outRejects  = "rejects"
	outSummary  = "summary"
	outEvidence = "evidence"
	outResults  = "results"
)

// wholes are the outputs of a job that appear at the end, in that order. The results are last: once they are there,
// everything is.
func (j *Job) wholes() []whole {
	var all []whole
	add := func(which, path, what string) {
		if path == "" || isStream(path) {
			return
		}
		all = append(all, whole{wholePrint{Output: which}, outfile.Own(path, what), path})
	}
	add(outRejects, j.rejects, "part")
	add(outSummary, j.summaryTo, "part")
	add(outEvidence, j.evidence, "part")
	if _, ok := j.results.(finisher); ok {
		add(outResults, j.output, "final")
	} else {
		add(outResults, j.output, "part")
	}
	return all
}

func isStream(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// finish completes the outputs and gives them their names.
func (r *run) finish() error {
	s := r.now.summary
	switch all := s.Forms() + s.Rejected(); {
	case all == 0:
		return ErrNothing
	case r.job.maxRejects.exceeded(s.Rejected(), all, true):
		return r.tooMany()
	}
	if err := r.assembly.tail(s.Parts()); err != nil {
		return err
	}
	files, err := r.whole()
	if err != nil {
		return err
	}
	for _, p := range r.parts() {
		if err := p.sync(); err != nil {
			return err
		}
	}
	if r.results != nil {
		// From here on only renaming is left, and a run that is resumed from here does nothing else.
		if err := r.checkpoint(printsOf(files)...); err != nil {
			return err
		}
	}
	return r.appear(files)
}

func printsOf(files []whole) []wholePrint {
	prints := make([]wholePrint, len(files))
	for i, f := range files {
		prints[i] = f.wholePrint
	}
	return prints
}

// whole completes every output beside its final place.
func (r *run) whole() ([]whole, error) {
	j := r.job
	prints := map[string]print{}
	if r.rejects != nil {
		if err := r.wholePart(r.rejects); err != nil {
			return nil, err
		}
		prints[outRejects] = r.rejects.print()
	}
	if r.results != nil {
		var err error
		if prints[outResults], err = r.wholeResults(); err != nil {
			return nil, err
		}
	} else if r.sent != nil {
		prints[outResults] = r.sent.print()
	}
	if j.summaryTo != "" {
		text, err := r.summaryText()
		if err == nil {
			err = r.writeWhole(j.summaryTo, func(w io.Writer) error { _, err := w.Write(text); return err })
		}
		if err != nil {
			return nil, err
		}
		prints[outSummary] = printOf(text)
	}
	if j.evidence != "" {
		m, err := r.manifest(prints)
		if err != nil {
			return nil, err
		}
		sum := &summing{sum: newSum()}
		if err := r.writeWhole(j.evidence, func(w io.Writer) error {
			return r.zipTo(io.MultiWriter(w, sum), m)
		}); err != nil {
			return nil, err
		}
		prints[outEvidence] = sum.print()
	}
	all := j.wholes()
	for i := range all {
		all[i].print = prints[all[i].Output]
	}
	return all, nil
}

// wholeResults completes the file of results.
func (r *run) wholeResults() (print, error) {
	f, ok := r.job.results.(finisher)
	if !ok {
		err := r.wholePart(r.results)
		return r.results.print(), err
	}
	to, err := outfile.CreateOwn(outfile.Own(r.job.output, "final"))
	if err != nil {
		return print{}, err
	}
	sum := &summing{sum: newSum()}
	err = f.Finish(r.results.file, r.results.size, io.MultiWriter(to, sum))
	if err = outfile.Settle(to, err); err != nil {
		_ = os.Remove(to.Name()) // it is made again from the blocks
		return print{}, outfile.Fault(r.job.output, err)
	}
	return sum.print(), nil
}

// summing counts and fingerprints what is written to it.
type summing struct {
	sum  hash.Hash
	size int64
}

func (s *summing) Write(b []byte) (int, error) {
	s.size += int64(len(b))
	return s.sum.Write(b)
}

func (s *summing) print() print { return print{s.size, hexOf(s.sum)} }

// wholePart makes sure that an empty packed file is still a valid one.
func (r *run) wholePart(p *part) error {
	text, err := emptied(p.path, p.size)
	if err == nil && len(text) > 0 {
		_, err = p.Write(text)
	}
	return err
}

// writeWhole writes an output beside its place; anything but a regular file is written to directly.
func (r *run) writeWhole(path string, fill func(io.Writer) error) error {
	p, err := newPart(path, partOf(path))
	if err != nil {
		return err
	}
	err = fill(p)
	if p.stream {
		if closed := p.file.Close(); err == nil {
			err = closed
		}
	} else {
		err = outfile.Settle(p.file, err)
	}
	if err != nil {
		return outfile.Fault(path, err)
	}
	return nil
}

// appear gives whole files their names.
func (r *run) appear(files []whole) error {
	for _, f := range files {
		if err := outfile.Appear(f.from, f.to); err != nil {
			return err
		}
	}
	r.tidy()
	return nil
}

// appearLate gives the files that an earlier run completed their names, except for those that it has already renamed.
func (r *run) appearLate() error {
	files := r.job.wholes()
	if len(files) != len(r.from.Finished) {
		return r.job.refuse("JOURNAL_OPTIONS")
	}
	var left []whole
	for i, f := range files {
		said := r.from.Finished[i]
		if said.Output != f.Output {
			return r.job.refuse("JOURNAL_OPTIONS")
		}
		now, err := printOfOwn(f.from)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			if now, err = printOfFile(f.to); err != nil || now != said.print {
				return r.job.refuse("JOURNAL_PART", f.to)
			}
		case err != nil:
			return err
		case now != said.print:
			return r.job.refuse("JOURNAL_PART", f.from)
		default:
			left = append(left, f)
		}
	}
	return r.appear(left)
}

func printOfOwn(name string) (print, error) {
	f, err := outfile.OpenOwn(name)
	if err != nil {
		return print{}, err
	}
	defer func() { _ = f.Close() }() // only read
	return printOfReader(f)
}

// printOfFile is the fingerprint of a regular file.
func printOfFile(path string) (print, error) {
	info, err := os.Stat(path)
	if err != nil {
		return print{}, err
	}
	if info.IsDir() {
		return print{}, &fs.PathError{Op: "read", Path: path, Err: syscall.EISDIR}
	}
	if !info.Mode().IsRegular() {
		return print{}, notRegular(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return print{}, err
	}
	defer func() { _ = f.Close() }() // only read
	return printOfReader(f)
}

func notRegular(path string) error {
	return fault.New(fault.Place{File: path}, "", lang.Of("FILE_NOT_REGULAR", path))
}

func printOfReader(in io.Reader) (print, error) {
	sum := &summing{sum: newSum()}
	_, err := io.Copy(sum, in)
	return sum.print(), err
}

// tidy removes what only a resumed run needs.
func (r *run) tidy() {
	j := r.job
	var names []string
	for _, out := range []string{j.rejects, j.summaryTo, j.evidence, j.output} {
		if out != "" {
			names = append(names, partOf(out))
		}
	}
	if j.output != "" {
		names = append(names, j.journalPath(), outfile.Own(j.output, "final"))
	}
	if j.evidence != "" {
		names = append(names, outfile.Own(j.evidence, "blocks"))
	}
	for _, name := range names {
		_ = outfile.RemoveOwn(name) // usually it isn't there
	}
}

// isOfDisk reports whether a run ended for a reason that an operator can fix.
func isOfDisk(err error) bool {
	return outfile.IsFull(err) || errors.Is(err, syscall.EIO)
}

// leave ends a run early, and reports whether it can be resumed. A full disk and an interruption leave everything on
// the disk as it is; after any other error there is nothing to resume. A run that is given up because of its rejects
// still gives their file its name, so that it can be inspected.
func (r *run) leave(err error) (kept bool) {
	interrupted := errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
	switch {
	case r.results == nil:
	case r.from != nil && r.now.blocks == r.from.Blocks:
		return true // nothing new, or resuming was refused: the earlier run's work stays
	case interrupted:
		if r.now.blocks > 0 && r.checkpoint() == nil {
			return true
		}
	case isOfDisk(err) && r.written:
		return true
	}
	if errors.Is(err, errTooMany) && r.rejects != nil && r.rejects.name != "" &&
		r.wholePart(r.rejects) == nil && r.rejects.sync() == nil {
		_ = outfile.Appear(r.rejects.name, r.job.rejects) // the error at hand says more
	}
	r.tidy()
	return false
}

// errTooMany is wrapped by the error of a run that was given up because of its rejects.
var errTooMany = errors.New("batch: too many rejects")
