package lang

// Codes that programs decide by. All others are as stable, and found by Describe; these are written out so that a
// misspelt one doesn't compile.
const (
	// Of files and their keys.
	KeyDuplicate   Code = "KEY_DUPLICATE"
	KeyMissing     Code = "KEY_MISSING"
	KeyUnknown     Code = "KEY_UNKNOWN"
	FileUnreadable Code = "FILE_UNREADABLE"
	TypeUnknown    Code = "TYPE_UNKNOWN"
	NoFormFound    Code = "NO_FORM_FOUND"
	FormEmpty      Code = "FORM_EMPTY"
	LimitSize      Code = "LIMIT_SIZE"

	// Of choosing a rule set.
	PresetUnknown  Code = "PRESET_UNKNOWN"
	RulesNoYear    Code = "RULES_NO_YEAR"
	RulesNoMatch   Code = "RULES_NO_MATCH"
	RulesManyMatch Code = "RULES_MANY_MATCH"

	// Of runs over many forms.
	OutputBusy     Code = "OUTPUT_BUSY"
	OutputFull     Code = "OUTPUT_FULL"
	RejectsTooMany Code = "REJECTS_TOO_MANY"

	// Findings of results.
	ActualMissing    Code = "ACTUAL_MISSING"
	ActualNotNumeric Code = "ACTUAL_NOT_NUMERIC"
	TargetMissing    Code = "TARGET_MISSING"
	UnitMismatch     Code = "UNIT_MISMATCH"
	DeviationMissing Code = "DEVIATION_MISSING"
	BudgetMissing    Code = "BUDGET_MISSING"
	TierUnknown      Code = "TIER_UNKNOWN"
	PointsSum        Code = "POINTS_SUM"
	ScoreMismatch    Code = "SCORE_MISMATCH"
	TotalMismatch    Code = "TOTAL_MISMATCH"
	GradeMismatch    Code = "GRADE_MISMATCH"
	TotalAbove       Code = "TOTAL_ABOVE"
	RulesNotInForce  Code = "RULES_NOT_IN_FORCE"
	CellResidual     Code = "CELL_RESIDUAL"
)
