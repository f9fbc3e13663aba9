package evaluation_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Mistakes that units make, and everything that is reported about them in both languages. A row without a score leaves
// the total without one, and the other row keeps its own.
func TestWrongInputIsToldWithItsRow(t *testing.T) {
	for name, c := range map[string]struct {
		target, actual string
		score          string
		zh, en         []string
	}{
		"a percent against a count": {
			"19个", "95%", "—",
			[]string{"UNIT_MISMATCH /indicators/0/actual “乡镇数”的目标“19个”与实际完成值“95%”单位不同，无法比较"},
			[]string{"UNIT_MISMATCH /indicators/0/actual the target “19个” and the actual “95%” of “乡镇数” are in units that " +
				"don't compare"},
		},
		"money in 元 against 万元": {"≤20万元", "195000元", "90.00", nil, nil},
		"money against people": {
			"≤20万元", "19人", "—",
			[]string{"UNIT_MISMATCH /indicators/0/actual “乡镇数”的目标“≤20万元”与实际完成值“19人”单位不同，无法比较"},
			[]string{"UNIT_MISMATCH /indicators/0/actual the target “≤20万元” and the actual “19人” of “乡镇数” are in units that " +
				"don't compare"},
		},
		"money without a unit": {
			"≤20万元", "19.5", "90.00",
			[]string{"UNIT_MISSING /indicators/0/actual “乡镇数”：实际完成值“19.5”没有单位，按目标的单位“万元”处理"},
			[]string{"UNIT_MISSING /indicators/0/actual “乡镇数”: the actual “19.5” has no unit and is read in the target's, 万元"},
		},
		"a fraction against a percent": {
			"≥95%", "0.95", "—",
			[]string{"FRACTION_FOR_PERCENT /indicators/0/actual “乡镇数”：实际完成值“0.95”没有百分号：是表格里的小数，还是漏写了单位？"},
			[]string{"FRACTION_FOR_PERCENT /indicators/0/actual “乡镇数”: the actual “0.95” has no percent sign: a fraction from " +
				"a spreadsheet, or a unit left out?"},
		},
		"a bound on the other side": {
			"≥95%", "不足95%", "—",
			[]string{"ACTUAL_OTHER_WAY /indicators/0/actual “乡镇数”：实际完成值“不足95%”只给出界限，方向与目标“≥95%”相反，看不出是多少"},
			[]string{"ACTUAL_OTHER_WAY /indicators/0/actual “乡镇数”: the actual “不足95%” only gives a bound in the direction " +
				"opposite to the target “≥95%”, not a value"},
		},
		"money in 元 without its unit": {
			"≤20万元", "198000", "—",
			[]string{"SCALE_UNSAID /indicators/0/actual “乡镇数”：实际完成值“198000”没有单位，可能是元，也可能是万元，请写明单位"},
			[]string{"SCALE_UNSAID /indicators/0/actual “乡镇数”: the actual “198000” has no unit: it may be 元 or 万元; please " +
				"write it"},
		},
		"a percent without its sign": {
			"≥95%", "95", "90.00",
			[]string{"UNIT_MISSING /indicators/0/actual “乡镇数”：实际完成值“95”没有单位，按目标的单位“%”处理"},
			[]string{"UNIT_MISSING /indicators/0/actual “乡镇数”: the actual “95” has no unit and is read in the target's, %"},
		},
		"no actual": {
			"≥95%", "", "—",
			[]string{"ACTUAL_MISSING /indicators/0/actual “乡镇数”没有填写实际完成值"},
			[]string{"ACTUAL_MISSING /indicators/0/actual “乡镇数” has no actual"},
		},
		"a template's blank for an actual": {
			"≥95%", "XX%", "—",
			[]string{"ACTUAL_MISSING /indicators/0/actual “乡镇数”没有填写实际完成值：“XX%”像是模板里还没有填写的空位"},
			[]string{"ACTUAL_MISSING /indicators/0/actual “乡镇数” has no actual: “XX%” looks like a template's blank that wasn't " +
				"filled in"},
		},
		"a spreadsheet's error for a target": {
			"#REF!", "95%", "—",
			[]string{"TARGET_MISSING /indicators/0/target “乡镇数”没有年度指标值：“#REF!”是电子表格的公式错误，不是填写的内容"},
			[]string{"TARGET_MISSING /indicators/0/target “乡镇数” has no target: “#REF!” is a spreadsheet error or formula, not " +
				"a value"},
		},
		"both cells as the template left them": { // no row that was struck out
			"≥__%", "__%", "—",
			[]string{"TARGET_MISSING /indicators/0/target “乡镇数”没有年度指标值：“≥__%”像是模板里还没有填写的空位"},
			[]string{"TARGET_MISSING /indicators/0/target “乡镇数” has no target: “≥__%” looks like a template's blank that " +
				"wasn't filled in"},
		},
		"a fall against a rise": {
			"增长3%", "下降2%", "—",
			[]string{"CHANGE_OPPOSITE /indicators/0/actual “乡镇数”的实际完成值“下降2%”与目标“增长3%”的增减方向相反"},
			[]string{"CHANGE_OPPOSITE /indicators/0/actual the actual “下降2%” of “乡镇数” goes in the opposite direction of its " +
				"target “增长3%”"},
		},
		"a rise against a fall": {
			"较上年下降≥5%", "上升1%", "—",
			[]string{"CHANGE_OPPOSITE /indicators/0/actual “乡镇数”的实际完成值“上升1%”与目标“较上年下降≥5%”的增减方向相反"},
			[]string{"CHANGE_OPPOSITE /indicators/0/actual the actual “上升1%” of “乡镇数” goes in the opposite direction of its " +
				"target “较上年下降≥5%”"},
		},
		"a change against a level": {
			"≥90%", "提高3%", "—",
			[]string{"CHANGE_FOR_LEVEL /indicators/0/actual “乡镇数”的目标“≥90%”是达到的水平，实际完成值“提高3%”是增减多少，无法比较"},
			[]string{"CHANGE_FOR_LEVEL /indicators/0/actual the target “≥90%” of “乡镇数” is a level and the actual “提高3%” a " +
				"change, so they don't compare"},
		},
		"words against a date": {
			"2021年12月底前", "已完成", "—",
			[]string{"ACTUAL_NO_DATE /indicators/0/actual “乡镇数”的目标是日期，实际完成值却是“已完成”；请填写完成的日期"},
			[]string{"ACTUAL_NO_DATE /indicators/0/actual the target of “乡镇数” is a date, the actual is “已完成”; give the day it " +
				"was done"},
		},
		"a percent against a date": {
			"2021年12月底前", "100%", "—",
			[]string{"NUMBER_FOR_DATE /indicators/0/actual “乡镇数”的目标“2021年12月底前”是日期，实际完成值“100%”不是；请填写完成的日期"},
			[]string{"NUMBER_FOR_DATE /indicators/0/actual the target “2021年12月底前” of “乡镇数” is a date and the actual “100%” " +
				"isn't; give the day it was done"},
		},
		"a date against a percent": {
			"≥95%", "2021年12月20日", "—",
			[]string{"DATE_FOR_NUMBER /indicators/0/actual “乡镇数”的目标“≥95%”不是日期，实际完成值“2021年12月20日”是日期，无法比较"},
			[]string{"DATE_FOR_NUMBER /indicators/0/actual the target “≥95%” of “乡镇数” is no date and the actual “2021年12月20日” " +
				"is one, so they don't compare"},
		},
		"words against a number": {
			"≥95%", "已完成", "—",
			[]string{"ACTUAL_NOT_NUMERIC /indicators/0/actual “乡镇数”的目标是数值，实际完成值却是“已完成”；请填写数值"},
			[]string{"ACTUAL_NOT_NUMERIC /indicators/0/actual the target of “乡镇数” is a number, the actual is “已完成”; give the number"},
		},
		"a doubled comparator": {
			"≥≥95%", "95%", "90.00",
			[]string{"CELL_DOUBLED /indicators/0/target “乡镇数”：比较符号写了两次"},
			[]string{"CELL_DOUBLED /indicators/0/target “乡镇数”: the comparator is written twice"},
		},
	} {
		s := plainRules("100")
		ind, other := row(t, "90", c.target, c.actual), row(t, "10", "2次", "1次")
		ind.Name = "乡镇数"
		r := s.score(t, formOf(ind, other))
		var rows []evaluation.Row
		for w := range r.Rows() {
			rows = append(rows, w)
		}
		if got := rows[0].Score().String(); got != c.score {
			t.Errorf("%s: score %s, want %s", name, got, c.score)
		}
		if got := rows[1].Score().String(); got != "5.00" {
			t.Errorf("%s: the other row earns %s", name, got)
		}
		if r.Score().IsSet() != (c.score != "—") {
			t.Errorf("%s: total %s", name, r.Score())
		}
		for l, want := range map[lang.Language][]string{lang.Chinese: c.zh, lang.English: c.en} {
			var got []string
			for _, f := range r.Findings() {
				got = append(got, string(f.Code)+" "+f.At+" "+f.In(l))
			}
			if len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
}

// percent_fraction reads 0.95 as 95%, and settles no other ambiguity.
func TestOnlyAFractionIsTakenForAPercentage(t *testing.T) {
	for _, c := range []struct{ target, actual, score string }{
		{"≥95%", "0.95", "100.00"},
		{"≥95%", "不足95%", "—"},
		{"≥95%", "不足0.95", "—"},
		{"比上年下降3%", "-3.5%", "—"},
	} {
		s := plainRules("100").set("percent_fraction", "percent")
		r := s.score(t, formOf(row(t, "100", c.target, c.actual)))
		if got := r.Score().String(); got != c.score {
			t.Errorf("%s beside %s: %s, want %s", c.actual, c.target, got, c.score)
		}
	}
}

func TestPointsThatDoNotAddUp(t *testing.T) {
	r := plainRules("100").score(t, formOf(row(t, "60", "2次", "2次"), row(t, "50", "2次", "2次")))
	var got []string
	for _, f := range r.Findings() {
		got = append(got, f.Severity.String()+" "+f.In(lang.Chinese))
	}
	want := []string{
		"info “产出指标”分值合计为110，评分规则为100", "warning “全表”分值合计为110，评分规则为100",
		"error 总分110.00超过满分100，不定等级；多出的分来自：指标602次、指标502次",
	}
	if !slices.Equal(got, want) || r.Grade() != "" {
		t.Errorf("%q", got)
	}
	if r.Score().String() != "110.00" {
		t.Errorf("the total was changed in silence: %s", r.Score())
	}
}

func TestAFormWithoutIndicatorsIsAnError(t *testing.T) {
	e := plainRules("100").evaluator(t)
	for _, f := range []*indicator.Form{nil, {Project: indicator.Project{Name: "道路"}}} {
		if _, err := e.Evaluate(f); err == nil {
			t.Error("scored")
		}
	}
}

// A condition that fails for one row is reported with its place in the rule set; the other rows are scored.
func TestAConditionThatDividesByZero(t *testing.T) {
	s := plainRules("100")
	s.choose = []string{"{if: points / target > 1000, rule: 定量}", "{rule: 定量}"}
	r := s.score(t, formOf(row(t, "90", "0起", "0起"), row(t, "10", "2次", "1次")))
	got := codes(r)
	if len(got) != 1 || got[0] != "CONDITION_FAILED" {
		t.Fatalf("%v", r.Findings())
	}
	if zh := r.Findings()[0].In(lang.Chinese); zh != "“指标900起”的条件无法计算：除数为0" {
		t.Error(zh)
	}
}

// A row of negative points can't earn a share of them: it is pending under every rule, and so is its form.
func TestRowsOfNegativePointsHaveNoScore(t *testing.T) {
	for _, c := range [][3]string{
		{"≥10个", "10个", ""},
		{"≥10个", "5个", ""},
		{"12月底前", "12月1日", ""},
		{"12月底前", "2024年1月", "-1"},
		{"建立", "达成", "-9"},
		{"/", "不适用", ""},
	} {
		ind := row(t, "-10", c[0], c[1])
		if c[2] != "" {
			ind.Declared = amount(t, c[2])
		}
		r := judgedRules("90", "attainment").score(t, formOf(ind, row(t, "100", "≥10个", "10个")))
		for w := range r.Rows() {
			if w.Points().String() == "-10" && w.Score().IsSet() {
				t.Errorf("%v: %s of %s points", c, w.Score(), w.Points())
			}
		}
		if w := only(r, false); w.Applies() && (r.Score().IsSet() || r.Grade() != "" ||
			!slices.Contains(codes(r), "POINTS_NEGATIVE")) {
			t.Errorf("%v: %s %s; %v", c, r.Score(), r.Grade(), r.Findings())
		}
	}
}
