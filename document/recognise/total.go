package recognise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// isFoot reports whether a cell names the total row.
func isFoot(c *grid.Cell) bool {
	return slices.Contains([]string{
		"总分", "合计", "总计", "总得分", "自评总分", "自评得分合计", "总评分", "得分合计", "合计得分", "总分合计", "自评分合计", "自评得分", "综合得分", "评价总分",
	}, headings.Plain(c.Text))
}

// isSubtotal reports whether a cell names the sums of a level.
func isSubtotal(text string) bool {
	s := headings.Plain(text)
	return s == "小计" || strings.HasSuffix(s, "小计") || strings.HasSuffix(s, "合计")
}

// isSubtotalRow reports whether a line is the sums of a level under its name: 产出指标小计 | 50 | 48.5.
func (f *former) isSubtotalRow(l line, row rowCells) bool {
	held := l.held()
	if len(held) < 2 || !isSubtotal(held[0].Text) || headings.Plain(held[0].Text) == "小计" {
		return false
	}
	figures := slices.Concat(row[headings.Points], row[headings.Score], row[headings.ReviewedScore])
	return !slices.ContainsFunc(held[1:], func(c *grid.Cell) bool {
		return !isFigure(c.Text) && !isNothing(c.Text) || !slices.Contains(figures, c)
	})
}

// subtotal reads the sums of a level: 小计 | 50 | 48.5, or 产出指标小计 | 50 | 48.5. Those of a level 2 aren't kept.
func (f *former) subtotal(row rowCells, l line) {
	caption := l.held()[0]
	f.use(caption, Heading, "levels")
	name := f.levelBefore()
	of := strings.TrimSuffix(strings.TrimSuffix(headings.Plain(caption.Text), "小计"), "合计")
	if of != "" && of != name && (f.levelNames()[of] || levelWord(of) == 2) {
		for _, c := range l.held()[1:] {
			f.notKept(c, "levels")
		}
		return
	}
	n := slices.IndexFunc(f.form.Levels, func(s indicator.LevelSum) bool { return s.Name == name })
	if n < 0 {
		n = len(f.form.Levels)
		f.addLevel(indicator.LevelSum{Name: name})
	}
	at, sum := "/levels/"+strconv.Itoa(n), f.form.Levels[n]
	for _, field := range []struct {
		column headings.Column
		key    string
		to     *exact.Amount
	}{{headings.Points, "/points", &sum.Points}, {headings.Score, "/declared", &sum.Declared}} {
		c := row.first(field.column)
		switch {
		case c == nil || isBlank(c):
		case field.to.IsSet():
			f.notKept(c, "levels")
		default:
			*field.to = f.figure(c, at+field.key, cell.ReadScore)
		}
	}
	f.form.Levels[n] = sum
	f.blankSubtotal(l, at)
}

// levelBefore is level 1 of the rows above.
func (f *former) levelBefore() string {
	if n := len(f.form.Indicators); n > 0 {
		return f.form.Indicators[n-1].Level1
	}
	return f.level1
}

// total reads the foot of the table: points, score and grade as the unit wrote them. A figure below the headings of
// points or of scores is that; where merged cells leave nothing to go by, of two numbers the points stand first, and a
// single one is the score.
func (f *former) total(l line) {
	d := &f.form.Declared
	held := l.held()
	if f.foot && strings.Contains(headings.Plain(held[0].Text), "总") { // 合计 above was that of the rows
		for _, pointer := range []string{"/declared/points", "/declared/score"} {
			if c := f.cells[pointer]; c != nil && c.Row != l.at {
				delete(f.cells, pointer)
				f.notKept(c, "levels")
			}
		}
		d.Points, d.Score = exact.Amount{}, exact.Amount{}
	}
	f.foot = true
	f.use(held[0], Heading, "declared")
	var numbers []*grid.Cell
	for _, c := range held[1:] {
		text := headings.Squeeze(c.Text)
		label, inside := labelled(c)
		grade := strings.Trim(headings.Narrow(text), "()[]")
		switch {
		case isGrade(grade):
			d.Grade = grade
			f.value(c, "/declared/grade")
		case isFigure(strings.TrimSuffix(text, "分")):
			numbers = append(numbers, c)
		case label == headings.DeclaredGrade && inside != "":
			f.declaredGrade(c, inside)
		case isNothing(text), label != headings.NoLabel && inside == "", headings.ColumnOf(text) != headings.NoColumn:
			f.use(c, Heading, "declared")
		default:
			f.leaveOut(c)
		}
	}
	f.totalFigures(l, numbers)
	f.pointsOfTotal(held[0])
	f.at("/declared", held[0])
	f.blankTotals(l)
	f.blankTotal(l)
}

