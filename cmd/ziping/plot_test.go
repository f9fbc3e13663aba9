package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ziping rules plot draws in the terminal, and an SVG into a file that ends in .svg.
func TestRulesPlot(t *testing.T) {
	dir := t.TempDir()
	svg := filepath.Join(dir, "规则.svg")
	form := filepath.Join(dir, "form.json")
	if err := os.WriteFile(form, []byte(tinyForm), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"in the terminal": {[]string{"rules", "plot", "mof-2021", "--rule", "满意度"}, 0, "实际完成值\n", ""},
		"as SVG":          {[]string{"rules", "plot", "mof-2021", "--format", "svg"}, 0, "<svg ", ""},
		"with a form":     {[]string{"rules", "plot", "mof-2021", "--form", form}, 0, "群众满意度 85%/≥90%：85%，得80%", ""},
		"over each other": {
			[]string{"rules", "plot", "mof-2020", "--with", "mof-2021", "--format", "svg"},
			0,
			"满意度（只有mof-2021有）", "",
		},
		"into a file":    {[]string{"rules", "plot", "mof-2021", "-o", svg}, 0, "", ""},
		"a slip":         {[]string{"rules", "plot", "mof-2021", "--rule", "满意率"}, 2, "", "是不是“满意度”？"},
		"another format": {[]string{"rules", "plot", "mof-2021", "--format", "png"}, 2, "", "--format"},
		"no form": {
			[]string{"rules", "plot", "mof-2021", "--form", filepath.Join(dir, "none.yaml")},
			2, "",
			"FILE_UNREADABLE",
		},
		"no other set": {[]string{"rules", "plot", "mof-2021", "--with", "mof"}, 2, "", "PRESET_UNKNOWN"},
	} {
		code, out, errs := called(t, "", c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" ||
			c.out == "" && out != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
	if data, err := os.ReadFile(svg); err != nil || !strings.HasSuffix(string(data), "</svg>\n") {
		t.Error(err)
	}
}
