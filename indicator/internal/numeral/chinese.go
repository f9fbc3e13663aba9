package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/unit"
)

// digitAt is the Chinese digit that a text starts with, everyday or financial.
func digitAt(s string) (int64, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '零', '〇', '○', '洞':
		return 0, size
	case '一', '壹', '幺', '弌':
		return 1, size
	case '二', '两', '贰', '倆', '俩', '弍':
		return 2, size
	case '三', '叁', '叄', '弎':
		return 3, size
	case '四', '肆':
		return 4, size
	case '五', '伍':
		return 5, size
	case '六', '陆':
		return 6, size
	case '七', '柒', '拐':
		return 7, size
	case '八', '捌':
		return 8, size
	case '九', '玖':
		return 9, size
	}
	return 0, 0
}

// isFinancial reports whether a text starts with a character of financial numerals.
func isFinancial(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("壹贰叁叄肆伍陆柒捌玖拾佰仟", r)
}

// smallScale is 十, 百 or 千.
func smallScale(s string) (int64, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '十', '拾':
		return 10, size
	case '百', '佰':
		return 100, size
	case '千', '仟':
		return 1000, size
	}
	return 0, 0
}

// tensWord is 廿, 卅 or 卌.
func tensWord(s string) (int64, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '廿', '念':
		return 20, size
	case '卅':
		return 30, size
	case '卌':
		return 40, size
	}
	return 0, 0
}

// bigScale is 万, 亿 or 兆.
func bigScale(s string) (int64, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '万':
		return 1e4, size
	case '亿':
		return 1e8, size
	case '兆':
		return 1e12, size
	}
	return 0, 0
}

// someAt is a word for an unsaid digit.
func someAt(s string) int {
	for _, w := range []string{"好几", "几", "数", "若干"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// moreAt is a word for a bit more, where a scale follows: the 余 of 十余万.
func moreAt(s string) int {
	for _, w := range []string{"余", "多", "来"} {
		if strings.HasPrefix(s, w) {
			if _, size := bigScale(s[len(w):]); size > 0 {
				return len(w)
			}
		}
	}
	return 0
}

// belongsToUnit reports whether the scale at the start of s begins a unit: the 千 of 两千克.
func (g grammar) belongsToUnit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if r != '千' && r != '兆' && r != '百' && r != '万' {
		return false
	}
	_, size := unit.At(s)
	return g.decides(scaleOfUnit, size > 0)
}
