package indicator

import (
	"strings"
	"unicode/utf8"
)

// sentence reads the number that a few words stand around: 计划资金201.48万元, 面积≥500平方米. The words before it are kept
// as residual unless they only name what is measured.
func (p *cell) sentence() bool {
	if sign := strings.IndexAny(p.s, "≥≤><="); sign > 0 && sign < 24 && isLetter(p.s[0]) && p.tries(func(p *cell) bool { return p.symbolFrom(sign) }) {
		return true
	}
	first := strings.IndexFunc(p.s, startsValue)
	if first <= 0 || utf8.RuneCountInString(p.s[:first]) > 14 || !isWords(p.s[:first]) {
		return false
	}
	for at := range p.s[:first+1] {
		if at == 0 {
			continue
		}
		if p.tries(func(p *cell) bool { return p.sentenceFrom(at) }) {
			return true
		}
	}
	return false
}

// startsValue reports whether a value may start with a character.
func startsValue(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune("≥≤><=±", r) }

// symbolFrom reads the value of what a symbol names: PM2.5≤35微克/立方米.
func (p *cell) symbolFrom(at int) bool {
	p.noteAt("CELL_SUBJECT", 0, at, p.s[:at])
	return p.quantityAt(at)
}

// named reads the value behind the name of what is measured: the 完成率≥50% of 6月底前完成率≥50%.
func (p *cell) named(from int) bool {
	first := strings.IndexFunc(p.s[from:], startsValue)
	if first <= 0 || !isWords(p.s[from:from+first]) {
		return false
	}
	for i := range p.s[from : from+first+1] {
		name := p.s[from : from+i]
		if i > 0 && isSubject(name) && p.tries(func(p *cell) bool {
			p.noteAt("CELL_SUBJECT", from, from+i, name)
			return p.quantityAt(from + i)
		}) {
			return true
		}
	}
	return false
}

func (p *cell) sentenceFrom(at int) bool {
	name := strings.TrimRight(p.s[:at], ": ")
	var each lead
	if size := p.perBefore(0, &each); size > 0 && size < len(name) && isSubject(name[size:]) && each.each.IsZero() { // 每亩补助75元
		p.mark(PartPer, 0, size)
		p.noteAt("CELL_SUBJECT", size, len(name), name[size:])
		return p.quantityAfter(at, each)
	}
	if isSubject(name) {
		p.noteAt("CELL_SUBJECT", 0, len(name), name)
	} else {
		p.residual(0, len(name))
	}
	return p.tries(func(p *cell) bool { return p.ratioAt(at) }) || p.quantityAt(at)
}

// isWords reports whether a text is Chinese words that may stand before a number. What ends in 第 or 〔 makes the number a
// name.
func isWords(s string) bool {
	for _, r := range s {
		if !isHan(r) && r != ':' && r != ' ' && (r >= utf8.RuneSelf || !isLetter(byte(r))) {
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ": "))
	return last >= utf8.RuneSelf && !strings.ContainsRune("第号字条款版零一二三四五六七八九十百千万亿点年月", last)
}

// subjectEnds are what words end in that name a measure.
const subjectEnds = "率 度 比例 比重 占比 数 数量 量 额 金额 面积 人数 人次 次数 总额 成本 费用 长度 时间 时长 时限 投资 资金 收入 产值 标准 里程 规模 户数 工期 天数 周期 期限 年限 寿命 级 类 期 组 价格 单价 质量 产量 能力 岗位 比 改造 建设 培训 购置 维修 举办 开展 组织 发放 补助 补贴 奖补 奖励 资助 扶持 安排 修建 采购 印制 购买 覆盖 惠及 受益 救助 支持 治理 修复 种植 养殖 建成 完善 检查 抽检 能耗 值 增速 指数 系数 浓度 含量 排放量 消耗 得分 检测 监测 办理 处理"

func isSubject(s string) bool {
	for i := range s { // 低于标准 isn't only a name
		if c, size := comparators.at(s[i:]); size > 0 && c.op != Bare && !c.soft {
			return false
		}
	}
	for end := range strings.FieldsSeq(subjectEnds) {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
