package report

import (
	"strconv"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/review"
)

// tree is what templates see of one project.
func (b *Book) tree(p *project) template.Tree {
	form, r := p.report.Form, &p.record
	rows, unmet := b.rows(p)
	t := b.figures(p)
	for name, v := range (template.Tree{
		"file": r.File, "year": yearText(r.Year), "currency_unit": or(form.CurrencyUnit, "万元"),
		"funds": b.funds(p), "lost": less(r.Points, r.Score),
		"indicators": rows, "unmet": unmet, "goals": goals(form), "tiers": b.tiers(p, rows),
		"waterfall": b.waterfall(p), "curves": b.curves(p), "adjustments": adjustments(r), "findings": b.findings(p),
		"reviewed": template.Tree{},
		"rules": template.Tree{
			"id": r.Rules.ID, "title": p.result.Rules().Title, "version": r.Rules.Version, "source": r.Rules.Source,
			"digest": r.Rules.Digest,
		},
	}) {
		t[name] = v
	}
	if v := form.Reviewed; v != nil {
		t["reviewed"] = template.Tree{"score": v.Score, "grade": v.Grade, "remark": v.Remark}
	}
	t["sentences"] = b.sentences(p, t)
	return t
}

// figures are what a list of projects shows of one.
func (b *Book) figures(p *project) template.Tree {
	form, r := p.report.Form, &p.record
	pr := &form.Project
	t := template.Tree{
		"project": template.Tree{
			"name": pr.Name, "code": pr.Code, "title": pr.Title, "department": pr.Department,
			"department_code": pr.DepartmentCode, "implementing_unit": pr.ImplementingUnit,
			"start": dayText(pr.Start), "end": dayText(pr.End),
		},
		"score": r.Score, "points": r.Points, "grade": "", "rank": exact.Amount{},
		"declared": template.Tree{
			"points": form.Declared.Points, "score": form.Declared.Score, "grade": form.Declared.Grade,
		},
		"budget": exact.Amount{}, "spent": exact.Amount{}, "rate": "", "execution": exact.Amount{},
	}
	if r.Grade != nil {
		t["grade"] = *r.Grade
	}
	if p.rank > 0 {
		t["rank"] = count(p.rank)
	}
	if rate, ok := p.money.Rate(); ok {
		t["budget"], t["spent"], t["rate"] = p.money.Budget(), p.money.Spent(), evaluation.Percent(rate)
		t["execution"] = exact.FixedAmount(rate.Mul(exact.Int(100)).Round(2, exact.HalfUp), 2)
	}
	return t
}

// findings are what the unit has to answer.
func (b *Book) findings(p *project) []template.Tree {
	form := p.report.Form
	return due(form, review.Subject(form), p.report.Findings, b.Language)
}

