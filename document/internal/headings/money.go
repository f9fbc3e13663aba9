package headings

import "strings"

// MoneyColumn is what a column of the money block holds, called as in the JSON of a form.
type MoneyColumn string

// The columns of the money block.
const (
	NoMoney         MoneyColumn = ""
	Initial         MoneyColumn = "initial"
	AdjustedBudget  MoneyColumn = "adjusted"
	Spent           MoneyColumn = "spent"
	Rate            MoneyColumn = "rates"
	MoneyPoints     MoneyColumn = "points"
	MoneyScore      MoneyColumn = "declared"
	MoneyReason     MoneyColumn = "reason"
	Adjustment      MoneyColumn = "adjustment"
	PreviousYear    MoneyColumn = "previous"
	InterimSpent    MoneyColumn = "interim/spent"
	InterimExpected MoneyColumn = "interim/expected"
	InterimRate     MoneyColumn = "interim/rate" // not kept
	Arrived         MoneyColumn = "arrived"      // 资金到位: not kept
	MoneyReviewed   MoneyColumn = "reviewed/score"
	Requested       MoneyColumn = "requested" // 预算申请: not kept
)

var moneyColumns = tableOf( //nolint:gochecknoglobals // a table
	line[MoneyColumn]{NoMoney, `(基本|项目|人员|公用)支出(总额|合计|金额)?`}, // parts of the budget
	line[MoneyColumn]{InterimRate, `.*\d+月.*(执行|支出)(率|进度)`},
	line[MoneyColumn]{InterimSpent, `.*\d+(月)?[-—–~至到](\d+|本)?月(份)?(累计|预算|资金)*(实际)?(执行|支出|完成)(数|金额|情况|额)?`},
	line[MoneyColumn]{InterimSpent, `(截至|截止).*(执行|支出)(数|金额|情况|额)?`},
	line[MoneyColumn]{InterimExpected, `(全年|年底|预计)*预计(全年|年底|到年底)?(预算)?(执行|支出)(数|金额|额|情况)?`},
	line[MoneyColumn]{Initial, `(年初|期初)(部门)?(预算|批复|安排)(批复|安排)?(数|资金|金额|额|总额)?|年初(预算)?(下达)?(数|金额)|预算批复数|(项目)?申请(当年|本年|年度)预算(数|金额)?`},
	line[MoneyColumn]{Rate, `(预算|资金|支出|全年|经费|实际|年度)*(执行|支出|使用)(率|进度)|执行率|(预算|资金|实际)*完成(值|率)`},
	line[MoneyColumn]{MoneyPoints, `(预算|指标)?(执行率|执行)?(分值|权重(分|分值)?|满分|标准分)`},
	line[MoneyColumn]{MoneyReviewed, `(财政|主管部门)?(复核|审核|核定)(得分|评分|分)`},
	line[MoneyColumn]{MoneyScore, `(自评|预算|指标)?(执行率|执行)?(自评)?(得分|评分|自评分)|自评(得)?分`},
	line[MoneyColumn]{Adjustment, `(预算|年中)?调整(原因|说明|情况说明|原因说明)`},
	line[MoneyColumn]{MoneyReason, `.*(偏差|未完成|执行|未执行|差异|结余).*(原因|措施|说明).*`},
	line[MoneyColumn]{MoneyReason, `原因(分析|说明)?.*|改进措施`},
	line[MoneyColumn]{PreviousYear, `(上年|上年度|上一年度|去年|前一年).*(执行数|支出数|决算数|预算数|执行|支出)`},
	line[MoneyColumn]{Requested, `(年度)?预算申请(数|金额)?|申请(数|金额)`},
	line[MoneyColumn]{Arrived, `(资金|实际)*(到位|拨付)(数|资金|金额|额|情况)?|资金(实际)?到位(数|金额)?`},
	line[MoneyColumn]{Spent, `(全年|预算|资金|实际|年度|本年|累计|当年|截至年底|项目|经费|已)*(执行|支出|使用)(资金|的)?(数|金额|额|资金|数额|总额|情况)?|决算(数|金额)?|支出决算数`},
	line[MoneyColumn]{AdjustedBudget, `(全年|年中|调整|调整后|调整后的|当年|本年|年度|最终|变更后|调剂后|项目)*(的)?预算(安排|下达|总|资金|调整后|调整|批复)?(数|金额|总额|额|资金|总数|情况)?|(债券|财政|专项)*(资金)?(下达|批复|安排|计划)(资金)?(额度|金额|数|资金)|(债券|财政|专项)*资金额度|可执行指标`},
)

