package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// reader turns the nodes of a file into a Set. It continues after a mistake, so that one reading reports them all.
type reader struct {
	scopes variable.Scopes

	d   *source.Decoder
	set *Set

	tierNodes []*source.Node
	unitless  string // an edge other than 0 of the curve being read that has no unit
}

// formatVersion is what the key “ziping” must say.
const formatVersion = "1"

func (r *reader) read(root *source.Node) {
	f := r.d.Fields(root)
	if n := f.Need("ziping"); n != nil && n.Text != formatVersion {
		r.d.Fail(n, "RULES_VERSION", n.Text, formatVersion)
	}
	s := r.set
	s.Place = root.Place()
	s.ID, s.Title, s.Version, s.Source = f.NeedText("id"), f.Text("title"), f.Text("version"), f.NeedText("source")
	f.Get("extends") // was resolved before the rest is read
	r.effective(f.Get("effective"))
	r.applies(f.Get("applies"))
	s.Region = f.Text("region")
	if n := f.Get("certainty"); n != nil {
		s.Certainty = Certainty(r.oneOf(n, certaintyNames[1:]) + 1)
	}
	s.Total = r.number(f.Need("total"))
	r.rounding(f.Need("rounding"))
	r.grades(f.Need("grades"))
	ruleNodes := f.Need("rules")
	r.ruleNames(ruleNodes)
	r.policy(f.Need("policy"))
	r.tiers(f.Need("tiers"))
	r.sharing(f.Need("sharing"))
	r.rules(ruleNodes)
	r.choices(f.Need("choose"))
	r.alternatives(f.Get("alternatives"))
	r.executionRows(f.Get("execution_rows"))
	r.limits(f.Get("limits"))
	r.events(f.Get("events"))
	r.explain(f.Get("explain"))
	r.checks(f.Get("checks"))
	if n := f.Get("tolerance"); n != nil {
		s.Tolerance = r.number(n)
	}
	f.Close()
}

// number reads a decimal that is not negative; nil reads as 0, because its absence was reported before.
func (r *reader) number(n *source.Node) exact.Fraction {
	if n == nil {
		return exact.Fraction{}
	}
	text, ok := r.d.Text(n)
	if !ok {
		return exact.Fraction{}
	}
	v, err := exact.Parse(text)
	if err != nil || v.Sign() < 0 {
		r.d.Fail(n, "RULES_NUMBER", text).Hinting(lang.Of("AMOUNT_HINT"))
		return exact.Fraction{}
	}
	return v
}

// whole reads a whole number between two others.
func (r *reader) whole(n *source.Node, least, most int) int {
	if n == nil {
		return least
	}
	text, ok := r.d.Text(n)
	if !ok {
		return least
	}
	v, err := strconv.Atoi(text)
	if err != nil || v < least || v > most {
		r.d.Fail(n, "RULES_WHOLE", text, least, most)
		return least
	}
	return v
}

// share reads a part of the points: "80%", or "0.8" for the same.
func (r *reader) share(n *source.Node) exact.Fraction {
	if n == nil {
		return exact.Fraction{}
	}
	text, ok := r.d.Text(n)
	if !ok {
		return exact.Fraction{}
	}
	v, ok := percentOf(text)
	if !ok {
		r.d.Fail(n, "RULES_SHARE", text).Hinting(asPercent(text))
	}
	return v
}

// asPercent is how a number may be meant that should be a percentage: 0.8 as 80%, and 150 as 150%.
func asPercent(text string) lang.Message {
	n, err := exact.ParseAmount(strings.TrimSpace(text))
	switch {
	case err != nil || !n.IsSet() || n.Fraction().Sign() <= 0:
		return lang.Of("RULES_SHARE_HINT")
	case exact.Int(2).Less(n.Fraction()):
		return lang.Of("RULES_SHARE_AS", n.String()+"%")
	}
	return lang.Of("RULES_SHARE_AS", n.Fraction().InPercent())
}

// percentOf reads "80%".
func percentOf(text string) (exact.Fraction, bool) {
	t := cell.ParseThreshold(text)
	if t.Kind() != cell.Quantity || t.Op() != cell.Bare || t.Unit().Dimension() != unit.Rate || !doubt(&t).IsZero() {
		return exact.Fraction{}, false
	}
	return t.Unit().Base(t.Low().Value), true
}