// pointsOfTotal takes the points of 总分（100分）, where they have no cell.
func (f *former) pointsOfTotal(c *grid.Cell) {
	for _, inside := range headings.Bracketed(c.Text) {
		if m := pointsInBrackets.FindStringSubmatch(inside); m != nil && !f.form.Declared.Points.IsSet() {
			f.form.Declared.Points = f.figureIn(c, m[1], "/declared/points", cell.ReadPoints)
		}
	}
}

func isGrade(text string) bool {
	return slices.Contains([]string{"优", "良", "中", "差", "优秀", "良好", "合格", "不合格", "一般", "较差", "较好", "基本合格"}, text)
}

var (
	scoreInText = regexp.MustCompile(`(?:得分|总分|评分|分数)[^0-9。，；]{0,4}?([0-9]+(?:\.[0-9]+)?)分`)
	gradeInText = regexp.MustCompile(`(?:等级|等次|结论|结果|评定|评价)[^。，；]{0,4}?[为是:“"「](优秀|良好|优|良|中|差|合格|不合格|一般)(?:$|[^良秀好])`)
)

// declaredScore takes the score of the whole form, which may be within a sentence.
func (f *former) declaredScore(c *grid.Cell, text string) {
	if m := scoreInText.FindStringSubmatch(headings.Narrow(headings.Squeeze(text))); m != nil {
		text = m[1]
		f.gradeWithin(c)
	}
	f.form.Declared.Score = f.figureIn(c, text, "/declared/score", cell.ReadScore)
}

// declaredGrade takes a grade. A sentence instead is searched for a score and a grade.
func (f *former) declaredGrade(c *grid.Cell, text string) {
	grade := strings.Trim(headings.Narrow(headings.Squeeze(text)), "()[]\"“”")
	if isGrade(grade) {
		f.headText(&f.form.Declared.Grade, c, grade, "/declared/grade")
		return
	}
	if chosen := chosenOf(text); isGrade(chosen) {
		f.headText(&f.form.Declared.Grade, c, chosen, "/declared/grade")
		return
	}
	f.notKept(c, string(headings.DeclaredGrade))
	m := scoreInText.FindStringSubmatch(headings.Narrow(headings.Squeeze(text)))
	if m != nil && !f.form.Declared.Score.IsSet() {
		f.form.Declared.Score = f.figureIn(c, m[1], "/declared/score", cell.ReadScore)
	}
	f.gradeWithin(c)
}

// gradeWithin takes the grade that a sentence names.
func (f *former) gradeWithin(c *grid.Cell) {
	m := gradeInText.FindStringSubmatch(headings.Narrow(headings.Squeeze(c.Text)))
	if m != nil && f.form.Declared.Grade == "" {
		f.form.Declared.Grade = m[1]
		f.value(c, "/declared/grade")
	}
}

// ticks are how people mark the one of several choices that counts.
const ticks = "☑✔✓√☒■R"

var (
	tickBefore = regexp.MustCompile(`[` + ticks + `]([^□☐○` + ticks + `]+)`)
	tickAfter  = regexp.MustCompile(`([^□☐○` + ticks + `]+)[` + ticks + `]`)
)

