package lang

// mutation: what is said about the coverage, the mutants and the boundary cases of rule tests.
var mutation = map[Code]entry{
	"MUTANT_CHANGED": {"“{0}”改为“{1}”", "“{0}” changed to “{1}”"},
	"MUTANT_EARNS":   {"“{0}”的得分由{1}改为{2}", "what “{0}” earns changed from {1} to {2}"},
	"MUTANT_SLOPE":   {"“{0}”的得分斜率由{1}改为{2}", "the slope of what “{0}” earns changed from {1} to {2}"},
	"MUTANT_DROPPED": {"删去“{0}”", "“{0}” left out"},
	"MUTANT_SWAPPED": {"“{0}”与“{1}”对调", "“{0}” and “{1}” swapped"},
}
