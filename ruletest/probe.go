package ruletest

import (
	"slices"
	"strings"
	"time"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest/mutation"
)

// prober makes drafts of cases that show what a rule set decides: from its curves the rows whose measure has a given
// value, from its policy the cells that it reads one way or another, from its limits and grades the forms on their
// edges.
type prober struct {
	set       *rules.Set
	evaluator *evaluation.Evaluator
	templates [][]indicator.Indicator // of each rule: rows that come to it
	pairs     []pair                  // of each tier: a row that earns all or nothing
	mentioned map[int][]string        // texts that conditions compare each slot with
	year      int
}

// newProber prepares drafts for a rule set. Rows of its tests serve as models, so that drafts look like what the
// analyst writes.
func newProber(set *rules.Set, models []*Case) (*prober, error) {
	evaluator, err := evaluation.New(set)
	if err != nil {
		return nil, err
	}
	p := &prober{set: set, evaluator: evaluator, templates: make([][]indicator.Indicator, len(set.Rules)), year: 2023}
	if !set.From.IsZero() {
		p.year = int(set.From.Year) + 1
	}
	p.mentioned = mentionsOf(set)
	for i := range set.Tiers {
		p.pairs = append(p.pairs, p.findPair(i))
	}
	for _, c := range models {
		if c.form != nil {
			p.learn(c.form)
		}
	}
	for _, row := range p.routes() {
		p.learn(formOf(row))
	}
	return p, nil
}

// mostTemplates is how many rows are kept as models for each rule.
const mostTemplates = 24

// learn keeps the rows of a form as models of their rules.
func (p *prober) learn(form *indicator.Form) {
	result, err := p.evaluator.Evaluate(form)
	if err != nil {
		return
	}
	for row := range result.Rows() {
		i, ours := row.Indicator()
		at := slices.IndexFunc(p.set.Rules, func(r rules.Rule) bool { return r.Name == row.Rule() })
		if !ours || at < 0 || len(p.templates[at]) >= mostTemplates {
			continue
		}
		model := form.Indicators[i]
		like := func(other indicator.Indicator) bool {
			return other.Level1 == model.Level1 && other.Level2 == model.Level2 && other.Name == model.Name &&
				other.Target.Text() == model.Target.Text()
		}
		if !slices.ContainsFunc(p.templates[at], like) {
			model.Declared = exact.Amount{}
			p.templates[at] = append(p.templates[at], model)
		}
	}
}

// formOf is a form of some rows.
func formOf(rows ...indicator.Indicator) *indicator.Form { return &indicator.Form{Indicators: rows} }

// amount is a number as in a form.
func amount(v exact.Fraction) exact.Amount {
	for digits := range 7 {
		if v.Round(digits, exact.HalfUp).Equal(v) {
			return exact.FixedAmount(v, digits)
		}
	}
	return exact.FixedAmount(v.Round(6, exact.HalfUp), 6)
}

func whole(n int64) exact.Amount { return amount(exact.Int(n)) }

// level2Of are level-2 names that forms commonly have below a level-1 name.
func level2Of(level1 string) string {
	for _, known := range [][2]string{{"产出", "数量指标"}, {"效益", "社会效益指标"}, {"满意", "服务对象满意度指标"}, {"成本", "经济成本指标"}} {
		if len(level1) >= len(known[0]) && level1[:len(known[0])] == known[0] {
			return known[1]
		}
	}
	return "二级指标"
}

// shapes are targets of the kinds that rules tell apart.
var shapes = []string{
	"100个", "≥90%", "≤90%", "<90%", ">90%", "=90%", "100%", "≤20天", "<20天", "≥20天", ">100个", "=100个", "明显改善", "A级", "二级",
	"6月30日前", "20万元",
	"≤100万元", "0起", "≥0个", "20万元-30万元", "一级≥80%；二级≥60%", "1:2", "/", "",
}

// coreShapes are tried where a rule set mentions many names, more than fewNames in a tier.
var coreShapes = []string{"100个", "≥90%", "≤20天", "明显改善", "A级"}

const fewNames = 6

