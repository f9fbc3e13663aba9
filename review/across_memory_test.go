package review

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/spill"
	"github.com/ziping-go/ziping/rules"
)

// What Across holds doesn't grow with the forms: four times as many leave no more in memory than a little above what
// waits there to be sorted.
func TestAcrossHoldsNoFormsInMemory(t *testing.T) {
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(scorer, Review)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Across()
	defer a.Close()
	const waiting = 256 << 10
	for i := range a.kept {
		for _, sorted := range []*spill.Sorter{&a.kept[i], &a.years.byCode[i], &a.years.byName[i]} {
			sorted.Memory = waiting / groupParts
		}
	}
	a.results.Memory, a.offices.sorted.Memory = waiting, waiting
	form := &indicator.Form{Indicators: []indicator.Indicator{{
		Level1: "产出指标", Name: "建设里程", Target: cell.ParseThreshold("≥10公里"), Actual: cell.ParseActual("12公里"),
		Points: exact.MustAmount("90"), Reason: "雨季停工两个月，年底前完工并且验收",
	}}}
	live := func() uint64 {
		runtime.GC()
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		return now.HeapAlloc
	}
	var r Report
	add := func(from, to int) uint64 {
		for i := from; i < to; i++ {
			form.Year, form.Project.Department = 2020+i%5, fmt.Sprintf("第%d局", i%20)
			form.Project.Name = fmt.Sprintf("道路建设第%d号", i/5)
			if err := c.CheckInto(&r, form); err != nil {
				t.Fatal(err)
			}
			if err := a.Add(&r); err != nil {
				t.Fatal(err)
			}
		}
		return live()
	}
	first := add(0, 5_000) // some 3 MB of records, of which all but the last are on disk
	if last := add(5_000, 20_000); last > first+4*waiting {
		t.Errorf("%d KB after 5,000 forms, %d KB after 20,000", first>>10, last>>10)
	}
}