// oneOf reads one of the given words and returns its index.
func (r *reader) oneOf(n *source.Node, words []string) int {
	if n == nil {
		return 0
	}
	text, ok := r.d.Text(n)
	if !ok {
		return 0
	}
	if i := slices.Index(words, text); i >= 0 {
		return i
	}
	e := r.d.Fail(n, "RULES_WORD", text, words).Hinting(lang.Of("RULES_WORD_HINT"))
	if near := source.Nearest(text, words); near != "" {
		e.Hinting(lang.Of("DID_YOU_MEAN", near))
	}
	return 0
}

func (r *reader) effective(n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	r.set.From, r.set.To = r.date(f.Get("from")), r.date(f.Get("to"))
	f.Close()
	r.checkPeriod(n)
}

func (r *reader) date(n *source.Node) calendar.Date {
	if n == nil {
		return calendar.Date{}
	}
	text, _ := r.d.Text(n)
	d, ok := calendar.ParseDate(text)
	if !ok {
		r.d.Fail(n, "DATE_WRONG", text).Hinting(lang.Of("DATE_HINT", "2021-03-31"))
	}
	return d
}

func (r *reader) rounding(n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	r.set.Rounding = scoring.Rounding{
		Digits: r.whole(f.Need("digits"), 0, scoring.MaxDigits),
		Mode:   exact.Mode(r.oneOf(f.Need("mode"), exact.ModeNames())),
		At:     scoring.Stage(r.oneOf(f.Need("at"), scoring.StageNames())),
	}
	f.Close()
}

func (r *reader) grades(n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	r.set.Grades.OfRounded = r.oneOf(f.Need("of"), []string{"raw", "rounded"}) == 1
	if levels := f.Need("levels"); levels != nil {
		r.gradeLevels(levels)
	}
	f.Close()
}

func (r *reader) gradeLevels(levels *source.Node) {
	r.d.Fields(levels)
	for i, e := range levels.Entries {
		least := r.number(e.Value)
		if i > 0 && !least.Less(r.set.Grades.Levels[i-1].Least) {
			r.d.Fail(e.Value, "GRADES_FALL", e.Key.Text)
		}
		r.set.Grades.Levels = append(r.set.Grades.Levels, scoring.Grade{Name: e.Key.Text, Least: least})
	}
	if last := len(levels.Entries) - 1; last >= 0 && r.set.Grades.Levels[last].Least.Sign() != 0 {
		r.d.Fail(levels.Entries[last].Value, "GRADES_LOWEST", r.set.Grades.Levels[last].Least)
	}
}

// ruleNames notes the names of the rules first, so that tiers and choices can be checked against them.
func (r *reader) ruleNames(n *source.Node) {
	if n == nil {
		return
	}
	r.d.Fields(n)
	for _, e := range n.Entries {
		r.set.Rules = append(r.set.Rules, Rule{Name: e.Key.Text, Place: e.Key.Place()})
	}
}

// ruleNamed is the index of the rule that a node names.
func (r *reader) ruleNamed(n *source.Node) int {
	if n == nil {
		return -1
	}
	text, ok := r.d.Text(n)
	if !ok {
		return -1
	}
	i := r.set.rule(text)
	if i < 0 {
		names := make([]string, len(r.set.Rules))
		for at := range names {
			names[at] = r.set.Rules[at].Name
		}
		e := r.d.Fail(n, "RULE_UNKNOWN", text)
		e.Hinting(lang.Of("NAMES_KNOWN", names))
		if near := source.Nearest(text, names); near != "" {
			e.Hinting(lang.Of("DID_YOU_MEAN", near))
		}
	}
	return i
}

func (r *reader) tiers(n *source.Node) {
	items := r.d.Items(n)
	r.tierNodes = items
	if n != nil && n.Kind == source.Sequence && len(items) == 0 {
		r.d.Fail(n, "TIERS_NONE")
	}
	if len(items) > maxTiers {
		r.d.Fail(items[maxTiers], "TIERS_MANY", len(items), maxTiers).Text = ""
		return
	}
	for _, item := range items {
		f := r.d.Fields(item)
		t := Tier{Name: f.NeedText("name"), Points: r.number(f.Need("points")), Rule: -1, Place: item.Place()}
		if rule := f.Get("rule"); rule != nil {
			t.Rule = r.ruleNamed(rule)
		}
		r.tierName(&t, item.Get("name"), t.Name)
		for _, alias := range r.d.Items(f.Get("aliases")) {
			if text, ok := r.d.Text(alias); ok {
				t.Aliases = append(t.Aliases, text)
				r.tierName(&t, alias, text)
			}
		}
		f.Get("absent")
		f.Close()
		r.set.Tiers = append(r.set.Tiers, t)
	}
	for i, item := range items {
		if absent := item.Get("absent"); absent != nil {
			r.set.Tiers[i].Absent = r.moves(absent, &r.set.Tiers[i])
		}
	}
	r.checkTierSum(n)
}

