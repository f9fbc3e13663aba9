package evaluation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

func evaluated(t testing.TB, e *evaluation.Evaluator, form *indicator.Form) *evaluation.Result {
	t.Helper()
	r, err := e.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// 不适用 beside a real target takes the row out as the policy says: its 40 points go to the other row, which then reached
// half of all 50; or the rest is scaled, 5 of 10 to 25 of 50; or they are earned. "/" and 无 are reported as missing.
func TestNotApplicableIsClaimed(t *testing.T) {
	for _, c := range []struct{ actual, policy, score, code string }{
		{"不适用", "level2", "25.00", "NOT_APPLICABLE_CLAIMED"},
		{" 不适用 ", "level1", "25.00", "NOT_APPLICABLE_CLAIMED"},
		{"N/A", "form", "25.00", "NOT_APPLICABLE_CLAIMED"},
		{"不适用", "rescale", "25.00", "NOT_APPLICABLE_CLAIMED"},
		{"不适用", "full", "45.00", "NOT_APPLICABLE_CLAIMED"},
		{"/", "level2", "—", "ACTUAL_MISSING"},
		{"—", "full", "—", "ACTUAL_MISSING"},
		{"无", "level2", "—", "ACTUAL_MISSING"},
		{"", "level2", "—", "ACTUAL_MISSING"},
	} {
		r := plainRules("50").set("not_applicable", c.policy).score(
			t, formOf(row(t, "40", "≥95%", c.actual), row(t, "10", "2次", "1次")))
		if got := r.Score().String(); got != c.score {
			t.Errorf("%+v: %s", c, got)
		}
		found := false
		for _, f := range r.Findings() {
			said := strings.Contains(f.In(lang.Chinese), strings.TrimSpace(c.actual)) &&
				strings.Contains(f.In(lang.English), strings.TrimSpace(c.actual))
			found = found || string(f.Code) == c.code && f.At == "/indicators/0/actual" && said
		}
		if !found {
			t.Errorf("%+v: %v", c, r.Findings())
		}
	}
	for _, target := range []string{"明显改善", "2021-06-30", "二级"} { // whatever is asked for
		r := plainRules("50").score(t, formOf(row(t, "40", target, "不适用"), row(t, "10", "2次", "1次")))
		if got := r.Score().String(); got != "25.00" {
			t.Errorf("%s: %s", target, got)
		}
	}
}

// A row that is scored by bands and missed its own target must give a reason, however much it earns: 92% against ≥95%
// is in the band of all points.
func TestBandsAskForReasons(t *testing.T) {
	e := presetEvaluator(t, "mof-2021")
	for _, c := range []struct {
		target, actual, reason, points string
		due                            bool
	}{
		{"≥95%", "92%", "", "10", true},
		{"≥95%", "85%", "", "10", true},
		{"≥95%", "92%", "回访不足", "10", false},
		{"≥95%", "95%", "", "10", false},
		{"≥85%", "88%", "", "10", false}, // less than all points, and met
		{"≥95%", "92%", "", "0", false},
	} {
		ind := row(t, c.points, c.target, c.actual)
		ind.Level1, ind.Reason = "满意度指标", c.reason
		r := evaluated(t, e, formOf(ind))
		if got := slices.Contains(codes(r), "DEVIATION_MISSING"); got != c.due {
			t.Errorf("%+v: %v", c, codes(r))
		}
	}
}

// Whatever a rule looks at, a row that missed its target must give a reason: bands of actuals, deductions, deviations
// and expressions. If target and actual can't be compared, a row that lost points must give one.
func TestEveryMeasureAsksForReasons(t *testing.T) {
	for _, c := range []struct {
		rules, level1, level2, name, target, direction, actual, score string
		due                                                           bool
	}{
		{"hunan-yueyang", "投入", "", "重点支出安排率", "≥95%", "", "92%", "10.00", true},
		{"hunan-yueyang", "投入", "", "重点支出安排率", "≥85%", "", "86%", "8.00", false},
		{"hunan-yueyang", "投入", "", "重点支出安排率", "按预算安排", "", "86%", "8.00", true},
		{"hunan-yueyang", "投入", "", "重点支出安排率", "按预算安排", "", "90%", "10.00", false},
		{"hunan-yueyang", "投入", "", "在职人员控制率", "≤100%", "", "100.5%", "10.00", true}, // no full step
		{"hunan-yueyang", "投入", "", "在职人员控制率", "≤100%", "", "100%", "10.00", false},
		{"hunan-yueyang", "过程", "", "资金下达及时性", "及时", "", "2项", "9.00", true},
		{"hunan-yueyang", "过程", "", "资金下达及时性", "及时", "", "0项", "10.00", false},
		{"hunan-yueyang", "过程", "", "结转结余", "120万元", "", "95万元", "2.00", true}, // last year's sum
		{"hunan-yueyang", "过程", "", "结转结余", "120万元", "", "0万元", "3.00", false},
		{"hunan-yueyang", "过程", "", "结转结余", "≤120万元", "", "95万元", "2.00", false},
		{"hunan-yueyang", "过程", "", "结转结余", "≤120万元", "", "130万元", "0.00", true},
		{"hunan-yueyang", "过程", "", "结转结余", "120万元", "反向", "95万元", "2.00", false},
		{"hunan-yueyang", "过程", "", "结转结余变动率", "≤0%", "", "5%", "0.00", true},
		{"jiangxi-2017", "满意度指标", "", "群众满意度", "≥95%", "", "93%", "10.00", true},
		{"jiangxi-2017", "满意度指标", "", "群众满意度", "≥80%", "", "84%", "9.00", false},
		{"jiangxi-2017", "产出指标", "成本指标", "造价", "80万元", "", "85万元", "10.00", true}, // within 10%
		{"jiangxi-2017", "产出指标", "成本指标", "造价", "80万元", "", "75万元", "10.00", false},
		{"mof-2021", "满意度指标", "", "满意度", "90%～100%", "", "85%", "8.00", true},
		{"mof-2021", "效益指标", "", "效果", "明显", "", "部分达成", "7.00", true},
	} {
		points := "10"
		if strings.HasPrefix(c.name, "结转结余") { // three points at most
			points = "3"
		}
		ind := row(t, points, c.target, c.actual)
		ind.Level1, ind.Level2, ind.Name, ind.Direction, ind.Declared = c.level1, c.level2, c.name, c.direction,
			amount(t, "7")
		r := evaluated(t, presetEvaluator(t, c.rules), formOf(ind))
		for w := range r.Rows() {
			if _, ours := w.Indicator(); ours && (w.Score().String() != c.score || w.Met() == c.due) {
				t.Errorf("%+v: %s, met %v", c, w.Score(), w.Met())
			}
		}
		if got := slices.Contains(codes(r), "DEVIATION_MISSING"); got != c.due {
			t.Errorf("%+v: %v", c, codes(r))
		}
	}
}

// The declared grade is compared with the declared total, and with the computed one only if that differs. The form
// earns 100, or has no total.
func TestGradeOfDeclared(t *testing.T) {
	e := plainRules("100").evaluator(t)
	for _, c := range []struct {
		actual, score, grade string
		want                 []string
	}{
		{"1个", "100", "优", nil},
		{"1个", "100", "优秀", nil},
		{"1个", "100", "优等", nil},
		{"1个", "100", " 优秀（100分）", nil},
		{"1个", "100", "优良", []string{"GRADE_OF_DECLARED"}},
		{"1个", "100", "（优）", nil},
		{"1个", "100", "良", []string{"GRADE_OF_DECLARED"}},
		{"1个", "85", "优", []string{"GRADE_OF_DECLARED", "TOTAL_MISMATCH"}},
		{"1个", "85", "良", []string{"TOTAL_MISMATCH", "GRADE_MISMATCH"}},
		{"1个", "85", "中", []string{"GRADE_OF_DECLARED", "TOTAL_MISMATCH", "GRADE_MISMATCH"}},
		{"1个", "", "良", []string{"GRADE_MISMATCH"}},
		{"", "95", "良", []string{"ACTUAL_MISSING", "GRADE_OF_DECLARED"}},
		{"", "90", "优", []string{"ACTUAL_MISSING"}},
		{"", "89.99", "优", []string{"ACTUAL_MISSING", "GRADE_OF_DECLARED"}},
		{"", "", "良", []string{"ACTUAL_MISSING"}},
	} {
		form := formOf(row(t, "100", "1个", c.actual))
		form.Declared.Grade = c.grade
		if c.score != "" {
			form.Declared.Score = amount(t, c.score)
		}
		if got := codes(evaluated(t, e, form)); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// A grade that a limit lowers fits its total. Without a computed total that can't be known, so if there are limits a
// worse grade is accepted, and a better one isn't.
func TestGradeOfDeclaredUnderLimits(t *testing.T) {
	s := plainRules("100")
	s.limits = []string{"{if: execution < 60%, grade_cap: 中, because: 执行率低于60%}"}
	e := s.evaluator(t)
	for _, c := range []struct {
		actual, grade string
		want          []string
	}{
		{"1个", "中", nil},
		{"1个", "优", []string{"GRADE_OF_DECLARED"}},
		{"", "中", []string{"ACTUAL_MISSING"}},
	} {
		form := formOf(row(t, "100", "1个", c.actual))
		form.Funds.Adjusted.Total, form.Funds.Spent.Total = amount(t, "100"), amount(t, "10")
		form.Declared.Score, form.Declared.Grade = amount(t, "100"), c.grade
		if got := codes(evaluated(t, e, form)); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// An answer that something happened which must not happen earns nothing, and a row named 无 whose cells are 无 counts as
// absent.
func TestAnswersAgainstNothing(t *testing.T) {
	e := presetEvaluator(t, "mof-2020")
	for _, c := range []struct{ name, target, actual, declared, score string }{
		{"违规", "无违规", "有违规", "", "0.00"},
		{"违规", "无违规", "无违规", "", "10.00"},
		{"违规", "无违规", "无", "", "10.00"},
		{"违规情况", "无", "无", "9", "9.00"},
		{"违规情况", "无", "有", "5", "5.00"},
		{"违规情况", "无", "有", "10", "—"},
		{"无", "无", "无", "", "—"},
		{"违规情况", "无", "/", "", "—"},
	} {
		ind := row(t, "10", c.target, c.actual)
		ind.Name = c.name
		if c.declared != "" {
			ind.Declared = amount(t, c.declared)
		}
		r := evaluated(t, e, formOf(ind))
		w := only(r, false)
		if applies := c.name != "无" && c.actual != "/"; w.Score().String() != c.score || w.Applies() != applies {
			t.Errorf("%+v: %s, applies %t; %v", c, w.Score(), w.Applies(), r.Findings())
		}
	}
}
