// Package numeral reads the numbers of cells, in digits, in Chinese and in mixtures of both: 1,234.5, 三万五, 3万4000,
// 百分之八十五, 三分之二, 八成五, 三五百, 十几. It takes text whose characters are plain: half-width and simplified.
//
// In EBNF, the first that reads the text:
//
//	number = word | [ sign ] unsigned .
//	unsigned = share | half-off | power | counted .
//	share = parts ( magnitude | "百" ) [ "点" digits ] .
//	half-off = "对折" .
//	power = digits ( "e" | [ "×" ] "10" [ "^" ] ) exponent [ scale ] .
//	counted = magnitude [ tenths | fraction ] .
//	magnitude = half | digit { digit } | "上" scale | section { scale section } [ scale ] [ "点" digits ] .
//
// A word is an English one; sections are below 10,000, in digits or characters, and scales 万, 亿 and 兆.
//
// # Rules of disambiguation
//
// Where a text could be read in two ways, a rule with a name decides:
//
//	tael: 两 behind a number is the unit of weight, unless a number goes on behind it: 三点五两
//	tael-of-one: 两 behind a digit is the unit of weight where no noun follows: 一两以上
//	digits-of-radio: 两 is a digit among digits that are read out with 幺: 幺两五
//	digits-of-range: two neighbouring digits are a range: 三五天
//	number-behind-scale: what is no less than the scale before it is a number of its own: 3万40000
//	spoken-digit: a single digit behind a scale is on the next lower one: 三万五
//	scale-left-out: a scale behind 亿 leaves out its 万: 2亿3千
//	scale-of-unit: a scale that starts a unit belongs to it: 两千克
//	thousand-behind-scale: 千 behind 万 and one digit is a scale, and not part of a unit: 三万五千米
//	points-of-hundred: 百分 before digits is a hundred points: 百分95
//	hundredths-of-discount: more than ten 折 are hundredths: 75折
//	digits-of-discount: two digits before 折 are tenths and hundredths, and no range: 七八折
//	word-of-tenths: 成 is part of 成员, 成果 and the like: 五成员
//	rate-by-scale: a number over one with a scale is a rate, and no fraction: 16/10万人
//	word-of-hundred: 百 and 千 without a digit are part of a word, unless a number or what is counted follows: 百姓
//	word-of-twenty: 念 is 20 only before a number: 念书
//	word-of-english: an English number that a hyphen or a letter goes on behind is part of a word: one-stop
package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// Numeral is a number as it was read.
type Numeral struct {
	Value exact.Fraction
	High  exact.Fraction // the upper end of 三五天 and 几十; see Range
	Scale int64          // 万, 亿 and the like that end the number, 10000 for 104万; 0 without
	Tail  int64          // all the scales after its one digit or decimal: 10000000000 for 九百亿; 0 without

	// Other is what else the number may be where OtherWord isn't empty. Written at OtherAt, the word makes that the
	// only reading: the 零 of 3万零5 for 3万5.
	Other     exact.Fraction
	OtherWord string
	OtherAt   int

	Percent   string // "%", "‰" or "‱" where words say so: 百分之五, 八成; the value is then in it
	Range     bool   // neighbouring digits or 几 that stand for a range from Value to High
	Few       bool   // 几, 数: the range is a guess of its size, and High doesn't belong to it
	More      bool   // 余, 多, 来 inside: 十余万
	Over      bool   // 上百, 上千: no upper end
	Blanks    bool   // blanks inside were passed over
	Slash     bool   // written with a slash: 1/2
	Financial bool   // 壹贰叁
	Chinese   bool   // at least one Chinese digit
}

// maxDigits is how many digits a number may have; a longer run isn't a quantity of this field.
const maxDigits = 60

// Read reads the number that a text starts with and says how many bytes it takes; 0 where there is none.
func Read(s string) (Numeral, int) { return grammar{}.number(s) }

func (g grammar) number(s string) (Numeral, int) {
	switch {
	case s != "" && isLatin(s[0]):
		return g.english(s)
	case s != "" && s[0] >= '0' && s[0] <= '9':
		if n, size := plainDigits(s); size > 0 {
			return n, size
		}
		return g.read(s)
	case mayStart(s):
		return g.read(s)
	}
	return Numeral{}, 0
}

