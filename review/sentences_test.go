package review_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

var update = flag.Bool("update", false, "write testdata/sentences.txt anew, to be read")

// The sentences of each check, as its first case fires it, in both languages: what is wrong, and what would be right.
//
//	go test ./review -run Sentences -update
func TestSentences(t *testing.T) {
	const golden = "testdata/sentences.txt"
	var b strings.Builder
	seen := map[lang.Code]bool{}
	c := checker(t, review.Review)
	for _, k := range slices.Concat(sharedCases, moneyCases, scoreCases, reasonCases) {
		if k.want == "" || seen[k.code] {
			continue
		}
		seen[k.code] = true
		f := findingOf(checked(t, c, k.edit), k.code, k.pointer())
		if f == nil {
			t.Errorf("%s isn't found after %s", k.code, k.edit)
			continue
		}
		fmt.Fprintf(&b, "%s\n", k.code)
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			fmt.Fprintf(&b, "  %s\n    %s\n", f.In(l), f.Advice(l))
		}
		if check, _ := review.CheckOf(k.code); check.Doubt != "" {
			doubt := lang.Of(check.Doubt)
			fmt.Fprintf(&b, "  ? %s\n  ? %s\n", doubt.In(lang.Chinese), doubt.In(lang.English))
		}
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); diff != "" {
		t.Errorf("-golden +said:\n%s", diff)
	}
}
