package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// comparison is what a comparator word says.
type comparison struct {
	op   Op
	soft bool   // the word asks for a direction only where no comparator does: 达到95%以下 is ≤
	word string // how the cell means it, kept as a qualifier: 达到, 控制在
}

// comparators stand before a number.
var comparators = words.OfMade(func() []words.Meaning[comparison] {
	return slices.Concat(
		[]words.Meaning[comparison]{
			{
				comparison{op: AtLeast},
				"≥ 达到或优于 达到或高于 达到或超过 达到或者优于 优于或等于 等于或优于 等于或高于 等于或大于 等于或超过 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 " +
					"多于或等于 不亚于 不下 至少 至少有 至少为 至少达到 至少是 最少 最少为 最低 最低为 起码 大于(含) 不低过 届满 年满",
			},
			{
				comparison{op: AtMost},
				"≤ 等于或低于 等于或小于 等于或少于 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 少于或等于 至多 至多为 最多 最多为 最高 最高为 最高不超过 最多不超过 " +
					"最长 上限 上限为 不突破 小于(含)",
			},
			{comparison{op: More}, "> 大于 高于 多于 超过 超过了 超出 突破 长于 优于 过 超 逾"},
			{comparison{op: Less}, "< 小于 劣于 差于 次于 低于 少于 不足 不到 不满 未满 未到 未达到 短于 不及 低过"},
			{comparison{op: Equal}, "= 等于 恰好 正好 恰为"},
			{
				comparison{op: AtLeast},
				"at_least no_less_than not_less_than no_fewer_than not_fewer_than no_lower_than " +
					"not_lower_than not_below a_minimum_of minimum_of minimum min. min no_earlier_than",
			},
			{
				comparison{op: AtMost},
				"at_most no_more_than not_more_than up_to not_exceeding not_to_exceed no_higher_than not_over " +
					"not_above a_maximum_of maximum_of maximum max. max within no_greater_than no_later_than",
			},
			{comparison{op: More}, "more_than over above greater_than exceeding higher_than longer_than"},
			{comparison{op: Less}, "less_than fewer_than under below lower_than shorter_than"},
			{comparison{op: Equal}, "exactly equal_to equals"},
			{comparison{op: AtLeast, soft: true, word: "达到"}, "达到 达 达到了 达至 可达 可达到 已达 已达到 应达到 须达到"},
			{comparison{op: AtLeast, soft: true, word: "提高到"}, "提高到 提高至 提升到 提升至 增长到 增长至 增加到 增加至 上升到 上升至 升至 扩大到 恢复到"},
			{
				comparison{op: AtMost, soft: true, word: "降低到"},
				"降低到 降低至 下降到 下降至 降至 降到 减少到 减少至 压减到 压减至 压缩到 压缩至 缩短到 缩短至 减至",
			},
			{comparison{op: AtMost, soft: true, word: "控制在"}, "控制在 控制到 限制在 限于 控制"},
			{comparison{soft: true, word: "保持在"}, "保持在 维持在 稳定在 保持 维持 稳定"},
			{comparison{op: AtLeast, soft: true, word: "达到"}, "reach reaches reaching"},
		},
		negated("不 不得 不能 不应 不可 不会 应不 须不 要不 必须不 未 没有 不应当 原则上不", "低于 少于 小于 下于 短于 弱于 早于 劣于 差于 次于", AtLeast),
		negated("不 不得 不能 不应 不可 不会 应不 须不 要不 必须不 未 没有 不应当 原则上不", "超过 超出 超 高于 大于 多于 长于 突破 晚于 迟于", AtMost),
	)
})

// negated are the words that deny a strict comparator.
func negated(denials, list string, op Op) []words.Meaning[comparison] {
	var all []string
	for _, denial := range strings.Fields(denials) {
		for _, word := range strings.Fields(list) {
			all = append(all, denial+word)
		}
	}
	return []words.Meaning[comparison]{{comparison{op: op}, strings.Join(all, " ")}}
}

// comparatorsAfter stand behind the unit. 以上, 以下 and 以内 include the number, 以外 doesn't (《民法典》第一千二百五十九条).
var comparatorsAfter = words.Of([]words.Meaning[Op]{
	{
		AtLeast,
		"以上 及以上 及其以上 或以上 或者以上 含以上 (含)以上 (含)及以上 以上(含) 以上水平 之上 起步 或者更多 或更多 以上(含本数) 及更高 上_以上 or_more or_above " +
			"or_higher or_over and_above and_more or_greater or_longer and_over 以上标准 (及以上) (以上) (及)以上 (或)以上",
	},
	{
		AtMost,
		"以下 及以下 及其以下 或以下 或者以下 含以下 (含)以下 (含)及以下 以下(含) 之下 以内 之内 (含)以内 以内(含) 内 为限 封顶 或更少 or_less or_below " +
			"or_fewer or_lower or_under and_below at_most (及以下) (以下) (以内) (及)以下",
	},
	{More, "以外 以上(不含) (不含)以上 以上(不含本数)"},
	{Less, "以下(不含) (不含)以下 以内(不含) (不含)以内 不到"},
})

// followsUnit reports whether what may stand behind a unit starts here, so that a counting noun ends before it.
func followsUnit(s string) bool {
	_, size := tailQualifiers.At(s)
	return size > 0 || endsUnit(s)
}

// endsUnit reports whether what is after a unit, and starts no noun, starts here.
func endsUnit(s string) bool {
	if _, size := comparatorsAfter.At(s); size > 0 {
		return true
	}
	if _, size := approximationsAfter.At(s); size > 0 {
		return true
	}
	return goesOnBehindUnit(s)
}

// followsUnitAt is followsUnit at a place of the cell.
func (p *cell) followsUnitAt(at int) bool {
	if p.mayBe(at, doneWord|endWord|moreOrLessWord) {
		return followsUnit(p.s[at:])
	}
	return goesOnBehindUnit(p.s[at:])
}

// goesOnBehindUnit reports whether a text starts with what a rate, a range or an end goes on with behind a unit.
func goesOnBehindUnit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '每', '或', '至', '到':
		return true
	}
	return strings.HasPrefix(s, "之间")
}

// approximations stand before a number, approximationsAfter after it or its unit.
var approximations = words.Of([]words.Meaning[Approx]{
	{About, "约 大约 约为 大概 约计 大致 估计 ~ ≈ about approximately around roughly approx. approx circa"},
	{Nearly, "近 将近 接近 几近 nearly almost"},
})

var approximationsAfter = words.Of([]words.Meaning[Approx]{
	{About, "左右 上下 前后 or_so"},
	{OrMore, "余 多 来 有余"},
})
