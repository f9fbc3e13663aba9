package lang

// command: what the command says.
var command = map[Code]entry{}
