package indicator

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// facts reads several facts in one cell, split by semicolons.
func (p *cell) facts() bool {
	pieces := p.numbered()
	if len(pieces) < 2 {
		pieces = p.split(";")
	}
	if len(pieces) < 2 || !slices.ContainsFunc(pieces, func(t Threshold) bool { return t.kind != Text && t.kind != None }) {
		return false
	}
	p.list(pieces)
	return true
}

// numbered splits facts that are numbered: ①100%②95%, (1)100%(2)95%, 1.100%;2.95%.
func (p *cell) numbered() []Threshold {
	if p.depth > 2 {
		return nil
	}
	var starts, ends []int
	for next := 1; next <= 20; next++ {
		from := 0
		if len(starts) > 0 {
			from = starts[len(starts)-1]
		}
		at, size := p.numberMark(from, next)
		if size == 0 {
			break
		}
		if next == 1 && at > 0 {
			return nil
		}
		ends = append(ends, at)
		starts = append(starts, at+size)
	}
	if len(starts) < 2 {
		return nil
	}
	ends = append(ends[1:], len(p.s))
	var pieces []Threshold
	for i, start := range starts {
		end := ends[i]
		for end > start && strings.IndexByte(";, ", p.s[end-1]) >= 0 {
			end--
		}
		pieces = append(pieces, p.piece(start, end))
	}
	return flat(pieces)
}

// numberMark is where the mark of the nth of several facts stands, and how long it is.
func (p *cell) numberMark(from, n int) (at, size int) {
	digits := strconv.Itoa(n)
	circled := string(rune('①' + n - 1))
	for _, mark := range []string{circled, "(" + digits + ")", digits + ".", digits + "、"} {
		i := strings.Index(p.s[from:], mark)
		if i < 0 {
			continue
		}
		at := from + i
		if mark == digits+"." || mark == digits+"、" {
			if at > 0 && strings.IndexByte("; ,", p.s[at-1]) < 0 || at+len(mark) < len(p.s) && isDigitByte(p.s[at+len(mark)]) && mark[len(mark)-1] == '.' {
				continue
			}
		}
		return at, len(mark)
	}
	return 0, 0
}

// lines reads several facts that stand on lines of their own.
func (p *cell) lines() bool {
	pieces := p.split("\n")
	if len(pieces) < 2 || !areFacts(pieces) {
		return false
	}
	p.list(pieces)
	return true
}

// enumeration reads several facts split by commas. Facts beside words leave the words as residual.
func (p *cell) enumeration() bool {
	pieces := p.split(",")
	if len(pieces) < 2 || !areFacts(pieces) && !areAmounts(pieces) {
		if pieces = p.split("、"); len(pieces) < 2 || !areFacts(pieces) && !areAmounts(pieces) {
			if pieces = p.split("和"); len(pieces) < 2 || !areFacts(pieces) {
				return p.factBesideWords()
			}
		}
	}
	p.list(pieces)
	return true
}

func (p *cell) list(pieces []Threshold) {
	p.t.kind = List
	m := p.t.rare()
	m.items = pieces
	for i := range pieces { // what was said about one of them is said about the cell
		m.notes = append(m.notes, pieces[i].Notes()...)
		m.residual = append(m.residual, pieces[i].Residual()...)
	}
	p.markItems(pieces)
}

// split reads the pieces between separators; none for a comma inside a number.
func (p *cell) split(separator string) []Threshold {
	if !strings.Contains(p.s, separator) || p.depth > 2 || strings.Count(p.s, separator) > maxFacts {
		return nil
	}
	var pieces []Threshold
	start := 0
	for {
		end := p.find(separator, start)
		last := end < 0
		if last {
			end = len(p.s)
		}
		if strings.TrimSpace(p.s[start:end]) != "" {
			pieces = append(pieces, p.piece(start, end))
		}
		if last {
			return flat(pieces)
		}
		start = end + len(separator)
	}
}

