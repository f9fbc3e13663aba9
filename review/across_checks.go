package review

var acrossChecks = []Check{} //nolint:gochecknoglobals // a table
