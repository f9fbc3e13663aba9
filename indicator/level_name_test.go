package indicator_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator"
)

// All spellings of a row are one level; no two rows are.
func TestLevelNames(t *testing.T) {
	names := map[string][]string{
		"成本": {
			"成本指标", "成本", "4.成本指标", "4、成本指标", "４．成本指标", "（四）成本指标", "(4)成本指标", "四、成本指标", "④成本指标", "④ 成本指标", "成本 指标",
			"成本　指标", "成\n本\n指\n标", "成本指标(10分)", "成本指标（20分）", "成本指标（ 20 分）", "成本指标[20%]", "成本指标【20分】", "成本指标20分", "成本指标 20",
			"成本指标：", "成本指标:20分", "*成本指标", "★成本指标", "▲ 成本指标 *", "成本指标（满分20分）", "成本指标（权重：20%）", "成本指标权重20%", "成本指标（20/20）",
			"成本指标（必填）", "“成本指标”", "【成本指标】", "（成本指标）", "一级指标：成本指标", "指标4：成本指标", "4成本指标", "1.4 成本指标（10分）", "Ⅳ.成本指标",
			"D.成本指标", "㈣成本指标", "⑷成本指标", "⒋成本指标", "成本指標", "成本指标\u200b", "\ufeff成本指标", "成本指标。", "成本指标/", "（10分）成本指标", "成本指标（二十分）",
			"成本指标（续）", "成本指标指标", "4) 成本指标", "4）成本指标", "成本指标（反向）", "成本指标(20分)(必填)",
		},
		"经济成本":       {"经济成本指标", "1.经济成本指标（10分）", "经济成本", "經濟成本指標"},
		"满意度":        {"满意度指标", "满意度", "四、满意度指标（10分）", "滿意度指標"},
		"服务对象满意度":    {"服务对象满意度指标", "服务对象满意度指标等", "服务对象 满意度 指标"},
		"效益(经济)":     {"效益指标（经济）", "效益指标(经济)", "2.效益指标 （经济）"},
		"效益指标(社会)":   nil,
		"产出与效果":      {"产出与效果", "（二）产出与效果（45分）"},
		"项目绩效":       {"项目绩效85分", "项目绩效"},
		"数量":         {"数量指标15分", "1.1数量指标", "1.1.数量指标", "1-1 数量指标"},
		"10年规划":      {"10年规划"},
		"“三公”经费":     {"“三公”经费"},
		"12345热线":    {"12345热线", "12345热线指标"},
		"B类工程":       {"B类工程"},
		"指标":         {"指标", " 指标 "},
		"":           {"", " ", "\u3000"},
		"50分":        {"50分"},
		"第一产业":       {"第一产业", "第一产业指标（10分）"},
		"一流学科":       {"一流学科"},
		"教学(本科生)":    {"教学指标（本科生）", "教学(本科生)"},
		"可持续影响":      {"可持续影响指标", "可持续影響指標", "可持续 影响"},
		"双一流(985高校)": {"双一流（985高校）"},
	}
	delete(names, "效益指标(社会)")
	names["效益(社会)"] = []string{"效益指标（社会）"}
	for want, spellings := range names {
		for _, printed := range spellings {
			if got := indicator.LevelName(printed); got != want {
				t.Errorf("%q is %q, not %q", printed, got, want)
			}
			if got := indicator.LevelName(want); got != want {
				t.Errorf("the normal form %q becomes %q", want, got)
			}
		}
	}
	for printed, want := range map[string]string{"效益指标（经济）": "效益", "产出指标（50分）": "产出", "（一）成本": "成本", "": ""} {
		if got := indicator.LevelStem(printed); got != want {
			t.Errorf("the stem of %q is %q, not %q", printed, got, want)
		}
	}
}

// A normal form is its own normal form, whatever was printed.
func FuzzLevelName(f *testing.F) {
	for _, s := range []string{"4.成本指标（10分）", "(一)[2]①指标：", "((", "1.1.", "（）", "指标指标", "A.", "\xff指标"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := indicator.LevelName(s)
		if twice := indicator.LevelName(once); twice != once {
			t.Errorf("%q becomes %q, then %q", s, once, twice)
		}
	})
}
