package layouts

import (
	"fmt"
	"slices"
)

// divide turns a row into one that has the points and others below it that have the values.
func (p *printer) divide() {
	for i := range p.m.rows {
		r := &p.m.rows[i]
		if r.way == inWords || !p.chance(25) {
			continue
		}
		if p.chance(40) {
			r.name = pick(p.dice, "★", "★★★") + r.name
		} else {
			r.name += p.text("(≥**" + r.unit + ")")
		}
		r.label = r.name
		if p.chance(50) {
			continue
		}
		var parts []row
		for n, where := range []string{"其中：东片", "其中：西片"} {
			part := *r
			part.name = p.text(where)
			part.label, part.points, part.score, part.reason = part.name, -1, -1, ""
			part.number, part.actual = fmt.Sprint(20+n), fmt.Sprint(20+n)
			parts = append(parts, part)
		}
		r.number, r.actual, r.hollow = "", "", true
		p.m.rows = slices.Insert(p.m.rows, i+1, parts...)
		break
	}
	for i := range p.m.rows {
		p.m.rows[i].index = i
	}
}

// moneySideBySide prints the budget, what arrived and what was spent beside each other, each with its own labels.
func moneySideBySide(p *printer) {
	block := p.lay(8)
	parts := p.s.parts()
	p.put(block, p.row, 0, 1, len(parts)+1, p.moneyCaption())
	p.put(block, p.row, 1, 3, 1, p.text("预算安排情况(调整后)"))
	p.put(block, p.row, 3, 5, 1, "资金到位情况")
	p.put(block, p.row, 5, 7, 1, "资金执行情况")
	p.put(block, p.row, 7, 8, 1, p.text("预算执行进度(%)"))
	p.row++
	for i, r := range parts {
		label := pick(p.dice, r.labels...)
		for j, kind := range []string{"预算数：", "到位数：", "执行数："} {
			if i == 0 {
				label = kind
			}
			p.put(block, p.row, 1+2*j, 2+2*j, 1, p.text(label))
			text := hundredths(p.m.money.amounts["adjusted"][i])
			if j != 1 {
				text = p.amount(map[int]string{0: "adjusted", 2: "spent"}[j], i, p.m.money.amounts[map[int]string{0: "adjusted", 2: "spent"}[j]][i], true)
			}
			p.put(block, p.row, 2+2*j, 3+2*j, 1, text)
		}
		rate := ""
		if i == 0 && p.m.rate(0) >= 0 {
			rate = hundredths(p.m.rate(0))
			p.expect("/funds/rates/total", rate)
		}
		p.put(block, p.row, 7, 8, 1, rate)
		p.row++
	}
}