// tierName notes a name of a tier in its normal form. No other tier may have it.
func (r *reader) tierName(t *Tier, n *source.Node, name string) {
	plain := indicator.LevelName(name)
	switch at := r.set.tier(plain); {
	case n == nil || plain == "":
		return
	case at >= 0 && r.set.Tiers[at].Name == name:
		r.d.Fail(n, "TIER_TWICE", name)
	case at >= 0:
		r.d.Fail(n, "TIER_TWICE_SPELLED", name, r.set.Tiers[at].Name)
	}
	t.plain = append(t.plain, plain)
}

// moves reads where the points of an absent tier go: all of them, to tiers that are scored from rows.
func (r *reader) moves(n *source.Node, from *Tier) []Transfer {
	r.d.Fields(n)
	var moves []Transfer
	var sum exact.Fraction
	for _, e := range n.Entries {
		to := r.set.TierOf(e.Key.Text)
		if to < 0 || r.set.Tiers[to].Name == from.Name || r.set.Tiers[to].Rule >= 0 {
			fail := r.d.Fail(e.Key, "TIER_MOVE", e.Key.Text)
			if near := r.set.NearTier(e.Key.Text); to < 0 && near != "" {
				fail.Hinting(lang.Of("DID_YOU_MEAN", near))
			}
			continue
		}
		points := r.number(e.Value)
		sum = sum.Add(points)
		moves = append(moves, Transfer{to, points})
	}
	if len(moves) == len(n.Entries) && len(moves) > 0 && !sum.Equal(from.Points) {
		r.d.Fail(n, "TIER_MOVE_SUM", from.Name, from.Points, sum)
	}
	return moves
}

func (r *reader) checkTierSum(n *source.Node) {
	if n == nil || r.set.Total.IsZero() || len(r.set.Tiers) == 0 {
		return
	}
	var sum exact.Fraction
	for _, t := range r.set.Tiers {
		sum = sum.Add(t.Points)
	}
	if !sum.Equal(r.set.Total) {
		r.d.Fail(n, "TIERS_SUM", sum, r.set.Total)
	}
}

func (r *reader) sharing(n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	r.set.Sharing.ByLevel2 = r.oneOf(f.Need("by"), []string{"indicator", "level2"}) == 1
	r.set.Sharing.Digits = r.whole(f.Need("digits"), 0, scoring.MaxDigits)
	f.Close()
}

func (r *reader) choices(n *source.Node) {
	items := r.d.Items(n)
	for i, item := range items {
		f := r.d.Fields(item)
		rule := f.Need("rule")
		c := Choice{Rule: r.ruleNamed(rule), Place: item.Place()}
		if c.Rule >= 0 && r.set.Rules[c.Rule].Measure.Basis() == scoring.OfMoney {
			r.d.Fail(rule, "CHOICE_MEASURE", rule.Text, r.set.Rules[c.Rule].Measure)
		}
		if condition := f.Get("if"); condition != nil {
			c.If = r.expression(condition, r.scopes.OfRow, expression.TypeBool)
		} else if i < len(items)-1 {
			r.d.Fail(item, "CHOICE_REST").Text = ""
		}
		f.Close()
		r.set.Choices = append(r.set.Choices, c)
	}
	if last := len(items) - 1; last >= 0 && items[last].Get("if") != nil {
		r.d.Fail(items[last], "CHOICE_LAST").Text = ""
	}
	if n != nil && n.Kind == source.Sequence && len(items) == 0 {
		r.d.Fail(n, "CHOICE_NONE")
	}
}

// expression compiles a scalar; its mistakes are placed inside it.
func (r *reader) expression(n *source.Node, scope *expression.Scope, want expression.Type) *Expression {
	text, ok := r.d.Text(n)
	if !ok {
		return nil
	}
	p, mistakes := expression.Compile(text, scope, want)
	for _, m := range mistakes {
		r.d.Add(n.FaultAt(m.Offset, m.Length, m.Message)).Hinting(m.Hint)
	}
	if p != nil && len(mistakes) == 0 {
		r.plainNames(n, text, p)
	}
	return (*Expression)(p)
}

