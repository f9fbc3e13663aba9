package indicator

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// numeral is a number that was read.
type numeral struct {
	value  exact.Fraction
	damage bool  // blanks or look-alikes inside were passed over
	more   bool  // 余, 多 inside: 十余万
	scale  int64 // 万, 亿 and the like that end the number; 0 without
}

// fold is the plain form of a full-width or look-alike character.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		return r
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xfee0
	}
	switch r {
	case 0x3000, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f:
		return ' '
	case '─', '－', '—', '–', '−', '‐', '‑', '‒', '―':
		return '-'
	case '〜', '～', '∼':
		return '~'
	case '∶':
		return ':'
	case '﹪':
		return '%'
	case '・':
		return '·'
	}
	return r
}

// number reads a number at the start of s and says how long it is; 0 where there is none.
func number(s string) (numeral, int) {
	if n, size := arabic(s); size > 0 {
		return scaled(n, s, size)
	}
	return chinese(s)
}

// arabic reads digits with a decimal point and commas that group three digits each.
func arabic(s string) (numeral, int) {
	var n numeral
	var mantissa int64
	digits, places, group, i := 0, -1, 0, 0
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			r = fold(r)
		}
		switch {
		case r >= '0' && r <= '9':
			if digits >= 18 {
				return longNumber(s)
			}
			mantissa = mantissa*10 + int64(r-'0')
			digits, group = digits+1, group+1
			if places >= 0 {
				places++
			}
			i += size
			continue
		case r == '.' && places < 0 && digits > 0 && digitAfter(s[i+size:]):
			places, i = 0, i+size
			continue
		case r == ',' && places < 0 && digits > 0 && digits <= 15 && threeDigits(s[i+size:]):
			i += size
			continue
		case r == ' ' && digits > 0 && places >= 0 && digitAfter(s[i+size:]) && places == 0:
			n.damage, i = true, i+size
			continue
		}
		break
	}
	if digits == 0 {
		return n, 0
	}
	n.value = exact.Scaled(mantissa, max(places, 0))
	return n, i
}

// longNumber reads more digits than fit into 64 bits.
func longNumber(s string) (numeral, int) {
	end, point := 0, false
	var digits strings.Builder
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		r = fold(r)
		if r == ',' && threeDigits(s[end+size:]) && !point {
			end += size
			continue
		}
		if r == '.' && !point && digitAfter(s[end+size:]) {
			point = true
		} else if r < '0' || r > '9' {
			break
		}
		digits.WriteRune(r)
		end += size
	}
	v, err := exact.Parse(digits.String())
	if err != nil {
		return numeral{}, 0
	}
	return numeral{value: v}, end
}

func digitAfter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	for r == ' ' {
		s = s[size:]
		r, size = utf8.DecodeRuneInString(s)
	}
	r = fold(r)
	return r >= '0' && r <= '9'
}

// threeDigits reports whether exactly three digits come next.
func threeDigits(s string) bool {
	for i := range 4 {
		r, size := utf8.DecodeRuneInString(s)
		r = fold(r)
		if isDigit := r >= '0' && r <= '9'; isDigit != (i < 3) {
			return false
		}
		s = s[size:]
	}
	return true
}

// scaled reads 百, 千, 万, 亿 after digits, unless they belong to a unit such as 千米; and what is added behind, as in
// 3万4000 and 25万6千.
func scaled(n numeral, s string, size int) (numeral, int) {
	for size < len(s) {
		rest := s[size:]
		if u, _ := unitAt(rest); u != nil {
			return n, size
		}
		if strings.HasPrefix(rest, "余") || strings.HasPrefix(rest, "多") {
			if factor, word := scaleWord(rest[3:]); word > 0 {
				n.more = true
				n.value = n.value.Mul(exact.Int(factor))
				size += 3 + word
				continue
			}
			return n, size
		}
		blank := len(rest) - len(strings.TrimLeft(rest, " "))
		factor, word := scaleWord(rest[blank:])
		if word == 0 {
			return n, size
		}
		n.value = n.value.Mul(exact.Int(factor))
		n.scale = max(n.scale, 1) * factor
		n.damage = n.damage || blank > 0
		size += blank + word
		if u, length := unitAt(s[size:]); u != nil && length == len(s)-size {
			return n, size // 两 at the end is the unit, not a 2
		}
		if added, length := number(s[size:]); length > 0 && added.value.Cmp(exact.Int(factor)) < 0 {
			if digit, whole := added.value.Int64(); whole && digit > 0 && digit < 10 && length <= 3 && shortFor(s[size:], length) {
				added.value = exact.Int(digit * factor / 10)
			}
			n.value, n.scale = n.value.Add(added.value), 0
			return n, size + length
		}
	}
	return n, size
}

// shortFor reports whether a single Chinese digit stands for the next lower scale, as in 三万五.
func shortFor(s string, length int) bool {
	_, ok := chineseDigit(s)
	return ok && length == 3
}

// scaleWords are the scales, longer words first where one starts another.
var scaleWords = []struct {
	word   string
	factor int64
}{
	{"百万", 1e6},
	{"千万", 1e7},
	{"万亿", 1e12},
	{"百亿", 1e10},
	{"千亿", 1e11},
	{"万", 1e4},
	{"萬", 1e4},
	{"亿", 1e8},
	{"億", 1e8},
	{"千", 1e3},
	{"百", 100},
}

