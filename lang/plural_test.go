package lang

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	pairOfWords = regexp.MustCompile(`\{\d\|([^|}]*)\|([^|}]*)\}`)
	behindHole  = regexp.MustCompile(`\{\d\} (\w+)(?: (\w+))?`)
	behindOne   = regexp.MustCompile(`\b1 (\w+)(?: (\w+))?`)
)

// verbs end in s, but don't follow the number that they stand behind.
var verbs = strings.Fields(
	`is was has says gives takes needs changes earns holds belongs binds begins comes contains ends measures starts yields means
	loses applies looks allows leaves excludes as`)

// pluralNouns are the nouns of pairs such as {0|form was|forms were}.
func pluralNouns() []string {
	var nouns []string
	for _, code := range Codes() {
		e, _ := find(code)
		for _, pair := range pairOfWords.FindAllStringSubmatch(e.en, -1) {
			for _, word := range strings.Fields(pair[2]) {
				if strings.HasSuffix(word, "s") && !slices.Contains(strings.Fields(pair[1]), word) &&
					!slices.Contains(nouns, word) {
					nouns = append(nouns, word)
				}
			}
		}
	}
	return nouns
}

// A noun after a number is a pair of words, of which one goes with it: no sentence says “1 points”.
func TestPluralsFollowTheirNumber(t *testing.T) {
	nouns := pluralNouns()
	if !slices.Contains(nouns, "points") || !slices.Contains(nouns, "forms") {
		t.Fatal(nouns)
	}
	for _, code := range Codes() {
		e, _ := find(code)
		for _, m := range behindHole.FindAllStringSubmatch(e.en, -1) {
			if slices.Contains(verbs, m[1]) {
				continue
			}
			if isPlural := strings.HasSuffix(m[1], "s") && !strings.HasSuffix(m[1], "ss"); isPlural ||
				slices.Contains(nouns, m[2]) {
				t.Errorf("%s: “%s” is no pair of words", code, m[0])
			}
		}
		ones := slices.Repeat([]any{"1"}, 10)
		text := Of(code, ones...).In(English)
		for _, m := range behindOne.FindAllStringSubmatch(text, -1) {
			if !slices.Contains(verbs, m[1]) && (slices.Contains(nouns, m[1]) || slices.Contains(nouns, m[2])) {
				t.Errorf("%s says “%s”", code, text)
			}
		}
		if text := Of(code, slices.Repeat([]any{"2"}, 10)...).In(English); regexp.MustCompile(
			`\b2 (point|form|row|file|cell|byte|day) `).MatchString(text) {
			t.Errorf("%s says “%s”", code, text)
		}
	}
}
