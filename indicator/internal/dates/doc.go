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
package dates
