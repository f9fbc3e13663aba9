package findings

import (
	"cmp"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/review"
)

// comesTo writes what a review comes to below the counts: forms and money of each department, how far declared totals
// are from computed ones, and the grades.
func (f *filling) comesTo(sheet string, row int) {
	all := f.summary.All()
	all.Department = f.say("LIST_OVER_ALL")
	heads := []string{
		f.say("RESULT_DEPARTMENT"), f.say("LIST_FORMS"), f.say("LIST_WITH_OPEN"), f.say("LIST_BUDGET"), f.say("LIST_AFFECTED"),
	}
	row = f.heads(sheet, row, heads)
	for _, t := range append([]review.Sums{all}, f.summary.Departments()...) {
		f.text(sheet, 1, row, cmp.Or(t.Department, f.say("LIST_NO_DEPARTMENT")), f.body)
		f.integer(sheet, 2, row, t.Forms)
		f.integer(sheet, 3, row, t.WithOpen)
		f.score(sheet, 4, row, exact.MustAmount(money(t.Budget)))
		f.score(sheet, 5, row, exact.MustAmount(money(t.Affected)))
		row++
	}
	row = f.heads(sheet, row+1, []string{f.say("LIST_APART"), f.say("LIST_FORMS")})
	for i, n := range all.Apart {
		f.text(sheet, 1, row, review.ApartBand(i).In(f.language), f.body)
		f.integer(sheet, 2, row, n)
		row++
	}
	row = f.heads(sheet, row+1, []string{f.say("LIST_GRADE"), f.say("LIST_DECLARED"), f.say("LIST_COMPUTED"), f.say("LIST_REVIEWED")})
	for _, g := range all.Grades {
		f.text(sheet, 1, row, g.Grade, f.body)
		f.integer(sheet, 2, row, g.Declared)
		f.integer(sheet, 3, row, g.Computed)
		f.integer(sheet, 4, row, g.Reviewed)
		row++
	}
}

// columnWidth is the width of a column of the sums.
func columnWidth(i int) int {
	if i == 0 {
		return 34
	}
	return 14
}

func (f *filling) heads(sheet string, row int, heads []string) int {
	lines := 1
	for i, h := range heads {
		f.text(sheet, i+1, row, h, f.head)
		lines = max(lines, linesIn(h, columnWidth(i)))
	}
	f.height(sheet, row, lines)
	return row + 1
}

func (f *filling) integer(sheet string, column, row, n int) {
	name, err := excelize.CoordinatesToCellName(column, row)
	f.do(err)
	f.do(f.book.SetCellInt(sheet, name, int64(n)))
	f.do(f.book.SetCellStyle(sheet, name, name, f.body))
}

// score sets a cell to a score or an amount of 万元; a spreadsheet keeps as many digits as they have.
func (f *filling) score(sheet string, column, row int, a exact.Amount) {
	name, err := excelize.CoordinatesToCellName(column, row)
	f.do(err)
	if d, ok := a.Decimal(); ok {
		figure, _ := d.Float64()
		f.do(f.book.SetCellValue(sheet, name, figure))
	}
	f.do(f.book.SetCellStyle(sheet, name, name, f.body))
}

// scores writes a sheet with the totals of all forms, and a chart of declared against computed ones.
func (f *filling) scores() {
	if f.summary == nil || len(f.summary.Forms()) == 0 {
		return
	}
	sheet := f.sheet(f.say("LIST_SCORES"))
	f.heads(sheet, 1, []string{
		f.say("RESULT_DEPARTMENT"), f.say("RESULT_PROJECT"), f.say("LIST_DECLARED"), f.say("LIST_COMPUTED"), f.say("LIST_REVIEWED"),
		f.say("LIST_GRADES"), "", "",
	})
	forms := f.summary.Forms()
	forms = forms[:min(len(forms), mostRows-1)]
	for i := range forms {
		one := &forms[i]
		f.text(sheet, 1, i+2, one.Department, f.body)
		f.text(sheet, 2, i+2, one.Project, f.body)
		f.score(sheet, 3, i+2, one.Declared)
		f.score(sheet, 4, i+2, one.Computed)
		f.score(sheet, 5, i+2, one.Reviewed)
		f.text(sheet, 6, i+2, one.DeclaredGrade, f.body)
		f.text(sheet, 7, i+2, one.ComputedGrade, f.body)
		f.text(sheet, 8, i+2, one.FinalGrade, f.body)
	}
	for i, width := range []int{18, 30, 11, 11, 11, 9, 9, 9} {
		f.width(sheet, i+1, width)
	}
	f.do(f.book.MergeCell(sheet, "F1", "H1"))
	f.freeze(sheet)
	f.repeat(sheet)
	last := strconv.Itoa(len(forms) + 1)
	axis := axisOf(forms)
	f.do(f.book.AddChart(sheet, "J2", &excelize.Chart{
		Type: excelize.Scatter,
		Series: []excelize.ChartSeries{{
			Name: "'" + sheet + "'!$D$1", Categories: "'" + sheet + "'!$C$2:$C$" + last, Values: "'" + sheet + "'!$D$2:$D$" + last,
			Marker: excelize.ChartMarker{
				Symbol: "circle", Size: 7, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"1F4E8C"}},
			},
		}},
		Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: f.say("LIST_SCATTER")}}},
		XAxis:  axis,
		YAxis:  axis,
		Legend: excelize.ChartLegend{Position: "none"},
	}))
}

// axisOf is the axis of both scores in steps of ten, from below the lowest: the same for both, so that equal scores lie
// on the diagonal.
func axisOf(forms []review.Summed) excelize.ChartAxis {
	least, most := 90, 100
	for i := range forms {
		for _, score := range []exact.Amount{forms[i].Declared, forms[i].Computed} {
			if !score.IsSet() {
				continue
			}
			for least > 0 && score.Fraction().Less(exact.Int(int64(least))) {
				least -= 10
			}
			for exact.Int(int64(most)).Less(score.Fraction()) && most < 200 {
				most += 10
			}
		}
	}
	from, to := float64(least), float64(most) //nolint:forbidigo // of a picture
	return excelize.ChartAxis{
		Minimum: &from, Maximum: &to, MajorUnit: 10, MajorGridLines: true, Font: excelize.Font{Color: "404040", Size: 9},
	}
}
