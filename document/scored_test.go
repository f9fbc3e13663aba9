package document_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// scoredForms are forms of documents, tables, YAML and NDJSON, with their results.
func scoredForms(t *testing.T) (forms []*indicator.Form, results []*evaluation.Result) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, layout := range layouts.All() {
		if i%4 != 0 {
			continue
		}
		sample := layout.Make(uint64(i))
		files = append(files, writtenAs(t, dir, fmt.Sprintf("表%d.docx", i), string(sample.Docx())),
			writtenAs(t, dir, fmt.Sprintf("表%d.xlsx", i), string(sample.Xlsx())),
			writtenAs(t, dir, fmt.Sprintf("表%d.txt", i), sample.Flat()))
	}
	files = append(files, writtenAs(t, dir, "b.csv", "项目名称,年度,一级指标,三级指标,年度指标值,实际完成值,分值\n"+
		"甲,２０２４年,产出指标,里程,≥80公里, 76公里,50\n甲,２０２４年,效益指标,村数,40个,40个,40\n"),
		writtenAs(t, dir, "c.ndjson", `{"year":"2024 年","project":{"name":"乙\u200b\"\\"},"indicators":[{"level1":"产出指标","name":"丙",`+
			`"target":"1个","actual":"1个","points":"50","reason":"行一\n行二"}]}`+"\n"))
	examples, err := filepath.Glob("../examples/changli/*.yaml")
	if err != nil || len(examples) == 0 {
		t.Fatal(examples, err)
	}
	chooser, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	in := document.Input{Files: append(files, examples...), Readers: office.Readers()}
	for form, err := range in.Forms(t.Context()) {
		if err != nil {
			continue // some layouts have no form
		}
		if form.Year == 0 {
			form.Year = 2024
		}
		evaluator, err := chooser.For(form)
		if err != nil {
			continue
		}
		if result, err := evaluator.Evaluate(form); err == nil {
			forms, results = append(forms, form), append(results, result)
		}
	}
	if len(forms) < 20 {
		t.Fatalf("%d forms", len(forms))
	}
	return forms, results
}

