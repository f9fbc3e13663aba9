package lang

// findingListWords: the headings of lists of findings.
var findingListWords = map[Code]words{
	"LIST_ALL":           {"问题清单", "Findings"},
	"LIST_SUMS":          {"汇总", "Summary"},
	"LIST_SUM":           {"合计", "sum"},
	"LIST_COUNT":         {"共{0}条", "{0} {0|finding|findings}"},
	"LIST_NO_DEPARTMENT": {"未填主管部门", "no department"},
	"LIST_SEVERITY":      {"程度", "severity"},
	"LIST_MESSAGE":       {"问题", "finding"},
	"LIST_FIX":           {"应当怎样改", "what to do"},
	"LIST_FILE":          {"文件", "file"},
	"LIST_PLACE":         {"位置", "place"},
	"LIST_CODE":          {"代码", "code"},
	"LIST_ID":            {"编号", "id"},
	"LIST_DECISION":      {"复核决定", "decision"},
	"LIST_COMMENT":       {"复核意见", "comment"},
	"LIST_SCORE":         {"复核得分", "reviewed score"},
	"LIST_SETTLED":       {"已了结", "settled"},
	"LIST_DECIDED":       {"{0}（{1}）", "{0}, {1}"},
	"DECISION_ACCEPTED":  {"属实", "accepted"},
	"DECISION_REJECTED":  {"不属实", "rejected"},
	"DECISION_SCORE":     {"改分", "score"},
}
