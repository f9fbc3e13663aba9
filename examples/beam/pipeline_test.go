package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// formLine is the nth form: targets, outcomes and money that differ from form to form, one line in 500 of them broken.
func formLine(n int) string {
	if n%500 == 499 {
		return fmt.Sprintf(`{"year": 2021, "project": {"name": "项目%d"}, "indicators": [{"targett": "5个"}]}`, n)
	}
	return fmt.Sprintf(
		`{"year": 2021, "project": {"name": "项目%[1]d", "department": "%[2]d局"}, "funds": {"adjusted": {"total": "%[3]d"}, "spent": {"total": "%[4]d.5"}}, `+
			`"indicators": [{"level1": "产出指标", "level2": "数量指标", "name": "数量", "target": "%[5]d个", "actual": "%[6]d个", "reason": "有"}, `+
			`{"level1": "产出指标", "level2": "质量指标", "name": "合格率", "target": "≥%[7]d%%", "actual": "%[8]d%%", "reason": "有"}, `+
			`{"level1": "效益指标", "level2": "社会效益指标", "name": "影响", "target": "≤%[9]d天", "actual": "%[10]d天", "reason": "有"}, `+
			`{"level1": "满意度指标", "level2": "服务对象满意度指标", "name": "满意度", "target": "≥90%%", "actual": "%[11]d%%", "reason": "有"}]}`,
		n, n%37, 20+n%11, 8+n%13, 5+n%7, 1+n%12, 80+n%20, 70+n%31, 10+n%9, 4+n%21, 55+n%46)
}

// write writes forms into shards and into one file, and says where.
func writeForms(t *testing.T, forms, shards int) (glob, whole string) {
	t.Helper()
	dir := t.TempDir()
	parts := make([]bytes.Buffer, shards)
	var all bytes.Buffer
	for n := range forms {
		line := formLine(n) + "\n"
		parts[n*shards/forms].WriteString(line)
		all.WriteString(line)
	}
	for i := range parts {
		writeFile(t, filepath.Join(dir, fmt.Sprintf("forms-%02d.ndjson", i)), parts[i].Bytes())
	}
	whole = filepath.Join(t.TempDir(), "all.ndjson")
	writeFile(t, whole, all.Bytes())
	return filepath.Join(dir, "forms-*.ndjson"), whole
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func newJob(t *testing.T, glob string) *job {
	t.Helper()
	text, err := textOf("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	j := &job{Input: glob, Output: filepath.Join(t.TempDir(), "out"), Rules: string(text)}
	if err := j.check(); err != nil {
		t.Fatal(err)
	}
	return j
}

func runJob(t *testing.T, build func(beam.Scope)) error {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	build(s)
	_, err := ptest.RunWithMetrics(p)
	return err
}

// sorted are the lines of all files of a folder, sorted.
func sorted(t *testing.T, files ...string) []string {
	t.Helper()
	var lines []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return lines
}

func filesOf(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(folder)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// The pipeline's results are the command's, byte for byte once both are sorted, and its roll-up is that of package
// evaluation over all forms at once.
func TestSameAsTheCommand(t *testing.T) {
	const forms, bad = 20_000, 40
	glob, whole := writeForms(t, forms, 8)
	j := newJob(t, glob)
	if err := runJob(t, j.build); err != nil {
		t.Fatal(err)
	}
	got := withoutPlaces(sorted(t, filesOf(t, j.Output+"/results/*")...))
	if len(got) != forms-bad {
		t.Errorf("%d results, want %d", len(got), forms-bad)
	}
	if want := withoutPlaces(sorted(t, byCommand(t, whole))); !slices.Equal(got, want) {
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("result %d:\n%s, the command has\n%s", i, got[i], want[i])
			}
		}
		t.Fatalf("%d results, the command has %d", len(got), len(want))
	}
	if rejects := sorted(t, filesOf(t, j.Output+"/rejects/*")...); len(rejects) != bad ||
		!strings.Contains(rejects[0], `"code":"KEY_UNKNOWN"`) {
		t.Errorf("%d rejects: %s", len(rejects), rejects[0])
	}
	if got, want := sorted(t, j.Output+"/rollup.ndjson"), rollUpOf(t, forms); !slices.Equal(got, want) {
		t.Errorf("rolled up to\n%s, want\n%s", got, want)
	}
}

// places are the file and the line of a form, which aren't the same in shards and in one file.
var places = regexp.MustCompile(`"file":"[^"]*","line":[0-9]+,`)

func withoutPlaces(results []string) []string {
	for i, r := range results {
		results[i] = places.ReplaceAllString(r, "")
	}
	slices.Sort(results)
	return results
}

// byCommand is the file of the results that the command gives.
func byCommand(t *testing.T, forms string) string {
	t.Helper()
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "ziping"), "./cmd/ziping")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	results := filepath.Join(dir, "results.ndjson")
	out, err := exec.Command(filepath.Join(dir, "ziping"), "score", forms, "--format", "ndjson", "-o", results, "--lang",
		"zh").CombinedOutput()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != 1 { // some lines are broken
		t.Fatalf("%v: %s", err, out)
	}
	return results
}

