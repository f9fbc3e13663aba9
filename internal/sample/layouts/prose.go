package layouts

import (
	"fmt"
	"strings"
)

// fujianProse prints what was reached in sentences within cells, or the columns of the same place.
func fujianProse(p *printer) {
	if p.chance(40) {
		p.indicators()
		return
	}
	p.sentences(p.fujianSentence())
}

// fujianSentence says what was reached: 目标值≥90%,完成值92%,分值10,得分10.
func (p *printer) fujianSentence() func(*row) string {
	comma := pick(p.dice, ",", "，")
	return func(r *row) string {
		return strings.Join([]string{
			"目标值" + p.held(r, "target", p.signOf(r)+r.number+p.unitOf(r)),
			"完成值" + p.held(r, "actual", withUnit(r, r.actual)),
			"分值" + p.held(r, "points", p.figure(r.points)), "得分" + p.held(r, "declared", p.figure(r.score)),
		}, comma)
	}
}

// changningProse repeats the comparator before the actual value.
func changningProse(p *printer) { p.sentences(p.changningSentence()) }

// changningSentence is 年初目标值≥90%,实际完成值≥92%,自评得分20分.
func (p *printer) changningSentence() func(*row) string {
	comma := pick(p.dice, ",", "，")
	return func(r *row) string {
		return strings.Join([]string{
			"年初目标值" + p.held(r, "target", p.signOf(r)+r.number+p.unitOf(r)),
			"实际完成值" + p.held(r, "actual", p.signOf(r)+withUnit(r, r.actual)),
			"自评得分" + p.held(r, "declared", p.figure(r.score)) + "分",
		}, comma)
	}
}

// held notes a field of a row and hands its text on.
func (p *printer) held(r *row, key, text string) string {
	p.expect(fmt.Sprintf("/indicators/%d/%s", r.index, key), text)
	return text
}

// sentences prints a sentence for each row: in a column of its own, or after the name.
func (p *printer) sentences(say func(*row) string) {
	apart := p.chance(60)
	n := 3
	if apart {
		n = 4
	}
	block := p.lay(n)
	headings := []string{"一级指标", "二级指标", "三级指标", pick(p.dice, "完成情况", "指标完成情况", "自评情况")}
	if !apart {
		headings = []string{"一级指标", "二级指标", pick(p.dice, "指标完成情况", "绩效指标完成情况")}
	}
	for i, h := range headings {
		p.put(block, p.row, i, i+1, 1, p.text(h))
	}
	p.row++
	mark := p.text("：")
	for i := range p.m.rows {
		r := &p.m.rows[i]
		p.indicatorCell(block, 0, i, 0, level1)
		p.indicatorCell(block, 0, i, 1, level2)
		text := say(r)
		p.held(r, "name", r.name)
		if apart {
			p.put(block, p.row, 2, 3, 1, r.label)
			p.put(block, p.row, 3, 4, 1, text)
		} else {
			p.put(block, p.row, 2, 3, 1, r.label+mark+text+pick(p.dice, "", "。"))
		}
		p.row++
	}
}

// spentSentence says the money in a sentence; a reader may leave it alone.
func spentSentence(p *printer) {
	p.line(pick(p.dice, "资金执行情况", "预算执行情况"), p.spentText())
}

// spentText says what was spent, and notes it.
func (p *printer) spentText() string {
	budget, spent := p.m.money.amounts["adjusted"][0], p.m.money.amounts["spent"][0]
	score := hundredths(p.m.money.score)
	rate := hundredths(p.m.rate(0)) + "%"
	text := fmt.Sprintf("项目资金下达%s%s，已拨付%s%s，执行率%s，得%s分。",
		hundredths(budget), p.m.currency, hundredths(spent), p.m.currency, rate, score)
	for pointer, text := range map[string]string{
		"/funds/adjusted/total": hundredths(budget), "/funds/spent/total": hundredths(spent), "/funds/rates/total": rate,
		"/funds/declared": score, "/currency_unit": p.m.currency,
	} {
		p.out.Maybe[pointer] = text
	}
	return text
}

// moneySentence says what the money is for, as tables of targets do, and when it is to be spent.
func moneySentence(p *printer) {
	total := p.m.money.amounts["initial"][0] / 100 * 100
	other := total / 400 * 100
	text := fmt.Sprintf("预算数%s万元。其中，财政资金%s万元，其它资金%s万元。主要用于%s的支出。",
		hundredths(total), hundredths(total-other), hundredths(other), p.m.project)
	p.line(pick(p.dice, "资金用途", "资金\n用途"), text)
	p.expect("/funds/purpose", text)
	p.expect("/funds/initial/total", hundredths(total))
	p.expect("/funds/initial/fiscal", hundredths(total-other))
	p.expect("/funds/initial/other", hundredths(other))
	block := p.lay(5)
	p.put(block, p.row, 0, 1, 2, p.text("资金支出计划(累计进度%)"))
	for i, by := range []struct{ month, day, share string }{
		{"3月底", "03-31", "25.00"}, {"6月底", "06-30", "50.00"}, {"10月底", "10-31", "75.00"}, {"12月底", "12-31", "100.00"},
	} {
		p.put(block, p.row, i+1, i+2, 1, by.month)
		p.put(block, p.row+1, i+1, i+2, 1, by.share)
		p.expect(fmt.Sprintf("/schedule/%d/by", i), fmt.Sprintf("%d-%s", p.m.year, by.day))
		p.expect(fmt.Sprintf("/schedule/%d/cumulative", i), by.share)
	}
	p.row += 2
}