// routes are rows that may come to different rules: every tier, with the names that the conditions mention, and every
// shape of target.
func (p *prober) routes() []indicator.Indicator {
	var rows []indicator.Indicator
	for i := range p.set.Tiers {
		t := &p.set.Tiers[i]
		if t.Rule >= 0 {
			continue
		}
		for at, names := range p.namesIn(t.Name) {
			tried := shapes
			if at > fewNames {
				tried = coreShapes
			}
			for _, shape := range tried {
				rows = append(rows, indicator.Indicator{
					Level1: t.Name, Level2: names[0], Name: names[1], Description: names[2], Basis: names[3],
					Target: cell.ParseThreshold(shape), Points: whole(10), Reason: "原因",
				})
			}
		}
	}
	return rows
}

// mentionsOf are the texts that conditions and the policy compare each slot with.
func mentionsOf(set *rules.Set) map[int][]string {
	texts := map[int][]string{}
	note := func(slot int, text string) {
		if !slices.Contains(texts[slot], text) {
			texts[slot] = append(texts[slot], text)
		}
	}
	for _, c := range set.Choices {
		if c.If == nil {
			continue
		}
		for _, m := range (*expression.Program)(c.If).Mentions() {
			if text := m.Value.Text(); text != "" {
				note(m.Slot, text)
			}
		}
	}
	texts[variable.Level2] = append(texts[variable.Level2], texts[variable.Level2Plain]...)
	return texts
}

// namesIn are the level-2 names, names, descriptions and bases to try in a tier: common ones, and each mentioned one by
// itself.
func (p *prober) namesIn(level1 string) [][4]string {
	common := [4]string{level2Of(level1), "指标", "", ""}
	all := [][4]string{common}
	for i, slot := range []int{variable.Level2, variable.Name, variable.Description, variable.Basis} {
		for _, text := range p.mentioned[slot] {
			names := common
			if names[i] = text; !slices.Contains(all, names) {
				all = append(all, names)
			}
		}
	}
	return all
}

// solved are drafts of rows of a rule whose measure has a value, for several points; none where no row can have it.
func (p *prober) solved(rule int, value exact.Fraction) []draft {
	if p.ownTier(rule) >= 0 {
		return p.money(rule, value)
	}
	if p.set.Rules[rule].Levels != nil {
		return nil
	}
	for _, template := range p.templates[rule] {
		for _, row := range plainest(solutions(template, p.year, value)) {
			form := formOf(row)
			form.Year = p.yearFor(&row)
			if !p.comesTo(form, rule, value) {
				continue
			}
			return p.worth(rule, lang.Of("DRAFT_AT", p.set.Rules[rule].Name, p.set.Rules[rule].OnAxis(value)), form)
		}
	}
	return nil
}

// plainest are rows with those first whose actuals have the fewest decimals: 5999 of 10000 rather than 11.3981 of 19.
func plainest(rows []indicator.Indicator) []indicator.Indicator {
	decimals := func(row indicator.Indicator) int {
		_, after, _ := strings.Cut(row.Actual.Text(), ".")
		return len(after)
	}
	slices.SortStableFunc(rows, func(a, b indicator.Indicator) int { return decimals(a) - decimals(b) })
	return rows
}

// yearFor is the year that a row needs for its dates; 0 where it has none.
func (p *prober) yearFor(row *indicator.Indicator) int {
	if row.Target.Kind() == cell.Day {
		return p.year
	}
	return 0
}

// worth are drafts of a form of one row with the points of a usual row, those that the rule's bands are counted in,
// those of the row's tier, and of the whole form: what few points hide by rounding, many show.
func (p *prober) worth(rule int, name lang.Message, form *indicator.Form) []draft {
	points := []exact.Fraction{exact.Int(10)}
	if tier := p.set.TierOf(form.Indicators[0].Level1); tier >= 0 {
		points = append(points, p.set.Tiers[tier].Points)
	}
	for _, piece := range p.set.Rules[rule].Curve.Pieces() {
		if most := piece.Extra.Base; piece.Share.IsZero() && piece.Extra.IsConstant() && most.Sign() > 0 {
			points = append(points, most)
		}
	}
	var drafts []draft
	for _, v := range append(points, p.set.Total) {
		other := *form
		other.Indicators = slices.Clone(form.Indicators)
		other.Indicators[0].Points = amount(v)
		drafts = append(drafts, draft{name: name, form: &other, single: true})
	}
	return drafts
}

