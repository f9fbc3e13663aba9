package evaluation_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator/cell"
)

// The direction decides what a target without a comparator asks for, and takes precedence over the level's name; if it
// contradicts a comparator, a finding says so. 25 against a ceiling of 20 is 80 % of ten points; so is 16 against a
// floor of 20.
func TestDirections(t *testing.T) {
	e := presetEvaluators(t)["mof-2020"]
	const conflict, unknown = "DIRECTION_CONFLICT", "DIRECTION_UNKNOWN"
	for _, c := range []struct {
		level2, target, actual, direction, nature, score, finding string
	}{
		{"数量指标", "20个", "25个", "反向", "", "8.00", ""},
		{"数量指标", "20个", "16个", "反向指标", "定量", "10.00", ""},
		{"数量指标", "20个", "16个", "正向", "", "8.00", ""},
		{"数量指标", "20个", "25个", "逆向", "", "8.00", ""},
		{"成本指标", "20万元", "25万元", "正向指标", "", "10.00", ""},
		{"成本指标", "20万元", "25万元", "反向", "", "8.00", ""},
		{"数量指标", "20个", "25个", "≤", "", "8.00", ""},
		{"数量指标", "20个", "25个", "", "≦", "8.00", ""},
		{"数量指标", "20个", "25个", "小于等于", "定量", "8.00", ""},
		{"数量指标", "20个", "25个", "不超过", "反向", "8.00", ""},
		{"时效指标", "20天", "16天", "越高越好", "", "8.00", ""},
		{"数量指标", "20个", "25个", "定量", "越低越好", "8.00", ""},
		{"数量指标", "0起", "2起", "反向", "", "0.00", ""},
		{"数量指标", "20个", "16个", "定性", "", "8.00", ""},
		{"数量指标", "≤20个", "25个", "反向", "", "8.00", ""},
		{"数量指标", "≥20个", "16个", "≥", "正向", "8.00", ""},
		{"数量指标", "=20个", "16个", "正向", "", "8.00", ""},
		{"数量指标", "10-20个", "16个", "反向", "", "10.00", ""},
		{"数量指标", "下降20%", "下降25%", "反向", "", "10.00", ""},
		{"数量指标", "下降20%", "下降16%", "反向", "", "8.00", ""},
		{"数量指标", "2023年6月", "2023年5月", "正向", "", "10.00", ""},
		{"数量指标", "≤20个", "25个", "正向", "", "8.00", conflict},
		{"数量指标", "≥20个", "16个", "逆向指标", "", "8.00", conflict},
		{"数量指标", ">20个", "16个", "＜", "", "8.00", conflict},
		{"数量指标", "≥20个", "16个", "", "反向", "8.00", conflict},
		{"数量指标", "20个以上", "16个", "≤", "", "8.00", conflict},
		{"数量指标", "20个", "25个", "≤", "正向", "8.00", conflict},
		{"数量指标", "≥20个", "16个", "=", "", "8.00", conflict},
		{"数量指标", "20个", "16个", "适度", "", "8.00", unknown},
		{"数量指标", "20个", "16个", "", "核心", "8.00", unknown},
	} {
		r := row(t, "10", c.target, c.actual)
		r.Level2, r.Direction, r.Nature, r.Reason = c.level2, c.direction, c.nature, "有原因"
		result, err := e.Evaluate(formOf(r))
		if err != nil {
			t.Fatal(err)
		}
		for w := range result.Rows() {
			if _, ours := w.Indicator(); ours && w.Score().String() != c.score {
				t.Errorf("%+v: %s", c, w.Score())
			}
		}
		for _, code := range []string{conflict, unknown} {
			if has := slices.Contains(codes(result), code); has != (c.finding == code) {
				t.Errorf("%+v: %v", c, codes(result))
			}
		}
	}
}

