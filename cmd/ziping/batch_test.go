package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/sample"
)

// batchOf writes n forms into a folder of its own.
func batchOf(t *testing.T, n int) (dir, in string) {
	t.Helper()
	dir = t.TempDir()
	in = filepath.Join(dir, "in.ndjson")
	text, err := io.ReadAll(sample.NDJSON(n))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(in, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir, in
}

// The format is that of the output's ending, and the same results stand in each.
func TestFormatsByEnding(t *testing.T) {
	dir, in := batchOf(t, 40) // forms 7 and 13 are bad
	for name, holds := range map[string]func(text []byte) bool{
		"out.ndjson": func(text []byte) bool { return bytes.Count(text, []byte("\n")) == 38 && text[0] == '{' },
		"out.json":   func(text []byte) bool { var all []any; return json.Unmarshal(text, &all) == nil && len(all) == 38 },
		"out.csv": func(text []byte) bool {
			rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
			return err == nil && len(rows) == 1+38*5
		},
		"out.parquet": func(text []byte) bool {
			return bytes.HasPrefix(text, []byte("PAR1")) && bytes.HasSuffix(text, []byte("PAR1"))
		},
		"out.ndjson.gz":  func(text []byte) bool { return bytes.HasPrefix(text, []byte{0x1f, 0x8b}) },
		"out.ndjson.zst": func(text []byte) bool { return bytes.HasPrefix(text, []byte{0x28, 0xb5, 0x2f, 0xfd}) },
		"out.txt":        func(text []byte) bool { return bytes.Contains(text, []byte("\n部门汇总\n")) },
	} {
		out := filepath.Join(dir, name)
		code, stdout, errs := called(t, "", "score", in, "-o", out, "--rejects", filepath.Join(dir, "rejects.ndjson"))
		if code != exitFound || stdout != "" || !strings.Contains(errs, "评分38张（其中0张没有总分），退回2张") ||
			!strings.Contains(errs, "2张表不能评分，已评38张") {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, stdout, errs)
		}
		if text, err := os.ReadFile(out); err != nil || !holds(text) {
			t.Errorf("%s: %v\n%.300s", name, err, text)
		}
	}
}

// What a folder holds of this run's own files isn't a form.
func TestOwnFilesInAFolderAreNoForms(t *testing.T) {
	dir, _ := batchOf(t, 5)
	if err := os.WriteFile(filepath.Join(dir, "actuals.csv"), []byte("项目名称,三级指标,实际完成值\n道路养护1,养护里程,79公里\n"),
		0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		code, _, errs := called(t, "", "score", dir, "-q", "--actuals", filepath.Join(dir, "actuals.csv"), "-o",
			filepath.Join(dir, "out.ndjson"),
			"--rejects", filepath.Join(dir, "rejects.ndjson"), "--summary", filepath.Join(dir, "summary.json"))
		if code != exitFine || errs != "" {
			t.Fatal(code, errs)
		}
	}
}

// In a pipe, CSV comes in and packed NDJSON could come out of the next program.
func TestCSVInAPipe(t *testing.T) {
	const text = "项目名称,年度,全年预算数,全年执行数,一级指标,二级指标,三级指标,年度指标值,分值,实际完成值,偏差原因\n" +
		"道路,2023,100,90,产出指标,数量指标,里程,≥80公里,50,72公里,雨季\n" +
		",,,,效益指标,社会效益指标,通行时间,≤30分钟,30,0.5小时,\n" +
		",,,,满意度指标,服务对象满意度,群众满意度,≥90%,10,85%,\n"
	code, out, errs := called(t, text, "score", "-", "--from", "csv", "--format", "ndjson")
	if code != exitFine || !strings.Contains(out, `"score":"92.00"`) || errs != "" {
		t.Error(code, out, errs)
	}
}

