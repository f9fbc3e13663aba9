package lang

// explanations: the sentences that explain a score.
var explanations = map[Code]entry{}
