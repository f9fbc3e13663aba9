package cell

import (
	"math/rand/v2"
	"testing"
)

// Texts of which one isn't an answer are told apart without looking at all ways to read them, and come to the same.
func TestAnswersAreToldApartAtOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	parts := []string{
		"", "有", "无", "未", "不", "没有", "未发生", "杜绝", "是", "否", "√", "yes", "NO", "达成", "部分达成", "违规", "合格", "稳定", "2起", "0", "。", "！", " ", "　", "Ａ", "e",
	}
	text := func() (s string) {
		for range 1 + random.IntN(3) {
			s += parts[random.IntN(len(parts))]
		}
		return s
	}
	said, n := 0, 200_000
	if testing.Short() {
		n /= 10
	}
	for range n {
		target, actual := ParseThreshold(text()), ParseActual(text())
		want := CannotSay
		if trim(target.text) != "" && trim(actual.text) != "" && (mayAnswer(target.text) || mayAnswer(actual.text)) {
			want = actual.answer(bare(target.text), bare(actual.text))
		}
		if got := target.AnsweredBy(actual); got != want {
			t.Fatalf("%q to %q: %v, looked at in full %v", actual.text, target.text, got, want)
		}
		if want != CannotSay {
			said++
		}
	}
	if said < n/200 {
		t.Errorf("only %d answers", said)
	}
}
