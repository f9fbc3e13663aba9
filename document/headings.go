package document

import "strings"

// label is what is beside a value in the head of a form.
type label uint8

const (
	labelNone label = iota
	labelCode
	labelProject
	labelDepartment
	labelUnit
	labelPurpose
	labelSchedule
	labelGoal
	labelGoalText
	labelOutcome
	labelFunds
	labelYear
	labelLast = labelYear
)

// labels are the headings of the head of a form, without blanks and what is in brackets.
var labels = map[string]label{
	"项目编码": labelCode, "项目代码": labelCode,
	"项目名称": labelProject, "项目（政策）名称": labelProject,
	"主管部门": labelDepartment, "主管部门及预算编码": labelDepartment, "主管部门及代码": labelDepartment, "主管单位": labelDepartment,
	"实施单位": labelUnit, "项目单位": labelUnit, "项目实施单位": labelUnit,
	"资金用途":   labelPurpose,
	"资金支出计划": labelSchedule,
	"绩效目标":   labelGoal, "年度目标": labelGoal, "年度总体目标": labelGoal, "总体目标": labelGoal, "年度绩效目标": labelGoal,
	"预期目标": labelGoalText, "年初设定目标": labelGoalText, "年初目标": labelGoalText,
	"实际完成情况": labelOutcome, "目标实际完成情况": labelOutcome, "全年完成情况": labelOutcome,
	"项目资金": labelFunds, "资金情况": labelFunds, "预算资金": labelFunds, "预算执行情况": labelFunds, "项目资金情况": labelFunds,
	"年度": labelYear, "预算年度": labelYear,
}

func labelOf(text string) label { return labels[bare(text)] }

// bare is a heading without blanks, colons and bracketed remarks.
func bare(text string) string {
	s := squeeze(text)
	if at := strings.IndexAny(s, "(（"); at > 0 {
		s = s[:at]
	}
	return strings.TrimRight(s, "：:")
}

// column is what a column of the indicator block holds.
type column uint8

const (
	columnNone column = iota
	columnLevel1
	columnLevel2
	columnName
	columnDescription
	columnTarget
	columnBasis
	columnPoints
	columnActual
	columnScore
	columnReason
	columnUnit
	columnOp
	columnNature
	columnGroup // 绩效指标 beside the three levels: a caption
)

// columns are the headings of the indicator block. Tables of different places use different words for one column.
var columns = map[string]column{
	"一级指标": columnLevel1, "二级指标": columnLevel2,
	"三级指标": columnName, "指标名称": columnName, "绩效指标": columnGroup,
	"绩效指标描述": columnDescription, "指标描述": columnDescription, "指标说明": columnDescription, "指标解释": columnDescription,
	"描述": columnDescription, "指标值说明": columnDescription, "指标内容": columnDescription,
	"指标值": columnTarget, "年度指标值": columnTarget, "目标值": columnTarget, "年初目标值": columnTarget, "年初指标值": columnTarget,
	"预期指标值": columnTarget, "年度目标指标值": columnTarget, "预期当年实现值": columnTarget, "绩效目标值": columnTarget,
	"指标值确定依据": columnBasis, "确定依据": columnBasis, "指标标准或依据": columnBasis,
	"分值": columnPoints, "权重": columnPoints, "指标权重": columnPoints, "考核分值": columnPoints, "指标分值": columnPoints,
	"实际完成值": columnActual, "全年实际值": columnActual, "全年完成值": columnActual, "完成值": columnActual, "年终完成值": columnActual,
	"单项指标实际完成值": columnActual, "全年实际完成值": columnActual, "实际完成指标值": columnActual,
	"得分": columnScore, "自评得分": columnScore, "自评分": columnScore, "指标得分": columnScore, "单项得分": columnScore,
	"偏差原因分析及改进措施": columnReason, "未完成原因及拟采取的改进措施": columnReason, "未完成原因分析": columnReason, "未完成原因和改进措施": columnReason,
	"偏差原因": columnReason, "偏差原因分析": columnReason,
	"度量单位": columnUnit, "计量单位": columnUnit, "指标单位": columnUnit,
	"指标方向": columnOp, "方向": columnOp, "指标方向性": columnOp, "计算符号": columnOp, "符号": columnOp, "比较符号": columnOp,
	"运算符号": columnOp, "指标符号": columnOp,
	"指标性质": columnNature, "性质": columnNature, "指标值类型": columnNature, "指标属性": columnNature,
}

func columnOf(text string) column { return columns[bare(text)] }

// isIndicatorHeader reports whether a row heads the indicator block.
func isIndicatorHeader(row []gridCell) bool {
	var has [columnGroup + 1]bool
	for _, c := range row {
		has[columnOf(c.text)] = true
	}
	return (has[columnName] || has[columnGroup]) && (has[columnLevel1] || has[columnLevel2]) && has[columnTarget]
}

// moneyColumns are the headings of the money block.
var moneyColumns = map[string]string{
	"年初预算数": "initial", "年初预算": "initial",
	"全年预算数": "adjusted", "全年预算": "adjusted", "预算数": "adjusted", "调整后预算数": "adjusted", "调整预算数": "adjusted",
	"调整后的预算": "adjusted",
	"全年执行数":  "spent", "预算执行数": "spent", "执行数": "spent", "全年执行": "spent",
}

// moneyReasons are the headings of the reasons in the money block, as the fields of a form's money are called.
var moneyReasons = map[string]string{
	"原因": "reason", "偏差原因": "reason", "偏差原因分析": "reason", "偏差原因分析及改进措施": "reason", "未完成原因": "reason", "未完成原因分析": "reason",
	"执行率偏差原因": "reason", "预算执行偏差原因": "reason", "资金执行偏差原因": "reason",
	"预算调整原因": "adjustment", "预算调整说明": "adjustment", "调整原因": "adjustment",
}

// moneyRow is the part of the money that a row of the money block states.
func moneyRow(text string) string {
	s := bare(text)
	s = strings.TrimPrefix(strings.TrimPrefix(s, "其中："), "其中:")
	switch {
	case strings.HasPrefix(s, "年度资金总额"), s == "合计":
		return "total"
	case strings.Contains(s, "财政拨款"), s == "财政资金":
		return "fiscal"
	case strings.Contains(s, "结转"):
		return "carryover"
	case strings.Contains(s, "其他资金"), strings.Contains(s, "其它资金"):
		return "other"
	}
	return ""
}
