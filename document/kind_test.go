package document_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// The same two forms, a row each, in every way that forms are written. The text of a Word file holds one form only.
var sameForms = map[string]string{
	"NDJSON": `{"year":2021,"project":{"name":"道路养护"},"indicators":[{"level1":"产出指标","name":"里程","target":"≥85公里","actual":"80公里"}]}` + "\n" +
		`{"year":2021,"project":{"name":"桥梁检测"},"indicators":[{"level1":"产出指标","name":"座数","target":"3座","actual":"3座"}]}` +
		"\n",
	"array": `[{"year":2021,"project":{"name":"道路养护"},"indicators":[{"level1":"产出指标","name":"里程","target":"≥85公里","actual":"80公里"}]},` + "\n" +
		`{"year":2021,"project":{"name":"桥梁检测"},"indicators":[{"level1":"产出指标","name":"座数","target":"3座","actual":"3座"}]}]`,
	"indented array": "[\n  {\n    \"year\": 2021,\n    \"project\": {\"name\": \"道路养护\"},\n    \"indicators\": [\n" +
		"{\"name\": \"里程\", \"target\": \"≥85公里\", \"actual\": \"80公里\"}\n]\n  },\n  {\"project\": {\"name\": \"桥梁检测\"}, " +
		"\"indicators\": " +
		"[{\"name\": \"座数\", \"target\": \"3座\", \"actual\": \"3座\"}]}\n]\n",
	"YAML": "# 自评表\nyear: 2021\nproject: {name: 道路养护}\nindicators:\n  - {level1: 产出指标, name: 里程, target: ≥85公里, actual: " +
		"80公里}\n" +
		"---\nyear: 2021\nproject:\n  name: 桥梁检测\nindicators:\n  - {level1: 产出指标, name: 座数, target: 3座, actual: 3座}\n",
	"CSV, commas":     "项目名称,三级指标,年度指标值,实际完成值\n道路养护,里程,≥85公里,80公里\n桥梁检测,座数,3座,3座\n",
	"CSV, tabs":       "项目名称\t三级指标\t年度指标值\t实际完成值\n道路养护\t里程\t≥85公里\t80公里\n桥梁检测\t座数\t3座\t3座\n",
	"CSV, semicolons": "project;name;target;actual\n道路养护;里程;≥85公里;80公里\n桥梁检测;座数;3座;3座\n",
	"CSV, quoted":     "\"项目名称\",\"三级指标\",\"年度指标值\"\n\"道路养护\",\"里程\",\"≥85公里\"\n\"桥梁检测\",\"座数\",\"3座\"\n",
	"Word": "项目支出绩效自评表\n（2021年度）\n\t项目名称\n\t道路养护\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t年度指标值\n\t实际完成值\n\n" +
		"\t产出指标\n\t数量指标\n\t里程\n\t≥85公里\n\t80公里\n",
}

var charsets = map[string]encoding.Encoding{
	"UTF-8":             encoding.Nop,
	"UTF-8 with a mark": unicode.UTF8BOM,
	"GB18030":           simplifiedchinese.GB18030,
	"UTF-16LE":          unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	"UTF-16BE":          unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
}

func encoded(t testing.TB, charset, text string) string {
	t.Helper()
	out, err := charsets[charset].NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func writtenAs(t testing.TB, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// projectsIn are the names and targets of the forms, read both as a stream and all at once.
func projectsIn(t *testing.T, path string) []string {
	t.Helper()
	var byRecord, atOnce []string
	for form, err := range (&document.Input{Files: []string{path}}).Forms(t.Context()) {
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		byRecord = append(byRecord, form.Project.Name, form.Indicators[0].Target.Text())
	}
	contents, err := document.ReadFile(t.Context(), path, nil)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return byRecord
	}
	for _, form := range contents.Forms {
		atOnce = append(atOnce, form.Project.Name, form.Indicators[0].Target.Text())
	}
	if !slices.Equal(byRecord, atOnce) {
		t.Errorf("%s: %q one by one, and %q at once", path, byRecord, atOnce)
	}
	return byRecord
}

// Whatever a file is called and however Windows wrote it, it is read by what it holds.
func TestFilesAreToldByTheirContents(t *testing.T) {
	names := []string{
		"forms", "forms.dat", "forms.txt", "forms.json", "forms.ndjson", "forms.jsonl", "forms.yaml", "forms.csv",
		"forms.tsv", "forms.xls", "FORMS.TXT",
	}
	for kind, text := range sameForms {
		want := []string{"道路养护", "≥85公里", "桥梁检测", "3座"}
		if kind == "Word" {
			want = want[:2]
		}
		for charset := range charsets {
			dir := t.TempDir()
			for _, name := range names {
				if kind == "Word" && name != "forms" && name != "forms.dat" && !strings.EqualFold(filepath.Ext(name), ".txt") &&
					name != "forms.xls" {
					continue // such a text isn't recognised under another name
				}
				path := writtenAs(t, dir, name, encoded(t, charset, text))
				if got := projectsIn(t, path); !slices.Equal(got, want) {
					t.Errorf("%s in %s as %s: %q", kind, charset, name, got)
				}
			}
		}
	}
}

// Input from a pipe is recognised in the same way.
func TestStdinIsToldByItsContents(t *testing.T) {
	for kind, text := range sameForms {
		if kind == "Word" {
			continue
		}
		n := 0
		for _, err := range (&document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text)}).Forms(t.Context()) {
			if err != nil {
				t.Errorf("%s: %v", kind, err)
			}
			n++
		}
		if n != 2 {
			t.Errorf("%s: %d forms", kind, n)
		}
	}
}

