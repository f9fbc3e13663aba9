package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
	"github.com/ziping-go/ziping/ruletest/sheet"
)

// testCommand runs rule tests.
type testCommand struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"test_path"`
	Only     []string `name:"run" sep:"none" placeholder:"TEXT" help:"test_run"`
	Files    []string `name:"file" sep:"none" placeholder:"TEXT" help:"test_file"`
	FailFast bool     `name:"fail-fast" help:"test_fail_fast"`
	Accept   bool     `name:"accept" xor:"mode" help:"test_accept"`
	Watch    bool     `name:"watch" xor:"mode" help:"test_watch"`
	Cover    bool     `name:"coverage" help:"test_coverage"`
	Require  []string `name:"require" placeholder:"all|pieces,ends,…" help:"test_require"`
	Mutate   bool     `name:"mutate" help:"test_mutate"`
	Inherit  bool     `name:"inherited" help:"test_inherited"`
	Generate string   `name:"generate" placeholder:"RULES" xor:"mode" help:"test_generate"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"test_output"`
	Format   string   `name:"format" enum:"text,json,junit,tap,github" default:"text" help:"test_format"`

	readsNamed
}

// Run runs every test file that is named or lies in a folder that is. No test at all is a failure to run.
func (c *testCommand) Run(s *call) error {
	if c.Generate != "" {
		return c.generate(s)
	}
	if len(c.Paths) == 0 {
		c.Paths = []string{"."}
	}
	if c.Watch {
		return c.watch(s)
	}
	report, err := c.run(s, s.opening())
	if err == nil && c.Accept && report.failed > 0 {
		var changed int
		if changed, err = c.accept(s, report); err == nil && changed > 0 {
			report, err = c.run(s, s.opening())
		}
	}
	if err != nil {
		return err
	}
	return c.show(s, report)
}

// run runs the tests once.
func (c *testCommand) run(s *call, opened *openedFiles) (*testReport, error) {
	files, err := c.files(s)
	if err != nil {
		return nil, err
	}
	report := &testReport{paths: c.Paths}
	for _, f := range files {
		if !matches(f.name, c.Files) {
			report.passedOver++
			continue
		}
		from := opened.of(f.name)
		if f.folder != "" {
			from = opened.in(f.folder)
		}
		if err := c.file(f.name, from, report); err != nil {
			return nil, err
		}
		if c.FailFast && report.failing() {
			break
		}
	}
	return report, nil
}

// foundTest is a test file, and the folder that the call names where it names none.
type foundTest struct{ name, folder string }

// files are the test files that are named, and those in the folders that are.
func (c *testCommand) files(s *call) ([]foundTest, error) {
	var all []foundTest
	for _, path := range c.Paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, unreadable("TEST_UNREADABLE", path, err)
		}
		if !info.IsDir() {
			all = append(all, foundTest{name: path})
			continue
		}
		names, special, err := ruletest.List(os.DirFS(path))
		if err != nil {
			return nil, unreadable("TEST_UNREADABLE", unreadPath(path, err), err)
		}
		s.passedOver(special)
		for _, name := range names {
			all = append(all, foundTest{filepath.Join(path, filepath.FromSlash(name)), path})
		}
	}
	return all, nil
}

// file runs the cases of a test file.
func (c *testCommand) file(name string, opened *openedFiles, report *testReport) error {
	file, err := ruletest.Load(opened, filepath.ToSlash(name), ruletest.Tables(sheet.Read))
	if err != nil {
		report.files = append(report.files, fileReport{name: name, broken: err})
		return nil
	}
	outcomes, err := file.Outcomes(func(t *ruletest.Case) bool { return matches(t.Name, c.Only) })
	if err != nil {
		return err
	}
	ran := fileReport{name: name, file: file}
	for o := range outcomes {
		ran.outcomes = append(ran.outcomes, o)
		if c.FailFast && !o.Passed() {
			break
		}
	}
	report.passedOver += len(file.Cases) - len(ran.outcomes)
	report.add(ran)
	return nil
}

// show writes the report. A run without any case is an error that says what was looked for.
func (c *testCommand) show(s *call, report *testReport) error {
	if report.isEmpty() {
		if report.passedOver > 0 {
			return errors.New(s.say("TESTS_PASSED_OVER", strings.Join(append(c.Only, c.Files...), " "),
				strings.Join(c.Paths, " ")))
		}
		return errors.New(s.say("NO_TESTS", strings.Join(c.Paths, " ")))
	}
	s.found = report.failing()
	for i := range report.files {
		if err := report.files[i].broken; err != nil {
			s.complain(err)
		}
	}
	worth, err := c.worth(s, report)
	if err != nil {
		return err
	}
	return s.writeTo("", func(out *output) error {
		if err := report.write(out, c.Format, s.language); err != nil {
			return err
		}
		return worth.write(s, out, c.Format)
	})
}

// write writes the report in a format.
func (r *testReport) write(out io.Writer, format string, l lang.Language) error {
	switch format {
	case "json":
		return r.json(out, l)
	case "junit":
		return r.junit(out, l)
	case "tap":
		return r.tap(out, l)
	case "github":
		return r.github(out, l)
	}
	return r.text(out, l)
}

// matches reports whether a name has the text of a filter; parts of it around a * follow each other with anything
// between. Of several filters one is enough, and without any every name matches.
func matches(name string, filters []string) bool {
	for _, filter := range filters {
		rest, found := name, true
		for part := range strings.SplitSeq(filter, "*") {
			at := strings.Index(rest, part)
			if found = at >= 0; !found {
				break
			}
			rest = rest[at+len(part):]
		}
		if found {
			return true
		}
	}
	return len(filters) == 0
}
