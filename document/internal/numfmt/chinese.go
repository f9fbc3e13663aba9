package numfmt

import "strings"

// The digits of [DBNum1], [DBNum2] and [DBNum3], and the names of powers of ten.
var (
	digitsOf = [...][]string{
		nil,
		strings.Split("〇一二三四五六七八九", ""),
		strings.Split("零壹贰叁肆伍陆柒捌玖", ""),
		strings.Split("０１２３４５６７８９", ""),
	}
	tensOf   = [...][]string{nil, {"", "十", "百", "千"}, {"", "拾", "佰", "仟"}}
	myriads  = []string{"", "万", "亿", "万亿"}
	spelled0 = [...]string{"", "〇", "零"}
)

// inNumerals writes digits as the section asks for, one by one.
func (s *section) inNumerals(text string) string {
	if s.numerals == 0 {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if r >= '0' && r <= '9' {
			b.WriteString(digitsOf[s.numerals][r-'0'])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// spell writes a number in words: 一百二十三.五.
func spell(text string, numerals int) string {
	whole, part, _ := strings.Cut(text, ".")
	if strings.Trim(whole+part, "0123456789") != "" || len(whole) > 4*len(myriads) {
		return text
	}
	out := spellWhole(whole, numerals)
	if part != "" {
		out += "."
		for _, r := range part {
			out += digitsOf[numerals][r-'0']
		}
	}
	return out
}

func spellWhole(whole string, numerals int) string {
	zero := spelled0[numerals]
	var b strings.Builder
	gap, inGroup := false, false
	for i, r := range whole {
		at := len(whole) - 1 - i
		if r != '0' {
			if gap && b.Len() > 0 {
				b.WriteString(zero)
			}
			// 十二, not 一十二, where the number begins so
			if !(numerals == 1 && r == '1' && at%4 == 1 && b.Len() == 0) {
				b.WriteString(digitsOf[numerals][r-'0'])
			}
			b.WriteString(tensOf[numerals][at%4])
			gap, inGroup = false, true
		} else {
			gap = true
		}
		if at%4 == 0 {
			if inGroup {
				b.WriteString(myriads[at/4])
			}
			inGroup = false
		}
	}
	if b.Len() == 0 {
		return zero
	}
	return b.String()
}
