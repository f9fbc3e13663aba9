package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
)

// ownChecks makes the checks that the rule set adds, over the scored form.
func (s *sheet) ownChecks() {
	if len(s.settings.Own) == 0 {
		return
	}
	env := expression.Held(s.result.LimitEnv(len(s.set.Limits))).Env()
	for i := range s.settings.Own {
		own := &s.settings.Own[i]
		if s.settings.Off[own.Code] {
			continue
		}
		holds, err := (*expression.Program)(own.If).Eval(env)
		if err != nil || !holds.Bool() { // what it looks at isn't there
			continue
		}
		usual := map[string]evaluation.Severity{
			"error": evaluation.SeverityError, "warning": evaluation.SeverityWarning, "info": evaluation.SeverityInfo,
		}[own.Severity]
		s.found = append(s.found, Finding{
			Finding: evaluation.Finding{
				Message: lang.Of(own.Code, own.Because), Severity: s.severity(own.Code, usual), At: own.At,
			},
			Stage: s.stage, own: own.Because,
		})
	}
}

// In is the finding in a language; what a rule set's own check says is in its own.
func (f Finding) In(l lang.Language) string {
	if f.own != "" {
		return f.own
	}
	return f.Finding.In(l)
}
