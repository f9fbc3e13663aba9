package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// failingTests is a folder of rule tests that fail in every way, made the current one.
func failingTests(t *testing.T) {
	t.Helper()
	source, err := filepath.Abs("testdata/ruletests")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.CopyFS(".", os.DirFS(source)); err != nil {
		t.Fatal(err)
	}
	f := excelize.NewFile()
	for cell, value := range map[string]any{
		"A1": "群众满意度", "A2": "用例", "B2": "实际完成值", "C2": "得分", "D2": "等级", "E2": "备注",
		"A3": "八成", "B3": 0.8, "C3": 8, "A4": "不到八成", "B4": "79.99%", "C4": 8, "E4": "低一档",
	} {
		if err := f.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	for cell, format := range map[string]string{"B3": "0%", "C3": "0.00", "C4": "0.00"} {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err == nil {
			err = f.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs("satisfaction.xlsx"); err != nil {
		t.Fatal(err)
	}
}

// golden compares an output with the file that it must be.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (- as it must be, + as it is)\n%s", filepath.Base(path), diff)
	}
}

// What people and machines read of tests that fail, whole, in both languages.
func TestOutputOfFailingTests(t *testing.T) {
	folder, err := filepath.Abs("testdata/ruletests.golden")
	if err != nil {
		t.Fatal(err)
	}
	failingTests(t)
	if err := os.WriteFile("broken_test.yaml", []byte("ziping: 1\nrules: county.yaml\ncases:\n  - nam: 一\n    csv: "+
		"none.csv\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"zh.txt": {"--lang", "zh"}, "en.txt": {"--lang", "en"}, "junit.xml": {"--format", "junit"},
		"tap.txt": {"--format", "tap", "--lang", "en"},
		"ndjson":  {"--format", "json", "--lang", "en"}, "github.txt": {"--format", "github", "--lang", "en"},
	} {
		code, out, errs := called(t, "", append([]string{"test"}, args...)...)
		if code != exitFound || !strings.Contains(errs, "broken_test.yaml:4:5: KEY_UNKNOWN") {
			t.Errorf("%s: exit %d %s", name, code, errs)
		}
		golden(t, filepath.Join(folder, name), out)
	}
}

// The XML has the elements and attributes that readers of JUnit's XML know, and counts that add up. The schema that
// Jenkins publishes allows these; GitLab and GitHub's reporters group by classname, and need names.
func TestJUnitShape(t *testing.T) {
	known := map[string]string{
		"testsuites": "name tests failures errors", "testsuite": "name tests failures errors file",
		"testcase": "name classname file line",
		"failure":  "message type", "error": "message type",
	}
	inside := map[string]string{
		"testsuites": "", "testsuite": "testsuites", "testcase": "testsuite",
		"failure": "testcase", "error": "testcase",
	}
	failingTests(t)
	_, out, _ := called(t, "", "test", "--format", "junit")
	count := map[string]int{}
	var open []string
	for d := xml.NewDecoder(strings.NewReader(out)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			count[e.Name.Local]++
			above := strings.Join(open, "/")
			if allowed, ok := known[e.Name.Local]; !ok || !strings.HasSuffix(above, inside[e.Name.Local]) {
				t.Errorf("%s inside %s", e.Name.Local, above)
			} else {
				for _, a := range e.Attr {
					if !slices.Contains(strings.Fields(allowed), a.Name.Local) || a.Value == "" {
						t.Errorf("%s has %s=%q", e.Name.Local, a.Name.Local, a.Value)
					}
				}
			}
			open = append(open, e.Name.Local)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	if count["testcase"] != 14 || count["failure"] != 11 || count["error"] != 0 ||
		!strings.Contains(out, `<testsuites name="ziping test" tests="14" failures="11" errors="0">`) {
		t.Errorf("%v\n%s", count, out)
	}
}

// What --accept says and leaves behind: comments, order, quotes and formats as they were. What only a person can
// confirm stays.
func TestAccept(t *testing.T) {
	folder, err := filepath.Abs("testdata/ruletests.golden")
	if err != nil {
		t.Fatal(err)
	}
	failingTests(t)
	code, out, errs := called(t, "", "test", "--accept", "--lang", "zh")
	if code != exitFound || errs != "" {
		t.Errorf("exit %d %s", code, errs)
	}
	golden(t, filepath.Join(folder, "accept.txt"), out)
	for name, file := range map[string]string{"accepted.yaml": "county_test.yaml", "accepted.csv": "satisfaction.csv"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, filepath.Join(folder, name), string(data))
	}
	// What was accepted passes now; what was refused fails as before.
	code, out, _ = called(t, "", "test", "--accept", "--lang", "en", "--run", "工作簿", "--run", "满意度", "--run", "整张表")
	if code != exitFine {
		t.Errorf("exit %d %s", code, out)
	}
}