// chosenOf is the choice that is ticked, ☑优□良 or 优☑良□; "" where none is, or several are.
func chosenOf(text string) string {
	s, at := headings.Squeeze(text), tickAfter
	if strings.IndexAny(s, "□☐○"+ticks) == 0 {
		at = tickBefore
	}
	all := at.FindAllStringSubmatch(s, -1)
	if len(all) != 1 {
		return ""
	}
	return strings.Trim(headings.Narrow(all[0][1]), "()、,;")
}

// totalFigures sorts the numbers of the foot.
func (f *former) totalFigures(l line, numbers []*grid.Cell) {
	d := &f.form.Declared
	var unsorted []*grid.Cell
	for _, c := range numbers {
		column, exact := f.columnUnder(l, c)
		switch {
		case exact && column == headings.Points && !d.Points.IsSet():
			d.Points = f.figure(c, "/declared/points", cell.ReadScore)
		case exact && column == headings.LevelPoints && !d.Points.IsSet():
			d.Points = f.figure(c, "/declared/points", cell.ReadScore)
		case exact && column == headings.Score && !d.Score.IsSet():
			d.Score = f.figure(c, "/declared/score", cell.ReadScore)
		case exact && column == headings.ReviewedScore:
			if f.form.Reviewed == nil {
				f.form.Reviewed = new(indicator.Review)
			}
			f.form.Reviewed.Score = f.figure(c, "/reviewed/score", cell.ReadScore)
		default:
			unsorted = append(unsorted, c)
		}
	}
	unsorted = slices.DeleteFunc(unsorted, func(c *grid.Cell) bool { // the sum of shares
		if share := strings.HasSuffix(headings.Narrow(headings.Squeeze(c.Text)), "%"); share {
			f.notKept(c, string(headings.Share))
			return true
		}
		return false
	})
	if len(unsorted) > 0 && !d.Points.IsSet() && f.beginsPoints(l, unsorted[0]) {
		d.Points = f.figure(unsorted[0], "/declared/points", cell.ReadScore)
		unsorted = unsorted[1:]
	}
	if len(unsorted) > 1 && !d.Points.IsSet() && !d.Score.IsSet() {
		d.Points = f.figure(unsorted[0], "/declared/points", cell.ReadScore)
		unsorted = unsorted[1:]
	}
	if len(unsorted) > 0 && !d.Score.IsSet() {
		d.Score = f.figure(unsorted[0], "/declared/score", cell.ReadScore)
		unsorted = unsorted[1:]
	}
	for _, c := range unsorted {
		f.leaveOut(c)
	}
}

// beginsPoints reports whether a cell over several columns begins in that of the points, or ends in it.
func (f *former) beginsPoints(l line, c *grid.Cell) bool {
	if l.table != f.header.table || c.Columns < 2 {
		return false
	}
	return slices.ContainsFunc(f.header.columns, func(h headColumn) bool {
		last := c.Column + c.Columns - 1
		points := h.column == headings.Points || h.column == headings.LevelPoints
		return points && (h.from <= c.Column && c.Column < h.to || h.from <= last && last < h.to)
	})
}

// keepsPlaces reports whether a line of a text has the cells that its label covers, as CSV has: then its others are in
// their places.
func keepsPlaces(l line) bool {
	held := l.held()
	return len(held) > 1 && held[1].Column > held[0].Column+1
}

// columnUnder is the column that a cell is below, if it is below no other.
func (f *former) columnUnder(l line, c *grid.Cell) (column headings.Column, only bool) {
	if l.table != f.header.table && l.table.Columns() != f.header.table.Columns() {
		return headings.NoColumn, false
	}
	if l.table.Flat && l.table.Width(l.at) < f.header.table.Width(f.header.first.at) && !keepsPlaces(l) { // it lost cells
		return headings.NoColumn, false
	}
	n := 0
	for _, h := range f.header.columns {
		if overlap(c, h.from, h.to) > 0 {
			column, n = h.column, n+1
		}
	}
	return column, n == 1
}
