package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// groups are what an audit asks of targets (财预〔2015〕88号, 附件).
var groups = map[review.Group]struct{ name, question string }{
	review.Complete:    {"完整性", "目标和指标的填报是否规范、完整、明确清晰"},
	review.Relevant:    {"相关性", "目标与部门职能、项目内容是否相关，指标是否科学、细化、可衡量"},
	review.Appropriate: {"适当性", "目标是否合理，资金规模与目标是否匹配"},
	review.Feasible:    {"可行性", "目标经过努力能否实现，进度和条件是否有保障"},
}

// marks are the parts of an audit with what was found and what is proposed.
func (l *Letters) marks(c *checkedForm, o *review.Opinion) []template.Tree {
	all := []template.Tree{}
	for _, m := range o.Marks {
		var problems []string
		for i := range c.findings {
			f := &c.findings[i]
			check, known := review.CheckOf(f.Code)
			if !known || check.Group != m.Group || !f.IsOpen() {
				continue
			}
			line := strconv.Itoa(len(problems)+1) + ". "
			if place := placeOf(c.form, f, l.Language); place != "" {
				line += place + "："
			}
			problems = append(problems, line+f.In(l.Language))
		}
		if len(problems) == 0 {
			problems = []string{"未发现问题"}
		}
		g := groups[m.Group]
		all = append(all, template.Tree{
			"name": g.name, "question": g.question, "grade": m.Grade.In(l.Language), "problems": strings.Join(problems, "\n"),
		})
	}
	return all
}

// outlook is how far a form is within its year, row by row.
func (l *Letters) outlook(c *checkedForm, t template.Tree, budget exact.Amount) {
	o := c.report.Outlook
	t["until"], t["light"], t["money_light"] = dayText(o.Until), o.Form.In(l.Language), o.Money.In(l.Language)
	t["score"], t["grade"] = o.Score, o.Grade
	t["reason"], t["spent"] = "", exact.Amount{}
	if in := c.form.Interim; in != nil {
		t["reason"], t["spent"] = in.Reason, in.Spent.Total
		if rate, ok := in.Spent.Total.Fraction().Quo(budget.Fraction()); ok && in.Spent.Total.IsSet() {
			t["rate"] = evaluation.Percent(rate)
		}
	}
	rows := []template.Tree{}
	for i := range c.form.Indicators {
		ind, ahead := &c.form.Indicators[i], &o.Rows[i]
		row := template.Tree{
			"number": strconv.Itoa(i + 1), "level1": ind.Level1, "level2": ind.Level2, "name": ind.Name, "target": ind.Target.Text(),
			"points": ahead.Points, "score": ahead.Score, "light": ahead.Light.In(l.Language), "why": ahead.Why.In(l.Language),
			"forecast": ahead.Forecast.Text(),
		}
		if ahead.Needed.Code != "" {
			row["needed"] = ahead.Needed.In(l.Language)
		}
		if in := ind.Interim; in != nil {
			row["actual"], row["expected"], row["likelihood"] = in.Actual.Text(), in.Expected.Text(), string(in.Likelihood)
			row["reason"] = joined(in.Cause, in.Note)
			row["said"] = said(string(in.Likelihood), in.Expected.Text(), joined(in.Cause, in.Note))
		}
		rows = append(rows, row)
	}
	t["indicators"] = rows
}

// said is what a unit says of a row itself.
func said(likelihood, expected, reason string) string {
	if expected != "" {
		expected = "预计" + expected
	}
	isBlank := func(s string) bool { return s == "" }
	return strings.Join(slices.DeleteFunc([]string{likelihood, expected, reason}, isBlank), "；")
}

// joined is two texts with a colon, or the one that there is.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + lang.Of("REPORT_COLON").In(lang.Chinese) + b
}
