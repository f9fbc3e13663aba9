package recognise

import (
	"cmp"
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

// rowCells are the cells of a row by the columns that they are in.
type rowCells map[headings.Column][]*grid.Cell

// first is the first cell of a column that began in the row; nil where there is none.
func (r rowCells) first(column headings.Column) *grid.Cell {
	if cells := r[column]; len(cells) > 0 {
		return cells[0]
	}
	return nil
}

// indicator reads a row of the indicator block.
func (f *former) indicator(l line) {
	held := l.held()
	if isFoot(held[0]) {
		f.total(l)
		return
	}
	row, aligned := f.cellsOf(l)
	if f.isSubtotalRow(l, row) {
		f.subtotal(row, l)
		return
	}
	if f.executionRow(l, row) {
		return
	}
	if f.isWide(row) || isCaption(l, row) {
		f.wide(l)
		return
	}
	f.listed(l)
	f.levels(row, l)
	if f.sentence(l, row) {
		return
	}
	name := f.nameOf(row)
	if name == "" || isFiller(name) {
		f.nameless(l, row, name)
		return
	}
	at := "/indicators/" + strconv.Itoa(len(f.form.Indicators))
	ind := indicator.Indicator{Level1: f.level1, Level2: f.level2, Name: name}
	named := row.first(headings.Name) // it isn't nil, since it gives the name
	f.rows = append(f.rows, rowNote{named.Place, name})
	f.at(at, named)
	f.value(named, at+"/name")
	f.levelOrigins(row, at)
	f.inherits(row, l, name)
	f.target(&ind, row, at)
	f.texts(&ind, row, at)
	f.figures(&ind, row, at, l)
	f.interimOf(&ind, row, at)
	f.reviewOf(&ind, row, at)
	f.blankByOrder(l, at)
	f.form.Indicators = append(f.form.Indicators, ind)
	if !aligned {
		f.blanks(row, at, l)
	}
	f.noteJoined(at, row, l, aligned)
	f.left(row, l)
	if aligned {
		f.remark(held[0], "ROW_ALIGNED")
	}
}

// texts takes the cells that are kept as printed.
func (f *former) texts(ind *indicator.Indicator, row rowCells, at string) {
	for _, field := range []struct {
		column headings.Column
		to     *string
	}{
		{headings.Description, &ind.Description},
		{headings.Basis, &ind.Basis},
		{headings.Reason, &ind.Reason},
		{headings.Evidence, &ind.Evidence},
	} {
		c := row.first(field.column)
		if c == nil || isBlank(c) {
			continue
		}
		if headings.IsDue(c.Text) {
			f.due(c, at+"/"+string(field.column))
			continue
		}
		if *field.to = f.text(c); *field.to != "" {
			f.value(c, at+"/"+string(field.column))
		}
	}
	if c := row.first(headings.Actual); c != nil && !isBlank(c) {
		ind.Actual = cell.ParseActual(f.withUnit(f.valueText(c), ind, row))
		f.value(c, at+"/actual")
	}
	if c := row.first(headings.Previous); c != nil && !isBlank(c) {
		previous := cell.ParseActual(f.valueText(c))
		ind.Previous = &previous
		f.value(c, at+"/previous")
	}
}

// withUnit is a bare number of an actual with the unit from its own column, where a number alone would leave open what
// it counts: 1850 beside 万亩, 12 beside 月 for a date. Other numbers stay as printed.
func (f *former) withUnit(actual string, ind *indicator.Indicator, row rowCells) string {
	unit := headings.Squeeze(f.text(row.first(headings.Measure)))
	scaled := (strings.HasPrefix(unit, "万") || strings.HasPrefix(unit, "亿")) && !strings.Contains(unit, "元")
	if !scaled && (unit != "月" || ind.Target.Kind() != cell.Day) || !isFigure(actual) {
		return actual
	}
	if bare := cell.ParseActual(actual); bare.Kind() != cell.Quantity || bare.Unit().Name() != "" {
		return actual
	}
	return actual + unit
}

// valueText is what a cell shows of a value, without the line ends of a narrow column: 3347¶册.
func (f *former) valueText(c *grid.Cell) string {
	text := f.text(c)
	if !strings.Contains(text, "\n") || cell.ParseThreshold(text).Kind() == cell.List {
		return text
	}
	joined := strings.ReplaceAll(text, "\n", "")
	switch cell.ParseThreshold(joined).Kind() {
	case cell.Quantity, cell.Day, cell.Duration, cell.Ratio:
		return joined
	}
	return text
}

// figures takes points and score. A cell over several rows counts once, for the first.
func (f *former) figures(ind *indicator.Indicator, row rowCells, at string, l line) {
	for _, field := range []struct {
		column headings.Column
		key    string
		read   cell.FigureReader
		to     *exact.Amount
	}{
		{headings.Points, "/points", cell.ReadPoints, &ind.Points},
		{headings.Score, "/declared", cell.ReadScore, &ind.Declared},
	} {
		c := row.first(field.column)
		if c == nil || isBlank(c) || isNothing(c.Text) {
			if c != nil && !isBlank(c) {
				f.use(c, Value, at+field.key)
			}
			continue
		}
		if c.Row != l.at && c.Rows > 1 {
			f.shared(c)
			continue
		}
		*field.to = f.figure(c, at+field.key, field.read)
	}
}

// shared remarks, once, on a figure that holds for several rows.
func (f *former) shared(c *grid.Cell) {
	if !f.shares[c] {
		f.shares[c] = true
		f.remark(c, "FIGURE_SHARED", c.Rows)
	}
}

// reviewOf takes the reviewer's columns.
func (f *former) reviewOf(ind *indicator.Indicator, row rowCells, at string) {
	var review indicator.RowReview
	set := false
	if c := row.first(headings.ReviewedScore); c != nil && !isBlank(c) && !isNothing(c.Text) {
		review.Score, set = f.figure(c, at+"/reviewed/score", cell.ReadScore), true
	}
	if c := row.first(headings.ReviewedActual); c != nil && !isBlank(c) {
		review.Actual, set = cell.ParseActual(f.text(c)), true
		f.value(c, at+"/reviewed/actual")
	}
	if c := row.first(headings.ReviewedRemark); c != nil && !isBlank(c) {
		review.Remark, set = f.text(c), true
		f.value(c, at+"/reviewed/remark")
	}
	if set {
		ind.Reviewed = &review
	}
}

// serialNumber is what counts rows: 1, (2), 三、, 1.2, ④.
var serialNumber = regexp.MustCompile(`^[(（]?(?:[0-9０-９]+(?:[-.．][0-9０-９]+)*|[一二三四五六七八九十]+|[①-⑳])[)）.．、:：]?$`)

// left remarks on the cells of a row that no field took, from left to right.
func (f *former) left(row rowCells, l line) {
	type leaving struct {
		*grid.Cell
		column headings.Column
	}
	var all []leaving
	for column, cells := range row {
		for _, c := range cells {
			if _, used := f.roles[c]; !used && c.Row == l.at && !isBlank(c) {
				all = append(all, leaving{c, column})
			}
		}
	}
	slices.SortFunc(all, func(a, b leaving) int {
		return cmp.Or(cmp.Compare(a.Column, b.Column), cmp.Compare(a.column, b.column))
	})
	for i, c := range all {
		if i == 0 || all[i-1].Cell != c.Cell {
			f.leaveAs(c.column, c.Cell)
		}
	}
}

// leaveAs remarks on a cell of a column that no field took.
func (f *former) leaveAs(column headings.Column, c *grid.Cell) {
	switch column {
	case headings.Number, headings.Group:
		if !serialNumber.MatchString(headings.Squeeze(c.Text)) && headings.ColumnOf(c.Text) != headings.Group {
			f.leaveOut(c)
			return
		}
		f.use(c, Heading, string(column))
	case headings.NoColumn:
		f.leaveOut(c)
	default:
		if isNothing(c.Text) {
			f.use(c, Heading, string(column))
			return
		}
		f.columnNotKept(c, column)
	}
}