// Told to stop, the command says how far it came, and the next call goes on.
func TestInterrupted(t *testing.T) {
	dir, in := batchOf(t, 2000)
	text, err := os.ReadFile(in)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out := filepath.Join(dir, "out.ndjson")
	arguments := []string{
		"score", "-", "-o", out, "--resume", "--checkpoint", "200", "--rejects",
		filepath.Join(dir, "rejects.ndjson"), "--quiet",
	}
	var said bytes.Buffer
	// Nothing more comes after half of the input; the interruption ends the waiting for it.
	half := &stalling{text: text[:len(text)/2], stalled: cancel, release: make(chan struct{})}
	defer close(half.release)
	code := run(ctx, arguments, console{half, io.Discard, &said, func(string) string { return "" }})
	if code != exitCannot || !strings.Contains(said.String(), "加上 --resume 可以接着评") ||
		strings.Contains(said.String(), "评了0张") {
		t.Fatal(code, said.String())
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("half an output has appeared")
	}
	code, _, errs := called(t, string(text), arguments...)
	if code != exitFound {
		t.Fatal(code, errs)
	}
	whole := filepath.Join(dir, "whole.ndjson")
	if code, _, errs := called(t, string(text), "score", "-", "-o", whole, "-q", "--rejects",
		filepath.Join(dir, "other.ndjson")); code != exitFound {
		t.Fatal(code, errs)
	}
	a, errA := os.ReadFile(out)
	b, errB := os.ReadFile(whole)
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Error("something else came out", len(a), len(b), errA, errB)
	}
}

// stalling gives a text and then nothing, not even an end.
type stalling struct {
	text    []byte
	stalled func()
	release chan struct{}
}

func (s *stalling) Read(p []byte) (int, error) {
	if len(s.text) == 0 {
		s.stalled()
		<-s.release
		return 0, io.EOF
	}
	n := copy(p, s.text)
	s.text = s.text[n:]
	return n, nil
}

// Wrong calls of a batch are told before anything is touched.
func TestWrongCallsOfABatch(t *testing.T) {
	dir, in := batchOf(t, 3)
	for name, c := range map[string]struct {
		args []string
		err  string
	}{
		"resume without a file":    {[]string{"--resume"}, "RESUME_NOWHERE"},
		"parquet to the terminal":  {[]string{"--format", "parquet"}, "FORMAT_NEEDS_FILE"},
		"parquet packed":           {[]string{"-o", filepath.Join(dir, "out.parquet.gz")}, "FORMAT_NEEDS_FILE"},
		"a limit that is none":     {[]string{"--max-rejects", "many"}, "LIMIT_WRONG"},
		"the input as output":      {[]string{"-o", in}, "OUTPUT_TAKEN"},
		"a folder that isn't":      {[]string{"-o", filepath.Join(dir, "none", "out.ndjson")}, "OUTPUT_FAILED"},
		"a folder as a file":       {[]string{"-o", dir}, "OUTPUT_FAILED"},
		"a format that isn't":      {[]string{"--format", "xlsx"}, "--format"},
		"rejects beyond the limit": {[]string{"--max-rejects", "0", "-o", filepath.Join(dir, "out.ndjson")}, ""},
	} {
		code, out, errs := called(t, "", append([]string{"score", in}, c.args...)...)
		if want := exitCannot; c.err != "" && (code != want || out != "" || !strings.Contains(errs, c.err)) {
			t.Errorf("%s: exit %d %s %s", name, code, out, errs)
		}
		if c.err == "" && code != exitFine {
			t.Errorf("%s: exit %d %s", name, code, errs)
		}
	}
	// A device is written to, not replaced.
	if code, _, errs := called(t, "", "score", in, "-q", "--format", "ndjson", "-o", os.DevNull); code != exitFine {
		t.Error(code, errs)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatal("the device was replaced", err)
	}
}

