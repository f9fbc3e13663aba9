package ruletest

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Difference is a field that isn't what was expected.
type Difference struct {
	Field     string // as in the test file: "score"; "tier 产出指标" for the score of a tier
	Want, Got string
	Place     fault.Place // of what was expected

	expectation *expectation
}

// Name is the field's name for a reader.
func (d *Difference) Name() lang.Message {
	field, tier, _ := strings.Cut(d.Field, " ")
	return lang.Of(fieldNames[field], tier)
}

// DigitsOnly reports whether the two are one number, written with other digits: 8.9 and 8.90.
func (d *Difference) DigitsOnly() bool {
	want, ok := figure(d.Want)
	got, fine := figure(d.Got)
	return ok && fine && want.Equal(got)
}

// fieldNames are the names of the fields of expectations.
var fieldNames = map[string]lang.Code{
	"score": "FIELD_SCORE", "points": "FIELD_POINTS", "grade": "FIELD_GRADE", "rule": "FIELD_RULE",
	"attainment": "FIELD_ATTAINMENT",
	"met":        "FIELD_MET", "because": "FIELD_BECAUSE", "findings": "FIELD_FINDINGS", "error": "FIELD_ERROR",
	"tier": "FIELD_TIER",
	"rate": "FIELD_RATE", "value": "FIELD_VALUE", "rows": "FIELD_ROWS", "row_points": "FIELD_ROW_POINTS",
	"tier_points": "FIELD_TIER_POINTS",
	"sum":         "FIELD_SUM", "actuals": "FIELD_ACTUALS", "execution": "FIELD_EXECUTION", "op": "FIELD_OP",
	"unit":   "FIELD_UNIT",
	"values": "FIELD_VALUES",
	"grades": "FIELD_GRADES", "shares": "FIELD_SHARES",
	"includes": "FIELD_INCLUDES", "excludes": "FIELD_EXCLUDES", "severity": "FIELD_SEVERITY", "light": "FIELD_LIGHT",
	"lights": "FIELD_LIGHTS", "funds_light": "FIELD_FUNDS_LIGHT", "opinion": "FIELD_OPINION",
}

// compare notes where the outcome isn't what was expected.
func (o *Outcome) compare() {
	for i := range o.Case.expect {
		e := &o.Case.expect[i]
		got := o.got(e)
		if o.same(e, got) {
			continue
		}
		field, want := e.field, e.wanted()
		if e.name != "" {
			field += " " + e.name
		}
		if e.within != nil && !strings.Contains(want, "±") {
			want += " ±" + e.within.String()
		}
		o.Differences = append(o.Differences, Difference{field, want, got, e.node.Place(), e})
	}
}

// same reports whether the result is as expected: as text, where 8.90 isn't 8.9, or within the stated tolerance. A
// score that can't be given is written as pending or 待定.
func (o *Outcome) same(e *expectation, got string) bool {
	switch {
	case e.field == "because":
		return o.isBecause(e.want)
	case e.field == "excludes":
		return got == ""
	case e.within != nil:
		v, ok := figure(got)
		return ok && !e.within.Less(v.Sub(e.number).Abs())
	case e.wanted() == got:
		return true
	}
	return got == "" && (e.want == "pending" || e.want == "待定")
}

// got is what came out for a field that is expected.
func (o *Outcome) got(e *expectation) string {
	if text, ok := o.gotOfChecks(e); ok {
		return text
	}
	if text, ok := o.gotFurther(e); ok {
		return text
	}
	switch {
	case e.field == "findings":
		return strings.Join(o.findings(), " ")
	case e.field == "error":
		return strings.Join(codesOf(o.faults), " ")
	case e.field == "because":
		return o.because()
	case o.result == nil:
		return ""
	case e.field == "grade":
		return o.result.Grade()
	case e.field == "tier":
		for tier := range o.result.Tiers() {
			if tier.Name() == e.name {
				return written(tier.Score())
			}
		}
		return ""
	case e.field == "score" && !o.Case.single:
		return written(o.result.Score())
	case e.field == "points" && !o.Case.single:
		return written(o.result.Points())
	}
	row, ok := o.theRow()
	if !ok || !o.Case.single {
		return ""
	}
	return rowField(row, e)
}

