package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// nounAt is a counting noun that the table lacks: a short run of Chinese characters up to what may follow a unit.
func nounAt(s string) (unit.Unit, int) {
	end := 0
	if isNumberAt(s) { // 0拾拾 counts no 拾
		return unit.Unit{}, 0
	}
	for end < len(s) && end < maxNoun {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !words.IsHan(r) || strings.ContainsRune(numeralCharacters, r) || followsUnit(s[end:]) {
			break
		}
		end += size
	}
	if end == 0 {
		end = englishNounLength(s)
	}
	if end == 0 {
		return unit.Unit{}, 0
	}
	return unit.Counted(s[:end]), end
}

// englishNounLength is how long the word is that a text starts with and that may be counted: the last one, or one
// before what follows a unit.
func englishNounLength(s string) int {
	end := 0
	for end < len(s) && s[end] >= 'a' && s[end] <= 'z' {
		end++
	}
	rest := strings.TrimLeft(s[end:], " ")
	if end < 3 || end > maxNoun || slices.Contains(functionWords, s[:end]) {
		return 0
	}
	for _, next := range []string{"/", "per", "to", "and"} {
		if strings.HasPrefix(rest, next) && words.EndsThere(rest, len(next)) {
			return end
		}
	}
	if rest != "" && !followsUnit(rest) {
		return 0
	}
	return end
}

// functionWords are the English words of three letters and more that count nothing after a number.
var functionWords = []string{
	"per",
	"and",
	"the",
	"not",
	"more",
	"less",
	"most",
	"least",
	"over",
	"under",
	"than",
	"from",
	"each",
	"every",
}

// numeralCharacters are what Chinese numerals are written with; no counting noun has one. Financial digits are left
// out: 伍 and 陆 are in 队伍 and 陆地.
const numeralCharacters = "零〇一二两三四五六七八九十百千万亿兆拾佰仟萬億几半廿卅卌"

// maxNoun is how long, in bytes, a noun may be that the table lacks.
const maxNoun = 18
