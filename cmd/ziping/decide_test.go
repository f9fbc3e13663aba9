package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// disputed misses its target, 17 of 19, and declares all 90 points; 80.53 are computed.
const disputed = `{"year":2024,"project":{"name":"灾害普查","department":"应急局"},"funds":{"initial":{"total":"10","fiscal":"10"},` +
	`"spent":{"total":"10","fiscal":"10"}},"indicators":[{"level1":"产出指标","level2":"数量指标","name":"普查乡镇数",` +
	`"target":"19个","actual":"17个","points":"90","declared":"90"}]}`

// idOf is the id of a finding of the disputed form.
func idOf(t *testing.T, code string) string {
	t.Helper()
	_, out, _ := called(t, disputed, "review", "-", "--format", "ndjson")
	for line := range strings.Lines(out) {
		var e struct{ ID, Code string }
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		if e.Code == code {
			return e.ID
		}
	}
	t.Fatalf("no %s in %s", code, out)
	return ""
}

// Decisions are applied in the next run: what is rejected, or settled by a score, doesn't count any more, and the
// reviewed scores stand beside the others. A decision that is wrong is told, and the others are applied.
func TestReviewDecides(t *testing.T) {
	_, all, _ := called(t, disputed, "review", "-", "--lang", "en")
	decisions := ""
	for _, code := range []string{"MISSED_BUT_FULL", "DEVIATION_MISSING"} {
		decisions += "- {id: " + idOf(t, code) + ", decision: rejected, reason: 另附说明}\n"
	}
	decisions += "- {id: " + idOf(t, "SCORE_MISMATCH") + ", decision: score, score: 60.5}\n"
	path := filepath.Join(t.TempDir(), "决定.yaml")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(decisions)
	code, out, errs := called(t, disputed, "review", "-", "--lang", "en", "--decide", path)
	left := 0
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "  error  ") || strings.HasPrefix(line, "  warning  ") {
			left++
		}
	}
	if (code == 1) != (left > 0) || strings.Count(out, ", rejected  ") != 2 || !strings.Contains(out, "error, score  SCORE_MISMATCH") ||
		!strings.Contains(out, "REVIEWED_ROW  “普查乡镇数”: declared 90, computed 80.53, reviewed 60.5\n") ||
		!strings.Contains(out, "computed 90.53 优, reviewed 70.50 中\n") {
		t.Errorf("%d\n%s\n%s\nwithout decisions:\n%s", code, out, errs, all)
	}
	if diff := cmp.Diff("decisions: 3 applied, 0 whose findings are gone, 0 whose forms weren't read\n", errs); diff != "" {
		t.Error(diff)
	}
	write(decisions + "- {id: " + idOf(t, "SCORE_MISMATCH") + ", decision: score, score: 91}\n- {id: x, decision: accepted}\n")
	code, out, errs = called(t, disputed, "review", "-", "--lang", "en", "--decide", path)
	if code != 1 || !strings.Contains(out, "reviewed 70.50 中") || !strings.Contains(errs, path+":5:8: DECISION_ID: “x”") ||
		!strings.Contains(errs, "DECISION_TWICE") {
		t.Errorf("%d\n%s\n%s", code, out, errs)
	}
}

// A workbook and a CSV file go there and back: what was decided is in the next one.
func TestDecisionsStayInLists(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "决定.yaml")
	text := "- {id: " + idOf(t, "SCORE_MISMATCH") + ", decision: score, score: 60.5, reason: 多算}\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, first, _ := called(t, disputed, "review", "-", "--decide", path)
	for _, name := range []string{"a.xlsx", "b.csv", "c.xlsx"} {
		next := filepath.Join(dir, name)
		if code, out, errs := called(t, disputed, "review", "-", "--decide", path, "-o", next); code != 1 || out != "" {
			t.Fatalf("%s: %d %s %s", name, code, out, errs)
		}
		path = next
	}
	_, last, _ := called(t, disputed, "review", "-", "--decide", path)
	if diff := cmp.Diff(first, last); diff != "" || !strings.Contains(last, "（改分）") {
		t.Errorf("%s\n%s", diff, last)
	}
}

// A file that holds no decisions stops the run before anything is written.
func TestNoDecisions(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.csv": "a,b\n1,2\n", "b.yaml": "year: 2024\n", "c.xlsx": "x"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, out, errs := called(t, disputed, "review", "-", "--decide", path); code != 2 || out != "" || !strings.Contains(errs, name) {
			t.Errorf("%s: %d %s %s", name, code, out, errs)
		}
	}
}

// With several forms a review ends with what it comes to, over all and for each department; with one it doesn't.
func TestReviewSumsUp(t *testing.T) {
	two := disputed + "\n" + strings.ReplaceAll(strings.ReplaceAll(disputed, "应急局", "水务局"), "灾害普查", "河道清淤") + "\n"
	_, out, _ := called(t, two, "review", "-", "--lang", "en")
	_, sums, _ := strings.Cut(out, "\nSummary\n")
	for _, part := range []string{
		"  over all  2 forms, 2 with open errors or warnings; ", "budget 20 万元, of forms with errors 20 万元\n", "SCORE_MISMATCH 2; ",
		"\n  应急局  1 form, 1 with open errors or warnings; ", "    grades (declared, computed, reviewed)  优 0→2→2\n",
	} {
		if !strings.Contains(sums, part) {
			t.Errorf("no %q in\n%s", part, sums)
		}
	}
	if _, out, _ := called(t, disputed, "review", "-", "--lang", "en"); strings.Contains(out, "Summary") {
		t.Error(out)
	}
	if _, out, _ := called(t, two, "review", "-", "--format", "json"); !json.Valid([]byte(out)) || !strings.Contains(out, `"summary": {`) {
		t.Error(out)
	}
	if _, out, _ := called(t, two, "audit", "-", "--format", "json"); !json.Valid([]byte(out)) || strings.Contains(out, `"summary": {`) {
		t.Error(out)
	}
}
