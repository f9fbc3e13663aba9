package ruling

import "testing"

// A text that says all that its kind of row says is no rest of the one above, however full that one is.
func TestTextsThatAreAlike(t *testing.T) {
	const row = "更新设备数量：年初目标值>=53台,实际完成值>=53台,自评得分3分"
	for below, want := range map[string]bool{
		"改造管网长度：年初目标值>=4874米,实际完成值>=4874米,自评得分3分。": true,
		"改造管网长度：年初目标值>=4874米":                      false,
		",自评得分3分": false,
		"":        false,
	} {
		if got := areAlike(row, below); got != want {
			t.Errorf("%s: %v", below, got)
		}
	}
	for _, texts := range [][2]string{{"产出指标", "效益指标"}, {"≥95%", "≥90%"}, {"（一）甲", "（二）乙"}} {
		if areAlike(texts[0], texts[1]) {
			t.Errorf("%s and %s say too little", texts[0], texts[1])
		}
	}
}
