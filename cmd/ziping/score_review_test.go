package main

import (
	"strings"
	"testing"
)

// With --review the table has what a review finds beside what scoring does; without it, scoring alone. Other formats
// have results only.
func TestScoreWithReview(t *testing.T) {
	form := `{"year":2024,"project":{"name":"灾害普查","department":"应急局"},"indicators":[{"level1":"产出指标","level2":"数量指标",` +
		`"name":"普查乡镇数","target":"19个","actual":"17个","points":"90","declared":"90"}]}` + "\n"
	_, out, _ := called(t, form, "score", "-", "--incomplete-ok")
	if !strings.Contains(out, "提醒  SCORE_MISMATCH") || strings.Contains(out, "MISSED_BUT_FULL") {
		t.Error(out)
	}
	_, out, _ = called(t, form, "score", "-", "--incomplete-ok", "--review")
	if strings.Count(out, "SCORE_MISMATCH") != 1 || !strings.Contains(out, "错误  MISSED_BUT_FULL") {
		t.Error(out)
	}
	for _, more := range [][]string{{"--format", "ndjson"}, {"--evidence", t.TempDir() + "/e.zip"}} {
		code, out, errs := called(t, form, append([]string{"score", "-", "--review"}, more...)...)
		if code != 2 || out != "" || !strings.Contains(errs, "ziping review") {
			t.Errorf("%v: %d %s %s", more, code, out, errs)
		}
	}
}
