package lang

// ruleCodes: mistakes in rule sets.
var ruleCodes = map[Code]sentence{
	"CHECKS_CUTS": {
		Error, "", "CHECKS_CUTS_HINT",
		"分界应是由低到高的三个百分数",
		"the bounds must be three percentages that rise",
	},
	"CHECKS_CUTS_HINT": {
		Hint, "", "",
		"例如 [60%, 80%, 120%]",
		"write them as [60%, 80%, 120%]",
	},
	"CHECKS_BECAUSE_BLANK": {
		Error, "", "CHECKS_BECAUSE_HINT",
		"because是空白的",
		"because is blank",
	},
	"CHECKS_BECAUSE_HINT": {
		Hint, "", "",
		"写明条件成立时清单里说什么",
		"write what the list says where the condition holds",
	},
	"CHECKS_CODE_WRONG": {
		Error, "code", "CHECKS_CODE_HINT",
		"“{0}”不能作检查的代码",
		"{0} can't be the code of a check",
	},
	"CHECKS_CODE_HINT": {
		Hint, "", "",
		"用大写字母、数字和下划线",
		"write capitals, digits and underscores",
	},
	"CHECKS_CODE_TAKEN": {
		Error, "code", "CHECKS_CODE_TAKEN_HINT",
		"代码“{0}”已经有了",
		"the code {0} is taken",
	},
	"CHECKS_CODE_TAKEN_HINT": {
		Hint, "", "",
		"换一个代码；已有的检查可以关闭，或改变程度",
		"take another one; off and severity change the checks that there are",
	},
	"CHECKS_CODE_UNKNOWN": {
		Error, "code", "CHECKS_CODE_UNKNOWN_HINT",
		"没有代码为“{0}”的检查",
		"there is no check with the code {0}",
	},
	"CHECKS_CODE_UNKNOWN_HINT": {
		Hint, "", "",
		"全部检查：ziping checks list",
		"ziping checks list lists all checks",
	},
	"CHECKS_AT_UNKNOWN": {
		Error, "key", "CHECKS_AT_HINT",
		"表里没有“{0}”这一项",
		"a form has no “{0}”",
	},
	"CHECKS_AT": {
		Error, "at", "CHECKS_AT_HINT",
		"“{0}”不是表中的位置",
		"{0} is not a place of a form",
	},
	"CHECKS_AT_HINT": {
		Hint, "", "",
		"写成 JSON 指针，以“/”开头",
		"write a JSON pointer, which begins with “/”",
	},
	"NAMES_KNOWN": {
		Hint, "names", "",
		"可以写：{0}",
		"there are: {0}",
	},
	"NAMED_NO_RULES": {
		Error, "path", "NAMED_NO_RULES_HINT",
		"“{0}”不是评分规则",
		"“{0}” is no rule set",
	},
	"NAMED_NO_RULES_HINT": {
		Hint, "", "",
		"评分规则以“ziping: 1”开头",
		"a rule set begins with “ziping: 1”",
	},
	"AMOUNT_HINT": {
		Hint, "", "",
		"请写成“10”或“9.25”这样的小数，不带单位和千分位",
		"write a decimal such as “10” or “9.25”, without unit or grouping",
	},
	"RULES_SIZE": {
		Error, "size, limit", "DO_SPLIT",
		"规则文件约{0} KB，超过{1} KB的上限",
		"the rule file has about {0} KB; the limit is {1} KB",
	},
	"RULES_LINES": {
		Error, "limit", "DO_SPLIT",
		"规则文件超过{0}行的上限",
		"a rule file has at most {0} {0|line|lines}",
	},
	"RULES_LINE": {
		Error, "size, limit", "DO_SPLIT",
		"这一行有{0}字节，超过{1}字节的上限",
		"this line has {0} {0|byte|bytes}; the limit is {1}",
	},
	"RULES_VALUES": {
		Error, "limit", "DO_SPLIT",
		"规则文件的内容超过{0}项的上限",
		"a rule file has at most {0} {0|value|values}",
	},
	"TIERS_MANY": {
		Error, "count, limit", "DO_RULES",
		"一级指标有{0}个，最多{1}个",
		"there are {0} {0|tier|tiers}; the limit is {1}",
	},
	"GRACE_SIDE": {
		Error, "", "DO_RULES",
		"宽限只用于从0起算的扣分，不能和 below、above 同时写",
		"grace is for deductions that count from 0; it can't be combined with below or above",
	},
	"GRACE_COUNTS": {
		Error, "", "DO_RULES",
		"写了 counts 就要写 grace（宽限）",
		"counts needs a grace",
	},
	"EXCUSE_OVER": {
		Error, "rule, measure", "DO_RULES",
		"规则“{0}”按“{1}”计算，没有“超额”可以免扣",
		"rule {0} measures {1}, which can't exceed a target",
	},
	"EXCUSE_NOTHING": {
		Error, "", "DO_RULES",
		"excuse 应写明 over（超额）或 missed（未完成）",
		"an excuse must be over or missed",
	},
	"CONDITIONS_NONE": {
		Error, "rule", "DO_RULES",
		"规则“{0}”没有任何条件",
		"rule {0} has no conditions",
	},
	"CONDITION_TWICE": {
		Error, "condition", "DO_RULES",
		"条件“{0}”出现了两次",
		"the condition “{0}” is duplicated",
	},
	"CONDITION_POINTS": {
		Error, "condition", "DO_RULES",
		"条件“{0}”的分值应大于0",
		"the points of the condition “{0}” must be more than 0",
	},
	"ALTERNATIVES_FEW": {
		Error, "group", "DO_RULES",
		"“{0}”至少要写两行指标，才谈得上择一",
		"“{0}” needs at least two rows to choose from",
	},
	"ALTERNATIVES_TWICE": {
		Error, "row", "DO_RULES",
		"指标“{0}”已经在另一组择一中",
		"the row “{0}” is already in a group of alternatives",
	},
	"APPLIES_EMPTY": {
		Error, "key", "DO_RULES",
		"{0} 里要写名称",
		"{0} needs names",
	},
	"EFFECTIVE_ORDER": {
		Error, "from, to", "DO_RULES",
		"施行起始{0}晚于截止{1}",
		"it takes effect on {0}, after its end on {1}",
	},
	"RULES_DIR": {
		Error, "folder, reason", "DO_PATH",
		"无法读取规则文件夹“{0}”：{1}",
		"the folder of rule sets “{0}” can't be read: {1}",
	},
	"RULES_DIR_EMPTY": {
		Error, "folder", "DO_PATH",
		"文件夹“{0}”里没有评分规则（*.yaml）",
		"there are no rule sets (*.yaml) in the folder “{0}”",
	},
	"RULES_APPLIES": {
		Error, "form, rules, reason", "DO_CHOOSE_RULES",
		"“{0}”是否适用规则{1}，无法判断：{2}",
		"it can't be decided whether {1} applies to “{0}”: {2}",
	},
	"RULES_NO_YEAR": {
		Error, "form", "DO_CHOOSE_RULES",
		"“{0}”没有年度，无法选定评分规则",
		"“{0}” has no year, so no rule set can be chosen",
	},
	"RULES_NO_MATCH": {
		Error, "form, year, place", "RULES_THERE_ARE",
		"没有适用于“{0}”（{1}年，{2}）的评分规则",
		"no rule set applies to “{0}” ({1}, {2})",
	},
	"RULES_MANY_MATCH": {
		Error, "form, year, place, rules", "RULES_MANY_HINT",
		"“{0}”（{1}年，{2}）适用不止一套评分规则：{3}",
		"more than one rule set applies to “{0}” ({1}, {2}): {3}",
	},
	"RULES_MANY_HINT": {
		Hint, "", "",
		"请用 effective（施行时间）或 applies（适用范围）把它们分开；只供别的规则引用的，写 applies: never",
		"separate them by effective or applies; one that is only extended by others has applies: never",
	},
	"RULES_THERE_ARE": {
		Hint, "rules", "",
		"文件夹里有：{0}",
		"the folder has: {0}",
	},
	"RULES_NO_SUCH_RULE": {
		Error, "rules, rule", "RULES_HAVE_RULES",
		"评分规则“{0}”里没有规则“{1}”",
		"rule set {0} has no rule “{1}”",
	},
	"RULES_HAVE_RULES": {
		Hint, "rules", "",
		"有：{0}",
		"there are: {0}",
	},
	"RULES_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"无法读取评分规则“{0}”：{1}",
		"the rule set “{0}” can't be read: {1}",
	},
	"EXTENDS_DEEP": {
		Error, "depth", "DO_RULES",
		"规则一层套一层，超过{0}层，或绕了回来",
		"rule sets extend one another more than {0} {0|level|levels} deep, or in a circle",
	},
	"RULES_ONE": {
		Error, "count", "DO_RULES",
		"文件里有{0}套评分规则，应该正好有一套",
		"the file holds {0} rule {0|set|sets}; it should hold one",
	},
	"PRESET_UNKNOWN": {
		Error, "id", "PRESET_HINT",
		"没有编号为“{0}”的评分规则",
		"there is no rule set “{0}”",
	},
	"PRESET_NEAR": {
		Hint, "near, ids", "",
		"是不是“{0}”？自带的有：{1}；规则文件请写路径，如 ./本县.yaml",
		"did you mean “{0}”? There are: {1}; for a file give a path, such as ./county.yaml",
	},
	"PRESET_HINT": {
		Hint, "ids", "",
		"自带的有：{0}；规则文件请写路径，如 ./本县.yaml",
		"there are: {0}; for a file give a path, such as ./county.yaml",
	},
	"RULES_VERSION": {
		Error, "version, known", "DO_RULES",
		"不认识的规则格式版本“{0}”，应为“{1}”",
		"unknown format version “{0}”; it should be “{1}”",
	},
	"RULES_NUMBER": {
		Error, "text", "DO_RULES",
		"“{0}”不是0以上的数",
		"“{0}” is not a number of 0 or more",
	},
	"RULES_WHOLE": {
		Error, "text, least, most", "DO_RULES",
		"“{0}”不是{1}到{2}之间的整数",
		"“{0}” is not a whole number from {1} to {2}",
	},
	"RULES_SHARE": {
		Error, "text", "RULES_SHARE_HINT",
		"“{0}”不是百分比",
		"“{0}” is not a percentage",
	},
	"RULES_SHARE_HINT": {
		Hint, "", "",
		"请写成“80%”这样",
		"write it like “80%”",
	},
	"RULES_SHARE_AS": {
		Hint, "percent", "",
		"请写成“{0}”",
		"write it as “{0}”",
	},
	"RULES_WORD_HINT": {
		Hint, "", "",
		"各词的意思：ziping rules reference",
		"what each word means: ziping rules reference",
	},
	"RULES_WORD": {
		Error, "word, words", "RULES_WORD_HINT",
		"“{0}”不在可选项中：{1}",
		"“{0}” is none of: {1}",
	},
	"RULES_NONE": {
		Error, "", "DO_RULES",
		"没有任何规则",
		"there are no rules",
	},
	"GRADES_FALL": {
		Error, "grade", "DO_RULES",
		"等级“{0}”的下限应低于上一等",
		"the least total of grade “{0}” should be below that of the grade before",
	},
	"GRADES_LOWEST": {
		Error, "total", "DO_RULES",
		"最低一等应从0开始，这里从{0}开始",
		"the lowest grade should start at 0, not at {0}",
	},
	"GRADE_UNKNOWN": {
		Error, "grade", "NAMES_KNOWN",
		"没有等级“{0}”",
		"there is no grade “{0}”",
	},
	"TIERS_NONE": {
		Error, "", "DO_RULES",
		"没有任何一级指标",
		"there are no tiers",
	},
	"TIERS_SUM": {
		Error, "sum, total", "DO_RULES",
		"各一级指标分值合计{0}，总分为{1}",
		"the tiers add up to {0}, the total is {1}",
	},
	"TIER_TWICE": {
		Error, "tier", "DO_RULES",
		"一级指标“{0}”出现了两次",
		"tier “{0}” is duplicated",
	},
	"TIER_MOVE": {
		Error, "tier", "DO_RULES",
		"分值不能移到“{0}”：应是另一个按指标评分的一级指标",
		"points can't move to “{0}”: it must be another tier that is scored from indicators",
	},
	"TIER_MOVE_SUM": {
		Error, "tier, points, moved", "DO_RULES",
		"“{0}”有{1}分，移走的却是{2}分",
		"“{0}” has {1} {1|point|points}, but {2} {2|moves|move}",
	},
	"TIER_RULE": {
		Error, "tier, measure", "DO_RULES",
		"一级指标“{0}”自成一行，其规则应按执行率或支出进度计算，而不是“{1}”",
		"tier “{0}” is a row of its own; its rule must measure execution or schedule, not {1}",
	},
	"CHOICE_MEASURE": {
		Error, "rule, measure", "DO_RULES",
		"规则“{0}”按{1}计算，看的是资金，不能用于各行指标；应由自成一行的一级指标使用",
		"rule “{0}” measures {1}, which is of the money block and not of a row; only a tier that is a row of its own " +
			"takes it",
	},
	"BARE_NONE": {
		Error, "", "DO_RULES",
		"bare 下面没有任何读法",
		"bare has no readings",
	},
	"BARE_LAST": {
		Error, "", "BARE_LAST_HINT",
		"bare 的最后一项不能有条件，否则有的目标没有读法",
		"the last reading of bare must have no condition, or some targets have no reading",
	},
	"BARE_LAST_HINT": {
		Hint, "", "",
		"请在最后加一项，如 {means: at-least}",
		"add one at the end, such as {means: at-least}",
	},
	"BARE_REST": {
		Error, "", "DO_RULES",
		"没有条件的读法只能放在最后，它后面的都不会用到",
		"a reading without a condition must be the last; those after it are never reached",
	},
	"BARE_ZERO": {
		Error, "value", "DO_RULES",
		"zero 只能写 true，不是“{0}”；不问是不是0，就不写 zero",
		"zero can only be true, not “{0}”; leave it out where it doesn't matter",
	},
	"BARE_BLANK": {
		Error, "", "DO_RULES",
		"这里应有文字",
		"a text is missing here",
	},
	"BARE_UNLESS": {
		Error, "", "DO_RULES",
		"unless 要和 name_has 一起写",
		"unless goes with name_has",
	},
	"BARE_TWICE": {
		Error, "word", "DO_RULES",
		"“{0}”在 name_has 和 unless 里都有",
		"“{0}” is in both name_has and unless",
	},
	"LEVEL_NAME_PLAIN": {
		Error, "variable, text", "DO_RULES",
		"{0} 不带编号、分值、空格和末尾的“指标”，永远不会是“{1}”",
		"{0} has no numbering, points, blanks or 指标 at the end, so it is never “{1}”",
	},
	"TIER_TWICE_SPELLED": {
		Error, "name, tier", "DO_RULES",
		"“{0}”就是一级指标“{1}”的名称（编号、分值、空格和末尾的“指标”不作区分）",
		"“{0}” already names tier “{1}” (numbering, points, blanks and 指标 at the end make no difference)",
	},
	"RULE_UNKNOWN": {
		Error, "rule", "NAMES_KNOWN",
		"没有名为“{0}”的规则",
		"there is no rule “{0}”",
	},
	"RULE_MEASURE_TWICE": {
		Error, "", "DO_RULES",
		"写了 expression，就不用再写 measure",
		"with an expression there is no other measure",
	},
	"BETTER_KNOWN": {
		Error, "measure", "BETTER_KNOWN_HINT",
		"{0} 本身就分得出好坏，不用再写 better",
		"{0} has a direction of its own, so better has no effect",
	},
	"BETTER_KNOWN_HINT": {
		Hint, "", "",
		"删去 better；只有 actual、excess、excess-rate 和 expression 要写",
		"remove better; it is for actual, excess, excess-rate and expressions",
	},
	"CHOICE_REST": {
		Error, "", "DO_RULES",
		"没有条件的选择只能放在最后，它后面的都不会用到",
		"a choice without a condition must be the last; those after it are never reached",
	},
	"CHOICE_LAST": {
		Error, "", "DO_RULES",
		"最后一项选择不能有条件，否则有的指标没有规则可用",
		"the last choice must have no condition, or some indicators have no rule",
	},
	"LIMIT_NOTHING": {
		Error, "", "DO_RULES",
		"限制应写明 cap、floor 或 grade_cap",
		"a limit must have cap, floor or grade_cap",
	},
	"EVENT_KIND": {
		Error, "event", "DO_RULES",
		"事项“{0}”应写明 bonus、deduct、veto 之一",
		"event “{0}” must have one of bonus, deduct and veto",
	},
	"LEVELS_NONE": {
		Error, "", "DO_RULES",
		"没有任何等次",
		"there are no levels",
	},
	"LEVEL_TWICE": {
		Error, "level", "DO_RULES",
		"等次“{0}”出现了两次",
		"level “{0}” is duplicated",
	},
	"LEVEL_RANGE": {
		Error, "range", "LEVEL_RANGE_HINT",
		"“{0}”不是0%到100%之间的范围",
		"“{0}” is not a range within 0% and 100%",
	},
	"LEVEL_RANGE_HINT": {
		Hint, "", "",
		"请写成“[60%,80%)”",
		"write it as “[60%,80%)”",
	},
	"CURVE_WORD": {
		Error, "word", "CURVE_HINT",
		"不认识“{0}”",
		"“{0}” is not known here",
	},
	"CURVE_HINT": {
		Hint, "", "",
		`可以写 proportional，或写各档，如 {">=90%": 100%, else: 0%}`,
		`write proportional, or bands such as {">=90%": 100%, else: 0%}`,
	},
	"EDGE_WRONG": {
		Error, "edge", "EDGE_HINT",
		"“{0}”不是数值范围",
		"“{0}” is not a range of values",
	},
	"EDGE_HINT": {
		Hint, "", "",
		"请写成“>=90%”“[80%,90%)”“<60%”或“0”",
		"write “>=90%”, “[80%,90%)”, “<60%” or “0”",
	},
	"EDGE_DOUBT": {
		Error, "edge, reason", "EDGE_DOUBT_HINT",
		"“{0}”不能作界限：{1}",
		"“{0}” can't be an edge: {1}",
	},
	"EDGE_DOUBT_HINT": {
		Hint, "edge", "",
		"如果是这个意思，请写成“{0}”",
		"if that is what it means, write “{0}”",
	},
	"EDGE_POINT": {
		Error, "band", "EDGE_POINT_HINT",
		"“{0}”这一档只有这一个值",
		"band “{0}” holds this one value only",
	},
	"EDGE_POINT_HINT": {
		Hint, "value", "",
		"就是只指这一个值的，写成“={0}”；指达到这个值的，写成“>={0}”；指不超过的，写成“<={0}”",
		"write “={0}” for exactly that, “>={0}” for that and more, “<={0}” for that and less",
	},
	"EDGE_UNITLESS": {
		Error, "edge, unit", "EDGE_UNITLESS_HINT",
		"“{0}”没有单位，而别的界限用的是“{1}”",
		"“{0}” has no unit, but another edge is in {1}",
	},
	"EDGE_UNITLESS_HINT": {
		Hint, "edge", "",
		"请写成“{0}”这样",
		"write it like “{0}”",
	},
	"EDGE_DAYS": {
		Error, "edge, unit", "EDGE_DAYS_HINT",
		"“{0}”的单位是“{1}”，而迟延按天数",
		"“{0}” is in {1}, but lateness is counted in days",
	},
	"EDGE_DAYS_HINT": {
		Hint, "", "",
		"请写天数，如“5天”",
		"write days, such as “5天”",
	},
	"EDGE_TIMES": {
		Error, "edge, unit", "EDGE_TIMES_HINT",
		"“{0}”的单位是“{1}”，而发生次数只能用计数的单位",
		"“{0}” is in {1}, but occurrences are counted",
	},
	"EDGE_TIMES_HINT": {
		Hint, "", "",
		"请写次数，如“2次”",
		"write a count, such as “2次”",
	},
	"EDGE_UPWARDS": {
		Error, "edge", "EDGE_UPWARDS_HINT",
		"“{0}”应只有下限",
		"“{0}” should have a lower end only",
	},
	"EDGE_UPWARDS_HINT": {
		Hint, "", "",
		"请写成“>=130%”或“>130%”",
		"write “>=130%” or “>130%”",
	},
	"EDGE_PERCENT": {
		Error, "edge", "EDGE_PERCENT_HINT",
		"“{0}”应写成百分比",
		"“{0}” should be in percent",
	},
	"EDGE_PERCENT_HINT": {
		Hint, "edge", "",
		"写成百分比，如“{0}”",
		"write it in percent, such as “{0}”",
	},
	"EDGE_SINGLE": {
		Error, "edge", "EDGE_SINGLE_HINT",
		"“{0}”应是一个数值，不是范围",
		"“{0}” should be one value, not a range",
	},
	"EDGE_SINGLE_HINT": {
		Hint, "edge", "",
		"请写一个数值，如“{0}”",
		"write one value, such as “{0}”",
	},
	"EDGE_UNITS": {
		Error, "edge, unit, other", "DO_RULES",
		"“{0}”的单位是“{2}”，而前面用的是“{1}”",
		"“{0}” is in {2}, but the edges before it are in {1}",
	},
	"BANDS_GAP": {
		Error, "rule, value", "BANDS_GAP_HINT",
		"规则“{0}”有空档：{1}不属于任何一档",
		"rule “{0}” has a gap: {1} is in no band",
	},
	"BANDS_GAP_HINT": {
		Hint, "", "",
		"请补上这一档，或加上“else”",
		"add that band, or an “else”",
	},
	"BANDS_OVERLAP": {
		Error, "value, band, other", "CHECK_OVERLAP_HINT",
		"在{0}处，“{1}”和“{2}”都适用",
		"at {0} both “{1}” and “{2}” apply",
	},
	"BANDS_OF": {
		Error, "points", "DO_RULES",
		"“of”应是大于0的分数，不是“{0}”",
		"“of” must be points above 0, not “{0}”",
	},
	"BAND_EMPTY": {
		Error, "band", "CHECK_BAND_HINT",
		"“{0}”这一档不包含任何值",
		"band “{0}” contains no value",
	},
	"BAND_UNREACHABLE": {
		Error, "band", "CHECK_BAND_HINT",
		"“{0}”这一档永远用不到，前面的档已经包含了它",
		"band “{0}” is never reached: the bands before it hold all of it",
	},
	"BAND_VALUE": {
		Error, "value", "BAND_VALUE_HINT",
		"“{0}”不是一档的得分",
		"“{0}” is not something that a band can earn",
	},
	"BAND_VALUE_HINT": {
		Hint, "", "",
		"请写成“80%”或“8分”；写“8”时要同时写 of: 10",
		"write “80%” or “8分”; a plain “8” needs of: 10",
	},
	"AMOUNT_UNIT": {
		Error, "amount", "AMOUNT_UNIT_HINT",
		"扣“{0}”要写明单位",
		"a deduction of “{0}” needs a unit",
	},
	"AMOUNT_UNIT_HINT": {
		Hint, "", "",
		"“5%”是分值的百分比，“0.5分”是分数",
		"“5%” is a share of the points, “0.5分” is points",
	},
	"STEP_SIZE": {
		Error, "step", "DO_RULES",
		"每一步应大于0，不是“{0}”",
		"a step must be more than 0, not “{0}”",
	},
	"DEDUCT_SIDES": {
		Error, "", "DO_RULES",
		"below 和 above 只能写一个",
		"a deduction has either below or above",
	},
	"DEDUCT_LIMIT": {
		Error, "", "DO_RULES",
		"扣分要写明从哪里起算：below（低于）或 above（高于）",
		"a deduction must say from where it counts: below or above",
	},
	"EFFICACY_EQUAL": {
		Error, "", "DO_RULES",
		"不允许值和满意值不能相同",
		"the unacceptable and the satisfactory value can't be the same",
	},
	"EXECUTION_ROW_BLANK": {
		Error, "", "DO_RULES",
		"execution_rows 的每一项都应是指标名称",
		"each item of execution_rows must be the name of a row",
	},
	"CHOICE_NONE": {
		Error, "", "DO_RULES",
		"没有任何选择，指标没有规则可用；至少写一项，如 - {rule: 定量}",
		"there are no choices, so no indicator has a rule; write at least one, such as - {rule: 定量}",
	},
}

// ruleWords: the words that go with them.
var ruleWords = map[Code]words{
	"EDGE_ABOUT":  {"是约数，界限必须是准确的数", "it is only about right, and an edge is exact"},
	"EDGE_CHANGE": {"说的是增减，不是数值", "it is a change, not a value"},
	"EDGE_PER":    {"是按每{0}计的，界限不写“每”", "it is a rate per {0}, and an edge has no per"},
	"EDGE_WORD":   {"“{0}”不属于界限", "“{0}” is no part of an edge"},
}
