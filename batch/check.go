package batch

import (
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
)

// check refuses a job that can't work before anything is touched.
func (j *Job) check() error {
	if err := j.complete(); err != nil {
		return err
	}
	if err := readable(j.input.Files); err != nil {
		return err
	}
	return j.checkOutputs()
}

// complete is the error for a job with a field missing.
func (j *Job) complete() error {
	_, atEnd := j.results.(finisher)
	switch {
	case slices.Contains(j.sets(), nil), len(j.sets()) == 0:
		return lacking("JOB_NO_RULES")
	case j.results == nil:
		return lacking("JOB_NO_RESULTS")
	case j.output == "" && j.stdout == nil:
		return lacking("JOB_NO_OUTPUT")
	case j.evidence != "" && j.results.Name() == "":
		return lacking("JOB_NO_FORMAT")
	case j.evidence != "" && !j.isKnown():
		return lacking("JOB_SCORER")
	case j.resume && j.output == "":
		return lacking("RESUME_NOWHERE")
	case atEnd && (j.output == "" || j.packs()):
		return fault.New(fault.Place{}, "", lang.Of("FORMAT_NEEDS_FILE", j.results.Name()))
	}
	return j.inputComplete()
}

// inputComplete is the error for an input with a field missing.
func (j *Job) inputComplete() error {
	switch in := &j.input; {
	case len(in.Files) == 0:
		return lacking("JOB_NO_INPUT")
	case slices.Contains(in.Files, "-") && in.Stdin == nil:
		return lacking("JOB_NO_STDIN")
	case in.Raw != nil, in.Names != nil:
		return lacking("JOB_RAW")
	}
	return nil
}

func lacking(code lang.Code) error { return fault.New(fault.Place{}, "", lang.Of(code)) }

// readable is a fault.List of the files that can't be read, so that no run starts on half its input. Pipes and devices
// are not opened before their turn.
func readable(files []string) error {
	var faults fault.List
	for _, name := range files {
		if name == "-" {
			continue
		}
		info, err := os.Stat(name)
		if err == nil && (info.Mode().IsRegular() || info.IsDir()) {
			err = canRead(name, info.IsDir())
		}
		if err != nil {
			e := fault.New(fault.Place{File: name}, "", lang.Of("FILE_UNREADABLE", name, fault.Reason(err)))
			e.Cause = err
			faults = append(faults, e)
		}
	}
	return faults.Err()
}

// canRead is the reason why a file can't be opened.
func canRead(name string, folder bool) error {
	if folder {
		return &fs.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return f.Close()
}

// checkOutputs refuses outputs that are also something else: an input, the rules, another output.
func (j *Job) checkOutputs() error {
	var guard outfile.Guard
	guard.Reads(j.input.Files...)
	guard.Reads(j.protected...)
	if j.actuals != nil {
		guard.Reads(j.actuals.File())
	}
	if slices.Contains(j.input.Files, "-") {
		guard.ReadsOpen("stdin", j.input.Stdin)
	}
	if j.output == "" {
		if err := guard.WritesOpen("stdout", j.stdout); err != nil {
			return err
		}
	}
	for _, out := range []string{j.output, j.rejects, j.summaryTo, j.evidence} {
		if out == "" {
			continue
		}
		if err := guard.Writes(out); err != nil {
			return err
		}
	}
	return nil
}