// mayStart reports whether a number may start with the first character of a text, which most that are tried don't.
func mayStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.',
		'零', '〇', '○', '洞', '一', '壹', '幺', '弌', '二', '两', '贰', '倆', '俩', '弍', '三', '叁', '叄', '弎', '四', '肆', '五', '伍',
		'六', '陆', '七', '柒', '拐', '八', '捌', '九', '玖', '十', '拾', '百', '佰', '千', '仟', '廿', '念', '卅', '卌', '万', '亿', '兆',
		'几', '好', '数', '上', '半', '点', '对', '负':
		return true
	}
	return false
}

func (g grammar) read(s string) (Numeral, int) {
	sign, at := signAt(s)
	n, size := g.unsigned(s[at:])
	if size == 0 {
		return Numeral{}, 0
	}
	if sign < 0 {
		if n.Range {
			return Numeral{}, 0
		}
		n.Value, n.Other = n.Value.Neg(), n.Other.Neg()
	}
	n.OtherAt += at
	return n, at + size
}

// signAt is the sign that a number starts with.
func signAt(s string) (sign, size int) {
	switch {
	case strings.HasPrefix(s, "-"):
		return -1, 1
	case strings.HasPrefix(s, "+"):
		return 1, 1
	case strings.HasPrefix(s, "负"):
		return -1, len("负")
	case strings.HasPrefix(s, "零下"):
		return -1, len("零下")
	}
	return 1, 0
}

// shape is one way to write a number without its sign.
type shape struct {
	name string
	is   string // in EBNF
	text string // an example
	read func(grammar, string) (Numeral, int)
}

// shapes are the ways to write a number, in the order in which they are tried.
var shapes = []shape{
	{"share", `parts ( magnitude | "百" ) [ "点" digits ]`, "百分之八十五", grammar.shareOf},
	{"half-off", `"对折"`, "对折", grammar.halfOff},
	{"power", `digits ( "e" | [ "×" ] "10" [ "^" ] ) exponent [ scale ]`, "3×10^5", grammar.scientific},
	{"counted", `magnitude [ tenths | fraction ]`, "三分之二", grammar.counted},
}

// unsigned reads a number without its sign.
func (g grammar) unsigned(s string) (Numeral, int) {
	for i := range shapes {
		if n, size := shapes[i].read(g, s); size > 0 {
			return n, size
		}
	}
	return Numeral{}, 0
}

func (grammar) halfOff(s string) (Numeral, int) {
	if !strings.HasPrefix(s, "对折") {
		return Numeral{}, 0
	}
	return Numeral{Value: exact.Int(50), Percent: "%", Chinese: true}, len("对折")
}

// counted reads a number, with what makes it a share: …分之…, …又…分之…, …成, …折.
func (g grammar) counted(s string) (Numeral, int) {
	n, size := g.magnitude(s)
	if size == 0 {
		return n, 0
	}
	if tenths, length := g.inTenths(n, s, size); length > 0 {
		return tenths, length
	}
	if part, length := g.fractionAfter(n, s, size); length > 0 {
		return part, length
	}
	return n, size
}

// shares are the words before a number that make it a share of a power of ten.
var shares = []struct {
	words, percent string
	den            int64 // what the value is divided by besides
}{
	{"百分之", "%", 1},
	{"百分", "%", 1},
	{"佰分之", "%", 1},
	{"千分之", "‰", 1},
	{"仟分之", "‰", 1},
	{"万分之", "‱", 1},
	{"十万分之", "%", 1e3},
	{"百万分之", "%", 1e4},
	{"千万分之", "%", 1e5},
	{"万万分之", "%", 1e6},
	{"亿分之", "%", 1e6},
	{"百万万分之", "%", 1e8},
}

// shareOf reads 百分之八十五 and the like.
func (g grammar) shareOf(s string) (Numeral, int) {
	for _, share := range shares {
		rest, ok := strings.CutPrefix(s, share.words)
		if !ok {
			continue
		}
		n, size := g.magnitude(rest)
		switch {
		case size == 0 && (strings.HasPrefix(rest, "百") || strings.HasPrefix(rest, "佰")):
			n, size = Numeral{Value: exact.Int(100), Chinese: true}, len("百")
		case size == 0, g.decides(pointsOfHundred, share.words == "百分" && !n.Chinese):
			continue
		}
		if decimals, length := pointBefore(rest[size:]); length > 0 && !n.Range { // 百分之95点5
			n.Value = n.Value.Add(decimals)
			size += length
		}
		if share.den > 1 {
			n.Value, _ = n.Value.Quo(exact.Int(share.den))
		}
		n.Percent, n.Scale, n.OtherWord = share.percent, 0, ""
		return n, len(s) - len(rest) + size
	}
	return Numeral{}, 0
}

