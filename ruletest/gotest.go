package ruletest

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// Files lists the test files of a folder and the folders in it, in order, without pipes, devices and sockets.
func Files(fsys fs.FS) ([]string, error) {
	names, _, err := List(fsys)
	return names, err
}

// List is Files that also lists whatever has the name of a test file and isn't a regular file.
func List(fsys fs.FS) (names, special []string, err error) {
	if fsys == nil {
		return nil, nil, errNoFiles
	}
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !IsTest(name) {
			return err
		}
		if infile.IsSpecialIn(fsys, name, d) {
			special = append(special, name)
		} else {
			names = append(names, name)
		}
		return nil
	})
	return names, special, err
}

// Run runs every test file of a folder under go test, with a subtest for each file and each case. No test file at all
// is a failure.
func Run(t *testing.T, fsys fs.FS, options ...Option) {
	t.Helper()
	names, err := Files(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("no test files: *_test.yaml")
	}
	var asked reader
	for _, option := range options {
		option(&asked)
	}
	var covers []*Coverage
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			file, outcomes := runFile(t, fsys, name, options)
			at := slices.IndexFunc(covers, func(c *Coverage) bool { return c.Rules().Digest == file.Rules.Digest })
			if at < 0 {
				at, covers = len(covers), append(covers, NewCoverage(file.Rules))
			}
			for i := range outcomes {
				covers[at].Add(&outcomes[i])
			}
		})
	}
	for _, c := range covers {
		if len(asked.cover) > 0 {
			t.Run("coverage of "+c.Rules().ID, func(t *testing.T) { failUncovered(t, c, asked.cover) })
		}
	}
}

// Cover makes Run fail for each decision of a rule set that no test of the folder takes: of the given kinds, or of all
// kinds if none is given.
func Cover(kinds ...Kind) Option {
	if len(kinds) == 0 {
		kinds = Kinds()
	}
	return func(r *reader) { r.cover = kinds }
}

func failUncovered(t *testing.T, c *Coverage, kinds []Kind) {
	t.Helper()
	for _, d := range c.Missing(kinds...) {
		t.Errorf("%s: no test takes the decision: %s", d.Place, d.In(lang.English))
	}
}

func runFile(t *testing.T, fsys fs.FS, name string, options []Option) (*File, []Outcome) {
	t.Helper()
	file, err := Load(fsys, name, options...)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		t.Run(outcomes[i].Case.Name, func(t *testing.T) {
			if o := &outcomes[i]; !o.Passed() {
				t.Error(o.Diff())
			}
		})
	}
	return file, outcomes
}

// Diff tells a Go developer what is wrong with the outcome: its place, the fields that differ (- expected, + actual),
// and how the score was computed. It is "" for a case that passed.
func (o *Outcome) Diff() string {
	if o.Case == nil || o.Passed() {
		return ""
	}
	var out strings.Builder
	out.WriteString(o.Case.Place.String() + ":")
	if o.Case.Unconfirmed {
		out.WriteString(" " + lang.Of("TEST_UNCONFIRMED").In(lang.English))
	}
	if o.Err != nil {
		out.WriteString(" " + o.Err.Error())
	} else {
		want, got := make(map[string]string), make(map[string]string)
		for _, d := range o.Differences {
			want[d.Field], got[d.Field] = d.Want, d.Got
		}
		out.WriteString("\n" + cmp.Diff(want, got))
	}
	if text := o.Explain(lang.Chinese); text != "" && o.Err == nil {
		out.WriteString(text)
	}
	return out.String()
}
