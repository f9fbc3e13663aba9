package review_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// checkCase says what edits of the clean form bring about: a finding of the code at the place, with its severity; none
// where want is "".
type checkCase struct {
	code lang.Code
	at   string // a row may be written by its number: "0/actual"
	want string
	edit string
}

func (c *checkCase) pointer() string {
	if c.at == "" || strings.HasPrefix(c.at, "/") {
		return c.at
	}
	return "/indicators/" + c.at
}

// auditCases are of checks that are made of target tables too.
var auditCases = []checkCase{
	{"FUND_SUM", "/funds/initial/total", "error", "/funds/initial/fiscal=80.05"},
	{"POINTS_SUM", "/indicators", "error", "1/points=11"},
	{"POINTS_SUM", "/indicators", "", "1/points=20"}, // 100
	{"POINTS_SUM", "/indicators", "", ""},            // 90
	{"POINTS_SUM", "/indicators", "", "1/points="},   // another check's
	{"COST_OVER_FUND", "4/target", "error", "4/target=≤100.2万元"},
	{"COST_OVER_FUND", "4/target", "", "4/target=≤100.1万元"},
	{"MONEY_AS_QUANTITY", "1/target", "warning", "1/target=≥20万元"},
	{"EXEC_AS_INDICATOR", "1/name", "warning", "1/name=资金支付率 & 1/target=≥95%"},
	{"MISPLACED_INDICATOR", "1/level2", "warning", "1/name=培训及时率 & 1/target=≥95%"},
	{"TARGET_MISSING", "1/target", "error", "1/target="},
	{"TARGET_MISSING", "1/target", "", "1/target=/"},
	{"GOAL_RATIO_SUM", "/goals", "error", "/goals/0/ratio=50"},
	{"DIRECTION_CONFLICT", "0/direction", "warning", "0/direction=反向"},
	{"HEAD_MISSING", "/project/name", "error", "/project/name="},
}

