package cell_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// numberCase is what another project holds to be right; see testdata/numbers/README.md.
type numberCase struct {
	Src, Text, Kind string
	Value, Unit     *string
	Low, High       *string
	Incl, Tier      *string
}

func readNumberCases(t *testing.T) []numberCase {
	t.Helper()
	var all []numberCase
	for _, name := range []string{"recognizers", "cn2an", "wetext"} {
		file, err := os.Open(filepath.Join("..", "..", "..", "shared", "corpus", "numbers", name+".jsonl"))
		if err != nil {
			t.Skip("the number cases of other projects aren't here: ", err)
		}
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			var c numberCase
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatal(err)
			}
			all = append(all, c)
		}
		file.Close()
	}
	return all
}

// readTable is a file of tab-separated columns, by its first columns.
func readTable(t *testing.T, name string, key int) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "numbers", name))
	if err != nil {
		t.Fatal(err)
	}
	table := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(columns) > key && !strings.HasPrefix(line, "#") {
			table[strings.Join(columns[:key], "\t")] = columns[key:]
		}
	}
	return table
}

// near reports whether two numbers agree to as many digits as the other projects keep.
func near(got, want string) bool {
	a, ok := new(big.Rat).SetString(got)
	b, fine := new(big.Rat).SetString(want)
	if !ok || !fine {
		return false
	}
	off := new(big.Rat).Sub(a, b)
	limit := new(big.Rat).Mul(new(big.Rat).Abs(b), big.NewRat(1, 1e12))
	return off.Abs(off).Cmp(limit) <= 0
}

// agrees reports whether a reading is what a case of a number, a percentage, money, a unit or a duration says.
func agrees(c *numberCase, units map[string][]string) bool {
	read := cell.ParseThreshold(c.Text)
	low := read.Low()
	if c.Value == nil || len(read.Residual()) > 0 || !low.Set ||
		read.Kind() != cell.Quantity && read.Kind() != cell.Duration {
		return false
	}
	value := low.Value
	switch {
	case c.Unit == nil:
		return read.Unit().Name() == "" && near(value.String(), *c.Value)
	case *c.Unit == "s":
		return read.Unit().Dimension() == unit.Time && near(read.Unit().Base(value).String(), *c.Value)
	case *c.Unit == "%":
		return read.Unit().Dimension() == unit.Rate && near(read.Unit().Base(value).String()+"", hundredth(*c.Value))
	}
	name := units[*c.Unit]
	if name == nil || name[0] != read.Unit().Name() {
		return false
	}
	factor, _ := new(big.Rat).SetString(name[1])
	want, ok := new(big.Rat).SetString(*c.Value)
	return ok && near(value.String(), want.Mul(want, factor).RatString())
}

func hundredth(s string) string {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return s
	}
	return r.Mul(r, big.NewRat(1, 100)).RatString()
}

// Of the core cases of other projects, 95 of 100 are read alike, disputes apart; each miss is listed with its reason,
// and what is listed is missed.
func TestNumbersOfOtherProjects(t *testing.T) {
	cases := readNumberCases(t)
	units, disputes, misses := readTable(t, "units.tsv", 1), readTable(t, "disputes.tsv", 2), readTable(t, "misses.tsv", 2)
	core, missed, apart := 0, 0, 0
	seen := map[string]bool{}
	for i := range cases {
		c := &cases[i]
		switch c.Kind {
		case "number", "percent", "money", "unit", "duration":
		default:
			continue
		}
		key := c.Src + "\t" + c.Text
		if c.Tier != nil && *c.Tier != "core" || seen[key] {
			continue
		}
		seen[key] = true
		ok := agrees(c, units)
		if _, disputed := disputes[key]; disputed && !ok {
			apart++
			continue
		}
		core++
		_, listed := misses[key]
		switch {
		case !ok && !listed:
			t.Errorf("%s\t%s\t%s: %s", c.Src, c.Text, show(c), reading(cell.ParseThreshold(c.Text)))
		case ok && listed:
			t.Errorf("%s\t%s is listed as missed and is read", c.Src, c.Text)
		}
		if !ok {
			missed++
		}
	}
	t.Logf("%d of %d core cases alike, %d disputes apart", core-missed, core, apart)
	if missed*20 > core {
		t.Errorf("%d of %d core cases are missed", missed, core)
	}
}

func show(c *numberCase) string {
	text := func(s *string) string {
		if s == nil {
			return "·"
		}
		return *s
	}
	return fmt.Sprint(text(c.Value), " ", text(c.Unit), " ", text(c.Low), " ", text(c.High))
}

// Dates that this field uses are read alike for 90 of 100, where they don't depend on the day of reading.
func TestDatesOfOtherProjects(t *testing.T) {
	cases := readNumberCases(t)
	disputes, scope, misses := readTable(t, "disputes.tsv", 2), readTable(t, "out-of-scope.tsv", 2),
		readTable(t, "misses.tsv", 2)
	used, missed, apart := 0, 0, 0
	seen := map[string]bool{}
	for i := range cases {
		c := &cases[i]
		key := c.Src + "\t" + c.Text
		use := scope[key]
		if c.Kind != "date" || len(use) < 2 || !strings.HasPrefix(use[1], "yes") || seen[key] {
			continue
		}
		seen[key] = true
		ok := datesAgree(c, disputes[key])
		if len(disputes[key]) > 1 && disputes[key][1] == "?" && !ok {
			apart++
			continue
		}
		used++
		_, listed := misses[key]
		switch {
		case !ok && !listed:
			t.Errorf("%s\t%s\t%s %v: %s", c.Src, c.Text, show(c), disputes[key], reading(cell.ParseThreshold(c.Text)))
		case ok && listed:
			t.Errorf("%s\t%s is listed as missed and is read", c.Src, c.Text)
		}
		if !ok {
			missed++
		}
	}
	t.Logf("%d of %d dates alike, %d disputes apart", used-missed, used, apart)
	if missed*10 > used {
		t.Errorf("%d of %d dates are missed", missed, used)
	}
}

// datesAgree compares with what the case says, or with what a dispute says instead of it.
func datesAgree(c *numberCase, dispute []string) bool {
	read := cell.ParseThreshold(c.Text)
	if read.Kind() != cell.Day || len(read.Residual()) > 0 {
		return false
	}
	low, high := "", ""
	if b := read.Low(); b.Set {
		low = b.Date.String()
	}
	if b := read.High(); b.Set {
		high = b.Date.String()
	}
	var want []string
	switch {
	case len(dispute) > 1:
		want = strings.Split(strings.Trim(dispute[1], "[]() "), ",")
	case c.Value != nil:
		want = []string{*c.Value}
	}
	if len(want) == 1 {
		return low == want[0] && high == want[0]
	}
	if len(want) == 2 {
		return low == want[0] && high == want[1]
	}
	if c.High != nil && c.Incl != nil && strings.HasSuffix(*c.Incl, ")") { // theirs is the day after
		if day, ok := calendar.ParseDate(high); ok && (day.Days(mustDate(*c.High)) == 1) {
			high = *c.High
		}
	}
	return (c.Low == nil || low == *c.Low) && (c.High == nil || high == *c.High)
}

func mustDate(s string) calendar.Date {
	d, _ := calendar.ParseDate(s)
	return d
}