// rollUpOf is the roll-up of forms in one place.
func rollUpOf(t *testing.T, forms int) []string {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	ev, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	departments := map[string]*evaluation.RollUp{}
	for n := range forms {
		form, err := indicator.FormJSON("forms", []byte(formLine(n)), 1)
		if err != nil {
			continue
		}
		r, err := ev.Evaluate(form)
		if err != nil {
			t.Fatal(err)
		}
		name := form.Project.Department
		if departments[name] == nil {
			departments[name] = new(evaluation.RollUp)
		}
		if err := departments[name].Add(r); err != nil {
			t.Fatal(err)
		}
	}
	var lines []string
	for name, u := range departments {
		text, err := json.Marshal(departmentOf(name, u))
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(text)+"\n")
	}
	slices.Sort(lines)
	return lines
}

// tree is every file of a run with its bytes.
func tree(t *testing.T, j *job) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, file := range append(filesOf(t, j.Output+"/*/*"), j.Output+"/rollup.ndjson") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimPrefix(file, j.Output)] = string(data)
	}
	return all
}

// failAt makes the first bundle that meets a line fail, after it has passed on what came before.
var failAt atomic.Pointer[string]

var errPlanned = errors.New("a bundle that fails on purpose")

func failOnce(block string, line Line, emit func(string, Line)) error {
	if at := failAt.Load(); at != nil && strings.Contains(line.Text, *at) && failAt.CompareAndSwap(at, nil) {
		return errPlanned
	}
	emit(block, line)
	return nil
}

func init() { register.Function3x1(failOnce) }

// A bundle fails in the middle; what was tried again in its place gives the bytes of a run without any failure.
func TestAFailedBundleChangesNothing(t *testing.T) {
	glob, _ := writeForms(t, 5000, 4)
	undisturbed := newJob(t, glob)
	if err := runJob(t, undisturbed.build); err != nil {
		t.Fatal(err)
	}
	j := newJob(t, glob)
	disturbed := func(s beam.Scope) {
		shards := fileio.ReadMatches(s, fileio.MatchFiles(s, j.Input))
		j.score(s, beam.ParDo(s, failOnce, beam.ParDo(s, readShard, shards)))
	}
	name := "项目2600\""
	failAt.Store(&name)
	if err := runJob(t, disturbed); err == nil || failAt.Load() != nil {
		t.Fatalf("no bundle failed: %v", err)
	}
	if half := filesOf(t, j.Output+"/*/*.part"); len(half) > 0 {
		t.Errorf("half-written files: %v", half)
	}
	if err := runJob(t, disturbed); err != nil {
		t.Fatal(err)
	}
	compare(t, tree(t, j), tree(t, undisturbed))
}

// Every line is delivered twice, as a runner may do that isn't sure of the first time.
func TestDuplicatedBundlesChangeNothing(t *testing.T) {
	glob, _ := writeForms(t, 5000, 4)
	once, twice := newJob(t, glob), newJob(t, glob)
	if err := runJob(t, once.build); err != nil {
		t.Fatal(err)
	}
	err := runJob(t, func(s beam.Scope) {
		lines := beam.ParDo(s, readShard, fileio.ReadMatches(s, fileio.MatchFiles(s, twice.Input)))
		again := beam.ParDo(s.Scope("again"), readShard,
			fileio.ReadMatches(s.Scope("again"), fileio.MatchFiles(s.Scope("again"), twice.Input)))
		twice.score(s, beam.Flatten(s, lines, again))
	})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, tree(t, twice), tree(t, once))
}

func compare(t *testing.T, got, want map[string]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s has %d bytes that differ from the %d of an undisturbed run", name, len(got[name]), len(text))
		}
	}
}

func TestTheRuleSetIsHeldToItsDigest(t *testing.T) {
	glob, _ := writeForms(t, 10, 1)
	j := newJob(t, glob)
	digest := j.Digest
	j.Digest = "sha256:0"
	if err := j.check(); err == nil || !strings.Contains(err.Error(), digest) {
		t.Errorf("another digest was taken: %v", err)
	}
	if err := runJob(t, j.build); err == nil { // a worker checks too
		t.Error("a worker scored with another rule set")
	}
	if err := run(context.Background(), &job{Input: glob}, "mof-2021"); err == nil {
		t.Error("a run without an output started")
	}
}
