package headings_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/internal/headings"
)

func TestPlainFormsOfHeadings(t *testing.T) {
	for text, want := range map[string]string{
		"*项 目　名 称：": "项目名称", "3.年度(/项目)指标值（万元）": "年度指标值", "（二）实际\n完成值(B)": "实际完成值", "①分值【10】": "分值",
		"（2023年度）": "(2023年度)", "★得分": "得分", "1.5万元": "1.5万元", "执行率（B/A": "执行率",
	} {
		if got := headings.Plain(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The headings of the published tables that stand for one column.
func TestHeadingsOfPublishedTables(t *testing.T) {
	for want, all := range map[headings.Column][]string{
		headings.Target: {
			"年度指标值", "指标值", "目标值", "预期指标值", "年度目标指标值", "预期当年实现值", "绩效目标值", "年度(/项目)指标值", "指标值(A)", "预期2022年实现值", "年度指标值（A）",
		},
		headings.Actual: {
			"实际完成值", "全年实际值", "全年完成值", "完成值", "实际完成值(B)", "年终完成值", "单项指标实际完成值", "全年实际完成值", "实际完成指标值", "2021年实际实现值", "全年实际值(B)",
		},
		headings.InitialTarget: {"年初目标值(A)", "年初指标值", "年初目标值"},
		headings.Adjusted:      {"调整指标值", "调整后指标值", "调整后目标值"},
		headings.Points:        {"分值", "权重", "指标权重", "考核分值", "指标分值", "权重（%）"},
		headings.Share:         {"权重占比"},
		headings.Score:         {"得分", "自评得分", "自评分", "指标得分"},
		headings.Weighted:      {"折算得分", "加权得分"},
		headings.RawScore:      {"单项得分"},
		headings.ReviewedScore: {"复核分", "复核得分", "审核得分", "财政评分", "主管部门复核得分"},
		headings.Reason: {
			"偏差原因分析及改进措施", "未完成原因及拟采取的改进措施", "未完成原因分析", "未完成原因和改进措施", "偏差大或目标未完成原因分析", "自评说明", "扣分原因", "原因分析", "原因",
		},
		headings.Measure:       {"度量单位", "计量单位", "单位（文字描述）"},
		headings.Sign:          {"指标方向", "符号", "计算符号", "指标方向性", "比较符号"},
		headings.Nature:        {"指标性质", "性质", "指标值类型", "指标属性"},
		headings.Description:   {"绩效指标描述", "指标解释", "指标值说明", "描述", "指标值内容"},
		headings.Basis:         {"指标值确定依据", "确定依据", "指标标准或依据"},
		headings.Level1:        {"一级指标", "一 级 指 标"},
		headings.Level2:        {"二级指标"},
		headings.Name:          {"三级指标", "指标名称", "绩效指标名称"},
		headings.Group:         {"绩效指标", "绩效指标完成情况", "指标"},
		headings.Standard:      {"评价标准", "得分计算方法", "评分标准"},
		headings.Ratio:         {"得分系数", "累计完成率", "完成率"},
		headings.InterimActual: {"1-7月执行情况", "1至7月执行情况", "1月—9月完成值", "截至7月底完成情况"},
		headings.Expected:      {"全年预计完成情况", "全年预计完成值"},
		headings.Likelihood:    {"完成目标可能性", "目标完成可能性"},
		headings.Cause:         {"经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"},
		headings.NoColumn:      {"产出指标", "数量指标", "养护里程", "≥95%", "10", "加强管理", "2023年12月底前", "服务对象满意度指标"},
	} {
		for _, text := range all {
			if got := headings.ColumnOf(text); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}

func TestLabelsOfPublishedTables(t *testing.T) {
	for want, all := range map[headings.Label][]string{
		headings.ProjectName:     {"项目名称", "转移支付（项目）名称", "项目（政策）名称", "专项名称", "*项 目 名 称"},
		headings.ProjectCode:     {"项目编码", "项目代码"},
		headings.DepartmentName:  {"主管部门", "预算部门名称", "省级预算部门名称", "主管部门及代码", "主管部门及预算编码", "地方主管部门", "市级主管部门", "主管单位", "一级预算单位（盖章）", "资金管理部门"},
		headings.UpperDepartment: {"中央主管部门", "省级主管部门"},
		headings.UnitName:        {"实施单位", "项目单位", "项目实施单位", "资金使用单位", "项目负责单位", "基层单位", "实施(主管)单位"},
		headings.BudgetUnit:      {"预算单位", "预算单位名称"},
		headings.FilledBy:        {"填报单位（盖章）", "填表单位"},
		headings.WholeUnit:       {"单位名称", "部门名称"},
		headings.GoalAdjusted:    {"全年调整目标", "调整后绩效目标"},
		headings.LongGoal:        {"项目总目标", "项目绩效总目标", "实施期目标"},
		headings.ProjectTotal:    {"项目总预算"},
		headings.Year:            {"年度", "预算年度"},
		headings.Purpose:         {"资金用途", "预算规模及资金用途"},
		headings.Goal:            {"年度总体目标", "绩效目标", "年度目标", "总体目标", "年度绩效目标", "年度总目标", "年度履职目标"},
		headings.GoalText:        {"预期目标", "年初设定目标", "年初目标", "绩效目标内容"},
		headings.GoalOutcome:     {"实际完成情况", "目标实际完成情况", "全年完成情况", "年度总体目标完成情况综述", "具体完成情况", "实际完成目标", "总目标完成情况"},
		headings.Period:          {"项目起止时间", "项目日期范围", "项目期限"},
		headings.Funds:           {"项目资金（万元）", "资金情况", "预算执行情况（万元）", "项目资金", "年度预算申请（万元）"},
		headings.DeclaredGrade:   {"自评等级", "评价结论"},
		headings.Other:           {"联系电话", "项目负责人", "填报日期", "项目类型", "存在问题", "六、存在问题、原因及下一步整改措施", "改进措施及结果应用方案", "偏差大或目标未完成原因分析", "其他需说明事项"},
		headings.NoLabel:         {"乡村道路养护", "301005", "2023", "产出指标", "10"},
	} {
		for _, text := range all {
			if got := headings.LabelOf(text); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}

func TestMoneyOfPublishedTables(t *testing.T) {
	for want, all := range map[headings.MoneyColumn][]string{
		headings.Initial:         {"年初预算数", "年初预算", "项目申请当年预算（万元）"},
		headings.AdjustedBudget:  {"全年预算数(A)", "调整后预算数", "调整预算数(A)", "预算数（A）", "预算安排", "下达额度", "债券资金下达额度（万元）", "资金额度"},
		headings.Spent:           {"全年执行数（B）", "预算执行数", "执行数", "实际支出金额", "资金执行"},
		headings.Rate:            {"执行率（B/A）", "预算执行率(B/A×100%)", "预算执行进度(%)", "执行率(%)", "预算完成率"},
		headings.MoneyPoints:     {"分值", "权重", "执行率权重", "权重分", "指标分值"},
		headings.MoneyScore:      {"得分", "执行率得分", "得分(20分*执行率)", "指标得分"},
		headings.InterimSpent:    {"1-7月执行数", "1～9月执行数"},
		headings.InterimExpected: {"全年预计执行数"},
		headings.NoMoney:         {"12.5", "年度资金总额", "—", "基本支出", "项目支出"},
	} {
		for _, text := range all {
			if got := headings.MoneyColumnOf(text); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
	for want, all := range map[headings.MoneyPart][]string{
		{Part: "total"}:                  {"年度资金总额", "年度资金总额：", "合计", "资金总额", "金额合计"},
		{Part: "fiscal"}:                 {"其中：当年财政拨款", "      其中：财政拨款", "财政资金", "当年财政拨款", "资金来源：财政性资金"},
		{Part: "carryover"}:              {"上年结转资金", "上年结转"},
		{Part: "other"}:                  {"其他资金", "其它资金"},
		{Part: "more", Within: "fiscal"}: {"其中：中央补助", "省级财政资金", "市县资金", "中央财政资金", "一般公共预算拨款"},
		{Part: "more"}:                   {"单位资金", "自筹资金"},
		{Part: "more", Within: "use"}:    {"基本支出", "项目支出", "资金结构：基本支出"},
	} {
		for _, text := range all {
			if got, ok := headings.MoneyPartOf(text); got != want || !ok {
				t.Errorf("%s: %+v, want %+v", text, got, want)
			}
		}
	}
}
