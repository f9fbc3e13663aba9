package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/han"
)

// degrees and appraisals together say how much of something there is without a value: 有所提升, 较高.
var (
	degrees = words.Of(
		[]words.Meaning[bool]{{true, "较 很 更 更加 比较 非常 有所 逐步 逐年 进一步 稳步 持续 不断 明显 显著 大幅 大幅度 有效 切实 全面 较大 较大幅度 略有 基本 大为"}},
	)
	appraisals = words.Of(
		[]words.Meaning[bool]{{true, "高 低 大 小 好 多 少 强 快 差 提升 提高 增长 增加 增强 加强 改善 改进 好转 下降 降低 减少 优化 完善 扩大 缩小 上升"}},
	)
)

// isVague reports whether words say a degree and no value.
func isVague(s string) bool {
	if utf8.RuneCountInString(s) > 12 {
		return false
	}
	if _, size := bases.At(s); size > 0 {
		s = s[size:]
	}
	_, degree := degrees.At(s)
	_, appraisal := appraisals.At(s[degree:])
	return degree > 0 && appraisal > 0 && degree+appraisal == len(s)
}

// shareWords stand for a share that isn't said.
var shareWords = words.Of(
	[]words.Meaning[bool]{{true, "绝大多数 绝大部分 大多数 大部分 多数 过半 过半数 半数以上 半数 近半数 近半 少数 小部分 极少数 一部分 相当一部分"}},
)

// shareOfSome reads a sentence about a share that isn't said: 过半村庄受益. It has no number.
func (p *cell) shareOfSome() bool {
	_, size := shareWords.At(p.s)
	if size == 0 || hasNumber(p.s) || !words.StartsHan(p.s[size:]) || p.followsUnitAt(size) {
		return false
	}
	return p.words()
}

// oddWords notes what words lack: a value, or how much a share is.
func (p *cell) oddWords() {
	if isVague(p.s) {
		p.noteAt("CELL_VAGUE", 0, len(p.s), p.s)
		return
	}
	if _, size := shareWords.At(p.s); size > 0 {
		p.noteAt("CELL_SHARE_WORD", 0, size, p.s[:size])
		return
	}
	if start := financialFrom(p.s); start >= 0 {
		p.noteAt("CELL_FINANCIAL_UNREAD", start, len(p.s), p.s[start:])
	}
}

// financialHan are the digits and scales of cheques.
var financialHan = han.Of("壹贰叁肆伍陆柒捌玖拾佰仟")

// financialFrom is where words begin that look like an amount in the characters of cheques: digits and scales up to the
// end, 元, 角 or 分 among them; -1 where there are none.
func financialFrom(s string) int {
	const digits, scales, money = "壹贰叁肆伍陆柒捌玖", "拾佰仟", "元圆角分"
	start := 0
	for start < len(s) && !financialHan.Starts(s[start:]) {
		start++
	}
	run := s[start:]
	if strings.Trim(run, digits+scales+money+"零万亿百千十整正") != "" || !strings.ContainsAny(run, digits) ||
		!strings.ContainsAny(run, money) || utf8.RuneCountInString(run) < 3 {
		return -1
	}
	return start
}

// negativeCount notes that less than nothing is counted: -3个.
func (p *cell) negativeCount(a *amount) {
	if a.unit.IsSet() && a.unit.Dimension() == unit.Count && a.Value.Sign() < 0 && !a.Range &&
		p.t.Change() == NoChange {
		p.noteAt("CELL_NEGATIVE_COUNT", a.start, a.end, p.s[a.start:a.end])
	}
}

// financial notes a numeral in the characters of cheques that isn't written as these are: 壹贰叁万, 叁佰贰, 伍佰零零.
func (p *cell) financial(n exact.Fraction, start, end int) {
	v, whole := n.Int64()
	text := p.s[start:end]
	const characters = "壹贰叁肆伍陆柒捌玖拾佰仟"
	if !whole || v < 0 || !strings.ContainsAny(text, characters) || strings.Trim(text, characters+"零万亿") != "" {
		return
	}
	if isFinancialForm(text, v) {
		return
	}
	p.noteAt("CELL_FINANCIAL", start, end, text, v)
}

// isFinancialForm reports whether a text writes a number as cheques do: each digit with its scale, and 零 between two
// of them alone. 拾 may lack its 壹.
func isFinancialForm(text string, v int64) bool {
	for _, misplaced := range []string{"零零", "零万", "零亿", "零拾", "零佰", "零仟"} {
		if strings.Contains(text, misplaced) {
			return false
		}
	}
	if v > 0 && strings.HasSuffix(text, "零") {
		return false
	}
	bare := strings.ReplaceAll(text, "零", "")
	want := strings.ReplaceAll(financialText(v), "零", "")
	return bare == want || "壹"+bare == want || v == 0
}

// financialText is a number in the characters of cheques.
func financialText(v int64) string {
	digits, scales := []rune("零壹贰叁肆伍陆柒捌玖"), []string{"", "拾", "佰", "仟"}
	var b strings.Builder
	for section, name := range []string{"亿", "万", ""} {
		measure := []int64{1e8, 1e4, 1}[section]
		part := v / measure
		v %= measure
		if part == 0 {
			continue
		}
		if part >= 1e4 {
			b.WriteString(financialText(part))
		} else {
			for place := 3; place >= 0; place-- {
				power := []int64{1, 10, 100, 1000}[place]
				if d := part / power % 10; d > 0 {
					b.WriteRune(digits[d])
					b.WriteString(scales[place])
				}
			}
		}
		b.WriteString(name)
	}
	return b.String()
}
