package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
)

// remaking makes the files of a run again, and keeps only their fingerprints.
type remaking struct {
	*assembly
	output  *summing
	spool   *os.File // of a format that is made from its blocks at the end; else nil
	rejects *summing // nil where they went nowhere
}

// remake prepares to make the files again.
func (v *verifier) remake() error {
	m := &remaking{output: &summing{sum: newSum()}}
	if v.said.Output.Name != "-" {
		v.job.output = v.said.Output.Name
	}
	if v.said.Rejects != nil {
		v.job.rejects = v.said.Rejects.Name
		m.rejects = &summing{sum: newSum()}
	}
	var to io.Writer = m.output
	if _, ok := v.job.results.(finisher); ok {
		spool, err := os.CreateTemp("", "ziping-verify-*")
		if err != nil {
			return outfile.Fault(os.TempDir(), err)
		}
		m.spool, to = spool, spool
		_ = os.Remove(spool.Name()) // where an open file keeps its name, close removes it
	}
	m.assembly = newAssembly(&v.job, to)
	v.made = m
	return nil
}

// block adds a block.
func (m *remaking) block(d *done) error {
	if m.rejects != nil && len(d.rejects) > 0 {
		if _, err := m.rejects.Write(d.rejects); err != nil {
			return err
		}
	}
	return m.assembly.block(d)
}

// end completes the files.
func (m *remaking) end(j *Job, s *Summary) error {
	if err := m.tail(s.Parts()); err != nil {
		return err
	}
	if m.spool != nil {
		size, err := m.spool.Seek(0, io.SeekEnd)
		if err != nil {
			return err
		}
		return j.results.(finisher).Finish(m.spool, size, m.output)
	}
	for _, p := range []struct {
		path string
		sum  *summing
	}{{j.output, m.output}, {j.rejects, m.rejects}} {
		if p.sum == nil {
			continue
		}
		text, err := emptied(p.path, p.sum.size)
		if err != nil {
			return err
		}
		if _, err := p.sum.Write(text); err != nil {
			return err
		}
	}
	return nil
}

// compareFiles compares the files that the run wrote with what the evidence says about them, and that with what came
// out now.
func (v *verifier) compareFiles() error {
	if err := v.made.end(&v.job, v.summary); err != nil {
		return err
	}
	if now := v.made.output.print(); now != v.said.Output.print {
		v.out.differs("VERIFY_OUTPUT_SAID", v.said.Output.SHA256, now.SHA256)
	}
	if v.said.Output.Name == "-" && v.check.Output == "" {
		v.out.Remarks = append(v.out.Remarks, lang.Of("VERIFY_STREAM"))
	} else if err := v.compareFile("VERIFY_OUTPUT", v.check.Output, v.said.Output); err != nil {
		return err
	}
	if v.said.Rejects != nil {
		if now := v.made.rejects.print(); now != v.said.Rejects.print {
			v.out.differs("VERIFY_REJECTS_SAID", v.said.Rejects.SHA256, now.SHA256)
		}
		if err := v.compareFile("VERIFY_REJECTS_FILE", v.check.Rejects, *v.said.Rejects); err != nil {
			return err
		}
	} else if v.check.Rejects != "" {
		v.out.differs("VERIFY_NONE", v.check.Rejects)
	}
	return v.compareSummaryFile()
}

// compareFile compares a file with what the evidence says about it.
func (v *verifier) compareFile(code lang.Code, path string, said filePrint) error {
	if path == "" {
		path = v.beside(said.Name)
	}
	now, err := printOfFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.out.differs("VERIFY_MISSING", path)
	case err != nil:
		return fileFault(path, err)
	case now != said.print:
		v.out.differs(code, path, said.Bytes, said.SHA256, now.Bytes, now.SHA256)
	}
	return nil
}

// beside is a file in the folder of the evidence.
func (v *verifier) beside(name string) string {
	return filepath.Join(filepath.Dir(v.check.Evidence), name)
}

func fileFault(path string, err error) error {
	if faults := fault.All(err); len(faults) > 0 {
		return err
	}
	e := fault.New(fault.Place{File: path}, "", lang.Of("FILE_UNREADABLE", path, fault.Reason(err)))
	e.Cause = err
	return e
}

// maxSummary is how many bytes of a summary are read.
const maxSummary = 4 << 20

// compareSummaryFile compares the file of the summary, except for the throughput, which can't be reproduced.
func (v *verifier) compareSummaryFile() error {
	if v.said.Summary == nil {
		if v.check.Summary != "" {
			v.out.differs("VERIFY_NONE", v.check.Summary)
		}
		return nil
	}
	again, err := summaryFile(v.summary, nil)
	if err != nil {
		return err
	}
	if now := printOf(again); now != v.said.Summary.print {
		v.out.differs("VERIFY_SUMMARY_SAID", v.said.Summary.SHA256, now.SHA256)
	}
	path := v.check.Summary
	if path == "" {
		path = v.beside(v.said.Summary.Name)
	}
	if _, err := printOfFile(path); errors.Is(err, fs.ErrNotExist) {
		v.out.differs("VERIFY_MISSING", path)
		return nil
	} else if err != nil {
		return fileFault(path, err)
	}
	text, err := infile.File(context.Background(), path, maxSummary)
	if err != nil {
		return fileFault(path, err)
	}
	if len(text) > maxSummary {
		v.out.differs("VERIFY_SUMMARY_BYTES", path)
		return nil
	}
	evidence, err := v.archive.part("summary.json")
	if err != nil {
		return err
	}
	return v.compareSummary(path, text, evidence, again)
}

// compareSummary compares a summary with each of the texts that it may be. If it equals none of them, the difference
// from the first is reported: member by member, so that it has a name, or as a difference of bytes.
func (v *verifier) compareSummary(name string, text []byte, may ...[]byte) error {
	var said, should map[string]json.RawMessage
	if err := json.Unmarshal(text, &said); err != nil {
		v.out.differs("VERIFY_SUMMARY_BYTES", name)
		return nil //nolint:nilerr // the difference says so
	}
	for _, one := range may {
		whole, err := withThroughput([]byte(compacted(one)), said["throughput"])
		if err == nil && bytes.Equal(whole, text) {
			return nil
		}
	}
	if err := json.Unmarshal(may[0], &should); err != nil {
		return evidenceFault(v.check.Evidence, err)
	}
	delete(said, "throughput")
	found := false
	for _, key := range membersOf(said, should) {
		if a, b := compacted(said[key]), compacted(should[key]); a != b {
			found = true
			v.out.differs("VERIFY_SUMMARY", key, shortened(a), shortened(b), name)
		}
	}
	if !found {
		v.out.differs("VERIFY_SUMMARY_BYTES", name)
	}
	return nil
}

// membersOf are the names of the members of both, sorted.
func membersOf(a, b map[string]json.RawMessage) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

func compacted(text json.RawMessage) string {
	var b bytes.Buffer
	if err := json.Compact(&b, text); err != nil {
		return string(text)
	}
	return b.String()
}

// shortened is a text for a message.
func shortened(s string) string {
	runes := []rune(s)
	if len(runes) <= 120 {
		return s
	}
	return string(runes[:120]) + "…"
}
