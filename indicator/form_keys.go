package indicator

import "github.com/ziping-go/ziping/internal/source"

// The shapes of the objects of a form: their keys in the order of the contract, and the index of each.
var (
	formKeys       = source.KeysOf("year", "project", "currency_unit", "funds", "schedule", "goals", "indicators", "events", "declared")                                                  //nolint:gochecknoglobals // a table
	projectKeys    = source.KeysOf("name", "code", "title", "department", "department_code", "implementing_unit")                                                                         //nolint:gochecknoglobals // a table
	fundsKeys      = source.KeysOf("initial", "adjusted", "spent", "purpose", "reason", "change_reason")                                                                                  //nolint:gochecknoglobals // a table
	moneyKeys      = source.KeysOf("total", "fiscal", "carryover", "other")                                                                                                               //nolint:gochecknoglobals // a table
	milestoneKeys  = source.KeysOf("by", "cumulative", "spent")                                                                                                                           //nolint:gochecknoglobals // a table
	goalKeys       = source.KeysOf("text", "outcome", "ratio")                                                                                                                            //nolint:gochecknoglobals // a table
	eventKeys      = source.KeysOf("name", "points", "reason")                                                                                                                            //nolint:gochecknoglobals // a table
	declaredKeys   = source.KeysOf("points", "score", "grade")                                                                                                                            //nolint:gochecknoglobals // a table
	rowKeys        = source.KeysOf("level1", "level2", "name", "description", "target", "direction", "nature", "basis", "points", "actual", "reason", "declared", "cumulative", "judged") //nolint:gochecknoglobals // a table
	cumulativeKeys = source.KeysOf("target", "actual")                                                                                                                                    //nolint:gochecknoglobals // a table
	judgedKeys     = source.KeysOf("level", "excused", "target_low")                                                                                                                      //nolint:gochecknoglobals // a table
)

// keyOrders remember in which order the keys of each shape came.
type keyOrders struct {
	form, project, funds, money, milestone, goal, event, declared, row, cumulative, judged source.Order
}

// The keys of a form.
const (
	formYear = iota
	formProject
	formCurrencyUnit
	formFunds
	formSchedule
	formGoals
	formIndicators
	formEvents
	formDeclared
)

// The keys of whose form it is.
const (
	projectName = iota
	projectCode
	projectTitle
	projectDepartment
	projectDepartmentCode
	projectImplementingUnit
)

// The keys of the money block.
const (
	fundsInitial = iota
	fundsAdjusted
	fundsSpent
	fundsPurpose
	fundsReason
	fundsChangeReason
)

// The keys of a column of the money block.
const (
	moneyTotal = iota
	moneyFiscal
	moneyCarryover
	moneyOther
)

// The keys of a date of the schedule.
const (
	milestoneBy = iota
	milestoneCumulative
	milestoneSpent
)

// The keys of a goal.
const (
	goalText = iota
	goalOutcome
	goalRatio
)

// The keys of an event.
const (
	eventName = iota
	eventPoints
	eventReason
)

// The keys of what the unit wrote into the total row.
const (
	declaredPoints = iota
	declaredScore
	declaredGrade
)

// The keys of an indicator.
const (
	rowLevel1 = iota
	rowLevel2
	rowName
	rowDescription
	rowTarget
	rowDirection
	rowNature
	rowBasis
	rowPoints
	rowActual
	rowReason
	rowDeclared
	rowCumulative
	rowJudged
)

// The keys of a running total.
const (
	cumulativeTarget = iota
	cumulativeActual
)

// The keys of a judgement.
const (
	judgedLevel = iota
	judgedExcused
	judgedTargetLow
)
