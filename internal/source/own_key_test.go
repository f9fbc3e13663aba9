package source

import (
	"bytes"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// ownKeyPattern is what a key of ziping's own files looks like.
var ownKeyPattern = regexp.MustCompile(
	`(?m)(^|[\s{,])["']?((ziping|tiers|choose|indicators|funds)["']?[ \t]*:|project["']?[ \t]*:[ \t]*(\{|\r?\n))`)

// The keys that are looked for word by word are those of the pattern.
func TestOwnKeysAreThoseOfThePattern(t *testing.T) {
	found := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		var text bytes.Buffer
		for range rapid.IntRange(0, 3).Draw(t, "keys") {
			for _, parts := range [][]string{
				{"", " ", "\n", "\t", "\f", "\v", "{", ",", "x", "　", "\r", `"`, " '", `{"`, "''"},
				{"ziping", "tiers", "choose", "indicators", "funds", "project", "x"},
				{"", ":", `":`, "':", " :", ":{", ": \t{", ":\n", ": \r\n", ":\r", `'' :`, `" : `, "x:", "\n:"},
			} {
				text.WriteString(rapid.SampledFrom(parts).Draw(t, "part"))
			}
		}
		want := ownKeyPattern.Match(text.Bytes())
		found[want]++
		if got := hasOwnKey(text.Bytes()); got != want {
			t.Fatalf("%q: %t, want %t", text.String(), got, want)
		}
	})
	if found[true] == 0 || found[false] == 0 {
		t.Error("only one kind of text was tried")
	}
}

// BenchmarkOwnKey compares looking for a key in a large file without one with the pattern.
func BenchmarkOwnKey(b *testing.B) {
	data := bytes.Repeat([]byte("          "), 1<<17)
	for name, has := range map[string]func([]byte) bool{"pattern": ownKeyPattern.Match, "words": hasOwnKey} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				has(data)
			}
		})
	}
}