// rowField is a field of the one row of a case.
func rowField(row evaluation.Row, e *expectation) string {
	switch e.field {
	case "score":
		return written(row.Score())
	case "points":
		return written(row.Points())
	case "rule":
		return row.Rule()
	case "met":
		return strconv.FormatBool(row.Met())
	case "attainment":
		return attainment(row, strings.Contains(e.want, "%"))
	}
	return ""
}

// attainment is the fraction that was attained, or a percentage where one is expected.
func attainment(row evaluation.Row, percent bool) string {
	v, ok := row.Attainment()
	switch {
	case !ok:
		return ""
	case percent:
		return evaluation.Percent(v)
	}
	return v.String()
}

// theRow is the row that a case of one row is about: the indicator's, or the row of the money.
func (o *Outcome) theRow() (evaluation.Row, bool) {
	if !o.ofMoney() {
		return theRow(o.result)
	}
	for row := range o.result.Rows() {
		if _, ok := row.Indicator(); !ok {
			return row, true
		}
	}
	return evaluation.Row{}, false
}

// ofMoney reports whether a case of one row says nothing but what was budgeted and spent: it is about the execution
// rate.
func (o *Outcome) ofMoney() bool {
	if !o.Case.single || o.set == nil {
		return false
	}
	ind, set := &o.Case.form.Indicators[0], o.set
	if ind.Target.Kind() != cell.None || ind.Actual.Kind() != cell.None || ind.Cumulative != nil {
		return false
	}
	tier := set.TierOf(ind.Level1)
	return (ind.Level1 == "" || tier >= 0 && set.Tiers[tier].Rule >= 0) &&
		!reflect.ValueOf(&o.Case.form.Funds).Elem().IsZero() // last, as it takes the longest
}

// theRow is the row of the one indicator of a case.
func theRow(result *evaluation.Result) (evaluation.Row, bool) {
	for row := range result.Rows() {
		if _, ok := row.Indicator(); ok {
			return row, true
		}
	}
	return evaluation.Row{}, false
}

// findings are the codes of the findings, sorted, each once; for a single indicator only those about its row.
func (o *Outcome) findings() []string {
	if o.result == nil {
		return codesOf(o.Case.found)
	}
	var codes []string
	concerns := o.concerns()
	for _, f := range o.result.Findings() {
		if concerns(&f) {
			codes = append(codes, string(f.Code))
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func codesOf(faults fault.List) []string {
	var codes []string
	for _, e := range faults {
		codes = append(codes, string(e.Code))
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// isBecause reports whether a text is the piece of a rule or the level that made the score, or a part of an explanation
// in either language.
func (o *Outcome) isBecause(text string) bool {
	if o.result == nil {
		return false
	}
	if row, ok := o.theRow(); ok && o.Case.single && slices.Contains(o.reasons(row), text) {
		return true
	}
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		if strings.Contains(o.Explain(l), text) {
			return true
		}
	}
	return false
}

// because is the piece that made the score of a row, as the rule set writes it; of a form the whole explanation.
func (o *Outcome) because() string {
	if o.result == nil {
		return ""
	}
	if row, ok := o.theRow(); ok && o.Case.single {
		for _, reason := range o.reasons(row) {
			return reason
		}
	}
	return strings.ReplaceAll(o.Explain(lang.Chinese), "\n", "；")
}

// reasons are the names of the piece or level that made the score of a row.
func (o *Outcome) reasons(row evaluation.Row) []string {
	set := o.result.Rules()
	terms, ok := row.Terms()
	if !ok {
		return nil
	}
	for i := range set.Rules {
		rule := &set.Rules[i]
		if rule.Name != terms.Rule {
			continue
		}
		if share, ok := terms.Earned.Quo(terms.Points); ok && len(rule.Levels) > 0 {
			for at := range rule.Levels {
				if rule.Levels[at].Interval.Has(share) {
					return []string{rule.Levels[at].Name}
				}
			}
			return nil
		}
		return pieceNames(terms.Piece.Label, rule.Stretch(terms.Piece.Interval), terms.Piece)
	}
	return nil
}

func pieceNames(label, stretch string, piece scoring.Piece) []string {
	if reflect.ValueOf(piece).IsZero() {
		return nil
	}
	if label == "" {
		return []string{stretch}
	}
	return []string{label, stretch}
}

// written is an amount as a case writes it; nothing for one that can't be given.
func written(a exact.Amount) string {
	if !a.IsSet() {
		return ""
	}
	return a.String()
}
