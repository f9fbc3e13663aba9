package rulediff_test

import (
	"fmt"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rulediff"
	"github.com/ziping-go/ziping/rules"
)

// What does a new year's rule set change?
func ExampleSets() {
	older, err := rules.Preset("mof-2021")
	if err != nil {
		panic(err)
	}
	newer := older.Clone()
	if err := newer.Policy.Set("missing_actual", "zero"); err != nil {
		panic(err)
	}
	for _, change := range rulediff.Sets(older, newer) {
		fmt.Println(change.Kind, change.In(lang.English))
	}
	// Output:
	// policy policy missing_actual: zero instead of pending
	// policy policy missing_actual, now: A missing actual: nothing.
}
