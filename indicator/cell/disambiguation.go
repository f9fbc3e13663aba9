package cell

// rule is a rule of disambiguation: it settles what a text means that could be read in two ways.
type rule uint8

// decides reports whether a rule applies. Tests read without it.
func (g *grammar) decides(r rule, applies bool) bool { return applies && g.off != r }

// The rules.
const (
	noRule rule = iota
	wordOfNumeral
	onceForAll
	numeralAgain
	weekday
	mannerOfOnce
	yearNamed
	yearOfPlan
	wordBehindNumeral
	deniedNoun
	nounOfDate
	classWithoutNoun
	verbBehindNumber
	discount
	slashOfRate
	pieceOfThing
	degreeOfElectricity
	degreeOfHeat
	minutesOfHour
	productOfRates
	weightPaidFor
	electricityPaidFor
	purposeOfEach
	dayOfMonth
	wordOfBeing
	minusOfSecond
	termOfMonths
	denialBeforeNumber
	decimalsOfPeriod
	decimalOfMonth
	damagedMonth
	startOfYear
	ageInMonths
	mannerOfPlan
	levelBeforeComparator
	passInName
	turningClause
	pointsTaken
	deadlineOfReference
	levelOfChange
	turnBehindNumber
	turnInEnglish
	letterOfScale
	nameOfGap
	commaOfThousands
	wordOfHighest
	letterBesideGap
	dashBehindText
	starsOfRemark
	yearOfDocument
	placeThatGoesOn
	rateOfFilling
	fillingByOthers
	wordOfWaiting
	markOfExample
	rules
)

// ruling is what is known of a rule.
type ruling struct {
	name   string
	reason string
	cell   string // an example that it decides

	reads, otherwise string // what it is read as, and what it would be without the rule
}

