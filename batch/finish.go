package batch

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"
)

// ErrNothing is in the chain of the error of a run whose input holds no form at all.
var ErrNothing = errors.New("batch: no form to score")

// finisher is a format whose file is made of the blocks at the end.
type finisher interface {
	Finish(spool io.ReaderAt, size int64, to io.Writer) error
}

// finish makes the outputs whole and lets them appear.
func (r *run) finish() error {
	s := r.now.summary
	switch all := s.Forms() + s.Rejected(); {
	case all == 0:
		return ErrNothing
	case r.job.MaxRejects.exceeded(s.Rejected(), all, true):
		return r.tooMany()
	}
	if err := r.emit(r.job.Results.Tail(s.Parts())); err != nil {
		return err
	}
	whole, err := r.whole()
	if err != nil {
		return err
	}
	for _, p := range r.parts() {
		if err := p.sync(); err != nil {
			return err
		}
	}
	if r.results != nil {
		// From here on there is only renaming left, and a run that goes on does just that.
		if err := r.checkpoint(whole...); err != nil {
			return err
		}
	}
	return r.appear(whole)
}

// whole makes every output whole beside its place, and says what is to be renamed.
func (r *run) whole() ([]rename, error) {
	var all []rename
	if r.rejects != nil {
		if err := r.wholePart(r.rejects); err != nil {
			return nil, err
		}
		all = append(all, rename{partOf(r.job.Rejects), r.job.Rejects})
	}
	results := ""
	switch f, ok := r.job.Results.(finisher); {
	case r.results == nil:
	case ok:
		results = besides(r.job.Output, "final")
		if err := r.finishSpool(f, results); err != nil {
			return nil, err
		}
	default:
		results = partOf(r.job.Output)
		if err := r.wholePart(r.results); err != nil {
			return nil, err
		}
	}
	if r.job.Summary != "" {
		text, err := r.summaryText()
		if err != nil {
			return nil, err
		}
		if err := writeWhole(partOf(r.job.Summary), text); err != nil {
			return nil, err
		}
		all = append(all, rename{partOf(r.job.Summary), r.job.Summary})
	}
	if r.job.Evidence != "" {
		if err := r.writeEvidence(results); err != nil {
			return nil, err
		}
		all = append(all, rename{partOf(r.job.Evidence), r.job.Evidence})
	}
	if r.results != nil {
		all = append(all, rename{results, r.job.Output}) // last: where it is, everything is
	}
	return all, nil
}

// wholePart keeps a packed file from being no file at all.
func (r *run) wholePart(p *part) error {
	text, err := emptied(p.path, p.size)
	if err == nil && len(text) > 0 {
		_, err = p.Write(text)
	}
	return err
}

// finishSpool makes the file of a format that is made of its blocks at the end.
func (r *run) finishSpool(f finisher, path string) error {
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return outputFault(r.job.Output, err)
	}
	err = f.Finish(r.results.file, r.results.size, to)
	if err == nil {
		err = to.Sync()
	}
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path) // it is made anew from the blocks
		return outputFault(r.job.Output, err)
	}
	return nil
}

// appear gives whole files their names. Those that an earlier run has renamed already are passed over.
func (r *run) appear(files []rename) error {
	for _, f := range files {
		err := os.Rename(f.From, f.To)
		if errors.Is(err, os.ErrNotExist) && r.from != nil {
			continue
		}
		if err != nil {
			return outputFault(f.To, err)
		}
		if err := syncFolder(f.To); err != nil {
			return err
		}
	}
	r.tidy()
	return nil
}

// tidy removes what only a run that goes on needs.
func (r *run) tidy() {
	paths := []string{}
	if r.job.Output != "" {
		paths = append(paths, r.job.journalPath(), partOf(r.job.Output), besides(r.job.Output, "final"))
	}
	if r.job.Rejects != "" {
		paths = append(paths, partOf(r.job.Rejects))
	}
	if r.job.Summary != "" {
		paths = append(paths, partOf(r.job.Summary))
	}
	if r.job.Evidence != "" {
		paths = append(paths, partOf(besides(r.job.Evidence, "blocks")), partOf(r.job.Evidence))
	}
	for _, p := range paths {
		_ = os.Remove(p) // mostly it isn't there
	}
}

// isOfDisk reports whether a run ended for a reason that an operator can put right.
func isOfDisk(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EIO)
}

func (r *run) hasJournal() bool {
	_, err := os.Stat(r.job.journalPath())
	return err == nil
}

// leave ends a run before its end, and reports whether it can be gone on with. A full disk and an interruption leave
// everything as it is on the disk; after any other error there is nothing to go on with, but the rejects are there to be
// looked at.
func (r *run) leave(err error) (kept bool) {
	interrupted := errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
	switch {
	case r.results != nil && interrupted:
		if r.from != nil && r.now.blocks == r.from.Blocks {
			return true // nothing new
		}
		return r.now.blocks > 0 && r.checkpoint() == nil
	case r.results != nil && isOfDisk(err) && r.hasJournal():
		return true
	case r.from != nil && r.now.blocks == r.from.Blocks:
		return true // going on was refused: the earlier run's work stays
	case r.rejects != nil && r.now.summary.Rejected() > 0 && r.wholePart(r.rejects) == nil && r.rejects.sync() == nil:
		_ = os.Rename(partOf(r.job.Rejects), r.job.Rejects) // the error at hand says more
	}
	r.tidy()
	return false
}
