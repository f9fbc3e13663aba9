// Package chance checks properties on values drawn by chance, for tests that are about kinds of values that a few draws
// may miss.
package chance

import (
	"testing"

	"pgregory.net/rapid"
)

// rounds bound how often a property is checked anew. All of them together miss a kind that one round in ten shows less
// often than once in 10^40 runs.
const rounds = 1000

// Until checks a property, and again as long as not all has been met that the test is about; it fails if something
// never is.
func Until(t *testing.T, met func() bool, property func(*rapid.T)) {
	t.Helper()
	for range rounds {
		rapid.Check(t, property)
		if t.Failed() || met() {
			return
		}
	}
	t.Fatalf("%d rounds of draws never showed all that the test is about", rounds)
}
