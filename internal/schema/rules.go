package schema

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

var measures = oneOf(scoring.MeasureNames()...)

var severities = oneOf("error", "warning", "info")

var bareKinds = oneOf("number", "count", "rate", "money", "duration", "measure", "fall")

var bareWords = oneOf(policyWords("bare")...)

// policyKeys are the fields of a policy.
func policyKeys() []Key {
	var keys []Key
	for _, f := range new(rules.Policy).Fields() {
		doc := lang.Of(lang.Named("POLICY", f.Key))
		k := Key{f.Key, oneOf(f.Words...), resolved, doc.In(lang.Chinese), doc.In(lang.English), f.Words[0]}
		if f.Added {
			k.Need = optional
		}
		if f.Key == "bare" { // a word for some rows, and one for the rest
			k.Value = any1(an("bare"), listOf(an("bare-reading")))
			k.Example = map[string]string{"成本指标": "at-most", "else": "at-least"}
		}
		keys = append(keys, k)
	}
	return keys
}

// policyWords are the words of a field of a policy.
func policyWords(key string) []string {
	for _, f := range new(rules.Policy).Fields() {
		if f.Key == key {
			return f.Words
		}
	}
	return nil
}

// ruleObjects are the mappings of a rule set.
var ruleObjects = []Object{
	{Name: "rules", Keys: []Key{
		{"ziping", oneOf("1"), needed, "格式版本，写1", "version of the format: 1", 1},
		{"id", aText, needed, "编号，英文字母、数字和短横线", "id: letters, digits and hyphens", "county-2026"},
		{"version", aText, optional, "这套规则的版本", "version of this rule set", "1"},
		{"title", aText, optional, "名称", "title", "县级项目支出自评"},
		{"source", aText, needed, "依据的文件，评分说明会引用它", "the document that it follows; explanations name it", "财预〔2021〕101号"},
		{"region", aText, optional, "适用地区", "the place", "河北省秦皇岛市昌黎县"},
		{
			"certainty", oneOf("seen", "recalled"), optional, "数字的可靠程度：seen 见过原文，recalled 凭记忆或转述",
			"how sure the figures are: seen in print, or recalled", "seen",
		},
		{"effective", an("effective"), optional, "施行时间", "when it is in force", nil},
		{
			"applies", any1(an("applies"), oneOf("never")), optional, "适用范围；never 表示只供别的规则引用",
			"which forms it is for; never: only for others to extend", nil,
		},
		{
			"extends", aText, optional, "在哪套规则上修改：自带规则的编号，或文件路径；只写不同之处",
			"the rule set that it changes: the id of a preset or a path; only what differs is written", "mof-2021",
		},
		{"total", aNumber, resolved, "满分", "the total", 100},
		{"rounding", an("rounding"), resolved, "得分怎样取舍", "how scores are rounded", nil},
		{"grades", an("grades"), resolved, "等级", "the grades", nil},
		{
			"tiers", listOf(an("tier")), resolved, "一级指标和分值，合计等于满分", "the tiers and their points, which add up to the total",
			nil,
		},
		{"sharing", an("sharing"), resolved, "表里没写分值时怎样分配", "how points are shared out where a form prints none", nil},
		{
			"policy", an("policy"), resolved, "文件没有写明之处怎样理解，每项都要写",
			"how what the document leaves open is read; every field must be given", nil,
		},
		{"explain", an("explain"), optional, "什么必须写原因，原因最多多少字", "what must carry a reason, and how long one may be", nil},
		{"checks", an("checks"), optional, "检查填报的表时用的界限和词", "bounds and words that submitted tables are checked by", nil},
		{
			"tolerance", aNumber, optional, "自评得分与计算得分相差多少以内不算问题", "how far the declared score may be off without a finding",
			0.01,
		},
		{"rules", Value{form: object, Object: "rule-by-name"}, resolved, "评分规则，按名称", "the rules, by name", nil},
		{
			"choose", listOf(an("choice")), resolved, "每行指标用哪条规则：从上往下第一个成立的；最后一项不写条件",
			"the rule of each row: the first that holds; the last has no condition", nil,
		},
		{"alternatives", listOf(an("alternative")), optional, "几行指标择一计分", "rows of which one counts", nil},
		{
			"execution_rows", texts, optional, "表里列为指标的预算执行率的各种名称：它不另计分",
			"what forms call the execution rate where it stands among their indicators: it doesn't count twice",
			[]string{"预算执行率", "资金支付率"},
		},
		{"limits", listOf(an("limit")), optional, "总分的上限、下限和等级限制", "caps and floors of the total, and of the grade", nil},
		{"events", an("event-by-name"), optional, "加分、扣分和一票否决事项，按名称", "bonuses, deductions and vetoes, by name", nil},
	}},
	{Name: "effective", Keys: []Key{
		{"from", aDay, optional, "起始日期", "the first day", "2026-01-01"},
		{"to", aDay, optional, "截止日期", "the last day", "2026-12-31"},
	}},
	{Name: "applies", Keys: []Key{
		{
			"places", texts, optional, "地区：部门、单位或表名里出现的地名", "places that the department, the unit or the title names",
			[]string{"昌黎县"},
		},
		{
			"departments", texts, optional, "部门名称或编码，末尾可用*", "departments by name or code; * at the end stands for the rest",
			[]string{"426*"},
		},
		{
			"projects", texts, optional, "项目名称或编码，末尾可用*", "projects by name or code; * at the end stands for the rest",
			[]string{"道路*"},
		},
		{"if", aText, optional, "条件，可用年度、部门、项目", "a condition over year, department and project", `year >= 2026`},
	}},
	{Name: "rounding", Keys: []Key{
		{"digits", between(0, 6), resolved, "保留几位小数", "decimal places", 2},
		{
			"mode", oneOf(exact.ModeNames()...), resolved, "取舍方式：half-up 四舍五入，down 舍去，up 进一", "the mode: half-up, down, up …",
			"half-up",
		},
		{
			"at", oneOf(scoring.StageNames()...), resolved, "在哪一步取舍：每行、每个一级指标、总分", "where: each row, each tier, or the total",
			"indicator",
		},
	}},
	{Name: "grades", Keys: []Key{
		{"of", oneOf("raw", "rounded"), needed, "按取舍前还是取舍后的总分定级", "of the raw or the rounded total", "rounded"},
		{
			"levels", an("grade-levels"), needed, "各等级的最低分，从高到低，最后一等为0", "the least total of each grade, falling to 0",
			map[string]int{"优": 90, "良": 80, "中": 60, "差": 0},
		},
	}},
	{Name: "grade-levels", Others: &aNumber},
	{Name: "tier", Keys: []Key{
		{"name", aText, needed, "名称", "name", "产出指标"},
		{"points", aNumber, needed, "分值", "points", 50},
		{"rule", aText, optional, "自成一行时用的规则，如执行率", "the rule of a tier that is a row of its own", "执行率"},
		{
			"absent", an("moves"), optional, "表里没有这一级时，分值移到哪里", "where its points go when a form lacks it",
			map[string]int{"产出指标": 10},
		},
		{"aliases", texts, optional, "表里的其他写法", "other names in forms", []string{"产出"}},
	}},
	{Name: "moves", Others: &aNumber},
	{Name: "sharing", Keys: []Key{
		{
			"by", oneOf("indicator", "level2"), resolved, "按行平均，还是先按二级指标平均", "evenly over rows, or over level 2 first",
			"level2",
		},
		{"digits", between(0, 6), resolved, "分到几位小数", "decimal places of a share", 2},
	}},
	{Name: "policy", Keys: policyKeys()},
	{Name: "bare", Keys: []Key{
		{"else", bareWords, needed, "其余指标", "all other rows", "at-least"},
	}, Others: &bareWords},
	{Name: "bare-reading", Keys: []Key{
		{"level", any1(aText, texts), optional, "一级或二级指标的名称", "names of level 1 or 2", []string{"成本指标"}},
		{
			"kind", any1(bareKinds, listOf(bareKinds)), optional, "值的类别：没有单位的数、件数、比率、金额、时长、其他单位的量、降幅",
			"kinds of values: without a unit, counts, rates, money, durations, other units, falls", "duration",
		},
		{"zero", aTruth, optional, "值为0（只写 true）", "the value is 0 (true alone)", true},
		{
			"name_has", any1(aText, texts), optional, "指标名称里的词；几个词都有时最后一个说了算，词后加…的管到名称末尾",
			"words of the row's name; the last one decides, one with … goes for all that follows",
			[]string{"投诉", "事故"},
		},
		{
			"unless", any1(aText, texts), optional, "名称最后是这些词时不用这一项", "words that decide a name otherwise",
			[]string{"处理", "下降", "减少…"},
		},
		{"means", bareWords, needed, "读作什么", "what it asks for", "at-most"},
	}},
	{Name: "explain", Keys: []Key{
		{"missed", aTruth, optional, "未完成的行必须填原因", "a missed row needs a reason", true},
		{"over", aText, optional, "完成率超过多少必须填原因", "a row beyond this attainment needs a reason", ">130%"},
		{"execution_below", aPercent, optional, "执行率低于多少必须说明", "an execution rate below this needs a reason", "90%"},
		{
			"budget_change", aTruth, optional, "年中调整了预算的，必须另行说明原因",
			"a budget that was adjusted within the year needs a reason of its own", true,
		},
		{"reason_length", aNumber, optional, "原因最多多少字", "the most characters that a reason may have", 100},
	}},
	{Name: "checks", Keys: []Key{
		{
			"sum_room", aNumber, optional, "每个数因四舍五入可差多少，核对合计时用", "how far each printed number of a sum may be off by rounding",
			0.005,
		},
		{
			"rate_digits", oneOf("half"), optional, "执行率可差末位的一半", "an execution rate may be off by half of its last digit",
			"half",
		},
		{"exec_reason_below", aPercent, optional, "执行率低于多少要说明原因", "an execution rate below this needs a reason", "90%"},
		{"cut_below", aPercent, optional, "执行率低于多少提示压减预算", "an execution rate below this has the budget cut", "50%"},
		{"adjusted_over", aPercent, optional, "预算调整超过多少要说明原因", "a change of the budget beyond this needs a reason", "30%"},
		{"over_explain", aPercent, optional, "完成率达到多少要说明原因", "an attainment from here on needs a reason", "130%"},
		{
			"concentrated", aPercent, optional, "一项指标的分值占到多少算过于集中", "the share of the points from which one row has too many",
			"50%",
		},
		{"ahead", aPercent, optional, "得分率可比执行率高多少", "how far the scores may be ahead of the money", "5%"},
		{"nothing_spent", aPercent, optional, "执行率不超过多少算没有支出", "an execution rate up to here is no money spent", "1%"},
		{"money_ahead", an("checks-money-ahead"), optional, "资金快于产出", "money ahead of the output", nil},
		{"cost_over", aPercent, optional, "成本目标可超过预算多少", "how far a cost may be above the budget", "0.1%"},
		{"cost_spent", aPercent, optional, "总成本可与支出相差多少", "how far the total cost may be off the spending", "1%"},
		{
			"unit_cost_over", aPercent, optional, "单位成本乘数量可超过预算多少", "how far unit cost times quantity may be above the budget",
			"5%",
		},
		{"last_year", aPercent, optional, "目标可比上年完成值低多少", "how far a target may be below last year's actual", "10%"},
		{"budget_up", aPercent, optional, "预算增加多少而数量不增算不合理", "a budget that rises by this should buy more", "20%"},
		{"review_cut", aNumber, optional, "复核意见写的扣减比例可差几个百分点", "points of percent that a cut may be off its remark", 5},
		{
			"review_gap", aPercent, optional, "复核扣减达到自评分的多少要提示", "a cut from this share of the declared total on is told",
			"10%",
		},
		{"quantitative_least", aPercent, optional, "量化指标至少占多少", "the least share of rows with numbers or dates", "50%"},
		{"rows_least", between(0, 1000), optional, "指标至少几项", "the least number of rows", 5},
		{
			"target_points", listOf(aNumber), optional, "目标表的分值可以合计多少", "what the points of a target table may add up to",
			[]int{90, 100},
		},
		{"satisfaction_least", aPercent, optional, "满意度目标至少多少", "the least target of satisfaction", "90%"},
		{"required_tiers", texts, optional, "必须有的一级指标", "the levels 1 that a table must have", []string{"产出指标"}},
		{"required_kinds", texts, optional, "必须有的指标类别", "the kinds of rows that a table must have", []string{"数量", "质量"}},
		{"copied", an("checks-copied"), optional, "抄录的表和文字", "copied forms and texts", nil},
		{"same_as_last_year", an("checks-same-as-last-year"), optional, "与上年雷同", "forms that repeat last year", nil},
		{"all_full", an("checks-all-full"), optional, "全部满分", "departments that are full", nil},
		{
			"department_score", oneOf("mean", "by-funds"), optional, "部门得分：mean 平均，by-funds 按资金加权", "the score of a department: the mean, or weighted by budgets",
			"mean",
		},
		{"each_department", aTruth, optional, "抽样时每个部门至少一张", "a sample has one form of each department at least", true},
		{"monitor", an("checks-monitor"), optional, "绩效运行监控", "monitoring within the year", nil},
		{
			"bounded_rates", texts, optional, "名称以这些词结尾的比率不会超过100%", "names that end so are rates of at most 100 %",
			[]string{"合格率"},
		},
		{"void_reasons", texts, optional, "等于没有写的原因", "reasons that say nothing", []string{"无"}},
		{"unfinished_words", texts, optional, "说明没有完成的词", "words that say that something isn't finished", []string{"尚未"}},
		{"whole_units", texts, optional, "只能是整数的单位", "units of which there are whole ones only", []string{"人"}},
		{"total_cost", texts, optional, "表示总成本的词", "words of rows that state the cost of all", []string{"总成本"}},
		{"carried", texts, optional, "名称可带其他年份的词", "words of names that may carry another year", []string{"结转"}},
		{"placeholders", texts, optional, "模板里没有改掉的字样", "what templates leave for the writer to fill in", []string{"待填写"}},
		{"ratio_names", texts, optional, "比率指标的名称怎样结尾", "how names of ratios end", []string{"率"}},
		{"count_names", texts, optional, "数量指标的名称怎样结尾", "how names of counts end", []string{"人数"}},
		{"execution_names", texts, optional, "表里怎样称预算执行率", "what forms call the execution rate", []string{"预算执行率"}},
		{"form_words", texts, optional, "比较表名时略去的词", "words that titles are compared without", []string{"绩效自评表"}},
		{"off", texts, optional, "不做的检查，按代码", "checks that aren't made, by their codes", []string{"BUDGET_EQUALS_SPENT"}},
		{
			"severity", an("checks-severity"), optional, "改变检查的程度，按代码", "how serious checks are, by their codes",
			map[string]string{"ALL_FULL": "warning"},
		},
		{"own", listOf(an("own-check")), optional, "自己的检查", "checks of your own", nil},
	}},
	{Name: "checks-money-ahead", Keys: []Key{
		{"spent", aPercent, optional, "执行率达到多少", "an execution rate from here on", "95%"},
		{"output", aPercent, optional, "而产出得分率低于多少", "with less than this of the output's points", "60%"},
	}},
	{Name: "checks-copied", Keys: []Key{
		{"rows", aPercent, optional, "两张表有多少行相同算抄录", "the share of rows that copied forms have in common", "80%"},
		{"least", between(0, 1000), optional, "至少几行的表才比较", "the rows that a form needs to be compared", 5},
		{"text", between(0, 1000), optional, "至少多少字的文字才比较", "the characters that a text needs to be compared", 15},
		{"forms", between(0, 1000), optional, "几张表写得一样算抄录", "the number of forms that make a text copied", 3},
	}},
	{Name: "checks-same-as-last-year", Keys: []Key{
		{"rows", aPercent, optional, "有多少行与上年相同要提示", "the share of rows that are as last year", "80%"},
		{"least", between(0, 1000), optional, "至少几行与上年共有才比较", "the rows that both years need to have", 5},
	}},
	{Name: "checks-all-full", Keys: []Key{
		{"score", aNumber, optional, "各项目都达到多少分要提示", "the score that all projects reach", 99.5},
		{"least", between(0, 1000), optional, "至少几个项目", "the least number of projects", 5},
	}},
	{Name: "checks-monitor", Keys: []Key{
		{
			"cuts", listOf(aPercent), optional, "红、黄、绿、蓝之间的三个分界", "the three bounds between red, yellow, green and blue",
			[]string{"60%", "80%", "120%"},
		},
		{
			"ratios", oneOf("whole", "scaled"), optional, "比率指标比全年目标（whole）还是按月份折算（scaled）", "ratios are held against the whole target, or one scaled by month",
			"whole",
		},
		{
			"project", oneOf("rows", "rows+funds"), optional, "项目的灯只看指标还是也看资金", "the light of a project: of its rows, or of its money too",
			"rows",
		},
		{"cause_for", texts, optional, "哪些灯要填偏差原因", "the lights that need a cause", []string{"red"}},
		{
			"forecast_below", aPercent, optional, "按进度推算低于目标多少要提示", "a forecast below this share of the target is told",
			"80%",
		},
	}},
	{Name: "checks-severity", Others: &severities},
	{Name: "own-check", Keys: []Key{
		{"code", aText, needed, "代码：大写字母、数字和下划线", "its code: capitals, digits and underscores", "COUNTY"},
		{
			"if", aText, needed, "条件，成立时提示；可用的变量见 ziping rules reference",
			"when it is told; ziping rules reference lists the variables", `execution < 50% and total > 90`,
		},
		{
			"stage", oneOf("audit", "monitor", "review"), optional, "何时检查：audit 目标审核，monitor 运行监控，review 复核（默认）",
			"when it is made: at the audit of targets, at monitoring, or at the review, as without it", "review",
		},
		{"because", aText, needed, "提示的话", "what is said", "执行率过低而总分过高"},
		{"severity", severities, optional, "程度，默认 warning", "how serious it is; a warning without it", "warning"},
		{"at", aText, optional, "指向表中何处（JSON 指针）", "where in the form, as a JSON pointer", "/funds/spent/total"},
	}},
	{Name: "rule-by-name", Others: &Value{form: object, Object: "rule"}},
	{Name: "rule", Any: []string{"measure", "expression"}, Keys: []Key{
		{
			"measure", measures, optional, "看什么：attainment 完成率，execution 执行率，actual 实际值，level 等次，days-late 逾期天数 …",
			"what is looked at: attainment, execution, the actual itself, a level, days late …", "attainment",
		},
		{"expression", aText, optional, "自定义算式，代替 measure", "a formula of your own, in place of measure", "spent / actual"},
		{
			"curve", any1(oneOf("proportional"), an("curve")), optional, "怎样变成得分：proportional 按比例，或分档、扣分、功效系数",
			"how it turns into points: proportional, bands, deductions, 功效系数",
			map[string]string{">=90%": "100%", "else": "0%"},
		},
		{"levels", listOf(an("level")), optional, "等次，从好到差（measure: level）", "the levels, best first (measure: level)", nil},
		{
			"conditions", listOf(an("condition")), optional, "分项条件（measure: conditions）", "the conditions (measure: conditions)",
			nil,
		},
		{"source", aText, optional, "这条规则的出处", "where this rule comes from", nil},
		{"basis", oneOf("year", "cumulative"), optional, "按本年还是累计的目标", "the target of the year, or the running one", "year"},
		{
			"several", oneOf("pending", "mean", "least"), optional, "一行写了几个目标：待定、取平均、取最低",
			"several targets in a row: pending, their mean, the least", "mean",
		},
		{
			"better", oneOf("more", "less", "between"), optional, "值越多越好、越少越好，还是居中最好；只有各档有升有降而看不出时才要写",
			"which way values get better, where bands rise and fall and nothing else tells", "more",
		},
		{
			"lower_is_better", oneOf(policyWords("lower_is_better")...), optional, "这条规则自己的 policy.lower_is_better",
			"policy.lower_is_better of this rule alone", "linear",
		},
		{
			"equal", oneOf(policyWords("equal")...), optional, "这条规则自己的 policy.equal", "policy.equal of this rule alone",
			"symmetric",
		},
		{"excuse", an("excuse"), optional, "哪些偏差可以不扣分", "which deviations cost nothing", nil},
	}},
	{Name: "level", Keys: []Key{
		{"name", aText, needed, "等次名称", "name", "达成"},
		{"range", aText, needed, "得分占分值的范围", "the share of the points that it bounds", "[80%,100%]"},
		{"also", texts, optional, "同义的写法", "other words for it", []string{"完成", "已完成"}},
	}},
	{Name: "condition", Keys: []Key{
		{"name", aText, needed, "条件名称", "name", "有台账"},
		{"points", aNumber, needed, "分值", "points", 2},
		{"if", aText, optional, "条件式；不写则由实际完成值回答", "when it holds; without it the actual answers", "has_reason"},
	}},
	{Name: "excuse", Any: []string{"over", "missed"}, Keys: []Key{
		{
			"over", oneOf("judged", "reason"), optional, "超额：judged 经认定，reason 填了原因",
			"a target exceeded: judged, or with a reason", "judged",
		},
		{
			"missed", oneOf("judged", "reason"), optional, "未完成：judged 经认定，reason 填了原因",
			"a target missed: judged, or with a reason", "judged",
		},
	}},
	{Name: "choice", Keys: []Key{
		{"if", aText, optional, "条件", "the condition", `level1 == "满意度指标"`},
		{"rule", aText, needed, "规则名称", "the rule", "满意度"},
	}},
	{Name: "alternative", Keys: []Key{
		{"name", aText, needed, "名称", "name", "培训"},
		{"rows", texts, needed, "三级指标名称，先写的优先", "names of rows, in order of preference", []string{"培训人数", "培训场次"}},
		{
			"counts", oneOf("filled", "best"), needed, "计哪一行：先填了的，或得分高的",
			"which counts: the first that is filled in, or the best", "best",
		},
	}},
	{Name: "limit", Any: []string{"cap", "floor", "grade_cap"}, Keys: []Key{
		{"if", aText, needed, "条件", "the condition", "execution < 60%"},
		{"cap", aNumber, optional, "总分最多", "the total at most", 69},
		{"floor", aNumber, optional, "总分最少", "the total at least", 60},
		{"grade_cap", aText, optional, "等级最高", "the best grade there can be", "中"},
		{"because", aText, needed, "原因，写进说明", "the reason, for explanations", "执行率低于60%"},
	}},
	{Name: "event-by-name", Others: &Value{form: object, Object: "event"}},
	{Name: "event", Any: []string{"bonus", "deduct", "veto"}, Keys: []Key{
		{"bonus", points, optional, "每次加几分；given 由表填写", "points that it adds; given: the form says", 2},
		{"cap", aNumber, optional, "加分合计最多（bonus）", "the most that bonuses add up to", 5},
		{"deduct", points, optional, "每次扣几分；given 由表填写", "points that it takes; given: the form says", 1},
		{"veto", aText, optional, "一票否决，总评为这一等级", "the grade that it leaves", "差"},
		{"zero", aTruth, optional, "一票否决同时总分为0（veto）", "whether the total becomes 0 (veto)", true},
		{"at_most", aNumber, optional, "given 时每次最多几分", "the most that the form may give", 5},
	}},
}

