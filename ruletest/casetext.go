package ruletest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// draft is a case that isn't written yet: a form, and what is asked about it.
type draft struct {
	name   lang.Message
	form   *indicator.Form
	stage  string // of checks; "" for a case about scores
	single bool   // the form is one indicator, and what is asked is its row's
}

// text is the draft as an item of a test file's cases, in one line for an indicator and in a few for a form. Expected
// values are left for the analyst.
func (d *draft) text(l lang.Language, unconfirmed bool, expect string) string {
	name, mark := "name: "+quoted(d.name.In(l)), ""
	if unconfirmed {
		mark = "unconfirmed: true"
	}
	if d.single {
		if unconfirmed {
			name += ", " + mark
		}
		return "- {" + name + ", indicator: {" + rowText(d.form) + "}, expect: {" + expect + "}}\n"
	}
	var out strings.Builder
	out.WriteString("- " + name + "\n")
	if unconfirmed {
		out.WriteString("  " + mark + "\n")
	}
	if d.stage != "" {
		out.WriteString("  stage: " + d.stage + "\n")
	}
	out.WriteString("  form:\n")
	for _, part := range formParts(d.form) {
		out.WriteString("    " + part + "\n")
	}
	out.WriteString("    indicators:\n")
	for i := range d.form.Indicators {
		out.WriteString("      - {" + strings.Join(indicatorParts(&d.form.Indicators[i]), ", ") + "}\n")
	}
	for _, part := range outcomeParts(d.form) {
		out.WriteString("    " + part + "\n")
	}
	out.WriteString("  expect: {" + expect + "}\n")
	return out.String()
}

// rowText is the one indicator of a form, with the money and the year beside its own fields.
func rowText(form *indicator.Form) string {
	return strings.Join(slices.Concat(formParts(form), indicatorParts(&form.Indicators[0]), outcomeParts(form)), ", ")
}

// fields collects “key: value” of what isn't empty.
type fields []string

func (f *fields) add(key, value string) {
	if value != "" {
		*f = append(*f, key+": "+quoted(value))
	}
}

func (f *fields) amount(key string, a exact.Amount) {
	if a.IsSet() {
		*f = append(*f, key+`: "`+a.String()+`"`)
	}
}

func (f *fields) mapping(key string, inner fields) {
	if len(inner) > 0 {
		*f = append(*f, key+": {"+strings.Join(inner, ", ")+"}")
	}
}

func indicatorParts(ind *indicator.Indicator) fields {
	var f fields
	f.add("level1", ind.Level1)
	f.add("level2", ind.Level2)
	f.add("name", ind.Name)
	f.add("description", ind.Description)
	f.add("target", ind.Target.Text())
	f.add("direction", ind.Direction)
	f.add("nature", ind.Nature)
	f.add("basis", ind.Basis)
	f.amount("points", ind.Points)
	f.add("actual", ind.Actual.Text())
	f.add("reason", ind.Reason)
	f.amount("declared", ind.Declared)
	if interim := ind.Interim; interim != nil {
		var inner fields
		inner.add("actual", interim.Actual.Text())
		inner.add("expected", interim.Expected.Text())
		inner.add("likelihood", string(interim.Likelihood))
		inner.add("cause", interim.Cause)
		f.mapping("interim", inner)
	}
	if c := ind.Cumulative; c != nil {
		var inner fields
		inner.add("target", c.Target.Text())
		inner.add("actual", c.Actual.Text())
		f.mapping("cumulative", inner)
	}
	var judged fields
	judged.add("level", ind.Judged.Level)
	for _, flag := range []struct {
		key string
		set bool
	}{{"excused", ind.Judged.Excused}, {"target_low", ind.Judged.TargetLow}} {
		if flag.set {
			judged = append(judged, flag.key+": true")
		}
	}
	f.mapping("judged", judged)
	return f
}

// formParts are the fields of a form before its indicators, in the order of the schema.
func formParts(form *indicator.Form) fields {
	var f, project fields
	if form.Year != 0 {
		f = append(f, "year: "+strconv.Itoa(form.Year))
	}
	project.add("name", form.Project.Name)
	project.add("department", form.Project.Department)
	f.mapping("project", project)
	var funds fields
	for _, column := range []struct {
		key   string
		money *indicator.Money
	}{{"initial", &form.Funds.Initial}, {"adjusted", &form.Funds.Adjusted}, {"spent", &form.Funds.Spent}} {
		var amounts fields
		amounts.amount("total", column.money.Total)
		amounts.amount("fiscal", column.money.Fiscal)
		amounts.amount("carryover", column.money.Carryover)
		amounts.amount("other", column.money.Other)
		funds.mapping(column.key, amounts)
	}
	funds.add("purpose", form.Funds.Purpose)
	funds.add("reason", form.Funds.Reason)
	funds.add("adjustment", form.Funds.Adjustment)
	f.mapping("funds", funds)
	if form.Interim != nil {
		interim := fields{"until: " + form.Interim.Until.String()}
		for _, column := range []struct {
			key   string
			total exact.Amount
		}{{"spent", form.Interim.Spent.Total}, {"expected", form.Interim.Expected.Total}} {
			var amounts fields
			amounts.amount("total", column.total)
			interim.mapping(column.key, amounts)
		}
		interim.add("reason", form.Interim.Reason)
		f.mapping("interim", interim)
	}
	if len(form.Schedule) > 0 {
		var dates []string
		for _, m := range form.Schedule {
			date := fields{"by: " + m.By.String()}
			date.amount("cumulative", m.Cumulative)
			date.amount("spent", m.Spent)
			dates = append(dates, "{"+strings.Join(date, ", ")+"}")
		}
		f = append(f, "schedule: ["+strings.Join(dates, ", ")+"]")
	}
	return f
}

// outcomeParts are the fields of a form after its indicators.
func outcomeParts(form *indicator.Form) fields {
	var f fields
	if len(form.Events) > 0 {
		var events []string
		for _, e := range form.Events {
			var event fields
			event.add("name", e.Name)
			event.amount("points", e.Points)
			event.add("reason", e.Reason)
			events = append(events, "{"+strings.Join(event, ", ")+"}")
		}
		f = append(f, "events: ["+strings.Join(events, ", ")+"]")
	}
	var declared fields
	declared.amount("points", form.Declared.Points)
	declared.amount("score", form.Declared.Score)
	declared.add("grade", form.Declared.Grade)
	f.mapping("declared", declared)
	return f
}

// quoted is a text as a YAML scalar: in quotes if it could otherwise be read as anything else.
func quoted(s string) string {
	plain := s != "" && strings.TrimSpace(s) == s && visible.Line(s) == s && !strings.ContainsAny(s, ",[]{}#:\"'\\") &&
		!strings.ContainsAny(s[:1], "-?!&*|>%@`=<~")
	switch strings.ToLower(s) {
	case "true", "false", "null", "yes", "no", "on", "off":
		plain = false
	}
	if plain && (s[0] < '0' || s[0] > '9' || strings.ContainsFunc(s, func(r rune) bool { return r > 127 || r == '%' })) {
		return s
	}
	return strconv.Quote(s)
}

// valueText is an expected value as a test file writes it.
func valueText(s string) string {
	if s == "" {
		return "pending"
	}
	return strconv.Quote(s)
}

// commas are words separated by blanks, as the items of a list.
func commas(words string) string { return strings.Join(strings.Fields(words), ", ") }
