package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/internal/lazy"
)

// answer is what a cell says to a question: yes or no, and to what, where it says that.
type answer struct {
	yes    bool
	stem   string // what is, or isn't; "" for a word that is an answer by itself
	truth  bool   // 是, 否 and √, which may also say whether the target was reached
	prefix bool   // the stem is after a word for being there, or not
}

// The words that are an answer by themselves, and those that make one of what is after them.
var (
	truthWords = words.Of([]words.Meaning[bool]{{true, "是 对 √ ✓ ✔ ☑ yes y true"}, {false, "否 不是 × ✗ ✘ ╳ no n false"}})

	existenceWords = words.Of([]words.Meaning[bool]{
		{true, "有 存在 已有 发生 已发生 出现 已出现"},
		{false, "无 没有 没 暂无 不存在 未发生 不发生 没有发生 没发生 无发生 零发生 未出现 没有出现 不出现"},
	})
	beforeWords = words.Of([]words.Meaning[bool]{
		{true, "有 存在 发生 出现"},
		{false, "无 没有 零 不存在 未发生 不发生 没有发生 没发生 无发生 零发生 未出现 没有出现 不出现 杜绝"},
	})
	deniedWords = words.Of([]words.Meaning[bool]{{true, "已经 已"}, {false, "未 不 没有 没 尚未 并未 非"}})
)

// answerStarts are the characters that a cell may begin with which is an answer, or which says that something is there
// or not, blanks among them: a bit for each.
var answerStarts = lazy.Of(func() (starts [1 << 16 / 64]uint64) {
	add := func(r rune) {
		if r < 1<<16 {
			starts[r/64] |= 1 << (r % 64)
		}
	}
	for r := range rune(1 << 16) {
		if blankRune(r) {
			add(r)
		}
	}
	for _, v := range []words.Vocabulary[bool]{truthWords, existenceWords, beforeWords, deniedWords} {
		for first := range v.Firsts() {
			add(first)
			for r := unicode.SimpleFold(first); r != first; r = unicode.SimpleFold(r) { // the other cases of it
				add(r)
			}
		}
	}
	return starts
})

// mayAnswer reports whether a text begins like an answer. Of two that are compared one does.
func mayAnswer(text string) bool {
	first, ok := han.First(text)
	if !ok {
		first, _ = utf8.DecodeRuneInString(text)
	}
	return first < 1<<16 && answerStarts.Get()[first/64]>>(first%64)&1 != 0
}

// answers are the ways to read a text as an answer.
type answers struct {
	ways  [3]answer
	count int
}

func (a *answers) add(way answer) {
	a.ways[a.count] = way
	a.count++
}

// bare is a text as words are compared: in lower case, without blanks and stops around it.
func bare(text string) string {
	if han.Leads(text) && endsHan(text) {
		return lowered(text)
	}
	return lowered(strings.Trim(trim(text), " 　。.！!；;"))
}

// answersOf are the ways to read a bare text.
func answersOf(s string) answers {
	var all answers
	if !mayAnswer(s) {
		all.add(answer{yes: true, stem: s})
		return all
	}
	if yes, size := truthWords.At(s); size > 0 && size == len(s) {
		all.add(answer{yes: yes, truth: true})
		return all
	}
	if yes, size := existenceWords.At(s); size > 0 && size == len(s) {
		all.add(answer{yes: yes})
		return all
	}
	all.add(answer{yes: true, stem: s})
	if yes, size := beforeWords.At(s); size > 0 {
		all.add(answer{yes: yes, stem: s[size:], prefix: true})
	}
	if yes, size := deniedWords.At(s); size > 0 && size < len(s) {
		all.add(answer{yes: yes, stem: s[size:]})
	}
	return all
}

// lowered is a text in lower case. Chinese has none, and is passed over.
func lowered(s string) string {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= 0xe3 && c <= 0xe9: // U+3000 to U+9FFF
			i += 3
		case c < utf8.RuneSelf && (c < 'A' || c > 'Z'):
			i++
		default:
			return strings.ToLower(s)
		}
	}
	return s
}

// AnsweredBy says whether an actual gives the answer that its target asks for: 否 isn't 是, 有违规 isn't 无违规, and
// 不合格 isn't 合格; 2起 and 有 aren't 无. It is CannotSay unless both are answers to one question, and for words that are
// the same without being an answer.
func (t Threshold) AnsweredBy(a Actual) Answer {
	if !mayAnswer(t.text) && !mayAnswer(a.text) {
		return CannotSay // most words
	}
	if trim(t.text) == "" || trim(a.text) == "" {
		return CannotSay
	}
	target, actual := bare(t.text), bare(a.text)
	if a.kind != Quantity && unlikeAnswers(target, actual) {
		return CannotSay
	}
	return a.answer(target, actual)
}

// unlikeAnswers reports of two texts whether one isn't an answer and the other, which may be one, doesn't deny it: 未达成
// is a no to 达成 alone.
func unlikeAnswers(target, actual string) bool {
	whole, part := target, actual
	if mayAnswer(actual) {
		whole, part = actual, target
	}
	return part != "" && !mayAnswer(part) && (len(whole) <= len(part) || !strings.HasSuffix(whole, part))
}

// answer compares all ways to read two bare texts.
func (a *Actual) answer(target, actual string) Answer {
	asked, given := answersOf(target), answersOf(actual)
	if a.countsFor(&asked.ways[0]) {
		return sameAnswer(asked.ways[0].yes, !a.isZero())
	}
	for _, want := range asked.ways[:asked.count] {
		for _, got := range given.ways[:given.count] {
			switch {
			case want.stem == "" && got.stem == "":
			case want.stem == "" && got.prefix, got.stem == "" && !got.truth && want.prefix: // 有 beside 无违规
			case want.stem != "" && want.stem == got.stem && (want.yes != got.yes || want.prefix && got.prefix):
			default:
				continue
			}
			return sameAnswer(want.yes, got.yes)
		}
	}
	return CannotSay
}

// countsFor reports whether an actual counts what a target of 有 or 无 asks for: 2起, 0起.
func (a *Actual) countsFor(asked *answer) bool {
	return asked.stem == "" && !asked.truth && a.kind == Quantity && a.low.Set && a.low.Value.Sign() >= 0 &&
		(!a.unit.IsSet() || a.unit.Dimension() == unit.Count)
}

func sameAnswer(want, got bool) Answer {
	if want == got {
		return Yes
	}
	return No
}

// IsAnswer reports whether a cell is a word that answers a question by itself: 是, 无, √.
func (t Threshold) IsAnswer() bool {
	text := trim(t.text)
	return text != "" && mayAnswer(text) && answersOf(bare(text)).ways[0].stem == ""
}

// ClaimsNotApplicable reports whether a cell says in words that its row doesn't apply, which "/" doesn't.
func (t Threshold) ClaimsNotApplicable() bool {
	switch strings.ToUpper(trim(t.text)) {
	case "不适用", "N/A", "N.A.", "NA":
		return true
	}
	return false
}
