package review

var monitoringChecks = []Check{} //nolint:gochecknoglobals // a table

var monitoringLooks = []func(*sheet){} //nolint:gochecknoglobals // a table
