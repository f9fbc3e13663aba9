package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/ruletest"
)

// testCommand runs rule tests.
type testCommand struct {
	language lang.Language // of the help

	Paths  []string `arg:"" optional:"" name:"path" help:"${help_test_path}"`
	Only   string   `name:"run" placeholder:"TEXT" help:"${help_test_run}"`
	Cover  bool     `name:"coverage" help:"${help_test_coverage}"`
	Format string   `name:"format" enum:"text,json,junit,tap,github" default:"text" help:"${help_test_format}"`
}

// Help shows calls that work.
func (c *testCommand) Help() string { return lang.Of("EXAMPLES_TEST").In(c.language) }

// Run runs every test file that is named or lies in a folder that is. No test at all is a failure to run.
func (c *testCommand) Run(s *call) error {
	paths := c.Paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var report testReport
	for _, path := range paths {
		if err := c.path(path, &report); err != nil {
			return err
		}
	}
	if report.cases == 0 && len(report.broken) == 0 {
		return errors.New(s.say("NO_TESTS", strings.Join(paths, " ")))
	}
	s.found = report.failed > 0 || len(report.broken) > 0
	for _, err := range report.broken {
		s.complain(err)
	}
	return s.writeTo("", func(out *output) error {
		if err := report.write(out, c.Format, s.language); err != nil || !c.Cover {
			return err
		}
		return report.coverage(out, s.language)
	})
}

// path runs a test file, or those of a folder.
func (c *testCommand) path(path string, report *testReport) error {
	info, err := os.Stat(path)
	if err != nil {
		unreadable := fault.New(fault.Place{File: path}, "", lang.Of("TEST_UNREADABLE", path))
		unreadable.Cause = err
		return unreadable
	}
	folder, names := filepath.Dir(path), []string{filepath.Base(path)}
	if info.IsDir() {
		folder = path
		if names, err = ruletest.Files(os.DirFS(path)); err != nil {
			return err
		}
	}
	for _, name := range names {
		file, err := ruletest.Load(disk{}, filepath.ToSlash(filepath.Join(folder, filepath.FromSlash(name))))
		if err != nil {
			report.broken = append(report.broken, err)
			continue
		}
		outcomes, err := file.Run()
		if err != nil {
			return err
		}
		report.add(filepath.Join(folder, name), file, outcomes, c.Only)
	}
	return nil
}

// testReport is what became of the tests.
type testReport struct {
	files  []fileReport
	broken []error
	covers []*ruletest.Coverage
	cases  int
	failed int
}

type fileReport struct {
	name     string
	outcomes []ruletest.Outcome
}

