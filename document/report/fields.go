package report

import (
	"slices"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/lang"
)

func text(names ...string) (all []template.Field) {
	for _, n := range names {
		all = append(all, template.Field{Name: n})
	}
	return all
}

func figures(names ...string) (all []template.Field) {
	for _, n := range names {
		all = append(all, template.Field{Name: n, Kind: template.Figure})
	}
	return all
}

func group(name string, fields ...[]template.Field) []template.Field {
	return []template.Field{{Name: name, Kind: template.Group, Fields: slices.Concat(fields...)}}
}

func list(name string, fields ...[]template.Field) []template.Field {
	return []template.Field{{Name: name, Kind: template.List, Fields: slices.Concat(fields...)}}
}

// rowFields are those of an indicator.
func rowFields() []template.Field {
	return slices.Concat(
		text("number", "level1", "level2", "name", "target", "actual"), figures("points", "score", "lost", "declared"),
		text("attainment", "reason", "rule", "explanation", "source"),
	)
}

func moneyFields() []template.Field { return figures("total", "fiscal", "carryover", "other") }

// projectFields are those of one project.
func projectFields() []template.Field {
	return slices.Concat(
		group("project", text("name", "code", "title", "department", "department_code", "implementing_unit", "start", "end")),
		text("file", "year", "currency_unit"),
		group("funds", group("initial", moneyFields()), group("adjusted", moneyFields()), group("spent", moneyFields()),
			group("rates", text("total", "fiscal", "carryover", "other")), figures("points", "score"),
			text("reason", "purpose", "explanation")),
		list("goals", text("number", "text", "outcome")),
		figures("score", "points", "lost"), text("grade"), figures("rank", "budget", "spent"), text("rate"), figures("execution"),
		list("tiers", text("name"), figures("points", "score", "lost"), text("share", "explanation", "sentence"),
			list("indicators", rowFields())),
		list("indicators", rowFields()),
		list("unmet", rowFields()),
		list("waterfall", text("name"), figures("left", "base", "lost", "gained", "sum")),
		list("curves", text("name", "measure"), list("line", text("name"), figures("x", "y")),
			list("dots", text("name"), figures("x", "y"))),
		list("adjustments", text("name"), figures("points"), text("explanation")),
		list("findings", findingFields()),
		group("declared", figures("points", "score"), text("grade")),
		group("reviewed", figures("score"), text("grade", "remark")),
		group("rules", text("id", "title", "version", "source", "digest")),
		group("sentences", text("overall", "money", "unmet")),
	)
}

func findingFields() []template.Field {
	return text("number", "code", "severity", "at", "message", "fix", "id", "remark")
}

// Fields are what a template may use for so many forms: with one, the fields of its project stand beside those of all.
func Fields(forms int) []template.Field {
	project := projectFields()
	all := slices.Concat(
		text("department", "years", "lean"),
		group("summary", figures("projects", "scored", "pending", "budget", "spent"), text("rate"), figures("score"),
			text("grade", "lacking", "sentence")),
		list("grades", text("grade"), figures("projects")),
		list("bands", text("band"), figures("projects")),
		list("projects", project),
		list("ranking", project),
	)
	if forms == 1 {
		return append(all, project...)
	}
	return append(all,
		list("unmet", text("project"), rowFields())[0],
		list("findings", text("project"), findingFields())[0])
}

// LetterFields are what a template of letters, or of the forms of an audit and of monitoring, may use.
func LetterFields() []template.Field {
	form := slices.Concat(
		text("number", "name", "code", "department", "implementing_unit", "file", "year", "currency_unit"), figures("budget"),
		list("findings", findingFields()),
		group("declared", figures("score"), text("grade")), figures("score"), text("grade"),
		group("reviewed", figures("score"), text("grade")),
		list("rescored", text("name"), figures("declared", "computed", "reviewed"), text("reason")),
		text("opinion"), list("marks", text("name", "question", "grade", "problems")),
		text("until", "light", "money_light"), figures("spent"), text("rate", "reason"),
		list("indicators", text("number", "level1", "level2", "name", "target", "actual"), figures("points", "score"),
			text("light", "why", "forecast", "needed", "expected", "likelihood", "reason", "said")),
	)
	return slices.Concat(
		list("letters", text("unit", "title", "subject", "verb", "years", "return_by"),
			figures("count", "returned", "errors", "warnings"), text("passed"), list("forms", form)),
		list("forms", form),
	)
}

// Line is a field as it is listed: how deep it is in lists, its name with those of the groups that it is in, what it
// holds, and what it says.
type Line struct {
	Depth int
	Name  string
	Kind  template.Kind
	Says  string
}

// List lists fields with a sentence each in a language.
func List(fields []template.Field, l lang.Language) []Line {
	var all []Line
	var add func(depth int, before string, fields []template.Field)
	add = func(depth int, before string, fields []template.Field) {
		for _, f := range fields {
			all = append(all, Line{depth, before + f.Name, f.Kind, lang.Of(lang.Named("REPORT_FIELD", f.Name)).In(l)})
			switch {
			case f.Kind == template.Group:
				add(depth, before+f.Name+".", f.Fields)
			case f.Kind == template.List && f.Name != "ranking": // its items are those of projects
				add(depth+1, "", f.Fields)
			}
		}
	}
	add(0, "", fields)
	return all
}
