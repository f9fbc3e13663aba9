package lang

// referenceWords: what may be in a rule set.
var referenceWords = map[Code]words{
	"REFERENCE_VARIABLES": {
		"变量（条件和计算式里用，中英文名称都可以）",
		"Variables (in conditions and expressions, in English or Chinese)",
	},
	"REFERENCE_FUNCTIONS": {"函数", "Functions"},
	"REFERENCE_OPERATORS": {"运算符", "Operators"},
	"REFERENCE_MEASURES":  {"计量（measure：规则看什么）", "Measures (measure: what a rule looks at)"},
	"REFERENCE_CURVES":    {"得分曲线（curve：怎样变成得分）", "Curves (curve: how it becomes points)"},
	"REFERENCE_POLICY": {
		"约定（policy：办法没有写明、须由规则写明的读法；全部必填）",
		"Policy (policy: readings that regulations leave open; all must be given)",
	},
	"REFERENCE_READING": {"表中的值（各套规则都这样读）", "Values of forms (read alike under every rule set)"},
	"REFERENCE_NEGATIVE": {
		"实际是负数、“≥”的目标是正数：完成率是0，列为提醒；负数的目标：达到的是100%，没有达到的“≥”目标没有完成率，不评分，列为问题，“≤”目标也一样，lower_is_better: all-or-nothing 时是0",
		"A ≥ target above 0 with an actual below 0: attainment is 0, with a finding; a target below 0: met is 100%, a " +
			"missed ≥ target has no attainment and no score, and that is a finding; so has a missed ≤ target, but 0 under " +
			"lower_is_better: all-or-nothing",
	},
	"VARIABLE_LEVEL1": {"一级指标的名称，按规则里的写法", "name of level 1, as the rule set writes it"},
	"VARIABLE_LEVEL2": {"二级指标的名称，按表中的写法", "name of level 2, as the form prints it"},
	"VARIABLE_LEVEL1_PLAIN": {
		"表中一级指标的名称，去掉编号、分值、空格和末尾的“指标”：“1.产出指标（50分）”即“产出”",
		"name of level 1 in the form, without numbering, points, blanks and 指标 at the end: 1.产出指标（50分） is 产出",
	},
	"VARIABLE_LEVEL2_PLAIN": {"二级指标的名称，同样去掉这些：“4.成本 指标”即“成本”", "name of level 2, without the same: 4.成本 指标 is 成本"},
	"VARIABLE_NAME":         {"三级指标的名称", "name of level 3"},
	"VARIABLE_DESCRIPTION":  {"指标描述", "description of the indicator"},
	"VARIABLE_BASIS":        {"指标值确定依据", "basis of the target"},
	"VARIABLE_POINTS":       {"分值", "points of the row"},
	"VARIABLE_TARGET":       {"目标值的数（95%即0.95，金额按元）", "number of the target (95% is 0.95, money in 元)"},
	"VARIABLE_TARGET_KIND": {
		"目标的类型：quantity、duration、date、ratio、grade、text、none、list",
		"kind of the target: quantity, duration, date, ratio, grade, text, none, list",
	},
	"VARIABLE_TARGET_OP": {
		"目标的符号：>=、>、=、<=、<、in，或空；目标没有符号时是指标方向一列的，再没有是约定 bare 按名称或按0读出的",
		"sign of the target: >=, >, =, <=, <, in, or nothing; where the target has none, of the direction, or else what " +
			"bare reads in the name or in a zero",
	},
	"VARIABLE_TARGET_UNIT":      {"目标的单位，如“个”“%”", "unit of the target, such as 个 or %"},
	"VARIABLE_TARGET_DIMENSION": {"目标的量纲，如 ratio（比率）", "dimension of the target, such as ratio"},
	"VARIABLE_ACTUAL":           {"实际完成值的数，与目标同一单位", "number of the actual, in the unit of the target"},
	"VARIABLE_ACTUAL_KIND":      {"实际完成值的类型", "kind of the actual"},
	"VARIABLE_ACTUAL_TEXT":      {"实际完成值的原文", "the actual as written"},
	"VARIABLE_HAS_REASON":       {"填写了偏差原因", "a deviation reason is given"},
	"VARIABLE_EXCUSED":          {"评审认定偏差出于客观原因", "the deviation was judged to lie outside the unit's control"},
	"VARIABLE_TARGET_LOW":       {"评审认定目标明显偏低", "the target was judged clearly too low"},
	"VARIABLE_TARGET_DATE":      {"目标中的日期（期限的最后一天）", "day of the target (the last one of a deadline)"},
	"VARIABLE_ACTUAL_DATE":      {"实际完成的日期", "day of the actual"},
	"VARIABLE_REASON":           {"偏差原因的原文", "the deviation reason as written"},
	"VARIABLE_DECLARED":         {"这一行的自评得分", "the row's declared score"},
	"VARIABLE_ATTAINMENT":       {"完成率（评分后）", "attainment (once scored)"},
	"VARIABLE_MET":              {"达到了目标（评分后）", "the target was met (once scored)"},
	"VARIABLE_SCORE":            {"这一行的得分（评分后）", "the row's score (once scored)"},
	"VARIABLE_EXECUTION":        {"预算执行率：全年执行数÷全年预算数", "execution rate: spent ÷ adjusted budget"},
	"VARIABLE_BUDGET":           {"全年预算数（万元，或表中的单位）", "full-year budget (in 万元, or the form's unit)"},
	"VARIABLE_SPENT":            {"全年执行数", "full-year spending"},
	"VARIABLE_INITIAL":          {"年初预算数", "initial budget"},
	"VARIABLE_YEAR":             {"表的年度", "year of the form"},
	"VARIABLE_PROJECT":          {"项目名称", "name of the project"},
	"VARIABLE_PROJECT_CODE":     {"项目编码", "code of the project"},
	"VARIABLE_DEPARTMENT":       {"主管部门", "department"},
	"VARIABLE_DEPARTMENT_CODE":  {"部门的预算编码", "budget code of the department"},
	"VARIABLE_UNIT":             {"实施单位", "implementing unit"},
	"VARIABLE_TOTAL":            {"总分（评分后）", "total (once scored)"},
	"OPERATOR_COMPARE":          {"比较；两边须是同一类", "comparisons, of two values of one type"},
	"OPERATOR_ARITHMETIC": {
		"四则运算和余数，精确计算；除以0算不出，记为问题",
		"arithmetic and remainder, exact; a division by zero has no value and becomes a finding",
	},
	"OPERATOR_LOGIC":   {"且、或、非", "and, or, not"},
	"OPERATOR_LIST":    {"在（不在）列出的几项之中", "is (not) one of those listed"},
	"OPERATOR_TEXT":    {"文本包含、以……开头、以……结尾", "a text contains, starts with, ends with another"},
	"OPERATOR_IF":      {"条件成立取前者，否则取后者", "the first where the condition holds, else the second"},
	"OPERATOR_PERCENT": {"百分数、千分数就是数：95%即0.95", "percentages are numbers: 95% is 0.95"},
	"CURVE_PROPORTIONAL": {
		"按比例，可写 pass 及格门槛、full 满分线、most 最多得分",
		"in proportion; with a pass threshold, a line from which all is earned, and the most that can be earned",
	},
	"CURVE_OVER": {"超额：按档或按偏离度扣", "over-fulfilment: by bands or by the degree of deviation"},
	"CURVE_DEDUCT": {
		"每差（超）一步扣一次；steps 为 floor 满一步才扣、ceil 不足一步也扣、proportional 按比例；grace 为宽限",
		"a deduction for each step; steps: floor (full steps), ceil (started ones), proportional; grace spares",
	},
	"CURVE_EFFICACY": {
		"功效系数：不允许值得基础分，满意值得满分",
		"efficacy coefficient (功效系数): the base at the unacceptable value, all points at the satisfactory one",
	},
	"CURVE_BANDS": {
		"分档，两端可含可不含；不带单位的数要写 of（满分）",
		"bands, either end inclusive or not; numbers without a unit need of",
	},
}
