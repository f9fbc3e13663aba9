package ruletest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// furtherFields are what a case may expect besides scores: the numbers that a score is computed from, and the results
// for cells and for the forms of a department. A list is written in table order.
var furtherFields = []string{
	"rate", "value", "rows", "row_points", "tier_points", "sum", "actuals", "execution", "op",
	"unit", "values", "grades", "shares",
}

// further reads what is expected of a field that isn't a score. Values are compared to the digits that are written.
func (r *reader) further(field string, v *source.Node) []expectation {
	if field == "tier_points" || field == "grades" || field == "shares" {
		if v.Kind != source.Mapping {
			r.Fields(v).Close()
			return nil
		}
		var all []expectation
		for _, e := range v.Entries {
			text, _ := r.Text(e.Value)
			all = append(all, expectation{field: field, name: e.Key.Text, want: text, node: e.Value})
			if field != "tier_points" {
				r.isGrade(e.Key)
			}
		}
		return all
	}
	e := expectation{field: field, node: v}
	if v.Kind == source.Scalar {
		e.want = strings.TrimSpace(v.Text)
		return []expectation{e}
	}
	var parts []string
	for _, item := range r.Items(v) {
		if item.Kind == source.Null {
			parts = append(parts, "null")
			continue
		}
		text, _ := r.Text(item)
		parts = append(parts, strings.TrimSpace(text))
	}
	e.want = strings.Join(parts, " ")
	return []expectation{e}
}

// isGrade refuses a name that no grade has.
func (r *reader) isGrade(n *source.Node) {
	r.oneOf(&expectation{want: n.Text, node: n}, "TEST_GRADE", gradeNames)
}

// several reads the subjects that are more than one thing: cells, the forms of a department, and forms that are joined
// into one before they are scored.
func (r *reader) several(c *Case, about map[string]*source.Node) error {
	for _, n := range r.Items(about["cells"]) {
		text, _ := r.Text(n)
		c.cells = append(c.cells, cell.ParseThreshold(text))
	}
	var forms []*indicator.Form
	var mistakes fault.List
	for _, subject := range []string{"forms", "joined"} {
		for _, n := range r.Items(about[subject]) {
			form, err := r.formOf(n)
			mistakes = append(mistakes, fault.All(err)...)
			if err == nil {
				forms = append(forms, form)
			}
		}
	}
	if about["joined"] != nil {
		c.form, _ = evaluation.Aggregate(forms...)
	} else {
		c.department = forms
	}
	return mistakes.Err()
}

// rollUp scores the forms of a department.
func (o *Outcome) rollUp(evaluator *evaluation.Evaluator) {
	for _, form := range o.Case.department {
		result, err := evaluator.Evaluate(form)
		if err != nil {
			o.Err, o.faults = err, append(o.faults, fault.All(err)...)
			return
		}
		if err := o.department.Add(result); err != nil {
			o.Err = err
			return
		}
	}
}

// gotFurther is what came out for a field that isn't a score; false where the field is another.
func (o *Outcome) gotFurther(e *expectation) (string, bool) {
	switch {
	case o.Case.cells != nil:
		return o.gotOfCells(e), true
	case o.Case.department != nil:
		return o.gotOfDepartment(e), true
	case !slices.Contains(furtherFields, e.field) || o.result == nil:
		return "", false
	}
	var parts []string
	wants := strings.Fields(e.want)
	add := func(v exact.Fraction, ok bool) {
		want := ""
		if len(parts) < len(wants) {
			want = wants[len(parts)]
		}
		parts = append(parts, shownLike(v, ok, want))
	}
	switch e.field {
	case "rows", "row_points":
		for row := range o.result.Rows() {
			a := row.Score()
			if e.field == "row_points" {
				a = row.Points()
			}
			add(a.Fraction(), a.IsSet())
		}
	case "actuals":
		form := o.result.Form()
		for i := range form.Indicators {
			low := form.Indicators[i].Actual.Low()
			add(low.Value, low.Set)
		}
	case "tier_points", "sum":
		var sum exact.Fraction
		for tier := range o.result.Tiers() {
			sum = sum.Add(tier.Points().Fraction())
			if tier.Name() == e.name {
				return shownLike(tier.Points().Fraction(), true, e.want), true
			}
		}
		add(sum, e.field == "sum")
	case "rate", "value":
		add(o.measured(e.field == "rate"))
	}
	return strings.Join(parts, " "), true
}

