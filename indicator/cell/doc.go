// Package cell reads what stands in the cells of a form: the target and the actual of an indicator, and the figures beside
// them. A cell such as 不低于95% becomes a Threshold: an interval of exact quantities with a unit. What the reader did not
// understand is kept and shown; it never guesses.
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
package cell
