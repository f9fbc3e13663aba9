package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// The elements of JUnit's XML that Jenkins, GitLab, GitHub's reporters and Azure read alike. A case that failed has a
// failure; a file that couldn't be read is a case with an error.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	File     string      `xml:"file,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"` // the suite: GitLab and Jenkins group by it
	File    string        `xml:"file,attr"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Error   *junitFailure `xml:"error"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

func (r *testReport) junit(out io.Writer, l lang.Language) error {
	all := junitSuites{Name: "ziping test", Tests: r.cases + r.broken(), Failures: r.failed, Errors: r.broken()}
	for i := range r.files {
		if suite := r.files[i].suite(l); suite.Tests > 0 {
			all.Suites = append(all.Suites, suite)
		}
	}
	data, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s%s\n", xml.Header, data)
	return err
}

func (f *fileReport) suite(l lang.Language) junitSuite {
	name := visible.Line(f.name)
	suite := junitSuite{Name: name, File: name, Tests: len(f.outcomes)}
	if f.broken != nil {
		mistakes := f.mistakes(l)
		first, _, _ := strings.Cut(mistakes[0], "\n")
		suite.Tests, suite.Errors = 1, 1
		suite.Cases = []junitCase{{
			Name: lang.Of("TESTS_UNREADABLE").In(l), Class: name, File: name,
			Error: &junitFailure{visible.Line(first), codeOf(f.broken), visible.Lines(strings.Join(mistakes, "\n"))},
		}}
	}
	for i := range f.outcomes {
		o := &f.outcomes[i]
		c := junitCase{
			Name: visible.Line(o.Case.Name), Class: name, File: visible.Line(o.Case.Place.File),
			Line: o.Case.Place.Line,
		}
		if !o.Passed() {
			suite.Failures++
			kind := codeOf(o.Err)
			switch {
			case o.Case.Unconfirmed:
				kind = "unconfirmed"
			case len(o.Differences) > 0:
				kind = o.Differences[0].Field
			}
			c.Failure = &junitFailure{visible.Line(firstLine(o, l)), visible.Line(kind), visible.Lines(failure(o, l))}
		}
		suite.Cases = append(suite.Cases, c)
	}
	return suite
}

// codeOf is the code of the first fault of an error.
func codeOf(err error) string {
	for _, e := range fault.All(err) {
		return string(e.Code)
	}
	return ""
}
