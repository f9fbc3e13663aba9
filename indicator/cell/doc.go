// Package cell reads what stands in the cells of a form: the target and the actual of an indicator, and the figures
// beside them. A cell such as 不低于95% becomes a Threshold: an interval of exact quantities with a unit. What the
// reader did not understand is kept and shown; it never guesses.
//
// Cells are made in Go by their comparators: AtLeast.Of a number and a unit is ≥95%, AtMost.Day of a date is a
// deadline. They have the text that is read as the same cell.
//
// It is not for scoring: what a bare "20万元" means under 成本指标, or what "/" is worth, is for a rule set to say.
//
// # Grammar
//
// In EBNF: [ ] is once or not at all, { } any number of times, | the first that reads the text.
//
//	cell = nothing | unfilled | lines | fact .
//	nothing = absence .
//	unfilled = placeholder | formula | sample | gap { gap | frame } .
//	lines = fact newline fact { newline fact } .
//
//	fact = reference | share-of-some | value | wrapped | words .
//	reference = [ refers ] place { place } [ referred ] .
//	share-of-some = some-share text .
//	wrapped = mark value mark .
//	words = text .
//
//	value = graded | facts | limits | date | zero | ratio | doubling | frequency | quantity | enumeration |
//		naming | behind-clause .
//	graded = level | { comparator | qualifier } grade [ end ] [ text ] .
//	facts = fact ";" fact { ";" fact } | ordinal fact ordinal fact { ordinal fact } .
//	date = { date-lead } stretch [ dash stretch ] [ clock ] [ date-tail ] ( { qualifier } [ rest ] | [ "," ]
//		dated ) .
//	zero = none ( thing | change ) .
//	ratio = { lead } number ( ":" | "比" ) number { tail } .
//	doubling = [ base ] doubled [ end ] [ rest ] .
//	frequency = ( times per | [ "每" | "隔" ] [ number ] unit { lead } amount ) { tail } .
//	quantity = [ origin ] { lead } amount [ range ] { tail } [ counted | rest ] .
//	enumeration = fact divider fact { divider fact } | fact { "," text } .
//	behind-clause = clause quantity .
//
//	limits = bracketed | stacked | joined .
//	bracketed = ( "[" | "(" ) quantity "," quantity ( "]" | ")" ) [ scale ] [ unit ] .
//	stacked = [ quantity sign ] variable [ sign quantity ] .
//	joined = quantity [ joint ] quantity .
//
//	naming = symbol | subject | phrase .
//	symbol = letters sign quantity .
//	subject = [ each ] name sign quantity .
//	phrase = text ( date | ratio | quantity ) | each name quantity .
//
//	dated = dated-quantity | dated-name | dated-zero | dated-fact .
//	dated-quantity = quantity .
//	dated-name = name quantity .
//	dated-zero = zero .
//	dated-fact = ( ":" | "," ) fact .
//
//	lead = per-before | against | compared | full | of-whole | about | qualified | give-or-take | between |
//		money .
//	per-before = average | "每" [ number ] ( unit | thing ) [ "(" text ")" ] .
//	against = [ base ] change | side base .
//	compared = comparator .
//	full = "满" .
//	of-whole = thing "的" .
//	about = approximation .
//	qualified = qualifier .
//	give-or-take = "±" | "误差" | "偏差" | "浮动" .
//	between = "从" | "自" | "介于" | "在" | "from" | "between" .
//	money = currency .
//
//	tail = up-or-down | or-so | plus | done | against-behind | per-behind | belonging | remark .
//	up-or-down = end .
//	or-so = more-or-less .
//	plus = "+" .
//	done = qualifier .
//	against-behind = base | "(" base ")" .
//	per-behind = per { per } .
//	belonging = "(含)" | "(不含)" .
//	remark = "(" ( unit | text ) ")" .
//
//	amount = number [ scale ] [ more ] [ unit | thing ] [ coins | "半" | more | amount ] { per } .
//	range = dash amount | "±" amount .
//	per = ( "/" | "每" | "per" ) [ number ] ( unit | thing ) { "·" ( unit | thing ) } .
//	origin = ( "从" | "由" | "自" ) amount .
//	counted = text .
//	rest = clause | text .
//
// A cell is cut into:
//
//	absence: / — 无 不适用 N/A
//	approximation: 约 近 大概 about
//	average: 人均 年均 每月
//	base: 比上年 同比 较2020年
//	change: 增长 下降 rise of
//	clause: 及时、足额发放
//	clock: 24时 18:00
//	coins: 5角 整
//	comparator: ≥ 不低于 控制在 at least
//	currency: ¥ 人民币 US$
//	dash: - ~ 至 到 to
//	date-lead: 截至 不晚于 计划于 by
//	date-tail: 前 止 后 起
//	divider: , 、 和 and /
//	doubled: 翻一番 翻两番
//	each: 人均 每亩
//	end: 以上 以下 以内 or more
//	formula: =SUM(A1:A3) #REF!
//	frame: % 年 不低于 以上
//	gap: XX ____ （ ）
//	grade: A级 二级 三甲 省部级二等奖 良好
//	joint: 且 但 , and
//	letters: PM2.5
//	level: 达成 完成 优 合格
//	mark: “ ” （ ） 《 》
//	more: 余 多 来 有余
//	more-or-less: 左右 上下 余 多
//	name: 完成率 图书
//	newline: a line break
//	none: 零 无 不发生 杜绝 zero no
//	number: 95 1,234.5 三分之二 八成 3万5 十几
//	ordinal: ① (1) 1.
//	place: 附件3 第5条 〔2021〕5号 《办法》
//	placeholder: 待定 待填写 TBD
//	qualifier: 完成 力争 到位 达标
//	referred: 执行 为准
//	refers: 详见 按照 根据
//	sample: 示例：95%
//	scale: 万 亿 million
//	side: 高于 超 少
//	sign: ≥ ≤ > < =
//	some-share: 过半 大多数
//	stretch: 12月底 2021年上半年 每月5日 31 Dec 2021
//	text: other characters
//	thing: 村庄 宣传片 kiosks
//	times: once twice
//	unit: % 元 个 公里/小时 工作日
//	variable: X pH 合格率
//
// # Rules of disambiguation
//
// Where a text could be read in two ways, a rule with a name decides:
//
//	word-of-numeral: a numeral in characters that goes on without a unit is part of a word: 一律公开
//	once-for-all: 性 behind a number makes an adjective of both: 一次性投入
//	numeral-again: two numerals in characters make a phrase and no amount: 一户一策
//	weekday: a numeral behind 每周 is a day of the week: 每周一
//	manner-of-once: 一次 before what is done says how it is done: 一次验收合格
//	year-named: a number of our time with 年 names a year: 高于2020年水平
//	year-of-plan: 十四五 and the like before 期间 name a plan, and no range: 十四五期间
//	word-behind-numeral: unknown characters behind a numeral in characters make a word with it: 一流
//	denied-noun: characters that deny, join or date aren't in what is counted: 12号楼
//	noun-of-date: what ends a date is nothing that is counted: 92后
//	class-without-noun: a class behind a number lacks what is counted: 12国家级
//	verb-behind-number: what compares or changes is nothing that is counted: 80提高到90
//	discount: 折 behind a number is a rate: 五七五折
//	slash-of-rate: a slash before words is by these, and no unit of its own: 16/10万人
//	piece-of-thing: 块 before a thing counts pieces, and is money alone: 9块显示屏
//	degree-of-electricity: 度 is a kilowatt-hour beside 电: 节电5000度
//	degree-of-heat: 度 is a degree Celsius beside 温 and 零下: 零下18度
//	minutes-of-hour: 分 behind hours is minutes, and points alone: 1小时30分
//	product-of-rates: a number behind a sign of multiplication is a factor, and nothing to count by: 2000元/人×300人
//	weight-paid-for: 两 behind a slash is the unit of weight: 5元/两
//	electricity-paid-for: what is paid for by the 度 is electricity: 0.5元/度
//	purpose-of-each: a noun that names a measure behind 每户 is what each is given: 每村建设2个
//	day-of-month: a day behind 月 at the start is no rate: 月5日前
//	word-of-being: 在 is part of 存在 and 现在: 为存在3-5个
//	minus-of-second: the second dash is a minus where the first number has one: -18--15℃
//	term-of-months: a number with 月 behind a term is an amount of months: 工期6月
//	denial-before-number: a denial before a number turns it around: 不低95%
//	decimals-of-period: what looks like two months before a scale is two decimals: 2021.5～2022.5万元
//	decimal-of-month: what looks like a month and has one point is a decimal: 2000.1
//	damaged-month: a month beyond 12 behind a year is damaged, and no amount of months: 2022年13月
//	start-of-year: 年初 says where something starts, and is no deadline: 年初目标值≥90%
//	age-in-months: 月 before 龄 is an age: 2022年3月龄
//	manner-of-plan: 按 before what is done says how, and no level: 按完成
//	level-before-comparator: a level word is read whole before a comparator that starts it: 实现达标
//	pass-in-name: 过 in a name compares nothing: 通过率90%
//	turning-clause: a clause that denies or takes away turns a value around: 100%除特殊情况外
//	points-taken: words on how points are taken don't name a measure: 扣除5户后完成率≥80%
//	deadline-of-reference: a deadline before 执行 is a date, and no reference: 按2021年底前执行
//	level-of-change: 到 behind a change leads to a level: 增长到5%
//	turn-behind-number: words that deny or go on behind a number make a statement of their own: 1-2期未能及时培训
//	turn-in-english: words that deny or compare behind a number make a statement of their own: 5 days not met
//	letter-of-scale: w and k are scales only before what is counted or paid: 3w米
//	name-of-gap: a classifier that is part of a word counts no gap: XX名称
//	comma-of-thousands: a comma before three digits groups them: 1,234个,5个
//	word-of-highest: a comparator before points or a count is a word with it: 最高分
//	letter-beside-gap: X and N beside other letters belong to a name: XXL
//	dash-behind-text: a dash or a slash behind a text makes a range or a rate: 超过-公里
//	stars-of-remark: stars and question marks behind digits refer to a remark: 95**
//	year-of-document: a year before a number with 号 is part of the number of a document: 按2021年12号文执行
//	place-that-goes-on: what names a place with a number is part of a word where another goes on behind it:
//		按表5个执行
//	rate-of-filling: a request that names a rate or a degree is a measure: 填写正确率
//	filling-by-others: a request to fill in that says by what is for this cell, and any other is the target: 如实填报
//	word-of-waiting: 待 is part of 待遇, 待业 and the like: 待遇明确
//	mark-of-example: 如 and 例 start other words and need a mark behind to show an example: 如5日完成
package cell
