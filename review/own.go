package review

import (
	"errors"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// ownCheck says of a check that a rule set adds that it couldn't be made.
var ownCheck = []Check{ //nolint:gochecknoglobals // a table
	{Code: "OWN_CHECK_NOT_MADE", stages: severities{audit: hint, monitoring: hint, review: hint}},
}

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
		if err != nil {
			s.notMade(own, env, err)
			continue
		}
		if !holds.Bool() {
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

// notMade tells that a check couldn't be made of the form: a value isn't there, or a division by zero. It points at the
// row, if one is to blame.
func (s *sheet) notMade(own *rules.OwnCheck, env expression.Env, err error) {
	check, _ := CheckOf("OWN_CHECK_NOT_MADE")
	severity, _ := check.In(s.stage)
	mistake := new(expression.Mistake)
	if s.settings.Off[check.Code] || !errors.As(err, &mistake) {
		return
	}
	found := Finding{
		Finding: evaluation.Finding{
			Message:  lang.Of(check.Code, string(own.Code), mistake.Message),
			Severity: s.severity(check.Code, severity), At: own.At,
		},
		Stage: s.stage, unmade: own.Code,
	}
	if form, ok := env.(expression.RowEnv); ok && mistake.Row > 0 {
		row, known := form.Rows()[mistake.Row-1].(variable.Rowed)
		if known && row.Indicator() >= 0 && row.Indicator() < len(s.rows) {
			found.At, found.About = rowAt(row.Indicator()), s.rows[row.Indicator()].Name
		}
	}
	s.found = append(s.found, found)
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
