package review_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// idsOf are the ids of the findings of a form, by code and place, with the name of a row for its number.
func idsOf(t *rapid.T, r *review.Report) map[string]string {
	ids := map[string]string{}
	for _, f := range r.Findings {
		at := f.At
		if rest, ok := strings.CutPrefix(at, "/indicators/"); ok {
			number, field, _ := strings.Cut(rest, "/")
			n, err := strconv.Atoi(number)
			if err != nil {
				t.Fatal(err)
			}
			at = r.Form.Indicators[n].Name + " " + field
		}
		ids[string(f.Code)+" "+at] = f.ID(review.Subject(r.Form))
	}
	if unique := slices.Compact(slices.Sorted(maps.Values(ids))); len(unique) != len(ids) {
		t.Fatalf("%d ids of %d findings", len(unique), len(ids))
	}
	return ids
}

// A finding keeps its id while rows are inserted and moved, other mistakes are corrected or made, and the file is
// renamed; and no two findings of a form have the same one.
func TestIdsDependOnNothingElse(t *testing.T) {
	c := checker(t, review.Review)
	var fire []checkCase
	for _, k := range slices.Concat(sharedCases, moneyCases, scoreCases, reasonCases) {
		if k.want != "" && !strings.Contains(k.edit, "/name=") && !strings.Contains(k.edit, "/project/") && !strings.Contains(k.edit, "/year=") {
			fire = append(fire, k)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		mistakes := rapid.SliceOfNDistinct(rapid.IntRange(0, len(fire)-1), 1, 4, rapid.ID).Draw(t, "mistakes")
		form := func(mistakes []int) *indicator.Form {
			var edits []string
			for _, i := range mistakes {
				edits = append(edits, fire[i].edit)
			}
			return editedIn(t, strings.Join(edits, " & "))
		}
		check := func(f *indicator.Form) map[string]string {
			r, err := c.Check(f)
			if err != nil {
				t.Fatal(err)
			}
			return idsOf(t, r)
		}
		before := check(form(mistakes))
		more := rapid.SliceOfNDistinct(rapid.IntRange(0, len(fire)-1), 0, 2, rapid.ID).Draw(t, "more")
		after := form(append(mistakes[:rapid.IntRange(1, len(mistakes)).Draw(t, "left")], more...))
		for i := range rapid.IntRange(0, 3).Draw(t, "rows") {
			at := rapid.IntRange(0, len(after.Indicators)).Draw(t, "at")
			row := indicator.Indicator{Level1: "产出指标", Level2: "数量指标", Name: "新增" + strconv.Itoa(i)}
			row.Target, row.Actual = cell.ParseThreshold("≥1人"), cell.ParseActual("1人")
			after.Indicators = slices.Insert(after.Indicators, at, row)
		}
		if rapid.Bool().Draw(t, "moved") {
			slices.Reverse(after.Indicators)
		}
		after.SetOrigin("", fault.Place{File: "改正/" + rapid.StringMatching(`[a-z]{1,8}`).Draw(t, "file") + ".xlsx"})
		for key, id := range check(after) {
			if was, ok := before[key]; ok && was != id {
				t.Fatalf("%s was %s and is %s", key, was, id)
			}
		}
	})
}

// The row of an id is the same for all findings about it, and each form and row has its own.
func TestPartsOfIds(t *testing.T) {
	c := checker(t, review.Review)
	r := checked(t, c, "0/declared=7 & 0/actual=280人 & 2/declared=9 & /funds/rates/total=90%")
	parts := func(code lang.Code, at string) []string {
		f := findingOf(r, code, at)
		if f == nil {
			t.Fatalf("no %s at %s in %v", code, at, codesOf(r))
		}
		return strings.Split(f.ID(review.Subject(r.Form)), "-")
	}
	score, reason := parts("SCORE_MISMATCH", "/indicators/0/declared"), parts("DEVIATION_MISSING", "/indicators/0/reason")
	other, money := parts("SCORE_MISMATCH", "/indicators/2/declared"), parts("EXEC_RATE_MISMATCH", "/funds/rates/total")
	if score[0] != reason[0] || score[1] != reason[1] || score[2] == reason[2] {
		t.Errorf("%v and %v are of one row", score, reason)
	}
	if score[0] != other[0] || score[1] == other[1] || money[1] == other[1] || money[1] == score[1] {
		t.Errorf("%v, %v and %v are of three rows", score, other, money)
	}
	f := findingOf(r, "SCORE_MISMATCH", "/indicators/0/declared")
	if next := strings.Split(f.ID(review.Subject(&indicator.Form{Year: 2025})), "-"); next[0] == score[0] || next[1] == score[1] {
		t.Errorf("%v and %v are of two forms", score, next)
	}
}
