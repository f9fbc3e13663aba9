package headings

import (
	"regexp/syntax"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A line that a text is of is one of those that the sieve leaves, whatever the text: headings, and what is made of
// their characters.
func TestTheSieveLeavesNothingOut(t *testing.T) {
	for name, check := range map[string]func(t *rapid.T, text string){
		"columns":          passes(columns),
		"labels":           passes(labels),
		"columns of money": passes(moneyColumns),
		"parts of money":   passes(moneyParts),
		"instructions":     passes(instructions),
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				word := rapid.OneOf(
					rapid.SampledFrom(slices.Concat(columnWords, labelWords, moneyWords)),
					rapid.SampledFrom([]string{"1-7月执行情况", "优", "2021年", "原因", "分析", "依据", "其中", "满意度", "未完成", "≥95%", "措施", "情况", "负责人", "总", "年"}),
				)
				text := ""
				for range rapid.IntRange(1, 3).Draw(t, "words") {
					text += word.Draw(t, "word")
				}
				check(t, text)
			})
		})
	}
}

func passes[T any](of *table[T]) func(t *rapid.T, text string) {
	return func(t *rapid.T, text string) {
		all := of.matchers.Get()
		if len(all.lines) > 64 {
			t.Fatal("more lines than a set has")
		}
		left := all.sieve.lines(text)
		for i, line := range all.lines {
			if line.MatchString(text) && left&(1<<i) == 0 {
				t.Errorf("%s is left out of %v", text, of.lines[i].means)
			}
		}
	}
}

// What no heading is made of is of no line.
func TestTheSieveLeavesOutMost(t *testing.T) {
	for _, text := range []string{"产出指标", "培训期数", "≥95%", "10", "10.00", "甲县农村道路养护", "公里", "2023年12月底前"} {
		if n := columns.matchers.Get().sieve.lines(text); n != 0 {
			t.Errorf("%s may be of the lines %b", text, n)
		}
	}
}

// What is said of a regular expression, worked out by hand.
func TestCharactersOfRegularExpressions(t *testing.T) {
	for _, c := range []struct{ words, letters, ending, needed string }{
		{`甲乙`, "乙甲", "乙", "乙"},
		{`甲?乙*丙+`, "丙乙甲", "丙", "丙"},
		{`甲(乙|丙丁)?`, "丁丙乙甲", "丁乙甲", "甲"},
		{`甲[乙丙]`, "丙乙甲", "丙乙", "甲"},
		{`甲.*`, "any", "any", "甲"},
		{`.*(甲|乙丙).*丁`, "any", "丁", "丁"},
		{`甲乙.*|丙`, "any", "any", "丙乙"},
		{`.*`, "any", "any", "any"},
		{`(甲|乙)*`, "乙甲", "乙甲", "any"},
	} {
		re, err := syntax.Parse("^(?:"+c.words+")$", syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		for what, of := range map[string]struct {
			got  alphabet
			want string
		}{
			"letters": {lettersOf(re), c.letters}, "ending": {endingOf(re), c.ending}, "needed": {neededBy(re), c.needed},
		} {
			got := "any"
			if !of.got.any {
				var all []rune
				for r := range of.got.runes {
					all = append(all, r)
				}
				slices.Sort(all)
				got = string(all)
			}
			want := []rune(of.want)
			if of.want != "any" {
				slices.Sort(want)
			}
			if got != string(want) {
				t.Errorf("%s: %s %s, want %s", c.words, what, got, string(want))
			}
		}
	}
}
