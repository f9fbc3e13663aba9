package layouts

import (
	"fmt"
	"strings"
)

// moneyColumn is a column of the money block.
type moneyColumn struct {
	key      string // initial, adjusted, spent, rate, points, score, reason
	headings []string
}

// moneyBlock prints the money in rows by part and columns by kind.
func moneyBlock(columns ...moneyColumn) func(*printer) {
	return func(p *printer) {
		rows := p.s.parts()
		block := p.lay(len(columns) + 2)
		p.put(block, p.row, 0, 1, len(rows)+1, p.moneyCaption())
		p.put(block, p.row, 1, 2, 1, "")
		bare := false
		for i, c := range columns {
			heading := pick(p.dice, c.headings...)
			if c.key == "rate" && !strings.Contains(heading, "(") && p.chance(20) {
				heading += "(%)"
				bare = true
			}
			p.put(block, p.row, i+2, i+3, 1, p.label(heading))
		}
		p.row++
		plain := p.chance(30)
		for i, r := range rows {
			p.put(block, p.row, 1, 2, 1, p.text(pick(p.dice, r.labels...)))
			for j, c := range columns {
				p.put(block, p.row, j+2, j+3, 1, p.moneyCell(c.key, i, bare, plain))
			}
			p.row++
		}
	}
}

// moneyCaption is what is left of the money block.
func (p *printer) moneyCaption() string {
	caption := pick(p.dice, "项目资金", "预算执行情况", "资金情况", "项目资金情况")
	switch {
	case p.s.scope == "department":
		caption = pick(p.dice, "年度预算申请", "部门整体支出")
	case p.s.scope == "transfer":
		caption = pick(p.dice, "项目资金", "资金情况", "资金投入情况")
	}
	if p.said() && p.chance(50) {
		return caption
	}
	p.expect("/currency_unit", p.m.currency)
	return p.text(caption + pick(p.dice, "", "\n") + "(" + p.m.currency + ")")
}

// said reports whether the unit of money is above the table; then it is that of the form.
func (p *printer) said() bool {
	lines := append([]string(nil), p.out.Above...)
	for _, c := range p.out.Cells {
		lines = append(lines, c.Text)
	}
	for _, line := range lines {
		if line == "单位："+p.m.currency || strings.HasPrefix(line, "金额单位") || line == "单位:"+p.m.currency {
			p.expect("/currency_unit", p.m.currency)
			return true
		}
	}
	return false
}

// moneyCell is a cell of the money block.
func (p *printer) moneyCell(key string, part int, bare, plain bool) string {
	blank := pick(p.dice, "", "—", "——", "/", "-")
	switch key {
	case "initial", "adjusted", "spent":
		amount := p.m.money.amounts[key][part]
		if part > 0 && p.m.money.amounts["adjusted"][part] == 0 && p.chance(60) {
			return blank
		}
		return p.amount(key, part, amount, plain)
	case "rate", "rate%":
		rate := p.m.rate(part)
		if rate < 0 || part > 0 && p.chance(50) {
			return blank
		}
		text := hundredths(rate)
		if !bare && key == "rate" {
			text += p.percent()
		}
		if p.isOwn(part) {
			return blank
		}
		p.expect("/funds/rates/"+p.s.parts()[part].part, text)
		return text
	}
	if part > 0 {
		if key == "reason" {
			return ""
		}
		return blank
	}
	switch key {
	case "points":
		p.expect("/funds/points", fmt.Sprint(p.m.money.points))
		return fmt.Sprint(p.m.money.points)
	case "score20": // the heading says the points
		p.out.Maybe["/funds/points"] = fmt.Sprint(p.m.money.points)
		fallthrough
	case "score":
		p.expect("/funds/declared", hundredths(p.m.money.score))
		return hundredths(p.m.money.score)
	case "reason":
		if p.m.rate(0) == 10000 {
			return ""
		}
		text := pick(p.dice, reasons...)
		p.expect("/funds/reason", text)
		return text
	}
	return ""
}

// isOwn reports whether a part has a name of its own in the form.
func (p *printer) isOwn(part int) bool {
	switch p.s.parts()[part].part {
	case "total", "fiscal", "carryover", "other":
		return false
	}
	return true
}

// amount prints an amount of money and notes it.
func (p *printer) amount(key string, part, n int, plain bool) string {
	text := fmt.Sprintf("%d.%02d", n/100, n%100)
	if plain {
		text = hundredths(n)
	}
	if p.isOwn(part) {
		p.more(key, part, text)
	} else {
		p.expect(fmt.Sprintf("/funds/%s/%s", key, p.s.parts()[part].part), text)
	}
	if p.chance(25) {
		return grouped(text)
	}
	return text
}

// more notes a part with a name of its own.
func (p *printer) more(key string, part int, text string) {
	r, at := p.s.parts()[part], 0
	for p.out.Expected[fmt.Sprintf("/funds/%s/more/%d/name", key, at)] != "" {
		at++
	}
	pointer := fmt.Sprintf("/funds/%s/more/%d", key, at)
	p.expect(pointer+"/name", r.part)
	p.expect(pointer+"/amount", text)
	p.expect(pointer+"/within", r.within)
}

// grouped puts commas between thousands.
func grouped(text string) string {
	whole, decimals, _ := strings.Cut(text, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if decimals != "" {
		return whole + "." + decimals
	}
	return whole
}

func (p *printer) percent() string {
	if p.wide && p.chance(30) {
		return "％"
	}
	return "%"
}
