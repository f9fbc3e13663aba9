package xlsx

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/exact"
)

// cellWith is a cell with a text; the tag lacks its end.
func (t *sheetEditor) cellWith(tag string, style int, text string) string {
	end := "</" + t.prefix + "c>"
	if text == "" {
		return tag + "/>"
	}
	if value, ok := t.book.styles.valueOf(style, text); ok {
		return tag + "><" + t.prefix + "v>" + value + "</" + t.prefix + "v>" + end
	}
	return tag + ` t="inlineStr"><` + t.prefix + "is><" + t.prefix + `t xml:space="preserve">` +
		markup.EscapedInCell(text) + "</" + t.prefix + "t></" + t.prefix + "is>" + end
}

// lineEnds makes all line ends "\n". It is made once: making it takes longer than most texts of cells do.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// plain is a text with its line ends as "\n", without those at its end and without control characters.
func plain(text string) string {
	text = lineEnds.Replace(text)
	return strings.TrimRight(strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return -1
		}
		return c
	}, text), "\n")
}

// mostDigits is how many digits of a number Excel keeps.
const mostDigits = 15

// valueOf is the number that a text is, where a cell of the style shows its value as it is.
func (s *styles) valueOf(style int, text string) (value string, ok bool) {
	number, isPercent := strings.CutSuffix(strings.ReplaceAll(text, "％", "%"), "%")
	if !isPlainNumber(number) {
		return "", false
	}
	n, err := exact.Parse(number)
	if err != nil {
		return "", false
	}
	value = number
	if isPercent {
		n = n.Mul(exact.Percent(1))
		value = exact.ShortestAmount(n).String()
	}
	shown := s.format(style).Number(value, false)
	shownNumber, shownPercent := strings.CutSuffix(strings.ReplaceAll(shown, ",", ""), "%")
	same, err := exact.Parse(shownNumber)
	if err != nil || shownPercent != isPercent {
		return "", false
	}
	if shownPercent {
		same = same.Mul(exact.Percent(1))
	}
	return value, same.Equal(n)
}

// isPlainNumber reports whether a text is a number as a cell holds it: no blanks, no leading zeros, no more digits than
// are kept.
func isPlainNumber(text string) bool {
	whole, decimals, dotted := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	digits := whole + decimals
	return whole != "" && strings.Trim(digits, "0123456789") == "" && (whole == "0" || whole[0] != '0') &&
		(!dotted || decimals != "") && len(strings.TrimLeft(digits, "0")) <= mostDigits
}

func rowName(number int) string { return strconv.Itoa(number + 1) }

// withoutAttributes is a start tag without some attributes and without its end.
func withoutAttributes(tag []byte, names ...string) string {
	text := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(string(tag), ">"), "/"), " \t\r\n")
	for _, name := range names {
		if from, to := attributeIn(text, name); from >= 0 {
			text = text[:from] + text[to:]
		}
	}
	return text
}

// attributeIn is where an attribute of a tag is, with the blanks before it; -1 where there is none.
func attributeIn(tag, name string) (from, to int) {
	const blanks = " \t\r\n"
	i := strings.IndexAny(tag, blanks)
	for i >= 0 && i < len(tag) {
		start := i
		i += len(tag[i:]) - len(strings.TrimLeft(tag[i:], blanks))
		eq := strings.IndexByte(tag[i:], '=')
		if eq < 0 {
			break
		}
		own := strings.TrimRight(tag[i:i+eq], blanks)
		i += eq + 1
		i += len(tag[i:]) - len(strings.TrimLeft(tag[i:], blanks))
		if i >= len(tag) {
			break
		}
		end := strings.IndexByte(tag[i+1:], tag[i])
		if end < 0 {
			break
		}
		i += end + 2
		if own == name {
			return start, i
		}
	}
	return -1, 0
}
