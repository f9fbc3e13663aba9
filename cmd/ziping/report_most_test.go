package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// A report takes so many projects: one of more of them would fill the memory.
func TestReportsTakeSoManyProjects(t *testing.T) {
	dir := t.TempDir()
	forms := func(n int) string {
		var text strings.Builder
		text.WriteString("项目名称,一级指标,三级指标,年度指标值,实际完成值,分值\n")
		for i := range n {
			fmt.Fprintf(&text, "甲%d,产出指标,里程,≥1个,1个,90\n", i)
		}
		path := filepath.Join(dir, fmt.Sprint(n, ".csv"))
		writeTo(t, path, text.String())
		return path
	}
	for _, c := range []struct {
		n    int
		kind string
		want string
	}{
		{5_000, "", ""},
		{5_001, "", "一份报表最多收5000个项目"},
		{2_000, "unmet", ""},
		{2_001, "unmet", "一份报表最多收2000个项目"},
	} {
		args := []string{"report", "--lang", "zh", forms(c.n), "-o", filepath.Join(dir, "out.html")}
		if c.kind != "" {
			args = append(args, "--kind", c.kind)
		}
		code, _, said := called(t, "", args...)
		if told := strings.Contains(said, "REPORT_MOST"); told != (c.want != "") || told != (code == exitCannot) ||
			!strings.Contains(said, c.want) {
			t.Errorf("%d projects for %q: exit %d, %.500s", c.n, c.kind, code, said)
		}
	}
}
