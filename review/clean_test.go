package review_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// noAlarms holds that a form has nothing but information to report.
func noAlarms(t *testing.T, c *review.Checker, form *indicator.Form) {
	t.Helper()
	r, err := c.Check(form)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		if f.Severity != evaluation.SeverityInfo {
			t.Errorf("%s: %s at %s: %s", form.Project.Name, f.Code, f.At, f.In(lang.Chinese))
		}
	}
}

// Shipped examples that have no mistake give no alarm.
func TestExamplesGiveNoAlarm(t *testing.T) {
	c := checker(t, review.Review)
	for _, name := range []string{"3-vehicle.yaml", "6-census.yaml"} {
		noAlarms(t, c, exampleForm(t, "changli/"+name))
	}
}

// exampleForm is a form of the examples.
func exampleForm(t *testing.T, name string) *indicator.Form {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../examples", name))
	if err != nil {
		t.Fatal(err)
	}
	form, err := indicator.FormYAML(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return form
}

// The department of the examples that has two years gives no alarm in either, and beside the year before just those
// that its README tells of.
func TestExamplesOfTwoYears(t *testing.T) {
	want := map[string]string{
		"roads.yaml": "TARGET_BELOW_LAST_YEAR /indicators/0/target", "bridges.yaml": "", "buses.yaml": "SAME_AS_LAST_YEAR /indicators",
	}
	for name, beside := range want {
		before, now := exampleForm(t, "qingchuan/2023/"+name), exampleForm(t, "qingchuan/2024/"+name)
		noAlarms(t, checker(t, review.Review), before)
		noAlarms(t, checker(t, review.Review), now)
		last := func(*indicator.Form) *indicator.Form { return before }
		r, err := checker(t, review.Review, review.WithLastYear(last)).Check(now)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			if f.Severity != evaluation.SeverityInfo {
				got = append(got, string(f.Code)+" "+f.At)
			}
		}
		if strings.Join(got, ", ") != beside {
			t.Errorf("%s: %s, want %s", name, got, beside)
		}
	}
}

// Forms that are known to be clean give no alarm.
func TestCleanFormsGiveNoAlarm(t *testing.T) {
	const folder = "../../shared/checks_cases"
	list, err := os.ReadFile(folder + "/clean.jsonl")
	if err != nil {
		t.Skip("../shared isn't there")
	}
	clean := map[string]map[int]bool{}
	for line := range lines(list) {
		var entry struct {
			File string
			Line int
		}
		if err := json.Unmarshal(line, &entry); err != nil {
			t.Fatal(err)
		}
		if clean[entry.File] == nil {
			clean[entry.File] = map[int]bool{}
		}
		clean[entry.File][entry.Line] = true
	}
	c := checker(t, review.Review)
	for file, numbers := range clean {
		if file == "audit.ndjson" || file == "monitor.ndjson" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			t.Fatal(err)
		}
		number := 0
		for line := range lines(data) {
			if number++; !numbers[number] {
				continue
			}
			form, err := indicator.FormJSON(file, line, number)
			if err != nil {
				t.Fatal(err)
			}
			noAlarms(t, c, form)
		}
	}
}

func lines(data []byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for len(data) > 0 {
			n, line, err := bufio.ScanLines(data, true)
			if err != nil || !yield(line) {
				return
			}
			data = data[n:]
		}
	}
}
