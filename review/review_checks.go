package review

var reviewChecks = []Check{} //nolint:gochecknoglobals // a table

var reviewLooks = []func(*sheet){} //nolint:gochecknoglobals // a table