// written are results in a format.
func written(t *testing.T, in document.Results, results ...*evaluation.Result) string {
	t.Helper()
	block := in.Block()
	for _, r := range results {
		if err := block.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	text, err := block.Append(in.Head())
	if err != nil {
		t.Fatal(err)
	}
	return string(append(text, in.Tail(nil)...))
}

// readBack are the results of a file.
func readBack(t *testing.T, name, text string) (all []*document.Scored, faults []*fault.Error) {
	t.Helper()
	in := document.Input{Files: []string{writtenAs(t, t.TempDir(), name, text)}, Results: true}
	for record := range in.Records(t.Context()) {
		scored, err := record.Scored()
		if err == nil && scored == nil {
			_, err = record.Forms()
		}
		if err != nil {
			faults = append(faults, fault.All(err)...)
		} else if scored != nil {
			all = append(all, scored)
		}
	}
	return all, faults
}

// Results with their forms are read back with all that scoring and checking go by: the form, where its values stand,
// and what was noted when it was read. Scored again, they are the same results.
func TestResultsComeBackWithTheirForms(t *testing.T) {
	forms, results := scoredForms(t)
	for name, in := range map[string]document.Results{
		"r.ndjson": document.NDJSONWithForms(lang.Chinese), "r.json": document.JSONWithForms(lang.English),
	} {
		text := written(t, in, results...)
		all, faults := readBack(t, name, text)
		if len(faults) > 0 || len(all) != len(forms) {
			t.Fatalf("%s: %d of %d, %v", name, len(all), len(forms), faults)
		}
		for i, s := range all {
			if diff := cmp.Diff(string(forms[i].AppendJSON(nil)), string(s.Form.AppendJSON(nil))); diff != "" {
				t.Fatalf("%s: %d: %s", name, i, diff)
			}
			evaluator, err := evaluation.New(results[i].Rules())
			if err != nil {
				t.Fatal(err)
			}
			result, err := evaluator.Evaluate(s.Form)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Check(result); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if diff := cmp.Diff(said(results[i]), said(result)); diff != "" {
				t.Errorf("%s: findings of %s: %s", name, s.Record.File, diff)
			}
			if s.Line != i+1 && name == "r.ndjson" || s.Line != i+2 && name == "r.json" {
				t.Errorf("%s: result %d is on line %d", name, i, s.Line)
			}
		}
	}
}

// said are the findings of a result with their places.
func said(r *evaluation.Result) (all []string) {
	for _, f := range r.Findings() {
		all = append(all, fmt.Sprint(f.Place.Line, f.Place.Cell, f.At, f.In(lang.Chinese), f.In(lang.English)))
	}
	return all
}

// Results without forms are as they were, and say what they say.
func TestLeanResultsComeBack(t *testing.T) {
	_, results := scoredForms(t)
	all, faults := readBack(t, "r.ndjson", written(t, document.NDJSON(lang.English), results...))
	if len(faults) > 0 || len(all) != len(results) {
		t.Fatal(len(all), faults)
	}
	for i, s := range all {
		if s.Form != nil {
			t.Errorf("%d has a form", i)
		}
		if err := s.Check(results[i]); err != nil {
			t.Error(err)
		}
	}
	// written anew by another program, with blanks and in another order
	anew := `{ "year": 2024, "rules": {"id": "a", "version": "1", "digest": "b"}, "score": null, "points": "100", "grade": null,
"tiers": [], "indicators": [], "findings": [], "project": "甲" }`
	for name, text := range map[string]string{"a.json": anew, "b.json": "[" + anew + "]", "c.ndjson": strings.ReplaceAll(anew, "\n", "")} {
		all, faults := readBack(t, name, text)
		if len(faults) > 0 || len(all) != 1 || all[0].Record.Project != "甲" || all[0].Record.Score.IsSet() {
			t.Errorf("%s: %v %v", name, all, faults)
		}
	}
}

// What isn't as it was written is said with its place, and the other results are read.
func TestResultsThatWereChanged(t *testing.T) {
	_, results := scoredForms(t)
	two := written(t, document.NDJSONWithForms(lang.Chinese), results[0], results[1])
	first, second, _ := strings.Cut(strings.TrimSuffix(two, "\n"), "\n")
	for name, c := range map[string]struct {
		line string
		code lang.Code
	}{
		"cut short":     {strings.ToValidUTF8(second[:len(second)/2], ""), "JSON_ENDS"},
		"no score":      {strings.Replace(second, `,"score":`, `,"scores":`, 1), "KEY_UNKNOWN"},
		"key of a row":  {strings.Replace(second, `"level2":`, `"level 2":`, 1), "RESULT_WRONG"},
		"twice":         {strings.Replace(second, `,"points":`, `,"points":"1","points":`, 1), "KEY_DUPLICATE"},
		"newer":         {strings.Replace(second, `,"results":1,`, `,"results":2,`, 1), "RESULT_VERSION"},
		"no version":    {strings.Replace(second, `,"results":1,`, `,`, 1), "RESULT_WRONG"},
		"no origins":    {strings.Replace(second, `,"origins":`, `,"notes":`, 1), "RESULT_WRONG"},
		"no tiers":      {`{"project":"甲","year":2024,"rules":{},"score":"1"}`, "KEY_MISSING"},
		"broken form":   {strings.Replace(second, `,"form":{`, `,"form":{"x":1,`, 1), "KEY_UNKNOWN"},
		"broken amount": {strings.Replace(second, `,"points":"100"`, `,"points":"many"`, 1), "RESULT_WRONG"},
	} {
		all, faults := readBack(t, "r.ndjson", first+"\n"+c.line+"\n")
		if len(all) != 1 || len(faults) == 0 || faults[0].Code != c.code && !hasCode(faults, c.code) {
			t.Errorf("%s: %d results, %v, not %s", name, len(all), faults, c.code)
			continue
		}
		if p := faults[0].Place; p.Line != 2 || filepath.Base(p.File) != "r.ndjson" {
			t.Errorf("%s: at %v", name, p)
		}
	}
	array := written(t, document.JSON(lang.Chinese), results[0], results[1])
	all, faults := readBack(t, "r.json", array[:len(array)-40])
	if len(all) != 1 || len(faults) != 1 || faults[0].Code != "RESULT_WRONG" || faults[0].Place.Line < 2 {
		t.Errorf("an array that was cut short: %d, %v", len(all), faults)
	}
}

func hasCode(faults []*fault.Error, code lang.Code) bool {
	for _, f := range faults {
		if f.Code == code {
			return true
		}
	}
	return false
}

// A score that was changed, in either language, and other rules don't pass for what the rules give.
func TestChangedScoresAreFound(t *testing.T) {
	_, results := scoredForms(t)
	r := results[len(results)-1] // 第一次自然灾害普查项目, 96.78
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		text := written(t, document.NDJSONWithForms(l), r)
		for was, is := range map[string][2]string{
			`"score":"96.78"`: {`"score":"98.78"`, "/score"}, `"grade":"优"`: {`"grade":"良"`, "/grade"},
			`"score":"11.18"`:      {`"score":"12.50"`, "/indicators/0/score"},
			`"attainment":"17/19"`: {`"attainment":"18/19"`, "/indicators/0/attainment"},
		} {
			changed := strings.Replace(text, was, is[0], 1)
			all, faults := readBack(t, "r.ndjson", changed)
			if len(faults) > 0 || changed == text {
				t.Fatal(was, faults)
			}
			e := fault.All(all[0].Check(r))
			if len(e) != 1 || e[0].Code != "RESULT_DIFFERS" || e[0].Args[1] != is[1] {
				t.Errorf("%s: %s: %v", l, was, e)
			}
		}
		all, _ := readBack(t, "r.ndjson", strings.Replace(text, `"digest":"sha256:`, `"digest":"sha256:0`, 1))
		if e := fault.All(all[0].Check(r)); len(e) != 1 || e[0].Code != "RESULT_OTHER_RULES" {
			t.Errorf("other rules: %v", e)
		}
	}
}