// flat puts the facts of lists within a list in their place.
func flat(pieces []Threshold) []Threshold {
	if !slices.ContainsFunc(pieces, func(t Threshold) bool { return t.kind == List }) {
		return pieces
	}
	var all []Threshold
	for i := range pieces {
		if pieces[i].kind == List {
			all = append(all, pieces[i].Items()...)
		} else {
			all = append(all, pieces[i])
		}
	}
	return all
}

// maxFacts is how many facts a cell may hold.
const maxFacts = 40

// areFacts reports whether all pieces state something, and one at least a number, and
// that nothing in them wasn't understood.
func areFacts(pieces []Threshold) bool {
	numeric := false
	for i := range pieces {
		switch {
		case pieces[i].kind == Text, pieces[i].kind == None, len(pieces[i].Residual()) > 0:
			return false
		case pieces[i].kind != Grade:
			numeric = true
		}
	}
	return numeric
}

// areAmounts reports whether all pieces state an amount with a unit, with no more than a few words before it: 发放补贴1200人，
// 金额36万元.
func areAmounts(pieces []Threshold) bool {
	for i := range pieces {
		t := &pieces[i]
		if t.kind != Quantity && t.kind != Duration || t.unit.of == nil {
			return false
		}
		if slices.ContainsFunc(t.Residual(), func(left Fragment) bool { return hasNumber(left.Text) || utf8.RuneCountInString(left.Text) > 4 }) {
			return false
		}
	}
	return true
}

// factBesideWords reads the one fact of a cell whose other clauses are words without a number.
func (p *cell) factBesideWords() bool {
	pieces := p.split(",")
	if len(pieces) < 2 {
		return false
	}
	which := -1
	for i := range pieces {
		switch pieces[i].kind {
		case Quantity, Duration, Day:
			if which >= 0 {
				return false
			}
			which = i
		case List:
			return false
		default:
			if hasNumber(pieces[i].text) {
				return false
			}
		}
	}
	if which < 0 {
		return false
	}
	p.become(&pieces[which])
	for i := range pieces {
		if i != which {
			at := strings.Index(p.text, pieces[i].text)
			m := p.t.rare()
			m.residual = append(m.residual, Fragment{Text: pieces[i].text, Start: at, End: at + len(pieces[i].text)})
		}
	}
	return true
}

// sentence reads the number that a few words stand around: 计划资金201.48万元, 面积≥500平方米. The words before it are kept
// as residual unless they only name what is measured.
func (p *cell) sentence() bool {
	if sign := strings.IndexAny(p.s, "≥≤><="); sign > 0 && sign < 24 && isLetter(p.s[0]) && p.tries(func(p *cell) bool { return p.symbolFrom(sign) }) {
		return true
	}
	first := strings.IndexFunc(p.s, func(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune("≥≤><=", r) })
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

// symbolFrom reads the value of what a symbol names: PM2.5≤35微克/立方米.
func (p *cell) symbolFrom(at int) bool {
	p.noteAt("CELL_SUBJECT", 0, at, p.s[:at])
	return p.quantityAt(at)
}

// named reads the value behind the name of what is measured: the 完成率≥50% of 6月底前完成率≥50%.
func (p *cell) named(from int) bool {
	first := strings.IndexFunc(p.s[from:], func(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune("≥≤><=", r) })
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
	last, _ := utf8.DecodeLastRuneInString(s)
	return last >= utf8.RuneSelf && !strings.ContainsRune("第号字条款版零一二三四五六七八九十百千万亿点年月", last)
}

// subjectEnds are what words end in that name a measure.
const subjectEnds = "率 度 比例 比重 占比 数 数量 量 额 金额 面积 人数 人次 次数 总额 成本 费用 长度 时间 时长 时限 投资 资金 收入 产值 标准 里程 规模 户数 工期 天数 周期 期限 年限 寿命 级 类 期 组 价格 单价 质量 产量 能力 岗位 比 改造 建设 培训 购置 维修 举办 开展 组织 发放 补助 资助 扶持 安排 修建 采购 印制 购买 覆盖 惠及 受益 救助 支持 治理 修复 种植 养殖 建成 完善 检查 抽检 能耗 值 增速 指数 系数 浓度 含量 排放量 消耗 得分 检测 监测 办理 处理"

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
