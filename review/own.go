package review

import (
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// asksOwn reports whether the rule set adds checks at the stage.
func (s *sheet) asksOwn() bool {
	stage := s.stage.String()
	return slices.ContainsFunc(s.settings.Own, func(own rules.OwnCheck) bool {
		return own.Stage == stage && !s.settings.Off[own.Code]
	})
}

// ownChecks makes the checks that the rule set adds, over a form that was scored as far as it goes.
func (s *sheet) ownChecks(values evaluation.Env) {
	env, stage := expression.Held(values).Env(), s.stage.String()
	for i := range s.settings.Own {
		own := &s.settings.Own[i]
		if own.Stage != stage || s.settings.Off[own.Code] {
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

// Append appends the finding in a language, as In says it.
func (f *Finding) Append(dst []byte, l lang.Language) []byte {
	if f.own != "" {
		return append(dst, f.own...)
	}
	return f.Finding.Append(dst, l)
}