// inTenths reads the 成 or 折 after a number: 八成五 is 85 %, 八折 is 80 %, 七五折 and 75折 are 75 %.
func (g grammar) inTenths(n Numeral, s string, size int) (Numeral, int) {
	rest := s[size:]
	word := ""
	for _, w := range []string{"成", "折"} {
		if strings.HasPrefix(rest, w) {
			word = w
		}
	}
	if word == "" || n.Percent != "" || n.Scale > 10 || !n.Range && exact.Int(100).Less(n.Value) {
		return Numeral{}, 0
	}
	rest = rest[len(word):]
	end := size + len(word)
	ten := exact.Int(10)
	switch {
	case g.decides(hundredthsOfDiscount, word == "折" && !n.Range && ten.Less(n.Value)):
	case g.decides(digitsOfDiscount, word == "折" && n.Range):
		n.Value, n.Range = n.Value.Mul(ten).Add(n.High), false
	default:
		n.Value, n.High = n.Value.Mul(ten), n.High.Mul(ten)
	}
	if d, length := digitAt(rest); word == "成" && length > 0 && !startsNumber(rest[length:]) {
		n.Value = n.Value.Add(exact.Int(d))
		end += length
	} else if word == "成" && strings.HasPrefix(rest, "半") {
		n.Value = n.Value.Add(exact.Int(5))
		end += len("半")
	} else if r, _ := utf8.DecodeRuneInString(rest); word == "成" &&
		g.decides(wordOfTenths, strings.ContainsRune("员品果本立功交绩效人熟", r)) {
		return Numeral{}, 0
	}
	n.Percent, n.OtherWord = "%", ""
	return n, end
}

// fractionAfter reads 三分之二, 一又二分之一 and 1/2.
func (g grammar) fractionAfter(n Numeral, s string, size int) (Numeral, int) {
	rest := s[size:]
	switch {
	case n.Range || n.More:
	case strings.HasPrefix(rest, "分之"):
		at := size + len("分之")
		sign, signed := signAt(s[at:])
		top, length := g.magnitude(s[at+signed:])
		if length == 0 {
			return Numeral{}, 0
		}
		if sign < 0 {
			top.Value = top.Value.Neg()
		}
		q, ok := top.Value.Quo(n.Value)
		return Numeral{Value: q, Chinese: n.Chinese || top.Chinese}, found(ok, at+signed+length)
	case strings.HasPrefix(rest, "又"):
		at := size + len("又")
		den, length := g.magnitude(s[at:])
		if length == 0 {
			return Numeral{}, 0
		}
		part, end := g.fractionAfter(den, s[at:], length)
		if end == 0 || part.Slash {
			return Numeral{}, 0
		}
		return Numeral{Value: n.Value.Add(part.Value), Chinese: n.Chinese || part.Chinese}, at + end
	case strings.HasPrefix(rest, "/") && !n.Chinese && n.Scale == 0:
		den, length := arabic(rest[1:])
		if length == 0 || !den.Value.IsInt() || !n.Value.IsInt() || strings.HasPrefix(rest[1+length:], "/") {
			return Numeral{}, 0
		}
		if factor, _ := g.scalesAt(rest[1+length:]); g.decides(rateByScale, factor > 1) {
			return Numeral{}, 0
		}
		q, ok := n.Value.Quo(den.Value)
		return Numeral{Value: q, Slash: true}, found(ok, size+1+length)
	}
	return Numeral{}, 0
}

func found(ok bool, size int) int {
	if ok {
		return size
	}
	return 0
}

// startsNumber reports whether a digit or a scale comes next.
func startsNumber(s string) bool {
	if _, size := digitAt(s); size > 0 {
		return true
	}
	if _, size := smallScale(s); size > 0 {
		return true
	}
	_, size := bigScale(s)
	return size > 0 || s != "" && s[0] >= '0' && s[0] <= '9'
}
