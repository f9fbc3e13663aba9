package batch

// WithVersion lets tests say which version a run was of.
var WithVersion = withVersion
