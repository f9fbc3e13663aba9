package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// isWords reports whether a text is Chinese words that may be before a number. What ends in 第 or 〔 makes the number a
// name.
func isWords(s string) bool {
	for _, r := range s {
		if !words.IsHan(r) && r != ':' && r != ' ' && (r >= utf8.RuneSelf || !words.IsLetter(byte(r))) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ": "))
	return last >= utf8.RuneSelf && !strings.ContainsRune("第号字条款版零一二三四五六七八九十百千万亿点年月", last)
}

// subjectEnds are what words end in that name a measure.
var subjectEnds = words.Table[bool]{
	Fill: words.List(`率 度 比例 比重 占比 数 数量 量 额 金额 面积 人数 人次 次数 总额 成本 费用 长度 时间 日期 时长 时限 投资 资金 收入
产值 标准 里程 规模 户数 工期 天数 周期 期限 年限 寿命 级 类 期 组 价格 单价 质量 产量 能力 岗位 比 改造 建设 培训
购置 维修 举办 开展 组织 发放 补助 补贴 奖补 奖励 资助 扶持 安排 修建 采购 印制 购买 覆盖 惠及 受益 救助 支持 治理 修复
种植 养殖 建成 完善 检查 抽检 能耗 值 增速 指数 系数 浓度 含量 排放量 消耗 得分 检测 监测 办理 处理 投诉 事故 案件 事件
差错 上访 信访 举报 违规 纠纷 伤亡 死亡 火灾`),
}

// longestSubjectEnd is how many characters the longest of them has.
const longestSubjectEnd = 3

// isSubject reports whether words are a name and no more: 低于标准 isn't.
func (g *grammar) isSubject(s string) bool { return !g.hasComparator(s) && endsLikeName(s) }

func (g *grammar) hasComparator(s string) bool {
	for i := range s {
		c, size := comparators.At(s[i:])
		if size == 0 || c.op == Bare || c.soft || g.decides(passInName, size == len("过") && words.StartsHan(s[i:])) {
			continue
		}
		return true
	}
	return false
}

// endsLikeName reports whether words end in what a measure is called, or in an abbreviation: 完成率, 人均GDP.
func endsLikeName(s string) bool {
	if len(s)-len(strings.TrimRight(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")) >= len("AB") {
		return true
	}
	start := len(s)
	for range longestSubjectEnd {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
		if _, found := subjectEnds.Find(s[start:]); found {
			return true
		}
	}
	return false
}

// isName reports whether a text is Chinese words, maybe with Latin ones.
func isName(s string) bool {
	return strings.ContainsFunc(s, words.IsHan) && (isWords(s) || words.IsLetter(s[len(s)-1]) && isWords(s+"值"))
}

// isThingMeasured reports whether words name something, and don't say how it is meant, of when, that it isn't so, or
// that it changes: 按合同, 上年, 未完成, 减排.
func (g *grammar) isThingMeasured(name string) bool {
	_, qualified := qualifiers.At(name)
	_, before := bases.At(name)
	denied := strings.HasPrefix(name, "未") || strings.HasPrefix(name, "不") || strings.HasPrefix(name, "非")
	if qualified+before > 0 || g.hasComparator(name) || denied && !endsLikeName(name) {
		return false
	}
	for i := range name {
		if _, size := changes.At(name[i:]); size > 0 && i+size == len(name) {
			return false
		}
	}
	return true
}
