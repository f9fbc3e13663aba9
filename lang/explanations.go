package lang

// explanations: the sentences that explain a score.
var explanations = map[Code]entry{
	"EXPLAIN_ROW":            {"{0}：{1}，{2}得{3}分（满分{4}分）——{5}", "{0}: {1}, {2} {3} of {4} points ({5})"},
	"EXPLAIN_PENDING":        {"{0}：{1}，无法评分，见“问题”", "{0}: {1}, no score can be given, see the findings"},
	"EXPLAIN_NOT_APPLICABLE": {"{0}：不适用，不计分", "{0}: not applicable, counts for nothing"},
	"EXPLAIN_BY_POLICY":      {"{0}：按评分规则的约定得{1}分（满分{2}分）", "{0}: {1} of {2} points by the policy of the rule set"},
	"EXPLAIN_RESCALED":       {"不适用的指标不计分，其余得分由{0}折算为{1}", "rows that don't apply are left out; {0} scaled to {1}"},
	"EXPLAIN_EVENT":          {"{0}：总分由{1}变为{2}", "{0}: the total goes from {1} to {2}"},
	"EXPLAIN_LIMIT":          {"{0}：总分由{1}变为{2}", "{0}: the total goes from {1} to {2}"},
	"EXPLAIN_POINTS_GAP":     {"表中分值合计{0}，评分规则为{1}", "the form's points add up to {0}, the rule set asks for {1}"},
	"LOST_RESCALED":          {"不适用指标折算", "rows that don't apply"},
	"LOST_POINTS_GAP":        {"分值合计差额", "points missing from the form"},

	"SEEN_CELLS":      {"目标{0}，实际{1}", "target {0}, actual {1}"},
	"SEEN_MONEY":      {"预算{0}，支出{1}", "budget {0}, spent {1}"},
	"SEEN_ATTAINMENT": {"{0}，完成率{1}", "{0}, attainment {1}"},
	"SEEN_EXECUTION":  {"{0}，执行率{1}", "{0}, execution rate {1}"},
	"SEEN_SCHEDULE":   {"与支出计划相比平均为{0}", "{0} of the spending schedule on average"},
	"SEEN_SHORT":      {"{0}，相差{1}", "{0}, off by {1}"},
	"SEEN_EXCESS":     {"{0}，超出{1}", "{0}, exceeded by {1}"},
	"SEEN_DAYS_LATE":  {"{0}，迟{1}天", "{0}, {1} days late"},
	"SEEN_CUSTOM":     {"{0}，算得{1}", "{0}, computed {1}"},
	"SEEN_LEVEL":      {"{0}，评为“{1}”", "{0}, judged {1}"},

	"HOW_FULL":         {"全额", "in full:"},
	"HOW_PROPORTIONAL": {"按比例", "in proportion:"},
	"HOW_BAND":         {"属{0}一档，按{1}", "band {0} earns {1}:"},
	"HOW_LINE":         {"属{0}一段，按{1}", "stretch {0} earns {1}:"},
	"HOW_NOTHING":      {"属{0}，", "in {0}:"},
	"HOW_DEDUCTED":     {"扣{0}分，", "{0} points deducted:"},
	"HOW_DECLARED":     {"在允许的{0}分内评定", "assessed within {0}:"},
	"HOW_POLICY":       {"按约定", "by policy:"},
}