// A mistake is shown where an editor shows it, whatever the file is written in: the name is in line 3, column 17, and
// the unknown key in line 5, column 30.
func TestPlacesInOtherCharsets(t *testing.T) {
	const text = "# 一张表\r\nyear: 2021\r\nproject: {name: [道路]}\r\nindicators:\r\n  - {name: 里程, target: 85公里, 备注: 无}\r\n"
	for charset := range charsets {
		path := writtenAs(t, t.TempDir(), "form.yaml", encoded(t, charset, text))
		_, err := document.ReadFile(t.Context(), path, nil)
		var places []string
		for _, e := range fault.All(err) {
			places = append(places, strings.TrimPrefix(e.Place.String(), path))
		}
		if want := []string{":3:17", ":5:30"}; !slices.Equal(places, want) {
			t.Errorf("%s: %v: %v", charset, places, err)
		}
	}
}

// A broken line spoils only itself, even if it comes first.
func TestABrokenFirstLineCostsItself(t *testing.T) {
	good := strings.SplitAfter(sameForms["NDJSON"], "\n")
	for name, text := range map[string]string{
		"cut":        `{"year":2021,"project":` + "\n" + good[0] + good[1],
		"torn apart": `{"year":2021,` + "\n" + `"project":{"name":"x"}}` + "\n" + good[0] + good[1],
		"an array":   `[1,2]` + "\n" + good[0] + good[1],
		"no JSON":    "项目\n" + good[0] + good[1],
	} {
		path := writtenAs(t, t.TempDir(), "forms.ndjson", text)
		forms, broken := 0, 0
		for _, err := range (&document.Input{Files: []string{path}}).Forms(t.Context()) {
			if err != nil {
				broken++
			} else {
				forms++
			}
		}
		if forms != 2 || broken == 0 {
			t.Errorf("%s: %d forms, %d mistakes", name, forms, broken)
		}
	}
}

// A file without forms is reported as what it is, whatever its name.
func TestOtherFilesAreNamed(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		code lang.Code
		says string
	}{
		"table.csv": {
			"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0f\x00\x00\x00xl/workbook.xml", "TYPE_FOREIGN", "an Excel workbook",
		},
		"table.xls":  {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OFFICE_FOREIGN", "an old WPS"},
		"table.pdf":  {"%PDF-1.7\n", "TYPE_FOREIGN", "a PDF file"},
		"table":      {"\x89PNG\r\n\x1a\n", "TYPE_FOREIGN", "a picture"},
		"notes":      {"今天开会\n", "TYPE_UNTOLD", "notes"},
		"notes.html": {"<p>今天开会</p>\n", "TYPE_FOREIGN", "a web page"},
		"notes.txt":  {"今天开会\n", "NO_FORM_FOUND", "no form"},
		"rules.dat":  {"ziping: 1\nid: a\nextends: mof-2021\n", "PURPOSE_WRONG", "a rule set"},
		"results": {
			`{"year":2021,"score":"9","rules":{"id":"x"},"tiers":[],"project":"道路"}` + "\n", "NO_FORM_BUT",
			"results",
		},
		"run.zip": {
			"PK\x03\x04\x14\x00\x08\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0d\x00\x00\x00manifest.json", "NO_FORM_BUT", "evidence",
		},
		"a.parquet":   {"PAR1\x15", "NO_FORM_BUT", "Parquet"},
		"journal.txt": {`{"journal":2,"job":{},"inputs":[]}` + "\n0123\n", "NO_FORM_BUT", "journal"},
	} {
		path := writtenAs(t, t.TempDir(), name, c.data)
		for form, err := range (&document.Input{Files: []string{path}}).Forms(t.Context()) {
			if e := fault.All(err); form != nil || len(e) != 1 || e[0].Code != c.code ||
				!strings.Contains(e[0].In(lang.English), c.says) {
				t.Errorf("%s: %v, %v", name, form, err)
			}
		}
		if _, err := document.ReadFile(t.Context(), path, nil); len(fault.All(err)) != 1 || fault.All(err)[0].Code != c.code {
			t.Errorf("%s at once: %v", name, err)
		}
	}
}

