package cell

// productions are the ways to write each symbol, in the order in which they are tried. One without a rule is a symbol
// itself; the parts are read within the others.
var productions = []production{
	{of: aCell, name: "nothing", is: `absence`, cell: "/", whole: (*cell).absent},
	{
		of: aCell, name: "unfilled", is: `placeholder | formula | sample | gap { gap | frame }`,
		cell: "XX%", whole: (*cell).unfilled,
	},
	{
		of: aCell, name: "lines", is: `fact newline fact { newline fact }`,
		cell: "≥5场\n≥300人", may: (*cell).mayBeLines, whole: (*cell).lines,
	},
	{of: aCell, name: "fact", cell: "约95%", whole: (*cell).fact},

	{
		of: aFact, name: "reference", is: `[ refers ] place { place } [ referred ]`,
		cell: "详见附件3", whole: (*cell).reference,
	},
	{of: aFact, name: "share-of-some", is: `some-share text`, cell: "过半村庄受益", whole: (*cell).shareOfSome},
	{of: aFact, name: "value", cell: "约95%", whole: (*cell).value},
	{of: aFact, name: "wrapped", is: `mark value mark`, cell: "“≥95%”", whole: (*cell).wrapped},
	{of: aFact, name: "words", is: `text`, cell: "与上年持平", whole: (*cell).words},

	{
		of: aValue, name: "graded", is: `level | { comparator | qualifier } grade [ end ] [ text ]`,
		cell: "A级以上", whole: (*cell).grade,
	},
	{
		of: aValue, name: "facts", is: `fact ";" fact { ";" fact } | ordinal fact ordinal fact { ordinal fact }`,
		cell: "100人；50户", may: (*cell).holdsFacts, whole: (*cell).facts,
	},
	{of: aValue, name: "limits", cell: "≥90%且≤100%", may: (*cell).holdsValue, whole: (*cell).limits},
	{
		of: aValue, name: "date",
		is:   `{ date-lead } stretch [ dash stretch ] [ clock ] [ date-tail ] ( { qualifier } [ rest ] | [ "," ] dated )`,
		cell: "12月底前完成", may: (*cell).holdsDate, whole: (*cell).date,
	},
	{of: aValue, name: "zero", is: `none ( thing | change )`, cell: "零上访", whole: (*cell).zero},
	{
		of: aValue, name: "ratio", is: `{ lead } number ( ":" | "比" ) number { tail }`,
		cell: "1:18", may: (*cell).holdsRatio, whole: (*cell).ratio,
	},
	{
		of: aValue, name: "doubling", is: `[ base ] doubled [ end ] [ rest ]`,
		cell: "翻一番", may: (*cell).holdsDoubling, whole: (*cell).doubling,
	},
	{
		of: aValue, name: "frequency", is: `( times per | [ "每" | "隔" ] [ number ] unit { lead } amount ) { tail }`,
		cell: "两年一次", may: (*cell).holdsValue, whole: (*cell).frequency,
	},
	{
		of: aValue, name: "quantity", is: `[ origin ] { lead } amount [ range ] { tail } [ counted | rest ]`,
		cell: "控制在3%以内", may: (*cell).holdsValue, whole: (*cell).quantity,
	},
	{
		of: aValue, name: "enumeration", is: `fact divider fact { divider fact } | fact { "," text }`,
		cell: "新建5个，改造10个", may: (*cell).holdsValue, whole: (*cell).enumeration,
	},
	{of: aValue, name: "naming", cell: "满意度90%以上", may: (*cell).holdsValue, whole: (*cell).naming},
	{
		of: aValue, name: "behind-clause", is: `clause quantity`,
		cell: "培训后3个月内就业率≥80%", may: (*cell).holdsValue, whole: (*cell).valueBehindClause,
	},

	{
		of: aLimits, name: "bracketed", is: `( "[" | "(" ) quantity "," quantity ( "]" | ")" ) [ scale ] [ unit ]`,
		cell: "[80%,90%)", may: (*cell).isBracketed, whole: (*cell).bracketed,
	},
	{
		of: aLimits, name: "stacked", is: `[ quantity sign ] variable [ sign quantity ]`,
		cell: "60%<X≤80%", may: (*cell).holdsSign, whole: (*cell).stacked,
	},
	{of: aLimits, name: "joined", is: `quantity [ joint ] quantity`, cell: "≥90%且≤100%", whole: (*cell).joined},

	{
		of: aNaming, name: "symbol", is: `letters sign quantity`,
		cell: "PM2.5≤35微克/立方米", may: (*cell).startsSymbol, whole: (*cell).symbol,
	},
	{
		of: aNaming, name: "subject", is: `[ each ] name sign quantity`,
		cell: "生均图书≥30册", whole: (*cell).subjectBeforeSign,
	},
	{
		of: aNaming, name: "phrase", is: `text ( date | ratio | quantity ) | each name quantity`,
		cell: "计划资金201.48万元", whole: (*cell).phrase,
	},

	{of: aDated, name: "dated-quantity", is: `quantity`, cell: "11月底完成100%", from: (*cell).quantityAt},
	{of: aDated, name: "dated-name", is: `name quantity`, cell: "6月底前完成率≥50%", from: (*cell).named},
	{of: aDated, name: "dated-zero", is: `zero`, cell: "全年无事故", from: (*cell).zeroAt},
	{of: aDated, name: "dated-fact", is: `( ":" | "," ) fact`, cell: "2023年:A≥3个", from: (*cell).factAt},

	{
		of: aLead, name: "per-before", is: `average | "每" [ number ] ( unit | thing ) [ "(" text ")" ]`,
		cell: "每人每天15元", lead: (*cell).perLead,
	},
	{of: aLead, name: "against", is: `[ base ] change | side base`, cell: "比上年增长3%", lead: (*cell).changeLead},
	{of: aLead, name: "compared", is: `comparator`, cell: "控制在3%以内", lead: (*cell).comparatorLead},
	{of: aLead, name: "full", is: `"满"`, cell: "约满3年", lead: (*cell).fullLead},
	{of: aLead, name: "of-whole", is: `thing "的"`, cell: "不超过预算的5%", lead: (*cell).shareLead},
	{of: aLead, name: "about", is: `approximation`, cell: "约95%", lead: (*cell).approximationLead},
	{of: aLead, name: "qualified", is: `qualifier`, cell: "完成5个", lead: (*cell).qualifierLead},
	{of: aLead, name: "give-or-take", is: `"±" | "误差" | "偏差" | "浮动"`, cell: "±5%", lead: (*cell).plusMinusLead},
	{
		of: aLead, name: "between", is: `"从" | "自" | "介于" | "在" | "from" | "between"`,
		cell: "介于10到20之间", lead: (*cell).betweenLead,
	},
	{of: aLead, name: "money", is: `currency`, cell: "¥500", lead: (*cell).moneyLead},

	{of: aTail, name: "up-or-down", is: `end`, cell: "控制在3%以内", tail: (*cell).comparatorTail},
	{of: aTail, name: "or-so", is: `more-or-less`, cell: "5天左右", tail: (*cell).approximationTail},
	{of: aTail, name: "plus", is: `"+"`, cell: "30%+", tail: (*cell).plusTail},
	{of: aTail, name: "done", is: `qualifier`, cell: "100%完成", tail: (*cell).qualifierTail},
	{of: aTail, name: "against-behind", is: `base | "(" base ")"`, cell: "增长5%（同比）", tail: (*cell).baseTail},
	{of: aTail, name: "per-behind", is: `per { per }`, cell: "30户以上/年", tail: (*cell).perTail},
	{of: aTail, name: "belonging", is: `"(含)" | "(不含)"`, cell: "≥98%（含）", tail: (*cell).belongsTail},
	{of: aTail, name: "remark", is: `"(" ( unit | text ) ")"`, cell: "5（个）", tail: (*cell).remarkTail},

	{
		of: aPart, name: "amount", is: `number [ scale ] [ more ] [ unit | thing ] [ coins | "半" | more | amount ] { per }`,
		cell: "约95%",
	},
	{of: aPart, name: "range", is: `dash amount | "±" amount`, cell: "3-5个工作日内"},
	{
		of: aPart, name: "per", is: `( "/" | "每" | "per" ) [ number ] ( unit | thing ) { "·" ( unit | thing ) }`,
		cell: "500元/吨公里",
	},
	{of: aPart, name: "origin", is: `( "从" | "由" | "自" ) amount`, cell: "从80%提高到90%"},
	{of: aPart, name: "counted", is: `text`, cell: "1部宣传片"},
	{of: aPart, name: "rest", is: `clause | text`, cell: "100%及时、足额发放"},
}

