package docx

import (
	"strconv"
	"strings"
)

// series are the formats of numbers that have a character for each number from 1 on.
var series = map[string]string{
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
}

// counted are the digits and the units of formats that write numbers as they are spoken.
var counted = map[string]string{
	"chineseCounting":           "〇一二三四五六七八九十百千万",
	"chineseCountingThousand":   "〇一二三四五六七八九十百千万",
	"japaneseCounting":          "〇一二三四五六七八九十百千万",
	"taiwaneseCounting":         "〇一二三四五六七八九十百千万",
	"taiwaneseCountingThousand": "〇一二三四五六七八九十百千万",
	"chineseLegalSimplified":    "零壹贰叁肆伍陆柒捌玖拾佰仟萬",
	"ideographLegalTraditional": "零壹貳參肆伍陸柒捌玖拾佰仟萬",
}

// numeral is a number in a format of Word. Those that aren't known are decimal.
func numeral(format string, n int) string {
	decimal := strconv.Itoa(n)
	if signs, ok := series[format]; ok {
		if all := []rune(signs); n >= 1 && n <= len(all) {
			return string(all[n-1])
		}
		return decimal
	}
	if digits, ok := counted[format]; ok {
		return spoken(n, []rune(digits))
	}
	switch format {
	case "none":
		return ""
	case "decimalZero":
		if n < 10 {
			return "0" + decimal
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return strings.Map(func(c rune) rune { return c - '0' + '０' }, decimal)
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return strings.Map(func(c rune) rune { return []rune("〇一二三四五六七八九")[c-'0'] }, decimal)
	case "numberInDash":
		return "- " + decimal + " -"
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	}
	return decimal
}

// letters are a to z, then aa to zz, then aaa to zzz.
func letters(n int, first rune) string {
	if n < 1 || n > 26*3 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, step := range []struct {
		value int
		text  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.text)
		}
	}
	return b.String()
}

// spoken is a number below 100,000 with units: 一百零三 is 103, 十二 is 12.
func spoken(n int, signs []rune) string {
	if n < 0 || n > 99_999 {
		return strconv.Itoa(n)
	}
	if n < 10 {
		return string(signs[n])
	}
	var b strings.Builder
	gap := false
	for unit, value := 4, 10_000; unit >= 0; unit, value = unit-1, value/10 {
		digit := n / value % 10
		switch {
		case digit == 0:
			gap = b.Len() > 0
			continue
		case gap:
			b.WriteRune(zero(signs))
			gap = false
		}
		if digit != 1 || unit != 1 || b.Len() > 0 || signs[1] != '一' { // 十二, and not 一十二
			b.WriteRune(signs[digit])
		}
		if unit > 0 {
			b.WriteRune(signs[9+unit])
		}
	}
	return b.String()
}

// zero is the sign for a gap between digits: 〇 is only a digit.
func zero(signs []rune) rune {
	if signs[0] == '〇' {
		return '零'
	}
	return signs[0]
}
