package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
)

// Applies says which forms a rule set is for, besides the years in which it is in force. An empty field matches every
// form.
type Applies struct {
	Never       bool     // it only exists for others to extend
	Places      []string // named by the department, the unit or the title of the table
	Departments []string // names or budget codes; a trailing * matches all with that beginning
	Projects    []string // names or codes, likewise
	If          *Expression
}

// applies reads {places: [昌黎县], departments: [昌黎县应急管理局, "426*"], projects: […], if: …}, or “never”.
func (r *reader) applies(n *source.Node) {
	if n == nil {
		return
	}
	a := &r.set.Applies
	if n.Kind == source.Scalar {
		r.oneOf(n, []string{"never"})
		a.Never = true
		return
	}
	f := r.d.Fields(n)
	for _, list := range []struct {
		key string
		to  *[]string
	}{{"places", &a.Places}, {"departments", &a.Departments}, {"projects", &a.Projects}} {
		given := f.Get(list.key)
		for _, item := range r.d.Items(given) {
			if text, ok := r.d.Text(item); ok && strings.Trim(text, "* ") != "" {
				*list.to = append(*list.to, text)
			} else if ok {
				r.d.Fail(item, "APPLIES_EMPTY", list.key)
			}
		}
		if given != nil && given.Kind == source.Sequence && len(given.Items) == 0 {
			r.d.Fail(given, "APPLIES_EMPTY", list.key)
		}
	}
	if condition := f.Get("if"); condition != nil {
		a.If = r.expression(condition, r.scopes.OfForm, expression.TypeBool)
	}
	f.Close()
}

// checkPeriod checks that the time in force doesn't end before it starts.
func (r *reader) checkPeriod(n *source.Node) {
	s := r.set
	if n != nil && !s.From.IsZero() && !s.To.IsZero() && s.From.Days(s.To) < 0 {
		r.d.Fail(n, "EFFECTIVE_ORDER", s.From, s.To).Text = ""
	}
}

// inForce reports whether the rule set is in force for a year: on its last day, since self-evaluations look back on it.
// A year of 0 isn't known, and only a rule set without limits in time is in force for it.
func (s *Set) inForce(year int) bool {
	if s.From.IsZero() && s.To.IsZero() {
		return true
	}
	if year < 1 || year > 9999 {
		return false
	}
	last := calendar.Date{Year: int16(year), Month: 12, Day: 31}
	return (s.From.IsZero() || s.From.Days(last) >= 0) && (s.To.IsZero() || last.Days(s.To) >= 0)
}

// AppliesTo reports whether a rule set is for a form, apart from its year. The error is that of a condition that can't
// be computed for the form, such as one that asks for a year the form doesn't have.
func (s *Set) AppliesTo(form *indicator.Form) (bool, error) {
	if form == nil {
		return false, nil
	}
	a, p := &s.Applies, &form.Project
	names := func(list []string, of ...string) bool {
		return len(list) == 0 || slices.ContainsFunc(list, func(want string) bool {
			begin, open := strings.CutSuffix(want, "*")
			return slices.ContainsFunc(of, func(have string) bool {
				return have == want || open && strings.HasPrefix(have, begin)
			})
		})
	}
	isPlace := len(a.Places) == 0 || slices.ContainsFunc(a.Places, func(place string) bool {
		return strings.Contains(p.Department, place) || strings.Contains(p.ImplementingUnit, place) ||
			strings.Contains(p.Title, place)
	})
	if a.Never || !isPlace || !names(a.Departments, p.Department, p.DepartmentCode) || !names(a.Projects, p.Name, p.Code) {
		return false, nil
	}
	if a.If == nil {
		return true, nil
	}
	v, err := a.If.program().Eval(formEnv{form})
	return v.Bool(), err
}

// formEnv gives conditions on a form their values.
type formEnv struct{ form *indicator.Form }

// Variable is the value of a slot of the form.
func (e formEnv) Variable(slot int) expression.Value {
	p := &e.form.Project
	switch slot {
	case variable.Year:
		if e.form.Year != 0 {
			return expression.Number(exact.Int(int64(e.form.Year)))
		}
	case variable.Project:
		return expression.Text(p.Name)
	case variable.ProjectCode:
		return expression.Text(p.Code)
	case variable.Department:
		return expression.Text(p.Department)
	case variable.DepartmentCode:
		return expression.Text(p.DepartmentCode)
	case variable.Unit:
		return expression.Text(p.ImplementingUnit)
	}
	return expression.Absent()
}
