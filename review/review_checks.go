package review

import "slices"

// reviewChecks are those of a self-evaluation.
var reviewChecks = slices.Concat( //nolint:gochecknoglobals // a table
	scoringChecks, executionChecks, sumChecks, scoreChecks, reasonChecks, paceChecks, changeChecks, reviewedChecks,
)

// reviewLooks make the checks of a self-evaluation.
var reviewLooks = []func(*sheet){ //nolint:gochecknoglobals // a table
	(*sheet).execution, (*sheet).scores, (*sheet).reasons, (*sheet).pace, (*sheet).changes, (*sheet).reviewed,
	(*sheet).levelSums, (*sheet).totals, (*sheet).mixedRows, (*sheet).followMixed, (*sheet).consequences,
}

// only is the degrees of a check of the review alone.
func only(d degree) severities { return severities{review: d} }
