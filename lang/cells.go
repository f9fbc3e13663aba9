package lang

// cells: what is said about a cell: notes of the reader.
var cells = map[Code]entry{}
