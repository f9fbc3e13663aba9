package schema

var (
	several  = any1(aText, listOf(Value{form: anything}))
	formOrID = any1(aText, an("form"))
	met      = aText
)

// testObjects are the mappings of a test file.
var testObjects = []Object{
	{Name: "test", Keys: []Key{
		{"ziping", oneOf("1"), needed, "格式版本，写1", "version of the format: 1", 1},
		{"title", aText, optional, "标题", "title", "县级自评的用例"},
		{"rules", aText, needed, "要测的规则：自带规则的编号，或文件路径", "the rules under test: the id of a preset, or a path", "county.yaml"},
		{"cases", listOf(an("case")), needed, "用例", "the cases", nil},
	}},
	{
		Name: "case", Any: []string{"indicator", "form", "rules", "table", "csv", "xlsx", "cells", "forms", "joined"},
		Keys: []Key{
			{"name", aText, needed, "用例名称", "name", "差一点就降一档"},
			{
				"unconfirmed", aTruth, optional, "生成后还没有人确认；确认期望的结果后删掉这一行",
				"drafted and not yet confirmed: remove it once what is expected is right", true,
			},
			{"indicator", an("row"), optional, "一行指标；有表格时是各行共有的内容", "a row; with a table, what all its rows share", nil},
			{"form", formOrID, optional, "整张表，或文件路径", "a whole form, or a path", nil},
			{"forms", listOf(formOrID), optional, "一个部门的几张表", "the forms of a department", nil},
			{"joined", listOf(formOrID), optional, "合并成一张再评的几张表", "forms that are joined into one", nil},
			{"cells", texts, optional, "单元格的内容", "texts of cells", []string{"≥95%"}},
			{"rules", aText, optional, "规则文件，期望它的错误或问题", "a rule file, for its errors and findings", "wrong.yaml"},
			{"table", an("table"), optional, "表格：一行一个用例", "a table: a case a row", nil},
			{"csv", aText, optional, "CSV 表格的路径", "the path of a CSV table", "cases.csv"},
			{"xlsx", aText, optional, "Excel 表格的路径，可加 !工作表", "the path of an Excel table", "cases.xlsx"},
			{
				"stage", oneOf("audit", "monitor", "review"), optional, "检查的阶段：目标审核、运行监控、复核",
				"the stage at which the forms are checked", "review",
			},
			{"until", aText, optional, "监控数据截至的日期", "the day until which the figures of monitoring count", "2024-07-31"},
			{
				"last_year", any1(aText, an("form"), listOf(formOrID)), optional, "上年的表，可以有几张",
				"the form of the year before, or several", nil,
			},
			{"department", any1(aText, Value{form: anything}), optional, "部门自己的记录", "the record of the department", nil},
			{"expect", an("expect"), optional, "期望的结果", "what is expected", map[string]string{"score": "8.95"}},
		},
	},
	{Name: "row", Keys: rowKeys},
	{Name: "table", Keys: []Key{
		{"columns", texts, needed, "列名", "the columns", []string{"target", "actual", "score"}},
		{"rows", listOf(listOf(Value{form: anything})), needed, "各行", "the rows", []any{[]string{"19个", "17个", "8.95"}}},
	}},
	{Name: "expect", Keys: []Key{
		{"score", aText, optional, "得分，逐位比较；待定写 pending", "the score, digit by digit; pending where there is none", "8.95"},
		{"points", aText, optional, "应得分值", "points", "10"},
		{"grade", aText, optional, "等级", "grade", "优"},
		{"rule", aText, optional, "用了哪条规则", "the rule that applied", "定量"},
		{"attainment", aText, optional, "完成率", "attainment", "17/19"},
		{"met", met, optional, "是否达标", "whether the target is met", "true"},
		{"because", aText, optional, "说明里的依据，如档次", "what the explanation rests on, such as the band", "[80%,90%)"},
		{"findings", several, optional, "问题代码", "codes of findings", []string{"UNIT_MISMATCH"}},
		{
			"includes", several, optional, "检查应找到的问题，可写位置", "findings that the checks must give, with or without place",
			[]string{"FUND_SUM", "UNIT_MISMATCH@/indicators/0/actual"},
		},
		{"excludes", several, optional, "检查不应找到的问题", "findings that the checks must not give", []string{"FUND_SUM"}},
		{
			"severity", an("severities"), optional, "问题的程度", "the severity of findings",
			map[string]string{"FUND_SUM": "warning"},
		},
		{"light", aText, optional, "整张表或这一行的灯", "the light of the form, or of the row", "yellow"},
		{"lights", several, optional, "各行的灯，按表的顺序", "the lights of the rows, in table order", []string{"green", "red"}},
		{"funds_light", aText, optional, "资金的灯", "the light of the money", "green"},
		{"opinion", aText, optional, "目标审核的意见", "what the audit proposes", "修改后通过"},
		{"error", several, optional, "错误代码", "codes of errors", []string{"TIERS_SUM"}},
		{"tiers", an("tier-scores"), optional, "各一级指标得分", "scores of tiers", map[string]string{"产出指标": "48.95"}},
		{"rate", several, optional, "执行率", "the execution rate", nil},
		{"value", several, optional, "规则看的值", "the value that the rule looks at", nil},
		{"rows", several, optional, "各行得分，按表的顺序", "scores of the rows, in table order", nil},
		{"row_points", several, optional, "各行分值", "points of the rows", nil},
		{"tier_points", an("tier-scores"), optional, "各一级指标分值", "points of tiers", nil},
		{"sum", several, optional, "合计", "the sum", nil},
		{"actuals", several, optional, "各行实际值", "actuals of the rows", nil},
		{"execution", several, optional, "执行率得分", "the score of the execution rate", nil},
		{"op", several, optional, "比较符号", "comparators", nil},
		{"unit", several, optional, "单位", "units", nil},
		{"values", several, optional, "数值", "values", nil},
		{
			"grades", an("of-grades"), optional, "各等级的表数（forms）", "how many forms have each grade (forms)",
			map[string]string{"优": "2"},
		},
		{
			"shares", an("of-grades"), optional, "各等级占得出等级的表的比例（forms）",
			"the share of each grade of all forms that have one (forms)",
			map[string]string{"优": "66.67%"},
		},
		{"tolerance", aNumber, optional, "允许误差", "the tolerance", 0.05},
	}},
	{Name: "tier-scores", Others: &aText},
	{Name: "of-grades", Others: &aText},
	{Name: "severities", Others: &aText},
}
