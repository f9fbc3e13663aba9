package rules

import "github.com/ziping-go/ziping/internal/expression"

// Expression is a condition or a formula of a rule set, compiled. Its text is all that it shows.
type Expression expression.Program

// String is the expression as it was written.
func (e *Expression) String() string {
	if e == nil {
		return ""
	}
	return e.program().String()
}

// program is the compiled expression.
func (e *Expression) program() *expression.Program { return (*expression.Program)(e) }