// scaleWord is a scale at the start of s.
func scaleWord(s string) (int64, int) {
	for _, w := range scaleWords {
		if strings.HasPrefix(s, w.word) {
			return w.factor, len(w.word)
		}
	}
	return 0, 0
}

// chineseDigit is a digit 零 to 九, in any of its forms.
func chineseDigit(s string) (int64, bool) {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '零', '〇', '○':
		return 0, true
	case '一', '壹', '幺':
		return 1, true
	case '二', '两', '贰', '貳', '兩':
		return 2, true
	case '三', '叁', '參':
		return 3, true
	case '四', '肆':
		return 4, true
	case '五', '伍':
		return 5, true
	case '六', '陆', '陸':
		return 6, true
	case '七', '柒':
		return 7, true
	case '八', '捌':
		return 8, true
	case '九', '玖':
		return 9, true
	}
	return 0, false
}

// chineseScale is 十, 百, 千, 万, 亿 at the start of s.
func chineseScale(s string) int64 {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万', '萬':
		return 1e4
	case '亿', '億':
		return 1e8
	}
	return 0
}

// chinese reads a Chinese numeral: digit strings (二〇二一), sums (一百零五), short ends (三万五), 廿 and 卅, 百分之八十五,
// 三分之二, 八成五, 半.
func chinese(s string) (numeral, int) {
	if n, size := fractionOf(s); size > 0 {
		return n, size
	}
	n, size := chineseInteger(s)
	if size == 0 {
		return halfOrFew(s)
	}
	rest := s[size:]
	switch {
	case strings.HasPrefix(rest, "分之"):
		if top, length := number(rest[6:]); length > 0 {
			if q, ok := top.value.Quo(n.value); ok {
				return numeral{value: q}, size + 6 + length
			}
		}
	case strings.HasPrefix(rest, "点"):
		if decimals, length := digitString(rest[3:]); length > 0 {
			n.value = n.value.Add(decimals)
			return scaled(n, s, size+3+length)
		}
	}
	return n, size
}

// fractionOf reads 百分之, 千分之 and 万分之, which are percentages and the like; their unit is read by percentWords.
func fractionOf(string) (numeral, int) { return numeral{}, 0 }

func halfOrFew(s string) (numeral, int) {
	if strings.HasPrefix(s, "半") {
		v, _ := exact.Ratio(1, 2)
		return numeral{value: v}, 3
	}
	return numeral{}, 0
}

// digitString reads the decimals behind 点.
func digitString(s string) (exact.Fraction, int) {
	var v exact.Fraction
	place, size := exact.Scaled(1, 1), 0
	for {
		d, ok := chineseDigit(s[size:])
		if !ok || size > 3*18 {
			return v, size
		}
		v = v.Add(place.Mul(exact.Int(d)))
		place = place.Mul(exact.Scaled(1, 1))
		size += 3
	}
}

// chineseInteger reads a whole number.
func chineseInteger(s string) (numeral, int) {
	var total, section, digit int64
	var last int64 = 0 // the scale before
	have, zero, count, size := false, false, 0, 0
	for size < len(s) && size < 120 {
		rest := s[size:]
		if strings.HasPrefix(rest, "廿") || strings.HasPrefix(rest, "卅") {
			section += 20
			if rest[:3] == "卅" {
				section += 10
			}
			have, last = true, 10
			size += 3
			continue
		}
		if d, ok := chineseDigit(rest); ok {
			if u, length := unitAt(rest); size > 0 && count > 0 && strings.HasPrefix(rest, "两") && u != nil && length == len(rest) {
				break
			}
			if count > 0 && d != 0 && !zero && last == 0 || count > 0 && last == 0 {
				digit, count = digit*10+d, count+1
			} else {
				if d == 0 {
					zero = true
				} else {
					digit, count = d, 1
				}
				if !have && d == 0 {
					count = 1
				}
			}
			have = true
			size += 3
			if count > 17 {
				return numeral{}, 0
			}
			continue
		}
		scale := chineseScale(rest)
		if scale == 0 {
			break
		}
		if u, length := unitAt(rest); u != nil && length > 3 && have {
			break
		}
		switch {
		case scale < 1e4:
			if !have || count == 0 && section == 0 && total == 0 && last == 0 {
				if scale != 10 {
					return numeral{}, 0
				}
				digit = 1
			} else if count == 0 && scale == 10 {
				digit = 1
			}
			section += digit * scale
		default:
			section += digit
			if section == 0 && total == 0 {
				return numeral{}, 0
			}
			if scale == 1e8 {
				total = (total + section) * scale
			} else {
				total += section * scale
			}
			section = 0
		}
		if total > 1e17 || section > 1e17 {
			return numeral{}, 0
		}
		digit, count, last, have, zero = 0, 0, scale, true, false
		size += 3
	}
	if !have {
		return numeral{}, 0
	}
	if count == 1 && !zero && last >= 100 && digit > 0 {
		digit *= last / 10
	}
	return numeral{value: exact.Int(total + section + digit)}, size
}
