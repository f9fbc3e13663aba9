package evaluation_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// A bare cost is a ceiling however the level's name is spelled: 15 ÷ 20 of ten points is 7.50.
func TestABareCostIsACeilingUnderEverySpelling(t *testing.T) {
	all := presetEvaluators(t)
	for _, c := range []struct{ rules, level1, level2 string }{
		{"mof-2020", "产出指标", "成本指标"},
		{"mof-2020", "产出指标", "成本指标(10分)"},
		{"mof-2020", "产出指标", "成本"},
		{"mof-2020", "产出指标", "4.成本指标"},
		{"mof-2020", "1.产出指标（50分）", "成本 指标"},
		{"mof-2020", "产出", "④成本指标："},
		{"mof-2021", "成本指标(20分)", "经济成本指标"},
		{"mof-2021", "（一）成本", "其他"},
		{"mof-2021", "成本指标", "社会成本"},
		{"mof-2021", "*成本 指标 20分", ""},
	} {
		r := row(t, "10", "15万元", "20万元")
		r.Level1, r.Level2 = c.level1, c.level2
		result, err := all[c.rules].Evaluate(formOf(r))
		if err != nil {
			t.Fatal(err)
		}
		for w := range result.Rows() {
			if _, ours := w.Indicator(); ours && w.Score().String() != "7.50" {
				t.Errorf("%s, %s/%s: %s", c.rules, c.level1, c.level2, w.Score())
			}
		}
	}
}

// spelled is a name of a level as another table prints it.
func spelled(t *rapid.T, name string) string {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	if bare, ok := strings.CutSuffix(name, "指标"); ok && rapid.Bool().Draw(t, "bare") {
		name = bare
	}
	var wide strings.Builder
	for i, r := range name {
		if i > 0 {
			wide.WriteString(pick("blank", "", "", "", " ", "　", "\n", "\u00a0"))
		}
		wide.WriteRune(r)
	}
	points := pick("points", "", "", "（20分）", "(20分)", "[20%]", "（ 20 分 ）", "（权重20%）", "20分", " 20.5分", "（２０分）", "（二十分）")
	return pick("number", "", "", "4.", "４、", "（四）", "(4)", "四、", "④", "1.4 ", "Ⅳ.", "*", "★ ") + wide.String() + points +
		pick("mark", "", "", "：", ":", "*", "。")
}

// Another spelling of a level's name changes no score: of rows that share points, that are alternatives, or that are
// bound.
func TestSpellingALevelOtherwiseChangesNothing(t *testing.T) {
	all := map[string]*evaluation.Evaluator{}
	ids := []string{"mof-2020", "mof-2021", "beijing", "jiangxi-2017", "hubei"}
	for _, id := range ids {
		set, err := rules.Preset(id)
		if err != nil {
			t.Fatal(err)
		}
		if all[id], err = evaluation.New(set); err != nil {
			t.Fatal(err)
		}
	}
	always(t, func(t *rapid.T) {
		e := all[rapid.SampledFrom(ids).Draw(t, "rules")]
		form := drawnForm(t)
		if rapid.Bool().Draw(t, "shared out") {
			for i := range form.Indicators {
				form.Indicators[i].Points = exact.Amount{}
			}
		}
		if at := rapid.IntRange(-1, 2).Draw(t, "struck out"); at >= 0 {
			form.Indicators[at].Target, form.Indicators[at].Actual = cell.ParseThreshold("/"), cell.ParseActual("/")
		}
		other := *form
		other.Indicators = append([]indicator.Indicator(nil), form.Indicators...)
		for i := range other.Indicators {
			ind := &other.Indicators[i]
			ind.Level1, ind.Level2 = spelled(t, ind.Level1), spelled(t, ind.Level2)
		}
		was, is := evaluate(t, e, form), evaluate(t, e, &other)
		if a, b := scoresOf(was), scoresOf(is); a != b {
			t.Fatalf("%s\n%s\n%v", a, b, is.Findings())
		}
		bound, err := e.Bind(&other)
		if err != nil {
			return
		}
		out := make([]evaluation.Outcome, bound.Rows())
		var scores evaluation.Scores
		if bound.Read(&other, out) == nil && bound.Score(out, &scores) == nil &&
			scores.Total().String() != was.Score().String() {
			t.Fatalf("bound: %s, evaluated: %s", scores.Total(), was.Score())
		}
	})
}

// scoresOf are the points and the score of each row, and the total.
func scoresOf(r *evaluation.Result) string {
	var b strings.Builder
	for w := range r.Rows() {
		fmt.Fprintf(&b, "%s/%s ", w.Score(), w.Points())
	}
	return b.String() + r.Score().String()
}

// For a level 1 that isn't the name of a tier, the finding asks whether a similar one was meant, or the one that its
// level 2 belongs to; for a name that resembles none, it doesn't.
func TestAnUnknownTierAsksForTheOneThatWasMeant(t *testing.T) {
	e := presetEvaluators(t)["mof-2020"]
	for _, c := range []struct{ level1, level2, meant string }{
		{"产岀指标（50分）", "", "产出指标"}, // 岀 is another character
		{"效益目标", "", "效益指标"},
		{"项目产出", "", "产出指标"},
		{"服务对象满意度指标", "", "满意度指标"},
		{"产出与效益", "", ""}, // names two
		{"天气", "其他指标", ""},
		{"项目绩效85分", "数量指标15分", "产出指标"},
		{"绩效", "（一）经济效益指标", "效益指标"},
		{"绩效", "可持续影响", "效益指标"},
		{"绩效", "服务对象满意度指标", "满意度指标"},
		{"绩效", "社会公众满意度", "满意度指标"},
		{"", "产出", "产出指标"},
	} {
		r := row(t, "10", "≥1个", "1个")
		r.Level1, r.Level2 = c.level1, c.level2
		result, err := e.Evaluate(formOf(r))
		if err != nil {
			t.Fatal(err)
		}
		said := false
		for _, f := range result.Findings() {
			if f.Code != "TIER_UNKNOWN" && f.Code != "TIER_MISSING" {
				continue
			}
			said = true
			text := f.In(lang.Chinese)
			if asks := strings.Contains(text, "是不是"); !strings.Contains(text, c.level1) || asks != (c.meant != "") ||
				asks && !strings.Contains(text, "是不是“"+c.meant+"”？") {
				t.Errorf("%s/%s: %s", c.level1, c.level2, text)
			}
		}
		if !said {
			t.Errorf("%s: no finding", c.level1)
		}
	}
}

// Rows of places that spell a level differently are joined: 50 and 30 make 80.
func TestAggregateJoinsLevelsUnderEverySpelling(t *testing.T) {
	one, other := row(t, "10", "100户", "50户"), row(t, "10", "100户", "30户")
	other.Level1, other.Level2 = "一、产出指标（50分）", "1.数量 指标："
	joined, findings := evaluation.Aggregate(formOf(one), formOf(other))
	if len(joined.Indicators) != 1 || joined.Indicators[0].Actual.Text() != "80户" {
		t.Errorf("%d rows, the first %q: %v", len(joined.Indicators), joined.Indicators[0].Actual.Text(), findings)
	}
}
