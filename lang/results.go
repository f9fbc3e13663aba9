package lang

// resultWords: the headings of the columns of results. The English ones are names for programs and never change.
var resultWords = map[Code]words{
	"RESULT_PROJECT":          {"项目名称", "project"},
	"RESULT_PROJECT_CODE":     {"项目编码", "project_code"},
	"RESULT_DEPARTMENT":       {"主管部门", "department"},
	"RESULT_YEAR":             {"年度", "year"},
	"RESULT_LEVEL1":           {"一级指标", "level1"},
	"RESULT_LEVEL2":           {"二级指标", "level2"},
	"RESULT_NAME":             {"三级指标", "name"},
	"RESULT_TARGET":           {"年度指标值", "target"},
	"RESULT_ACTUAL":           {"实际完成值", "actual"},
	"RESULT_POINTS":           {"分值", "points"},
	"RESULT_DECLARED":         {"自评得分", "declared"},
	"RESULT_SCORE":            {"得分", "score"},
	"RESULT_ATTAINMENT":       {"完成率", "attainment"},
	"RESULT_ATTAINMENT_EXACT": {"完成率精确值", "attainment_exact"},
	"RESULT_RULE":             {"规则", "rule"},
	"RESULT_EXPLANATION":      {"得分说明", "explanation"},
	"RESULT_FINDINGS":         {"问题", "findings"},
	"RESULT_TOTAL":            {"总分", "total"},
	"RESULT_GRADE":            {"等级", "grade"},
	"RESULT_RULES":            {"评分规则", "rules"},
	"RESULT_FILE":             {"文件", "file"},
	"RESULT_LINE":             {"行", "line"},
	"RESULT_FINDING":          {"{0}：{1}", "{0}: {1}"},
	"RESULT_FINDINGS_BETWEEN": {"；", "; "},
}
