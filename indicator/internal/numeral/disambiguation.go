package numeral

// rule is a rule of disambiguation: it settles what a text means that could be read in two ways.
type rule uint8

// grammar is how numbers are read.
type grammar struct {
	off rule // one that tests read without
}

// decides reports whether a rule applies.
func (g grammar) decides(r rule, applies bool) bool { return applies && g.off != r }

// The rules.
const (
	noRule rule = iota
	tael
	taelOfOne
	digitsOfRadio
	digitsOfRange
	numberBehindScale
	spokenDigitBehindScale
	scaleLeftOut
	scaleOfUnit
	thousandBehindScale
	pointsOfHundred
	hundredthsOfDiscount
	digitsOfDiscount
	wordOfTenths
	rateByScale
	wordOfHundred
	wordOfTwenty
	wordOfEnglish
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
	tael: {
		"tael", "两 behind a number is the unit of weight, unless a number goes on behind it",
		"三点五两", "3.5 (两)", "3.52",
	},
	taelOfOne: {
		"tael-of-one", "两 behind a digit is the unit of weight where no noun follows",
		"一两以上", "1 (两以上)", "1 to 2 (以上)",
	},
	digitsOfRadio: {
		"digits-of-radio", "两 is a digit among digits that are read out with 幺",
		"幺两五", "125", "1 to 2 (五)",
	},
	digitsOfRange: {
		"digits-of-range", "two neighbouring digits are a range",
		"三五天", "3 to 5 (天)", "35 (天)",
	},
	numberBehindScale: {
		"number-behind-scale", "what is no less than the scale before it is a number of its own",
		"3万40000", "30000 (40000)", "70000",
	},
	spokenDigitBehindScale: {
		"spoken-digit", "a single digit behind a scale is on the next lower one",
		"三万五", "35000", "30005",
	},
	scaleLeftOut: {
		"scale-left-out", "a scale behind 亿 leaves out its 万",
		"2亿3千", "230000000", "200003000",
	},
	scaleOfUnit: {
		"scale-of-unit", "a scale that starts a unit belongs to it",
		"两千克", "2 (千克)", "2000 (克)",
	},
	thousandBehindScale: {
		"thousand-behind-scale", "千 behind 万 and one digit is a scale, and not part of a unit",
		"三万五千米", "35000 (米)", "30005 (千米)",
	},
	pointsOfHundred: {
		"points-of-hundred", "百分 before digits is a hundred points",
		"百分95", "(百分95)", "95%",
	},
	hundredthsOfDiscount: {
		"hundredths-of-discount", "more than ten 折 are hundredths",
		"75折", "75%", "750%",
	},
	digitsOfDiscount: {
		"digits-of-discount", "two digits before 折 are tenths and hundredths, and no range",
		"七八折", "78%", "70 to 80%",
	},
	wordOfTenths: {
		"word-of-tenths", "成 is part of 成员, 成果 and the like",
		"五成员", "5 (成员)", "50% (员)",
	},
	rateByScale: {
		"rate-by-scale", "a number over one with a scale is a rate, and no fraction",
		"16/10万人", "16 (/10万人)", "1.6 (万人)",
	},
	wordOfHundred: {
		"word-of-hundred", "百 and 千 without a digit are part of a word, unless a number or what is counted follows",
		"百姓", "(百姓)", "100 (姓)",
	},
	wordOfTwenty: {
		"word-of-twenty", "念 is 20 only before a number",
		"念书", "(念书)", "20 (书)",
	},
	wordOfEnglish: {
		"word-of-english", "an English number that a hyphen or a letter goes on behind is part of a word",
		"one-stop", "(one-stop)", "1 (-stop)",
	},
}