// measured is what the measure of a row saw: of the execution row, or of the one indicator.
func (o *Outcome) measured(execution bool) (exact.Fraction, bool) {
	for row := range o.result.Rows() {
		if terms, ok := row.Terms(); ok && (terms.Measure == scoring.Execution.String()) == execution {
			return terms.Value, true
		}
	}
	return exact.Fraction{}, false
}

// gotOfDepartment is a field of the forms of a department.
func (o *Outcome) gotOfDepartment(e *expectation) string {
	u := &o.department
	switch e.field {
	case "score":
		return written(u.Score())
	case "grade":
		return u.Grade()
	case "execution":
		return written(u.ExecutionScore())
	case "rate":
		rate, ok := u.Rate()
		return shownLike(rate, ok, e.want)
	case "grades", "shares":
		return gotOfGrade(u, e)
	}
	return ""
}

// gotOfGrade is how many forms have a grade, or their share of all that have one.
func gotOfGrade(u *evaluation.RollUp, e *expectation) string {
	of, all := 0, 0
	for _, g := range u.Grades() {
		if all += g.Forms; g.Grade == e.name {
			of = g.Forms
		}
	}
	if e.field == "grades" {
		return strconv.Itoa(of)
	}
	share, ok := exact.Int(int64(of)).Quo(exact.Int(int64(all)))
	return shownLike(share, ok, e.want)
}

// gotOfCells is how the reader of cells reads cells; a bare value asks for what the rule set says.
func (o *Outcome) gotOfCells(e *expectation) string {
	var parts []string
	wants := strings.Fields(e.want)
	for i := range o.Case.cells {
		read := &o.Case.cells[i]
		switch e.field {
		case "op":
			parts = append(parts, o.sign(read))
		case "unit":
			parts = append(parts, read.Unit().Name())
		case "values":
			bound := read.Low()
			if !bound.Set {
				bound = read.High()
			}
			want := ""
			if i < len(wants) {
				want = wants[i]
			}
			parts = append(parts, shownLike(bound.Value, bound.Set, want))
		}
	}
	return strings.Join(parts, " ")
}

func (o *Outcome) sign(read *cell.Threshold) string {
	switch {
	case read.Op() != cell.Bare:
		return read.Op().String()
	case read.Kind() != cell.Quantity && read.Kind() != cell.Duration && read.Kind() != cell.Ratio &&
		read.Kind() != cell.Day:
		return "none" // words, and no value that a sign could be before
	}
	bare := o.Case.rules.Policy.Bare
	return [...]string{
		scoring.UpFrom: ">=", scoring.Above: ">", scoring.DownFrom: "<=", scoring.Below: "<", scoring.Exactly: "=",
	}[bare[len(bare)-1].Means]
}

// shownLike writes a value in the style of the expected one: in percent if that is, with as many digits.
func shownLike(v exact.Fraction, ok bool, want string) string {
	if !ok {
		return "null"
	}
	number, percent := strings.CutSuffix(want, "%")
	_, decimals, _ := strings.Cut(number, ".")
	if _, err := exact.Parse(number); err != nil {
		return v.String()
	}
	if percent {
		return v.Mul(exact.Int(100)).Fixed(len(decimals), exact.HalfUp) + "%"
	}
	if v.Round(len(decimals), exact.HalfUp).String() != v.String() && len(decimals) == 0 {
		return v.String() // a whole number is expected to be exactly that
	}
	return v.Fixed(len(decimals), exact.HalfUp)
}