// An incomplete form isn't taken for a result: the error says what it lacks.
func TestAFormWithMistakesIsNoResult(t *testing.T) {
	path := writtenAs(t, t.TempDir(), "form.json", `{"project":"道路养护","year":2021,"indicators":[]}`)
	_, err := document.ReadFile(t.Context(), path, nil)
	if e := fault.All(err); len(e) != 1 || e[0].Code != "TYPE_WRONG" {
		t.Error(err)
	}
}

// Consecutive results among forms are reported once, and no form is lost.
func TestResultsAmongForms(t *testing.T) {
	const result = `{"project":"道路","year":2021,"rules":{"id":"mof-2021"},"score":"99.20","tiers":[]}` + "\n"
	good := strings.SplitAfter(sameForms["NDJSON"], "\n")
	path := writtenAs(t, t.TempDir(), "forms.ndjson", strings.Repeat(result, 3)+good[0]+result+good[1])
	var got []string
	for form, err := range (&document.Input{Files: []string{path}}).Forms(t.Context()) {
		if err != nil {
			e := fault.All(err)[0]
			got = append(got, strings.TrimPrefix(e.Place.String(), path)+" "+string(e.Code))
		} else {
			got = append(got, form.Project.Name)
		}
	}
	if want := []string{":1 NO_FORM_BUT", "道路养护", ":5 NO_FORM_BUT", "桥梁检测"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// In a folder, files that ziping wrote are skipped, forms without an ending are read, and nothing else is opened.
func TestAFolderWithResults(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string { return writtenAs(t, dir, name, text) }
	forms := []string{
		write("a", sameForms["YAML"]), write("b.csv", sameForms["CSV, tabs"]), write("c.tsv", sameForms["CSV, tabs"]),
		write("d.json", sameForms["array"]), write("e.txt", sameForms["Word"]),
	}
	passed := []string{
		write("r1.ndjson", `{"project":"道路","year":2021,"rules":{"id":"mof-2021"},"score":"99.20","tiers":[]}`+"\n"),
		write("r2.json", "{\n  \"rules\": {},\n  \"forms\": 1,\n  \"scored\": 1,\n  \"pending\": 0,\n  \"rejected\": 0\n}\n"),
		write("r3.csv",
			"project,year,level1,level2,name,target,actual,points,score,attainment,rule,explanation,total,grade\n"),
		write("r4.ndjson", `{"file":"a.ndjson","line":1,"code":"KEY_UNKNOWN","at":"a.ndjson:1","reason":"…","input":{}}`+
			"\n"),
		write("r5.parquet", "PAR1\x15"),
		write("r6.txt", "道路养护  99.20  优  mof-2021  财预〔2021〕101号\n  预算执行率 10.00/10   产出指标 50.00/50\n"),
	}
	write("notes", "今天开会\n")
	write("notes.md", "# 今天\n")
	write("x.zip", "PK\x03\x04 something else, long enough to have names\n")
	write("rules.yaml", encoded(t, "UTF-16LE", "ziping: 1\nid: 县\n"))
	write("form.yaml~", sameForms["YAML"])
	write("form.yaml.bak", sameForms["YAML"])
	got, err := document.List(dir)
	if err != nil || !slices.Equal(got.Files, forms) || !slices.Equal(got.Passed, passed) {
		t.Errorf("%v: %v, passed over %v", err, got.Files, got.Passed)
	}
	rejects, err := document.List(passed[3])
	if err != nil || !slices.Equal(rejects.Files, passed[3:4]) {
		t.Errorf("%v: %v", err, rejects)
	}
}