var shareOrPoints = aText // 80%, 8分, a number of “of”, proportional

// curveObjects are the shapes of a curve.
var curveObjects = []Object{
	{Name: "proportional", Keys: []Key{
		{
			"proportional", any1(an("ratio"), oneOf("true")), optional, "按比例得分", "in proportion",
			map[string]string{"pass": "60%"},
		},
		{
			"over", any1(an("deduct"), an("bands")), optional, "超额怎样扣分：分档或按偏离度",
			"what over-fulfilment costs: bands or a deduction", nil,
		},
		{"most", aPercent, optional, "最多得分值的多少", "the most that can be earned", "120%"},
	}},
	{Name: "ratio", Keys: []Key{
		{"pass", aPercent, optional, "低于这个完成率不得分", "below this nothing is earned", "60%"},
		{"full", aPercent, optional, "达到这个完成率得满分", "from here on all points", "95%"},
	}},
	{Name: "deduct", Keys: []Key{
		{"deduct", aText, needed, "每步扣多少：5%是分值的百分比，0.5分是分数", "what a step costs: 5% of the points, or 0.5分", "0.5分"},
		{"per", aText, needed, "一步多大", "the size of a step", "1%"},
		{"below", aText, optional, "低于多少起扣", "counts below this", "95%"},
		{"above", aText, optional, "高于多少起扣", "counts above this", "100%"},
		{"grace", aText, optional, "宽限", "how far it spares", "3天"},
		{
			"counts", oneOf("beyond", "all"), optional, "超过宽限后从哪里算：beyond 宽限之后，all 从头",
			"beyond the grace: only that, or all of it", "beyond",
		},
		{
			"steps", oneOf("proportional", "floor", "ceil"), needed, "不足一步：按比例、不扣、按一步扣",
			"part of a step: in proportion, free, or as a whole one", "floor",
		},
	}},
	{Name: "efficacy-curve", Keys: []Key{
		{"efficacy", an("efficacy"), needed, "功效系数", "功效系数", nil},
	}},
	{Name: "efficacy", Keys: []Key{
		{"unacceptable", aText, needed, "不允许值", "the unacceptable value", "60%"},
		{"satisfactory", aText, needed, "满意值", "the satisfactory value", "95%"},
		{"base", aPercent, needed, "不允许值处得多少", "what the unacceptable value earns", "60%"},
		{"below", aPercent, needed, "不到不允许值得多少", "what is earned below it", "0%"},
	}},
	{Name: "bands", Keys: []Key{
		{"of", aNumber, optional, "各档写分数时，满分是多少", "the points that plain numbers are of", 10},
		{"else", shareOrPoints, optional, "其余", "all the rest", "0%"},
	}, Others: &shareOrPoints},
}
