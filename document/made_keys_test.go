package document

import (
	"fmt"
	"strings"
	"testing"
)

// Of the outer keys of an object so many are looked at, whether they differ or not: each line of a stream is asked what
// it is, and one may have millions.
func TestSoManyOuterKeysAreLookedAt(t *testing.T) {
	differing, same := strings.Builder{}, strings.Builder{}
	for i := range 1000 {
		fmt.Fprintf(&differing, `"k%d":0,`, i)
		same.WriteString(`"k":0,`)
	}
	if keys := keysOf("{" + differing.String() + `"last":0}`); len(keys) > mostOuter+1 || keys.has("last") || !keys.has("k0") {
		t.Errorf("%d keys are found", len(keys))
	}
	if keys := keysOf("{" + same.String() + `"last":0}`); keys.has("last") || !keys.has("k") {
		t.Errorf("%v are found", keys)
	}
	if keys := keysOf(`{"a":{"k":[1,{"b":0}]},"last":"0"}`); len(keys) != 2 || keys["a"] || !keys["last"] {
		t.Errorf("%v are found", keys)
	}
}
