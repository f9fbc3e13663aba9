package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ofYear is a form of one project with five figures; those of the later year are mostly the earlier ones, its target is
// easier, and it says another figure of the year before.
func ofYear(year int, target, previous string) string {
	rows := []string{fmt.Sprintf(`{"level1":"产出指标","level2":"数量指标","name":"养护里程","target":"%s","actual":"69公里","points":"50"%s}`, target, previous)}
	for i := range 4 {
		rows = append(rows, fmt.Sprintf(`{"level1":"产出指标","level2":"数量指标","name":"整修桥梁%c","target":"≥%d座","actual":"%d座","points":"10"}`, 'A'+i, 6+i, 6+i))
	}
	return fmt.Sprintf(`{"year":%d,"project":{"name":"乡村道路","code":"JT-02","department":"青川县交通运输局"},"indicators":[%s]}`, year, strings.Join(rows, ","))
}

// A form is compared with that of the year before wherever that stands among the forms of the call, as it is with
// --last-year, and each finding has the line of the later form.
func TestLastYearAmongTheForms(t *testing.T) {
	t.Chdir(t.TempDir())
	before, after := ofYear(2023, "≥66公里", ""), ofYear(2024, "≥58公里", "")
	told := ofYear(2024, "≥58公里", `,"previous":"70公里"`)
	other := strings.ReplaceAll(before, "青川县交通运输局", "平山县公路局")
	for name, c := range map[string]struct {
		forms []string
		want  []string // line and code
	}{
		"before":             {[]string{before, after}, []string{"2 SAME_AS_LAST_YEAR", "2 TARGET_BELOW_LAST_YEAR"}},
		"behind":             {[]string{after, before}, []string{"1 SAME_AS_LAST_YEAR", "1 TARGET_BELOW_LAST_YEAR"}},
		"says it":            {[]string{other, before, told}, []string{"3 PREVIOUS_MISMATCH", "3 SAME_AS_LAST_YEAR", "3 TARGET_BELOW_LAST_YEAR"}},
		"another department": {[]string{other, after}, nil},
		"two years before":   {[]string{strings.Replace(before, "2023", "2022", 1), after}, nil},
		"alone":              {[]string{after}, nil},
		"damaged":            {[]string{before, "{", after}, []string{"3 SAME_AS_LAST_YEAR", "3 TARGET_BELOW_LAST_YEAR"}},
	} {
		text := strings.Join(c.forms, "\n") + "\n"
		if err := os.WriteFile("forms.ndjson", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, lastYearIn(t, "", "review", "forms.ndjson", "--format", "ndjson")); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if d := cmp.Diff(c.want, lastYearIn(t, text, "review", "-", "--format", "ndjson")); d != "" {
			t.Errorf("%s, from a pipe: %s", name, d)
		}
	}
	for name, form := range map[string]string{"2023.json": before, "2024.json": after} {
		if err := os.WriteFile(filepath.Join(".", name), []byte(form), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	apart := lastYearIn(t, "", "review", "2024.json", "--last-year", "2023.json", "--format", "ndjson")
	if d := cmp.Diff(apart, lastYearIn(t, "", "review", "2023.json", "2024.json", "--format", "ndjson")); d != "" {
		t.Error(d)
	}
}

func lastYearIn(t *testing.T, in string, args ...string) (all []string) {
	t.Helper()
	_, out, _ := called(t, in, args...)
	for line := range strings.Lines(out) {
		var f struct {
			Line int
			Code string
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(f.Code, "LAST_YEAR") || f.Code == "PREVIOUS_MISMATCH" {
			all = append(all, fmt.Sprint(f.Line, " ", f.Code))
		}
	}
	slices.Sort(all)
	return all
}

// Where no form of --last-year is that of the year before, that is told: the wrong folder is soon named.
func TestLastYearOfOtherForms(t *testing.T) {
	t.Chdir(t.TempDir())
	before, after := ofYear(2023, "≥66公里", ""), ofYear(2024, "≥58公里", "")
	for name, form := range map[string]string{
		"before.json": before, "after.json": after, "other.json": strings.ReplaceAll(before, "青川县交通运输局", "平山县公路局"),
	} {
		if err := os.WriteFile(name, []byte(form), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for last, told := range map[string]bool{"before.json": false, "after.json": true, "other.json": true} {
		for _, out := range []string{"list.csv", "letters.docx"} {
			_, _, errs := called(t, "", "--lang", "en", "review", "after.json", "--last-year", last, "-o", out)
			if strings.Contains(errs, "no form in “"+last+"” is that of the year before") != told {
				t.Errorf("%s to %s: %s", last, out, errs)
			}
		}
	}
}
