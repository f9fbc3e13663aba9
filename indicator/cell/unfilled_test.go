package cell_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// unfilledCells are cells that nobody filled in, by what they look like. None of them states anything.
var unfilledCells = map[lang.Code][]string{
	"CELL_SPREADSHEET_ERROR": { // what Excel, WPS, LibreOffice and Google Sheets show for a formula that failed, or the formula itself
		"#REF!", "＃ＲＥＦ！", "#ref!", "#REF", "#N/A", "#n/a", "#DIV/0!", "#DIV/0！", "＃ＤＩＶ／０！", "#VALUE!", "#NAME?", "#NAME？", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA",
		"#####", "##", "########", "Err:502", "Err：522", "err:509", "错误：508", "#VALUE!%", "≥#NAME?", "完成#REF!个", "约#N/A万元", "#DIV/0!以上", "#REF! 个", "（#REF!）", "\"#N/A\"", "=SUM(A1:A3)", "=B2/C2", "=IF(A1>0,\"是\",\"否\")", "=Sheet1!A1", "=$B$2*100%",
		"NaN", "NaN%", "Infinity", "1.#QNAN", "[object Object]", "undefined",
	},
	"CELL_PLACEHOLDER": { // what templates leave for the number, and words for "not yet"
		"XX", "xx", "XXX", "ＸＸ", "XX.XX", "XX个", "X个", "x%", "Ｘ％", "≥XX%", "≥X.X%", "××个", "≥××%", "**", "＊＊", "*", "***", "**万元", "*个", "≥**人", "＊＊人次", "____", "＿＿＿", "___人", "＿＿＿个", "≥ ___ %", "…%", "……个", "...个", "≥……%", "·····", "？", "??", "？个", "□□%", "□个", "○○个", "△△%", "N个", "n人", "N%", "--%", "——个", "—%", "/ %",
		"≥  %", "≥%", "≥", "＞＝", ">= %", "≤   元", "不低于  %", "不超过__天", "≥ 个", "（）个", "(  )%", "【】项", "（　　）人", "《》", "（）", "“”", "约（）万元", "XX-XX个", "XX%~XX%", "≥XX%且≤XX%", "**至**万元", "每人每月XX元", "XX元/人", "XX元/人·月", "XX个工作日内", "XX%以上", "XX天以内", "比上年增长XX%", "控制在XX万元以内", "完成XX个项目", "培训XX人次", "覆盖____个村", "就业率≥XX%", "人数：XX人", "满意度：XX", "满意度____", "培训人数（）",
		"[XX]%", "（XX）个", "{XX}", "<填写数值>", "｛指标值｝", "【请填写】", "{{target}}", "${value}", "（填写具体数值）%",
		"1-X天", "3~__天", "XX%~5%", "XX级", "XX星级", "达到XX水平", "略", "待测算后确定", "待上级批复", "20XX年12月底前", "20XX年", "202X年底前", "20**年12月31日前", "20__年__月", "20××年××月", "XX年XX月XX日前", "____年__月底前完成", "    年  月  日前", "2021年X月X日前", "2021年__月__日", "2021年 月 日", "1XX个", "9X%",
		"待填写", "待填", "请填写", "请填写数值", "请输入目标值", "此处填写目标值", "请在此处填写", "单击此处输入文字", "点击输入", "请选择", "（请填写）", "待定", "待定？", "待定？？", "（待定）", "待补充", "待完善", "待确定", "待核实", "待统计", "待明确", "待下达", "尚未确定", "暂未确定", "未填", "未填写", "暂缺", "空", "空白", "（空白）", "TBD", "tbd", "TBC", "TODO", "To be determined", "to be confirmed", "null", "NULL", "根据实际填写", "按实际情况填报",
		"指标值", "年度指标值", "目标值", "实际完成值", "具体数值",
		"□是 □否", "□达成□部分达成□未达成",
	},
	"CELL_EXAMPLE": { // what a template shows how to fill it in
		"示例：≥95%", "示例:95%", "示例≥95%", "如：95%", "如：≥90%", "例：19个", "例如：≥95%", "例如≥95%", "例如95%", "比如：完成19个", "（如：95%）", "（例如≥90%）", "【示例】≥95%", "（示例）95%", "样例：完成", "范例：3个", "示例", "如：××率≥95%", "如：提高、改善……", "≥95%（示例）", "95%（例）", "e.g. 95%", "E.g.: ≥95%", "for example: 95%", "Example: 95%", "参考示例：80%",
	},
	"CELL_UNIT_ALONE": {"万元", "公里", "%", "人次", "个", "亿元", "平方米", "元/人", "  个", "　　万元", "工作日", "天"},
}

