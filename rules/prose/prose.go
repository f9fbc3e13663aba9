// Package prose says a rule set in plain sentences, in Chinese and in English, so that a circular and the file that was
// written from it can be compared line by line.
//
// The sentences come from what was compiled — curves, choices, policy — and not from the text of the file: what they
// say is what is scored. They aren't a format that can be read back.
package prose

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Section is a heading and the sentences under it.
type Section struct {
	Title     lang.Message
	Sentences []lang.Message
}

// Of is a whole rule set: where it comes from, points, choices, each rule, total and grades, and every reading that the
// regulation leaves open.
func Of(set *rules.Set) []Section {
	if set == nil {
		return nil
	}
	sections := []Section{head(set), points(set), choices(set)}
	for i := range set.Rules {
		if set.Uses(i) {
			sections = append(sections, Rule(set, i))
		}
	}
	sections = append(sections, total(set))
	if s := events(set); len(s.Sentences) > 0 {
		sections = append(sections, s)
	}
	return append(sections, policy(set), reading(), checks(set))
}

func head(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_TITLE", set.Title, set.ID)}
	if set.Title == "" {
		s.Title = lang.Of("SAY_UNTITLED", set.ID)
	}
	s.add("SAY_SOURCE", set.Source)
	switch set.Certainty {
	case rules.Seen:
		s.add("SAY_SEEN")
	case rules.Recalled:
		s.add("SAY_RECALLED")
	}
	if set.Region != "" {
		s.add("SAY_REGION", set.Region)
	}
	if a := &set.Applies; a.Never {
		s.add("SAY_APPLIES_NEVER")
	} else {
		for _, list := range []struct {
			code  lang.Code
			names []string
		}{
			{"SAY_APPLIES_PLACES", a.Places},
			{"SAY_APPLIES_DEPARTMENTS", a.Departments},
			{"SAY_APPLIES_PROJECTS", a.Projects},
		} {
			if len(list.names) > 0 {
				s.add(list.code, list.names)
			}
		}
		if a.If != nil {
			s.add("SAY_APPLIES_IF", Condition(a.If))
		}
	}
	switch from, to := !set.From.IsZero(), !set.To.IsZero(); {
	case from && to:
		s.add("SAY_FROM_TO", set.From, set.To)
	case from:
		s.add("SAY_FROM", set.From)
	case to:
		s.add("SAY_TO", set.To)
	}
	return s
}

func (s *Section) add(code lang.Code, args ...any) {
	s.Sentences = append(s.Sentences, lang.Of(code, args...))
}

func points(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_POINTS")}
	s.add("SAY_POINTS_ALL", set.Total)
	for i := range set.Tiers {
		t := &set.Tiers[i]
		if t.Rule >= 0 {
			s.add("SAY_TIER_ROW", t.Name, t.Points, set.Rules[t.Rule].Name)
		} else {
			s.add("SAY_TIER", t.Name, t.Points)
		}
		if len(t.Aliases) > 0 {
			s.add("SAY_TIER_ALSO", t.Name, t.Aliases)
		}
		if len(t.Absent) > 0 {
			var moves list
			for _, m := range t.Absent {
				moves.add("SAY_TIER_MOVE", set.Tiers[m.To].Name, m.Points)
			}
			s.add("SAY_TIER_ABSENT", t.Name, moves.with("SAY_AND_COMMA"))
		}
	}
	if set.Sharing.ByLevel2 {
		s.add("SAY_SHARED_LEVEL2", set.Sharing.Digits)
	} else {
		s.add("SAY_SHARED_EVENLY", set.Sharing.Digits)
	}
	if len(set.ExecutionRows) > 0 {
		code := lang.Code("SAY_EXECUTION_ROWS")
		if set.ExecutionTier() < 0 {
			code = "SAY_EXECUTION_ROWS_OWN"
		}
		s.add(code, set.ExecutionRows)
	}
	s.add("SAY_POINTS_PRINTED")
	for _, a := range set.Instead {
		if a.Best {
			s.add("SAY_INSTEAD_BEST", a.Name, a.Rows)
		} else {
			s.add("SAY_INSTEAD_FIRST", a.Name, a.Rows)
		}
	}
	return s
}

func choices(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_CHOICES")}
	for i, c := range set.Choices {
		name, at := set.Rules[c.Rule].Name, strconv.Itoa(i+1)
		switch {
		case c.If != nil:
			s.add("SAY_CHOICE", at, Condition(c.If), name)
		case len(set.Choices) == 1:
			s.add("SAY_CHOICE_ALL", at, name)
		default:
			s.add("SAY_CHOICE_REST", at, name)
		}
	}
	return s
}

// total says how rows become a total, and a total a grade.
func total(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_TOTAL")}
	mode, digits := lang.Named("SAY_MODE", set.Rounding.Mode.String()), set.Rounding.Digits
	s.add(lang.Named("SAY_ROUND", set.Rounding.At.String()), lang.Of(mode), digits)
	levels := set.Grades.Levels
	for i, g := range levels {
		switch {
		case i == 0:
			s.add("SAY_GRADE_BEST", g.Name, g.Least)
		case i == len(levels)-1:
			s.add("SAY_GRADE_LAST", g.Name, levels[i-1].Least)
		default:
			s.add("SAY_GRADE", g.Name, g.Least, levels[i-1].Least)
		}
	}
	if set.Grades.OfRounded {
		s.add("SAY_GRADE_OF_ROUNDED")
	} else {
		s.add("SAY_GRADE_OF_RAW")
	}
	for i := range set.Limits {
		s.Sentences = append(s.Sentences, Limit(set, i))
	}
	return s
}