// Where results aren't asked for, they are none of the forms, with their forms as without.
func TestResultsWithFormsAreNoForms(t *testing.T) {
	_, results := scoredForms(t)
	for name, in := range map[string]document.Results{
		"r.ndjson": document.NDJSONWithForms(lang.Chinese), "r.json": document.JSONWithForms(lang.English),
	} {
		path := writtenAs(t, t.TempDir(), name, written(t, in, results...))
		input := document.Input{Files: []string{path}}
		var said []string
		for _, err := range input.Forms(t.Context()) {
			said = append(said, fmt.Sprint(err))
		}
		if len(said) != 1 || !strings.Contains(said[0], "NO_FORM_BUT") {
			t.Errorf("%s: %v", name, said)
		}
		listed, err := document.List(filepath.Dir(path))
		if err != nil || len(listed.Files) != 0 || len(listed.Passed) != 1 {
			t.Errorf("%s: %+v %v", name, listed, err)
		}
	}
}

// The page on results has every key of a result and of its rows.
func TestThePageHasEveryKeyOfResults(t *testing.T) {
	page, err := os.ReadFile("../docs/results.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(page), "# Results in JSON")
	var keys func(of reflect.Type)
	keys = func(of reflect.Type) {
		for i := range of.NumField() {
			f := of.Field(i)
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !strings.Contains(section, "`"+key+"`") {
				t.Errorf("%s of %s is missing", key, of.Name())
			}
			inner := f.Type
			if inner.Kind() == reflect.Slice {
				inner = inner.Elem()
			}
			if strings.HasSuffix(inner.Name(), "Record") {
				keys(inner)
			}
		}
	}
	keys(reflect.TypeFor[evaluation.Record]())
	_, results := scoredForms(t)
	var line map[string]any
	if err := json.Unmarshal([]byte(written(t, document.NDJSONWithForms(lang.Chinese), results[0])), &line); err != nil {
		t.Fatal(err)
	}
	for key := range line {
		if !strings.Contains(section, "`"+key+"`") {
			t.Errorf("%s is missing", key)
		}
	}
}
