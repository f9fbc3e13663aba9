package evaluation

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// measureConditions evaluates the conditions of a row: those with an expression by that, the others by the answers in
// the actual, in order or by name (“管理制度健全：是；合同规范：1分”).
func (r *Result) measureConditions(row *row, rule *rules.Rule) (scoring.Measured, bool) {
	ind := &r.form.Indicators[row.indicator]
	var sum exact.Fraction
	asked := 0
	for i := range rule.Asked {
		sum = sum.Add(rule.Asked[i].Points)
		if rule.Asked[i].If == nil {
			asked++
		}
	}
	if asked > 0 && isMissing(&ind.Actual.Threshold) {
		r.findRow(row, SeverityError, "/actual", "ACTUAL_MISSING", whyNoActual(&ind.Actual))
		if r.set.Policy.MissingActual == rules.AbsenceZero {
			r.earnByPolicy(row, exact.Fraction{})
		}
		return scoring.Measured{}, false
	}
	answers := splitAnswers(ind.Actual.Text())
	if asked > 0 && len(answers) != asked {
		r.findRow(row, SeverityError, "/actual", "CONDITIONS_COUNT", asked, len(answers))
		return scoring.Measured{}, false
	}
	earned, next, complete := exact.Fraction{}, 0, true
	for i := range rule.Asked {
		c := &rule.Asked[i]
		var part exact.Fraction
		var ok bool
		if c.If != nil {
			part, ok = r.holds(row, c)
		} else {
			part, ok = r.answered(row, c, answerTo(c.Name, answers, next))
			next++
		}
		earned, complete = earned.Add(part), complete && ok
	}
	if !complete {
		return scoring.Measured{}, false
	}
	if !sum.Equal(row.points) {
		r.findRow(row, SeverityWarning, "/points", "CONDITIONS_SUM", sum, exact.ShortestAmount(row.points))
	}
	share, _ := earned.Quo(sum)
	return scoring.Measured{Value: share, Met: earned.Equal(sum), Defined: true}, true
}

// holds is what a condition with an expression earns.
func (r *Result) holds(row *row, c *rules.Condition) (exact.Fraction, bool) {
	r.env.row = row
	v, err := program(c.If).Eval(&r.env)
	switch {
	case err != nil:
		r.findRow(row, SeverityError, "", "CONDITION_FAILED", err)
		return exact.Fraction{}, false
	case v.Bool():
		return c.Points, true
	}
	return exact.Fraction{}, true
}

// answered is what an answer earns: all of a condition's points, none, or the points that it states.
func (r *Result) answered(row *row, c *rules.Condition, answer string) (exact.Fraction, bool) {
	t := cell.ParseActual(answer)
	if t.Kind() == cell.Quantity && t.Unit().Name() == "分" && t.Op() == cell.Bare {
		if v := t.Low().Value; v.Sign() >= 0 && !c.Points.Less(v) {
			return v, true
		}
	} else if yes, no := yesOrNo(answer); yes {
		return c.Points, true
	} else if no {
		return exact.Fraction{}, true
	}
	r.findRow(row, SeverityError, "/actual", "CONDITION_ANSWER", c.Name, answer, c.Points)
	return exact.Fraction{}, false
}

// answerTo is the answer that names a condition, else the one in its place.
func answerTo(name string, answers []string, place int) string {
	for _, a := range answers {
		if rest, ok := strings.CutPrefix(a, name); ok {
			return strings.TrimLeft(rest, "：:∶ 　")
		}
	}
	if at := strings.IndexAny(answers[place], "：:"); at >= 0 {
		return strings.Trim(answers[place][at:], "：: 　") // the name is another one, in the place of this condition
	}
	return answers[place]
}

// yesWords and noWords are the words that answer a condition.
var (
	yesWords = []string{"是", "有", "符合", "达到", "达标", "达成", "完成", "已完成", "满足", "√", "✓", "✔", "yes", "true"}
	noWords  = []string{"否", "无", "没有", "不符合", "未达到", "未达标", "未达成", "未完成", "不满足", "×", "✗", "✘", "no", "false"}
)

func yesOrNo(answer string) (yes, no bool) {
	answer = strings.ToLower(strings.Trim(answer, " 　。."))
	for _, w := range yesWords {
		yes = yes || answer == w
	}
	for _, w := range noWords {
		no = no || answer == w
	}
	return yes, no
}

// splitAnswers cuts an actual into its answers: at semicolons or line ends, or at numbers in front of them.
func splitAnswers(text string) []string {
	for n, mark := range "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" {
		separator := "；"
		if n == 0 {
			separator = ""
		}
		text = strings.Replace(text, string(mark), separator, 1)
	}
	var answers []string
	for _, part := range strings.FieldsFunc(text,
		func(c rune) bool { return c == '；' || c == ';' || c == '\n' || c == '\r' }) {
		if part = strings.Trim(part, " 　，,"); part != "" {
			answers = append(answers, part)
		}
	}
	return answers
}

// isExcused reports whether a rule takes nothing off for the deviation of a row.
func (r *Result) isExcused(row *row, rule *rules.Rule, m *scoring.Measured) bool {
	pardon := rules.NeverPardoned
	switch {
	case !m.Met:
		pardon = rule.Excuse.Missed
	case exact.Int(1).Less(m.Value):
		pardon = rule.Excuse.Over
	}
	ind := &r.form.Indicators[row.indicator]
	return pardon == rules.ByJudgement && ind.Judged.Excused || pardon == rules.ByReason && !blank(ind.Reason)
}
