package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The forms of a large file are checked part by part: each is there, once, in its order.
func TestFormsOfALargeFileAreAllChecked(t *testing.T) {
	t.Chdir(t.TempDir())
	const forms = 2*mostChecked + 3
	var all []string
	for n := range forms {
		all = append(all, fmt.Sprintf(`{"year":2024,"project":{"name":"项目%d","department":"交通局"},`+
			`"indicators":[{"level1":"产出指标","name":"里程","target":"≥80公里","points":"50"}]}`, n))
	}
	if err := os.WriteFile("forms.json", []byte("["+strings.Join(all, ",")+"]"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"audit", "review"} {
		_, out, errs := called(t, "", command, "forms.json", "--format", "ndjson")
		next := 0
		for line := range strings.Lines(out) {
			var number int
			_, after, found := strings.Cut(line, `"项目`)
			if n, _ := fmt.Sscanf(after, "%d", &number); !found || n != 1 {
				continue // about the department
			}
			if number == next {
				next++
			} else if number != next-1 {
				t.Fatalf("%s: form %d after %d", command, number, next-1)
			}
		}
		if next < forms {
			t.Errorf("%s: %d forms, want %d\n%.500s", command, next, forms, errs)
		}
	}
}

// Lines, which the goroutines that check forms write, say what a list says that one goroutine writes: the same findings
// in the same order, with broken lines, departments and checks that can't be made among them.
func TestLinesSayWhatOtherListsSay(t *testing.T) {
	t.Chdir(t.TempDir())
	var lines []string
	for n := range 3 * mostRecords {
		actual := []string{"良好", "79公里", "85公里", ""}[n%4]
		lines = append(lines, fmt.Sprintf(`{"year":2024,"project":{"name":"道路养护%d","department":"第%d局"},`+
			`"funds":{"initial":{"total":"100"},"spent":{"total":"%d"}},"indicators":[{"level1":"产出指标","name":"里程",`+
			`"target":"≥80公里","actual":%q,"points":"50","declared":"50","reason":"雨季停工两个月，年底前完工并且验收"},`+
			`{"level1":"效益指标","name":"通行","target":"≥%d%%","actual":"90%%","points":"40","declared":"40"}]}`,
			n, n%3, 40+n, actual, 80+n%20))
		if n%20 == 7 {
			lines = append(lines, `{"year":2024,"project":`, `{"department":"第1局","year":2024,"summary":{"projects":3}}`)
		}
	}
	for name, text := range map[string]string{
		"forms.ndjson": strings.Join(lines, "\n"),
		"own.yaml": "ziping: 1\nid: own\nsource: 无\nextends: mof-2021\nchecks:\n  own:\n" +
			"    - {code: COUNTY_1, because: 太少, if: count_if(actual < 30) > 0}\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range []string{"audit", "monitor", "review"} {
		code, out, complaints := called(t, "", command, "forms.ndjson", "--rules", "own.yaml", "--format", "ndjson")
		var got []map[string]any
		for line := range strings.Lines(out) {
			var one map[string]any
			if err := json.Unmarshal([]byte(line), &one); err != nil {
				t.Fatal(err)
			}
			got = append(got, one)
		}
		sameCode, out, sameComplaints := called(t, "", command, "forms.ndjson", "--rules", "own.yaml", "--format", "json")
		var want struct{ Findings []map[string]any }
		if err := json.Unmarshal([]byte(out), &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.Findings, got); diff != "" || len(got) < 3*mostRecords {
			t.Errorf("%s: %d findings\n%s", command, len(got), diff)
		}
		if code != sameCode || complaints != sameComplaints {
			t.Errorf("%s: %d for %d\n%s", command, code, sameCode, cmp.Diff(sameComplaints, complaints))
		}
	}
}

// The list on the terminal says where each form is, and where each finding is that is on another line.
func TestTerminalSaysWhere(t *testing.T) {
	t.Chdir(t.TempDir())
	form := `{"year":2024,"project":{"name":"公文交换%d"},"indicators":[{"level1":"产出指标","name":"及时率","target":"≥95%%","actual":"103%%"}]}`
	files := map[string]string{
		"forms.ndjson": fmt.Sprintf(form+"\n"+form+"\n", 1, 2),
		"one.yaml": "year: 2024\nproject: {name: 档案整理}\nindicators:\n" +
			"  - {level1: 产出指标, name: 合格率, target: ≥95%,\n     actual: 103%}\n",
	}
	for name, text := range files {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, out, _ := called(t, "", "review", "forms.ndjson", "one.yaml")
	for _, want := range []string{
		"公文交换1  forms.ndjson:1\n", "公文交换2  forms.ndjson:2\n", "\n  错误  RATE_OVER_100  指标“及时率”",
		"档案整理  one.yaml:1\n", "\n  错误  第5行  RATE_OVER_100  指标“合格率”",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
