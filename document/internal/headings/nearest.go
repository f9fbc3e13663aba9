package headings

import "unicode/utf8"

// The plain wordings that unknown headings are compared with.
var (
	columnWords = []string{
		"一级指标", "二级指标", "三级指标", "指标名称", "年度指标值", "目标值", "实际完成值", "全年完成值", "分值", "权重", "得分", "自评得分",
		"偏差原因分析及改进措施", "未完成原因分析", "度量单位", "计量单位", "指标性质", "指标方向", "年初目标值", "调整指标值", "复核得分", "佐证材料",
		"指标值确定依据", "指标解释", "评分标准",
	}
	labelWords = []string{
		"项目名称", "项目编码", "主管部门", "实施单位", "资金用途", "资金支出计划", "年度总体目标", "预期目标", "实际完成情况", "项目资金", "年度", "金额单位",
		"部门名称", "填报单位", "主管单位", "项目单位",
	}
	moneyWords = []string{
		"年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分", "偏差原因", "调整原因",
	}
)

// NearestColumn is the known heading of the indicator block that an unknown one is nearest to; "" where none is near.
func NearestColumn(text string) string { return nearest(text, columnWords) }

// NearestLabel is NearestColumn of the labels of the head.
func NearestLabel(text string) string { return nearest(text, labelWords) }

// NearestMoney is NearestColumn of the headings of the money block.
func NearestMoney(text string) string { return nearest(text, moneyWords) }

// nearest is the word that can be turned into a text with the fewest changes: no more than a third of its characters.
func nearest(text string, words []string) string {
	s := Plain(text)
	best, least := "", 1<<30
	for _, w := range words {
		if d := changes([]rune(s), []rune(w)); d < least && 3*d <= max(utf8.RuneCountInString(w), 3) {
			best, least = w, d
		}
	}
	return best
}

// changes is the number of characters to insert, delete or replace (Levenshtein).
func changes(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
