package lang

// expressions: mistakes in conditions and custom measures.
var expressions = map[Code]entry{}
