package review_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// plantedDepartment is a line of across.ndjson: the forms of a department and its record.
type plantedDepartment struct {
	ID     string
	Forms  []json.RawMessage
	Record json.RawMessage
}

// plantedCall is a line of across.expected.jsonl: what is given to one call, and what comparing it has to find. Forms
// are numbered from 1 in the order of the departments, before those that are added and the record; pointers of edits
// and findings begin with the number.
type plantedCall struct {
	ID        string
	Of        []string          // departments; “culture-4” leaves its fourth form out
	Add       []json.RawMessage // forms
	Record    string            // the department whose record is given
	Edits     map[string]any
	Last      string         // the forms of last year
	LastEdits map[string]any `json:"last_edits"`
	Must      []string       // is found, once; no other finding across forms is
}

// Every mistake that shows only beside other forms is found once and at its place, whatever the order of the forms, and
// whether last year's forms are given beside them or apart.
func TestPlantedAcrossForms(t *testing.T) {
	departments := map[string]plantedDepartment{}
	for _, line := range plantedLines(t, "across.ndjson") {
		var d plantedDepartment
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		departments[d.ID] = d
	}
	for _, line := range plantedLines(t, "across.expected.jsonl") {
		var c plantedCall
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		items := c.items(t, departments)
		last := numbered(t, departments[c.Last].Forms, c.LastEdits)
		want := make([]string, 0, len(c.Must))
		for _, text := range c.Must {
			number, finding, _ := strings.Cut(text, " ")
			w := wantedText(finding)
			want = append(want, number+" "+w)
		}
		slices.Sort(want)
		for _, apart := range []bool{true, false} {
			if got := acrossOf(t, items, last, apart, false); !slices.Equal(got, want) {
				t.Errorf("%s (last year's forms apart: %t)\n got %q\nwant %q", c.ID, apart, got, want)
			}
			got := slices.DeleteFunc(acrossOf(t, items, last, apart, true), isOfLater)
			if diff := cmp.Diff(slices.DeleteFunc(slices.Clone(want), isOfLater), got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s, the last first: -want +got:\n%s", c.ID, diff)
			}
		}
	}
}

// isOfLater reports whether a finding is told of the later of two forms, whichever that is.
func isOfLater(text string) bool {
	return strings.Contains(text, " DUPLICATE_PROJECT ") || strings.Contains(text, " COPIED_FORM ")
}

// wantedText is a finding as acrossOf writes it.
func wantedText(text string) string {
	w := want(text)
	return fmt.Sprintf("%s %q %s", w.codes[0], w.at, w.severity)
}

// items are the forms of a call, with its record behind them.
func (c *plantedCall) items(t *testing.T, departments map[string]plantedDepartment) [][]byte {
	t.Helper()
	var all []json.RawMessage
	for _, of := range c.Of {
		name, left, _ := strings.Cut(of, "-")
		for i, form := range departments[name].Forms {
			if !slices.Contains(strings.Split(left, ","), strconv.Itoa(i+1)) {
				all = append(all, form)
			}
		}
	}
	all = append(all, c.Add...)
	if c.Record != "" {
		all = append(all, departments[c.Record].Record)
	}
	return numbered(t, all, c.Edits)
}

// numbered are forms with edits whose pointers begin with the number of a form.
func numbered(t *testing.T, all []json.RawMessage, edits map[string]any) [][]byte {
	t.Helper()
	var items [][]byte
	for i, form := range all {
		own := map[string]any{}
		for at, v := range edits {
			if number, rest, _ := strings.Cut(at, "/"); number == strconv.Itoa(i+1) {
				own["/"+rest] = v
			}
		}
		items = append(items, plantedIn(t, form, own))
	}
	return items
}

// acrossCodes are those of the findings that come of more than one form.
var acrossCodes = []lang.Code{
	"DUPLICATE_PROJECT", "COPIED_FORM", "COPIED_TEXT", "FOREIGN_NAME", "DEPARTMENT_COUNT", "DEPARTMENT_SUM", "DEPARTMENT_SCORE",
	"DEPARTMENT_GRADES", "DEPARTMENT_ROW", "EXEC_RATE_MISMATCH", "ALL_FULL_DEPARTMENT", "PREVIOUS_MISMATCH", "SAME_AS_LAST_YEAR",
	"TARGET_BELOW_LAST_YEAR",
}

// acrossOf are the findings across the items of a call, given in their order or the last first; last year's forms are
// looked up, or given beside the others.
func acrossOf(t *testing.T, items, last [][]byte, apart, backwards bool) []string {
	t.Helper()
	var options []review.Option
	var archive review.Archive
	defer archive.Close()
	if apart {
		for _, data := range last {
			if err := archive.Add(plantedForm(t, data)); err != nil {
				t.Fatal(err)
			}
		}
		if len(last) > 0 {
			options = append(options, review.WithLastYear(archive.Before))
		}
	} else {
		items = slices.Concat(items, last)
	}
	c := checker(t, review.Review, options...)
	a := c.Across()
	defer a.Close()
	var all []string
	add := func(number int, found []review.Finding) {
		for i := range found {
			if f := &found[i]; f.Severity != evaluation.SeverityInfo && slices.Contains(acrossCodes, f.Code) {
				all = append(all, fmt.Sprintf("%d %s %q %s", number, f.Code, f.At, f.Severity))
			}
		}
	}
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
		if backwards {
			order[i] = len(items) - 1 - i
		}
	}
	for _, i := range order {
		data := items[i]
		if bytes.Contains(data, []byte(`"summary"`)) {
			_, record, err := indicator.RecordJSON("汇总.json", data, 1)
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Department(record, "汇总.json", i+1); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := c.Check(plantedForm(t, data))
		if err != nil {
			t.Fatal(err)
		}
		add(i+1, r.Findings)
		if err := a.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	for joint, err := range a.Finish() {
		if err != nil {
			t.Fatal(err)
		}
		add(order[joint.Number]+1, joint.Findings)
	}
	slices.Sort(all)
	return all
}

func plantedForm(t *testing.T, data []byte) *indicator.Form {
	t.Helper()
	form, err := indicator.FormJSON("form.json", data, 1)
	if err != nil {
		t.Fatal(err)
	}
	return form
}