// rulings are the rules. To add one, name it above, describe it here and ask decides where it applies.
var rulings = [...]ruling{
	wordOfNumeral: {
		"word-of-numeral", "a numeral in characters that goes on without a unit is part of a word",
		"一律公开", "文字", "1，没有比较符号 ?律公开",
	},
	onceForAll: {
		"once-for-all", "性 behind a number makes an adjective of both",
		"一次性投入", "文字", "1次，没有比较符号",
	},
	numeralAgain: {
		"numeral-again", "two numerals in characters make a phrase and no amount",
		"一户一策", "文字", "1户，没有比较符号",
	},
	weekday: {
		"weekday", "a numeral behind 每周 is a day of the week",
		"每周一", "文字", "1/周，没有比较符号",
	},
	mannerOfOnce: {
		"manner-of-once", "一次 before what is done says how it is done",
		"一次验收合格", "文字", "1次，没有比较符号",
	},
	yearNamed: {
		"year-named", "a number of our time with 年 names a year",
		"高于2020年水平", "文字 ?高于2020年水平", "多于2020个年度 ?水平",
	},
	yearOfPlan: {
		"year-of-plan", "十四五 and the like before 期间 name a plan, and no range",
		"十四五期间", "文字", "14期至15期",
	},
	wordBehindNumeral: {
		"word-behind-numeral", "unknown characters behind a numeral in characters make a word with it",
		"一流", "文字", "1流，没有比较符号",
	},
	deniedNoun: {
		"denied-noun", "characters that deny, join or date aren't in what is counted",
		"12号楼", "12，没有比较符号 ?号楼", "12号楼，没有比较符号",
	},
	nounOfDate: {
		"noun-of-date", "what ends a date is nothing that is counted",
		"92后", "文字 ?92后", "92后，没有比较符号",
	},
	classWithoutNoun: {
		"class-without-noun", "a class behind a number lacks what is counted",
		"12国家级", "12，没有比较符号 ?国家级", "12国家级，没有比较符号",
	},
	verbBehindNumber: {
		"verb-behind-number", "what compares or changes is nothing that is counted",
		"80提高到90", "不少于90", "80提高至90提高",
	},
	discount: {
		"discount", "折 behind a number is a rate",
		"五七五折", "文字", "575折，没有比较符号",
	},
	slashOfRate: {
		"slash-of-rate", "a slash before words is by these, and no unit of its own",
		"16/10万人", "0.00016/人，没有比较符号", "16/10万，没有比较符号 ?人",
	},
	pieceOfThing: {
		"piece-of-thing", "块 before a thing counts pieces, and is money alone",
		"9块显示屏", "9块(片)，没有比较符号", "9元，没有比较符号 ?显示屏",
	},
	degreeOfElectricity: {
		"degree-of-electricity", "度 is a kilowatt-hour beside 电",
		"节电5000度", "5000千瓦时，没有比较符号 ?节电", "5000度，没有比较符号 ?节电",
	},
	degreeOfHeat: {
		"degree-of-heat", "度 is a degree Celsius beside 温 and 零下",
		"零下18度", "-18℃，没有比较符号", "-18度，没有比较符号",
	},
	minutesOfHour: {
		"minutes-of-hour", "分 behind hours is minutes, and points alone",
		"1小时30分", "90分钟，没有比较符号", "文字 ?1小时30分",
	},
	productOfRates: {
		"product-of-rates", "a number behind a sign of multiplication is a factor, and nothing to count by",
		"2000元/人×300人", "文字 ?2000元/人×300人", "3分之20元/人·人，没有比较符号",
	},
	weightPaidFor: {
		"weight-paid-for", "两 behind a slash is the unit of weight",
		"5元/两", "5元/两，没有比较符号", "5元，没有比较符号 ?/两",
	},
	electricityPaidFor: {
		"electricity-paid-for", "what is paid for by the 度 is electricity",
		"0.5元/度", "0.5元/千瓦时，没有比较符号", "0.5元/度，没有比较符号",
	},
	purposeOfEach: {
		"purpose-of-each", "a noun that names a measure behind 每户 is what each is given",
		"每村建设2个", "2个/村，没有比较符号", "2个/建设，没有比较符号",
	},
	dayOfMonth: {
		"day-of-month", "a day behind 月 at the start is no rate",
		"月5日前", "文字 ?月5日前", "5天/月，没有比较符号 ?前",
	},
	wordOfBeing: {
		"word-of-being", "在 is part of 存在 and 现在",
		"为存在3-5个", "3个至5个 ?为存在", "3个至5个 ?为存",
	},
	minusOfSecond: {
		"minus-of-second", "the second dash is a minus where the first number has one",
		"-18--15℃", "-18℃至-15℃", "-18℃至15℃",
	},
	termOfMonths: {
		"term-of-months", "a number with 月 behind a term is an amount of months",
		"工期6月", "6个月，没有比较符号", "--06-01至--06-30",
	},
	denialBeforeNumber: {
		"denial-before-number", "a denial before a number turns it around",
		"不低95%", "文字 ?不低95%", "95%，没有比较符号 ?不低",
	},
	decimalsOfPeriod: {
		"decimals-of-period", "what looks like two months before a scale is two decimals",
		"2021.5～2022.5万元", "2021.5万元至2022.5万元", "2021-05-01至2022-05-31 ?万元",
	},
	decimalOfMonth: {
		"decimal-of-month", "what looks like a month and has one point is a decimal",
		"2000.1", "2000.1，没有比较符号", "2000-01-01至2000-01-31",
	},
	damagedMonth: {
		"damaged-month", "a month beyond 12 behind a year is damaged, and no amount of months",
		"2022年13月", "文字 ?2022年13月", "13个月，没有比较符号",
	},
	startOfYear: {
		"start-of-year", "年初 says where something starts, and is no deadline",
		"年初目标值≥90%", "不少于90%", "不少于90% 截至--01-01",
	},
	ageInMonths: {
		"age-in-months", "月 before 龄 is an age",
		"2022年3月龄", "3月龄，没有比较符号", "文字 ?2022年3月龄",
	},
	mannerOfPlan: {
		"manner-of-plan", "按 before what is done says how, and no level",
		"按完成", "文字", "等次“完成”",
	},
	levelBeforeComparator: {
		"level-before-comparator", "a level word is read whole before a comparator that starts it",
		"实现达标", "等次“合格”", "文字",
	},
	passInName: {
		"pass-in-name", "过 in a name compares nothing",
		"通过率90%", "90%，没有比较符号", "90%，没有比较符号 ?通过率",
	},
	turningClause: {
		"turning-clause", "a clause that denies or takes away turns a value around",
		"100%除特殊情况外", "100%，没有比较符号 ?除特殊情况外", "100%，没有比较符号",
	},
	pointsTaken: {
		"points-taken", "words on how points are taken don't name a measure",
		"扣除5户后完成率≥80%", "文字 ?扣除5户后完成率≥80%", "不少于80%",
	},
	deadlineOfReference: {
		"deadline-of-reference", "a deadline before 执行 is a date, and no reference",
		"按2021年底前执行", "文字 ?按2021年底前执行", "文字",
	},
	levelOfChange: {
		"level-of-change", "到 behind a change leads to a level",
		"增长到5%", "不少于5%", "5%，没有比较符号 ?增长到",
	},
	turnBehindNumber: {
		"turn-behind-number", "words that deny or go on behind a number make a statement of their own",
		"1-2期未能及时培训", "文字 ?1-2期未能及时培训", "1期至2期 ?未能及时培训",
	},
	turnInEnglish: {
		"turn-in-english", "words that deny or compare behind a number make a statement of their own",
		"5 days not met", "文字 ?5 days not met", "5天，没有比较符号 ?not met",
	},
	letterOfScale: {
		"letter-of-scale", "w and k are scales only before what is counted or paid",
		"3w米", "文字 ?3w米", "3万米，没有比较符号",
	},
	nameOfGap: {
		"name-of-gap", "a classifier that is part of a word counts no gap",
		"XX名称", "文字", "没有内容",
	},
	commaOfThousands: {
		"comma-of-thousands", "a comma before three digits groups them",
		"1,234个,5个", "2项内容", "3项内容",
	},
	wordOfHighest: {
		"word-of-highest", "a comparator before points or a count is a word with it",
		"最高分", "文字", "没有内容",
	},
	letterBesideGap: {
		"letter-beside-gap", "X and N beside other letters belong to a name",
		"XXL", "文字", "没有内容",
	},
	dashBehindText: {
		"dash-behind-text", "a dash or a slash behind a text makes a range or a rate",
		"超过-公里", "文字", "没有内容",
	},
	starsOfRemark: {
		"stars-of-remark", "stars and question marks behind digits refer to a remark",
		"95**", "95，没有比较符号 ?**", "没有内容",
	},
	yearOfDocument: {
		"year-of-document", "a year before a number with 号 is part of the number of a document",
		"按2021年12号文执行", "文字", "文字 ?按2021年12号文执行",
	},
	placeThatGoesOn: {
		"place-that-goes-on", "what names a place with a number is part of a word where another goes on behind it",
		"按表5个执行", "5个，没有比较符号 ?按表", "文字",
	},
	rateOfFilling: {
		"rate-of-filling", "a request that names a rate or a degree is a measure",
		"填写正确率", "文字", "没有内容",
	},
	fillingByOthers: {
		"filling-by-others", "a request to fill in that says by what is for this cell, and any other is the target",
		"如实填报", "文字", "没有内容",
	},
	wordOfWaiting: {
		"word-of-waiting", "待 is part of 待遇, 待业 and the like",
		"待遇明确", "文字", "没有内容",
	},
	markOfExample: {
		"mark-of-example", "如 and 例 start other words and need a mark behind to show an example",
		"如5日完成", "5天，没有比较符号 ?如", "没有内容",
	},
}
