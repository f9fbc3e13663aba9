package renew

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// years writes one year in place of another.
type years struct{ from, to int }

// digits are the ways to write the ten digits. A text has them in one way.
var digits = [...]string{"0123456789", "０１２３４５６７８９", "〇一二三四五六七八九", "○一二三四五六七八九"}

// mention is a year that a text names.
type mention struct {
	from, to int // of its characters
	year     int
	style    int // of its digits
	told     bool
	left     bool
}

// told is how a text says that four digits are a year.
func told(after []rune) bool {
	rest := strings.TrimLeft(string(after), " 　")
	if strings.HasPrefix(rest, "年") {
		return true
	}
	for _, sign := range []string{"-", ".", "/", "－", "．"} { // 2023-12-31, 2023.12
		if date, ok := strings.CutPrefix(rest, sign); ok {
			day := []rune(date)
			n := 0
			for n < len(day) && unicode.IsDigit(day[n]) {
				n++
			}
			return n == 1 || n == 2
		}
	}
	return false
}

// mentions are the years that a text names, in their order.
func mentions(text []rune) []mention {
	var all []mention
	for i := 0; i < len(text); {
		style, value := digitOf(text[i])
		if style < 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(text) {
			other, d := digitOf(text[end])
			if other != style && !(other >= 2 && style >= 2) {
				break
			}
			value = (value*10 + d) % 100_000
			end++
		}
		if end-i == 4 && 1949 < value && value < 2150 {
			m := mention{from: i, to: end, year: value, style: styleOf(text[i:end]), told: told(text[end:])}
			m.left = isOfALaw(text, i, end)
			all = append(all, m)
		}
		i = end
	}
	for i := 1; i < len(all); i++ { // 2021—2023年, 2023年3月至2024年6月
		a, b := &all[i-1], &all[i]
		if a.year != b.year && isSpan(string(text[a.to:b.from])) {
			a.left, b.left = true, true
			a.told, b.told = a.told || b.told, a.told || b.told
		}
	}
	return all
}

func digitOf(c rune) (style, value int) {
	for style, all := range digits {
		if n := strings.IndexRune(all, c); n >= 0 {
			return style, len([]rune(all[:n]))
		}
	}
	return -1, 0
}

// styleOf is the style of all digits of a year: the sign for zero tells two of them apart.
func styleOf(text []rune) int {
	for _, c := range text {
		if c == '○' {
			return 3
		}
	}
	style, _ := digitOf(text[0])
	return min(style, 2)
}

// isOfALaw reports whether a year is part of the name or number of a paper: 财预〔2023〕10号, 《…（2023年版）》.
func isOfALaw(text []rune, from, to int) bool {
	if from > 0 && to < len(text) && strings.ContainsRune("〔[［【", text[from-1]) && strings.ContainsRune("〕]］】", text[to]) {
		return true
	}
	before := string(text[:from])
	return strings.LastIndex(before, "《") > strings.LastIndex(before, "》")
}

// isSpan reports whether what is between two years only leads from the one to the other.
func isSpan(between string) bool {
	rest := strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) || unicode.IsSpace(c) || strings.ContainsRune("年度月日底初末./", c) {
			return -1
		}
		return c
	}, between)
	return rest != "" && strings.Trim(rest, "-—–－~～―至到") == ""
}

// in is a text with the year written anew, and the years that it names beside it. In a heading, the years around it
// move along: 2022年实际值, 2023年目标值.
func (y years) in(text string, heading bool) (now string, left []int) {
	chars := []rune(text)
	for _, m := range mentions(chars) {
		to := 0
		switch {
		case m.left, !m.told, y.from == 0:
		case m.year == y.from:
			to = y.to
		case heading:
			to = m.year + y.to - y.from
		}
		if to == 0 || len(strconv.Itoa(to)) != 4 {
			if m.told || m.left {
				left = append(left, m.year)
			}
			continue
		}
		way := []rune(digits[m.style])
		for i, d := range strconv.Itoa(to) {
			chars[m.from+i] = way[d-'0']
		}
		if at := leapDay(chars[m.to:]); at >= 0 && !isLeap(to) {
			chars[m.to+at]--
		}
	}
	return string(chars), left
}

var leapDays = regexp.MustCompile(`^\s*(?:年\s*0?2\s*月\s*2|[-./]0?2[-./]2)9`)

// leapDay is where the last digit of a 29 February is that a text begins with; -1 where it begins with none.
func leapDay(after []rune) int {
	found := leapDays.FindString(string(after))
	return utf8.RuneCountInString(found) - 1
}

func isLeap(year int) bool { return year%4 == 0 && year%100 != 0 || year%400 == 0 }

// alone is in of a text that may be nothing but the year.
func (y years) alone(text string) (string, []int) {
	chars := []rune(text)
	if all := mentions(chars); len(all) == 1 && all[0].year == y.from && y.from > 0 &&
		strings.TrimSpace(string(chars[:all[0].from])+string(chars[all[0].to:])) == "" {
		now, _ := y.in(text+"年", false)
		return strings.TrimSuffix(now, "年"), nil
	}
	return y.in(text, false)
}
