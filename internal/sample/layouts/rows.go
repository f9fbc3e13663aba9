package layouts

import (
	"fmt"
	"slices"
	"strings"
)

// indicators prints the indicators: their headings in up to three rows, then the rows with merged levels.
func (p *printer) indicators() {
	first := 0
	if p.caption {
		first = 1
	}
	block := p.lay(len(p.columns) + first)
	p.block = block
	top, depth := p.row, p.headings(block, first)
	p.row += depth
	p.fillers()
	p.levelSums()
	for i := range p.m.rows {
		for j, c := range p.columns {
			p.indicatorCell(block, first, i, j, c.holds)
		}
		p.row++
	}
	if p.caption {
		p.put(block, top, 0, 1, p.row-top, p.upright("绩效指标"))
	}
}

// headings prints the headings of the columns and those above them, and returns their rows.
func (p *printer) headings(block []int, first int) int {
	depth := 1
	for _, c := range p.columns {
		depth = max(depth, len(c.over)+1)
	}
	for i, c := range p.columns {
		for level, over := range c.over {
			if i > 0 && alike(p.columns[i-1], c, level) {
				continue
			}
			end := i + 1
			for end < len(p.columns) && alike(c, p.columns[end], level) {
				end++
			}
			p.put(block, p.row+level, first+i, first+end, 1, p.label(over))
		}
		heading := c.heading
		if heading == "" {
			heading = pick(p.dice, synonyms[c.holds]...)
		}
		heading = strings.ReplaceAll(heading, "YEAR", fmt.Sprint(p.m.year))
		heading = strings.ReplaceAll(heading, "LAST", fmt.Sprint(p.m.year-1))
		p.put(block, p.row+len(c.over), first+i, first+i+1, depth-len(c.over), p.label(heading))
	}
	return depth
}

// alike reports whether two columns have the headings down to a level in common.
func alike(a, b column, level int) bool {
	return len(a.over) > level && len(b.over) > level && slices.Equal(a.over[:level+1], b.over[:level+1])
}

// fillers leaves rows of the template in the table.
func (p *printer) fillers() {
	if p.s.total == 0 && p.s.kind == "target" || !p.chance(40) {
		return
	}
	at := p.between(1, len(p.m.rows))
	r := row{index: -1, level1: p.m.rows[at-1].level1, level2: p.m.rows[at-1].level2, over: 1}
	r.name = p.text(pick(p.dice, "……", "…", "指标2：", "", "...."))
	if r.name == "" && p.repeat {
		r.name = "……"
	}
	for at < len(p.m.rows) && p.m.rows[at].over == 0 {
		at++
	}
	p.m.rows = slices.Insert(p.m.rows, at, r)
}

// levelSums notes the sums that are printed within the names of level 1.
func (p *printer) levelSums() {
	if !p.chance(p.s.pointsInLevels) {
		return
	}
	at, last := -1, ""
	sums := map[string]int{}
	for _, r := range p.m.rows {
		sums[r.level1] += max(0, r.points)
	}
	form := pick(p.dice, "%s(%s分)", "%s%s分", "%s\n(%s分)")
	for i := range p.m.rows {
		r := &p.m.rows[i]
		if r.level1 != last {
			at, last = at+1, r.level1
			p.expect(fmt.Sprintf("/levels/%d/name", at), r.level1)
			p.expect(fmt.Sprintf("/levels/%d/points", at), hundredths(sums[r.level1]))
		}
		r.shown = p.text(fmt.Sprintf(form, r.level1, hundredths(sums[r.level1])))
	}
}

// indicatorCell prints one cell of a row, or none where it is covered.
func (p *printer) indicatorCell(block []int, first, i, j int, f field) {
	r := &p.m.rows[i]
	rows := 1
	switch {
	case (f == level1 || f == level2) && !p.repeat:
		if i > 0 && r.sameLevel(&p.m.rows[i-1], f) {
			p.value(r, f)
			return
		}
		for i+rows < len(p.m.rows) && r.sameLevel(&p.m.rows[i+rows], f) {
			rows++
		}
	case f == points || f == score:
		if r.over == 0 {
			return
		}
		rows = r.over
	}
	text := ""
	if r.index >= 0 || f == level1 || f == level2 || f == name {
		text = p.value(r, f)
	}
	p.put(block, p.row, first+j, first+j+1, rows, text)
}

func (r *row) sameLevel(other *row, f field) bool {
	return r.level1 == other.level1 && (f == level1 || r.level2 == other.level2)
}
