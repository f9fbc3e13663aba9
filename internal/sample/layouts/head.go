package layouts

import (
	"fmt"
	"strconv"
)

// title prints what is above the head: the title, the year, the unit of money.
func (p *printer) title() {
	title := pick(p.dice, p.s.titles...)
	year := strconv.Itoa(p.m.year)
	var lines []string
	said := false
	switch pick(p.dice, 0, 1, 2, 3) {
	case 0:
		title = year + "年度" + title
		said = true
	case 1:
		title = year + "年" + title
		said = true
	}
	if p.chance(8) {
		lines = append(lines, pick(p.dice, "附件", "附件2", "附表1："))
	}
	lines = append(lines, title)
	if !said || p.chance(10) {
		lines = append(lines, p.text(pick(p.dice, "("+year+"年度)", "( "+year+"年度)", year+"年度", "("+year+"年)")))
	}
	if p.s.money == nil && p.s.prose == nil {
		p.m.currency = ""
	} else if p.chance(25) {
		lines = append(lines, p.text(pick(p.dice, "单位：", "金额单位：", "单位：")+p.m.currency))
		p.expect("/currency_unit", p.m.currency)
	}
	p.expect("/year", year)
	p.expect("/project/title", title)
	if !p.chance(25) {
		p.out.Above = lines
		return
	}
	for _, line := range lines {
		p.line(line)
	}
}

// pair is a label of the head and its value.
type pair struct{ label, value string }

// head prints whose form it is.
func (p *printer) head() {
	whose := pair{pick(p.dice, "项目名称", "项目名称", "项目(政策)名称", "项目名称(全称)"), p.m.project}
	owner := pick(p.dice, "主管部门", "主管部门及代码", "主管部门(及代码)", "主管单位")
	carrier := pick(p.dice, "实施单位", "项目单位", "项目实施单位")
	switch p.s.scope {
	case "transfer":
		whose.label = pick(p.dice, "转移支付(项目)名称", "专项名称", "转移支付名称")
		owner, carrier = pick(p.dice, "中央主管部门", "主管部门"), pick(p.dice, "资金使用单位", "实施单位")
	case "department":
		p.line(p.label(pick(p.dice, "预算部门名称", "部门名称", "单位名称")), p.m.department)
		p.expect("/project/department", p.m.department)
		return
	}
	p.expect("/project/name", p.m.project)
	p.expect("/project/department", p.m.department)
	p.expect("/project/implementing_unit", p.m.unit)
	department := p.m.department
	if p.chance(35) {
		department = p.withCode()
		p.expect("/project/department_code", p.m.departmentNo)
	}
	if p.chance(20) {
		p.pairs(pair{pick(p.dice, "项目编码", "项目代码"), p.m.code}, whose)
		p.expect("/project/code", p.m.code)
	} else {
		p.pairs(whose)
	}
	p.pairs(pair{owner, department}, pair{carrier, p.m.unit})
	if p.chance(15) {
		p.pairs(pair{"项目类型", pick(p.dice, "☑经常性项目　□一次性项目", "■ 新增 □ 延续", "R常年 □跨年", "□ 是　√ 否")})
	}
}

// withCode is the name of the department with its number.
func (p *printer) withCode() string {
	return pick(p.dice,
		p.m.department+p.m.departmentNo, fmt.Sprintf("%s[%s]", p.m.department, p.m.departmentNo),
		fmt.Sprintf("[%s]%s", p.m.departmentNo, p.m.department), p.text(fmt.Sprintf("%s(%s)", p.m.department, p.m.departmentNo)))
}

// pairs prints labels and their values in one row.
func (p *printer) pairs(pairs ...pair) {
	var texts []string
	for _, one := range pairs {
		label := p.label(one.label)
		switch {
		case p.chance(10):
			label += p.text("：")
		case p.chance(5):
			label = pick(p.dice, "1.", "一、", "（一）") + label
		}
		texts = append(texts, label, one.value)
	}
	p.line(texts...)
}

// notes prints what is below the table, or in its last rows.
func (p *printer) notes() {
	for _, from := range [][]string{noteTexts, signatures} {
		if !p.chance(40) {
			continue
		}
		text := p.text(pick(p.dice, from...))
		if p.chance(40) && len(p.out.Below) == 0 {
			p.line(text)
		} else {
			p.out.Below = append(p.out.Below, text)
		}
	}
}

// printGoals prints the goals beside their outcomes; tables of targets have no outcomes.
func (p *printer) printGoals() {
	caption := p.upright(pick(p.dice, "年度总体目标", "年度绩效目标", "总体目标", "年度目标"))
	if p.s.scope == "transfer" {
		caption = "总体目标完成情况"
	}
	texts, outcomes := "", ""
	numbered := len(p.m.goals) > 1
	mark := pick(p.dice, "%d.", "%d、", "%d．")
	for i, g := range p.m.goals {
		at := fmt.Sprintf("/goals/%d", i)
		p.expect(at+"/text", g.text)
		line, done := g.text, g.outcome
		if numbered {
			line, done = fmt.Sprintf(mark, i+1)+line, fmt.Sprintf(mark, i+1)+done
		}
		if i > 0 {
			texts, outcomes = texts+"\n", outcomes+"\n"
		}
		texts, outcomes = texts+line, outcomes+done
		if p.s.kind != "target" {
			p.expect(at+"/outcome", g.outcome)
		}
	}
	if p.s.kind == "target" {
		p.line(p.text(caption), texts)
		return
	}
	block := p.lay(3)
	p.put(block, p.row, 0, 1, 2, caption)
	p.put(block, p.row, 1, 2, 1, p.label(pick(p.dice, "预期目标", "年初设定目标", "年初目标")))
	p.put(block, p.row, 2, 3, 1, p.label(pick(p.dice, "实际完成情况", "目标实际完成情况", "全年实际完成情况")))
	p.put(block, p.row+1, 1, 2, 1, texts)
	p.put(block, p.row+1, 2, 3, 1, outcomes)
	p.row += 2
}
