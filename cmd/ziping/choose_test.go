package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRulesAreChosenForEachForm(t *testing.T) {
	dir := t.TempDir()
	write := func(name, more string) {
		text := "ziping: 1\nid: " + name + "\ntitle: x\nsource: x\nextends: mof-2020\n" + more + "\n"
		if err := os.WriteFile(filepath.Join(dir, name+".yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("earlier", "effective: {to: 2022-12-31}")
	write("later", "effective: {from: 2023-01-01}\ngrades: {of: rounded, levels: {甲: 92, 乙: 0}}")
	later := strings.ReplaceAll(tinyForm, `"actual": "85%"`, `"actual": "90%"`)
	stdin := later + "\n" + strings.ReplaceAll(later, "2023", "2022") + "\n" +
		strings.ReplaceAll(later, `"year": 2023, `, "") + "\n"
	// 9 for the money, 45, 30 and 10: 94.
	code, out, errs := called(t, stdin, "score", "-", "--rules-dir", dir, "--format", "ndjson")
	if code != 1 || strings.Count(out, "\n") != 2 || !strings.Contains(out, `"grade":"甲"`) ||
		!strings.Contains(out, `"grade":"优"`) {
		t.Errorf("%d %s", code, out)
	}
	if !strings.Contains(errs, "RULES_NO_YEAR") {
		t.Error(errs)
	}
	write("second", "effective: {from: 2023-06-01}")
	code, _, errs = called(t, later+"\n", "score", "-", "--rules-dir", dir)
	if code != 2 && code != 1 || !strings.Contains(errs, "RULES_MANY_MATCH") || !strings.Contains(errs, "later.yaml") ||
		!strings.Contains(errs, "second.yaml") {
		t.Errorf("%d %s", code, errs)
	}
	if code, _, errs = called(t, "", "score", "-", "--rules-dir", t.TempDir()); code != 2 ||
		!strings.Contains(errs, "RULES_DIR_EMPTY") {
		t.Errorf("%d %s", code, errs)
	}
}

func TestRulesReferenceAndResolved(t *testing.T) {
	if code, out, errs := called(t, "", "rules", "reference"); code != 0 || !strings.Contains(out, "count_if  计数") ||
		!strings.Contains(out, "lower_is_better") || errs != "" {
		t.Errorf("%d %s %s", code, out, errs)
	}
	code, out, _ := called(t, "", "rules", "show", "--resolved", "sichuan")
	for _, want := range []string{"explain: {missed: true, execution_below: 90%, budget_change: true, reason_length: " +
		"100}  # sichuan.yaml:", "  定量: {measure: attainment, curve: proportional, several: mean}  # mof-2020.yaml:"} {
		if code != 0 || !strings.Contains(out, want) {
			t.Errorf("%d no %q in %s", code, want, out)
		}
	}
}

// A department whose forms are scored by several sets is summed up for each of them, a single form included: 2×100 and
// 2×90 for 2023, 100 and 90 for 2020.
func TestEachSetOfAMixedStreamIsSummedUp(t *testing.T) {
	earlier := strings.Replace(tinyForm, `"year": 2023`, `"year": 2020`, 1)
	other := strings.Replace(tinyForm, "道路", "桥梁", 1)
	_, out, _ := called(t, tinyForm+"\n"+other+"\n"+earlier+"\n", "score", "-")
	_, summary, _ := strings.Cut(out, "部门汇总  ")
	before, later, _ := strings.Cut(summary, "部门汇总  ")
	if !strings.HasPrefix(later, "mof-2021\n") || !strings.Contains(later, "预算200万元，支出180万元") {
		t.Errorf("of 2023: %s", later)
	}
	if !strings.HasPrefix(before, "mof-2020\n") || !strings.Contains(before, "预算100万元，支出90万元") {
		t.Errorf("of 2020: %s", before)
	}
}
