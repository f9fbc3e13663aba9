package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// zeroWords say that nothing may happen: 零事故, 不发生安全事故, 杜绝重大事故. Some say it only before one of zeroThings.
var zeroWords = words.Of([]words.Meaning[bool]{
	{false, "杜绝 不发生 无发生 未发生 不出现 无重大 不得发生 防止发生 无安全 无较大 无责任 确保不发生 没有发生 零发生"},
	{true, "零 无 未收到 未接到 未出现 没有"},
})

// zeroThings are what a bare 无 or 零 counts when it is before them.
const zeroThings = "事故 投诉 上访 差错 违规 违纪 案件 伤亡 死亡 事件 举报 失误 污染 感染 发生 纠纷 拖欠 泄露 泄密 火灾 缺陷 遗漏 欠薪 舆情 延误 报告 超支 超标 逾期 积压 容忍 重复"

// zero reads targets of nothing.
func (p *cell) zero() bool { return p.zeroInEnglish() || p.zeroAt(0) }

func (p *cell) zeroAt(at int) bool {
	s := p.s[at:]
	ofThings, size := zeroWords.At(s)
	rest := s[size:]
	if rest == "" && utf8.RuneCountInString(s) > 1 { // 不发生 says what happens none of in the indicator's name
		rest = s
	}
	if size == 0 || rest == "" || utf8.RuneCountInString(rest) > 14 || hasNumber(rest) ||
		strings.ContainsAny(rest, ",;、") {
		return false
	}
	word := s[:size]
	if ofThings {
		if _, length := changes.At(rest); !isZeroThing(rest) && (word != "零" || length != len(rest)) {
			return false
		}
	}
	t := p.t
	if verb, length := changes.At(rest); word == "零" && length == len(rest) {
		t.set(Bare, fractionInt(0), unit.Must("%"), 0)
		t.rare().change = verb
		p.noteAt("CELL_ZERO_WORD", at, len(p.s), s)
		return true
	}
	t.set(Equal, fractionInt(0), unit.Unit{}, 0)
	if strings.Contains(rest, "事故") || strings.Contains(rest, "案件") || strings.Contains(rest, "事件") {
		t.unit = unit.Must("起")
	}
	p.noteAt("CELL_ZERO_WORD", at, len(p.s), s)
	p.mark(PartNumber, at, at+size)
	p.mark(PartUnit, at+size, len(p.s))
	return true
}

// englishZeroThings are what zero and no count when they stand before them.
const englishZeroThings = "accident incident complaint death casualt injur error violation defect fire delay overdue " +
	"loss case"

// zeroInEnglish reads zero accidents and no complaints.
func (p *cell) zeroInEnglish() bool {
	if !words.IsLetter(p.s[0]) {
		return false
	}
	word, rest, _ := strings.Cut(strings.ToLower(p.s), " ")
	if word != "zero" && word != "no" || len(rest) > 40 || hasNumber(rest) || strings.ContainsAny(rest, ",;") {
		return false
	}
	for thing := range strings.FieldsSeq(englishZeroThings) {
		if strings.Contains(rest, thing) {
			p.t.set(Equal, fractionInt(0), unit.Unit{}, 0)
			p.noteAt("CELL_ZERO_WORD", 0, len(p.s), p.s)
			p.mark(PartNumber, 0, len(word))
			p.mark(PartUnit, len(word)+1, len(p.s))
			return true
		}
	}
	return false
}

func isZeroThing(s string) bool {
	for thing := range strings.FieldsSeq(zeroThings) {
		if strings.Contains(s, thing) {
			return true
		}
	}
	return false
}