// comesTo reports whether the one row of a form is scored by a rule, and its measure has a value.
func (p *prober) comesTo(form *indicator.Form, rule int, value exact.Fraction) bool {
	result, err := p.evaluator.Evaluate(form)
	if err != nil {
		return false
	}
	row, ok := theRow(result)
	if !ok || row.Rule() != p.set.Rules[rule].Name {
		return false
	}
	terms, ok := row.Terms()
	return ok && terms.Value.Equal(value)
}

// solutions are a row with the targets and actuals for which some measure has a value: a share of the target, the
// target over it, the target less it or more, the value itself.
func solutions(row indicator.Indicator, year int, value exact.Fraction) []indicator.Indicator {
	if row.Target.Kind() == cell.Day {
		return dated(row, year, value)
	}
	var rows []indicator.Indicator
	for _, target := range targetsFor(&row, value) {
		t := limitOf(&target)
		unit := target.Unit()
		shown := unit.FromBase(value)
		actuals := []exact.Fraction{
			value.Mul(t), shown, t.Sub(shown), t.Add(shown), t.Mul(exact.Int(1).Sub(value)), t.Mul(exact.Int(1).Add(value)),
			value, t.Sub(value), t.Add(value), t.Mul(exact.Int(2).Sub(value)),
		}
		if inverse, ok := t.Quo(value); ok {
			actuals = append(actuals, inverse)
		}
		for _, actual := range actuals {
			if text, ok := decimal(actual); ok {
				other := row
				other.Target, other.Actual = target, cell.ParseActual(text+unit.Name())
				if row.Cumulative != nil {
					other.Cumulative = &indicator.Cumulative{Target: target, Actual: other.Actual}
				}
				rows = append(rows, other)
			}
		}
	}
	return rows
}

// limitOf is the limit that a target states.
func limitOf(t *cell.Threshold) exact.Fraction {
	if t.Low().Set {
		return t.Low().Value
	}
	return t.High().Value
}

// decimal is a number written out, where it ends.
func decimal(v exact.Fraction) (string, bool) {
	if places, ends := v.Places(); !ends || places > 8 {
		return "", false
	}
	return v.String(), true
}

// targetsFor are the target of a row, and the same with numbers in which a value is a whole number.
func targetsFor(row *indicator.Indicator, value exact.Fraction) []cell.Threshold {
	targets := []cell.Threshold{row.Target}
	comparator := row.Target.Op().String()
	if row.Target.Kind() != cell.Quantity && row.Target.Kind() != cell.Duration || row.Target.Op() == cell.In {
		return targets
	}
	numbers := []exact.Fraction{exact.Int(100), exact.Int(1000), exact.Int(10000), exact.Int(100000)}
	if num, den, ok := value.Reduced().Small(); ok && num > 0 && den < 1e6 && num < 1e6 {
		numbers = append(numbers, exact.Int(den), exact.Int(den*10), exact.Int(num), exact.Int(num*10))
	}
	for _, n := range numbers {
		text, _ := decimal(n)
		targets = append(targets, cell.ParseThreshold(comparator+text+row.Target.Unit().Name()))
	}
	return targets
}

// dated is a row with a deadline whose actual lies a number of days after it, or before.
func dated(row indicator.Indicator, year int, value exact.Fraction) []indicator.Indicator {
	days, ok := value.Int64()
	if !ok || days < -3000 || days > 3000 {
		return nil
	}
	end := row.Target.High().Date.In(year)
	late := time.Date(int(end.Year), time.Month(end.Month), int(end.Day), 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(days))
	row.Actual = cell.ParseActual(late.Format(time.DateOnly))
	return []indicator.Indicator{row}
}

// step is the smallest step of an edge of a rule.
func (p *prober) step(rule int, edge exact.Fraction) exact.Fraction {
	return mutation.Step(&p.set.Rules[rule], edge)
}
