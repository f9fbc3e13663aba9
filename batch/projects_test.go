package batch_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
)

// projectLine is a form of a project.
func projectLine(name, code, department string, year int) string {
	return fmt.Sprintf(
		`{"year": %d, "project": {"name": %q, "code": %q, "department": %q}, "funds": {"initial": {"total": "1"}, "spent": {"total": "1"}}, `+
			`"indicators": [{"level1": "产出指标", "name": "里程", "target": "8公里", "actual": "8公里", "points": "40"}]}`+"\n", year,
		name, code, department)
}

// A project with the code (or else the name), year and department of an earlier one in the file is reported with both
// places, and is scored all the same. How blocks are distributed to workers changes nothing.
func TestAProjectThatComesAgain(t *testing.T) {
	text := projectLine("道路", "", "交通局", 2022) + projectLine("道路", "", "水利局", 2022) + projectLine("道路", "", "交通局", 2023) +
		projectLine("道路", "A1", "交通局", 2022) + projectLine("桥", "A1", "交通局", 2022) + projectLine("道路", "", "交通局", 2022) +
		projectLine("", "", "交通局", 2022) + projectLine("", "", "交通局", 2022)
	want := []string{"a.ndjson:5 PROJECT_AGAIN 桥 a.ndjson:4", "a.ndjson:6 PROJECT_AGAIN 道路 a.ndjson:1"}
	for _, workers := range []int{1, 4} {
		dir := t.TempDir()
		a := file(t, filepath.Join(dir, "a.ndjson"), strings.NewReader(text))
		b := file(t, filepath.Join(dir, "b.ndjson"), strings.NewReader(projectLine("道路", "", "交通局", 2022)))
		j := job(t, dir, a, b)
		j.Workers = workers
		var got []string
		j.Again = func(err error) {
			for _, f := range fault.All(err) {
				told := fmt.Sprint(f.Place, " ", f.Code, " ", f.Args[0], " ", f.Args[1])
				got = append(got, strings.ReplaceAll(told, dir+string(filepath.Separator), ""))
			}
		}
		report, err := j.Run(context.Background())
		if err != nil || report.Repeated != 2 || report.Summary.Forms() != 9 || !slices.Equal(got, want) {
			t.Errorf("%d workers: %d again of %d forms (%v): %q", workers, report.Repeated, report.Summary.Forms(), err, got)
		}
	}
}

// Of very many only the first are reported one by one.
func TestFewOfManyProjectsAreTold(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, file(t, filepath.Join(dir, "in.ndjson"),
		strings.NewReader(strings.Repeat(projectLine("道路", "", "", 2022), 500))))
	told := 0
	j.Again = func(error) { told++ }
	if report, err := j.Run(context.Background()); err != nil || report.Repeated != 499 || told != 20 {
		t.Errorf("%d of %d told (%v)", told, report.Repeated, err)
	}
}
