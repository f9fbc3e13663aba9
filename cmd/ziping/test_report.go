package main

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// testReport is the outcome of the tests.
type testReport struct {
	paths      []string
	files      []fileReport
	covers     []*ruletest.Coverage
	cases      int
	failed     int
	passedOver int // cases and files that a filter left out
}

// fileReport is the outcome of one file: its cases, or why it couldn't be read.
type fileReport struct {
	name     string
	file     *ruletest.File
	outcomes []ruletest.Outcome
	broken   error
}

func (r *testReport) add(ran fileReport) {
	cover := r.coverOf(ran.file)
	for i := range ran.outcomes {
		cover.Add(&ran.outcomes[i])
		r.cases++
		if !ran.outcomes[i].Passed() {
			r.failed++
		}
	}
	r.files = append(r.files, ran)
}

// broken counts the files that couldn't be read.
func (r *testReport) broken() int {
	n := 0
	for i := range r.files {
		if r.files[i].broken != nil {
			n++
		}
	}
	return n
}

// failing reports whether any case failed or any file couldn't be read.
func (r *testReport) failing() bool { return r.failed > 0 || r.broken() > 0 }

// isEmpty reports whether nothing was run.
func (r *testReport) isEmpty() bool { return r.cases == 0 && r.broken() == 0 }

// passed counts the cases of a file that passed.
func (f *fileReport) passed() int {
	n := 0
	for i := range f.outcomes {
		if f.outcomes[i].Passed() {
			n++
		}
	}
	return n
}

// mistakes is why a file couldn't be read: one line each, with what would be right.
func (f *fileReport) mistakes(l lang.Language) []string {
	var all []string
	for _, e := range fault.All(f.broken) {
		all = append(all, e.Report(l))
	}
	if len(all) == 0 {
		all = append(all, f.broken.Error())
	}
	return all
}

// coverOf is the coverage of a file's rule set: one for all the files that test the same rules.
func (r *testReport) coverOf(file *ruletest.File) *ruletest.Coverage {
	for _, c := range r.covers {
		if c.Rules().Digest == file.Rules.Digest {
			return c
		}
	}
	c := ruletest.NewCoverage(file.Rules)
	r.covers = append(r.covers, c)
	return c
}