// sharedCases are of checks that are made at the audit and at the review.
var sharedCases = []checkCase{
	{"FUND_SUM", "/funds/initial/total", "error", "/funds/initial/fiscal=80.05"},
	{"FUND_SUM", "/funds/initial/total", "", "/funds/initial/fiscal=80.02"}, // four numbers: 0.02
	{"FUND_SUM", "/funds/initial/total", "error", "/funds/initial/fiscal=80.021"},
	{"FUND_SUM", "/funds/initial/total", "error", "/funds/initial/total=0"},
	{"FUND_SUM", "/funds/initial/total", "error", "/funds/initial/fiscal=79"},
	{"FUND_SUM", "/funds/initial/total", "error", `/funds/initial/more=[{"name":"单位资金","amount":"5"}]`},
	{"FUND_SUM", "/funds/initial/total", "", `/funds/initial/more=[{"name":"一般债","amount":"5","within":"fiscal"}]`},
	{"FUND_SUM", "/funds/initial/total", "", `/funds/initial/more=[{"name":"基本支出","amount":"40"},{"name":"项目支出","amount":"60"}]`},
	{"FUND_SUM", "/funds/initial/total", "error", `/funds/initial/more=[{"name":"基本支出","amount":"41"},{"name":"项目支出","amount":"60"}]`},
	{"FUND_PARTS_OPEN", "/funds/initial/total", "info", "/funds/initial/carryover= & /funds/initial/other="},
	{"FUND_PARTS_OPEN", "/funds/initial/total", "", "/funds/initial/other="},
	{"FUND_PARTS_OPEN", "/funds/initial/total", "", "/funds/initial/other= & /funds/initial/fiscal=79.985"},

	{"HEAD_MISSING", "/project/department", "error", "/project/department="},
	{"HEAD_MISSING", "/project/department", "error", "/project/department= \u3000"},
	{"HEAD_MISSING", "/project/name", "error", "/project/name="},
	{"HEAD_MISSING", "/year", "error", "/year="},
	{"HEAD_MISSING", "/project/name", "", ""},
	{"YEAR_CONFLICT", "/project/name", "warning", "/project/name=2023年教师培训"},
	{"YEAR_CONFLICT", "/project/title", "warning", "/project/title=2023年度教师培训绩效自评表"},
	{"YEAR_CONFLICT", "/project/name", "warning", "/project/name=２０２３年教师培训"},
	{"YEAR_CONFLICT", "/project/name", "", "/project/name=2024年教师培训"},
	{"YEAR_CONFLICT", "/project/name", "", "/project/name=2023年教师培训尾款"},
	{"YEAR_CONFLICT", "/project/name", "", "/project/name=2023—2025年教师培训"},
	{"YEAR_CONFLICT", "/project/name", "", "/project/name=2023年教师培训 & /project/start=2023-03-01 & /project/end=2024-12-31"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "warning", "/project/title=2024年乡村道路养护项目支出绩效自评表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=附件3 2024年教育局教师培训绩效目标表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=青山县2024年项目支出绩效自评表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/name=中小学教师培训 & /project/title=教师培训绩效目标表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=项目支出绩效目标执行监控表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=中央转移支付区域绩效再评价表（文字）"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "warning", "/project/title=4、提前下达2024年自然灾害救助专项资金绩效目标表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=2023年度岭南市平川区项目支出绩效自评表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title=南溪县财政支出项目绩效自评表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "warning", "/project/title=岭南市平川区老旧小区改造项目支出绩效自评表"},
	{"TITLE_PROJECT_CONFLICT", "/project/title", "", "/project/title="},
	{"PLACEHOLDER", "/goals/0/outcome", "warning", "/goals/0/outcome=培训XX人"},
	{"PLACEHOLDER", "0/reason", "warning", "0/reason={填写原因}"},
	{"PLACEHOLDER", "2/actual", "warning", "2/actual=××%"},
	{"PLACEHOLDER", "/goals/0/outcome", "", "/goals/0/outcome=发放XXL号校服300件"},
	{"PLACEHOLDER", "/goals/0/outcome", "", "/goals/0/outcome=购置XX1型设备"},
	{"PLACEHOLDER", "/project/name", "warning", "/project/name=XX街道教师培训"},
	{"PLACEHOLDER", "/project/name", "warning", "/project/name=xx街道教师培训"},
	{"PLACEHOLDER", "/project/name", "warning", "/project/name=ＸＸ街道教师培训"},
	{"PLACEHOLDER", "/project/name", "", "/project/name=xxl号校服"},
	{"PLACEHOLDER", "/project/name", "", "/project/name=ＸＸ２型设备"},

	{"GOAL_RATIO_SUM", "/goals", "error", "/goals/0/ratio=50"},
	{"GOAL_RATIO_SUM", "/goals", "", "/goals/0/ratio=33.33 & /goals/1/ratio=66.67"},
	{"GOAL_RATIO_SUM", "/goals", "", "/goals/0/ratio=33.3 & /goals/1/ratio=66.6"}, // 0.05 each
	{"GOAL_RATIO_SUM", "/goals", "error", "/goals/0/ratio=33.3 & /goals/1/ratio=66.5"},
	{"GOAL_RATIO_SUM", "/goals", "", "/goals/0/ratio= & /goals/1/ratio="},
	{"GOAL_RATIO_SUM", "/goals", "", "/goals/0/ratio=0.6 & /goals/1/ratio=0.4"}, // shares of 1
	{"GOAL_RATIO_SUM", "/goals", "error", "/goals/0/ratio=0.6 & /goals/1/ratio=0.3"},
	{"GOAL_RATIO_SUM", "/goals", "error", "/goals/0/ratio=59 & /goals/1/ratio=40"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "warning", "/goals/0/text=培训320人，建设站点20个"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训320人 & 5/name=培训学生人数"}, // two rows
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训约320人"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训0.03万人"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=新增编制320人"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "warning", "/goals/0/text=培训人数达到0.032万人"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训教师300人（其中培训新教师人数60人）"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=新建学校站点5个，建设各乡站点数量20个 & 1/name=建设学校站点数量"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=改造站点数2个 & /goals/1/text=建设站点数量20个"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "warning", "/goals/0/text=建设站点数量22个 & /goals/1/text=建设站点20个"},     // the first says more of it
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训教师320人 & 5/name=培训教师 & 5/target=≥320"},       // no unit: whose?
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训教师320人 & 5/name=培训教师 & 5/target=≥32O人"},      // not read
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=培训教师320人 & 5/name=培训教师 & 5/target=320人，8期"},    // two facts
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "warning", "/goals/0/text=培训人320人 & 2/name=培训教师率 & 2/target=≥95"}, // says less of it
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=图书馆开放300天 & 1/name=图书馆开放天数 & 1/target=≥300天"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "warning", "/goals/0/text=图书馆开放310天 & 1/name=图书馆开放天数 & 1/target=≥300天"},
	{"GOAL_NUMBER_CONFLICT", "/goals/0/text", "", "/goals/0/text=图书馆2024年开放 & 1/name=图书馆开放年数 & 1/target=≥3年"},

	{"POINTS_ZERO", "1/points", "warning", "1/points=0"},
	{"POINTS_ZERO", "1/points", "", "1/points=0.5"},
	{"POINTS_ZERO", "1/points", "", "1/points=0 & 1/target=/ & 1/actual=/"},
	{"POINTS_CONCENTRATED", "5/points", "warning", "5/points=70"}, // of 140
	{"POINTS_CONCENTRATED", "5/points", "", "5/points=69"},
	{"POINTS_CONCENTRATED", "5/points", "", ""},

	{"TARGET_MISSING", "1/target", "error", "1/target="},
	{"TARGET_MISSING", "1/target", "", "1/target=/ & 1/actual=/"},
	{"TARGET_MISSING", "1/target", "", ""},
	{"TARGET_ZERO", "1/target", "warning", "1/target=≥0个"},
	{"TARGET_ZERO", "1/target", "", "1/target=≥1个"},
	{"TARGET_ZERO", "1/target", "warning", "1/target=≥0年"},
	{"TARGET_ZERO", "1/target", "", "1/target=≥0.5年"},
	{"TARGET_ZERO", "1/target", "", "1/target=≤0个"},
	{"RATE_OVER_100", "2/target", "error", "2/target=≥101%"},
	{"RATE_OVER_100", "2/actual", "error", "2/actual=112%"},
	{"RATE_OVER_100", "2/actual", "error", "2/actual=112% & 2/name=培训合格率指标（%）"},
	{"RATE_OVER_100", "2/actual", "", "2/actual=100%"},
	{"RATE_OVER_100", "2/target", "error", "2/target=90%-105%"},
	{"RATE_OVER_100", "2/target", "", "2/target=90%-100%"},
	{"RATE_OVER_100", "2/actual", "error", "2/name=培训合格率（%） & 2/target=≥95 & 2/actual=112"},
	{"RATE_OVER_100", "2/actual", "", "2/name=培训合格率（%） & 2/target=≥95 & 2/actual=97"},
	{"RATE_OVER_100", "2/actual", "", "2/actual=112% & 2/name=任务完成率"},
	{"RATE_OVER_100", "2/target", "", "2/target=≤100%"},
	{"COUNT_FRACTION", "0/actual", "warning", "0/actual=310.5人"},
	{"COUNT_FRACTION", "0/target", "warning", "0/target=≥300.5人"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=0.03105万人"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=310.5人·天 & 0/target=≥300人·天"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=310.5台时 & 0/target=≥300台时"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=310.5台小时 & 0/target=≥300台小时"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=310.5人 & 0/name=平均培训人数"},
	{"COUNT_FRACTION", "0/actual", "", "0/actual=310.0人"},
	{"COUNT_FRACTION", "0/target", "", "0/target=≥2.5人/班"},
	{"DIRECTION_CONFLICT", "0/direction", "warning", "0/direction=反向指标"},
	{"DIRECTION_CONFLICT", "4/direction", "warning", "4/direction=正向"},
	{"DIRECTION_CONFLICT", "0/direction", "", "0/direction=正向"},
	{"DIRECTION_CONFLICT", "3/direction", "", "3/direction=正向"}, // a date
	{"DIRECTION_CONFLICT", "0/direction", "", "0/direction=反向 & 0/target=300人"},
	{"NATURE_CONFLICT", "0/nature", "warning", "0/nature=定性"},
	{"NATURE_CONFLICT", "3/nature", "warning", "3/nature=定性指标"},
	{"NATURE_CONFLICT", "6/nature", "warning", "6/nature=定量"},
	{"NATURE_CONFLICT", "0/nature", "", "0/nature=定量"},
	{"NATURE_CONFLICT", "6/nature", "", "6/nature=定性"},
	{"NATURE_CONFLICT", "0/nature", "", "0/nature=定性 & 0/target=无安全事故"},
	{"NATURE_CONFLICT", "2/nature", "warning", "2/nature=定性 & 2/target=不低于九成"},
	{"NATURE_CONFLICT", "2/nature", "warning", "2/nature=定性 & 2/target=百分之九十五以上"},
	{"NATURE_CONFLICT", "0/nature", "warning", "0/nature=定性 & 0/target=不少于三百人"},
	{"NATURE_CONFLICT", "0/nature", "", "0/nature=定性 & 0/target=零投诉"},
	{"NATURE_CONFLICT", "0/nature", "", "0/nature=定性 & 0/target=一套管理办法"},
	{"UNIT_NAME_CONFLICT", "2/target", "warning", "2/target=≥95个"},
	{"UNIT_NAME_CONFLICT", "0/target", "warning", "0/target=≥95%"},
	{"UNIT_NAME_CONFLICT", "2/target", "", "2/target=≥0.95"},
	{"UNIT_NAME_CONFLICT", "2/target", "warning", "2/target=≥30天"},
	{"UNIT_NAME_CONFLICT", "2/target", "", "2/target=≥95 & 2/name=培训合格率（%）"},
	{"UNIT_NAME_CONFLICT", "2/target", "", "2/target=≥95 & 2/name=培训合格率(单位：％)"},
	{"UNIT_NAME_CONFLICT", "2/target", "warning", "2/target=≥95 & 2/name=培训合格率（个）"},
	{"UNIT_NAME_CONFLICT", "2/target", "", "2/target=≥2次/年 & 2/name=设备周转率"},
	{"UNIT_NAME_CONFLICT", "2/target", "", "2/target=≥12次 & 2/name=巡查频率"},
	{"UNIT_NAME_CONFLICT", "0/target", "", "0/target=比上年增长5%"},
	{"DATE_OUTSIDE_YEAR", "3/actual", "warning", "3/actual=2025年1月10日"},
	{"DATE_OUTSIDE_YEAR", "3/target", "warning", "3/target=2023年11月底前"},
	{"DATE_OUTSIDE_YEAR", "3/actual", "", "3/actual=2024年12月31日"},
	{"DATE_OUTSIDE_YEAR", "3/target", "", "3/target=11月底前"},
	{
		"DATE_OUTSIDE_YEAR", "3/actual", "",
		"3/actual=2025年1月10日 & /project/start=2023-01-01 & /project/end=2025-01-10",
	},

	{"COST_DIRECTION", "4/target", "warning", "4/target=≥100万元"},
	{"COST_DIRECTION", "4/target", "warning", "4/target=100万元 & 4/direction=正向"},
	{"COST_DIRECTION", "4/target", "", "4/target=≥10万元 & 4/name=节约成本"},
	{"COST_DIRECTION", "4/target", "warning", "4/target=100万元 & 4/direction=≥"},
	{"COST_DIRECTION", "4/target", "", "4/target=100万元 & 4/direction=≤"},
	{"COST_DIRECTION", "4/target", "", "4/target=≥1.2 & 4/name=投入产出比"},
	{"COST_DIRECTION", "4/target", "", "4/target=≥5% & 4/name=采购价低于市场价比例"},
	{"COST_DIRECTION", "4/target", "", "4/target=100万元 & 4/direction=="},
	{"COST_DIRECTION", "4/target", "", "4/direction=反向"},
	{"DUPLICATE_INDICATOR", "5/name", "warning", "5/name=培训 人数"},
	{"DUPLICATE_INDICATOR", "5/name", "", "5/name=培训人数 & 5/target=≥90%"},
	{"DUPLICATE_INDICATOR", "5/name", "", "0/name=培训人数（教师） & 5/name=培训人数（校长）"},
	{"DUPLICATE_INDICATOR", "5/name", "", "5/name=培训人数（校长）"},
	{"DUPLICATE_INDICATOR", "5/name", "warning", "0/name=培训人数（教师） & 5/name=培训人数(教师)"},
	{"DUPLICATE_INDICATOR", "5/name", "warning", "5/name=培训人数（人）"},
	{"DUPLICATE_INDICATOR", "5/name", "warning", "5/name=培训人数（单位：人）"},
	{"DUPLICATE_INDICATOR", "0/name", "", "5/name=培训人数"}, // the later one
	{"TARGET_BELOW_LAST_YEAR", "0/target", "warning", "0/target=≥297人 & 0/previous=331人"},
	{"TARGET_BELOW_LAST_YEAR", "0/target", "", "0/target=≥297人 & 0/previous=330人"}, // 90%
	{"TARGET_BELOW_LAST_YEAR", "4/target", "warning", "4/target=≤99万元 & 4/previous=89万元"},
	{"TARGET_BELOW_LAST_YEAR", "4/target", "", "4/target=≤99万元 & 4/previous=90万元"}, // 110%
	{"TARGET_BELOW_LAST_YEAR", "0/target", "", "0/previous=1000个"},
	{"TARGET_BELOW_LAST_YEAR", "0/target", "warning", "0/target=≥269天 & 0/previous=300天"},
	{"TARGET_BELOW_LAST_YEAR", "0/target", "", "0/target=≥270天 & 0/previous=300天"},
	{"TARGET_BELOW_LAST_YEAR", "3/target", "warning", "3/target=≤24小时 & 3/previous=20小时"},
	{"TARGET_BELOW_LAST_YEAR", "3/target", "", "3/target=≤1320分钟 & 3/previous=20小时"}, // 22 h: 110%
	{"TARGET_BELOW_LAST_YEAR", "3/target", "", "3/target=≤5个工作日 & 3/previous=3天"},    // working days aren't days
}

// furtherParts prints parts of the money under names of their own, two of them the same, and what one spent.
func furtherParts(spent string) string {
	return `/funds/adjusted/more=[{"name":"自筹","amount":"1"},{"name":"自筹","amount":"2"},{"name":"单位资金","amount":"5"}] & ` +
		`/funds/spent/more=[{"name":"自筹","amount":"4"},{"name":"单位资金","amount":"` + spent + `"}]`
}

// spent86183 makes the execution rate 86.183 %.
const spent86183 = "/funds/adjusted/total=100000 & /funds/spent/total=86183 & /funds/rates/total="

// moneyCases are of the money of a self-evaluation.
var moneyCases = []checkCase{
	{"COST_OVER_FUND", "4/target", "warning", "4/target=≤100.2万元"},
	{"COST_OVER_FUND", "4/target", "", "4/target=≤100.1万元"}, // 0.1%
	{"COST_OVER_FUND", "4/target", "", "4/target=≤150万元/个"},
	{"COST_SPENT_MISMATCH", "4/actual", "warning", "4/actual=97万元"},
	{"COST_SPENT_MISMATCH", "4/actual", "", "4/actual=96.96万元"}, // 1%
	{"COST_SPENT_MISMATCH", "4/actual", "", "4/actual=97万元 & 4/name=印刷费"},
	{"MONEY_AS_QUANTITY", "1/target", "info", "1/target=≥20万元"},
	{"MONEY_AS_QUANTITY", "1/target", "", "1/target=≥20万元/个"},
	{"MONEY_AS_QUANTITY", "1/target", "", "1/target=≥120块"},
	{"MONEY_AS_QUANTITY", "1/target", "info", "1/target=≥120块钱"},
	{"MONEY_AS_QUANTITY", "4/target", "", ""},
	{"EXEC_AS_INDICATOR", "1/name", "info", "1/name=资金支付率 & 1/target=≥95% & 1/actual=96%"},
	{"EXEC_AS_INDICATOR", "1/name", "info", "1/name=项目专项资金执行率 & 1/target=≥95% & 1/actual=96%"},
	{"EXEC_AS_INDICATOR", "1/name", "", "1/name=下属单位预算执行率 & 1/target=≥95% & 1/actual=96%"},
	{"EXEC_AS_INDICATOR", "1/name", "", "1/name=预算执行率提升幅度 & 1/target=≥5%"},
	{"EXEC_AS_INDICATOR", "1/name", "", ""},
	{"MISPLACED_INDICATOR", "1/level2", "info", "1/name=学员满意度调查 & 1/target=≥95%"},
	{"MISPLACED_INDICATOR", "1/level2", "", "1/name=学员满意度调查人数 & 1/target=≥80人"},
	{"MISPLACED_INDICATOR", "1/level2", "", "1/name=学员满意度调查次数 & 1/target=2次"},
	{"MISPLACED_INDICATOR", "3/level2", "", "3/name=学员满意度调查完成时间 & 3/target=2024年11月底前"},
	{"MISPLACED_INDICATOR", "1/level2", "", "1/name=按时发放补贴人数 & 1/target=≥80人"},
	{"MISPLACED_INDICATOR", "1/level2", "info", "1/name=补贴按时发放 & 1/target=≥95%"},
	{"MISPLACED_INDICATOR", "2/level2", "info", "2/target=2024年6月底前"},
	{"MISPLACED_INDICATOR", "7/level2", "", ""},
	{"MISPLACED_INDICATOR", "7/level2", "", "7/level2="},

	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "error", "/funds/rates/total=96.1%"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "", "/funds/rates/total=96.00%"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "", spent86183 + "86.18%"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "", spent86183 + "86％"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "error", spent86183 + "86.19%"},
	{
		"EXEC_RATE_MISMATCH", "/funds/rates/total", "error",
		"/funds/adjusted/total=1000000 & /funds/spent/total=578985 & /funds/rates/total=57.89%",
	},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "", "/funds/spent/total=96.05 & /funds/rates/total=96.1%"}, // half of 0.1
	{"EXEC_RATE_MISMATCH", "/funds/rates/fiscal", "error", "/funds/rates/fiscal=100%"},                      // 78 of 80
	{"EXEC_RATE_MISMATCH", "/funds/rates/fiscal", "", "/funds/rates/fiscal=97.5%"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/other", "error", "/funds/rates/other=100%"}, // of nothing
	{"EXEC_RATE_MISMATCH", "/funds/rates/other", "", "/funds/rates/other=0"},
	{"EXEC_RATE_MISMATCH", "/funds/rates/total", "", "/funds/rates/total=0.96"},
	{"EXEC_RATE_FORMAT", "/funds/rates/total", "warning", "/funds/rates/total=0.96"},
	{"EXEC_RATE_FORMAT", "/funds/rates/total", "", "/funds/rates/total=96"},
	{"EXEC_RATE_FORMAT", "/funds/rates/total", "", "/funds/spent/total=1 & /funds/rates/total=1"}, // 1%
	{"EXEC_SCORE_MISMATCH", "/funds/declared", "error", "/funds/declared=9.62"},
	{"EXEC_SCORE_MISMATCH", "/funds/declared", "", "/funds/declared=9.61"},
	{"EXEC_SCORE_MISMATCH", "/funds/declared", "error", "/funds/spent/total=80 & /funds/declared=9.0"},
	{"EXEC_POINTS_MISMATCH", "/funds/points", "error", "/funds/points=12"},
	{"EXEC_POINTS_MISMATCH", "/funds/points", "", "/funds/points=10.0"},
	{"EXEC_POINTS_MISMATCH", "/funds/points", "", "/funds/points="},
	{"EXEC_REASON_MISSING", "/funds/reason", "warning", "/funds/spent/total=89.99"},
	{"EXEC_REASON_MISSING", "/funds/reason", "warning", "/funds/spent/total=89.99 & /funds/reason=无。"},
	{"EXEC_REASON_MISSING", "/funds/reason", "", "/funds/spent/total=89.99 & /funds/reason=质保金未到支付期"},
	{"EXEC_REASON_MISSING", "/funds/reason", "", "/funds/spent/total=90"},
	{"EXEC_REASON_MISSING", "/funds/reason", "", "/funds/adjusted/total=402.35 & /funds/spent/total=362.11"}, // 362.115
	{"EXEC_REASON_MISSING", "/funds/reason", "warning", "/funds/adjusted/total=402.35 & /funds/spent/total=362.10"},
	{"EXEC_REASON_MISSING", "/funds/reason", "warning", "/funds/adjusted/total=1 & /funds/spent/total=0.899"},
	{"EXEC_OVER_100", "/funds/spent/total", "warning", "/funds/spent/total=100.01"},
	{"EXEC_OVER_100", "/funds/spent/total", "", "/funds/spent/total=100"},
	// 960000元 among 万元 is 96 万元. From 200 to 15,000 times the budget is no execution rate, and 0.3 to 1.5 of a
	// ten-thousandth of it isn't likely to be one; budgets may be 0.2 to 5 of ten thousand times apart.
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "warning", "/funds/spent/total=960000"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "warning", "/funds/spent/total=1500000"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "", "/funds/spent/total=1500001"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "warning", "/funds/spent/total=20000"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "", "/funds/spent/total=19999"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "", "/funds/spent/total=1000"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "warning", "/funds/spent={\"total\":\"0.003\"}"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "", "/funds/spent={\"total\":\"0.0029\"}"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "warning", "/funds/spent={\"total\":\"0.015\"}"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "", "/funds/spent={\"total\":\"0.0151\"}"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "", "/funds/spent={\"total\":\"0.01\"}"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "warning", "/funds/spent={\"total\":\"0.0096\"} & /currency_unit=元"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "warning", "/funds/spent={\"total\":\"960000\"} & /currency_unit=元"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "warning", "/funds/adjusted/total=5000000"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "", "/funds/adjusted/total=5000001"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "warning", "/funds/adjusted/total=200000"},
	{"MONEY_UNIT_MIXED", "/funds/adjusted/total", "", "/funds/adjusted/total=199999"},
	{"MONEY_UNIT_MIXED", "/funds/initial/total", "warning", "/funds/initial/total=1000000"},
	{"MONEY_UNIT_MIXED", "/funds/initial/fiscal", "warning", "/funds/initial/fiscal=800000"},
	{"MONEY_UNIT_MIXED", "/funds/initial/fiscal", "", "/funds/initial/fiscal=180"},
	{"MONEY_UNIT_MIXED", "/funds/initial/fiscal", "warning", "/currency_unit=元 & " +
		"/funds/initial/total=1000000 & /funds/initial/fiscal=80 & /funds/initial/carryover=200000"},
	{"MONEY_UNIT_MIXED", "/funds/initial/fiscal", "", "/funds/initial/carryover=40"},
	{"MONEY_UNIT_MIXED", "/funds/spent/total", "warning", "/funds/spent/total=96000 & /currency_unit=千元"}, // a thousand
	{"EXEC_WITHOUT_BUDGET", "/funds/spent/total", "error", "/funds/adjusted/total=0"},
	{"EXEC_WITHOUT_BUDGET", "/funds/spent/total", "", "/funds/adjusted/total=0 & /funds/spent/total=0"},
	{"BUDGET_ZERO", "/funds/adjusted/total", "warning", "/funds/adjusted/total=0 & /funds/spent/total=0"},
	{"BUDGET_ZERO", "/funds/adjusted/total", "", "/funds/adjusted/total=0"},
	{"BUDGET_CUT_TRIGGER", "/funds/spent/total", "info", "/funds/spent/total=49.99"},
	{"BUDGET_CUT_TRIGGER", "/funds/spent/total", "", "/funds/spent/total=50"},
	{"BUDGET_ADJUSTED_MUCH", "/funds/adjusted/total", "warning", "/funds/adjusted/total=130.01"},
	{"BUDGET_ADJUSTED_MUCH", "/funds/adjusted/total", "warning", "/funds/adjusted/total=69.9"},
	{"BUDGET_ADJUSTED_MUCH", "/funds/adjusted/total", "", "/funds/adjusted/total=130"},
	{"BUDGET_ADJUSTED_MUCH", "/funds/adjusted/total", "", "/funds/adjusted/total=140 & /funds/adjustment=追加第二期培训"},
	{"BUDGET_EQUALS_SPENT", "/funds/adjusted/total", "info", "/funds/adjusted/total=96.37 & /funds/spent/total=96.37"},
	{"BUDGET_EQUALS_SPENT", "/funds/adjusted/total", "", "/funds/adjusted/total=96 & /funds/spent/total=96"},
	{
		"BUDGET_EQUALS_SPENT", "/funds/adjusted/total", "",
		"/funds/initial/total=96.37 & /funds/adjusted/total=96.37 & /funds/spent/total=96.37",
	},
	{"FUND_PART_OVERSPENT", "/funds/spent/carryover", "warning", "/funds/spent/carryover=20.02"},
	{"FUND_PART_OVERSPENT", "/funds/spent/carryover", "", "/funds/spent/carryover=20.01"},
	{"FUND_PART_OVERSPENT", "/funds/spent/carryover", "", "/funds/spent/carryover=20.02 & /funds/spent/total=101"},
	{"FUND_PART_OVERSPENT", "/funds/spent/more/1/amount", "warning", furtherParts("5.02")},
	{"FUND_PART_OVERSPENT", "/funds/spent/more/1/amount", "", furtherParts("5.01")},
	{"FUND_PART_OVERSPENT", "/funds/spent/more/0/amount", "", furtherParts("5")}, // two of that name: whose budget?

	{"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "warning", "/funds/spent/total=92"},
	{"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "info", "/funds/spent/total=92 & /funds/reason=质保金未到支付期"},
	{"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "", "/funds/spent/total=95 & 5/declared=20"}, // S 1: 5%
	{"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "warning", "/funds/spent/total=94 & 5/declared=20"},
	{ // 382.185 is 95 %
		"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "",
		"/funds/adjusted/total=402.3 & /funds/spent/total=382.18 & 5/declared=20",
	},
	{
		"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "warning",
		"/funds/adjusted/total=402.3 & /funds/spent/total=382.17 & 5/declared=20",
	},
	{ // 5980440 is 95 %
		"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "",
		"/currency_unit=元 & /funds/adjusted/total=6295200.00 & /funds/spent/total=5980400.00 & 5/declared=20",
	},
	{
		"INDICATORS_AHEAD_OF_MONEY", "/funds/spent/total", "warning",
		"/currency_unit=元 & /funds/adjusted/total=6295200.00 & /funds/spent/total=5980401.00 & 5/declared=20",
	},
	{"DONE_WITHOUT_MONEY", "/funds/spent/total", "warning", "/funds/spent/total=1"},
	{"DONE_WITHOUT_MONEY", "/funds/spent/total", "info", "/funds/spent/total=0 & /funds/reason=次年一月结算"},
	{"DONE_WITHOUT_MONEY", "/funds/spent/total", "", "/funds/spent/total=1.01"},
	{"DONE_WITHOUT_MONEY", "/funds/spent/total", "", "/funds/spent/total=1 & 0/declared=9 & 1/declared=9"},
	{
		"MONEY_AHEAD_OF_INDICATORS", "/funds/spent/total", "warning",
		"0/declared=5.9 & 1/declared=6 & 2/declared=6 & 3/declared=6 & 4/declared=6",
	},
	{
		"MONEY_AHEAD_OF_INDICATORS", "/funds/spent/total", "", // 60%
		"0/declared=6 & 1/declared=6 & 2/declared=6 & 3/declared=6 & 4/declared=6",
	},
	{
		"MONEY_AHEAD_OF_INDICATORS", "/funds/spent/total", "info",
		"0/declared=0 & 1/declared=0 & 2/declared=5 & 0/reason=师资不足 & 1/reason=选址未定 & 2/reason=师资不足",
	},
	{
		"MONEY_AHEAD_OF_INDICATORS", "/funds/spent/total", "",
		"0/declared=5 & 1/declared=5 & 2/declared=5 & 3/declared=6 & 4/declared=6 & /funds/spent/total=94.9",
	},
}

// scoreCases are of scores, sums and totals.
var scoreCases = []checkCase{
	{"POINTS_SUM", "/indicators", "warning", "1/points=11"},
	{"POINTS_LEVEL_SUM", "/levels/0/points", "error", `/levels=[{"name":"产出指标","points":"51"}]`},
	{"POINTS_LEVEL_SUM", "/levels/0/points", "", `/levels=[{"name":"一、产出指标（50分）","points":"50"}]`},
	{"POINTS_LEVEL_SUM", "/levels/0/points", "", `/levels=[{"name":"产出指标","points":"51"}] & 0/points=`},
	{"LEVEL_SCORE_SUM", "/levels/0/declared", "error", `/levels=[{"name":"效益指标","declared":"28.5"}]`},
	{"LEVEL_SCORE_SUM", "/levels/0/declared", "", `/levels=[{"name":"效益指标","declared":"28.0"}]`},
	{"LEVEL_SCORE_SUM", "/levels/0/declared", "", `/levels=[{"name":"效益指标","declared":"28"}] & 5/declared=18.01`}, // rounded
	{"LEVEL_SCORE_SUM", "/levels/0/declared", "error", `/levels=[{"name":"预算执行率","declared":"9.5"}]`},
	{"TOTAL_POINTS", "/declared/points", "error", "/declared/points=101"},
	{"TOTAL_POINTS", "/declared/points", "error", "/declared/points=90"},
	{"TOTAL_POINTS", "/declared/points", "", "/declared/score=88 & /declared/points=90"}, // both of the rows
	{"TOTAL_POINTS", "/declared/points", "", "/declared/points=100.0"},
	{"TOTAL_POINTS", "/declared/points", "", "/funds/points="},
	{"TOTAL_POINTS", "/declared/points", "", "/funds/points= & /declared/points=90"},
	{"TOTAL_SUM", "/declared/score", "error", "/declared/score=96.6"},
	{"TOTAL_SUM", "/declared/score", "", "/declared/score=98"}, // 97.6 rounded
	{"TOTAL_SUM", "/declared/score", "error", "/declared/score=97"},
	{"TOTAL_SUM", "/declared/score", "", "/declared/score=96.6 & /funds/declared="}, // the money isn't printed
	{"TOTAL_SUM", "/declared/score", "", "/declared/score=96.6 & 0/declared="},
	{"TOTAL_SUM", "/declared/score", "", "/declared/score=88 & /declared/points=90"}, // both of the rows
	{"TOTAL_SUM", "/declared/score", "error", "/declared/score=88"},
	{"TOTAL_MISMATCH", "/declared/score", "warning", "/declared/score=95 & /funds/declared="},
	{"TOTAL_MISMATCH", "/declared/score", "info", "/declared/score=96.6"},
	{"TOTAL_MISMATCH", "/declared/score", "info", "/declared/score=99.6 & 5/declared=20"},
	{"TOTAL_MISMATCH", "/declared/score", "", "/declared/score=97.61"},
	{"TOTAL_MISMATCH", "/declared/score", "info", "/funds/spent/total=96.3 & /funds/declared=9.63"}, // 97.6 for 97.63
	{"TOTAL_MISMATCH", "/declared/score", "warning", "/declared/score=98 & /funds/declared="},       // for 97.6
	{"TOTAL_MISMATCH", "/declared/score", "info", "/declared/score=88 & /declared/points=90"},
	{"GRADE_OF_DECLARED", "/declared/grade", "error", "/declared/grade=良"},
	{"GRADE_OF_DECLARED", "/declared/grade", "", "/declared/grade=优秀"},
	{"GRADE_OF_DECLARED", "/declared/grade", "", "/declared/grade=优等"},
	{"GRADE_OF_DECLARED", "/declared/grade", "", "/declared/grade=优（97.6分）"},
	{"GRADE_OF_DECLARED", "/declared/grade", "error", "/declared/grade=良（97.6分）"},
	{"GRADE_OF_DECLARED", "/declared/grade", "error", "/declared/grade=等"},
	{"GRADE_OF_DECLARED", "/declared/grade", "info", "/declared/score=88 & /declared/points=90"}, // of the rows alone
	{"GRADE_OF_DECLARED", "/declared/grade", "error", "/declared/score=88 & /declared/points=90 & /declared/grade=中"},
	{"GRADE_OF_DECLARED", "/declared/grade", "error", "/declared/score=90.0 & /declared/grade=良"},
	{"GRADE_MISMATCH", "/declared/grade", "warning", "/declared/score=89.99 & /declared/grade=良"},
	{"GRADE_MISMATCH", "/declared/grade", "", ""},
	{"GRADE_MISMATCH", "/declared/grade", "", "/declared/grade="},

	{"SCORE_MISMATCH", "5/declared", "error", "5/declared=18.02"},
	{"SCORE_MISMATCH", "5/declared", "", "5/declared=18.01"},
	{"SCORE_MISMATCH", "5/declared", "error", "5/declared=20"},
	{"MISSED_BUT_FULL", "5/declared", "error", "5/declared=20"},
	{"MISSED_BUT_FULL", "5/declared", "", "5/declared=19.99"},
	{"MISSED_BUT_FULL", "3/declared", "error", "3/actual=2024年12月5日"},
	{"MISSED_BUT_FULL", "3/declared", "", "3/actual=2024年12月5日 & 3/declared=7"},
	{"MISSED_BUT_FULL", "6/declared", "error", "6/actual=部分达成"},
	{"MISSED_BUT_FULL", "7/declared", "", "7/target=≥95%"}, // the ladder gives all points
	{"MET_BUT_CUT", "0/declared", "warning", "0/declared=9"},
	{"MET_BUT_CUT", "0/declared", "", "0/declared=9 & 0/reason=签到表缺两天"},
	{"MET_BUT_CUT", "0/declared", "", `0/declared=9 & 0/reviewed={"score":"9"}`},
	{"MET_BUT_CUT", "6/declared", "", "6/declared=9"}, // a level leaves room
	{"MET_BUT_CUT", "0/declared", "", "0/declared=9.99"},
	{"SCORE_OVER_POINTS", "0/declared", "error", "0/declared=10.5"},
	{"SCORE_OVER_POINTS", "/funds/declared", "error", "/funds/declared=10.1"},
	{"SCORE_OVER_POINTS", "0/declared", "", "0/declared=10.0"},
	{"DECLARED_MISSING", "0/declared", "warning", "0/declared="},
	{"DECLARED_MISSING", "0/declared", "warning", "0/declared= & 1/declared= & 2/declared= & 3/declared="},
	{"DECLARED_MISSING", "0/declared", "", "0/declared= & 1/declared= & 2/declared= & 3/declared= & 4/declared="},
	{"DECLARED_MISSING", "0/declared", "", "0/declared= & 0/target=/ & 0/actual=/"},
	{"ACTUAL_MISSING", "0/actual", "error", "0/actual="},
	{"ACTUAL_MISSING", "0/actual", "", "0/actual=0人"},
	{"ACTUAL_NOT_NUMERIC", "0/actual", "error", "0/actual=较多"},
	{"ACTUAL_NOT_NUMERIC", "6/actual", "", ""},
	{"ACTUAL_NOT_NUMERIC", "0/actual", "", "0/actual=310"},
	{"UNIT_MISMATCH", "0/actual", "error", "0/actual=310公里"},
	// The numbers are close and the values aren't, or sums of money and numbers with 万 are ten thousand times apart.
	{"UNIT_MIXED", "2/actual", "warning", "2/target=≥95‰ & 2/actual=97%"},
	{"UNIT_MIXED", "2/actual", "warning", "2/target=≥95% & 2/actual=97‰"},
	{"UNIT_MIXED", "2/actual", "", "2/target=≥95‰ & 2/actual=9.7%"},
	{"UNIT_MIXED", "2/actual", "warning", "2/target=≥60‰ & 2/actual=90%"}, // half as much again
	{"UNIT_MIXED", "2/actual", "", "2/target=≥60‰ & 2/actual=90.1%"},
	{"UNIT_MIXED", "1/actual", "warning", "1/target=≥5公里 & 1/actual=5.2米"},
	{"UNIT_MIXED", "1/actual", "", "1/target=≥5公里 & 1/actual=5200米"},
	{"UNIT_MIXED", "1/actual", "", "1/target=≥5公里 & 1/actual=3里"}, // 1.5 km
	{"UNIT_MIXED", "4/actual", "warning", "4/actual=96元"},
	{"UNIT_MIXED", "4/actual", "warning", "4/actual=960000万元"},
	{"UNIT_MIXED", "4/actual", "warning", "4/actual=500元"},
	{"UNIT_MIXED", "4/actual", "", "4/actual=501元"},
	{"UNIT_MIXED", "5/actual", "warning", "5/target=≥1.2万人 & 5/actual=1.1人"},
	{"UNIT_MIXED", "5/actual", "", "5/target=≥12000人 & 5/actual=1人"},
	{"UNIT_MIXED", "3/actual", "", "3/target=≤12个月 & 3/actual=11天"},
	{"UNIT_MIXED", "0/actual", "", ""},
	{"UNIT_MISMATCH", "0/actual", "", "0/actual=310"},
	{"LEVEL_SCORE_OUTSIDE", "6/declared", "error", "6/actual=部分达成 & 6/declared=9"},
	{"LEVEL_SCORE_OUTSIDE", "6/declared", "", "6/actual=部分达成 & 6/declared=7"},
	{"LEVEL_SCORE_OUTSIDE", "6/declared", "error", "6/actual=部分达成 & 6/declared=8"}, // 80% is 达成
	{
		"TIER_ABSENT", "/indicators", "warning",
		"0/level1=效益指标 & 1/level1=效益指标 & 2/level1=效益指标 & 3/level1=效益指标 & 4/level1=效益指标",
	},
	{"TIER_ABSENT", "/indicators", "", "7/level1=效益指标"}, // its points go elsewhere
	{"ACTUAL_REPEATS_COMPARATOR", "0/actual", "warning", "0/actual=≥300人"},
	{"ACTUAL_REPEATS_COMPARATOR", "0/actual", "", "0/actual=300人"},
	{"ACTUAL_COPIES_TARGET", "3/actual", "warning", "3/actual=2024年11月底前"},
	{"ACTUAL_COPIES_TARGET", "3/actual", "", ""},
	{"ACTUAL_COPIES_TARGET", "3/actual", "", "3/actual=2024年11月底"}, // a time, not a deadline
	{"ACTUAL_COPIES_TARGET", "3/actual", "", "3/target=2024年1月-12月 & 3/actual=2024年1月-12月"},
	{"ACTUAL_COPIES_TARGET", "3/actual", "", "3/target=每月10日前 & 3/actual=每月10日前"},
	{
		"ALL_ACTUALS_EQUAL_TARGETS", "/indicators", "info",
		"0/actual=300人 & 2/actual=95% & 4/actual=100万元 & 5/actual=1000人 & 7/actual=90%",
	},
	{"ALL_ACTUALS_EQUAL_TARGETS", "/indicators", "", "0/actual=300人 & 2/actual=95% & 4/actual=100万元 & 5/actual=1000人"},
	{
		"ALL_ACTUALS_EQUAL_TARGETS", "/indicators", "", // four numbers
		"0/actual=300人 & 2/actual=95% & 4/actual=100万元 & 5/target=增多 & 5/actual=达成 & 7/target=较高 & 7/actual=达成",
	},
	{"ALL_FULL", "/declared/score", "info", "5/declared=20"},
	{"ALL_FULL", "/declared/score", "", ""},
	{"ALL_FULL", "/declared/score", "", "5/declared=19.99"},
}

// reasonCases are of reasons, evidence, changes and reviewed scores.
var reasonCases = []checkCase{
	{"DEVIATION_MISSING", "5/reason", "warning", "5/reason="},
	{"DEVIATION_MISSING", "7/reason", "warning", "7/target=≥95%"},
	{"DEVIATION_MISSING", "3/reason", "warning", "3/actual=2024年12月1日 & 3/declared=7"},
	{"DEVIATION_MISSING", "3/reason", "", "3/actual=2024年11月30日"},
	{"DEVIATION_MISSING", "5/reason", "", ""},
	{"DEVIATION_MISSING", "5/reason", "", "5/reason=无"},
	{"REASON_VOID", "5/reason", "warning", "5/reason=无"},
	{"REASON_VOID", "5/reason", "warning", "5/reason=N/A"},
	{"REASON_VOID", "5/reason", "", "5/reason=无法开班"},
	{"REASON_VOID", "0/reason", "", "0/reason=无"}, // it was met
	{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/actual=390人"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/actual=390人 & 0/reason=正常"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/actual=389人"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/target=每月1次 & 0/actual=12次"}, // in a year
	{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/target=≥2次/季度 & 0/actual=10次"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/target=每月1次 & 0/actual=10次"}, // two months without?
	{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/target=每月1次 & 0/actual=16次"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "warning", "0/target=每月1次 & 0/actual=每月2次"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/target=每周1次 & 0/actual=50次"},
	{"OVER_EXPLANATION_MISSING", "0/reason", "", "0/actual=390人 & 0/reason=两镇自愿参加"},
	{"OVER_EXPLANATION_MISSING", "4/reason", "", "4/actual=20万元"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "warning", "0/reason=尚未结业"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=没有未完成的班次"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=按期开班，未延期"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=不推迟"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=未出现延期"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=项目存在建设用地调整"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=覆盖学员所在建制村"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "warning", "0/reason=不得不推迟到次年"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "warning", "0/reason=培训楼在建"},
	{"REASON_CONTRADICTS_SCORE", "0/reason", "", "0/reason=尚未结业 & 0/declared=9"},
	{"OUTCOME_CONTRADICTS", "/goals/0/outcome", "warning", "5/declared=20 & /goals/0/outcome=二期站点在建"},
	{"OUTCOME_CONTRADICTS", "/goals/0/outcome", "", "/goals/0/outcome=二期站点在建"},
	{"OUTCOME_CONTRADICTS", "/goals/0/outcome", "", "5/declared=20 & /goals/0/outcome=全部办结，无未完成事项"},
	{"SATISFACTION_NO_SURVEY", "7/evidence", "warning", "7/evidence=全年无投诉"},
	{"SATISFACTION_NO_SURVEY", "7/evidence", "warning", "7/evidence="},
	{"SATISFACTION_NO_SURVEY", "7/evidence", "", "7/evidence=问卷及投诉登记簿"},
	{
		"SATISFACTION_NO_SURVEY", "7/evidence", "",
		"0/evidence= & 1/evidence= & 2/evidence= & 3/evidence= & 4/evidence= & 5/evidence= & 6/evidence= & 7/evidence=",
	},
	{"TARGET_CHANGED", "0/target", "warning", "0/initial_target=≥320人"},
	{"TARGET_CHANGED", "0/target", "info", "0/initial_target=≥280人"},
	{"TARGET_CHANGED", "0/target", "info", "0/initial_target=≥320人 & 0/reason=名额由县里核减"},
	{"TARGET_CHANGED", "0/target", "", "0/initial_target=≥300人"},
	{"TARGET_CHANGED", "3/target", "warning", "3/initial_target=2024年10月底前"},
	{"TARGET_CHANGED", "4/target", "warning", "4/initial_target=≤90万元"},
	{"TARGET_CHANGED", "4/target", "", "4/initial_target=≤1000000元"},
	{"INTERIM_VS_FINAL", "0/interim/likelihood", "warning", `0/interim={"likelihood":"完全不可能"}`},
	{"INTERIM_VS_FINAL", "0/interim/likelihood", "", `0/interim={"likelihood":"有可能"}`},
	{"INTERIM_VS_FINAL", "5/interim/likelihood", "", `5/interim={"likelihood":"完全不可能"}`},
	{"INTERIM_ABOVE_FINAL", "0/actual", "error", `0/interim={"actual":"311人"}`},
	{"INTERIM_ABOVE_FINAL", "0/actual", "", `0/interim={"actual":"310人"}`},
	{"INTERIM_ABOVE_FINAL", "2/actual", "", `2/interim={"actual":"99%"}`},
	{"INTERIM_ABOVE_FINAL", "0/actual", "error", `0/name=图书馆开放天数 & 0/target=≥300天 & 0/actual=310天 & 0/interim={"actual":"320天"}`},
	{"INTERIM_ABOVE_FINAL", "0/actual", "", `0/name=每周开放天数 & 0/target=≥6天 & 0/actual=6天 & 0/interim={"actual":"7天"}`},
	{"INTERIM_ABOVE_FINAL", "0/actual", "", `0/name=平均办理天数 & 0/target=≤6天 & 0/actual=5天 & 0/interim={"actual":"6天"}`},
	{"REVIEW_REMARK_MISSING", "0/reviewed/remark", "warning", `0/reviewed={"score":"8"}`},
	{"REVIEW_REMARK_MISSING", "0/reviewed/remark", "", `0/reviewed={"score":"8","remark":"签到表缺两天"}`},
	{"REVIEW_REMARK_MISSING", "0/reviewed/remark", "", `0/reviewed={"score":"10"}`},
	{"REVIEW_ABOVE_DECLARED", "5/reviewed/score", "warning", `5/reviewed={"score":"18.5"}`},
	{"REVIEW_ABOVE_DECLARED", "5/reviewed/score", "", `5/reviewed={"score":"18"}`},
	{"REVIEW_ABOVE_DECLARED", "5/reviewed/score", "", `5/reviewed={"score":"17","remark":"重复计算"}`},
	{"REVIEW_CUT_MISMATCH", "0/reviewed/score", "warning", `0/reviewed={"score":"9","remark":"无签到表，扣20%"}`},
	{"REVIEW_CUT_MISMATCH", "0/reviewed/score", "", `0/reviewed={"score":"8.5","remark":"无签到表，扣20%"}`}, // 5 off
	{"REVIEW_CUT_MISMATCH", "0/reviewed/score", "", `0/reviewed={"score":"9","remark":"合格率差20%"}`},
	{"REVIEW_CUT_MISMATCH", "0/reviewed/score", "", `0/reviewed={"score":"9","remark":"扣减：到课率仅80%"}`},
	{"REVIEW_CUT_MISMATCH", "0/reviewed/score", "warning", `0/reviewed={"score":"9","remark":"扣除该指标分值的20%"}`},
	{"REVIEW_SUM", "/reviewed/score", "error", `/reviewed={"score":"95"} & 0/reviewed={"score":"8","remark":"缺材料"}`},
	{"REVIEW_SUM", "/reviewed/score", "", `/reviewed={"score":"95.6"} & 0/reviewed={"score":"8","remark":"缺材料"}`},
	{"REVIEW_SUM", "/reviewed/score", "", `/reviewed={"score":"96"} & 0/reviewed={"score":"8","remark":"缺材料"}`},
	{"REVIEW_SUM", "/reviewed/score", "error", `/reviewed={"score":"95"}`}, // no row was cut
	{"REVIEW_SUM", "/reviewed/score", "", `/reviewed={"score":"97.6"}`},
	{"REVIEW_SUM", "/reviewed/score", "", `/reviewed={"score":"95","remark":"佐证材料报送晚，扣2.6分"}`},
	{"REVIEW_GAP", "/reviewed/score", "info", `/reviewed={"score":"87.84"}`},
	{"REVIEW_GAP", "/reviewed/score", "", `/reviewed={"score":"87.85"}`},
}

func TestChecksOfAudit(t *testing.T) { testCases(t, review.Audit, auditCases) }

func TestSharedChecks(t *testing.T) { testCases(t, review.Review, sharedCases) }

func TestChecksOfMoney(t *testing.T) { testCases(t, review.Review, moneyCases) }

func TestChecksOfScores(t *testing.T) { testCases(t, review.Review, scoreCases) }

func TestChecksOfReasons(t *testing.T) { testCases(t, review.Review, reasonCases) }

func testCases(t *testing.T, stage review.Stage, cases []checkCase) {
	t.Helper()
	c := checker(t, stage)
	for _, k := range cases {
		r := checked(t, c, k.edit)
		if got := found(r, k.code, k.pointer()); got != k.want {
			t.Errorf("%s at %s after %s: “%s” instead of “%s”; %q", k.code, k.at, k.edit, got, k.want, codesOf(r))
		}
	}
}

// The clean form has nothing to report, and nothing that the audit shares with the review.
func TestCleanFormIsClean(t *testing.T) {
	for _, f := range checked(t, checker(t, review.Review), "").Findings {
		t.Errorf("%s at %s: %s", f.Code, f.At, f.In(lang.Chinese))
	}
	for _, f := range checked(t, checker(t, review.Audit), "").Findings {
		check, _ := review.CheckOf(f.Code)
		if _, shared := check.In(review.Review); shared {
			t.Errorf("audit: %s at %s: %s", f.Code, f.At, f.In(lang.Chinese))
		}
	}
}

// Every check of the review has a case in which it fires, and one in which it doesn't.
func TestEveryCheckOfTheReviewHasCases(t *testing.T) {
	fired, silent := map[lang.Code]bool{}, map[lang.Code]bool{}
	for _, cases := range [][]checkCase{auditCases, sharedCases, moneyCases, scoreCases, reasonCases} {
		for _, c := range cases {
			if c.want == "" {
				silent[c.code] = true
			} else {
				fired[c.code] = true
			}
		}
	}
	for _, c := range review.Checks() {
		_, made := c.In(review.Review)
		_, own := elsewhere[c.Code]
		if made && c.Group == review.NoGroup && !besideOthers[c.Code] && !own && (!fired[c.Code] || !silent[c.Code]) {
			t.Errorf("%s: fired %t, silent %t", c.Code, fired[c.Code], silent[c.Code])
		}
	}
}

// What follows from a figure in another unit names it, and asks for the unit instead of giving a number that follows
// from the mistake.
func TestWhatFollowsFromAnotherUnit(t *testing.T) {
	c := checker(t, review.Review)
	for _, k := range []struct{ edit, cause, code, at string }{
		{"/funds/spent/total=960000", "/funds/spent/total", "EXEC_RATE_MISMATCH", "/funds/rates/total"},
		{"/funds/spent/total=960000", "/funds/spent/total", "EXEC_OVER_100", "/funds/spent/total"},
		{"2/actual=97‰", "/indicators/2/actual", "SCORE_MISMATCH", "/indicators/2/declared"},
		{"2/actual=97‰", "/indicators/2/actual", "DEVIATION_MISSING", "/indicators/2/reason"},
		{"4/actual=96元", "/indicators/4/actual", "COST_SPENT_MISMATCH", "/indicators/4/actual"},
	} {
		r := checked(t, c, k.edit)
		f := findingOf(r, lang.Code(k.code), k.at)
		if f == nil {
			t.Errorf("%s: no %s in %q", k.edit, k.code, codesOf(r))
			continue
		}
		named := false
		for _, cause := range f.Follows {
			named = named || cause.At == k.cause && strings.HasSuffix(string(cause.Code), "UNIT_MIXED")
		}
		if !named || f.Fix.Code != "FIX_UNIT_FIRST" {
			t.Errorf("%s: %s follows from %v: %s", k.edit, k.code, f.Follows, f.Advice(lang.English))
		}
	}
	r := checked(t, c, "2/actual=97‰ & 5/declared=20")
	if f := findingOf(r, "SCORE_MISMATCH", "/indicators/5/declared"); f == nil || len(f.Follows) > 0 {
		t.Errorf("another row: %v", f)
	}
}
