package ruletest

import (
	"io/fs"
	"testing"

	"github.com/ziping-go/ziping/lang"
)

// Files lists the test files of a folder and the folders in it, in order.
func Files(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && IsTest(name) {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

// Test runs every test file of a folder, with a subtest for each file and each case. No test file at all is a failure.
func Test(t *testing.T, fsys fs.FS) {
	t.Helper()
	names, err := Files(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("no test files: *_test.yaml")
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) { testFile(t, fsys, name) })
	}
}

func testFile(t *testing.T, fsys fs.FS, name string) {
	t.Helper()
	file, err := Load(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		o := &outcomes[i]
		t.Run(o.Case.Name, func(t *testing.T) {
			if o.Err != nil {
				t.Fatal(o.Err)
			}
			for _, d := range o.Differences {
				t.Errorf("%s: %s %q, want %q", d.Place, d.Field, d.Got, d.Want)
			}
			if len(o.Differences) > 0 {
				t.Log(o.Explain(lang.Chinese))
			}
		})
	}
}
