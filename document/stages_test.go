package document_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// decoded is a JSON text as encoding/json reads it.
func decoded(t *testing.T, text []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return v
}

// Every form and department of the shared cases for checks is read without a mistake, and written with all that its
// line holds.
func TestCasesOfChecksAreRead(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "shared", "checks_cases", "*.ndjson"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("../shared isn't there")
	}
	forms, departments := 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		contents, err := document.Read(t.Context(), file, bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		var written [][]byte
		for _, f := range contents.Forms {
			if notes := f.FieldNotes(); len(notes) > 0 {
				t.Errorf("%s: %v", file, notes)
			}
			written = append(written, f.AppendJSON(nil))
		}
		for _, d := range contents.Departments {
			text, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			written = append(written, text) // in these files the department is in the last line
		}
		lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
		if len(lines) != len(written) {
			t.Errorf("%s: %d lines and %d records", file, len(lines), len(written))
			continue
		}
		for i, line := range lines {
			if !reflect.DeepEqual(decoded(t, line), decoded(t, written[i])) {
				t.Errorf("%s:%d: %s\nbecame\n%s", file, i+1, line, written[i])
			}
		}
		forms, departments = forms+len(contents.Forms), departments+len(contents.Departments)
	}
	if forms < 20 || departments < 1 {
		t.Errorf("%d forms and %d departments", forms, departments)
	}
}

const departmentLine = `{"department":"青山县交通局","department_code":"9109","year":2024,"goal":"修好县道","subgoals":[{"name":"养护",` +
	`"goal":"不断路"}],"measures":["定人"],"summary":{"projects":2,"initial":"100","adjusted":"110.5","spent":"99","rate":"89.59%",` +
	`"score":"93.5","grades":{"优":1,"良":1},"list":[{"name":"道路","adjusted":"60","spent":"59","score":"95","grade":"优"},` +
	`{"name":"桥梁","adjusted":"50.5"}]}}`

// The record of a department among forms is read by whoever asks for it, whatever the order of its keys, and is no
// form to score.
func TestDepartmentsAmongForms(t *testing.T) {
	form := `{"year":2024,"project":{"name":"道路"},"indicators":[]}`
	later := strings.Replace(departmentLine, `{"department":"青山县交通局"`, `{"year":2024,"department":"青山县交通局"`, 1)
	later = strings.Replace(later, `"9109","year":2024,`, `"9109",`, 1)
	for name, line := range map[string]string{"first": departmentLine, "later": later} {
		contents, err := document.Read(t.Context(), "年.ndjson", strings.NewReader(line+"\n"+form+"\n"+form+"\n"+line))
		if err != nil || len(contents.Forms) != 2 || len(contents.Departments) != 2 {
			t.Fatalf("%s: %v %+v", name, err, contents)
		}
		d := contents.Departments[1]
		s := d.Summary
		if d.Name != "青山县交通局" || d.Year != 2024 || d.Measures[0] != "定人" || s.Projects != 2 || s.Spent.String() != "99" ||
			s.Rate != "89.59%" || s.List[1].Name != "桥梁" || s.List[0].Score.String() != "95" || s.List[1].Spent.IsSet() ||
			!slices.Equal(s.Grades, []indicator.GradeCount{{Grade: "优", Count: 1}, {Grade: "良", Count: 1}}) {
			t.Errorf("%s: %+v %+v", name, d, s)
		}
		text, err := json.Marshal(d)
		if err != nil || string(text) != departmentLine {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, text, departmentLine)
		}
		var again indicator.Department
		if err := json.Unmarshal(text, &again); err != nil || !reflect.DeepEqual(&again, d) {
			t.Errorf("%s: %v %+v", name, err, again)
		}
	}
	in := document.Input{Files: []string{"-"}, Stdin: strings.NewReader(form + "\n" + departmentLine + "\n")}
	var reader indicator.FormReader
	var found []int
	for r := range in.Records(t.Context()) {
		forms, err := r.FormsBy(&reader)
		if err != nil {
			t.Fatal(err)
		}
		if (r.Department() != nil) != (r.Line == 2) {
			t.Errorf("line %d: %+v", r.Line, r.Department())
		}
		found = append(found, len(forms))
	}
	if !slices.Equal(found, []int{1, 0}) {
		t.Errorf("forms by line: %v", found)
	}
}

// grades are the counts of as many grades.
func grades(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(`"%d":1`, i)
	}
	return strings.Join(all, ",")
}

// What is wrong in the record of a department has its place, and what would be right.
func TestMistakesOfADepartment(t *testing.T) {
	for text, want := range map[string]string{
		`{"department":"a","summary":{"projects":"两个"}}`:         `/summary/projects COUNT_WRONG 两个 COUNT_HINT`,
		`{"department":"a","summary":{"projects":-1}}`:           `/summary/projects COUNT_WRONG -1 COUNT_HINT`,
		`{"department":"a","summary":{"grades":{"优":"1.5"}}}`:    `/summary/grades/优 COUNT_WRONG 1.5 COUNT_HINT`,
		`{"department":"a","summary":{"spent":"很多"}}`:            `/summary/spent AMOUNT_WRONG 很多 MONEY_HINT`,
		`{"department":"a","sumary":{}}`:                         `/sumary KEY_UNKNOWN sumary DID_YOU_MEAN`,
		`{"department":"a","summary":{"list":[{"adjusted":1}]}}`: `/summary/list/0 KEY_MISSING  `,
		`{"department":"a","measures":[["定人"]]}`:                 `/measures/0 TYPE_WRONG  `,
		`{"department":"a","indicators":[]}`:                     `/department KEY_UNKNOWN department KEYS_KNOWN`,

		`{"department":"a","summary":{"grades":{` + grades(indicator.MaxRows+1) + `}}}`: `/summary/grades LIMIT_ITEMS  `,
	} {
		_, err := document.Read(t.Context(), "年.ndjson", strings.NewReader(text+"\n"))
		all := fault.All(err)
		if len(all) == 0 {
			t.Errorf("%s: no mistake", text)
			continue
		}
		e := all[0]
		if got := e.Place.Pointer + " " + string(e.Code) + " " + e.Text + " " + string(e.Hint.Code); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
