package review

import "slices"

// sharedChecks are made at the audit and at the review alike.
var sharedChecks = slices.Concat( //nolint:gochecknoglobals // a table
	fundChecks, headChecks, placeholderChecks, goalChecks, pointChecks, targetChecks, costChecks, placingChecks,
	mixedChecks,
)

// sharedLooks make the shared checks.
var sharedLooks = []func(*sheet){ //nolint:gochecknoglobals // a table
	(*sheet).fundSums, (*sheet).mixedMoney, (*sheet).head, (*sheet).placeholders, (*sheet).goalRatios,
	(*sheet).goalNumbers, (*sheet).points,
	(*sheet).targets, (*sheet).costs, (*sheet).placing,
}
