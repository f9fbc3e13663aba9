package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Cases are generated into a file that fails until they are confirmed; then they take every decision and notice every
// change. A rule file is named as seen from the folder of the test file.
func TestGenerateAndMutate(t *testing.T) {
	dir := t.TempDir()
	county := filepath.Join(dir, "county.yaml")
	if err := os.WriteFile(county, []byte("ziping: 1\nid: county\ntitle: 县\nsource: 县\nextends: mof-2020\ngrades: {of: "+
		"rounded, levels: {优: 85, 良: 70, 差: 0}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "tests", "county_test.yaml")
	if err := os.Mkdir(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := called(t, "", "test", "--generate", county, "-o", file); code != exitFine || out != "" ||
		errs != "" {
		t.Fatalf("exit %d\n%s\n%s", code, out, errs)
	}
	text, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(text), "\nrules: ../county.yaml\n") {
		t.Fatalf("%v\n%s", err, text)
	}
	if code, out, _ := called(t, "", "test", "--allow-outside", file); code != exitFound ||
		!strings.Contains(out, "用例还没有人确认") {
		t.Errorf("unconfirmed: exit %d\n%s", code, out)
	}
	confirmed := strings.NewReplacer(", unconfirmed: true", "", "    unconfirmed: true\n", "").Replace(string(text))
	if err := os.WriteFile(file, []byte(confirmed), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := called(t, "", "test", "--require", "all", "--mutate", "--allow-outside", file)
	if code != exitFine || !strings.Contains(out, "变异体4：杀死4，存活0") {
		t.Errorf("confirmed: exit %d\n%s\n%s", code, out, errs)
	}
	half, _, _ := strings.Cut(confirmed, "  - name: 总分")
	if err := os.WriteFile(file, []byte(half), 0o600); err != nil {
		t.Fatal(err)
	}
	for format, want := range map[string]string{
		"text":   "存活：",
		"json":   `"survivor":"“优: 85”改为“优: 84.99”","place":"`,
		"tap":    "# 存活：",
		"github": "county.yaml,line=6,col=35,title=mutant::存活：",
	} {
		if code, out, _ := called(t, "", "test", "--mutate", "--format", format, "--allow-outside",
			file); code != exitFound || !strings.Contains(out, want) {
			t.Errorf("%s: exit %d, no %s\n%s", format, code, want, out)
		}
	}
	if code, _, errs := called(t, "", "test", "--generate", county, file); code != exitCannot ||
		!strings.Contains(errs, "--generate只写用例") {
		t.Errorf("with test files: exit %d %s", code, errs)
	}
}
