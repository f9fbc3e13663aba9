package lang

// reviewCodes: what doesn't add up in a submitted table, at the audit and the review alike.
var reviewCodes = map[Code]sentence{
	"FUND_SUM": {
		Finding, "total, sum, off, room", "DO_ASK",
		"资金总额{0}与各项之和{1}相差{2}，超出四舍五入可能造成的{3}",
		"the total {0} is {2} off the sum {1} of its parts, more than the {3} that rounding can make",
	},
	"FUND_PARTS_OPEN": {
		Finding, "total, sum", "DO_ASK",
		"资金总额{0}大于已填各项之和{1}，其余资金来源没有填写",
		"the total {0} is more than the sum {1} of the parts that are printed; the rest has no source",
	},
	"FIX_SUM": {
		Hint, "at, sum, total", "",
		"把{0}改为{1}，或更正各项，使其合计为{2}",
		"change {0} to {1}, or correct the parts so that they add up to {2}",
	},
}

// reviewWords: what lists of findings call their parts.
var reviewWords = map[Code]words{}
