package review

var auditChecks = []Check{} //nolint:gochecknoglobals // a table

var auditLooks = []func(*sheet){} //nolint:gochecknoglobals // a table
