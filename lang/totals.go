package lang

// totals: what is said of forms that are joined, of totals, and of which rules they were scored by.
var totals = map[Code]entry{
	"AGGREGATE_UNLIKE": {"“{0}”在{1}个表中的目标或实际值不都是同一单位的确切数量，无法合并", "the {1} {1|row|rows} of “{0}” can't be joined: not all of them are exact quantities of one unit"},
	"AGGREGATE_WEIGHT": {"“{0}”是比率，{1}个表应按预算加权，但有的表没有预算数（或预算都是0），无法合并", "the {1} {1|row|rows} of “{0}” can't be joined: rates are weighted by budget, and a form has no budget (or all of them are 0)"},
	"AGGREGATE_BUDGET": {"{1}个表中有{0}个没有可用的预算数（{2}），合计不出全年预算数", "the whole has no budget: {0} of {1} {1|form|forms} {0|gives|give} none that can be added ({2})"},
	"AGGREGATE_SPENT":  {"{1}个表中有{0}个没有可用的全年执行数（{2}），合计不出全年执行数", "what the whole spent isn't known: {0} of {1} {1|form|forms} {0|gives|give} nothing that can be added ({2})"},

	"SUMMARY_MONEY_LACKING": {"缺预算数的{0}个、缺全年执行数的{1}个没有计入：{2}", "left out: {0} {0|form|forms} without a budget, {1} without what was spent: {2}"},
}
