package lang

// mutation: what is said about the coverage, the mutants and the boundary cases of rule tests.
var mutation = map[Code]entry{
	"MUTANT_CHANGED": {"“{0}”改为“{1}”", "“{0}” changed to “{1}”"},
	"MUTANT_EARNS":   {"“{0}”的得分由{1}改为{2}", "what “{0}” earns changed from {1} to {2}"},
	"MUTANT_SLOPE":   {"“{0}”的得分斜率由{1}改为{2}", "the slope of what “{0}” earns changed from {1} to {2}"},
	"MUTANT_DROPPED": {"删去“{0}”", "“{0}” left out"},
	"MUTANT_SWAPPED": {"“{0}”与“{1}”对调", "“{0}” and “{1}” swapped"},

	"DRAFT_VALUE":     {"{0}：目标{1}，实际{2}", "{0}: target {1}, actual {2}"},
	"DRAFT_AT":        {"{0}恰为{1}", "{0} exactly {1}"},
	"DRAFT_LEVEL":     {"{0}：{1}，自评{2}分（分值{3}）", "{0}: {1}, declared {2} of {3} points"},
	"DRAFT_EXECUTION": {"{0}：{1}", "{0}: {1}"},
	"DRAFT_FULL":      {"全部完成", "all of it done"},
	"DRAFT_WITHOUT":   {"没有{0}", "without {0}"},
	"DRAFT_SHARED":    {"{0}未写分值", "no points printed in {0}"},
	"DRAFT_THIRDS":    {"三行各得三分之一", "a third of each of three rows"},
	"DRAFT_STRUCK":    {"{0}有不适用的指标", "a row of {0} doesn't apply"},
	"DRAFT_TOTAL":     {"总分{0}", "a total of {0}"},
	"DRAFT_MONEY":     {"预算{0}，支出{1}", "budget {0}, spent {1}"},
	"DRAFT_DECLARED":  {"自报总分{0}", "declared total {0}"},
	"DRAFT_EVENT":     {"{0}，原总分{1}", "{0}, total before {1}"},
	"DRAFT_LIMIT":     {"{0}，原总分{1}", "{0}, total before {1}"},
}
