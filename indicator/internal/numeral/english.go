package numeral

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// englishWords are the numbers that are written in words, the longest first where one starts with another.
var englishWords = []struct {
	words    string
	num, den int64
}{
	{"zero", 0, 1},
	{"one half|one-half|a half|half a|half an|half", 1, 2},
	{"one third|one-third|a third", 1, 3},
	{"two thirds|two-thirds", 2, 3},
	{"one quarter|one-quarter", 1, 4},
	{"three quarters|three-quarters", 3, 4},
	{"one", 1, 1},
	{"two", 2, 1},
	{"three", 3, 1},
	{"four", 4, 1},
	{"five", 5, 1},
	{"six", 6, 1},
	{"seven", 7, 1},
	{"eight", 8, 1},
	{"nine", 9, 1},
	{"ten", 10, 1},
	{"eleven", 11, 1},
	{"twelve", 12, 1},
	{"a dozen|dozen", 12, 1},
	{"thirteen", 13, 1},
	{"fourteen", 14, 1},
	{"fifteen", 15, 1},
	{"sixteen", 16, 1},
	{"seventeen", 17, 1},
	{"eighteen", 18, 1},
	{"nineteen", 19, 1},
	{"twenty", 20, 1},
	{"thirty", 30, 1},
	{"forty", 40, 1},
	{"fifty", 50, 1},
	{"sixty", 60, 1},
	{"seventy", 70, 1},
	{"eighty", 80, 1},
	{"ninety", 90, 1},
}

// english reads a number of one word, or a fraction of two, after which no other word goes on.
func (g grammar) english(s string) (Numeral, int) {
	for _, number := range englishWords {
		for word := range strings.SplitSeq(number.words, "|") {
			if len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
				continue
			}
			if rest := s[len(word):]; rest == "" || !g.decides(wordOfEnglish, rest[0] == '-' || isLatin(rest[0])) {
				v, _ := exact.Ratio(number.num, number.den)
				return Numeral{Value: v}, len(word)
			}
		}
	}
	return Numeral{}, 0
}

func isLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
