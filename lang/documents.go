package lang

// documents: what is said about documents that are read.
var documents = map[Code]entry{}