func TestVerifyTellsByItsStatus(t *testing.T) {
	dir, in := batchOf(t, 30)
	zip := filepath.Join(dir, "run.zip")
	if code, _, errs := called(t, "", "score", in, "-q", "-o", filepath.Join(dir, "out.csv"), "--rejects",
		filepath.Join(dir, "r.ndjson"), "--evidence", zip); code != exitFound {
		t.Fatal(code, errs)
	}
	if code, out, errs := called(t, "", "verify", zip, in); code != exitFine || !strings.HasPrefix(out, "一致：30张表") ||
		errs != "" {
		t.Error(code, out, errs)
	}
	_, other := batchOf(t, 31)
	if code, out, _ := called(t, "", "verify", "--lang", "en", zip, other); code != exitFound ||
		!strings.Contains(out, "VERIFY_INPUT  31 forms from in.ndjson, line 1 on: the input differs") {
		t.Error(code, out)
	}
	if code, out, errs := called(t, "", "verify", in, in); code != exitCannot || out != "" ||
		!strings.Contains(errs, "EVIDENCE_UNREADABLE") {
		t.Error(code, out, errs)
	}
}

// Forms of two years are scored by two rule sets, and summed up apart.
func TestABatchOfTwoRuleSets(t *testing.T) {
	dir, in := batchOf(t, 6)
	text, err := os.ReadFile(in)
	if err != nil {
		t.Fatal(err)
	}
	text = bytes.Replace(text, []byte(`"year": 2023`), []byte(`"year": 2024`), 2)
	text = bytes.Replace(text, []byte(`"year": 2023`), []byte(`"year": 1999`), 1)
	if err := os.WriteFile(in, text, 0o600); err != nil {
		t.Fatal(err)
	}
	rules := filepath.Join(dir, "rules")
	if err := os.Mkdir(rules, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, year := range []string{"2023", "2024"} {
		set := "ziping: 1\nid: county-" + year + "\ntitle: 县\nversion: \"1\"\nsource: 县\nextends: mof-2021\neffective: " +
			"{from: " + year + "-01-01, to: " + year + "-12-31}\n"
		if err := os.WriteFile(filepath.Join(rules, year+".yaml"), []byte(set), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	zip, summary := filepath.Join(dir, "run.zip"), filepath.Join(dir, "summary.json")
	code, _, errs := called(t, "", "score", in, "-q", "--rules-dir", rules, "-o", filepath.Join(dir, "out.ndjson"),
		"--rejects", filepath.Join(dir, "r.ndjson"), "--evidence", zip, "--summary", summary)
	if code != exitFound {
		t.Fatal(code, errs)
	}
	var file struct {
		Forms, Scored, Rejected int
		Rejects                 []struct{ Code string }
		RuleSets                []struct {
			Rules struct{ ID string }
			Forms int
		} `json:"rule_sets"`
	}
	data, err := os.ReadFile(summary)
	if err != nil || json.Unmarshal(data, &file) != nil {
		t.Fatal(err, string(data))
	}
	if file.Forms != 6 || file.Scored != 5 || file.Rejected != 1 || file.Rejects[0].Code != "RULES_NO_MATCH" ||
		len(file.RuleSets) != 2 ||
		file.RuleSets[0].Rules.ID != "county-2023" || file.RuleSets[0].Forms != 3 || file.RuleSets[1].Forms != 2 {
		t.Errorf("%+v", file)
	}
	if code, out, errs := called(t, "", "verify", zip, in); code != exitFine {
		t.Error(code, out, errs)
	}
}

// What is packed is imported too.
func TestPackedDocumentsAreImported(t *testing.T) {
	packed, err := document.Gzip.NewPacker().Append(nil, []byte(tinyForm))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "form.json.gz")
	if err := os.WriteFile(path, packed, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := called(t, "", "import", path); code != exitFine || !strings.Contains(out, "道路") {
		t.Error(code, out, errs)
	}
}

// The file that Office keeps beside an open document is skipped, and said: what isn't saved isn't read.
func TestDocumentsThatAreOpen(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.json": tinyForm, "~$a.docx": "\x04open"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, _, errs := called(t, "", "score", dir)
	if code != exitFine || !strings.Contains(errs, "跳过文件夹里的1个临时文件（~$a.docx）") {
		t.Error(code, errs)
	}
}
