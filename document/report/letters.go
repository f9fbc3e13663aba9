package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Letters gathers what was found in the tables of units, for the letters that go back to them and for the forms of an
// audit and of monitoring. The zero value is ready for use; the language is that of findings.
type Letters struct {
	Language lang.Language
	ReturnBy string // the day by which a table has to come back, as it is to be printed; "" leaves it to a person

	stage  review.Stage
	checks []*checkedForm
	number map[int]*checkedForm // by the number that review.Across gives
	items  int
}

// checkedForm is a form, or the record of a department, with what was found in it.
type checkedForm struct {
	about    *review.Joint
	form     *indicator.Form // nil of a record
	report   *review.Report  // likewise
	findings []review.Finding
}

// Add takes the report of a form, in the order in which Across takes them.
func (l *Letters) Add(r *review.Report) {
	about := r.Joint()
	l.stage = stageOf(r)
	l.add(&checkedForm{about: about, form: r.Form, report: r, findings: about.Findings})
}

// stageOf is the stage that a report is of.
func stageOf(r *review.Report) review.Stage {
	switch {
	case r.Result != nil:
		return review.Review
	case r.Outlook != nil:
		return review.Monitoring
	}
	return review.Audit
}

// Record takes notice of the record of a department, which Across numbers among the forms.
func (l *Letters) Record() { l.add(nil) }

func (l *Letters) add(c *checkedForm) {
	if l.number == nil {
		l.number = map[int]*checkedForm{}
	}
	if c != nil {
		l.number[l.items] = c
		l.checks = append(l.checks, c)
	}
	l.items++
}

// Joint takes what shows across forms.
func (l *Letters) Joint(j *review.Joint) {
	if j.Call { // no unit can do anything about it
		return
	}
	if c := l.number[j.Number]; c != nil && !j.Record {
		c.findings = append(c.findings, j.Findings...)
		return
	}
	l.checks = append(l.checks, &checkedForm{about: j, findings: j.Findings})
}

// isReturned reports whether the unit has something to mend or to explain, or has to know of a score that was changed.
func (c *checkedForm) isReturned() bool {
	return slices.ContainsFunc(c.findings, isDue) || len(c.rescored()) > 0
}

func (c *checkedForm) rescored() []review.ReviewedRow {
	if c.report == nil || c.report.Reviewed == nil {
		return nil
	}
	return c.report.Reviewed.Rows
}

// unit is whom a letter goes to: the department of forms; of a form without one the unit that carries the project out,
// else the project.
func (c *checkedForm) unit() string {
	carriedOut := ""
	if c.form != nil {
		carriedOut = c.form.Project.ImplementingUnit
	}
	return cmp.Or(c.about.Department, carriedOut, c.about.Project)
}

// Units are those that letters go to, in the order in which their forms came.
func (l *Letters) Units() []string {
	var units []string
	for _, c := range l.checks {
		if c.isReturned() && !slices.Contains(units, c.unit()) {
			units = append(units, c.unit())
		}
	}
	return units
}

// Data is what templates of letters and forms see: of the units given, or of all.
func (l *Letters) Data(units ...string) template.Tree {
	if units == nil {
		units = l.Units()
	}
	letters, forms := []template.Tree{}, []template.Tree{}
	for _, unit := range units {
		letters = append(letters, l.letter(unit))
	}
	for _, c := range l.checks {
		if c.form != nil {
			forms = append(forms, l.tree(c, len(forms)+1))
		}
	}
	return shownTree(template.Tree{"letters": letters, "forms": forms}, cleaned)
}

// letter is that to one unit.
func (l *Letters) letter(unit string) template.Tree {
	var returned []template.Tree
	var passed, years []string
	count, errors, warnings := 0, 0, 0
	for _, c := range l.checks {
		if c.unit() != unit {
			continue
		}
		if c.form != nil {
			count++
			if year := yearText(c.form.Year); year != "" && !slices.Contains(years, year) {
				years = append(years, year)
			}
		}
		if !c.isReturned() {
			if c.form != nil {
				passed = append(passed, c.about.Project)
			}
			continue
		}
		returned = append(returned, l.tree(c, len(returned)+1))
		for i := range c.findings {
			switch f := &c.findings[i]; {
			case !isDue(*f):
			case f.Severity == evaluation.SeverityError:
				errors++
			default:
				warnings++
			}
		}
	}
	words := stageWords[l.stage]
	return template.Tree{
		"unit": unit, "title": words.title, "subject": words.subject, "verb": words.verb, "years": strings.Join(years, "、"),
		"return_by": l.ReturnBy, "count": number(count), "returned": number(len(returned)), "errors": number(errors),
		"warnings": number(warnings), "passed": strings.Join(passed, "、"), "forms": returned,
	}
}

// number is a count as a figure of a template.
func number(n int) exact.Amount { return exact.ShortestAmount(exact.Int(int64(n))) }

// stageWords are what letters of the stages are called, as the circulars call them.
var stageWords = map[review.Stage]struct{ title, subject, verb string }{
	review.Audit:      {"绩效目标退回修改意见", "绩效目标表", "审核"},
	review.Monitoring: {"绩效运行监控整改通知", "绩效运行监控表", "监控"},
	review.Review:     {"绩效自评退回修改意见", "绩效自评表", "复核"},
}

// tree is what templates see of one form.
func (l *Letters) tree(c *checkedForm, n int) template.Tree {
	t := template.Tree{
		"number": strconv.Itoa(n), "name": c.about.Project, "department": c.about.Department, "file": base(c.about.File),
		"findings": due(c.form, c.about.Subject, c.findings, l.Language), "rescored": l.rescored(c), "marks": []template.Tree{}, "indicators": []template.Tree{},
	}
	if c.form == nil {
		return t
	}
	p, f := &c.form.Project, &c.form.Funds
	budget := f.Adjusted
	if !budget.Total.IsSet() {
		budget = f.Initial
	}
	t["code"], t["implementing_unit"], t["year"] = p.Code, p.ImplementingUnit, yearText(c.form.Year)
	t["currency_unit"], t["budget"] = or(c.form.CurrencyUnit, "万元"), budget.Total
	if v := c.report.Reviewed; v != nil {
		t["declared"] = template.Tree{"score": c.form.Declared.Score, "grade": c.form.Declared.Grade}
		t["score"], t["grade"] = c.report.Result.Score(), c.report.Result.Grade()
		t["reviewed"] = template.Tree{"score": v.Score, "grade": v.Grade}
	}
	if c.report.Opinion != nil {
		o := review.OpinionOn(c.findings) // with what shows beside other forms, and without what was rejected
		t["opinion"], t["marks"] = o.Verdict.In(l.Language), l.marks(c, o)
	}
	if c.report.Outlook != nil {
		l.outlook(c, t, budget.Total)
	}
	return t
}

// base is a file without its folder.
func base(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// rescored are the rows that a reviewer gave another score.
func (l *Letters) rescored(c *checkedForm) []template.Tree {
	all := []template.Tree{}
	for _, row := range c.rescored() {
		all = append(all, template.Tree{
			"name": row.Name, "declared": row.Declared, "computed": row.Computed, "reviewed": row.Reviewed, "reason": row.Reason,
		})
	}
	return all
}
