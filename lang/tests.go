package lang

// tests: what is said about rule tests.
var tests = map[Code]entry{
	"TEST_UNREADABLE":       {"不能读取测试文件{0}", "the test file {0} can't be read"},
	"TEST_ONE":              {"一个测试文件只能有一份内容，这里有{0}份", "a test file holds one document, this one {0}"},
	"TEST_VERSION":          {"测试文件的版本“{0}”不认识，应为1", "unknown version “{0}” of a test file; it is 1"},
	"TEST_NO_CASES":         {"没有测试用例", "there are no cases"},
	"TEST_TABLE_ALONE":      {"table旁边不能再写form和expect；期望写在表的列里", "beside table there is no form and no expect; what is expected is a column"},
	"TEST_WHAT":             {"一个用例写indicator或form其中一个", "a case has an indicator or a form, one of the two"},
	"TEST_FORM_UNREADABLE":  {"不能读取表{0}", "the form {0} can't be read"},
	"TEST_NOTHING_EXPECTED": {"没有写明期望的结果：score、points、grade、rule、attainment、met、findings或tiers", "nothing is expected: score, points, grade, rule, attainment, met, findings or tiers"},
	"TEST_TIER":             {"规则里没有一级指标“{0}”", "the rules have no tier {0}"},
	"TEST_ROW":              {"这一行有{0}格，表有{1}列", "the row has {0} cells, the table {1} columns"},
	"FIELD_SCORE":           {"得分", "score"},
	"FIELD_POINTS":          {"分值", "points"},
	"FIELD_GRADE":           {"等级", "grade"},
	"FIELD_RULE":            {"规则", "rule"},
	"FIELD_ATTAINMENT":      {"完成率", "attainment"},
	"FIELD_MET":             {"达标", "met"},
	"FIELD_FINDINGS":        {"问题", "findings"},
	"FIELD_TIER":            {"{0}得分", "score of {0}"},
}
