package blank

import "slices"

// page is the printed table: nine columns, of which each block joins some.
type page struct {
	above  []string // the title and the year
	cells  []cell
	rows   []int // the least height of each, in points
	header int   // the row of the headings of indicators, which comes again on every page
	tiers  []int // the first row of each tier, which begins on a new page rather than goes on there
	below  []string
}

// cell is an area of the page.
type cell struct {
	text                       string
	row, column, rows, columns int
	holds                      contents
}

// contents is what a cell holds once the form is filled in.
type contents uint8

const (
	words  contents = iota // also targets and actuals: a sheet would make 1-2 a date and 95% a fraction
	label                  // printed
	figure                 // money, points, scores
)

// widths are those of the columns in twentieths of a point, of A4 laid on its side.
var widths = []int{1000, 1350, 1750, 2600, 1600, 1600, 900, 900, 2800}

// Heights of rows in points, and how many rows of indicators there are to write in.
const (
	lineHeight = 22
	goalHeight = 90
	rowsLevel2 = 2 // under each level 2
	rowsLevel1 = 4 // under a level 1 whose level 2 is left to be written in
)

// notes are what is under the table. The recogniser knows them as printed: they say nothing of the project.
var notes = []string{
	"注：1.得分不超过该指标的分值。",
	"2.未完成年度指标值的，应写明偏差原因及改进措施。",
	"3.没有指标的行可以留空或删去，行数不够可以增加。",
}

func (t Table) page() *page {
	p := &page{above: []string{t.title(), t.yearLine()}, below: notes}
	t.head(p)
	t.money(p)
	t.goals(p)
	t.indicators(p)
	return p
}

// row begins a row, and returns its number.
func (p *page) row(height int) int {
	p.rows = append(p.rows, height)
	return len(p.rows) - 1
}

// put adds a label, or a cell to write in where the text is blank, over the columns from one up to another.
func (p *page) put(row, from, to, rows int, text string) {
	holds := words
	if text != "" {
		holds = label
	}
	p.cells = append(p.cells, cell{text, row, from, rows, to - from, holds})
}

// putFigure adds a cell of one column for a figure, which may be printed.
func (p *page) putFigure(row, column int, text string) {
	p.cells = append(p.cells, cell{text, row, column, 1, 1, figure})
}

func (t Table) head(p *page) {
	if !t.isWhole() {
		row := p.row(lineHeight)
		p.put(row, 0, 2, 1, "项目名称")
		p.put(row, 2, 9, 1, "")
		row = p.row(lineHeight)
		p.put(row, 0, 2, 1, "主管部门")
		p.put(row, 2, 4, 1, "")
		p.put(row, 4, 6, 1, "实施单位")
		p.put(row, 6, 9, 1, "")
		return
	}
	row := p.row(lineHeight)
	p.put(row, 0, 2, 1, "部门名称")
	p.put(row, 2, 9, 1, "")
}

// money is the money block: six columns, four of money.
func (t Table) money(p *page) {
	row := p.row(lineHeight)
	p.put(row, 0, 1, 5, "项目资金（"+currency+"）")
	if t.isWhole() {
		p.cells[len(p.cells)-1].text = "预算资金（" + currency + "）"
	}
	p.put(row, 1, 3, 1, "")
	for i, heading := range []string{"年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"} {
		p.put(row, 3+i, 4+i, 1, heading)
	}
	for n, part := range []string{"年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"} {
		row := p.row(lineHeight)
		p.put(row, 1, 3, 1, part)
		for column := 3; column < 9; column++ {
			text := ""
			switch execution := t.execution(); {
			case n > 0 && (column == 6 || column == 8):
				text = "—"
			case n == 0 && column == 6 && execution != nil:
				text = execution.Points.String()
			}
			p.putFigure(row, column, text)
		}
	}
}

func (t Table) goals(p *page) {
	row := p.row(lineHeight)
	p.put(row, 0, 1, 2, "年度总体目标")
	p.put(row, 1, 5, 1, "年初预期目标")
	p.put(row, 5, 9, 1, "实际完成情况")
	row = p.row(goalHeight)
	p.put(row, 1, 5, 1, "")
	p.put(row, 5, 9, 1, "")
}

func (t Table) indicators(p *page) {
	p.header = p.row(lineHeight)
	p.put(p.header, 0, 2, 1, "一级指标")
	for i, heading := range []string{"二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"} {
		p.put(p.header, 2+i, 3+i, 1, heading)
	}
	for _, tier := range t.levels1() {
		first, level1 := len(p.rows), len(p.cells)
		p.tiers = append(p.tiers, first)
		p.put(first, 0, 2, 1, nameOf(tier)+"（"+tier.Points.String()+"分）")
		names := t.levels2(tier)
		for _, name := range names {
			p.put(len(p.rows), 2, 3, rowsLevel2, name)
			for range rowsLevel2 {
				p.write(p.row(lineHeight), 3)
			}
		}
		if len(names) == 0 {
			for range rowsLevel1 {
				p.write(p.row(lineHeight), 2)
			}
		}
		p.cells[level1].rows = len(p.rows) - first
	}
	row := p.row(lineHeight)
	p.put(row, 0, 6, 1, "总分")
	p.putFigure(row, 6, t.Set.Total.String())
	p.putFigure(row, 7, "")
	p.put(row, 8, 9, 1, "")
}

// write leaves the cells of a row from a column on to be written in.
func (p *page) write(row, from int) {
	for column := from; column < len(widths); column++ {
		if column == 6 || column == 7 {
			p.putFigure(row, column, "")
		} else {
			p.put(row, column, column+1, 1, "")
		}
	}
}

// goesOn reports whether a row is to be on the same page as the next: they are of one tier, or of the last and the
// total.
func (p *page) goesOn(row int) bool {
	return row > p.header && row < len(p.rows)-1 && !slices.Contains(p.tiers, row+1)
}

// covering are the cells that a row shows or continues, from left to right.
func (p *page) covering(row int) []*cell {
	var all []*cell
	for column := 0; column < len(widths); {
		next := column + 1
		for i := range p.cells {
			if c := &p.cells[i]; c.row <= row && row < c.row+c.rows && c.column == column {
				all, next = append(all, c), column+c.columns
			}
		}
		column = next
	}
	return all
}
