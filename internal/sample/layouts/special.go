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

// moneyBySource prints the budget in columns by whose money it is, beside what was spent.
func moneyBySource(p *printer) {
	parts := p.s.parts()
	order := append(append([]moneyRow(nil), parts[1:]...), parts[0]) // the total is the last
	block := p.lay(len(order) + 3)
	last := len(order) + 1
	p.put(block, p.row, 0, 1, 3, p.moneyCaption())
	p.put(block, p.row, 1, last, 1, pick(p.dice, "预算数", "预算安排数", "全年预算数"))
	p.put(block, p.row, last, last+1, 2, "执行数")
	p.put(block, p.row, last+1, last+2, 2, "执行率")
	for i, r := range order {
		p.put(block, p.row+1, 1+i, 2+i, 1, r.labels[0])
		at := (i + 1) % len(order)
		text := ""
		if n := p.m.money.amounts["adjusted"][at]; n > 0 || at == 0 {
			text = p.amount("adjusted", at, n, true)
		}
		p.put(block, p.row+2, 1+i, 2+i, 1, text)
	}
	p.put(block, p.row+2, last, last+1, 1, p.amount("spent", 0, p.m.money.amounts["spent"][0], true))
	rate := hundredths(p.m.rate(0)) + "%"
	p.expect("/funds/rates/total", rate)
	p.put(block, p.row+2, last+1, last+2, 1, rate)
	p.row += 3
}

// moneyManagement is the block of transfers that says how the money was handled; a form has no field for it.
func moneyManagement(p *printer) {
	items := []string{"分配科学性", "下达及时性", "拨付合规性", "使用规范性", "执行准确性", "预算绩效管理情况", "支出责任履行情况"}
	block := p.lay(3)
	p.put(block, p.row, 0, 1, len(items)+1, p.upright("资金管理情况"))
	p.put(block, p.row, 1, 2, 1, "")
	p.put(block, p.row, 2, 3, 1, p.label("情况说明"))
	p.row++
	for _, item := range items {
		p.put(block, p.row, 1, 2, 1, item)
		p.put(block, p.row, 2, 3, 1, pick(p.dice, "按规定执行", "无问题", "符合管理办法要求"))
		p.row++
	}
}

// moneyPairs prints the budget beside what was spent, each after its label.
func moneyPairs(p *printer) {
	block := p.lay(5)
	parts := p.s.parts()
	p.put(block, p.row, 0, 1, len(parts), p.moneyCaption())
	for i, r := range parts {
		label := pick(p.dice, r.labels...)
		for j, key := range []string{"adjusted", "spent"} {
			if i == 0 {
				label = []string{"预算数：", "执行数："}[j]
			}
			p.put(block, p.row, 1+2*j, 2+2*j, 1, p.text(label))
			p.put(block, p.row, 2+2*j, 3+2*j, 1, p.amount(key, i, p.m.money.amounts[key][i], true))
		}
		p.row++
	}
}

// moneyOfBond prints how far a bond was spent, scored like an indicator. Some put the money where the rate is expected.
func moneyOfBond(p *printer) {
	block := p.lay(6)
	unit := p.text("(" + p.m.currency + ")")
	p.expect("/currency_unit", p.m.currency)
	p.put(block, p.row, 0, 1, 2, pick(p.dice, "总体支出进度", "债券资金总体支出进度"))
	for i, heading := range []string{"实际支出金额" + unit, "下达额度" + unit, "实际完成值", "分值", "得分"} {
		p.put(block, p.row, i+1, i+2, 1, heading)
	}
	p.row++
	spent := p.amount("spent", 0, p.m.money.amounts["spent"][0], true)
	p.put(block, p.row, 1, 2, 1, spent)
	p.put(block, p.row, 2, 3, 1, p.amount("adjusted", 0, p.m.money.amounts["adjusted"][0], true))
	rate := hundredths(p.m.rate(0)) + "%"
	if p.chance(40) {
		rate = spent
		p.out.Maybe["/funds/rates/total"] = rate
	} else {
		p.expect("/funds/rates/total", rate)
	}
	p.put(block, p.row, 3, 4, 1, rate)
	for i, key := range []string{"points", "score"} {
		p.put(block, p.row, 4+i, 5+i, 1, p.moneyCell(key, 0, false, true))
	}
	p.row++
}

// moneyList prints the budget of a table of targets as labels and amounts; many tables have none.
func moneyList(p *printer) {
	if p.chance(50) {
		p.m.currency = ""
		return
	}
	block := p.lay(3)
	parts := p.s.parts()
	p.put(block, p.row, 0, 1, len(parts), p.moneyCaption())
	for i, r := range parts {
		p.put(block, p.row, 1, 2, 1, p.text(pick(p.dice, r.labels...)))
		p.put(block, p.row, 2, 3, 1, p.amount("initial", i, p.m.money.amounts["initial"][i], true))
		p.row++
	}
}
