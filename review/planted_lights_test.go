package review_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/review"
)

// Every light on and around the cuts is the one that was worked out for it; a form of one row has the light of the row.
func TestPlantedLights(t *testing.T) {
	c := checker(t, review.Monitoring)
	for _, line := range plantedTable(t, "lights.csv") {
		month, level1, level2, name, target, actual, light := line[0], line[1], line[2], line[3], line[4], line[5], line[6]
		f := untilMonth(t, month)
		row := indicator.Indicator{
			Level1: level1, Level2: level2, Name: name, Target: cell.ParseThreshold(target), Points: amount("10"),
		}
		if actual != "" {
			row.Interim = &indicator.RowInterim{Actual: cell.ParseActual(actual)}
		}
		f.Indicators = []indicator.Indicator{row}
		for _, at := range []string{"/indicators/0", ""} {
			if got := lightAt(t, c, f, at); got != light {
				t.Errorf("%q: %s by month %s, target %s, actual %s: %s, want %s", at, name, month, target, actual, got, light)
			}
		}
	}
	for _, line := range plantedTable(t, "lights_money.csv") {
		f := untilMonth(t, line[0])
		for i, to := range []*exact.Amount{&f.Funds.Initial.Total, &f.Funds.Adjusted.Total, &f.Interim.Spent.Total} {
			if line[i+1] != "" {
				*to = amount(line[i+1])
			}
		}
		if got := lightAt(t, c, f, "/funds"); got != line[4] {
			t.Errorf("money %v: %s", line, got)
		}
	}
}

// untilMonth is a form whose figures count until the end of a month of 2025.
func untilMonth(t *testing.T, month string) *indicator.Form {
	t.Helper()
	m, err := strconv.Atoi(month)
	if err != nil {
		t.Fatal(err)
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	return &indicator.Form{
		Year: 2025, Project: indicator.Project{Name: "监控样表"},
		Interim: &indicator.Interim{Until: calendar.Day(2025, m, days[m-1])},
	}
}

func lightAt(t *testing.T, c *review.Checker, f *indicator.Form, at string) string {
	t.Helper()
	r, err := c.Check(f)
	if err != nil {
		t.Fatal(err)
	}
	found := findingOf(r, "LIGHT", at)
	if found == nil {
		return "no line"
	}
	return found.Light.String()
}

// plantedTable is the lines of a table without its heading.
func plantedTable(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "planted", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}
