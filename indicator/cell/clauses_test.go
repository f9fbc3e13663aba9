package cell_test

import (
	"slices"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// clauses are cells whose value has digits or clauses beside it, with the reading and the stretch that is noted beside
// it, both worked out by hand.
var clauses = map[string]struct{ reading, noted string }{
	// the comparator and the value that stand last; what is before says what is measured
	"培训后3个月内就业率≥80%":      {"quantity >= 80 · %", "CELL_SUBJECT 培训后3个月内就业率"},
	"毕业6个月后就业率≥90%":       {"quantity >= 90 · %", "CELL_SUBJECT 毕业6个月后就业率"},
	"培训结束后6个月稳定就业率不低于60%": {"quantity >= 60 · %", "CELL_SUBJECT 培训结束后6个月稳定就业率"},
	"接警后5分钟内出动率达到98%以上":   {"quantity >= 98 · %", "CELL_SUBJECT 接警后5分钟内出动率"},
	"受理后5个工作日内办结率100%":    {"quantity  100 100 %", "CELL_SUBJECT 受理后5个工作日内办结率"},
	"65岁以上老年人健康管理率≥70%":   {"quantity >= 70 · %", "CELL_SUBJECT 65岁以上老年人健康管理率"},
	"90天内完成整改率=100%":      {"quantity = 100 100 %", "CELL_SUBJECT 90天内完成整改率"},
	"10万元以上项目公开招标率≥95%":   {"quantity >= 95 · %", "CELL_SUBJECT 10万元以上项目公开招标率"},
	"术后30天内死亡率≤0.5%":      {"quantity <= · 0.5 %", "CELL_SUBJECT 术后30天内死亡率"},
	"贷款发放后12个月逾期率不超过2%":   {"quantity <= · 2 %", "CELL_SUBJECT 贷款发放后12个月逾期率"},
	"0-6岁儿童健康管理率≥90%":     {"quantity >= 90 · %", "CELL_SUBJECT 0-6岁儿童健康管理率"},
	"距离3公里范围内覆盖率≥85%":     {"quantity >= 85 · %", "CELL_SUBJECT 距离3公里范围内覆盖率"},
	"因灾受损5日内恢复率≥95%":      {"quantity >= 95 · %", "CELL_SUBJECT 因灾受损5日内恢复率"},
	"按期3日内答复率≥99%":        {"quantity >= 99 · %", "CELL_SUBJECT 按期3日内答复率"},
	"非正常死亡72小时内上报率100%":   {"quantity  100 100 %", "CELL_SUBJECT 非正常死亡72小时内上报率"},
	"每批次培训后1年内持证人数≥50人":   {"quantity >= 50 · 人", "CELL_SUBJECT 每批次培训后1年内持证人数"},
	"3年内累计投资额≥2亿元":        {"quantity >= 200000000 · 元", "CELL_SUBJECT 3年内累计投资额"},
	// the value first, and words that say more about it
	"100%及时、足额发放":      {"quantity  100 100 %", "CELL_CLAUSE 及时、足额发放"},
	"100%按时、按质完成":      {"quantity  100 100 %", "CELL_CLAUSE 按时、按质完成"},
	"80%以上的农户达到脱贫要求":   {"quantity >= 80 · %", "CELL_CLAUSE 的农户达到脱贫要求"},
	"90%以上的受训人员达到岗位要求": {"quantity >= 90 · %", "CELL_CLAUSE 的受训人员达到岗位要求"},
	"≥95%的受益群众表示满意":    {"quantity >= 95 · %", "CELL_CLAUSE 的受益群众表示满意"},
	"90%的受益群众表示满意":     {"quantity  90 90 %", "CELL_CLAUSE 的受益群众表示满意"},
	"95%以上设备运行正常、稳定":   {"quantity >= 95 · %", "CELL_CLAUSE 设备运行正常、稳定"},
	"不低于85%的学员取得结业证书":  {"quantity >= 85 · %", "CELL_CLAUSE 的学员取得结业证书"},
	"百分之九十以上的村达到验收标准":  {"quantity >= 90 · %", "CELL_CLAUSE 的村达到验收标准"},
	"500人以上参加培训、考试":    {"quantity >= 500 · 人", "CELL_CLAUSE 参加培训、考试"},
	"5个项目全部完成、验收":      {"quantity  5 5 个", "CELL_CLAUSE 项目全部完成、验收"},
	"三分之二以上的农户受益、增收":   {"text  · · ", ""}, // a fraction without a unit is left to the words
}

func TestClausesBesideAValueAreNoted(t *testing.T) {
	for text, want := range clauses {
		read := cell.ParseThreshold(text)
		if got := reading(read); got != want.reading {
			t.Errorf("%s: %q, want %q", text, got, want.reading)
			continue
		}
		if want.noted == "" {
			continue
		}
		if !slices.ContainsFunc(read.Notes(), func(n cell.Note) bool {
			return string(n.Code)+" "+text[n.Start:n.End] == want.noted
		}) || len(read.Residual()) > 0 {
			t.Errorf("%s: notes %v, residual %v; want %s", text, read.Notes(), read.Residual(), want.noted)
		}
		checkPrinting(t, read)
	}
}

// What denies, conditions or turns the value around isn't a clause beside it.
func TestWhatTurnsAValueAroundIsNoClause(t *testing.T) {
	for _, text := range []string{
		"100%未及时、足额发放", "80%以上的农户未达到要求", "80%以上的农户没有达到、满足要求", "90%的受益群众不满意、不认可", "5%以上的项目下降、减少", "80%的农户低于平均水平",
		"未完成3个月内就业率≥80%", "没有在5日内办结率100%", "5%的指标除外、另计", "3000元以下的项目、工程公开",
	} {
		read := cell.ParseThreshold(text)
		if read.Kind() != cell.Text && len(read.Residual()) == 0 {
			t.Errorf("%s: %q, with notes %v", text, reading(read), read.Notes())
		}
	}
}

// References are words: a number in them isn't a value.
func TestReferencesAreNoValues(t *testing.T) {
	for _, text := range []string{
		"见附表2", "同上", "如前", "参照2021年度绩效目标", "依据市财政局2021年12号文", "详情请见2022年度报告", "见第3季度报告", "请参见附件2", "详见附件3", "详见附件",
		"参见2021年方案", "参见附表1-3", "见表3", "见备注", "见说明2", "详见《2021年实施方案》", "见附件1、附件2", "具体见附表4", "附表2", "附件3", "表5", "（见附件2）",
		"参照附件1执行", "见第3页", "见第二章第5条",
		"按〔2021〕5号文执行", "按照国发〔2021〕5号文件执行", "财预〔2020〕10号", "依据2021年度方案", "根据2021年工作计划执行", "按2022年标准执行", "参照2020年执行",
		"按照第5条执行", "按《办法》第3条办理", "依据沪财〔2019〕12号文规定", "执行2020年标准", "按合同第3.2条执行", "以2021年批复为准", "详见2021年预算批复",
	} {
		read := cell.ParseThreshold(text)
		if read.Kind() != cell.Text || len(read.Residual()) > 0 ||
			!slices.ContainsFunc(read.Notes(), func(n cell.Note) bool { return n.Code == "CELL_REFERENCE" }) {
			t.Errorf("%s: %q, notes %v, residual %v", text, reading(read), read.Notes(), read.Residual())
		}
	}
	for text, want := range map[string]string{ // look-alikes with a value
		"见证取样率100%": "quantity  100 100 %", "见效期3年": "duration  3 3 年", "按合同≥95%": "quantity >= 95 · %",
		"按每人每月600元标准发放": "quantity  600 600 元", "附件齐全率100%": "quantity  100 100 %", "参照国家标准≥95%": "quantity >= 95 · %",
		"表彰5人": "quantity  5 5 人", "按计划完成": "text  · · ", "表3个": "quantity  3 3 个",
	} {
		read := cell.ParseThreshold(text)
		if got := reading(read); got != want || slices.ContainsFunc(
			read.Notes(), func(n cell.Note) bool { return n.Code == "CELL_REFERENCE" }) {
			t.Errorf("%s: %q, want %q; notes %v", text, got, want, read.Notes())
		}
	}
}

// What is right to take as words or as a value, but is odd, is noted.
func TestOddCellsAreNoted(t *testing.T) {
	for code, cells := range map[string]map[string]string{
		"CELL_VAGUE": {
			"较高": "text  · · ", "较好": "text  · · ", "很好": "text  · · ", "有所提升": "text  · · ", "逐步提高": "text  · · ",
			"进一步提升": "text  · · ", "明显改善": "text  · · ", "显著提升": "text  · · ", "持续增强": "text  · · ", "大幅下降": "text  · · ",
			"较上年有所提高": "text  · · ", "稳步增长": "text  · · ", "不断优化": "text  · · ",
		},
		"CELL_SHARE_WORD": {
			"大部分群众满意": "text  · · ", "半数以上受益": "text  · · ", "多数农户增收": "text  · · ", "绝大多数满意": "text  · · ",
			"绝大部分": "text  · · ", "过半村庄受益": "text  · · ", "少数企业受影响": "text  · · ", "近半数农户参与": "text  · · ",
		},
		"CELL_FINANCIAL": {
			"壹贰叁万": "quantity  1230000 1230000 ", "伍佰零零": "quantity  500 500 ", "叁佰贰": "quantity  320 320 ",
			"壹拾零万": "quantity  100000 100000 ",
		},
		"CELL_FINANCIAL_UNREAD": {
			"壹佰贰百元": "text  · · ", "壹佰拾伍仟元": "text  · · ", "壹佰贰元拾": "text  · · ", "叁拾伍佰元整": "text  · · ", "伍元零叁": "text  · · ",
			"肆万柒仟元零":   "text  · · ",
			"人民币佰贰拾拾元": "text  · · ",
		},
		"CELL_NEGATIVE_COUNT": {
			"-3个": "quantity  -3 -3 个", "-3人次": "quantity  -3 -3 人次", "≥-5户": "quantity >= -5 · 户",
			"－2项": "quantity  -2 -2 项",
		},
		"CELL_MONTHS_UNSAID": {"每季度25日前": "date <= · ---25 ", "每季10日前": "date <= · ---10 ", "每年15日前": "date <= · ---15 "},
	} {
		for text, want := range cells {
			read := cell.ParseThreshold(text)
			if got := reading(read); got != want || !slices.ContainsFunc(
				read.Notes(), func(n cell.Note) bool { return string(n.Code) == code }) {
				t.Errorf("%s: %q, want %q; notes %v lack %s", text, got, want, read.Notes(), code)
			}
			checkPrinting(t, read)
		}
	}
	for _, text := range []string{
		"保持稳定", "按计划完成", "提高服务质量水平和覆盖面", "部分达成", "高中", "优良", "全部完成", "大部门制改革", "壹佰万元整", "叁佰零贰万", "伍仟陆佰柒拾捌", "拾万", "壹拾万零伍佰",
		"贰仟零贰拾", "-5%", "-2.5万元", "-18℃", "每月5日前", "每年12月底前", "每季度末前", "多数", "", "陆丰市达标", "柒零捌小区改造", "伍佰户居民满意",
	} {
		read := cell.ParseThreshold(text)
		for _, n := range read.Notes() {
			if slices.Contains([]lang.Code{
				"CELL_VAGUE", "CELL_FINANCIAL", "CELL_FINANCIAL_UNREAD", "CELL_NEGATIVE_COUNT",
				"CELL_MONTHS_UNSAID",
			}, n.Code) {
				t.Errorf("%s: %s", text, n.Code)
			}
		}
	}
}
