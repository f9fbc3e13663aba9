package dates

// rule is a rule of disambiguation: it settles what a text means that could be read in two ways.
type rule uint8

// grammar is how stretches are read.
type grammar struct {
	off rule // one that tests read without
}

// decides reports whether a rule applies.
func (g grammar) decides(r rule, applies bool) bool { return applies && g.off != r }

// The rules.
const (
	noRule rule = iota
	wordOfSeasons
	monthsCounted
	daysCounted
	countBehindYear
	ageInMonths
	wordOfMiddle
	withinEachMonth
	daysWithin
	daysAlone
	numbersAlone
	shortYear
	yearsCounted
	yearOfOurTime
	yearsOfPlan
	monthsOfYear
	termOfSpring
	rules
)

// ruling is what is known of a rule.
type ruling struct {
	name   string
	reason string
	text   string // an example that it decides

	reads, otherwise string // what it is read as, and what it would be without the rule; what is left in brackets
}

// rulings are the rules. To add one, name it above, describe it here and ask decides where it applies.
var rulings = [...]ruling{
	wordOfSeasons: {
		"word-of-seasons", "季 before other words is a season",
		"四季如春", "(四季如春)", "--10-01 to --12-31 (如春)",
	},
	monthsCounted: {
		"months-counted", "两 before 月 counts months",
		"两月", "(两月)", "--02-01 to --02-29",
	},
	daysCounted: {
		"days-counted", "两 before 日 counts days",
		"八月两日", "--08-01 to --08-31 (两日)", "--08-02",
	},
	countBehindYear: {
		"count-behind-year", "a number behind a year counts what comes next",
		"2022年5个", "2022-01-01 to 2022-12-31 (5个)", "2022-05-01 to 2022-05-31 (个)",
	},
	ageInMonths: {
		"age-in-months", "月 before 龄 is an age",
		"3月龄", "(3月龄)", "--03-01 to --03-31 (龄)",
	},
	wordOfMiddle: {
		"word-of-middle", "中 before other words is part of them",
		"5月中学", "--05-01 to --05-31 (中学)", "--05-15 (学)",
	},
	withinEachMonth: {
		"within-each-month", "中 behind 每月 is within it, and not its middle",
		"每月中", "(每月中)", "---15 each 月",
	},
	daysWithin: {
		"days-within", "a number before 日内 is an amount of days",
		"5日内", "(5日内)", "---05 each 月 (内)",
	},
	daysAlone: {
		"days-alone", "a number with 日 alone is an amount of days",
		"5日", "(5日)", "---05 each 月",
	},
	numbersAlone: {
		"numbers-alone", "a month and a day in digits alone are numbers, and a date before a word of deadlines",
		"6/30", "(6/30)", "--06-30",
	},
	shortYear: {
		"short-year", "two digits are a year before a month, a quarter or an end",
		"21年底", "2021-12-31", "(21年底)",
	},
	yearsCounted: {
		"years-counted", "two digits before 年 alone count years",
		"21年", "(21年)", "2021-01-01 to 2021-12-31",
	},
	yearOfOurTime: {
		"year-of-our-time", "a number before 年 that is no year of our time counts years",
		"2500年", "(2500年)", "2500-01-01 to 2500-12-31",
	},
	yearsOfPlan: {
		"years-of-plan", "a span of years in two digits is five years at most",
		"20-30年度", "(20-30年度)", "2020-01-01 to 2030-12-31",
	},
	monthsOfYear: {
		"months-of-year", "前 before months is from January on only behind a year",
		"前10个月", "(前10个月)", "--01-01 to --10-31",
	},
	termOfSpring: {
		"term-of-spring", "a term of spring falls in the year before it, and not in the school year that starts then",
		"2022年春季学期", "2022-02-01 to 2022-07-31", "2023-02-01 to 2023-07-31",
	},
}
