package variable

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
)

// Scope is all variables, and days as cells write them.
func Scope() *expression.Scope { return expression.NewScope(All(), readDay) }

// Scopes are the variables by when they are asked for: a rule is chosen before rows are scored, a limit holds for the
// whole form, and whether a rule set applies is asked before anything.
type Scopes struct{ OfRow, OfTotal, OfForm *expression.Scope }

// NewScopes makes them.
func NewScopes() Scopes {
	whole := Scope()
	return Scopes{
		OfRow:   whole.Hiding(Attainment, Score, "VARIABLE_LATER", false).Hiding(Total, Total, "VARIABLE_LATER", false),
		OfTotal: whole.Hiding(Level1, Score, "VARIABLE_ROW", true),
		OfForm: whole.Hiding(Level1, Execution-1, "VARIABLE_ROW", false).Hiding(Total, Total, "VARIABLE_LATER", false).
			Hiding(Execution, Spent, "VARIABLE_MONEY", false).Hiding(Initial, Initial, "VARIABLE_MONEY", false),
	}
}

// readDay reads a day that is written in an expression, as days from that of DayNumber; false for anything else.
func readDay(text string) (exact.Fraction, bool) {
	day := cell.ParseThreshold(text)
	d := day.Low().Date
	if day.Kind() != cell.Day || day.Op() != cell.Bare || d.Year == 0 || len(day.Residual()) > 0 {
		return exact.Fraction{}, false
	}
	return DayNumber(d), true
}

// DayNumber counts a date in days.
func DayNumber(d calendar.Date) exact.Fraction {
	return exact.Int(int64(calendar.Date{Year: 2000, Month: 1, Day: 1}.Days(d)))
}