func (r *testReport) add(name string, file *ruletest.File, outcomes []ruletest.Outcome, only string) {
	cover := r.coverOf(file)
	kept := fileReport{name: name}
	for _, o := range outcomes {
		if !strings.Contains(o.Case.Name, only) {
			continue
		}
		kept.outcomes = append(kept.outcomes, o)
		cover.Add(&o)
		r.cases++
		if !o.Passed() {
			r.failed++
		}
	}
	r.files = append(r.files, kept)
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

// coverage says of each rule set how many of its decisions the tests took, and names those that they didn't.
func (r *testReport) coverage(out io.Writer, l lang.Language) error {
	for _, c := range r.covers {
		taken, all := c.Taken()
		fmt.Fprintln(out, lang.Of("TESTS_TOOK", c.Rules().ID, taken, all).In(l))
		for _, d := range c.Decisions() {
			if !d.Taken {
				fmt.Fprintf(out, "  - %s（%s:%d）\n", d.In(l), d.Place.File, d.Place.Line)
			}
		}
	}
	return nil
}

func (r *testReport) write(out io.Writer, format string, l lang.Language) error {
	switch format {
	case "json":
		return r.json(out)
	case "junit":
		return r.junit(out, l)
	case "tap":
		return r.tap(out, l)
	case "github":
		return r.github(out, l)
	}
	return r.text(out, l)
}

// text is for people: a line a file, and what failed with what was expected beside what came out.
func (r *testReport) text(out io.Writer, l lang.Language) error {
	for _, f := range r.files {
		passed := 0
		for i := range f.outcomes {
			if f.outcomes[i].Passed() {
				passed++
			}
		}
		fmt.Fprintf(out, "%s  %s\n", f.name, lang.Of("TESTS_PASSED", passed, len(f.outcomes)).In(l))
		for i := range f.outcomes {
			if o := &f.outcomes[i]; !o.Passed() {
				fmt.Fprintf(out, "  ✗ %s\n%s", o.Case.Name, indent(failure(o, l), "      "))
			}
		}
	}
	fmt.Fprintln(out, lang.Of("TESTS_SUM", r.cases, r.failed).In(l))
	return nil
}

// failure is what was expected beside what came out, and how it came about.
func failure(o *ruletest.Outcome, l lang.Language) string {
	var out strings.Builder
	if o.Err != nil {
		return o.Err.Error() + "\n"
	}
	for _, d := range o.Differences {
		fmt.Fprintf(&out, "%s\n", lang.Of("TEST_DIFFERS", d.Field, orNothing(d.Want, l), orNothing(d.Got, l), line(d.Place)).In(l))
	}
	out.WriteString(o.Explain(l))
	return out.String()
}

func orNothing(s string, l lang.Language) string {
	if s == "" {
		return lang.Of("TEST_NOTHING").In(l)
	}
	return s
}

func line(p fault.Place) string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

func indent(s, by string) string {
	var out strings.Builder
	for text := range strings.Lines(strings.TrimRight(s, "\n") + "\n") {
		out.WriteString(by + text)
	}
	return out.String()
}

type testJSON struct {
	File        string           `json:"file"`
	Case        string           `json:"case"`
	Line        int              `json:"line"`
	Passed      bool             `json:"passed"`
	Error       string           `json:"error,omitempty"`
	Differences []differenceJSON `json:"differences,omitempty"`
}

type differenceJSON struct {
	Field    string `json:"field"`
	Expected string `json:"expected"`
	Got      string `json:"got"`
}

func (r *testReport) json(out io.Writer) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for _, f := range r.files {
		for i := range f.outcomes {
			o := &f.outcomes[i]
			record := testJSON{File: f.name, Case: o.Case.Name, Line: o.Case.Place.Line, Passed: o.Passed()}
			if o.Err != nil {
				record.Error = o.Err.Error()
			}
			for _, d := range o.Differences {
				record.Differences = append(record.Differences, differenceJSON{d.Field, d.Want, d.Got})
			}
			if err := lines.Encode(record); err != nil {
				return err
			}
		}
	}
	return nil
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr"`
	Line    int           `xml:"line,attr"`
	Failure *junitFailure `xml:"failure,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func (r *testReport) junit(out io.Writer, l lang.Language) error {
	all := junitSuites{Tests: r.cases, Failures: r.failed}
	for _, f := range r.files {
		suite := junitSuite{Name: f.name, Tests: len(f.outcomes)}
		for i := range f.outcomes {
			o := &f.outcomes[i]
			c := junitCase{Name: o.Case.Name, File: f.name, Line: o.Case.Place.Line}
			if !o.Passed() {
				suite.Failures++
				text := failure(o, l)
				first, _, _ := strings.Cut(text, "\n")
				c.Failure = &junitFailure{first, text}
			}
			suite.Cases = append(suite.Cases, c)
		}
		all.Suites = append(all.Suites, suite)
	}
	data, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s%s\n", xml.Header, data)
	return err
}

func (r *testReport) tap(out io.Writer, l lang.Language) error {
	fmt.Fprintf(out, "TAP version 13\n1..%d\n", r.cases)
	n := 0
	for _, f := range r.files {
		for i := range f.outcomes {
			o := &f.outcomes[i]
			n++
			if o.Passed() {
				fmt.Fprintf(out, "ok %d - %s\n", n, o.Case.Name)
				continue
			}
			fmt.Fprintf(out, "not ok %d - %s\n%s", n, o.Case.Name, indent(failure(o, l), "# "))
		}
	}
	return nil
}

// github writes the annotations that a workflow shows beside the lines of a file.
func (r *testReport) github(out io.Writer, l lang.Language) error {
	for _, f := range r.files {
		for i := range f.outcomes {
			if o := &f.outcomes[i]; !o.Passed() {
				text := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(strings.TrimRight(failure(o, l), "\n"))
				fmt.Fprintf(out, "::error file=%s,line=%d::%s\n", f.name, o.Case.Place.Line, text)
			}
		}
	}
	fmt.Fprintln(out, lang.Of("TESTS_SUM", r.cases, r.failed).In(l))
	return nil
}
