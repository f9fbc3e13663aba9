// Package dates reads stretches of the calendar at the start of a text: 12月底, 2021年上半年, 每季度末, 2021/22学年.
//
// In EBNF, the first that reads the text:
//
//	stretch = recurring | named-year | within-year | word | day-alone | month-and-day | eight-digits | english | calendar .
//	recurring = each ( within-year | part-of-month | month-of-quarter | day [ dash day ] ) .
//	named-year = year [ dash year ] year-kind [ term ] [ edge ] | term [ edge ] .
//	within-year = ( quarter | half | several ) [ edge ] .
//	word = date-word [ edge | within-year | month [ day ] ] .
//	day-alone = day tail .
//	month-and-day = month ( "/" | "." ) day tail .
//	eight-digits = year month day tail .
//	english = [ "end of" ] ( day month | month day | month | quarter | year-kind ) [ year ] .
//	calendar = [ year ] ( within-year | quarter | month [ day | part-of-month ] ) | year .
//
// What they are made of: numbers of years, months and days in digits, Chinese characters or English; each (每年, 每季度,
// 每月), edge (末, 底, 初), tail (前, 止), and the words of the vocabularies beside their readers.
//
// # Rules of disambiguation
//
// Where a text could be read in two ways, a rule with a name decides:
//
//	word-of-seasons: 季 before other words is a season: 四季如春
//	months-counted: 两 before 月 counts months: 两月
//	days-counted: 两 before 日 counts days: 八月两日
//	count-behind-year: a number behind a year counts what comes next: 2022年5个
//	age-in-months: 月 before 龄 is an age: 3月龄
//	word-of-middle: 中 before other words is part of them: 5月中学
//	within-each-month: 中 behind 每月 is within it, and not its middle: 每月中
//	days-within: a number before 日内 is an amount of days: 5日内
//	days-alone: a number with 日 alone is an amount of days: 5日
//	numbers-alone: a month and a day in digits alone are numbers, and a date before a word of deadlines: 6/30
//	short-year: two digits are a year before a month, a quarter or an end: 21年底
//	years-counted: two digits before 年 alone count years: 21年
//	year-of-our-time: a number before 年 that is no year of our time counts years: 2500年
//	years-of-plan: a span of years in two digits is five years at most: 20-30年度
//	months-of-year: 前 before months is from January on only behind a year: 前10个月
//	term-of-spring: a term of spring falls in the year before it, and not in the school year that starts then: 2022年春季学期
package dates
