package review

// audited is the circular that an audit of targets goes by.
const audited = "财预〔2015〕88号"

var auditChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "OPINION", Source: audited, stages: severities{audit: hint}},
	{Code: "GOAL_MISSING", Group: Complete, Source: audited, stages: severities{audit: wrong}},
	{Code: "BUDGET_MISSING", Group: Complete, Source: audited, stages: severities{audit: wrong}},
	{Code: "BUDGET_ZERO", Group: Complete, stages: severities{audit: odd}},
	{
		Code: "TIER_ABSENT", Group: Complete, Source: audited, Settings: []string{"required_tiers"},
		stages: severities{audit: wrong},
	},
	{
		Code: "SATISFACTION_ABSENT", Group: Complete, Source: audited, Doubt: "DOUBT_NO_SERVED",
		stages: severities{audit: odd},
	},
	{
		Code: "KIND_ABSENT", Group: Relevant, Source: audited, Settings: []string{"required_kinds"},
		Doubt: "DOUBT_KIND_ELSEWHERE", stages: severities{audit: odd},
	},
	{
		Code: "ROWS_FEW", Group: Complete, Settings: []string{"rows_least"}, Doubt: "DOUBT_SMALL",
		stages: severities{audit: odd},
	},
	{Code: "NAME_MISSING", Group: Complete, stages: severities{audit: wrong}},
	{Code: "TARGET_UNREADABLE", Group: Complete, Doubt: "DOUBT_READER", stages: severities{audit: odd}},
	{Code: "TARGET_UNIT_MISSING", Group: Complete, Doubt: "DOUBT_UNIT_TOLD", stages: severities{audit: odd}},
	{Code: "TARGET_VAGUE", Group: Relevant, Source: audited, Doubt: "DOUBT_JUDGED", stages: severities{audit: odd}},
	{
		Code: "QUALITATIVE_MAJORITY", Group: Relevant, Source: audited, Settings: []string{"quantitative_least"},
		Doubt: "DOUBT_JUDGED", stages: severities{audit: odd},
	},
	{Code: "SEVERAL_FACTS", Group: Relevant, Source: audited, Doubt: "DOUBT_READER", stages: severities{audit: odd}},
	{
		Code: "TARGET_COPIES_DESCRIPTION", Group: Relevant, Source: audited, Doubt: "DOUBT_JUDGED",
		stages: severities{audit: odd},
	},
	{Code: "TIME_AS_RATE", Group: Feasible, Doubt: "DOUBT_RATE_OF_TIME", stages: severities{audit: odd}},
	{Code: "POINTS_MISSING", Group: Complete, stages: severities{audit: odd}},
	{
		Code: "SATISFACTION_LOW", Group: Appropriate, Source: audited, Settings: []string{"satisfaction_least"},
		Doubt: "DOUBT_LOW_FOR_REASON", stages: severities{audit: odd},
	},
	{
		Code: "TARGET_ODD_PRECISION", Group: Appropriate, Settings: []string{"bounded_rates"}, Doubt: "DOUBT_COMPUTED",
		stages: severities{audit: odd},
	},
	{Code: "BASIS_MISSING", Group: Complete, Source: audited, stages: severities{audit: hint}},
	{
		Code: "UNIT_COST_OVER_FUND", Group: Appropriate, Source: audited, Settings: []string{"unit_cost_over"},
		Doubt: "DOUBT_PAID_OTHERWISE", stages: severities{audit: odd},
	},
	{
		Code: "BUDGET_UP_TARGET_DOWN", Group: Appropriate, Source: audited, Settings: []string{"budget_up"},
		Doubt: "DOUBT_OTHER_CONTENT", stages: severities{audit: odd},
	},
	{
		Code: "DEPARTMENT_NUMBER_CONFLICT", Group: Relevant, Source: audited, Doubt: "DOUBT_OTHER_MATTER",
		stages: severities{audit: odd},
	},
	{Code: "PURPOSE_FUND_CONFLICT", Group: Appropriate, Doubt: "DOUBT_READER", stages: severities{audit: odd}},
	{Code: "SCHEDULE_SUM", Group: Feasible, stages: severities{audit: wrong}},
	{Code: "SCHEDULE_ORDER", Group: Feasible, stages: severities{audit: wrong}},
	{Code: "SCHEDULE_INCOMPLETE", Group: Feasible, stages: severities{audit: odd}},
	{Code: "SCHEDULE_SPARSE", Group: Feasible, Doubt: "DOUBT_PAID_AT_ONCE", stages: severities{audit: odd}},
	{
		Code: "SCHEDULE_OUTSIDE_YEAR", Group: Feasible, Doubt: "DOUBT_SEVERAL_YEARS", stages: severities{audit: odd},
	},
}

// auditLooks make the checks of an audit.
var auditLooks = []func(*sheet){ //nolint:gochecknoglobals // a table
	(*sheet).auditForm, (*sheet).auditRows, (*sheet).auditMix, (*sheet).auditCost, (*sheet).auditSchedule,
	(*sheet).departmentNumbers, (*sheet).followMixed,
}
