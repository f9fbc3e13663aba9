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

	"APPLIES_EMPTY":        {"{0} 里要写名称", "{0} needs names"},
	"EFFECTIVE_ORDER":      {"施行起始{0}晚于截止{1}", "it would be in force from {0}, after its end on {1}"},
	"VARIABLE_MONEY":       {"“{0}”是资金，规则是否适用不能看资金", "“{0}” is money, which whether a rule set applies can't depend on"},
	"RULES_DIR":            {"无法读取规则文件夹“{0}”", "the folder of rule sets “{0}” can't be read"},
	"RULES_DIR_EMPTY":      {"文件夹“{0}”里没有评分规则（*.yaml）", "there are no rule sets (*.yaml) in the folder “{0}”"},
	"RULES_APPLIES":        {"“{0}”是否适用规则{1}，无法判断：{2}", "whether {1} applies to “{0}” can't be told: {2}"},
	"RULES_NO_YEAR":        {"“{0}”没有年度，无法选定评分规则", "“{0}” has no year, so no rule set can be chosen"},
	"RULES_NO_MATCH":       {"没有适用于“{0}”（{1}年，{2}）的评分规则", "no rule set applies to “{0}” ({1}, {2})"},
	"RULES_MANY_MATCH":     {"“{0}”（{1}年，{2}）适用不止一套评分规则：{3}", "more than one rule set applies to “{0}” ({1}, {2}): {3}"},
	"RULES_MANY_HINT":      {"请用 effective（施行时间）或 applies（适用范围）把它们分开；只供别的规则引用的，写 applies: never", "set them apart by effective or applies; one that only others extend has applies: never"},
	"RULES_THERE_ARE":      {"文件夹里有：{0}", "the folder has: {0}"},
	"HELP_SCORE_RULES_DIR": {"从这个文件夹里按年度和适用范围为每张表选定评分规则。", "Choose the rule set for each form from this folder, by its year and what it applies to."},

	"EXCUSED":           {"“{0}”的偏差有合理原因，按规则不扣分", "the deviation of “{0}” is excused; the rule takes nothing off"},
	"CONDITIONS_SUM":    {"“{0}”的条件合计{1}分，指标分值为{2}，已按比例折算", "the conditions of “{0}” add up to {1} points, the row has {2}; scaled in proportion"},
	"CONDITIONS_COUNT":  {"“{0}”有{1}个条件要回答，实际完成值里有{2}个回答", "“{0}” asks {1} conditions, the actual answers {2}"},
	"CONDITION_ANSWER":  {"“{0}”的条件“{1}”回答为“{2}”，应是“是”“否”或不超过{3}分的分数", "“{0}”: the condition “{1}” is answered “{2}”; it should be 是, 否, or points of at most {3}"},
	"ALTERNATIVES_BOTH": {"“{1}”：几行都填了，只计“{0}”", "{1}: several rows are filled in; “{0}” alone counts"},
	"EXPLAIN_ALTERNATE": {"{0}：择一计分，计的是另一行", "{0}: another row counts instead"},
	"SEEN_CONDITIONS":   {"{0}，符合的条件占{1}", "{0}, conditions that hold are worth {1}"},
}
