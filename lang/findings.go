package lang

// findings: what a reader of a result must know.
var findings = map[Code]entry{}
