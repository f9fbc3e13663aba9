package lang

// ruleSets: mistakes in rule sets.
var ruleSets = map[Code]entry{}