func TestWhatNobodyFilledInIsNothing(t *testing.T) {
	for code, cells := range unfilledCells {
		for _, text := range cells {
			target, actual := cell.ParseThreshold(text), cell.ParseActual(text)
			why, unfilled := target.Unfilled()
			if target.Kind() != cell.None || !unfilled || why.Code != code {
				t.Errorf("%q: %s, %v %q; want nothing, with %s", text, reading(target), unfilled, why.Code, code)
				continue
			}
			for _, n := range target.Notes() {
				if n.Start < 0 || n.End > len(text) || n.Start > n.End {
					t.Errorf("%q: a note from %d to %d", text, n.Start, n.End)
				}
			}
			goal := cell.ParseThreshold("≥95%")
			if got := actual.For(goal); got.Status != cell.Missing {
				t.Errorf("%q is an actual of status %d; want a missing one", text, got.Status)
			}
		}
	}
}

// What looks like it and is an answer, a value or a mark of its own is read as before.
func TestWhatOnlyLooksUnfilledIsRead(t *testing.T) {
	for text, want := range map[string]string{
		"★★★": "text  · · ", "3A": "grade  · · ", "5A级": "grade  · · ", "7×24小时": "text  · · ", "3×5": "text  · · ", "2*3米": "text  · · ", "XXL": "text  · · ", "X": "text  · · ", "×": "text  · · ", "√": "text  · · ", "X光机3台": "list  · · ", "X光检查": "text  · · ",
		"如期完成": "grade  · · ", "如实填报": "text  · · ", "如数发放": "text  · · ", "及时填报": "text  · · ", "填报及时": "text  · · ", "填写率100%": "quantity  100 100 %", "待遇落实": "text  · · ", "待遇确定": "text  · · ", "待产妇满意度≥90%": "quantity >= 90 · %", "待办事项办结率100%": "quantity  100 100 %", "1#": "quantity  1 1 ", "甲X乙": "text  · · ", "1-3天": "duration in 1 3 天", "待业人员500人": "quantity  500 500 人", "无": "none  · · ", "/": "none  · · ", "—": "none  · · ", "……": "none  · · ", "不适用": "none  · · ", "N/A": "none  · · ",
		"企业": "text  · · ", "≥本科": "grade >= · · ", "≥合格": "grade >= · · ", "不低于良好": "grade >= · · ", "不超过预算": "text  · · ", "超过预期": "text  · · ", "学校": "text  · · ", "稳定": "text  · · ", "保持稳定": "text  · · ", "优于": "text  · · ", "进一步提升": "text  · · ", "进一步提升……": "text  · · ", "提高、改善…": "text  · · ", "☑是□否": "text  · · ", "■是□否": "text  · · ",
		"=95%": "quantity = 95 95 %", "=A级": "grade = · · ", "95%*": "quantity  95 95 %", "X≥95%": "quantity >= 95 · %", "6≤X≤9": "quantity in 6 9 ", "若干个": "text  · · ", "上万元": "quantity >= 10000 · 元", "零个": "quantity  0 0 个", "〇个": "quantity  0 0 个",
		"0%": "quantity  0 0 %", "空气质量优良": "text  · · ", "空置率≤5%": "quantity <= · 5 %", "待建": "text  · · ", "B级": "grade  · · ", "例行检查4次": "quantity  4 4 次", "案例3个": "quantity  3 3 个", "参考书3本": "quantity  3 3 本", "3.14": "quantity  3.14 3.14 ", "(95%)": "quantity  95 95 %",
	} {
		target := cell.ParseThreshold(text)
		if got := reading(target); got != want && !(want[:4] == "list" && target.Kind() != cell.None) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if _, unfilled := target.Unfilled(); unfilled {
			t.Errorf("%q is taken for a cell that nobody filled in", text)
		}
	}
}

// Words with a gap in them stay words, and a value beside a gap a value; that something lacks is said.
func TestGapsInWordsAreNoted(t *testing.T) {
	for text, want := range map[string]cell.Kind{
		"XX公司": cell.Text, "完成XX公司审计": cell.Text, "XX市民满意度提升": cell.Text, "完成**局信息化建设": cell.Text, "建成___中心": cell.Text, "#REF!项目按期完成": cell.Text,
		"新建XX公司厂房3个": cell.Quantity, "培训XX人，合格率≥95%": cell.Quantity, "完成#REF!个，验收合格率100%": cell.Quantity,
	} {
		target := cell.ParseThreshold(text)
		if want == cell.Text && target.Kind() != want || want == cell.Quantity && target.Kind() == cell.None {
			t.Errorf("%q: %s", text, reading(target))
		}
		if !slices.ContainsFunc(target.Notes(), func(n cell.Note) bool { return n.Code == "CELL_GAP" }) {
			t.Errorf("%q: no gap is noted: %v", text, target.Notes())
		}
	}
}
