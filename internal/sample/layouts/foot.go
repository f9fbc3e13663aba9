package layouts

import "slices"

// totals prints the row of totals below the columns: points, score, and in some tables the grade.
func (p *printer) totals() {
	at := func(f field) int {
		return slices.IndexFunc(p.columns, func(c column) bool { return c.holds == f })
	}
	texts := map[int]string{}
	sum := p.m.money.points * 100
	for _, r := range p.m.rows {
		sum += max(0, r.points)
	}
	scored := at(score)
	texts[scored] = p.figure(p.m.total(p.s))
	p.expect("/declared/score", texts[scored])
	from := scored
	if i := at(points); i >= 0 {
		texts[i] = p.figure(sum)
		p.expect("/declared/points", texts[i])
		from = min(from, i)
	}
	if i := at(reason); i > scored && p.chance(40) {
		texts[i] = p.m.grade
		p.expect("/declared/grade", p.m.grade)
	}
	label := p.text(pick(p.dice, "总分", "总分", "合计", "总计", "总 分"))
	first := len(p.block) - 1 - len(p.columns)
	p.put(p.block, p.row, 0, first+from, 1, label)
	for i := from; i < len(p.columns); i++ {
		end := i + 1
		for texts[i] == "" && end < len(p.columns) && texts[end] == "" {
			end++
		}
		p.put(p.block, p.row, first+i, first+end, 1, texts[i])
		i = end - 1
	}
	p.row++
}
