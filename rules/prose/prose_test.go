package prose_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

var update = flag.Bool("update", false, "write the goldens anew")

func written(sections []prose.Section, l lang.Language) string {
	var b strings.Builder
	for _, s := range sections {
		b.WriteString(s.Title.In(l) + "\n")
		for _, sentence := range s.Sentences {
			b.WriteString("  " + sentence.In(l) + "\n")
		}
	}
	return b.String()
}

// What the sentences say of three presets, read against the regulations: the ministry's of 2020 and 2021, and 岳阳's
// table.
func TestPresetsInSentences(t *testing.T) {
	for _, id := range []string{"mof-2020", "mof-2021", "hunan-yueyang"} {
		set, err := rules.Preset(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			path := filepath.Join("testdata", id+"."+l.String()+".txt")
			got := written(prose.Of(set), l)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s: %s", path, d)
			}
		}
	}
}

const county = "ziping: 1\nid: county\nsource: 县\nextends: mof-2020\n"

func parsed(t *testing.T, text string) *rules.Set {
	t.Helper()
	set, err := rules.Parse("county.yaml", []byte(county+text))
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// Each shape of a curve has a sentence of its own.
func TestCurvesInSentences(t *testing.T) {
	for curve, want := range map[string][2]string{
		`{measure: attainment, curve: {proportional: {pass: 60%}}}`: {
			"完成率不到60%：不得分。完成率达到60%、不到100%：按比例得分，即分值×完成率。完成率达到100%：得满分。",
			"attainment is below 60%: nothing. attainment is at least 60% and below 100%: in proportion: the points × " +
				"attainment. attainment is at least 100%: all points.",
		},
		`{measure: actual, curve: {deduct: 0.5分, per: 1%, below: 95%, steps: ceil}}`: {
			"实际完成值不到95%：从满分起，比95%每低1个百分点扣0.5分，不足一步的按一步扣，扣完为止。实际完成值达到95%：得满分。",
			"the actual is below 95%: all points, less 0.5 points for each percentage point below 95%, a started step counts " +
				"whole, down to nothing. the actual is at least 95%: all points.",
		},
		`{measure: days-late, curve: {deduct: 5%, per: 5天, steps: floor}}`: {
			"迟延天数不超过0天：得满分。迟延天数超过0天：从满分起，每5天扣分值的5%，不满一步的不扣，扣完为止。",
			"days late is at most 0 days: all points. days late is above 0 days: all points, less 5% of the points for each 5 " +
				"days, whole steps only, down to nothing.",
		},
		`{measure: actual, curve: {efficacy: {unacceptable: 60%, satisfactory: 95%, base: 60%, below: 0%}}}`: {
			"实际完成值不到60%：不得分。实际完成值达到60%、不到95%：在60%处得分值的60%，到95%处得满分，其间按直线计算。实际完成值达到95%：得满分。",
			"the actual is below 60%: nothing. the actual is at least 60% and below 95%: 60% of the points at 60%, all points " +
				"at 95%, in a straight line between. the actual is at least 95%: all points.",
		},
		`{measure: occurrences, curve: {"0": 100%, "(0,2]": 1.5分, else: 0%}}`: {
			"发生次数不到0次：不得分。发生次数恰为0次：得满分。发生次数超过0次、不超过2次：得1.5分。发生次数超过2次：不得分。",
			"occurrences is below 0 times: nothing. occurrences is exactly 0 times: all points. occurrences is above 0 times " +
				"and at most 2 times: 1.5 points. occurrences is above 2 times: nothing.",
		},
	} {
		set := parsed(t, "rules:\n  甲: "+curve+"\nchoose:\n  - {rule: 甲}\n")
		for i := range set.Rules {
			if set.Rules[i].Name != "甲" {
				continue
			}
			for l, text := range want {
				var got []string
				for _, s := range prose.Rule(set, i).Sentences {
					if s.Code == "SAY_PIECE" {
						got = append(got, s.In(lang.Language(l)))
					}
				}
				if joined := strings.Join(got, strings.Repeat(" ", l)); joined != text {
					t.Errorf("%s\n%s\n%s", curve, joined, text)
				}
			}
		}
	}
}

// What a set changes of the checks of submitted tables is said in words.
func TestChecksInSentences(t *testing.T) {
	set := parsed(t, "checks:\n  copied: {rows: 90%}\n  off: [ALL_FULL, A_2]\n  severity: {FUND_SUM: info}\n  own:\n"+
		"    - {code: A_1, if: execution < 40% and budget > 50, because: 太慢, severity: error, at: /funds/spent/total}\n"+
		"    - {code: A_2, if: total < 60, because: 不及格}\n")
	want := [2]string{
		"检查填报的表时，“两张表有多少行相同算抄录”取90%（copied.rows）。不做这些检查：ALL_FULL、A_2。检查FUND_SUM的发现列为说明。" +
			"检查A_1：预算执行率不到40%，且全年预算数超过50时，在/funds/spent/total处列为错误“太慢”。",
		"In checks of submitted tables, “the share of rows that copied forms have in common” is 90% (copied.rows)." +
			"These checks aren't made: ALL_FULL, A_2.Check FUND_SUM has the severity note." +
			"Check A_1: if the execution rate is below 40% and the budget is above 50, “太慢” is listed at " +
			"/funds/spent/total (error).",
	}
	for l, text := range want {
		got := ""
		for _, section := range prose.Of(set) {
			for _, s := range section.Sentences {
				if strings.HasPrefix(string(s.Code), "SAY_CHECKS_") {
					got += s.In(lang.Language(l))
				}
			}
		}
		if got != text {
			t.Errorf("%s", got)
		}
	}
}

// Conditions over all rows of a form, as checks of its own have them.
func TestRowsInWords(t *testing.T) {
	for condition, want := range map[string][2]string{
		"count_if(true) < 6":         {"指标个数不到6", "the number of rows is below 6"},
		"count_if(points > 20) >= 2": {"分值超过20的指标个数达到2", "the number of rows where the points is above 20 is at least 2"},
	} {
		set := parsed(t, "checks:\n  own:\n    - {code: A_1, if: '"+condition+"', because: 甲}\n")
		for l, text := range want {
			if got := prose.Condition(set.Checks.Own[0].If).In(lang.Language(l)); got != text {
				t.Errorf("%s: %s, want %s", condition, got, text)
			}
		}
	}
}

// Conditions read as a circular would put them.
func TestConditionsInWords(t *testing.T) {
	for condition, want := range map[string][2]string{
		`execution < 60%`: {"预算执行率不到60%", "the execution rate is below 60%"},
		`not (level1 in ["产出指标", "效益指标"]) and has_reason`: {
			"一级指标不是“产出指标”或“效益指标”，且写了偏差原因", "level 1 is not “产出指标” or “效益指标” and a reason is given",
		},
		`target.kind == "text" or target.kind == "grade"`: {"目标是文字或等级", "the target is words or a grade"},
		`指标名称 contains "满意" and (actual > target or not excused)`: {
			"指标名称含有“满意”，且（实际值超过目标值，或偏差不属客观原因）",
			"the indicator's name contains “满意” and (the actual is above the target or the " +
				"deviation is not excused)",
		},
		`(actual - target) / target >= 0.3`: {
			"（实际值－目标值）÷目标值达到0.3", "(the actual − the target) ÷ the target is at least 0.3",
		},
		`has(actual) and min(actual, target) != 0`: {
			"有实际值，且实际值、目标值中的最小值不是0", "the actual is there and the least of the actual, the target is not 0",
		},
		`target.op not in ["<=", "<"] and target.dimension == "ratio"`: {
			"目标的符号（没有的看其读法）不是≤或＜，且目标的量是百分比", "the target's comparator (or else what it is read as) is not ≤ or < and what the " +
				"target measures is a percentage",
		},
		`level1 == "产出指标" and (level2 == "数量指标" or level2 == "质量指标")`: {
			"一级指标是“产出指标”，且二级指标是“数量指标”或“质量指标”", "level 1 is “产出指标” and level 2 is “数量指标” or “质量指标”",
		},
		`(target.kind == "text" and has_reason) or execution >= 80% `: {
			"目标是文字，且写了偏差原因，或预算执行率达到80%", "the target is words and a reason is given or the execution rate is at least 80%",
		},
	} {
		set := parsed(t, "choose:\n  - if: '"+condition+"'\n    rule: 定量\n  - {rule: 定性}\n")
		for l, text := range want {
			if got := prose.Condition(set.Choices[0].If).In(lang.Language(l)); got != text {
				t.Errorf("%s: %s, want %s", condition, got, text)
			}
		}
	}
}
