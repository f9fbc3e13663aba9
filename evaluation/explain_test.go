package evaluation_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// explainedRow scores one row of 10 or the given points by a rule, and returns the explanation without the row's name
// and source.
func explainedRow(t *testing.T, policy, rule, target, actual, points string) (zh, en string) {
	t.Helper()
	set, err := rules.Parse("test.yaml", []byte("ziping: 1\nid: t\nsource: 县\nextends: mof-2020\n"+policy+"rules:\n  甲: "+
		rule+"\nchoose:\n  - {rule: 甲}\n"))
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	f := &indicator.Form{Year: 2023, Indicators: []indicator.Indicator{
		{Level1: "产出指标", Name: "甲", Target: cell.ParseThreshold(target), Actual: cell.ParseActual(actual)},
	}}
	f.Indicators[0].Points, _ = exact.ParseAmount(points)
	r, err := e.Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	for w := range r.Rows() {
		if _, ok := w.Indicator(); ok {
			zh, _, _ = strings.Cut(strings.TrimPrefix(w.Explain(lang.Chinese), "甲："), "——")
			en, _, _ = strings.Cut(strings.TrimPrefix(w.Explain(lang.English), "甲: "), " (县)")
		}
	}
	return zh, en
}

// Sentences whose scores can be checked with a pocket calculator; each score is worked out beside it.
func TestSentencesAsAPersonWouldSayThem(t *testing.T) {
	const judged = `{measure: level, levels: [{name: 好, range: "[80%,100%]"}, {name: 中, range: "[60%,80%)"}, {name: 差, range: "0%"}]}`
	for _, c := range []struct{ policy, rule, target, actual, points, zh, en string }{
		// 59.998 of 100 is below 60%: not shown as 60%.
		{
			"", "{measure: attainment, curve: {proportional: {pass: 60%}}}", "100个", "59.998个", "10",
			"目标100个，实际59.998个，完成率59.998%，不到60%的不得分，得0.00分（满分10分）",
			"target 100个, actual 59.998个, attainment 59.998%, below 60% earns nothing: 0.00 of 10 points",
		},
		// 17/36 = 47.2222…% of 10 is 4.72; two decimals show that.
		{
			"", "{measure: attainment, curve: proportional}", "36个", "17个", "10",
			"目标36个，实际17个，完成率47.22%，按比例得4.72分（满分10分）",
			"target 36个, actual 17个, attainment 47.22%, in proportion: 4.72 of 10 points",
		},
		// 7087/14999 = 47.24982…%: two or three decimals show 47.25%, which would give 4.73 (4.725).
		{
			"", "{measure: attainment, curve: proportional}", "14999个", "7087个", "10",
			"目标14999个，实际7087个，完成率47.2498%，按比例得4.72分（满分10分）",
			"target 14999个, actual 7087个, attainment 47.2498%, in proportion: 4.72 of 10 points",
		},
		// 1/3 of 0.015 is 0.005, half a step: no number of decimals shows that it rounds to 0.01.
		{
			"", "{measure: attainment, curve: proportional}", "3个", "1个", "0.015",
			"目标3个，实际1个，完成率1/3，按比例得0.01分（满分0.015分）",
			"target 3个, actual 1个, attainment 1/3, in proportion: 0.01 of 0.015 points",
		},
		// The rule says 1 of 3 points.
		{
			"", `{measure: actual, curve: {of: 3, ">=90%": 3, ">=80%": 1, else: 0}}`, "≥90%", "85%", "3",
			"目标≥90%，实际85%，达到80%、不到90%的按3分中的1分得1.00分（满分3分）",
			"target ≥90%, actual 85%, at least 80% and below 90% earns 1 of each 3 points: 1.00 of 3 points",
		},
		{
			"", `{measure: actual, curve: {">=90%": 100%, ">=80%": 1分, else: 0%}}`, "≥90%", "85%", "3",
			"目标≥90%，实际85%，达到80%、不到90%的计1分，得1.00分（满分3分）",
			"target ≥90%, actual 85%, at least 80% and below 90% earns 1 point: 1.00 of 3 points",
		},
		// 95 − 91.6 = 3.4 points: 3 whole steps of 0.5.
		{
			"", "{measure: actual, curve: {deduct: 0.5分, per: 1%, below: 95%, steps: floor}}", "≥95%", "91.6%", "10",
			"目标≥95%，实际91.6%，比95%低3.4个百分点，每1个百分点扣0.5分，满3步，共扣1.5分，得8.50分（满分10分）",
			"target ≥95%, actual 91.6%, 3.4 percentage points below 95%, 0.5 points off for each percentage point, whole " +
				"steps: 3, 1.5 points in all: 8.50 of 10 points",
		},
		// Missed by a little: a started step, not “<95%”.
		{
			"", "{measure: actual, curve: {deduct: 5%, per: 1%, below: 95%, steps: ceil}}", "≥95%", "94.999%", "10",
			"目标≥95%，实际94.999%，比95%低0.001个百分点，每1个百分点扣分值的5%，不足一步的按一步，共1步，共扣0.5分，得9.50分（满分10分）",
			"target ≥95%, actual 94.999%, 0.001 percentage points below 95%, 5% of the points off for each percentage point, " +
				"steps, a started one counted whole: 1, 0.5 points in all: 9.50 of 10 points",
		},
		// 12 days at 1 point on 5 points: all of them are gone.
		{
			"", "{measure: days-late, curve: {deduct: 1分, per: 1天, steps: floor}}", "2023-06-30", "2023-07-12", "5",
			"目标2023-06-30，实际2023-07-12，迟12天，每1天扣1分，满12步，应扣12分，扣完为止，得0.00分（满分5分）",
			"target 2023-06-30, actual 2023-07-12, 12 days late, 1 point off for each 1 day, whole steps: 12, 12 points, more " +
				"than there are: down to nothing: 0.00 of 5 points",
		},
		// Money: 25 − 20 = 5万元, 10% of 10 points for each 万元.
		{
			"", "{measure: actual, curve: {deduct: 10%, per: 1万元, above: 20万元, steps: proportional}}", "≤20万元", "25万元", "10",
			"目标≤20万元，实际25万元，比20万元高5万元，每1万元扣分值的10%，共5步，共扣5分，得5.00分（满分10分）",
			"target ≤20万元, actual 25万元, 5万元 above 20万元, 10% of the points off for each 1万元, steps: 5, 5 points in all: 5.00 of " +
				"10 points",
		},
		// 60% + (78−60)/(95−60)·40% = 80.571…%: 8.06 of 10.
		{
			"", "{measure: actual, curve: {efficacy: {unacceptable: 60%, satisfactory: 95%, base: 60%, below: 0%}}}", "≥95%",
			"78%", "10",
			"目标≥95%，实际78%，从60%（分值的60%）到95%（满分）按直线计算，为分值的80.57%，得8.06分（满分10分）",
			"target ≥95%, actual 78%, in a straight line from 60% (60% of the points) to 95% (all points), 80.57% of the " +
				"points: 8.06 of 10 points",
		},
		// 130% of the target, capped at 120%.
		{
			"", "{measure: attainment, curve: {proportional: {}, most: 120%}}", "100个", "130个", "10",
			"目标100个，实际130个，完成率130%，最多按分值的120%，得12.00分（满分10分）",
			"target 100个, actual 130个, attainment 130%, at most 120% of the points: 12.00 of 10 points",
		},
		// A level that leaves nothing to judge, one that is taken at its top by policy, and an actual that is missing.
		{
			"", judged, "良好", "差", "10", "目标良好，实际差，评为“差”，按分值的0%得0.00分（满分10分）",
			"target 良好, actual 差, judged 差, which earns 0% of the points: 0.00 of 10 points",
		},
		{
			"policy: {level_score: top}\n", judged, "良好", "好", "10", "目标良好，实际好，评为“好”，得分范围为8至10分（含两端），按约定取最高，得10.00分（满分10分）",
			"target 良好, actual 好, judged 好, which allows from 8 to 10 points, and the most is taken: 10.00 of 10 points",
		},
		{
			"policy: {missing_actual: zero}\n", judged, "良好", "", "10", "目标良好，实际—，按约定得0.00分（满分10分）",
			"target 良好, actual —, by policy: 0.00 of 10 points",
		},
	} {
		zh, en := explainedRow(t, c.policy, c.rule, c.target, c.actual, c.points)
		if zh != c.zh {
			t.Errorf("%s\nwant %s", zh, c.zh)
		}
		if en != c.en {
			t.Errorf("%s\nwant %s", en, c.en)
		}
	}
}

