package review

import (
	"cmp"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
)

// mostUnmade is how many forms are told one by one that a check of the rule set's own couldn't be made of them: a
// condition that doesn't suit a county's forms fits none of 200,000.
const mostUnmade = 10

// unmadeChecks counts the forms of which checks of the rule sets' own couldn't be made, by the code of the check.
type unmadeChecks map[lang.Code]*unmadeCheck

type unmadeCheck struct {
	forms    int
	more     []string // the projects of the first that aren't told one by one
	severity evaluation.Severity
}

// few leaves out of a form's findings those of checks that were told often enough.
func (u unmadeChecks) few(r *Report) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f Finding) bool {
		if f.unmade == "" {
			return false
		}
		const named = 3
		of := u[f.unmade]
		if of == nil {
			of = new(unmadeCheck)
			u[f.unmade] = of
		}
		of.forms++
		if of.forms <= mostUnmade {
			return false
		}
		if len(of.more) < named {
			of.more = append(of.more, r.Form.Project.Name)
		}
		of.severity = f.Severity
		return true
	})
}

// rest tells how many forms each check couldn't be made of that wasn't told one by one; nil where all were told.
func (u unmadeChecks) rest(a *Across) *Joint {
	j := &Joint{Number: int(a.items), Subject: "call", Record: true, Call: true} //nolint:gosec // a count of forms
	for code, of := range u {
		if of.forms <= mostUnmade {
			continue
		}
		f := Finding{
			Finding: evaluation.Finding{
				Message:  lang.Of("OWN_CHECK_NOT_MADE_MORE", string(code), of.forms, of.forms-mostUnmade, of.more),
				Severity: of.severity,
			},
			Stage: a.checker.stage, unmade: code,
		}
		j.Findings = append(j.Findings, f)
	}
	slices.SortFunc(j.Findings, func(a, b Finding) int { return cmp.Compare(a.unmade, b.unmade) })
	if len(j.Findings) == 0 {
		return nil
	}
	return j
}
