package lang

// language: the parts of the language of rule sets that came with conditions, alternatives, choosing and references.
var language = map[Code]entry{
	"GRACE_SIDE":         {"宽限只用于从0起算的扣分，不能和 below、above 同时写", "grace is for deductions that count from 0; it doesn't go with below or above"},
	"GRACE_COUNTS":       {"写了 counts 就要写 grace（宽限）", "counts needs a grace"},
	"EXCUSE_OVER":        {"规则“{0}”按“{1}”计算，没有“超额”可以免扣", "rule {0} measures {1}, which nothing can exceed"},
	"EXCUSE_NOTHING":     {"excuse 应写明 over（超额）或 missed（未完成）", "an excuse says over or missed"},
	"CONDITIONS_NONE":    {"规则“{0}”没有任何条件", "rule {0} has no conditions"},
	"CONDITION_TWICE":    {"条件“{0}”出现了两次", "the condition “{0}” stands twice"},
	"CONDITION_POINTS":   {"条件“{0}”的分值应大于0", "the points of the condition “{0}” must be more than 0"},
	"ALTERNATIVES_FEW":   {"“{0}”至少要写两行指标，才谈得上择一", "“{0}” needs at least two rows to choose from"},
	"ALTERNATIVES_TWICE": {"指标“{0}”已经在另一组择一中", "the row “{0}” already stands in a group of alternatives"},

	"EXCUSED":           {"“{0}”的偏差有合理原因，按规则不扣分", "the deviation of “{0}” is excused; the rule takes nothing off"},
	"CONDITIONS_SUM":    {"“{0}”的条件合计{1}分，指标分值为{2}，已按比例折算", "the conditions of “{0}” add up to {1} points, the row has {2}; scaled in proportion"},
	"CONDITIONS_COUNT":  {"“{0}”有{1}个条件要回答，实际完成值里有{2}个回答", "“{0}” asks {1} conditions, the actual answers {2}"},
	"CONDITION_ANSWER":  {"“{0}”的条件“{1}”回答为“{2}”，应是“是”“否”或不超过{3}分的分数", "“{0}”: the condition “{1}” is answered “{2}”; it should be 是, 否, or points of at most {3}"},
	"ALTERNATIVES_BOTH": {"“{1}”：几行都填了，只计“{0}”", "{1}: several rows are filled in; “{0}” alone counts"},
	"EXPLAIN_ALTERNATE": {"{0}：择一计分，计的是另一行", "{0}: another row counts instead"},
	"SEEN_CONDITIONS":   {"{0}，符合的条件占{1}", "{0}, conditions that hold are worth {1}"},
}
