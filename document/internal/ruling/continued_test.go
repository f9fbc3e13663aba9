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

// The rest of a level's name, or of the points in it, is none by itself.
func TestRestsOfNames(t *testing.T) {
	for _, c := range []struct {
		above, rest string
		want        bool
	}{
		{"生态效", "益指标", true},
		{"社会效益", "指标", true},
		{"服务对象满意", "度指标", true},
		{"产出指标（72", "分）", true},
		{"产出指标（", "72分）", true},
		{"满意度指标\n（10", "分）", true},
		{"经济效益指标", "社会效益指标", false},
		{"产出指标", "效益指标", false},
		{"产出指标（72分）", "效益指标（20分）", false},
		{"水质达标率", "沿河环境面貌", false},
		{"培训（含", "网络培训的全部人员在内的）人次", false},
		{"", "指标", false},
		{"产出指标", "", false},
	} {
		if got := isRestOfName(c.above, c.rest); got != c.want {
			t.Errorf("%s and %s: %v", c.above, c.rest, got)
		}
	}
}
