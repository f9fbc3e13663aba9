package evaluation_test

import (
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// codesOf are the codes of the findings and their places.
func codesOf(r *evaluation.Result) (codes []string) {
	for _, f := range r.Findings() {
		codes = append(codes, string(f.Code)+" "+f.At)
	}
	return codes
}

// A template's blank that is copied from the target into the actual isn't an answer with the same text, nor a
// struck-out row.
func TestBlanksOfTemplatesEarnNothing(t *testing.T) {
	for _, c := range []struct{ target, actual, want string }{
		{"XX%", "XX%", "ACTUAL_MISSING /indicators/0/actual"},
		{"效果显著", "待填写", "ACTUAL_MISSING /indicators/0/actual"},
		{"效果显著", "（如：达成）", "ACTUAL_MISSING /indicators/0/actual"},
		{"效果显著", "#N/A", "ACTUAL_MISSING /indicators/0/actual"},
	} {
		s := plainRules("100").set("same_text", "met")
		s.rule(`定性: {measure: level, levels: [{name: 达成, range: "[80%,100%]"}, {name: 未达成, range: "[0%,80%)"}]}`)
		s.choose = []string{"{rule: 定性}"}
		r := s.score(t, formOf(row(t, "100", c.target, c.actual)))
		if got := codesOf(r); len(got) == 0 || got[0] != c.want || r.Score().IsSet() {
			t.Errorf("%s beside %s: %q, score %s", c.actual, c.target, got, r.Score())
		}
	}
}

// A target of words that is done says so with 已; what is merely like it needs somebody to judge it.
func TestWordsThatAreDone(t *testing.T) {
	for actual, earns := range map[string]bool{
		"建立": true, "已建立": true, "已经建立": true, "已": false, "未建立": false, "已部分建立": false, "建立中": false,
	} {
		s := plainRules("100").set("same_text", "met")
		s.rule(`定性: {measure: level, levels: [{name: 达成, range: "[80%,100%]"}, {name: 未达成, range: "[0%,80%)"}]}`)
		s.choose = []string{"{rule: 定性}"}
		ind := row(t, "100", "建立", actual)
		ind.Declared = amount(t, "90")
		if r := s.score(t, formOf(ind)); (r.Score().String() == "90.00") != earns {
			t.Errorf("%s: %s %q", actual, r.Score(), codesOf(r))
		}
	}
}

// An indicator's name that was left from a template or by a spreadsheet is reported; the row counts all the same.
func TestNamesThatNobodyFilledIn(t *testing.T) {
	for name, want := range map[string]bool{
		"XX": true, "#REF!": true, "（三级指标）": false, "待填写": true, "……": true, "示例：培训人数": true, "**": true,
		"培训人数": false, "XX公司合同数": false, "待遇落实率": false, "PM2.5浓度": false, "目标完成率": false, "3A景区数": false,
	} {
		ind := row(t, "100", "2次", "2次")
		ind.Name = name
		r := plainRules("100").score(t, formOf(ind))
		found := false
		for _, f := range r.Findings() {
			if f.Code == "NAME_UNFILLED" {
				found = f.At == "/indicators/0/name" && f.Severity == evaluation.SeverityWarning && f.In(lang.English) != ""
			}
		}
		if found != want || r.Score().String() != "100.00" {
			t.Errorf("%s: found %v, score %s", name, found, r.Score())
		}
	}
}