func dayText(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// less is what is missing from an amount; absent where one of the two is.
func less(of, a exact.Amount) exact.Amount {
	if !of.IsSet() || !a.IsSet() {
		return exact.Amount{}
	}
	return exact.ShortestAmount(of.Fraction().Sub(a.Fraction()))
}

func money(m indicator.Money) template.Tree {
	return template.Tree{"total": m.Total, "fiscal": m.Fiscal, "carryover": m.Carryover, "other": m.Other}
}

// funds is the money of a form, and what the execution rate earned where that is a row of its own.
func (b *Book) funds(p *project) template.Tree {
	f := &p.report.Form.Funds
	adjusted := f.Adjusted
	if !adjusted.Total.IsSet() {
		adjusted.Total = f.Initial.Total
	}
	t := template.Tree{
		"initial": money(f.Initial), "adjusted": money(adjusted), "spent": money(f.Spent),
		"reason": f.Reason, "purpose": f.Purpose, "points": exact.Amount{}, "score": exact.Amount{}, "explanation": "",
	}
	rates := template.Tree{}
	for name, pair := range map[string][2]exact.Amount{
		"total":  {adjusted.Total, f.Spent.Total},
		"fiscal": {adjusted.Fiscal, f.Spent.Fiscal}, "carryover": {adjusted.Carryover, f.Spent.Carryover},
		"other": {adjusted.Other, f.Spent.Other},
	} {
		if rate, ok := pair[1].Fraction().Quo(pair[0].Fraction()); ok && pair[0].IsSet() && pair[1].IsSet() {
			rates[name] = evaluation.Percent(rate)
		}
	}
	t["rates"] = rates
	for row := range p.result.Rows() {
		if _, isIndicator := row.Indicator(); !isIndicator && row.ByMoney() {
			t["points"], t["score"], t["explanation"] = row.Points(), row.Score(), row.Explain(b.Language)
		}
	}
	return t
}

func goals(form *indicator.Form) []template.Tree {
	all := []template.Tree{}
	for i, g := range form.Goals {
		all = append(all, template.Tree{"number": strconv.Itoa(i + 1), "text": g.Text, "outcome": g.Outcome})
	}
	return all
}

// rows are the indicators, and those that lost points or missed their target.
func (b *Book) rows(p *project) (all, unmet []template.Tree) {
	all, unmet = []template.Tree{}, []template.Tree{}
	at := 0
	for row := range p.result.Rows() {
		i, ok := row.Indicator()
		if !ok {
			continue
		}
		r, ind := &p.record.Indicators[at], &p.report.Form.Indicators[i]
		at++
		t := template.Tree{
			"number": strconv.Itoa(at), "level1": r.Level1, "level2": r.Level2, "name": r.Name, "target": r.Target,
			"actual": r.Actual, "points": r.Points, "score": r.Score, "lost": exact.Amount{}, "declared": ind.Declared,
			"attainment": "", "reason": ind.Reason, "rule": r.Rule, "explanation": r.Explanation, "source": r.Source,
		}
		lost := less(r.Points, r.Score)
		if lost.IsSet() && row.Applies() {
			t["lost"] = lost
		}
		if rate, ok := row.Attainment(); ok {
			t["attainment"] = evaluation.Percent(rate)
		}
		all = append(all, t)
		if row.Applies() && (!row.Met() || lost.IsSet() && lost.Fraction().Sign() > 0) {
			unmet = append(unmet, with(t, "number", strconv.Itoa(len(unmet)+1)))
		}
	}
	return all, unmet
}

// tiers are the sums of level 1, each with its indicators and a sentence on them.
func (b *Book) tiers(p *project, rows []template.Tree) []template.Tree {
	all := []template.Tree{}
	byTier := map[string][]template.Tree{}
	set := p.result.Rules()
	missed := map[string]int{}
	at := 0
	for row := range p.result.Rows() {
		if _, ok := row.Indicator(); !ok {
			continue
		}
		name := row.Level1()
		if tier := set.TierOf(name); tier >= 0 {
			name = set.Tiers[tier].Name
		}
		byTier[name] = append(byTier[name], rows[at])
		if row.Applies() && !row.Met() {
			missed[name]++
		}
		at++
	}
	for _, tier := range p.record.Tiers {
		t := template.Tree{
			"name": tier.Name, "points": tier.Points, "score": tier.Score, "lost": less(tier.Points, tier.Score), "share": "",
			"explanation": tier.Explanation, "indicators": byTier[tier.Name], "sentence": tier.Explanation,
		}
		if share, ok := tier.Score.Fraction().Quo(tier.Points.Fraction()); ok && tier.Score.IsSet() {
			t["share"] = evaluation.Percent(share)
		}
		if n := len(byTier[tier.Name]); n > 0 {
			t["sentence"] = b.say("REPORT_TIER", tier.Name, tier.Points, tier.Score, n, n-missed[tier.Name], missed[tier.Name])
		}
		all = append(all, t)
	}
	return all
}

// waterfall leads from the points to the score: what each row lost, and what else moved the total. Small losses beyond
// the largest are one step.
func (b *Book) waterfall(p *project) []template.Tree {
	const most = 10
	if !p.record.Score.IsSet() {
		return []template.Tree{}
	}
	left := p.record.Points.Fraction()
	all := []template.Tree{{"name": b.say("REPORT_FULL"), "left": exact.ShortestAmount(left), "sum": exact.ShortestAmount(left)}}
	step := func(name string, lost exact.Fraction) {
		after := left.Sub(lost)
		base := exact.ShortestAmount(exact.Min(left, after))
		t := template.Tree{"name": name, "left": base, "base": base}
		if lost.Sign() >= 0 {
			t["lost"] = exact.ShortestAmount(lost)
		} else {
			t["gained"] = exact.ShortestAmount(lost.Neg())
		}
		left = after
		all = append(all, t)
	}
	rest, others := exact.Int(0), 0
	for line := range p.result.Lost() {
		if len(all) > most {
			rest, others = rest.Add(line.Points().Fraction()), others+1
			continue
		}
		step(line.Name(b.Language), line.Points().Fraction())
	}
	if others > 0 {
		step(b.say("REPORT_OTHERS", others), rest)
	}
	score := exact.ShortestAmount(p.record.Score.Fraction())
	return append(all, template.Tree{"name": b.say("REPORT_SCORE"), "left": score, "sum": score})
}

func adjustments(r *evaluation.Record) []template.Tree {
	all := []template.Tree{}
	for _, a := range r.Adjustments {
		all = append(all, template.Tree{"name": a.Name, "points": a.Points, "explanation": a.Explanation})
	}
	return all
}

// sentences are what a report in chapters says by the figures.
func (b *Book) sentences(p *project, t template.Tree) template.Tree {
	out := template.Tree{"overall": b.say("REPORT_NO_SCORE"), "money": b.say("REPORT_NO_MONEY"), "unmet": b.say("REPORT_ALL_MET")}
	if p.record.Score.IsSet() {
		out["overall"] = b.say("REPORT_OVERALL", p.record.Points, p.record.Score, t["grade"])
	}
	f := t["funds"].(template.Tree)
	adjusted, spent := f["adjusted"].(template.Tree)["total"], f["spent"].(template.Tree)["total"]
	if rate, ok := f["rates"].(template.Tree)["total"]; ok {
		out["money"] = b.say("REPORT_MONEY", adjusted, spent, t["currency_unit"], rate)
	}
	if unmet := t["unmet"].([]template.Tree); len(unmet) > 0 {
		out["unmet"] = b.say("REPORT_UNMET", len(unmet), len(p.record.Indicators))
	}
	return out
}
