package layouts

import (
	"fmt"
	"strings"
)

// IsTold reports whether a place also tells its forms in the paragraphs of a report, without a table.
func (l Layout) IsTold() bool { return specs()[l.Number-1].prose != nil }

// Told is a form in the paragraphs of a report.
func (l Layout) Told(seed uint64) *Sample {
	p := l.printer(seed)
	p.tell()
	p.finish()
	return p.out
}

// tell prints the report.
func (p *printer) tell() {
	title := fmt.Sprintf("%s%d年度项目支出绩效自评报告", pick(p.dice, "", p.m.department), p.m.year)
	colon := p.text("：")
	p.expect("/project/title", title)
	p.expect("/year", fmt.Sprint(p.m.year))
	p.expect("/kind", p.s.kind)
	p.expect("/scope", p.s.scope)
	p.expect("/project/name", p.m.project)
	p.expect("/project/department", p.m.department)
	p.expect("/project/implementing_unit", p.m.unit)
	p.say(title, pick(p.dice, "", "一、项目基本情况"))
	number := pick(p.dice, "", "1.", "（一）")
	p.say(number+"项目名称"+colon+p.m.project, "主管部门"+colon+p.m.department, "实施单位"+colon+p.m.unit)
	p.say(p.spentText(), pick(p.dice, "", "二、绩效目标完成情况", "二、绩效指标完成情况"))
	p.tellRows(colon)
	p.say(pick(p.dice, "", "三、存在的问题"), pick(p.dice, "", "部分项目进度较慢，下一年度加强调度。"))
}

// say adds paragraphs.
func (p *printer) say(paragraphs ...string) {
	for _, text := range paragraphs {
		if text != "" {
			p.out.Above = append(p.out.Above, text)
		}
	}
}

// tellRows prints the indicators below the names of their levels. Level 2 may stand before the first of them instead.
func (p *printer) tellRows(colon string) {
	sentence := p.fujianSentence()
	if p.s.execution > 0 {
		sentence = p.changningSentence()
	}
	end := pick(p.dice, "", "。", "；")
	levelEnd := pick(p.dice, "", colon, "。")
	within, numbered := p.chance(50), p.chance(40)
	one, two := 0, 0
	for i := range p.m.rows {
		r := &p.m.rows[i]
		first := i == 0 || !r.sameLevel(&p.m.rows[i-1], level1)
		if first {
			p.say(p.text("（" + [...]string{"一", "二", "三", "四", "五", "六"}[one] + "）" + r.level1 + levelEnd))
			one, two = one+1, 0
		}
		text := r.name + colon + sentence(r) + end
		if first || !r.sameLevel(&p.m.rows[i-1], level2) {
			two++
			level := fmt.Sprintf("%d.%s", two, r.level2)
			if within {
				text = level + pick(p.dice, colon, "。") + text
			} else {
				p.say(level + levelEnd)
			}
		} else if numbered {
			text = p.text(fmt.Sprintf("（%d）", i)) + text
		}
		at := fmt.Sprintf("/indicators/%d/", i)
		p.expect(at+"name", r.name)
		p.expect(at+"level1", r.level1)
		p.expect(at+"level2", r.level2)
		p.say(strings.TrimSpace(text))
	}
}