// Limit is what a limit of a set does to a total.
func Limit(set *rules.Set, at int) lang.Message {
	if set == nil || at < 0 || at >= len(set.Limits) {
		return lang.Message{}
	}
	l := &set.Limits[at]
	var does list
	if l.Cap != nil {
		does.add("SAY_LIMIT_CAP", *l.Cap)
	}
	if l.Floor != nil {
		does.add("SAY_LIMIT_FLOOR", *l.Floor)
	}
	if l.GradeCap >= 0 {
		does.add("SAY_LIMIT_GRADE", set.Grades.Name(l.GradeCap))
	}
	return lang.Of("SAY_LIMIT", Condition(l.If), does.with("SAY_AND_COMMA"), l.Because)
}

func events(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_EVENTS")}
	for i := range set.Events {
		s.Sentences = append(s.Sentences, Event(set, i))
	}
	return s
}

// Event is what an event of a set does to a total.
func Event(set *rules.Set, at int) lang.Message {
	if set == nil || at < 0 || at >= len(set.Events) {
		return lang.Message{}
	}
	e := &set.Events[at]
	size := lang.Of("SAY_EVENT_SIZE", e.Size)
	switch {
	case e.Given && e.Size.IsZero():
		size = lang.Of("SAY_EVENT_GIVEN")
	case e.Given:
		size = lang.Of("SAY_EVENT_GIVEN_MOST", e.Size)
	}
	switch {
	case e.Kind == rules.Bonus:
		return lang.Of("SAY_BONUS", e.Name, size, e.Cap)
	case e.Kind == rules.Deduction:
		return lang.Of("SAY_DEDUCTION", e.Name, size)
	case e.Zero:
		return lang.Of("SAY_VETO_ZERO", e.Name, set.Grades.Name(e.Grade))
	}
	return lang.Of("SAY_VETO", e.Name, set.Grades.Name(e.Grade))
}

// checks says what must be explained, and when a declared score is wrong.
func checks(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_CHECKS")}
	if set.Explain.Missed {
		s.add("SAY_REASON_MISSED")
	}
	if _, finite := set.Explain.Over.Value(); finite {
		where := scoring.Interval{Low: set.Explain.Over, High: scoring.Highest()}
		s.add("SAY_REASON_OVER", Within(&rules.Rule{Measure: scoring.Attainment}, where))
	}
	if set.Explain.ExecutionBelow.Sign() > 0 {
		s.add("SAY_REASON_EXECUTION", set.Explain.ExecutionBelow.InPercent())
	}
	if set.Explain.BudgetChange {
		s.add("SAY_REASON_CHANGE")
	}
	if n := set.Explain.ReasonLength; n > 0 {
		s.add("SAY_REASON_LENGTH", n)
	}
	s.add("SAY_TOLERANCE", set.Tolerance)
	for _, changed := range set.Checks.Changed() {
		switch changed.Key {
		case "off":
			s.add("SAY_CHECKS_OFF", strings.Split(changed.Value, "、"))
		case "severity":
			for _, code := range slices.Sorted(maps.Keys(set.Checks.Severity)) {
				s.add("SAY_CHECKS_SEVERITY", code, severityWord(set.Checks.Severity[code]))
			}
		case "own":
			for i := range set.Checks.Own {
				if !set.Checks.Off[set.Checks.Own[i].Code] {
					s.Sentences = append(s.Sentences, OwnCheck(set, i))
				}
			}
		default:
			s.add("SAY_CHECKS_SETTING", settingName(changed.Key), strings.Split(changed.Value, "、"), changed.Key)
		}
	}
	return s
}

// OwnCheck is what a check that a set adds looks for.
func OwnCheck(set *rules.Set, at int) lang.Message {
	if set == nil || at < 0 || at >= len(set.Checks.Own) {
		return lang.Message{}
	}
	own := &set.Checks.Own[at]
	code, args := lang.Code("SAY_CHECKS_OWN"), []any{own.Code, Condition(own.If), own.Because, severityWord(own.Severity)}
	if own.At != "" {
		code, args = "SAY_CHECKS_OWN_AT", append(args, own.At)
	}
	said := lang.Of(code, args...)
	switch own.Stage {
	case "audit":
		return lang.Of("SAY_CHECKS_AUDIT", said)
	case "monitor":
		return lang.Of("SAY_CHECKS_MONITOR", said)
	}
	return said
}

// severityWord is how serious a check is, in words.
func severityWord(name string) lang.Message {
	return lang.Of(map[string]lang.Code{
		"error": "SEVERITY_ERROR", "warning": "SEVERITY_WARNING", "info": "SEVERITY_INFO",
	}[name])
}

// list is phrases that a sentence strings together.
type list struct {
	items   []lang.Speaker
	between lang.Code
}

func (l *list) add(code lang.Code, args ...any) { l.items = append(l.items, lang.Of(code, args...)) }

func (l list) with(between lang.Code) list {
	l.between = between
	return l
}

// In strings the phrases together.
func (l list) In(language lang.Language) string {
	text := ""
	for i, item := range l.items {
		if i > 0 {
			text += lang.Of(l.between).In(language)
		}
		text += item.In(language)
	}
	return text
}
