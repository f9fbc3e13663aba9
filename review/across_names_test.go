package review

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The names that a text begins with are those that comparing each finds, the longest first, in whatever order they
// came.
func TestNamesAreThoseThatTextsBeginWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SampledFrom([]string{"道路", "建设", "项目", "a", "一期"})
		name := rapid.Map(rapid.SliceOfN(parts, 2, 8), func(all []string) string { return strings.Join(all, "") })
		given := rapid.SliceOfN(name, 0, 20).Draw(t, "names")
		if rapid.Bool().Draw(t, "in order") {
			slices.Sort(given)
		}
		var n names
		n.reset()
		for _, one := range given {
			n.add(one, strings.ToUpper(one))
		}
		n.ready()
		text := name.Draw(t, "text") + name.Draw(t, "more")
		var want []string
		for _, one := range given {
			if len([]rune(one)) >= leastName && strings.HasPrefix(text, one) {
				want = append(want, strings.ToUpper(one))
			}
		}
		slices.Sort(want)
		want = slices.Compact(want)
		slices.SortFunc(want, func(a, b string) int { return len(b) - len(a) })
		var got []string
		for i := n.longest([]byte(text)); i >= 0; i = n.all[i].longestWithin {
			got = append(got, n.shown(i))
		}
		if !slices.Equal(got, slices.Compact(want)) {
			t.Fatalf("%q begins with %q, want %q", text, got, want)
		}
	})
}
