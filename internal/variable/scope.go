package variable

import (
	"time"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
)

// Scope is all variables, and days as cells write them.
func Scope() *expression.Scope { return expression.NewScope(All(), readDay) }

// Scopes are the variables by when they are asked for: a rule is chosen before rows are scored, a limit holds for the
// whole form, whether a rule set applies is asked before anything, and a set's own checks are asked at their stage.
type Scopes struct{ OfRow, OfTotal, OfForm, OfAudit, OfMonitoring *expression.Scope }

// NewScopes makes them.
func NewScopes() Scopes {
	whole := Scope()
	scored := whole.Hiding(RowInterim, RowLight, "VARIABLE_MONITOR_ONLY", false).
		Hiding(Until, FundsLight, "VARIABLE_MONITOR_ONLY", false)
	return Scopes{
		OfRow:   scored.Hiding(Attainment, Score, "VARIABLE_LATER", false).Hiding(Total, Total, "VARIABLE_LATER", false),
		OfTotal: scored.Hiding(Level1, Score, "VARIABLE_ROW", true),
		OfForm: scored.Hiding(Level1, Score, "VARIABLE_ROW", false).Hiding(Total, Total, "VARIABLE_LATER", false).
			Hiding(Execution, Spent, "VARIABLE_MONEY", false).Hiding(Initial, Initial, "VARIABLE_MONEY", false),
		OfAudit:      promised(scored.Hiding(Level1, TargetDate, "VARIABLE_ROW", true), "VARIABLE_NOT_AUDIT"),
		OfMonitoring: promised(whole.Hiding(Level1, RowLight, "VARIABLE_ROW", true), "VARIABLE_NOT_MONITOR"),
	}
}

// promised is a scope without what is only known once the year is over.
func promised(s *expression.Scope, why lang.Code) *expression.Scope {
	return s.Hiding(Actual, TargetLow, why, false).Hiding(ActualDate, Score, why, false).
		Hiding(Execution, Execution, why, false).Hiding(Spent, Spent, why, false).Hiding(Total, Total, why, false)
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

// DateOf is the date that a number of days counts.
func DateOf(days exact.Fraction) calendar.Date {
	n, _ := days.Int64()
	day := time.Date(2000, time.January, 1+int(n), 0, 0, 0, 0, time.UTC)
	return calendar.Day(day.Year(), int(day.Month()), day.Day())
}