// A direction chooses the rule of a row as a comparator in its target does: a ceiling of satisfaction isn't scored by
// the ladder. 20 against at most 10 is half, below the 60 % that mof-2021 requires.
func TestADirectionChoosesTheRuleLikeAComparator(t *testing.T) {
	e := presetEvaluators(t)["mof-2021"]
	for direction, want := range map[string]string{"": "满意度", "正向": "满意度", "反向": "定量", "≤": "定量", "≥": "满意度"} {
		r := row(t, "10", "90%", "95%")
		r.Level1, r.Level2, r.Direction = "满意度指标", "服务对象满意度指标", direction
		other := r
		other.Direction, other.Name = "", "另一项"
		result, err := e.Evaluate(formOf(other, r, other))
		if err != nil {
			t.Fatal(err)
		}
		for w := range result.Rows() {
			i, ours := w.Indicator()
			if expected := map[bool]string{true: want, false: "满意度"}[i == 1]; ours && w.Rule() != expected {
				t.Errorf("%q: row %d by %s", direction, i, w.Rule())
			}
		}
	}
}

// A name of something bad, and a zero, do so too: 3% against at most 5% dissatisfied is all of ten points, 5 against at
// most 4 is 80%, and 1 against 0 nothing; the rate of cases handled is a rate like any other: 85% is the ladder's 80%.
func TestANameChoosesTheRuleLikeAComparator(t *testing.T) {
	e := presetEvaluators(t)["mof-2021"]
	for _, c := range []struct{ name, target, actual, direction, rule, score string }{
		{"不满意率", "5%", "3%", "", "定量", "10.00"},
		{"投诉率", "4%", "5%", "", "定量", "8.00"},
		{"投诉率", "0%", "0%", "", "定量", "10.00"},
		{"差评率", "0%", "1%", "", "定量", "0.00"},
		{"投诉处理率", "95%", "85%", "", "满意度", "8.00"},
		{"不满意率", "5%", "95%", "正向", "满意度", "10.00"},
		{"满意度", "95%", "85%", "", "满意度", "8.00"},
	} {
		r := row(t, "10", c.target, c.actual)
		r.Level1, r.Level2, r.Name, r.Direction, r.Reason = "满意度指标", "服务对象满意度指标", c.name, c.direction, "有"
		other := row(t, "10", "95%", "95%")
		other.Level1, other.Level2 = r.Level1, r.Level2
		result, err := e.Evaluate(formOf(other, r, other))
		if err != nil {
			t.Fatal(err)
		}
		for w := range result.Rows() {
			if i, ours := w.Indicator(); ours && i == 1 && (w.Rule() != c.rule || w.Score().String() != c.score) {
				t.Errorf("%+v: %s by %s", c, w.Score(), w.Rule())
			}
		}
	}
}

// Adding a direction that agrees changes nothing, and neither does binding the form.
func TestADirectionThatAgreesChangesNothing(t *testing.T) {
	all := presetEvaluators(t)
	up := []string{"正向", "正向指标", "≥", "大于等于", "不低于", "越高越好", "定量", ""}
	down := []string{"反向", "逆向指标", "负向", "≤", "≦", "小于等于", "不超过", "越低越好", "定量", ""}
	neutral := []string{"定量", "", "/"}
	always(t, func(t *rapid.T) {
		id := rapid.SampledFrom(presets).Draw(t, "rules")
		form := drawnForm(t)
		other := *form
		other.Indicators = slices.Clone(form.Indicators)
		for i := range other.Indicators {
			ind, words := &other.Indicators[i], neutral
			switch ind.Target.Op() {
			case cell.AtLeast, cell.More:
				words = up
			case cell.AtMost, cell.Less:
				words = down
			case cell.Bare:
				if words = up; ind.Level2 == "成本指标" {
					words = down
				}
			}
			ind.Direction, ind.Nature = rapid.SampledFrom(words).Draw(t, "direction"), rapid.SampledFrom(words).Draw(t, "nature")
		}
		was, is := evaluate(t, all[id], form), evaluate(t, all[id], &other)
		if a, b := scoresOf(was), scoresOf(is); a != b || slices.Contains(codes(is), "DIRECTION_CONFLICT") {
			t.Fatalf("%s\n%s\n%v", a, b, is.Findings())
		}
		bound, err := all[id].Bind(&other)
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