// plainNames checks that texts which are compared with normal forms of names are themselves in normal form; any other
// text could never match.
func (r *reader) plainNames(n *source.Node, text string, p *expression.Program) {
	for _, m := range p.Mentions() {
		if m.Slot != variable.Level1Plain && m.Slot != variable.Level2Plain {
			continue
		}
		name := m.Value.Text()
		plain := indicator.LevelName(name)
		if at := strings.Index(text, name); plain != name && at >= 0 {
			e := n.FaultAt(at, len(name), lang.Of("LEVEL_NAME_PLAIN", variable.Of(m.Slot).Name, name))
			r.d.Add(e).Hinting(lang.Of("DID_YOU_MEAN", plain))
		}
	}
}

func (r *reader) limits(n *source.Node) {
	for _, item := range r.d.Items(n) {
		f := r.d.Fields(item)
		l := Limit{GradeCap: -1, Because: f.NeedText("because"), Place: item.Place()}
		if condition := f.Need("if"); condition != nil {
			l.If = r.expression(condition, r.scopes.OfTotal, expression.TypeBool)
		}
		l.Cap, l.Floor = r.optional(f.Get("cap")), r.optional(f.Get("floor"))
		grade := f.Get("grade_cap")
		if grade != nil {
			l.GradeCap = r.gradeNamed(grade)
		}
		f.Close()
		if l.Cap == nil && l.Floor == nil && grade == nil {
			r.d.Fail(item, "LIMIT_NOTHING").Text = ""
		}
		r.set.Limits = append(r.set.Limits, l)
	}
}

func (r *reader) optional(n *source.Node) *exact.Fraction {
	if n == nil {
		return nil
	}
	v := r.number(n)
	return &v
}

func (r *reader) gradeNamed(n *source.Node) int {
	text, _ := r.d.Text(n)
	i := r.set.Grades.Index(text)
	if i < 0 {
		names := make([]string, len(r.set.Grades.Levels))
		for at, l := range r.set.Grades.Levels {
			names[at] = l.Name
		}
		r.d.Fail(n, "GRADE_UNKNOWN", text).Hinting(lang.Of("NAMES_KNOWN", names))
	}
	return i
}

func (r *reader) events(n *source.Node) {
	if n == nil {
		return
	}
	r.d.Fields(n)
	for _, e := range n.Entries {
		f := r.d.Fields(e.Value)
		event := Event{Name: e.Key.Text, Grade: -1, Place: e.Key.Place()}
		kinds := 0
		if bonus := f.Get("bonus"); bonus != nil {
			kinds++
			event.Kind = Bonus
			event.Given, event.Size = r.size(bonus)
			event.Cap = r.number(f.Need("cap"))
		}
		if deduct := f.Get("deduct"); deduct != nil {
			kinds++
			event.Kind = Deduction
			event.Given, event.Size = r.size(deduct)
		}
		if veto := f.Get("veto"); veto != nil {
			kinds++
			event.Kind = Veto
			event.Grade = r.gradeNamed(veto)
			if zero := f.Get("zero"); zero != nil {
				event.Zero = r.d.Bool(zero)
			}
		}
		if given := f.Get("at_most"); given != nil && event.Given {
			event.Size = r.number(given)
		}
		f.Close()
		if kinds != 1 {
			r.d.Fail(e.Key, "EVENT_KIND", e.Key.Text)
		}
		r.set.Events = append(r.set.Events, event)
	}
}

// size reads how many points an event moves, or “given” if the form says it.
func (r *reader) size(n *source.Node) (given bool, size exact.Fraction) {
	if n.Text == "given" {
		return true, exact.Fraction{}
	}
	return false, r.number(n)
}

// longestReason is the largest limit that a rule set may put on the length of reasons.
const longestReason = 100_000

func (r *reader) explain(n *source.Node) {
	r.set.Explain.Over = scoring.Highest()
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	if missed := f.Get("missed"); missed != nil {
		r.set.Explain.Missed = r.d.Bool(missed)
	}
	if over := f.Get("over"); over != nil {
		switch e, ok := r.edges(over, over.Text, true); {
		case !ok:
		case sideOf(e.Interval) != upwards:
			r.d.Fail(over, "EDGE_UPWARDS", over.Text).Hinting(lang.Of("EDGE_UPWARDS_HINT"))
		default:
			r.set.Explain.Over = e.Interval.Low
		}
	}
	if below := f.Get("execution_below"); below != nil {
		r.set.Explain.ExecutionBelow = r.share(below)
	}
	if change := f.Get("budget_change"); change != nil {
		r.set.Explain.BudgetChange = r.d.Bool(change)
	}
	if length := f.Get("reason_length"); length != nil {
		r.set.Explain.ReasonLength = r.whole(length, 1, longestReason)
	}
	f.Close()
}