// A finding shows a rate on its side of the limit: 899,999 of 1,000,000 isn't 90% but less, 1,000,001 more than 100%,
// and 1,300,001 of 1,000,000 more than 130%.
func TestFindingsShowRatesOnTheirSide(t *testing.T) {
	set, err := rules.Parse(
		"test.yaml", []byte("ziping: 1\nid: t\nsource: 县\nextends: mof-2020\nexplain: {missed: true, "+
			"over: \">130%\", execution_below: 90%}\n"))
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	for spent, want := range map[string][2]string{
		"899999": {"EXEC_REASON_MISSING", "89.9999%"}, "1000001": {"EXEC_OVER_100", "100.0001%"},
	} {
		f := &indicator.Form{Year: 2023, Indicators: []indicator.Indicator{
			{Level1: "产出指标", Name: "甲", Target: cell.ParseThreshold("≥1000000个"), Actual: cell.ParseActual("1300001个")},
		}}
		f.Funds.Adjusted.Total, _ = exact.ParseAmount("1000000")
		f.Funds.Spent.Total, _ = exact.ParseAmount(spent)
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]string{}
		for _, finding := range r.Findings() {
			said[string(finding.Code)] = finding.In(lang.English)
		}
		if !strings.Contains(said[want[0]], want[1]) || !strings.Contains(said["OVER_EXPLANATION_MISSING"], "130.0001%") {
			t.Errorf("%s: %v", spent, said)
		}
	}
}