// MoneyColumnOf is what a heading of the money block heads.
func MoneyColumnOf(text string) MoneyColumn {
	c, _ := moneyColumns.of(text)
	return c
}

// MoneyPart is a part of the money, as its row is named.
type MoneyPart struct {
	Part   string // total, fiscal, carryover, other; "more" for one under its own name
	Within string // the part that it is in: fiscal; ByUse for a part of what money was spent on
}

// ByUse is what money is for, 基本支出, 项目支出, rather than where it is from: beside the sources it would count twice.
const ByUse = "use"

var moneyParts = tableOf( //nolint:gochecknoglobals // a table
	line[MoneyPart]{MoneyPart{Part: "total"}, `(项目)?(当年|本年|年度)(总)?预算|(年度|全年|项目|预算|本年|部门|支出|整体)*(财政)?(资金|预算|收支|支出|收入|经费)?(总额|总计|总金额|合计|总预算|预算总额|总支出)|(金额|资金)?(合计|总计)|小计|总额|年度资金|年度预算|项目总投资|预算数`},
	line[MoneyPart]{MoneyPart{Part: "carryover"}, `.*(上年|以前年度|历年).*结[转余].*`},
	line[MoneyPart]{MoneyPart{Part: "carryover"}, `结转(结余)?资金|结余结转资金`},
	line[MoneyPart]{MoneyPart{"more", "fiscal"}, `(中央|省|省级|市|市级|市州|县|县级|县区|区|区级|区县|省地|市县|省市县|地方|上级|本级|乡镇|镇级|省本级|市本级|县本级|自治区|州级|地市|上级财政|中央及省级?)+` +
		`(财政|预算)?(补助|拨款|资金|配套|安排|转移支付|专项|预算内|投资|配套资金|补助资金|专项资金|财政资金|财政拨款)*|一般债券?`},
	line[MoneyPart]{MoneyPart{"more", "fiscal"}, `(一般公共|政府性基金|国有资本经营)(预算|拨款|资金|收入).*`},
	line[MoneyPart]{MoneyPart{"more", "fiscal"}, `政府债券.*`},
	line[MoneyPart]{MoneyPart{Part: "fiscal"}, `(当年|本年|年度|全年|本级|一般)*财政(性)?(预算)?(拨款|资金|补助|安排|投入|预算|预算资金|拨款资金|补助资金)+|财政`},
	line[MoneyPart]{MoneyPart{Part: "other"}, `其[他它](资金|收入|来源)?`},
	line[MoneyPart]{MoneyPart{Part: "more"}, `其中.*`},
	line[MoneyPart]{MoneyPart{Part: "more"}, `(单位|自有|自筹|事业|经营|社会|非财政|银行|债券|专户|财政专户|企业|群众|非税|预算外|纳入专户)+.*(资金|收入|贷款|拨款|投入|管理)?`},
	line[MoneyPart]{MoneyPart{"more", ByUse}, `(基本|项目)支出(总额|合计|金额)?|(人员|公用|日常公用)经费`},
)

// partMarks are between 其中 and the name of a part.
const partMarks = ":、-—－_."

// moneyPrefixes are what names of parts begin with.
var moneyPrefixes = []string{"其中", "减", "加", "资金来源", "资金结构", "支出结构"}

// MoneyPartOf is the part that a row of the money block states.
func MoneyPartOf(text string) (MoneyPart, bool) {
	if len(text) > maxBytes {
		return MoneyPart{}, false
	}
	s := Plain(text)
	for _, prefix := range moneyPrefixes {
		if rest, ok := strings.CutPrefix(s, prefix); ok && strings.TrimLeft(rest, partMarks) != "" {
			s = withoutNumbering(strings.TrimLeft(rest, partMarks))
		}
	}
	return moneyParts.ofPlain(s)
}
