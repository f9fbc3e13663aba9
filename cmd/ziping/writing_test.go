package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/rules"
)

// What init writes loads, proves sound, passes its tests and is laid out, whatever it extends; and it writes over
// nothing.
func TestRulesInit(t *testing.T) {
	t.Chdir(t.TempDir())
	fine := func(args ...string) string {
		t.Helper()
		code, out, errs := called(t, "", args...)
		if code != 0 || errs != "" {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, errs)
		}
		return out
	}
	for _, preset := range rules.Presets() {
		dir := preset.ID
		fine("rules", "init", dir, "--extends", preset.ID, "--id", "county", "--title", "县: 自评", "--place", "某县", "--year",
			"2026", "--yes")
		fine("rules", "check", dir+"/county.yaml")
		if out := fine("test", dir); !strings.Contains(out, "通过1/1") {
			t.Error(out)
		}
		fine("rules", "fmt", "--check", dir+"/county.yaml", dir+"/county_test.yaml")
		set, err := new(call).loadRules(dir + "/county.yaml")
		if err != nil || set.Title != "县: 自评" || set.Region != "某县" || set.Source != preset.Source ||
			set.From.String() != "2026-01-01" {
			t.Errorf("%v %+v", err, set)
		}
	}
	fine("rules", "init", "below/it", "--extends", "mof-2021/county.yaml", "--id", "town")
	if set, err := (&call{outside: true}).loadRules("below/it/town.yaml"); err != nil || set.ID != "town" {
		t.Error(err)
	}
	if text, err := os.ReadFile("below/it/town.yaml"); err != nil ||
		!strings.Contains(string(text), "extends: ../../mof-2021/county.yaml\n") ||
		!strings.HasPrefix(string(text), "# yaml-language-server: $schema=.ziping/rules.json\n") {
		t.Errorf("%v\n%s", err, text)
	}
	if _, err := os.Stat("below/it/.ziping/rules.json"); err != nil {
		t.Error(err)
	}
	before, _ := os.ReadFile("mof-2021/county.yaml")
	for want, args := range map[string][]string{
		"INIT_EXISTS":    {"rules", "init", "mof-2021", "--id", "county", "--title", "另一套"},
		"INIT_ID_WRONG":  {"rules", "init", "--id", "../x"},
		"PRESET_UNKNOWN": {"rules", "init", "--extends", "mof"},
	} {
		if code, out, errs := called(t, "", args...); code != 2 || out != "" || !strings.Contains(errs, want) {
			t.Errorf("%v: exit %d\n%s%s", args, code, out, errs)
		}
	}
	if after, _ := os.ReadFile("mof-2021/county.yaml"); !bytes.Equal(before, after) {
		t.Error("a rule set was written over")
	}
}

// answers is a terminal at which somebody types.
type answers struct{ io.Reader }

func (answers) IsTerminal() bool { return true }

// On a terminal init asks, asks again where an answer can't be, and takes the usual for an empty one.
func TestRulesInitAsks(t *testing.T) {
	t.Chdir(t.TempDir())
	var out, errs bytes.Buffer
	typed := "县规则\nchangli\nmof\nhebei\n\n县财〔2026〕3号\n昌黎县\n"
	code := run(context.Background(), []string{"rules", "init", "--year", "2026"},
		console{answers{strings.NewReader(typed)}, &out, &errs, func(string) string { return "" }})
	if code != 0 || !strings.Contains(errs.String(), "INIT_ID_WRONG") ||
		!strings.Contains(errs.String(), "PRESET_UNKNOWN") || strings.Contains(out.String(), "[") {
		t.Fatalf("exit %d\n%s\n%s", code, out.String(), errs.String())
	}
	set, err := new(call).loadRules("./changli.yaml")
	if err != nil || set.ID != "changli" || set.Title != "2026年度项目支出绩效自评" || set.Source != "县财〔2026〕3号" ||
		set.Region != "昌黎县" {
		t.Errorf("%v %+v", err, set)
	}
	// Whoever goes away in the middle leaves nothing behind.
	code = run(context.Background(), []string{"rules", "init", "--year", "2026"},
		console{answers{strings.NewReader("other\n")}, &out, &errs, func(string) string { return "" }})
	if _, err := os.Stat("other.yaml"); code != 2 || err == nil {
		t.Errorf("exit %d, %v", code, err)
	}
}

// fmt prints, checks or rewrites; a file that can't be read stays as it is, and the others are done.
func TestRulesFmt(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const neat = "ziping: 1\nid: county  # 编号\nsource: 县办法\nextends: mof-2021\n"
	messy := write("messy.yaml", "\ufeffziping: 1\r\nsource:  县办法\r\nid: county   # 编号\r\nextends: mof-2021\r\n")
	broken, fine := write("broken.yaml", "id：x\nsource: [\n"), write("fine.yaml", neat)
	read := func(path string) string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if code, out, errs := called(t, "", "rules", "fmt", fine); code != 0 || out != neat || errs != "" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, out, _ := called(t, "", "rules", "fmt", "--check", fine, messy); code != 1 || strings.Contains(out, fine) ||
		!strings.Contains(out, messy) {
		t.Errorf("exit %d\n%s", code, out)
	}
	was := read(broken)
	if code, out, errs := called(t, "", "rules", "fmt", "-w", broken, messy); code != 1 || out != "" ||
		!strings.Contains(errs, "broken.yaml:1") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if read(broken) != was || read(messy) != strings.ReplaceAll(neat, "\n", "\r\n") {
		t.Errorf("%q", read(messy))
	}
	if code, out, errs := called(t, "", "rules", "fmt", "--check", fine, messy); code != 0 || out+errs != "" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
	if code, _, errs := called(t, "", "rules", "fmt", filepath.Join(dir, "none.yaml")); code != 1 ||
		!strings.Contains(errs, "none.yaml") {
		t.Errorf("exit %d\n%s", code, errs)
	}
}

func TestRulesSchema(t *testing.T) {
	for _, kind := range []string{"rules", "test", "form"} {
		want, err := os.ReadFile("../../docs/schema/" + kind + ".json")
		if code, out, errs := called(t, "", "rules", "schema", kind); err != nil || code != 0 || out != string(want) ||
			errs != "" {
			t.Errorf("%s: exit %d %v\n%s", kind, code, err, errs)
		}
	}
	if code, out, errs := called(t, "", "rules", "schema", "result"); code != 2 || out != "" || errs == "" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}