// token is a class of words, or of what else a cell is cut into, with some of them.
type token struct{ name, such string }

// tokens are what the productions are made of.
var tokens = []token{
	{"absence", "/ — 无 不适用 N/A"},
	{"approximation", "约 近 大概 about"},
	{"average", "人均 年均 每月"},
	{"base", "比上年 同比 较2020年"},
	{"change", "增长 下降 rise of"},
	{"clause", "及时、足额发放"},
	{"clock", "24时 18:00"},
	{"coins", "5角 整"},
	{"comparator", "≥ 不低于 控制在 at least"},
	{"currency", "¥ 人民币 US$"},
	{"dash", "- ~ 至 到 to"},
	{"date-lead", "截至 不晚于 计划于 by"},
	{"date-tail", "前 止 后 起"},
	{"divider", ", 、 和 and /"},
	{"doubled", "翻一番 翻两番"},
	{"each", "人均 每亩"},
	{"end", "以上 以下 以内 or more"},
	{"formula", "=SUM(A1:A3) #REF!"},
	{"frame", "% 年 不低于 以上"},
	{"gap", "XX ____ （ ）"},
	{"grade", "A级 二级 三甲 省部级二等奖 良好"},
	{"joint", "且 但 , and"},
	{"letters", "PM2.5"},
	{"level", "达成 完成 优 合格"},
	{"mark", "“ ” （ ） 《 》"},
	{"more", "余 多 来 有余"},
	{"more-or-less", "左右 上下 余 多"},
	{"name", "完成率 图书"},
	{"newline", "a line break"},
	{"none", "零 无 不发生 杜绝 zero no"},
	{"number", "95 1,234.5 三分之二 八成 3万5 十几"},
	{"ordinal", "① (1) 1."},
	{"place", "附件3 第5条 〔2021〕5号 《办法》"},
	{"placeholder", "待定 待填写 TBD"},
	{"qualifier", "完成 力争 到位 达标"},
	{"referred", "执行 为准"},
	{"refers", "详见 按照 根据"},
	{"sample", "示例：95%"},
	{"scale", "万 亿 million"},
	{"side", "高于 超 少"},
	{"sign", "≥ ≤ > < ="},
	{"some-share", "过半 大多数"},
	{"stretch", "12月底 2021年上半年 每月5日 31 Dec 2021"},
	{"text", "other characters"},
	{"thing", "村庄 宣传片 kiosks"},
	{"times", "once twice"},
	{"unit", "% 元 个 公里/小时 工作日"},
	{"variable", "X pH 合格率"},
}
