package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const countyHead = "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\n"

// ziping rules check reports what keeps a set from loading and what is wrong with one that loads, in one form; ziping rules
// diff says what two sets score otherwise.
func TestRulesCheck(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sound := write("sound.yaml", countyHead)
	falls := write("falls.yaml", countyHead+"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 80%, \">=60%\": 90%, else: 0%}}\n")
	gap := write("gap.yaml", countyHead+"rules:\n  定量: {measure: attainment, curve: {\">=90%\": 100%, \"<80%\": 0%}}\n")
	for name, c := range map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"a preset":       {[]string{"rules", "check", "mof-2021"}, 0, "mof-2021：没有发现问题", ""},
		"a sound file":   {[]string{"rules", "check", sound}, 0, "没有发现问题", ""},
		"a curve falls":  {[]string{"rules", "check", falls}, 1, "falls.yaml:6:3: CHECK_BETTER_EARNS_LESS: 规则“定量”从90%起，结果更好得分反而更低", ""},
		"a gap":          {[]string{"rules", "check", gap, sound}, 1, "BANDS_GAP", ""},
		"as JSON":        {[]string{"rules", "check", "--format", "json", falls}, 1, `{"code":"CHECK_BETTER_EARNS_LESS","file":"` + falls + `","line":6,"column":3,"message":"规则`, ""},
		"for a workflow": {[]string{"rules", "check", "--format", "github", falls}, 1, "::error file=" + falls + ",line=6,col=3,title=CHECK_BETTER_EARNS_LESS::规则“定量”从90%25起", ""},
		"no such file":   {[]string{"rules", "check", filepath.Join(dir, "none.yaml")}, 1, "RULES_UNREADABLE", ""},
		"no change":      {[]string{"rules", "diff", "mof-2020", sound}, 0, "mof-2020与county评分相同", ""},
		"a change":       {[]string{"rules", "diff", sound, falls}, 1, "规则“定量”：[90%,100%)处由90%…100%改为80%", ""},
		"no rules":       {[]string{"rules", "diff", sound, "mof-1999"}, 2, "", "PRESET_UNKNOWN"},
		"unknown preset": {[]string{"rules", "check", "mof-1999"}, 1, "PRESET_UNKNOWN", ""},
	} {
		code, out, errs := called(t, "", c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
}
