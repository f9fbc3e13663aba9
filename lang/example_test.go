package lang_test

import (
	"fmt"

	"github.com/ziping-go/ziping/lang"
)

// What does a code mean, who says it, and what can be done about it?
func ExampleDescribe() {
	entry, ok := lang.Describe(lang.UnitMismatch)
	fmt.Println(ok, entry.Room, entry.Kind, entry.Advice != "")
	fmt.Println(entry.In(lang.English))
	fmt.Println(entry.Do(lang.English))
	// Output:
	// true indicator finding true
	// the target “{target}” and the actual “{actual}” of “{row}” are in units that don't compare
	// give target and actual in units that convert
}
