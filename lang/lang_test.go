package lang

import (
	"maps"
	"regexp"
	"slices"
	"testing"
)

var placeholder = regexp.MustCompile(`\{\d+\}`)

// The word after a number follows it.
func TestPlurals(t *testing.T) {
	for args, want := range map[int]string{0: "0 forms", 1: "1 form", 2: "2 forms", 11: "11 forms"} {
		if got := string(fill(nil, "{0} {0|form|forms}", []any{args}, English)); got != want {
			t.Error(got, "is not", want)
		}
	}
	if got := string(fill(nil, "{0|a|b} {x|y} {0|a}", []any{"1"}, English)); got != "a {x|y} {0|a}" {
		t.Error(got)
	}
}

// A part of a sentence is left out where its argument reads 0 or nothing.
func TestPartsOfSentences(t *testing.T) {
	const sentence = "the form{0? “{0}”} earns 9{1?; {1} {1|row|rows} {x}}."
	for _, c := range []struct {
		args []any
		want string
	}{
		{[]any{"a", 2}, "the form “a” earns 9; 2 rows {x}."},
		{[]any{"", 1}, "the form earns 9; 1 row {x}."},
		{[]any{"0", 0}, "the form earns 9."},
		{nil, "the form earns 9."},
	} {
		if got := string(fill(nil, sentence, c.args, English)); got != c.want {
			t.Errorf("%v: %s", c.args, got)
		}
	}
	for _, plain := range []string{"{0? a", "{0?", "{?a}", "{a?b}"} {
		if got := string(fill(nil, plain, []any{"1"}, English)); got != plain {
			t.Errorf("%s is %s", plain, got)
		}
	}
}

func TestEveryEntrySpeaksBothLanguages(t *testing.T) {
	seen := map[Code]string{}
	for _, r := range rooms {
		for _, c := range slices.Concat(slices.Collect(maps.Keys(r.codes)), slices.Collect(maps.Keys(r.words))) {
			if seen[c] != "" {
				t.Errorf("%s is both of %s and of %s", c, seen[c], r.name)
			}
			seen[c] = r.name
			w, _ := find(c)
			if w.zh == "" || w.en == "" {
				t.Errorf("%s lacks a language", c)
			}
			if zh, en := holesOf(w.zh), holesOf(w.en); !slices.Equal(zh, en) {
				t.Errorf("%s: %v in Chinese, %v in English", c, zh, en)
			}
		}
	}
}

// holesOf are the arguments that a sentence has, sorted.
func holesOf(sentence string) []string {
	all := placeholder.FindAllString(sentence, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

func TestParse(t *testing.T) {
	for tag, want := range map[string]Language{
		"zh": Chinese, "zh_CN.UTF-8": Chinese, "zh-Hans": Chinese, "en": English,
		"en_GB.utf8": English, "EN": English,
	} {
		if got, ok := Parse(tag); !ok || got != want {
			t.Errorf("Parse(%q) = %v, %v", tag, got, ok)
		}
	}
	for _, tag := range []string{"", "C", "POSIX", "fr_FR"} {
		if _, ok := Parse(tag); ok {
			t.Errorf("Parse(%q) found a language", tag)
		}
	}
}

func TestMessageFillsArguments(t *testing.T) {
	if got := string(fill(nil, "目标{0}，实际{1}，{0}", []any{"19个", []string{"17个", "18个"}},
		Chinese)); got != "目标19个，实际17个、18个，19个" {
		t.Error(got)
	}
	if got := string(fill(nil, `如 {">=90%": 100%, else: {0}}`, []any{"0%"},
		Chinese)); got != `如 {">=90%": 100%, else: 0%}` {
		t.Error(got)
	}
	if got := Of("NO_SUCH_CODE", "x", 3).In(Chinese); got != "NO_SUCH_CODE x 3" && got != "NO_SUCH_CODE x3" {
		t.Error(got)
	}
}
